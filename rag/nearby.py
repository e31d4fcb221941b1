"""A follow-up that names no document -> its answer from anywhere, or from the documents spoken of last. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.answer import Citation, Kind
from rag.conversation.follow_ups import TEXT
from rag.conversation.slots import Sort, slots
from rag.desk import Desk, Written
from rag.questions.names.units import Units
from rag.questions.query import Query

# 那份文件, the plan: the one that was spoken of.
BARE_TEXT = re.compile(
    r"(?:[这那该此本嗰]|^)(?:份|个|项)?(?:文件|文|方案|规划|计划|通知|办法|条例|意见|措施)|"
    r"\b(?:the|this|that) (?:document|plan|notice|text|regulations?|rules|"
    r"measures|"
    r"scheme|opinions?|paper|report|agreement)\b",
    re.IGNORECASE,
)
FEW = 3  # clauses; of more none is what was spoken of
Write = Callable[[Query], Written | None]


def stands_alone(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a question names a place, a text or a body of one place, and so needs no document from the question before."""
    placed = any(one.sort is Sort.PLACE for one in slots(question, units, places))
    named = any(len({unit.region for unit in one.units}) == 1 for one in units.mentions(question))
    return placed or named or (TEXT.search(question) is not None and not BARE_TEXT.search(question))


def following(query: Query, before: Sequence[Citation], fuller: Query | None) -> Query:
    """A follow-up with what the answer before cites: its documents, and its clauses where they are few."""
    documents = tuple(dict.fromkeys(one.document.id for one in before))
    clauses = tuple((one.document.id, one.clause.address) for one in before)
    return replace(query, nearby=documents, spoken=clauses if len(clauses) <= FEW else (), fuller=fuller)


def answer(query: Query, write: Write, desk: Desk) -> Written | None:
    """The answer from the documents spoken of last where it says as much of the question as that from anywhere."""
    found = write(query)
    if not query.nearby:
        return found
    if _cites(found, query.nearby):
        return _same(query, found, write, desk) or found
    nothing = found is None or bool(found.missing)
    said = _speaks(found, query, desk)
    for one in (query, query.fuller):
        here = write(replace(one, documents=query.nearby)) if one else None
        if here is None or here.missing or not _cites(here, query.nearby):
            continue
        if nothing or query.kind is Kind.DOCUMENT or _speaks(here, query, desk) >= said:
            return here
    return found


def of_the_same(query: Query, write: Write, desk: Desk) -> Written | None:
    """The answer from anywhere, or from the clause spoken of last where that says as much of what is asked."""
    found = write(query)
    return (_same(query, found, write, desk) if found and not found.missing else None) or found


def _same(query: Query, found: Written | None, write: Write, desk: Desk) -> Written | None:
    """The answer from the clause spoken of last, where that says as much of the follow-up as another of its text."""
    if query.fuller is None or not query.spoken or _first(found) in query.spoken:
        return None
    here = write(replace(query.fuller, documents=query.nearby))
    same = here is not None and not here.missing and _first(here) in query.spoken
    return here if same and _speaks(here, query, desk) >= _speaks(found, query, desk) else None


def _first(written: Written | None) -> tuple[str, str] | None:
    """The document and address of the clause that an answer cites first."""
    cited = written.draft.citations[:1] if written else ()
    return (cited[0].document.id, cited[0].clause.address) if cited else None


def _cites(written: Written | None, documents: Sequence[str]) -> bool:
    return written is not None and any(one.document.id in documents for one in written.draft.citations)


def _speaks(written: Written | None, query: Query, desk: Desk) -> float:
    """How much of the question the clause speaks of that an answer cites first."""
    terms = desk.retriever.terms(query.topic)
    first = written.draft.citations[:1] if written else ()
    return max((desk.retriever.support(terms, one.document, one.clause) for one in first), default=0.0)
