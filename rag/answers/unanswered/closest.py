"""A question that the documents do not answer -> notes that name the clauses which stand closest to it. Answers nothing."""

from __future__ import annotations

from rag import wording
from rag.answers.unanswered import unstated
from rag.desk import Desk
from rag.questions.query import Query

# Cosine from which a clause that shares no word with the question is worth naming. On the made-up documents of the
# evaluation the best clause for small talk lay below 0.14, the clause that a paraphrase meant mostly above.
NEAR = 0.15
NAMED, HEADED = 3, 60  # clauses looked at; characters up to which one with parts under it is their heading


def notes(query: Query, desk: Desk) -> list[str]:
    """One note a clause; none where nothing is close."""
    found = desk.retriever.search(query.topic or query.text, 2 * NAMED, query.documents)
    speaking = [one for one in found if not one.clause.children or len(one.clause.text) > HEADED]
    near = [
        one
        for rank, one in enumerate(speaking[:NAMED])
        if one.support >= unstated.SPEAKS or (rank == 0 and one.cosine >= NEAR)
    ]
    return [wording.nearest(query.language, one.document, one.clause) for one in near]
