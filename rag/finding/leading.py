"""Clauses in the order of their scores -> how far one stands ahead of those behind it. Knows no question and no text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

# Clauses behind it; of those that are no part of it and have it for no part, the first.
LOOKED_AT, BEHIND = 11, 6
LEAST = 0.2  # score below which a lead says nothing more


@dataclass(frozen=True, slots=True)
class Ranked:
    """A clause and its score."""

    document: str
    address: str
    score: float


def ahead(ranked: Sequence[Ranked], at: int = 0) -> float:
    """The lead of the clause at a place before the mean of the next ones, as a share of its score: 0 to 1; 1 with none behind."""
    first = ranked[at]
    behind = [one.score for one in ranked[at + 1 : at + 1 + LOOKED_AT] if not _of_one(first, one)][:BEHIND]
    if not behind:
        return 1.0
    return min(max((first.score - fmean(behind)) / max(abs(first.score), LEAST), 0.0), 1.0)


def _of_one(one: Ranked, other: Ranked) -> bool:
    """Whether one clause stands within the other."""
    shorter, longer = sorted((f"{one.address}/", f"{other.address}/"), key=len)
    return one.document == other.document and longer.startswith(shorter)
