"""Cases and an index -> the first clause found for each question, by what is known of it. Judges none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from evals.cases import Case, Kind
from evals.retrieval import place
from index.searching import Index
from rag.finding.leading import Ranked, ahead
from rag.finding.prominence import FIRST
from rag.glossary import Glossary
from rag.questions.names.units import Units
from rag.questions.query import Query, understand
from rag.retrieval import Evidence, Retriever

DEPTH = 40  # clauses among which those are looked for that are not the right ones
FROM_CLAUSES = frozenset(
    {
        Kind.UNITS, Kind.FIGURES, Kind.DEFINITIONS, Kind.RHYTHMS, Kind.TRAPS, Kind.PROGRAMMES, Kind.CONFLICTS,
        Kind.UNANSWERABLE,
    }
)  # fmt: skip


class Known(StrEnum):
    """What is known of a first clause."""

    RIGHT = "right"  # it answers
    AWAY = "taken away"  # it came first once all that answer were taken away
    UNANSWERABLE = "unanswerable"  # no clause answers
    ELSEWHERE = "elsewhere"  # the question is of another library's documents


def first_clauses(index: Index, cases: Iterable[Case]) -> dict[Known, list[Evidence]]:
    """The first clause for the topic of each question that is answered from single clauses."""
    retriever, understood = _reader(index)
    kinds: dict[Known, list[Evidence]] = {kind: [] for kind in Known}
    for case in cases:
        query = understood(case)
        if case.history or case.kind not in FROM_CLAUSES or query.number is not None:
            continue
        found = retriever.search(query.topic or query.text, DEPTH, query.documents)
        others = [one for one in found if place(one) not in case.gold]
        if case.abstain:
            kinds[Known.UNANSWERABLE] += found[:1]
        elif found and place(found[0]) in case.gold:
            kinds[Known.RIGHT].append(found[0])
            kinds[Known.AWAY] += _again_foremost(others)[:1]
    return {kind: firsts for kind, firsts in kinds.items() if firsts}


def off_topic(index: Index, cases: Iterable[Case]) -> list[Evidence]:
    """The first clause for each question of a library that is not this one."""
    retriever, understood = _reader(index)
    queries = [understood(case) for case in cases if case.kind in FROM_CLAUSES and not case.history]
    return [one for query in queries for one in retriever.search(query.topic or query.text, DEPTH)[:1]]


class _Reader:
    """Questions as the product reads them."""

    def __init__(self, index: Index) -> None:
        self._glossary = Glossary.open()
        self._units = Units(index.responsibilities(), index.documents, self._glossary)
        self._documents = index.documents

    def __call__(self, case: Case) -> Query:
        return understand(case.question, self._units, self._documents, self._glossary)


def _reader(index: Index) -> tuple[Retriever, _Reader]:
    return Retriever(index, Glossary.open()), _Reader(index)


def _again_foremost(found: Sequence[Evidence]) -> list[Evidence]:
    """Clauses as they would be found without those that were taken away."""
    arms = [dict(one.arms) for one in found]
    first = [
        sorted((arm.get(name, -1.0) for arm in arms), reverse=True)[:FIRST] for name in ("meaning", "tokens")
    ]
    order = [Ranked(one.document.id, one.clause.address, one.score) for one in found]
    return [
        replace(
            one,
            prominence=replace(
                one.prominence,
                foremost=arm.get("meaning", -1.0) in first[0] and arm["tokens"] in first[1],
                ahead=ahead(order, at),
            ),
        )
        for at, (one, arm) in enumerate(zip(found, arms, strict=True))
    ]
