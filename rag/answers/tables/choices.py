"""Tables that a question may mean -> the one that it surely means. Reads no cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rag.figures.tables import Row, Table

LEVEL = 1e-6  # scores so near are equal


@dataclass(frozen=True, slots=True)
class Choice:
    """A table as a question sees it: the rows that meet its conditions, what these say, the column it asks of."""

    table: Table
    rows: tuple[Row, ...]
    conditions: tuple[str, ...]
    column: str
    score: float


def surest(choices: Iterable[Choice | None]) -> Choice | None:
    """The table of the highest score; None where there is none or two are level."""
    ranked = sorted((one for one in choices if one is not None), key=lambda one: -one.score)
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < LEVEL):
        return None
    return ranked[0]
