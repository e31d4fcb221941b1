"""A sentence's figures held against its source: value, unit and comparator. Knows no date, and not of what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.answer import Reason
from rag.checking import chinese_amounts, derived, english_amounts
from rag.checking.context import fit, signs
from rag.checking.measures import COUNT, EVERY, OPPOSITE, Amount, Bound
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault

# What the items of a list stand between; a sentence may say how many it lists.
LIST_MARKS = ("、", "、|和|及", r"[,;]\s", r",\s(?:and\s)?|\sand\s")
SAME_BOUND = (
    0.34  # how much better a figure must fit to be meant in place of one that has the sentence's comparator
)
# A period without 每: 年销售额, 日烘干能力. In 之日起, 年底前, 三年 and the like it is none.
PERIOD_OF = {
    days: re.compile(
        rf"(?<![\d\0每个之作节假今当即次近同{chinese_amounts.NUMERALS}]){name}(?=[一-鿿])(?![起内前后期止常底末初度])"
    )
    for days, name in ((360.0, "年"), (90.0, "季"), (30.0, "月"), (7.0, "周"), (1.0, "日"))
}
SPAN = re.compile(
    r"[,、]?\s*(?:but|and|to)?\s*(?:不(?:得)?超过|至|到)?\s*"
)  # what may stand between a floor and its ceiling
BELOW = re.compile(r"(?:不到|不足|未达到?|达不到|\bfall(?:s|ing)? short of )$")
DAYS_OF = {"month": 30, "day": 1}


def fault(said: Text, source: Source, listed: int) -> Fault | None:
    """The first figure of a sentence that the source does not state so. `listed` is how many clauses it cites."""
    clause = source.against(said.english)
    stated = _stated(clause, source)
    for one in said.amounts:
        alike = [other for other in stated if one.states(other)]
        if not alike and not _elsewhere(one, said, source, stated, listed):
            line = f"the figure {one.value:g} is not in the cited clause"
            return Fault(Reason.RHYTHM if one.measure == EVERY else Reason.FIGURE, said.printed(one), line)
        same = [other for other in alike if one.comparable(other)]
        if alike and not same:
            line = f"{said.printed(one)}: the cited clause states this figure in another unit"
            return Fault(Reason.RHYTHM if one.measure == EVERY else Reason.UNIT, said.printed(one), line)
        short = BELOW.search(said.plain[: one.start])
        if short and same and not any(other.bound is Bound.CEILING for other in same):
            line = f"{short[0]}{said.printed(one)}: the cited clause does not say that it falls short of this"
            return Fault(Reason.COMPARATOR, said.printed(one), line)
        if same and one.bound in OPPOSITE:
            meant = _meant(one, same, said, clause)
            if meant.bound is OPPOSITE[one.bound]:
                line = (
                    f"{said.printed(one)}: the cited clause says {meant.bound.value}, not {one.bound.value}"
                )
                return Fault(Reason.COMPARATOR, said.printed(one), line)
    return None


def _stated(clause: Text, source: Source) -> tuple[Amount, ...]:
    """The figures of the clause; a rendering may leave one in the Chinese text only."""
    more = source.chinese.amounts if clause.english else ()
    return (*clause.amounts, *more, *source.headings.amounts)


def _meant(one: Amount, same: Sequence[Amount], said: Text, clause: Text) -> Amount:
    """Of several figures of one value that which the sentence speaks of; one of its bound where none fits better."""
    inside = [other for other in same if other in clause.amounts]
    if not inside:
        return next((other for other in same if other.bound is one.bound), same[0])
    words = [sign for sign in signs(said, one) if not sign.marks]

    def suits(other: Amount) -> float:
        return fit(words, signs(clause, other)) + (SAME_BOUND if other.bound is one.bound else 0.0)

    return max(inside, key=suits)


def _elsewhere(one: Amount, said: Text, source: Source, stated: Sequence[Amount], listed: int) -> bool:
    """Whether the source bears out a figure that stands in it in no such form."""
    clause = source.against(said.english)
    if _spanned(one, clause) or derived.follows(one, said, clause):
        return True
    if one.measure in {"", COUNT}:
        ends = {one.value} if one.upper is None else {one.value, one.upper}
        return _counts(one, said, listed) or ends <= _numbers(source)
    if one.measure == EVERY:
        return one.value in PERIOD_OF and bool(PERIOD_OF[one.value].search(source.chinese.plain))
    days = one.value * DAYS_OF.get(one.measure, 0)
    # 一年累计 for 每年
    return days > 0 and any(other.measure == EVERY and other.value == days for other in stated)


def _spanned(one: Amount, clause: Text) -> bool:
    """2000元至1万元, of 2000元以上1万元以下: the two ends stand side by side."""
    return one.upper is not None and any(
        (low.value, high.value) == (one.value, one.upper)
        and low.comparable(one)
        and SPAN.fullmatch(clause.plain[low.end : high.start]) is not None
        for low, high in pairwise(clause.amounts)
    )


def _numbers(source: Source) -> frozenset[float]:
    """Every number of the clauses, whatever it counts: grades three to six, the three towns."""
    found: set[float] = set()
    for plain in (source.chinese.plain, source.english.plain if source.english else ""):
        for match in re.finditer(rf"\d+(?:\.\d+)?(?![\d.]*\s*[万亿])|[{chinese_amounts.NUMERALS}]+", plain):
            value = chinese_amounts.number(match[0])
            found |= set() if value is None else {value}
        small = english_amounts.SMALL.items()
        found |= {float(value) for word, value in small if re.search(rf"\b{word}\b", plain)}
    return frozenset(found)


def _counts(one: Amount, said: Text, listed: int) -> bool:
    """Whether the figure counts what the sentence cites or lists after a colon."""
    items = said.folded.rsplit(":", 1)[-1]
    return one.value in {listed, *(len(re.split(mark, items)) for mark in LIST_MARKS)}
