"""An English question understood -> the same question as documents without an English rendering would put it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from documents.clauses import Document
from index.searching import Index
from rag.answer import Citation, Kind
from rag.desk import Written
from rag.glossary import Glossary
from rag.language import HAN, Language
from rag.questions.query import Query, understand
from rag.questions.units import Units
from rag.translating.choosing import Said
from rag.translating.reading import Reader, Reading

RENDERED = (
    0.5  # share of a document's clauses that bear English, from which English questions find it themselves
)
SPEAKS = 0.6  # share of a question's words, weighed by rarity, of which the clauses cited must speak

PAST = frozenset(("去年", "迄今"))  # what was until now, which rules and plans do not tell
COUNTED = 0.5  # the same of the thing whose number or amount is asked for


@dataclass(frozen=True, slots=True)
class Carried:
    """A question in Chinese, to be answered in English, and how it was read."""

    query: Query
    reading: Reading


class Carrier:
    """Carries the English questions that are asked of one library."""

    def __init__(self, index: Index, glossary: Glossary, units: Units) -> None:
        self._index = index
        self._glossary = glossary
        self._units = units
        self._reader = Reader(index, glossary, units)

    def found(self, query: Query, write: Callable[[Query], Written | None]) -> tuple[Query, Written | None]:
        """What `write` finds on a question, and as which it was asked: in Chinese first where it was carried over.

        Words have several meanings and a question may be read wrongly: what was found must speak of most of it.
        """
        carried = self.carried(query)
        if carried is None:
            return query, write(query)
        written = write(carried.query)
        if written and not written.missing and self._speaks(written, carried):
            return carried.query, written
        return query, write(query)

    def carried(self, query: Query) -> Carried | None:
        """The question as Chinese documents would put it; None where the documents meant speak English."""
        meant = query.documents or [one.id for one in self._index.documents]
        if not query.english or HAN.search(query.text) or self._rendered.issuperset(meant):
            return None
        reading = self._reader.read(query.text, query.documents)
        read = understand(
            reading.chinese, self._units, self._index.documents, self._glossary, Language.ENGLISH
        )
        documents = reading.documents or read.documents or query.documents
        kind = query.kind if query.kind is Kind.PROGRAMMES else read.kind
        return Carried(
            replace(read, question=query.question, kind=kind, documents=documents, item=query.item), reading
        )

    def _speaks(self, written: Written, carried: Carried) -> bool:
        """Whether the clauses cited speak of what was asked; a correction names what they do not."""
        if written.settled or carried.query.kind in {Kind.DOCUMENT, Kind.PROGRAMMES}:
            return True
        cited = written.draft.citations
        text = " ".join(part for citation in cited for part in self._around(citation))
        documents = {citation.document.id for citation in cited}
        reading = carried.reading
        past = [word for word in reading.spoken if word.forms and set(word.forms) <= PAST]
        return (
            _share(reading.spoken, text, documents) >= SPEAKS
            and _share(reading.counted, text, documents) >= COUNTED
            and _share(past, text, documents) == 1
        )

    def _around(self, citation: Citation) -> Iterator[str]:
        """A clause, the clauses that it is part of, and the headings above it."""
        document, clause = citation.document, citation.clause
        yield from (document.title, document.region or "", *clause.path, clause.text)
        for place in re.finditer(r"[/.]", clause.address):
            above = self._index.clause(document.id, clause.address[: place.start()])
            if above is not None:
                yield above.text

    @cached_property
    def _rendered(self) -> frozenset[str]:
        return frozenset(one.id for one in self._index.documents if _rendered(one))


def _share(words: Sequence[Said], text: str, documents: set[str]) -> float:
    """How much of what words weigh is spoken of; 1 where there are none."""
    total = sum(word.weight for word in words)
    spoken = sum(word.weight for word in words if _holds(word, text, documents))
    return spoken / total if total else 1.0


def _holds(word: Said, text: str, documents: set[str]) -> bool:
    if word.document:
        return word.document in documents
    return word.stands_in(text)


def _rendered(document: Document) -> bool:
    clauses = [clause for clause in document.walk() if HAN.search(clause.text)]
    return sum(bool(clause.english) for clause in clauses) >= RENDERED * len(clauses)
