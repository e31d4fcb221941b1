"""A bound of one thing by another (押金不得超过月租的两倍), and figures told of both -> whether it holds. Writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from documents.numerals import CHINESE, integer
from rag.applicants.told import Told

_NUMBER = rf"(?:\d+(?:\.\d+)?|百分之[{CHINESE}]{{1,4}}|[{CHINESE}]{{1,3}}(?=倍))"
_NAME = r"[^，。；：\d]{2,16}?"
_SIGN = r"(?P<sign>不得?(?:超过|高于|大于|多于|低于|少于|小于))"
# 押金不得超过月租的两倍; 研发人员占职工总数10%以上.
BOUNDS = (
    re.compile(rf"(?P<part>{_NAME}){_SIGN}(?P<whole>{_NAME})的(?P<n>{_NUMBER})\s*(?P<unit>倍|[%％])?"),
    re.compile(
        rf"(?P<part>{_NAME})占(?P<whole>{_NAME})(?:的(?:比例|比重))?{_SIGN}?(?P<n>{_NUMBER})\s*(?P<unit>[%％])?(?P<tail>以[上下])?"
    ),
)
# 研发费用较前一年下降超过10%的: a case, of what was and what is.
CHANGES = re.compile(
    rf"(?P<part>{_NAME})[较比](?P<whole>前一?年|上一?年度?|上年同期)(?P<way>下降|减少|降低|增长|增加|提高)(?:超过|达到?|不低于)?(?P<n>{_NUMBER})\s*(?P<unit>[%％])?"
)
AT_MOST = re.compile("超过|高于|大于|多于|以下")
LESS = re.compile("下降|减少|降低")
# What was told of an earlier year stands first, in whatever order it is told.
YEARS = ("前年", "上上年", "去年", "上年", "今年", "本年")
IDLE = frozenset(
    "的在了有和与及或个以上下不少于多为等这那是要想能我们家地到年月日天时过得已经每元块万亿千百单次"
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """`words` bound `part` by a share of `whole`, both as they were told; `within`: the bound holds, or the case is met.

    `reached` is the share that the figures come to, `limit` the part that the bound allows; of a `case` there is none.
    """

    words: str
    part: Told
    whole: Told
    reached: float
    share: float
    limit: float
    within: bool
    case: bool = False


def ratios(sentence: str, figures: Sequence[Told]) -> Iterator[Ratio]:
    """Each bound of a sentence by which two of the figures told may be held against each other."""
    for pattern in BOUNDS:
        for match in pattern.finditer(sentence):
            pair = _pair(match["part"], match["whole"], figures)
            share = _share(match)
            if pair is None or share is None:
                continue
            part, whole = pair
            sign = f"{match['sign'] or ''}{match.groupdict().get('tail') or ''}"
            reached = part.value / whole.value
            within = reached <= share if AT_MOST.search(sign) else reached >= share
            yield Ratio(match[0], part, whole, reached, share, share * whole.value, within)
    for match in CHANGES.finditer(sentence):
        years = _by_year(figures)
        share = _share(match)
        if years is None or share is None:
            continue
        before, now = years
        change = (now.value - before.value) / before.value
        reached = -change if LESS.search(match["way"]) else change
        yield Ratio(f"{match[0]}", now, before, reached, share, 0.0, reached > share, case=True)


def _share(match: re.Match[str]) -> float | None:
    """12倍 is 12, 20% and 百分之二十 are 0.2; None of a bare number."""
    printed = match["n"]
    if printed.startswith("百分之"):
        return (integer(printed.removeprefix("百分之")) or 0) / 100
    value = float(printed) if printed[0].isdigit() else float(integer(printed) or 0)
    if not value or not match["unit"]:
        return None
    return value if match["unit"] == "倍" else value / 100


def _pair(part: str, whole: str, figures: Sequence[Told]) -> tuple[Told, Told] | None:
    """Of the figures of one unit those two that are told of the part and of the whole; None where it is not told of which."""
    pairs = [
        (len(_said(one, part, whole)), len(_said(other, whole, part)), one, other)
        for one, other in permutations(figures, 2)
        if one.unit == other.unit and other.value
    ]
    best = max(pairs, key=lambda pair: pair[0] + pair[1], default=None)
    return (best[2], best[3]) if best and best[0] and best[1] else None


def _said(one: Told, name: str, other: str) -> frozenset[str]:
    """The characters of a name, and not of the other one, that are told about a figure."""
    return (frozenset(name) - frozenset(other) - IDLE) & frozenset(one.around)


def _by_year(figures: Sequence[Told]) -> tuple[Told, Told] | None:
    """Two figures of one unit, the earlier first; None where it is not told of which years they are."""
    dated = [
        (YEARS.index(year), one)
        for one in figures
        for year in [next((each for each in YEARS if each in one.around), None)]
        if year is not None
    ]
    dated.sort(key=lambda pair: pair[0])
    if len(dated) != 2 or dated[0][0] == dated[1][0] or dated[0][1].unit != dated[1][1].unit:
        return None
    return (dated[0][1], dated[1][1]) if dated[0][1].value else None
