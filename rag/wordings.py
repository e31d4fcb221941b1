"""Texts as they are searched -> those in which a notion stands, of all of them at once. Knows no library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rag.finding.searched import Searched, Term

REMEMBERED = 64  # notions: those of one question


class Wordings:
    """Numbered texts; a text's number is its place in the sequence."""

    def __init__(self, texts: Sequence[Searched]) -> None:
        self.total = len(texts)
        self._folded = [text.folded for text in texts]
        self._words = _places(text.words for text in texts)
        self._characters = _places(map(set, self._folded))
        self.stating = lru_cache(maxsize=REMEMBERED)(self._stating)

    def spoken(self, terms: Iterable[Term]) -> NDArray[np.float64]:
        """(texts,): the summed weight of the notions of which each text speaks."""
        stated = (np.where(self.stating(one), one.weight, 0.0) for one in terms)
        return sum(stated, np.zeros(self.total))

    def _stating(self, term: Term) -> NDArray[np.bool_]:
        """(texts,): whether any form of a notion stands in each (see `Searched.states`); not to be written to."""
        places = {at for form in term.forms for at in self._words.get(form, ())}
        places.update(at for form in term.within for at in self._holding(form))
        for form, alone in term.numbers:
            places.update(at for at in self._holding(form) if alone.search(self._folded[at]))
        found = np.zeros(self.total, dtype=np.bool_)
        found[list(places)] = True
        found.setflags(write=False)
        return found

    def _holding(self, form: str) -> Iterator[int]:
        """The texts in which a form stands, of those that have all its characters."""
        having = set.intersection(*(self._characters.get(one, set()) for one in form))
        return (at for at in having if form in self._folded[at])


def _places(sets: Iterable[Collection[str]]) -> dict[str, set[int]]:
    """The numbers of the sets in which each member stands."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, members in enumerate(sets):
        for member in members:
            places[member].add(number)
    return dict(places)
