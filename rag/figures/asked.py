"""A question and a sentence, side by side: which of the sentence's amounts are meant, and how results are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.facts.amounts import Amount
from rag.figures.labelled import Labelled
from rag.figures.workings import money, number
from rag.questions.requirements import MONEY, SHARE


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, one sentence, the sentence's amounts, and which names the question says."""

    question: str
    sentence: str
    found: tuple[Labelled, ...]
    said: Callable[[str], bool]
    english: bool


def shown(value: float, unit: str, english: bool) -> str:
    """An amount as a reader expects it: 9000 is 9000户, 45000 is 4.5万户."""
    if unit in MONEY:
        return money(value, english, 6)
    if english:
        return f"{round(value, 2):,.12g}{'%' if unit == '%' else ''}"
    return (
        f"{number(value / 1e4)}万{unit}"
        if abs(value) >= 1e4 and unit not in SHARE
        else f"{number(value)}{unit}"
    )


def equals(terms: str, value: float, unit: str, english: bool) -> str:
    """6亿元÷3＝2亿元, from its left side and its result."""
    return (
        f"{terms} = {shown(value, unit, english)}" if english else f"{terms}＝{shown(value, unit, english)}"
    )


def difference(more: Amount, less: Amount, english: bool) -> str:
    """300万元－30万元＝270万元."""
    terms = f"{shown(more.value, more.unit, english)}－{shown(less.value, less.unit, english)}"
    unit = "百分点" if more.unit == "%" else more.unit
    gap = shown(more.value - less.value, unit, english)
    return f"{terms}＝{gap.replace('百分点', '个百分点')}"


def chosen(asked: Asked) -> list[Labelled]:
    """The parts that the question names; not the whole of which they are parts."""
    named = [
        one
        for one in asked.found
        if one.name and asked.said(one.name) and _told(asked.question, one, asked.found)
    ]
    named = [one for one in named if one.amount.unit not in {"年", "月", "日"}]
    if len(named) < 3:
        return named
    whole, *parts = named
    others = [one.amount for one in asked.found if one is not whole and one.amount.unit == whole.amount.unit]
    sums = others and whole.amount.start < others[0].start
    return parts if sums and whole.amount.value * 2 >= sum(one.value for one in others) else named


def _told(question: str, one: Labelled, found: Sequence[Labelled]) -> bool:
    """Whether the question says what tells a name from its neighbours': 五 of 五星级 beside 三星级."""
    if one.year:
        return True
    own = {one.name[at : at + 2] for at in range(len(one.name) - 1)}
    others = [other.name for other in found if other.name and other.name != one.name]
    common = {gram for gram in own if any(gram in other for other in others)}
    shared = {place for gram in common for at in _places(one.name, gram) for place in (at, at + 1)}
    telling = [char for at, char in enumerate(one.name) if at not in shared]
    return not common or (bool(telling) and sum(char in question for char in telling) * 2 >= len(telling))


def _places(name: str, gram: str) -> list[int]:
    return [at for at in range(len(name) - 1) if name[at : at + 2] == gram]
