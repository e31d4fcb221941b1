"""An answer that tells a figure -> the same with each other clause that gives the thing another figure. Prefers none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.quantities import Kind as Figured
from documents.facts.quantities import Quantity
from rag.answer import Citation, Kind
from rag.answers.differences import conflict_words, conflicts, disputed
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import rivals
from rag.figures.stated import Stated
from rag.questions.asked import agreement
from rag.questions.query import Query

# What is worked out or counted no single figure belies.
WORKED = frozenset({Kind.ARITHMETIC, Kind.COUNT})
WORKING = re.compile(r"[＝≈÷]| = |difference")
CHOOSING = ("passages", "figures")
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d[\d.]*")
AIM_AND_FACT = frozenset({Figured.TARGET, Figured.BASE})
SIZE = 3  # times up to which two figures of one thing differ; what differs more is of a part of it
ALIKE = 0.65  # likeness of the names of two figures of one thing
MOST = 2  # figures that are told beside an answer


def added(query: Query, written: Written | None, desk: Desk) -> Written | None:
    """What such an answer must not hide: a figure at odds with it said and cited behind it, a near one noted.

    No model may leave out what is cited.
    """
    if written is None or written.missing or agreement.ASKS.search(query.text):
        return written
    if WORKING.search(written.draft.text()):
        return written
    chosen = query.kind in WORKED and written.writer.startswith(CHOOSING)
    of_figure = query.kind is Kind.FIGURE or chosen
    if not of_figure and not (query.whether and DIGIT.search(query.text)):
        return written
    found = _others(query, written.draft.citations, desk)
    apart = [one for one, told in found if at_odds(one.quantity, told.quantity)][:MOST]
    near = [one for one, told in found if not at_odds(one.quantity, told.quantity)][: MOST - len(apart)]
    if not found:
        return written
    draft = Draft()
    draft.join(written.draft)
    for one in apart:
        draft.say(conflict_words.other(one, query.english), conflict_words.quote_of(one))
    draft.notes += [conflict_words.other(one, query.english) for one in near]
    return replace(written, draft=draft, settled=written.settled or bool(apart))


def _others(query: Query, cited: Sequence[Citation], desk: Desk) -> list[tuple[Stated, Stated]]:
    """Figures of clauses that are not cited, each with the one told of the thing and the time that has another value."""
    shown = {one.place for one in cited}
    found = conflicts.sides(conflicts.topic_of(query), query, desk)
    here = [one for one in found if one.place in shown]
    others = [one for one in found if one.place not in shown]
    pairs = [
        (one, told) for one in others for told in here if _same_indicator(told, one) and _apart(told, one)
    ]
    pairs = [(one, told) for one, told in pairs if any(_rivals(each, one, desk) for each in here)]
    pairs += disputed.beside(query, cited, desk)
    pairs = [(one, told) for one, told in pairs if _of_one_size(one.quantity, told.quantity)]
    meant = [pair for pair in pairs if not query.documents or pair[0].document.id in query.documents]
    return list({(one.place, one.quantity.printed): (one, told) for one, told in meant}.values())


def at_odds(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can't both hold: no aim beside a fact, and neither but the other rounded."""
    shorter, longer = sorted((one, other), key=lambda each: _digits(each.printed))
    rounded = float(f"{longer.value:.{max(_digits(shorter.printed), 1)}g}") == shorter.value
    return {one.kind, other.kind} != AIM_AND_FACT and not rounded


def _of_one_size(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((abs(one.value), abs(other.value)))
    return low > 0 and high <= SIZE * low


def _digits(printed: str) -> int:
    """How many significant digits a figure is printed with."""
    number = NUMBER.search(printed)
    return len(number[0].replace(".", "").lstrip("0")) if number else 0


def _rivals(one: Stated, other: Stated, desk: Desk) -> bool:
    """Whether the words around both figures say that they are of one thing."""
    both = [(each.place, each.quantity.start) for each in (one, other)]
    return any(
        pair.alike >= ALIKE and all((each.place, each.quantity.start) in both for each in pair.both)
        for pair in rivals.of(desk.index)
    )


def _apart(one: Stated, other: Stated) -> bool:
    values = [(each.quantity.value, each.quantity.comparator) for each in (one, other)]
    return values[0] != values[1] and one.clause.address != other.clause.address


def _same_indicator(one: Stated, other: Stated) -> bool:
    """Whether two figures are of one indicator, in one unit and for one year."""
    first, second = (re.sub(r"^(?:年|各项|全市|本市)|\s", "", item.quantity.subject) for item in (one, other))
    named = bool(first and second) and (first.endswith(second) or second.endswith(first))
    alike = one.quantity.kind is other.quantity.kind or bool(one.year and one.year == other.year)
    return (
        alike
        and one.quantity.value != other.quantity.value
        and named
        and one.quantity.unit == other.quantity.unit
        and (not one.year or not other.year or one.year == other.year)
    )
