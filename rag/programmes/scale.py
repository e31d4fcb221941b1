"""The measures of a library -> how rare each need and trait is among them. Knows no profile."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.facts.aspects import Aspect
from rag.programmes.measures import Measure

LEAST_RARITY = 0.12


@dataclass(frozen=True, slots=True)
class Scale:
    """How rare each aspect is among the measures: 1 for one that none or one speaks of, near 0 for one of most."""

    rarities: Mapping[str, float]

    def weight(self, aspect: Aspect) -> float:
        """What a match of this aspect counts."""
        return aspect.weight * max(self.rarities.get(aspect.name, 1.0), LEAST_RARITY)


def scale(measures: Sequence[Measure]) -> Scale:
    """Rarities over the measures of a library."""
    counted = Counter(name for one in measures for name in one.aspects)
    total = math.log(len(measures) + 1.5) or 1.0
    return Scale({name: math.log((len(measures) + 1) / (n + 0.5)) / total for name, n in counted.items()})
