"""A question and one sentence -> the working that the sentence's own figures allow. Finds no sentence, cites nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace

from documents.facts.amounts import Comparator
from rag.figures.plain_units import plain_unit
from rag.questions.asked import together
from rag.reckoning import (
    adjusted,
    ages,
    applied,
    averages,
    chains,
    composition,
    courses,
    earlier,
    excess,
    extents,
    formulas,
    instalments,
    limits,
    measured,
    members,
    onward,
    parts,
    picked,
    products,
    ratios,
    remainders,
    rhythms,
    rises,
    scales,
    tiers,
    totals,
)
from rag.reckoning.asked import COMPARES, Asked, Working
from rag.reckoning.given import GENERAL, MEASURED, OPEN, TIME, Given, asked_unit, given
from rag.reckoning.labelled import Labelled, labelled, runs

# What says that figures are to be worked with.
COUNTING = (
    COMPARES,
    members.GAP,
    members.RAISED,
    members.ASKS_SHARE,
    rhythms.ASKS,
    together.ADDS,
)
CUES = (
    *COUNTING,
    together.SUMS,
    totals.ALL,
    remainders.REST,
    remainders.UNDONE,
    composition.RATES,
    averages.ON_AVERAGE,
    earlier.BEFORE,
    rises.RISE,
    earlier.OF_WHOLE,
    rhythms.ASKS,
    courses.SPAN,
    products.WHOLLY,
    measured.INVERSE,
    measured.TO_PAY,
    measured.STILL,
    extents.LONG,
    courses.STAGE,
    instalments.ASKS,
    ages.AGE,
    ages.LONGEST,
    courses.MONTHLY,
    re.compile(
        # Who bears which share is told by the text; it is worked out where an amount is told.
        r"大(?:约|概|致)|第[一二三四]年|[头首]一?年|(?<!怎么)(?<!怎样)(?<!如何)(?:承担|分担)|\d[^？?]*(?:承担|分担)|(?:掏|负担|拿出|自付)[^，。？]{0,3}(?:多少|几)"
    ),
)
# What is done with the money that is asked for: a sentence that says nothing of it speaks of other money.
DEEDS = tuple(
    (
        re.compile(rf"(?:{asked})[^，。？]{{0,4}}(?:多少|几)|(?:多少|几)[^，。？]{{0,4}}(?:{asked})"),
        re.compile(stated),
    )
    for asked, stated in (
        (r"罚(?:款|金|钱)?", "罚"),
        (r"(?<!清)(?<!辞)退(?!役|休|伍|出|税)[还回掉]?|归还|赔偿?|追缴|收回", "退|还|收回|追回|赔|扣"),
    )
)
EACH = re.compile(r"每(?:一|个)?([一-鿿])")  # by what a sentence counts
# 甲、乙、丙三项: what a number behind it counts; 甲3名、乙2名 are numbers of each.
ITEMS = re.compile(r"(?:^|[，。？：；\s])(?:[^，。？：；、\d]{1,14}、)+[^，。？：；、\d]{1,14}$")
SORTS = re.compile(r"[两二三四五六七八九十\d]+大?(?:项|类|种|者|方|地|市|个|块|样)")
JOINS = re.compile("[、和与及]")
QUOTES = re.compile(
    r"最[高多]|上限|封顶|不(?:得)?超过|平均|\b(?:at most|maximum|cap|limit|average)\b", re.IGNORECASE
)
RESULT = re.compile("＝| = ")
SCALE = 1.0  # for a scale on which the question's amount lies: more of the sentence bears the result
# These read the sentences behind a rule that change it for some.
RULES: tuple[Callable[[Asked], str | None], ...] = (
    tiers.together,
    instalments.stated,
    measured.made_up,
)
# The first that finds its figures says the working; those that need most of the sentence stand first.
WAYS: tuple[Callable[[Asked], str | None], ...] = (
    chains.inner,
    ages.waits,
    ages.spared,
    totals.prizes,
    totals.stacked,
    totals.each_of,
    courses.split,
    courses.evenly,
    extents.lengthened,
    extents.added,
    composition.rates,
    composition.shares,
    composition.before,
    rises.told,
    measured.quota,
    measured.lacking,
    measured.inverse,
    measured.reduced,
    earlier.whole,
    earlier.stated,
    earlier.before,
    earlier.rate,
    rises.risen,
    remainders.undone,
    remainders.rest,
    rhythms.times,
    courses.over_years,
    courses.each_month,
    courses.each_year,
    averages.each,
    parts.gap,
    members.added,
    members.summed,
    members.ranks,
    members.apart,
    members.ends,
    parts.share,
    members.times,
    parts.part,
)


def asks(question: str, counts: bool = False) -> bool:
    """Whether a question asks for a working at all; of one that `counts` more is asked than 一共多少."""
    if given(question, str):
        return True
    cues = COUNTING if counts else CUES
    return any(pattern.search(question) for pattern in cues)


def asked_of(
    question: str,
    sentence: str,
    plain: Callable[[str], str],
    english: bool,
    near: Callable[[str], float] | None = None,
) -> Asked:
    """A question beside one sentence; `near` is given where they are of two languages."""
    found = labelled(sentence)
    stated = {(one.amount.value, one.amount.unit) for one in found if not _limits(one, question)}
    units = frozenset(EACH.findall(sentence)) - {*"年月日天人个"}
    mentioned = tuple(one for one in given(question, plain, units) if not _ends_list(one, question))
    stated |= {(value, OPEN) for value, _ in stated}
    if near:  # 12,000 people of 1.2万人次
        stated |= {(value, one.amount.unit) for value, _ in stated for one in mentioned}
    lists = {float(len(run)) for run in runs([one.amount for one in found], sentence)}
    brought = tuple(
        one
        for one in mentioned
        if (one.amount.value, one.amount.unit) not in stated and not _of_list(one, lists, question)
    )
    asked = Asked(
        question, sentence, found, brought, asked_unit(question), plain, english, mentioned=mentioned
    )
    return replace(asked, near=near) if near else asked


def _limits(one: Labelled, question: str) -> bool:
    """Whether an amount is a limit, or a bound of a size, that the question does not speak of: one may well bring as much."""
    amount = one.amount
    size = plain_unit(amount.unit) in MEASURED - TIME - {"元"}
    bounds = amount.upper is not None or amount.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}
    least = one.sums and amount.comparator is Comparator.AT_MOST
    return (least or (size and bounds)) and not QUOTES.search(question)


def _ends_list(one: Given, question: str) -> bool:
    """Whether a number says how many things the question has just listed: 甲、乙、丙三项."""
    before = ITEMS.search(question[: one.amount.start])
    if before is None or not SORTS.match(question[one.amount.start :]):
        return False
    return one.amount.value == len(JOINS.findall(before[0])) + 1


def _of_list(one: Given, lists: set[float], question: str) -> bool:
    """Whether a number says how many a list has whose sum, or of whose sum a share, is asked for: 三条街一共投入多少."""
    asks = together.SUMS.search(question) or COMPARES.search(question)
    return one.unit in GENERAL and one.amount.value in lists and asks is not None


def working(asked: Asked) -> Working | None:
    """The working with its result, 6亿元÷3＝2亿元; None where the sentence's figures aren't surely those meant.

    One that is certain of its sentence has no bound to its fit; one at a rate may fit another sentence better.
    """
    if _of_other_money(asked):
        return None
    alone = _alone(asked)
    said = next((result for work in RULES if (result := work(asked))), None)
    said = said or next((result for work in WAYS if (result := work(alone))), None)
    return Working(said, math.inf) if said else at_rates(asked)


def leaves(sentence: str) -> bool:
    """Whether a sentence may leave something to be worked out by its own words; cheap, for all that are looked at."""
    shares = ("其中" in sentence or "率" in sentence) and re.search("[%％成]", sentence) is not None
    return (
        shares or remainders.OTHERS.search(sentence) is not None or adjusted.CASE.search(sentence) is not None
    )


def unasked(asked: Asked) -> Working | None:
    """What a sentence leaves to be worked out by its own words, though the question has none that ask for a working.

    其余为上级补助: how much; 其中甲不少于三成: how many; 居家护理上浮10%: the sum of one who is cared for at home.
    """
    if _of_other_money(asked):
        return None
    alone = _alone(asked)
    said = remainders.rest(alone) or parts.part(alone)
    if said:
        return Working(said, math.inf)
    one = picked.picked(asked)
    done = adjusted.adjusted(one, asked) if one else None
    if one is None or done is None or done.said == one.said:
        return None
    return replace(done, fit=asked.spoken(asked.sentence))


def _of_other_money(asked: Asked) -> bool:
    """Whether a fine or money to be paid back is asked for of which the sentence says nothing."""
    return not asked.foreign and any(
        wanted.search(asked.question) and not stated.search(asked.sentence) for wanted, stated in DEEDS
    )


def _alone(asked: Asked) -> Asked:
    """The same without the sentences that change its rule for some, whose figures are no more to be added."""
    first = asked.sentence.find("。") + 1
    end = limits.ruled(asked.sentence, 0, first, adjusted=False) if first else len(asked.sentence)
    if end >= len(asked.sentence):
        return asked
    return replace(
        asked, sentence=asked.sentence[:end], found=tuple(one for one in asked.found if one.amount.end <= end)
    )


def at_rates(asked: Asked) -> Working | None:
    """What the question's amounts come to on the sentence's scale or at its rates, in the case and the stage told."""
    if _of_other_money(asked):
        return None
    inside, lead = onward.converted(asked)
    if lead:
        found = at_rates(inside)
        joined = "; " if asked.english else "；"
        return replace(found, said=f"{lead}{joined}{found.said}") if found else None
    whole = ages.together(asked) or formulas.worked(asked)
    if whole is not None:
        return whole
    graded = scales.graded(asked) or excess.surcharged(asked) or excess.by_steps(asked) or excess.above(asked)
    found = replace(graded, fit=asked.spoken(asked.sentence) + SCALE) if graded else applied.applied(asked)
    if found is not None:
        return instalments.paid(adjusted.adjusted(found, asked), asked)
    ratio = ratios.kept(asked)
    if ratio is not None:
        return ratio
    one = picked.picked(asked)
    done = instalments.paid(adjusted.adjusted(one, asked), asked) if one else None
    if done is None or not RESULT.search(done.said):
        return None  # a sum as it is stated is quoted
    return replace(done, fit=asked.spoken(asked.sentence))
