"""A question understood and its answer -> how it was read, who answered it and what was found. Answers nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from documents.facts.responsibilities import Role
from rag.answer import Kind
from rag.desk import Desk, Written
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

SHOWN = 8  # clauses


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is shown of the way from a question to its answer.

    `read` is the question as it was searched: completed from the questions before it, its slips righted, in Chinese
    where it was carried over to documents that speak no English. `needs` are what a clause must state to answer.
    `writer` names the file below `rag/answers` that answered, two where two questions were asked in one; it is
    empty where none did.
    """

    question: str
    read: str
    kind: Kind
    role: Role | None
    topic: str
    whether: bool  # yes or no is asked for
    units: tuple[str, ...]
    documents: tuple[str, ...]  # ids of those that the question restricts itself to; empty for all
    number: int | None  # of the clause that it names
    needs: tuple[str, ...]
    writer: str
    found: tuple[Evidence, ...]  # best first
    cited: frozenset[tuple[str, str]]  # document and address of each clause that the answer cites


def explained(query: Query, written: Written | None, desk: Desk) -> Explanation:
    """How this question came to this answer, or to none."""
    named = dict.fromkeys(unit.name for mention in query.mentions for unit in mention.units)
    needs = dict.fromkeys(one.english for one in requirements.of(query))
    cited = written.draft.citations if written else ()
    return Explanation(
        question=query.question,
        read=query.text,
        kind=query.kind,
        role=query.role,
        topic=query.topic,
        whether=query.whether,
        units=tuple(named),
        documents=query.documents,
        number=query.number,
        needs=tuple(needs),
        writer=written.writer if written else "",
        found=desk.retriever.search(query.topic or query.text, SHOWN, query.documents)[:SHOWN],
        cited=frozenset(one.place for one in cited),
    )
