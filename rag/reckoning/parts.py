"""A sentence that states a whole and its parts -> a part as a share of it, or the other way round. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.asked.together import SUMS
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.reckoning.asked import MEANT, YEARS, Asked, chosen, equals, shown, told
from rag.reckoning.averages import WANTED
from rag.reckoning.earlier import CHANGED
from rag.reckoning.given import MEASURED, TIME, answers
from rag.reckoning.labelled import Labelled, runs
from rag.reckoning.members import ASKS_SHARE, GAP, LAST, counted_list

OF = re.compile(r"占|是[^，。？]{2,20}的|里|中|入面|\b(?:of|in)\b")
OF_EACH = re.compile(r"(?:各自?|分别)占|\beach\b", re.IGNORECASE)
NUMBERED = re.compile("第[一二三四五六七八九十]+(?![条款章部季])")
POINTS = re.compile(r"百分点|\bpercentage points?\b", re.IGNORECASE)
SCALED = re.compile(
    r"(?:多少|几多|几)个?[百千万亿]|(?:至少|最少|起码|不[少低]于|最多|至多|顶多)[^，。？]{0,6}(?:多少|几)"
)
TAKEN = re.compile(r"占(?!地)|份额|\b(?:share|proportion|percentage|per ?cent) of\b", re.IGNORECASE)
TAKES = re.compile(r"占(?:比)?(?:约|为|达)?$")
# 用于青年人才的部分不低于: what stands between the name of a part and its share.
BOUND = re.compile(
    r"的?(?:部分|比例)?(?:应当?|须|必须)?(?:不(?:得)?[低少高]于|不(?:得)?超过|至少|最多|占比?|达到?|超过|为|约)*$"
)
RATE = re.compile(r"(?P<name>[^，。；：、\d]{2,12}?)(?:覆盖|完成)?率(?:为|达到?|约)?$")  # 核销率为87.5%
JOINT = re.compile("[、和及]")
SHORT = 2  # characters with which a name begins that tell it
FEW = 1e4  # things that are counted one by one
EXACT = 1e-6  # within which members come to their whole
NEXT = 14  # characters between a whole and a part that stands next to it
LITERAL = 0.1  # for a part whose name begins as the question writes it
LEAD = 0.3  # for a whole that opens a list


def share(asked: Asked) -> str | None:
    """Named parts of a stated whole, as a share of it: 3.2亿元，其中流域治理1.1亿元; 首期 of 总规模."""
    if not ASKS_SHARE.search(asked.question) or not OF.search(asked.question) or asked.given:
        return None
    if OF_EACH.search(asked.question) or not _numbered(asked):
        return None  # one share is not what each has
    levels = [one for one in asked.found if one.amount.unit not in SHARE | {"年", "月", "日"}]
    lists = list(runs([one.amount for one in levels], asked.sentence))
    joint = _joint(levels, asked) if SUMS.search(asked.question) else None
    if joint is not None or (POINTS.search(asked.question) and GAP.search(asked.question)):
        return joint  # how far two shares lie apart is no share
    of_counted = _of_all_members(lists, levels, asked) if counted_list(asked) else None
    if of_counted is not None:
        return of_counted
    pairs = [
        (_fit(part, whole, asked), part, whole)
        for part in levels
        for whole in levels
        if 0 < part.amount.value < whole.amount.value
        and part.amount.unit == whole.amount.unit
        and not any(part.amount in run and whole.amount in run for run in lists)
        and _named(part, asked)
        and (_named(whole, asked) or _leads(whole, part, asked))
    ]
    ranked = sorted(pairs, key=lambda one: -one[0])
    if not ranked:
        return _of_all_members(lists, levels, asked)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < 1e-6:
        return None
    part, whole = (one.amount for one in ranked[0][1:])
    return _as_share(part, whole, asked)


def _of_all_members(
    lists: Sequence[Sequence[Amount]], levels: Sequence[Labelled], asked: Asked
) -> str | None:
    """The one named member of a list as a share of what all of them come to, where no whole is stated."""
    named = [one.amount for one in levels if _named(one, asked)]
    counted = counted_list(asked)
    if counted:  # 6家甲、2家乙和20家丙: their names stand behind their numbers
        named = [one.amount for one in levels if one.amount in counted and _named_behind(one, asked)]
        lists = [counted]
    members = next((run for run in lists if named and named[0] in run), None)
    if members is None or len(named) != 1 or not TAKEN.search(asked.question):
        return None
    terms = "＋".join(shown(one.value, one.unit, asked.english) for one in members)
    total = sum(one.value for one in members)
    of = equals(terms, total, named[0].unit, asked.english)
    return (
        f"{of}{'; ' if asked.english else '；'}{_as_share(named[0], replace(named[0], value=total), asked)}"
    )


def _named_behind(one: Labelled, asked: Asked) -> bool:
    """Whether the question says what a number counts, at least what it begins with: 银行 of 银行业机构."""
    name = JOINT.split(one.after)[0]
    said = notions.covered(asked.plain(name), notions.grams(asked.plain(asked.question))) >= MEANT
    return len(name) >= SHORT and (
        said or name[:SHORT] in asked.question or (asked.foreign and asked.said(name))
    )


def of_list(asked: Asked) -> str | None:
    """A member's share of the amount to which its list comes, wherever its clause states that; or how far two lie apart."""
    if asked.given or not TAKEN.search(asked.question):
        return None
    levels = [one for one in asked.found if one.amount.unit not in SHARE]
    chosen_ = [one for one in chosen(asked) if one.amount.unit not in SHARE]
    sums = {one.amount: _sum_of(one.amount, levels, asked) for one in chosen_}
    named = [one for one in chosen_ if one.amount not in sums.values()]
    whole = sums[named[0].amount] if named else None
    if whole is None or any(sums[one.amount] != whole for one in named):
        return None
    if len(named) == 2 and POINTS.search(asked.question):
        return _apart(named, whole, asked)
    return _as_share(named[0].amount, whole, asked) if len(named) == 1 else None


def _as_share(part: Amount, whole: Amount, asked: Asked) -> str:
    terms = f"{shown(part.value, part.unit, asked.english)}÷{shown(whole.value, whole.unit, asked.english)}"
    return f"{terms}≈{number(part.value / whole.value * 100)}%"


def _sum_of(one: Amount, levels: Sequence[Labelled], asked: Asked) -> Amount | None:
    """The amount of another place to which the list of which one is a member adds up."""
    for members in runs([other.amount for other in levels], asked.sentence):
        if one in members:
            total = sum(other.value for other in members)
            alike = [
                other.amount
                for other in levels
                if other.amount not in members and math.isclose(other.amount.value, total, rel_tol=EXACT)
            ]
            return next((other for other in alike if other.unit == one.unit), None)
    return None


def gap(asked: Asked) -> str | None:
    """甲192亿元、乙144亿元 of 480亿元: by how many percentage points their shares differ."""
    if not POINTS.search(asked.question) or asked.given:
        return None
    named = [one for one in chosen(asked) if one.amount.unit not in SHARE]
    wholes = [
        one
        for one in asked.found
        if all(_leads(one, part, asked) and one.amount.value > part.amount.value for part in named)
        and one.amount.unit == (named[0].amount.unit if named else "")
    ]
    if len(named) != 2 or len(wholes) != 1 or named[0].amount.unit != named[1].amount.unit:
        return None
    return _apart(named, wholes[0].amount, asked)


def _apart(named: Sequence[Labelled], whole: Amount, asked: Asked) -> str:
    """192亿元÷480亿元≈40%，144亿元÷480亿元≈30%，相差10个百分点."""
    english = asked.english
    of = shown(whole.value, whole.unit, english)
    shares = sorted((one.amount.value / whole.value * 100 for one in named), reverse=True)
    terms = [
        f"{shown(one.amount.value, one.amount.unit, english)}÷{of}≈{number(one.amount.value / whole.value * 100)}%"
        for one in named
    ]
    apart = number(shares[0] - shares[1])
    last = f"{apart} percentage points apart" if english else f"相差{apart}个百分点"
    return (", " if english else "，").join([*terms, last])


def _numbered(asked: Asked) -> bool:
    """Whether the sentence speaks of what the question names by its place in a row: 第三轮."""
    return asked.foreign or all(one in asked.sentence for one in NUMBERED.findall(asked.question))


def _named(one: Labelled, asked: Asked) -> bool:
    """Whether the question says the words of an amount, whole or at least what tells them from those of the others."""
    whole = YEARS.sub("", one.name) in asked.question
    return _says(one, asked) >= MEANT and (whole or told(asked.question, one, asked.found))


def _fit(part: Labelled, whole: Labelled, asked: Asked) -> float:
    """How surely two are a part and its whole; of 第二 and 第三 the one that is written."""
    written = LITERAL * (part.name[:2] in asked.question)
    return _says(part, asked) + _says(whole, asked) + LEAD * _leads(whole, part, asked) + written


def _joint(levels: Sequence[Labelled], asked: Asked) -> str | None:
    """Several named parts of the whole that opens their list, as one share: 保险和展会合计占."""
    for whole in levels:
        behind = [one for one in levels if one.amount.start > whole.amount.start]
        parts = [
            one.amount
            for one in behind
            if one.amount.unit == whole.amount.unit and asked.said(one.name) and _leads(whole, one, asked)
        ]
        total = sum(one.value for one in parts)
        if len(parts) > 1 and total < whole.amount.value:
            terms = "＋".join(shown(one.value, one.unit, asked.english) for one in parts)
            of = shown(whole.amount.value, whole.amount.unit, asked.english)
            return f"（{terms}）÷{of}≈{number(total / whole.amount.value * 100)}%"
    return None


def _says(one: Labelled, asked: Asked) -> float:
    """How much the question says of the words before or behind an amount."""
    named = one.name if asked.said(one.name) else YEARS.sub("", one.name)
    return max(
        asked.share(YEARS.sub("", named) or named), asked.share(one.after), float(asked.said(one.name))
    )


def _leads(whole: Labelled, part: Labelled, asked: Asked) -> bool:
    """Whether a whole opens the list of which the other is a member."""
    if whole.amount.start > part.amount.start:
        return False
    between = asked.sentence[whole.amount.end : part.amount.start]
    beside = "其中" in asked.sentence[: whole.amount.start]  # a part itself: 其中甲2亿元，乙1亿元
    return bool(re.search(r"其中|：|包括|分别", between)) or (len(between) < NEXT and not beside)


def part(asked: Asked) -> str | None:
    """A stated share of a stated whole, in its unit: 412万人，22.8%; 900个，其中甲不少于三成: at least so many."""
    wants = asked.unit or SCALED.search(asked.question)
    if ASKS_SHARE.search(asked.question) or asked.given or not wants:
        return None
    noun = WANTED.search(asked.question)
    if (
        noun
        and not asked.foreign
        and not notions.shared(asked.plain(noun["noun"]), asked.plain(asked.sentence))
    ):
        return None  # 几项义务 are no parts of 900个泊位
    stated = [
        (asked.share(name), one.amount, whole)
        for at, one in enumerate(asked.found)
        if one.amount.unit == "%"
        and one.amount.upper is None
        and not CHANGED.search(asked.sentence[: one.amount.start])  # 其中甲增长9% is no part
        for name, whole in _shared(at, asked)
        if asked.said(name) or (_takes(at, asked) and asked.said(name[-LAST:]))
    ]
    stated.sort(key=lambda one: -one[0])
    if not stated or (len(stated) > 1 and stated[0][0] - stated[1][0] < 1e-6):
        return None
    return _of_share(stated[0][1], stated[0][2], asked)


def _takes(at: int, asked: Asked) -> bool:
    """Whether a share is one that something takes: 占22.8%, of which the last of its name tells it."""
    return TAKES.search(asked.sentence[: asked.found[at].amount.start]) is not None


def _shared(at: int, asked: Asked) -> Iterator[tuple[str, Amount]]:
    """What a share is called and the whole it is of: 占 or 合格率为 before it, or 其中 between the whole and it."""
    before = asked.sentence[: asked.found[at].amount.start]
    own = BOUND.sub("", re.split("[，。；：、]", before)[-1])
    levels = [one.amount for one in asked.found[:at] if one.amount.unit not in SHARE | TIME]
    since = max(before.rfind(mark) for mark in "。；")
    among = before.rfind("其中")
    if TAKES.search(before):
        name = re.sub(r"(?:占|占比|比重)(?:约|为|达)?$", "", asked.found[at].name)
        wholes = [one for one in levels if answers(one.unit, asked.unit) and one.start > since]
    elif (rate := RATE.search(re.split("[，。；：、]", before)[-1])) and asked.unit:
        name = rate["name"]
        wholes = [one for one in levels if one.start > since and answers(one.unit, asked.unit)]
    else:
        name = own.removeprefix("其中").removeprefix("用于")
        wholes = [one for one in levels if since < one.start < among and answers(one.unit, asked.unit)]
        wholes = wholes if all(one.start < among for one in levels if one.start > since) else []
    if wholes and name:
        yield name, wholes[-1]


def _of_share(share: Amount, whole: Amount, asked: Asked) -> str:
    """412万人×22.8%≈93.94万人; of a bound what it is in whole things: 976家×10%＝97.6家，即至少98家."""
    value = whole.value * share.value / 100
    terms = f"{shown(whole.value, whole.unit, asked.english)}×{number(share.value)}%"
    said = equals(terms, value, whole.unit, asked.english)
    least = share.comparator is Comparator.AT_LEAST
    if not least and share.comparator is not Comparator.AT_MOST:
        if plain_unit(whole.unit) not in MEASURED and value < FEW:
            said = equals(terms, round(value), whole.unit, asked.english)
        return said.replace("＝", "≈")
    words = ("at least" if least else "at most") if asked.english else "至少" if least else "最多"
    rounded = math.ceil(round(value, 6)) if least else math.floor(round(value, 6))
    if rounded == round(value, 6) or plain_unit(whole.unit) in MEASURED:
        return f"{said} ({words})" if asked.english else f"{said}（{words}）"
    bound = shown(rounded, whole.unit, asked.english)
    return f"{said}, so {words} {bound}" if asked.english else f"{said}，即{words}{bound}"
