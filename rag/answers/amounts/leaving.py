"""A question -> whether a clause on it leaves something to be worked out by its own words. Works nothing out."""

from __future__ import annotations

from functools import lru_cache

from documents.clauses import Clause, Document
from documents.facts.amounts import amounts
from index.searching import Index
from rag.desk import Desk
from rag.questions.query import Query
from rag.reckoning import sentence as reckoned

MOSTLY = 0.5  # share of a question of which such a clause must speak


def likely(query: Query, desk: Desk) -> bool:
    """Whether a clause that speaks of most of a question leaves something to be worked out though no working is asked for."""
    terms, ids = desk.retriever.terms(query.topic or query.text), query.documents
    return any(
        desk.retriever.support(terms, document, clause) >= MOSTLY
        for document, clause in _leaving(desk.index)
        if not ids or document.id in ids
    )


@lru_cache(maxsize=2)
def _leaving(index: Index) -> tuple[tuple[Document, Clause], ...]:
    """The few clauses of a library whose figures leave something to be worked out."""
    return tuple(
        (document, one)
        for document in index.documents
        for one in document.walk()
        if not one.children and reckoned.leaves(one.text) and amounts(one.text)
    )
