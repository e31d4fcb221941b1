"""An index -> its support measures, read once, and how much of a text each speaks. Knows no profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from index.searching import Index
from index.text import fold
from rag import measures
from rag.measures import Measure
from rag.retrieval import ABOVE, Term

_shelves: WeakKeyDictionary[Index, tuple[Shelved, ...]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it is searched: folded, and its words."""

    text: str
    words: frozenset[str]

    def spoken(self, terms: Sequence[Term]) -> float:
        """The summed weight of the terms of which the text speaks."""
        return sum(one.weight for one in terms if any(self._holds(form) for form in one.forms))

    def _holds(self, form: str) -> bool:
        if form in self.words:
            return True
        return (" " in form if form.isascii() else len(form) > 1) and form in self.text


@dataclass(frozen=True, slots=True)
class Shelved:
    """A measure with the words of its clause, and of that together with the headings above it."""

    measure: Measure
    own: Words
    whole: Words

    def share(self, terms: Sequence[Term]) -> float:
        """The share of the terms, by weight, of which the clause or, less, a heading above it speaks."""
        total = sum(term.weight for term in terms)
        if not total:
            return 0.0
        return (ABOVE * self.whole.spoken(terms) + (1 - ABOVE) * self.own.spoken(terms)) / total


def of(index: Index) -> tuple[Shelved, ...]:
    """Every measure of an index; read when it is asked for first."""
    if index not in _shelves:
        _shelves[index] = tuple(
            _shelved(index, one) for document in index.documents for one in measures.of(document)
        )
    return _shelves[index]


def _shelved(index: Index, measure: Measure) -> Shelved:
    clause, document = measure.clause, measure.document
    own = fold(f"{clause.text} {clause.english}")
    whole = fold(" ".join((document.title, document.title_english, *clause.path, own)))
    return Shelved(
        measure,
        Words(own, frozenset(index.words(own))),
        Words(whole, frozenset(index.words(whole))),
    )
