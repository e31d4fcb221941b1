"""How far a clause stands out for a question in meaning, and whether that is enough. Knows no text and no index."""

from __future__ import annotations

import math
from dataclasses import dataclass

# Deviations from which a clause that shares no word with the question may be meant by it, and the same across
# languages, where vectors lie closer together. Set on the project's cases and made-up documents, with the clause that
# answers and with that clause taken away (evals/LOG.md).
ENOUGH, ENOUGH_ACROSS = 7.0, 6.0
# The same above the clauses of its own document, which documents added to the library do not move.
ENOUGH_OF_ITS_OWN, ENOUGH_OF_ITS_OWN_ACROSS = 5.0, 4.0
KNOWN = 0.5  # share of the question's notions known to the library
FIRST = 2  # places among which the cosine and the tokens must both put a clause


@dataclass(frozen=True, slots=True)
class Prominence:
    """`deviations` above the library's passages, cosine and tokens summed (see `index.nearness`).

    `across` says that clause and question were compared across languages, `foremost` that both the cosine and
    the tokens put the clause among the first. `known` is the share, of the question's notions that the library
    knows at all, of which the clause speaks; `own` are its deviations above its own document's passages.
    """

    deviations: float = 0.0
    across: bool = False
    foremost: bool = False
    known: float = 1.0
    own: float = math.inf

    @property
    def enough(self) -> bool:
        """Whether the clause may be meant, in whatever words the question asks."""
        if self.across:
            return self.foremost and self.deviations >= ENOUGH_ACROSS and self.own >= ENOUGH_OF_ITS_OWN_ACROSS
        return self.foremost and self.deviations >= ENOUGH and self.own >= ENOUGH_OF_ITS_OWN

    @property
    def clear(self) -> bool:
        """Whether it is enough, and the clause has most of those words of the question that the library has."""
        return self.enough and self.known >= KNOWN
