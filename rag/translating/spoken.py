"""The clauses that an answer cites -> how much of a question they speak of. Knows no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Document
from index.searching import Index
from rag.answer import Citation
from rag.language import HAN
from rag.translating.choosing import Said

# Share of a document's clauses that bear English, from which English questions find it themselves.
RENDERED = 0.5
BODY = re.compile("..[局委厅办会处院]$")


@dataclass(frozen=True, slots=True)
class Cited:
    """What the clauses of an answer say, the ids of their documents, and the bodies from which these come."""

    text: str
    documents: frozenset[str]
    issuers: tuple[str, ...] = ()

    def share(self, words: Sequence[Said]) -> float:
        """How much of what words weigh is spoken of; 1 where there are none."""
        total = sum(word.weight for word in words)
        spoken = sum(word.weight for word in words if self._holds(word))
        return spoken / total if total else 1.0

    def _holds(self, word: Said) -> bool:
        if word.document:
            return word.document in self.documents
        return word.stands_in(self.text) or any(
            _shortens(form, one) for form in word.forms for one in self.issuers
        )


def cited(citations: Sequence[Citation], index: Index) -> Cited:
    """What the clauses cited say, with those that they are part of and the headings above them."""
    text = " ".join(part for one in citations for part in _around(one, index))
    documents = {one.document.id: one.document for one in citations}
    issuers = tuple(name for one in documents.values() for name in one.issuers)
    return Cited(text, frozenset(documents), issuers)


def _shortens(form: str, name: str) -> bool:
    """Whether a body's name is a shorter form of another: 港航局 of 市港航和物流发展局."""
    letters = iter(name)
    return BODY.search(form) is not None and all(letter in letters for letter in form)


def _around(citation: Citation, index: Index) -> Iterator[str]:
    document, clause = citation.document, citation.clause
    yield from (document.title, document.region or "", *clause.path, clause.text)
    for place in re.finditer(r"[/.]", clause.address):
        above = index.clause(document.id, clause.address[: place.start()])
        if above is not None:
            yield above.text


def places(citations: Sequence[Citation]) -> set[tuple[str, str]]:
    """The clauses cited, each by its document and address."""
    return {one.place for one in citations}


def same(ones: Sequence[Citation], others: Sequence[Citation]) -> bool:
    """Whether two answers, each found by itself, cite one clause and no more."""
    return len(places(others)) == 1 and places(ones) == places(others)


def rendered(document: Document) -> bool:
    """Whether a document speaks English."""
    clauses = [clause for clause in document.walk() if HAN.search(clause.text)]
    return sum(bool(clause.english) for clause in clauses) >= RENDERED * len(clauses)
