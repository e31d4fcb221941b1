"""Ranked clauses -> the first k of them, in which one document does not crowd out the others. Scores nothing."""

from __future__ import annotations

from collections.abc import Sequence

from rag.retrieval import Evidence

NEAR = 0.8  # of the best score: a document whose best clause comes so near is shown


def spread(ranked: Sequence[Evidence], limit: int) -> tuple[Evidence, ...]:
    """At most `limit` of clauses that are given best first, still best first; the first is never moved.

    The best clause of each other document stands among them where its score is near the best of all; the
    last clauses of documents that are shown already make room for it.
    """
    shown: set[str] = set()
    first: list[int] = []
    others: list[int] = []
    for rank, one in enumerate(ranked):
        leads = one.document.id not in shown and one.score >= NEAR * ranked[0].score
        shown.add(one.document.id)
        (first if leads else others).append(rank)
    return tuple(ranked[rank] for rank in sorted([*first, *others][:limit]))
