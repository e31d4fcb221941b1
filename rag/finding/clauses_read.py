"""Clauses of an index as they are searched -> how much of a question's notions they speak, word for word. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import or_

from documents.clauses import Clause, Document
from index.searching import Index
from index.text import fold
from rag.finding.searched import Searched, Term, share, stating

REMEMBERED = 16_384  # texts: parts of clauses come again and again, what answers say of them now and then
ABOVE = 0.6  # what a heading above a clause counts, against 1 for the clause's own words
Place = tuple[Document, Clause]


@dataclass(frozen=True, slots=True)
class _Shelved:
    """The clauses of a document in printed order, each one's own text and the headings above it."""

    clauses: Sequence[Clause]
    own: Sequence[Searched]
    above: Sequence[Searched]


class ClausesRead:
    """Reads the clauses of one index; what it has read it remembers."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._clauses: dict[tuple[str, str], tuple[Searched, Searched]] = {}
        self._shelves: dict[str, _Shelved] = {}
        self._whole: dict[str, str] = {}
        self._said: dict[tuple[str, str], bool] = {}
        self._read = lru_cache(maxsize=REMEMBERED)(lambda text: Searched.of(text, index))

    def read(self) -> None:
        """Read every clause of the library, with the headings above it."""
        for document in self._index.documents:
            self._shelved(document)

    @cached_property
    def printed(self) -> str:
        """All that the library says in Chinese, folded."""
        return "\n".join(self._own(document.id) for document in self._index.documents)

    def says(self, folded: str) -> bool:
        """Whether a folded text stands whole in any Chinese clause of the library."""
        return folded in self.printed

    def support(self, terms: Sequence[Term], document: Document, clause: Clause) -> float:
        """The share of the notions, weighted by rarity, of which the clause or, less, a heading above it speaks."""
        return share(terms, self.stated(terms, document, clause))

    def stated(self, terms: Sequence[Term], document: Document, clause: Clause) -> tuple[float, ...]:
        """For each notion 1 where the clause speaks of it, `ABOVE` where only a heading above it does, else 0."""
        own, above = self._searched(document, clause)
        said = self.put_for(terms, document)
        return tuple([1.0 if own.states(term) else ABOVE if above.states(term) else 0.0 for term in said])

    def stated_of_all(self, terms: Sequence[Term], places: Sequence[Place]) -> list[tuple[float, ...]]:
        """The same of many clauses."""
        read = [self._searched(*place) for place in places]
        own, above = [one for one, _ in read], [one for _, one in read]
        by_term = [self._stating(term, places, own, above) for term in terms]
        return list(zip(*by_term, strict=True)) if terms else [()] * len(places)

    def _stating(
        self, term: Term, places: Sequence[Place], own: Sequence[Searched], above: Sequence[Searched]
    ) -> list[float]:
        """Of each clause, with the headings above it, how far it speaks of one notion."""
        if term.others:  # each document may say it in other words
            put = [self._put_otherwise(term, document) for document, _ in places]
            here, there = (list(map(Searched.states, texts, put)) for texts in (own, above))
        else:
            here, there = stating(term, own), stating(term, above)
        return [1.0 if one else ABOVE if other else 0.0 for one, other in zip(here, there, strict=True)]

    def put_for(self, terms: Sequence[Term], document: Document) -> Sequence[Term]:
        """Notions in the words of a document, where it says them in none of the question's, though others do."""
        put = any(term.others for term in terms)
        return [self._put_otherwise(term, document) for term in terms] if put else terms

    def _put_otherwise(self, term: Term, document: Document) -> Term:
        if not term.others or self._said_in(document.id, term.forms[0]):
            return term
        return Term(term.others, term.weight)

    def _said_in(self, document: str, word: str) -> bool:
        """Whether a document says a word."""
        if (document, word) not in self._said:
            self._said[document, word] = word in self._own(document)
        return self._said[document, word]

    def folded(self, document: Document, clause: Clause) -> str:
        """A clause in both languages, folded, a line for each."""
        return self._searched(document, clause)[0].folded

    def _own(self, document: str) -> str:
        """All that a document says in Chinese, folded."""
        if document not in self._whole:
            clauses = next(one for one in self._index.documents if one.id == document).walk()
            self._whole[document] = "\n".join(fold(clause.text) for clause in clauses)
        return self._whole[document]

    def spoken(self, terms: Sequence[Term], *texts: str) -> float:
        """The summed weight of the notions of which any of the texts speaks."""
        read = [self._read(text) for text in texts]
        return sum(term.weight for term in terms if any(one.states(term) for one in read))

    def spoken_anywhere(self, terms: Sequence[Term], documents: Iterable[Document]) -> float:
        """The summed weight of the notions of which any clause of some documents speaks."""
        clauses = [one for document in documents for one in self._shelved(document).own]
        return sum(term.weight for term in terms if any(stating(term, clauses)))

    def speaking(self, terms: Sequence[Term], least: float, within: Iterable[Document]) -> Iterator[Place]:
        """The clauses that speak of so much of the notions, together with all headings above them."""
        for document in within:
            read = self._shelved(document)
            spoken = [0.0] * len(read.clauses)
            for term in terms:
                stated = map(or_, stating(term, read.own), stating(term, read.above))
                spoken = [
                    before + term.weight if one else before
                    for before, one in zip(spoken, stated, strict=True)
                ]
            yield from ((document, read.clauses[at]) for at, one in enumerate(spoken) if one >= least)

    def shared(self, phrases: Sequence[str], places: Sequence[Place]) -> list[float]:
        """Of each clause the share of the question's phrases that stand whole: 绿色金融 tells more than 绿色 and 金融 apart."""
        if not phrases:
            return [0.0] * len(places)
        folded = [self._searched(*place)[0].folded for place in places]
        return [sum([phrase in text for phrase in phrases]) / len(phrases) for text in folded]

    def _shelved(self, document: Document) -> _Shelved:
        """All clauses of a document, read."""
        if document.id not in self._shelves:
            clauses = tuple(document.walk())
            read = [self._searched(document, one) for one in clauses]
            self._shelves[document.id] = _Shelved(clauses, [one for one, _ in read], [one for _, one in read])
        return self._shelves[document.id]

    def _searched(self, document: Document, clause: Clause) -> tuple[Searched, Searched]:
        """A clause's own text, and the headings above it, both in both languages."""
        key = (document.id, clause.address)
        if key not in self._clauses:
            above = (
                document.title,
                document.title_english,
                *clause.path,
                *self._english_above(document, clause),
            )
            own = self._read(clause.text).joined(self._read(clause.english))
            self._clauses[key] = (own, self._read(" ".join(above)))
        return self._clauses[key]

    def _english_above(self, document: Document, clause: Clause) -> list[str]:
        parts = re.split(r"(?<=.)(?=[/.])", clause.address)
        addresses = ["".join(parts[:end]) for end in range(1, len(parts))]
        above = (self._index.clause(document.id, address) for address in addresses)
        return [one.english for one in above if one is not None and len(one.english) <= 160]
