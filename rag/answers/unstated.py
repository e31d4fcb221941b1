"""What is asked is not stated: the clause that speaks of the matter, and what it leaves open."""

from __future__ import annotations

from rag import wording
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions import requirements
from rag.questions.query import Query

SPEAKS = 0.5  # share of the question's notions of which the clause must speak


def answer(query: Query, desk: Desk) -> Written | None:
    """An abstention that names the nearest clause and what is missing; None where no clause speaks of the matter."""
    needs = tuple(requirements.of(query))
    if not needs or requirements.foreign_places(query, desk.documents):
        return None
    found = desk.retriever.search(query.topic or query.text, 1, query.documents)
    if not found or found[0].support < SPEAKS:
        return None
    one = found[0]
    missing = next((need for need in needs if not need.holds(one.clause.text)), None)
    if missing is None:  # the clause may well state it: say no more than that nothing was found
        return None
    name = missing.english if query.english else missing.chinese
    text = wording.unstated(query.language, one.document, one.clause, name)
    return Written(Draft(parts=[text]), missing=text)
