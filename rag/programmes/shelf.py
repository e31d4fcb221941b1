"""An index -> its support measures, read once, and how much of a text each speaks. Knows no profile."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from index.searching import Index
from rag.finding.clauses_read import ABOVE
from rag.finding.searched import Searched, Term
from rag.programmes import measures, scope
from rag.programmes.measures import Measure
from rag.programmes.scale import Scale, scale
from rag.wordings import Wordings

_shelves: WeakKeyDictionary[Index, Shelf] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """Measures of an index, how rare each aspect is among all that it has, and whom each text says that it is for."""

    measures: tuple[Measure, ...]
    scale: Scale
    scopes: Mapping[str, tuple[Searched, ...]]  # by document
    # Where the measures stand among all of the index: the words of each clause, and of the headings above it.
    _places: NDArray[np.intp]
    _own: Wordings
    _above: Wordings

    def within(self, documents: Collection[str]) -> Shelf:
        """The measures of these documents; all where none is named."""
        if not documents:
            return self
        kept = [at for at, one in enumerate(self.measures) if one.document.id in documents]
        return replace(self, measures=tuple(self.measures[at] for at in kept), _places=self._places[kept])

    def spoken(self, terms: Sequence[Term]) -> NDArray[np.float64]:
        """(measures,): the summed weight of the terms of which each clause speaks."""
        return self._own.spoken(terms)[self._places]

    def share(self, terms: Sequence[Term]) -> NDArray[np.float64]:
        """(measures,): the share of the terms, by weight, of which each clause or, less, a heading above it speaks."""
        stated: NDArray[np.float64] = sum(map(self._stated, terms), np.zeros(self._own.total))
        return stated[self._places] / (sum(one.weight for one in terms) or 1.0)

    def made_for(self, terms: Sequence[Term]) -> list[Measure]:
        """The measures of each text whose scope speaks of all these terms."""
        meant = {
            document
            for document, said in self.scopes.items()
            if any(all(one.spoken((term,)) for term in terms) for one in said)
        }
        return [one for one in self.measures if one.document.id in meant]

    def _stated(self, term: Term) -> NDArray[np.float64]:
        above = np.where(self._above.stating(term), ABOVE * term.weight, 0.0)
        return np.where(self._own.stating(term), term.weight, above)


def of(index: Index) -> Shelf:
    """The measures of an index; read when they are asked for first."""
    if index not in _shelves:
        _shelves[index] = _read(index)
    return _shelves[index]


def _read(index: Index) -> Shelf:
    found = tuple(one for document in index.documents for one in measures.of(document))
    above = (" ".join((one.document.title, one.document.title_english, *one.clause.path)) for one in found)
    return Shelf(
        found,
        scale(found),
        {one.id: tuple(Searched.of(said, index) for said in scope.of(one)) for one in index.documents},
        np.arange(len(found)),
        Wordings([Searched.of(f"{one.clause.text} {one.clause.english}", index) for one in found]),
        Wordings([Searched.of(said, index) for said in above]),
    )
