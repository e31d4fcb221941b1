"""An answer and its question -> whether what it cites states the particular that is asked for. Writes no sentence."""

from __future__ import annotations

from rag.desk import Written
from rag.questions.needs import requirements
from rag.questions.query import Query


def particulars(query: Query, written: Written) -> bool:
    """Whether each name, number or address that is asked for stands in some clause cited; true where none is asked for.

    No clause states what somebody thinks of it.
    """
    if not written.missing and requirements.opinion(query):
        return False
    if query.whether or written.missing or not written.draft.citations:
        return True
    texts = [" ".join((*one.clause.path, one.clause.text)) for one in written.draft.citations]
    return all(any(need.holds(text) for text in texts) for need in requirements.by_name(query))
