"""An index -> its support measures, read once, and how much of a text each speaks. Knows no profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from index.searching import Index
from rag.finding.clauses_read import ABOVE
from rag.finding.searched import Searched, Term
from rag.programmes import measures
from rag.programmes.measures import Measure
from rag.programmes.scale import Scale, scale

_shelves: WeakKeyDictionary[Index, Shelf] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Shelved:
    """A measure with the words of its clause, and of the headings above it."""

    measure: Measure
    own: Searched
    above: Searched

    @property
    def key(self) -> tuple[str, str]:
        """The measure's document and address."""
        return self.measure.key

    def share(self, terms: Sequence[Term]) -> float:
        """The share of the terms, by weight, of which the clause or, less, a heading above it speaks."""
        spoken = 0.0
        for term in terms:
            if self.own.states(term):
                spoken += term.weight
            elif self.above.states(term):
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
    own = f"{clause.text} {clause.english}"
    above = " ".join((document.title, document.title_english, *clause.path))
    return Shelved(measure, Searched.of(own, index), Searched.of(above, index))
