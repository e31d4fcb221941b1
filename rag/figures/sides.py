"""A question that sets one thing against another -> the figure of each, only where both are surely named. Works nothing out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from documents.clauses import Level
from documents.facts.quantities import Kind
from rag.desk import Desk
from rag.figures import indicators, printed, statements
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.questions.needs import requirements
from rag.questions.query import Query

PARTS = re.compile(
    r"比(?![例重率])|是(?=[^，。？]{2,}的)|除以|占|加上?|减去?|[和与跟同及、](?![期比])|还是|定系|"
    r"\b(?:than|or|versus|vs|plus|minus|divided by|and|over|compared with|against)\b",
    re.IGNORECASE,
)
# What share of the catch is exported.
SHARE_OF = re.compile(
    r"\b(?:share|proportion|percentage|per ?cent) of (?:the )?(?P<whole>[^?]+?) "
    r"(?:is|are|was|were|goes?|went|should be|will be|made up|came|will|would|do|does|did)\b(?: to| for| from| by| in)*"
    r"(?P<part>[^?]+?)(?=\?|$|\b(?:be|make up|account for|represent|comprise|under|by|according)\b|, and\b)",
    re.IGNORECASE,
)
NAMED, SPOKEN = (
    0.6,
    0.45,
)  # shares of a figure's name that its side must say, and of the side of which it must speak
CANDIDATES = 8  # figures of each side that are held against those of the other
TOGETHER = 0.4  # for two that stand together
YEAR = 0.3  # for a figure of the year that its side names, or else the question; without one for an aim that is asked
PLAIN = 0.3  # for one whose name says no more than its side: loans before loans to technology
AIM = re.compile(r"目标|\b(?:target|goal|aim)s?\b", re.IGNORECASE)


def two(query: Query, desk: Desk, one_unit: bool = True) -> Pair | None:
    """The figures on both sides of the joining word that fits best; of `one_unit` unless they are to be divided."""
    best: tuple[float, Pair] | None = None
    for left, right in _sides(query.text):
        for first, second in product(_meant(left, query, desk), _meant(right, query, desk)):
            alike = not one_unit or first.quantity.unit == second.quantity.unit
            score = first.score + second.score + TOGETHER * _together(first, second)
            if alike and not _same(first, second) and (best is None or score > best[0]):
                best = (score, Pair(first, second))
    return best[1] if best else None


def _sides(text: str) -> Iterator[tuple[str, str]]:
    for match in SHARE_OF.finditer(text):
        yield match["part"], match["whole"]
    for match in PARTS.finditer(text):
        yield text[: match.start()], text[match.end() :]


def _meant(side: str, query: Query, desk: Desk) -> list[Reading]:
    """The figures that one side may name, those of the year that it or the question names before others."""
    years = requirements.years(side) or requirements.years(query.text)
    found = [
        replace(one, score=one.score + YEAR * _timely(one, years, query) + PLAIN * one.named)
        for one in indicators.found(replace(query, text=side), desk, operands=True)
        if one.named >= NAMED
        and one.spoken >= SPOKEN
        and not one.quantity.change
        and one.quantity.unit != printed.RANK
    ]
    return sorted(found, key=lambda one: -one.score)[:CANDIDATES]


def _timely(one: Reading, years: Sequence[str], query: Query) -> bool:
    """Whether a figure is of the time that is asked: its year, or an aim where no year is named."""
    aimed = not years and AIM.search(query.text) is not None
    return one.quantity.period[-4:] in years or (aimed and one.quantity.kind is Kind.TARGET)


def _together(first: Reading, second: Reading) -> float:
    """Figures that stand in one sentence, or in rows of one table for one time, are of one kind: of one city, one year."""
    if first.document.id != second.document.id:
        return 0.0
    if first.clause is second.clause:
        sentences = {statements.sentence(one.clause, one.quantity) for one in (first, second)}
        return 1.0 if len(sentences) == 1 else 0.5
    same_table = first.clause.address.rsplit("/", 1)[0] == second.clause.address.rsplit("/", 1)[0]
    rows = first.clause.level is second.clause.level is Level.ROW
    return 1.0 if rows and same_table and first.quantity.period == second.quantity.period else 0.0


def _same(first: Reading, second: Reading) -> bool:
    return (first.document.id, first.clause.address, first.quantity.start) == (
        second.document.id,
        second.clause.address,
        second.quantity.start,
    )
