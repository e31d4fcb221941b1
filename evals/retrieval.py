"""A question and a retriever -> at which rank each arm finds the gold clauses. Reads no answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.cases import Case, Place
from rag.retrieval import Evidence, Retriever

FUSED = "fused"  # all arms together, as the product ranks
DEPTH = 200  # clauses looked at


@dataclass(frozen=True, slots=True)
class Ranking:
    """The rank of each gold clause in one arm, in the case's order; 0 for one that was not found."""

    arm: str
    ranks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Retrieved:
    """What searching alone gives for one case: its rankings, and what the first clause claims and is worth."""

    rankings: tuple[Ranking, ...]
    support: float  # of the first clause, 0 to 1
    first_is_gold: bool

    def ranks(self, arm: str = FUSED) -> tuple[int, ...]:
        """The ranks in one arm; empty when it found nothing at all."""
        return next((one.ranks for one in self.rankings if one.arm == arm), ())


def retrieve(case: Case, retriever: Retriever) -> Retrieved:
    """Search for the question; for a follow-up with the question before it, which it leaves unsaid."""
    found = retriever.search(" ".join((*case.history[-1:], case.question)), DEPTH)
    arms = sorted({arm for one in found for arm, _ in one.arms})
    rankings = [Ranking(FUSED, ranks(case.gold, map(place, found)))]
    rankings += [Ranking(arm, ranks(case.gold, map(place, alone(found, arm)))) for arm in arms]
    first = found[0] if found else None
    return Retrieved(
        tuple(rankings),
        support=first.support if first else 0.0,
        first_is_gold=first is not None and place(first) in case.gold,
    )


def alone(found: Sequence[Evidence], arm: str) -> tuple[Evidence, ...]:
    """What one arm found, best first by its own score."""
    scored = [(dict(one.arms)[arm], one) for one in found if arm in dict(one.arms)]
    return tuple(one for _, one in sorted(scored, key=lambda pair: -pair[0]))


def place(found: Evidence) -> Place:
    """Where a clause stands."""
    return Place(found.document.id, found.clause.address)


def ranks(gold: Iterable[Place], found: Iterable[Place]) -> tuple[int, ...]:
    """The 1-based rank of each gold clause, 0 for one that is not there."""
    at = {place: rank for rank, place in reversed(list(enumerate(found, start=1)))}
    return tuple(at.get(place, 0) for place in gold)
