"""A sentence that states several sums or numbers -> what they come to, if all of it is asked for. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.facts.amounts import Amount, Comparator
from documents.numerals import integer
from rag.figures.plain_units import plain_unit
from rag.questions.asked.together import SUMS
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.reckoning.asked import Asked, equals, shown
from rag.reckoning.given import GENERAL, answers
from rag.reckoning.labelled import Labelled, runs
from rag.reckoning.limits import LASTS
from rag.reckoning.products import Factor, product
from rag.reckoning.rates import rates

# All of it: every prize, every park, from the first year to the last.
ALL = re.compile(
    r"全部?(?=[^，。？]{0,6}(?:发|给|补|建|拿|下来|要))|所有|满打满算|从头到尾|最多|最高|顶多|总(?:额|数|奖金|量|长)|"
    r"\b(?:all|every|at most|maximum|full|total)\b",
    re.IGNORECASE,
)
THINGS = GENERAL | {"人", "件", "项"}
ONCE = re.compile(r"(?:一次性|首次|先行?|基础)[^，。；\d]{0,8}$")
MORE = re.compile(r"(?:再|另|还|额外|叠加)[^，。；每\d]{0,8}$")
YEARLY = re.compile(r"每(?:个)?(?P<unit>年|月|季度)[^，。；\d]{0,12}$")
EACH = re.compile("[每各]")
SPOKEN = 0.3  # share of the question that the sentence must speak of
BESIDE, FAR = 8, 60  # characters between a sum and its number, and between the lists of both


@dataclass(frozen=True, slots=True)
class Step:
    """A sum that is given so many times; `more` where it comes on top of another."""

    amount: Amount
    times: float
    more: bool


def asks_all(question: str) -> bool:
    """Whether what several come to is asked for."""
    return bool(SUMS.search(question) or ALL.search(question))


def prizes(asked: Asked) -> str | None:
    """20万元1名、10万元3名: how many in all, or how much; 三类6个、9个、6个，每个分别800万元、500万元、200万元 likewise."""
    if asked.given or asked.compares or not asks_all(asked.question):
        return None
    pairs = _beside(asked) or _aligned(asked)
    if len(pairs) < 2:
        return None
    counts, sums = zip(*pairs, strict=True)
    english = asked.english
    if asked.unit and not answers("元", asked.unit):
        if not answers(counts[0].unit, asked.unit):
            return None
        terms = (" + " if english else "＋").join(f"{one.value:,.12g}" for one in counts)
        return equals(terms, sum(one.value for one in counts), counts[0].unit, english)
    unit = sums[0].unit
    terms = (" + " if english else "＋").join(
        f"{count.value:,.12g}×{shown(one.value, unit, english)}" for count, one in pairs
    )
    return equals(terms, sum(count.value * one.value for count, one in pairs), unit, english)


def _beside(asked: Asked) -> list[tuple[Amount, Amount]]:
    """Each sum with the number of those that get it, right behind it or right before it."""
    found: list[tuple[Amount, Amount]] = []
    left = [one.amount for one in asked.found]
    while len(left) > 1:
        first, second, *rest = left
        between = asked.sentence[first.end : second.start]
        counted = (first.unit in MONEY) != (second.unit in MONEY)
        count, sum_ = (second, first) if first.unit in MONEY else (first, second)
        behind = not between if count is second else len(between) <= BESIDE and EACH.search(between)
        if counted and behind and _thing(count) and "。" not in between:
            found.append((count, sum_))
            left = rest
            continue
        left = left[1:]
    return found if len({plain_unit(count.unit) for count, _ in found}) == 1 else []


def _aligned(asked: Asked) -> list[tuple[Amount, Amount]]:
    """Numbers of several sorts and, further on, as many sums that each one of them gets."""
    sums = list(runs([one.amount for one in asked.found if one.sums], asked.sentence))
    if len(sums) != 1 or not re.search(
        r"每[^，。；\d]{0,8}$|分别[^，。；\d]{0,8}$", asked.sentence[: sums[0][0].start]
    ):
        return []
    before = [one.amount for one in asked.found if one.amount.end < sums[0][0].start and _thing(one.amount)]
    size = len(sums[0])
    counts = next(
        (
            members
            for at in range(len(before) - size, -1, -1)
            if (members := before[at : at + size])
            and _list(members, asked.sentence)
            and not _longer(before, at, size, asked.sentence)
        ),
        None,
    )
    return list(zip(counts, sums[0], strict=True)) if counts else []


def _list(members: Sequence[Amount], sentence: str) -> bool:
    return len({one.unit for one in members}) == 1 and all(
        re.search("[、和]", between) and not re.search("[。；]", between) and len(between) < FAR
        for first, second in pairwise(members)
        for between in (sentence[first.end : second.start],)
    )


def _longer(before: Sequence[Amount], at: int, size: int, sentence: str) -> bool:
    """Whether a list goes on before or behind these members: of three numbers two are no list."""
    return any(
        start >= 0 and start + size < len(before) and _list(before[start : start + size + 1], sentence)
        for start in (at - 1, at)
    )


def _thing(one: Amount) -> bool:
    return plain_unit(one.unit) in THINGS and one.comparator is Comparator.EXACT and one.upper is None


def each_of(asked: Asked) -> str | None:
    """新增浮标1200个，每个浮标补助5000元: what a rule comes to for all things that its own sentence counts."""
    if asked.given or asked.compares or asked.unit != "元" or not SUMS.search(asked.question):
        return None
    paid = [
        one for one in rates(asked.sentence, asked.found) if len(one.pers) == 1 and one.amount.unit in MONEY
    ]
    things = [one for one in asked.found if _thing(one.amount) and not EACH.search(one.name)]
    if len(paid) != 1 or paid[0].pers[0].period or paid[0].limit or paid[0].amount.upper is not None:
        return None
    noun = re.sub("^[个家间处座所张台套辆条户支只]", "", paid[0].pers[0].unit)
    fitting = [one for one in things if noun and noun in f"{one.name}{one.after}"]
    if len(fitting) != 1 or not asked.said(fitting[0].name) or fitting[0].amount.start > paid[0].amount.start:
        return None
    count = Factor(fitting[0].amount, paid[0].pers[0])
    found = product([count], paid[0], asked)
    return found.said if found else None


def stacked(asked: Asked) -> str | None:
    """一次性补助60万元，每年再补助12万元，最多三年: what one gets at most, step by step."""
    if asked.given or asked.compares or asked.unit not in {"", "元"} or not asks_all(asked.question):
        return None
    words = notions.grams(asked.plain(asked.sentence))
    if notions.covered(asked.plain(asked.question), words) < SPOKEN:
        return None
    steps = [step for one in asked.found if (step := _step(one, asked))]
    first = next((at for at, one in enumerate(steps) if one.more and one.times == 1), None)
    if first == 0 and (base := _base(steps[0].amount, asked)):
        steps.insert(0, base)
    if (
        len(steps) < 2
        or not any(one.more for one in steps)
        or not any(one.times == 1 for one in steps)
        or len({one.amount.unit for one in steps}) > 1
    ):
        return None
    unit = steps[0].amount.unit
    terms = [
        f"{shown(one.amount.value, unit, asked.english)}{f'×{one.times:g}' if one.times > 1 else ''}"
        for one in steps
    ]
    total = sum(one.amount.value * one.times for one in steps)
    return equals((" + " if asked.english else "＋").join(terms), total, unit, asked.english)


def _step(one: Labelled, asked: Asked) -> Step | None:
    """A sum that everybody meant gets once or for a stated time; None for any other."""
    before = re.split(r"[。；]", asked.sentence[: one.amount.start])[-1]
    if not one.sums or one.amount.comparator is Comparator.AT_MOST:
        return None
    yearly = YEARLY.search(before)
    if yearly is None:
        more = MORE.search(before) is not None
        return Step(one.amount, 1.0, more) if more or ONCE.search(before) else None
    span = LASTS.search(re.split(r"[。；]", asked.sentence[one.amount.end :])[0])
    if span is None or span["unit"] != yearly["unit"]:
        return None
    times = float(integer(span["n"]) or 0)
    more = re.search("再|另|还", yearly[0]) is not None
    return Step(one.amount, times, more) if times > 1 else None


def _base(more: Amount, asked: Asked) -> Step | None:
    """The sum on top of which another comes: the one sum before it, for no more than one thing."""
    sums = [one.amount for one in asked.found if one.amount.end <= more.start and one.sums]
    plain = len(sums) == 1 and sums[0].comparator is Comparator.EXACT
    return Step(sums[0], 1.0, False) if plain and not EACH.search(asked.sentence[: sums[0].start]) else None
