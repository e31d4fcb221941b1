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
from rag.questions import records as record_questions
from rag.questions.query import Query, understand
from rag.questions.records import Asked
from rag.questions.units import Units
from rag.retrieval import Retriever
from rag.translating.choosing import Said
from rag.translating.reading import Reader, Reading

RENDERED = (
    0.5  # share of a document's clauses that bear English, from which English questions find it themselves
)
SPEAKS = 0.6  # share of a question's words, weighed by rarity, of which the clauses cited must speak
# The same of the one clause that the English question finds first by itself: two witnesses need say less each.
AGREED = 0.35

PAST = frozenset(("去年", "迄今"))  # what was until now, which rules and plans do not tell
COUNTED = 0.5  # the same of the thing whose number or amount is asked for


@dataclass(frozen=True, slots=True)
class Carried:
    """A question in Chinese, to be answered in English, and how it was read."""

    query: Query
    reading: Reading


@dataclass(frozen=True, slots=True)
class _Cited:
    """What the clauses of an answer say, and the ids of their documents."""

    text: str
    documents: frozenset[str]

    def share(self, words: Sequence[Said]) -> float:
        """How much of what words weigh is spoken of; 1 where there are none."""
        total = sum(word.weight for word in words)
        spoken = sum(word.weight for word in words if self._holds(word))
        return spoken / total if total else 1.0

    def _holds(self, word: Said) -> bool:
        return word.document in self.documents if word.document else word.stands_in(self.text)


class Carrier:
    """Carries the English questions that are asked of one library."""

    def __init__(self, index: Index, glossary: Glossary, units: Units, retriever: Retriever) -> None:
        self._index = index
        self._retriever = retriever
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
        written, direct = write(carried.query), None
        if written is not None and not written.missing:
            if self._speaks(written, carried, query):
                return carried.query, written
            direct = write(query)
            if direct and not direct.missing and self._outspoken(direct, written, carried):
                return carried.query, written
        return query, direct or write(query)

    def carried(self, query: Query) -> Carried | None:
        """The question as Chinese documents would put it; None where the documents meant speak English."""
        meant = query.documents or [one.id for one in self._index.documents]
        if not query.english or HAN.search(query.text) or self._rendered.issuperset(meant):
            return None
        fuller = self.carried(query.fuller) if query.fuller else None
        reading = self._reader.read(query.text, query.documents)
        read = understand(
            reading.chinese, self._units, self._index.documents, self._glossary, Language.ENGLISH
        )
        documents = reading.documents or read.documents or query.documents
        kind = query.kind if _kept(query) else read.kind
        return Carried(
            replace(
                read,
                question=query.question,
                kind=kind,
                whether=read.whether or query.whether,
                documents=documents,
                item=query.item,
                pointed=query.pointed,
                part=query.part,
                nearby=query.nearby,
                spoken=query.spoken,
                fuller=fuller.query if fuller else None,
            ),
            reading,
        )

    def forms(self, words: str) -> tuple[tuple[str, ...], ...]:
        """For each word of a few what may stand for it in a clause: itself and, of English, its renderings."""
        if HAN.search(words):
            return ((words,),)
        return tuple((one.word, *one.forms) for one in self._reader.read(words).spoken)

    def _speaks(self, written: Written, carried: Carried, query: Query) -> bool:
        """Whether the clauses cited speak of what was asked; a correction names what they do not."""
        # The records of a body are complete whatever words ask for them.
        listed = carried.query.kind is Kind.UNIT_TASKS and written.coverage is not None
        if written.settled or listed or carried.query.kind in {Kind.DOCUMENT, Kind.PROGRAMMES}:
            return True
        counted = carried.reading.counted
        past = [word for word in carried.reading.spoken if word.forms and set(word.forms) <= PAST]
        said = self._cited(written)
        return (
            said.share(carried.reading.spoken) >= (AGREED if self._first(written, query) else SPEAKS)
            and said.share(counted) >= COUNTED
            and said.share(past) == 1
        )

    def _outspoken(self, direct: Written, written: Written, carried: Carried) -> bool:
        """Whether the clauses found in English speak of less than half of what those found in Chinese speak of."""
        spoken = carried.reading.spoken
        share = self._cited(written).share(spoken)
        return share >= SPEAKS and 2 * self._cited(direct).share(spoken) < share

    def _first(self, written: Written, query: Query) -> bool:
        """Whether the one clause cited is the one that the English question finds first."""
        cited = {(one.document.id, one.clause.address) for one in written.draft.citations}
        found = self._retriever.search(query.topic or query.text, 1, query.documents)
        return cited == {(one.document.id, one.clause.address) for one in found}

    def _cited(self, written: Written) -> _Cited:
        cited = written.draft.citations
        text = " ".join(part for citation in cited for part in self._around(citation))
        return _Cited(text, frozenset(citation.document.id for citation in cited))

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


def _kept(query: Query) -> bool:
    """Whether a case of one's own or a text as such is asked of: that is told by how the question was put, not by a reading."""
    outlined = {Asked.STRUCTURE, Asked.PARTS_OF}
    of_text = query.kind is Kind.DOCUMENT and set(record_questions.asked(query.text)) - outlined
    return query.kind is Kind.PROGRAMMES or bool(of_text)


def _rendered(document: Document) -> bool:
    clauses = [clause for clause in document.walk() if HAN.search(clause.text)]
    return sum(bool(clause.english) for clause in clauses) >= RENDERED * len(clauses)
