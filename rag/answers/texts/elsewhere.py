"""An answer from some documents -> the clauses of others that speak of the same. Answers nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Level
from rag import wording
from rag.answer import Citation, Kind
from rag.desk import Desk
from rag.questions.query import Query
from rag.retrieval import Evidence

KINDS = frozenset({Kind.LIST, Kind.PASSAGES, Kind.DEFINITION})  # of a matter; others ask for one fact
SEARCHED = 60  # clauses
AS_NEAR = 0.65  # of the score and of the support of the best clause cited
MOST = 2  # documents


def notes(query: Query, citations: Sequence[Citation], desk: Desk) -> list[str]:
    """For each other document that speaks of the matter about as much as the clauses cited do, its nearest clause."""
    told = query.item is not None or query.number is not None
    if query.kind not in KINDS or not citations or told:
        return []
    cited = {one.document.id for one in citations}
    if cited.issuperset(one.id for one in desk.within(query)):
        return []  # there is no other
    found = desk.retriever.search(query.topic or query.text, SEARCHED, query.documents)
    places = {one.place for one in citations}
    best = [one for one in found if one.place in places]
    if not best:
        return []
    score, support = max(one.score for one in best), max(one.support for one in best)
    others: dict[str, Evidence] = {}
    for one in found:
        near = one.score >= AS_NEAR * score and one.support >= AS_NEAR * support
        if near and one.document.id not in cited and one.clause.level is not Level.MASTHEAD:
            others.setdefault(one.document.id, one)
    return [wording.also(query.language, one.document, one.clause) for one in list(others.values())[:MOST]]
