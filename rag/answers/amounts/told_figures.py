"""An answer whose clauses state two figures that the question tells -> the same with what these two come to. Finds no clause."""

from __future__ import annotations

import re

from rag.answers.amounts import operations
from rag.desk import Desk, Written
from rag.drafting import Quote, whole
from rag.figures import statements
from rag.figures.workings import Operation, number
from rag.questions.query import Query
from rag.reckoning.asked import equals, shown
from rag.reckoning.given import OPEN, given
from rag.reckoning.labelled import labelled

FALLS = re.compile(
    r"[降减跌少低]|\b(?:fall\w*|fell|drop\w*|declin\w*|decreas\w*|less|lower)\b", re.IGNORECASE
)
SHARE_OF = frozenset({Operation.SHARE, Operation.OF_AIM})
WORKED = frozenset({Operation.GROWTH, Operation.DIFFERENCE, Operation.RATIO, *SHARE_OF})
TWO = 2


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it the working; as it was where it has one, or states not both of just two figures."""
    operation = operations.of(query.text)
    text = written.draft.text()
    if operation not in WORKED or written.missing or any(sign in text for sign in "＝≈") or " = " in text:
        return written
    told = given(query.text, statements.of(desk.index, desk.glossary).lexicon.plain)
    units = {one.unit for one in told} - {OPEN}
    values = sorted({one.amount.value for one in told})
    if len(told) != TWO or len(values) != TWO or len(units) != 1 or not values[0]:
        return written
    unit = units.pop()
    quotes = [_stating(value, unit, written) for value in values]
    if not all(quotes):
        return written
    less, more = values
    said = _said(less, more, unit, operation, query)
    places = {one.clause.address: one for one in quotes if one is not None}
    written.draft.say(f"That gives {said}." if query.english else f"据此推算：{said}。", *places.values())
    return written


def _stating(value: float, unit: str, written: Written) -> Quote | None:
    """The cited clause that states a figure."""
    for one in written.draft.citations:
        amounts = (each.amount for each in labelled(one.clause.text))
        if any(each.value == value and each.unit == unit for each in amounts):
            return whole(one.document, one.clause)
    return None


def _said(less: float, more: float, unit: str, operation: Operation, query: Query) -> str:
    english = query.english
    a, b = shown(more, unit, english), shown(less, unit, english)
    apart = equals(f"{a} - {b}" if english else f"{a}－{b}", more - less, unit, english)
    if operation is Operation.DIFFERENCE:
        return apart
    if operation in SHARE_OF:
        return (
            f"{b} ÷ {a} ≈ {number(less / more * 100)}%"
            if english
            else f"{b}÷{a}≈{number(less / more * 100)}%"
        )
    if operation is Operation.RATIO:
        return f"{a} ÷ {b} ≈ {number(more / less)} times" if english else f"{a}÷{b}≈{number(more / less)}倍"
    base = more if FALLS.search(query.text) else less
    gap, of = shown(more - less, unit, english), shown(base, unit, english)
    share = number((more - less) / base * 100)
    return f"{apart}; {gap} ÷ {of} ≈ {share}%" if english else f"{apart}；{gap}÷{of}≈{share}%"
