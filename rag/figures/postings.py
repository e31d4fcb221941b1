"""Sets of notions, one for each figure -> of the notions asked the weight that each set has. Knows no figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

import numpy as np
from numpy.typing import NDArray


class Postings:
    """Numbered sets of notions; a set's number is its place in the sequence."""

    def __init__(self, sets: Sequence[Set[str]]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, notions in enumerate(sets):
            for notion in notions:
                places[notion].append(number)
        self._places = {notion: np.array(numbers, dtype=np.intp) for notion, numbers in places.items()}
        self._total = len(sets)

    def weighed(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """(sets,): what the notions of each set weigh together; in one order, so that equal sets weigh the same."""
        found = np.zeros(self._total)
        for notion in sorted(weights):
            if notion in self._places:
                found[self._places[notion]] += weights[notion]
        return found
