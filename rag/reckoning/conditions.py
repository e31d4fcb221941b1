"""An amount that a question tells and the bounds that a sentence sets before a rate -> met, missed, or about another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.reckoning.asked import Asked
from rag.reckoning.labelled import FULL

APART = re.compile(r"[；。]")


class Standing(Enum):
    """How an amount stands to a condition."""

    MET = auto()
    MISSED = auto()
    UNTOLD = auto()  # no bound of its unit stands there


def standing(told: Amount, rate: Amount, asked: Asked) -> Standing:
    """连续执飞满6个月的, 年薪60万元以上: whether eight months, 800,000 yuan are enough."""
    bounds = [one for one in _bounds(rate, asked) if _unit(one) == _unit(told)]
    last = max((one.amount.end for one in asked.found if _stated(one.amount, rate)), default=0)
    bounds = [one for one in bounds if one.start >= last] or bounds  # 200公里以内60元，超过200公里110元
    if not bounds:
        return Standing.UNTOLD
    return Standing.MET if any(holds(one, told.value) for one in bounds) else Standing.MISSED


def _stated(one: Amount, rate: Amount) -> bool:
    """Whether an amount is one that stands before a rate in its own unit: what bounds that one doesn't bound the rate."""
    return one.unit == rate.unit and one.end <= rate.start


def _bounds(rate: Amount, asked: Asked) -> Iterator[Amount]:
    """What stands before a rate in its own part of the sentence as a least or a most."""
    parts = [match.end() for match in APART.finditer(asked.sentence, 0, rate.start)]
    for one in asked.found:
        inside = (parts[-1] if parts else 0) <= one.amount.start and one.amount.end <= rate.start
        if inside and bounded(one.amount, asked.sentence) and not _granted(one.amount, rate, asked.sentence):
            least = one.amount.comparator is Comparator.EXACT and one.amount.upper is None
            yield _least(one.amount) if least else one.amount


def _granted(one: Amount, rate: Amount, sentence: str) -> bool:
    """Whether a range is what is given, and no condition: 每家每年5万元至20万元; 200至500公里 is none of 每吨110元."""
    given = one.upper is not None and one.unit == rate.unit
    return given and re.match("的|之间|部分|范围|且|以", sentence[one.end :]) is None


def bounded(one: Amount, sentence: str) -> bool:
    """Whether an amount bounds something: 300万元以上, 满6个月."""
    return (
        one.upper is not None
        or one.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}
        or FULL.search(sentence[: one.start]) is not None
    )


def holds(bound: Amount, value: float) -> bool:
    """Whether a value lies within a bound."""
    if bound.upper is not None:
        return bound.value <= value <= bound.upper
    return value >= bound.value if bound.comparator is Comparator.AT_LEAST else value < bound.value


def _least(one: Amount) -> Amount:
    return Amount(one.value, one.unit, Comparator.AT_LEAST, None, one.start, one.end)


def _unit(one: Amount) -> str:
    return plain_unit(one.unit).removeprefix("个")
