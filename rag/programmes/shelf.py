"""An index -> its support measures, read once, and how much of a text each speaks. Knows no profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from index.searching import Index
from index.text import fold
from rag.finding.terms import ABOVE, Term
from rag.programmes import measures
from rag.programmes.measures import Measure
from rag.programmes.scale import Scale, scale

_shelves: WeakKeyDictionary[Index, Shelf] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it is searched: folded, and its words."""

    text: str
    words: frozenset[str]

    def speaks_of(self, term: Term) -> bool:
        """Whether any form of the term stands in the text."""
        return any(form in self.words for form in term.forms) or any(
            (" " in form if form.isascii() else len(form) > 1) and form in self.text for form in term.forms
        )


@dataclass(frozen=True, slots=True)
class Shelved:
    """A measure with the words of its clause, and of the headings above it."""

    measure: Measure
    own: Words
    above: Words

    @property
    def key(self) -> tuple[str, str]:
        """The measure's document and address."""
        return self.measure.key

    def share(self, terms: Sequence[Term]) -> float:
        """The share of the terms, by weight, of which the clause or, less, a heading above it speaks."""
        spoken = 0.0
        for term in terms:
            if self.own.speaks_of(term):
                spoken += term.weight
            elif self.above.speaks_of(term):
                spoken += ABOVE * term.weight
        return spoken / (sum(term.weight for term in terms) or 1.0)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All measures of an index, and how rare among them each aspect is."""

    measures: tuple[Shelved, ...]
    scale: Scale


def of(index: Index) -> Shelf:
    """The measures of an index; read when they are asked for first."""
    if index not in _shelves:
        found = [one for document in index.documents for one in measures.of(document)]
        _shelves[index] = Shelf(tuple(_shelved(index, one) for one in found), scale(found))
    return _shelves[index]


def _shelved(index: Index, measure: Measure) -> Shelved:
    clause, document = measure.clause, measure.document
    own = fold(f"{clause.text} {clause.english}")
    above = fold(" ".join((document.title, document.title_english, *clause.path)))
    return Shelved(
        measure,
        Words(own, frozenset(index.words(own))),
        Words(above, frozenset(index.words(above))),
    )
