"""How far a clause stands out for a question in meaning, and how likely it is meant. Knows no text and no index."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from math import inf
from operator import mul

FIRST = 2  # places among which the cosine and the tokens must both put a clause that is foremost
# Deviations from which a clause stands out by its meaning alone, and the same across languages, where vectors lie closer
# together: above the library, and above its own document.
OUT, OUT_ACROSS = 7.0, 6.0
OUT_OF_ITS_OWN, OUT_OF_ITS_OWN_ACROSS = 5.0, 4.0
HIGHEST = 12.0  # deviations beyond which a clause stands out no further
TENS = 10.0


@dataclass(frozen=True, slots=True)
class Odds:
    """What each sign adds to the logarithm of the odds that a clause is meant."""

    bias: float
    support: float  # for all of the question's notions
    known: float  # for all of those that the library knows
    unheard: float
    nearness: float
    own: float  # for ten deviations
    foremost: float
    across: float
    ahead: float
    unmet: float


# Fitted by `python -m bench.evidence` to the first clauses of questions that may be read: those that answer, against
# those that come first once all that answer are taken away, those of unanswerable questions, and those that questions
# of another library's documents find (evals/LOG.md).
FITTED = Odds(-5.24, 0.68, 0.95, 0.74, 6.27, 0.90, 0.68, 0.67, 2.88, -2.45)
BIAS, *WEIGHTS = astuple(FITTED)
# Odds of one to ten, from which a clause may be meant in whatever words; and of one to fifty, below which it is not
# meant though it shares words with the question. Set on `wence eval`: what follows the gate refuses more.
ENOUGH, DOUBTFUL = -2.3, -3.9
NEAR = 0.09  # nearness below which words alone count: one in twenty of the clauses meant is less near, half of all others


@dataclass(frozen=True, slots=True)
class Prominence:
    """`deviations` above the library's passages, cosine and tokens summed (see `index.nearness`).

    `across` says that clause and question were compared across languages, `foremost` that both the cosine and
    the tokens put the clause among the first. `known` is the share, of the question's notions that the library
    knows at all, of which the clause speaks; `own` are its deviations above its own document's passages, which
    documents added to the library do not move (0 where it was not held
    against them, infinite where these are too few: then those above the library stand for them). `unheard` says that the
    library knows no notion of the question, `nearness` is the cosine above that of any passage. `ahead` is its lead before
    the clauses found behind it (see `leading`), `unmet` the weight of the one word of the question that it leaves out.
    """

    deviations: float = 0.0
    across: bool = False
    foremost: bool = False
    known: float = 0.0
    own: float = 0.0
    unheard: bool = False
    nearness: float = 0.0
    ahead: float = 0.0
    unmet: float = 0.0

    @property
    def stands_out(self) -> bool:
        """Whether the clause is likely meant though it may share no word with the question."""
        least = (OUT_ACROSS, OUT_OF_ITS_OWN_ACROSS) if self.across else (OUT, OUT_OF_ITS_OWN)
        return self.foremost and self.deviations >= least[0] and self.own >= least[1]

    def signs(self, support: float) -> tuple[float, ...]:
        """What the odds are made of, in the order of `Odds` after its bias; each is about 1 at most.

        `support` is the share of all of the question's notions of which the clause speaks.
        """
        own = min(self.own, HIGHEST) if self.own < inf else min(self.deviations, HIGHEST)
        of_words = support, self.known, self.unheard
        return *of_words, self.nearness, own / TENS, self.foremost, self.across, self.ahead, self.unmet

    def odds(self, support: float) -> float:
        """The logarithm of the odds that the clause is meant."""
        return float(BIAS + sum(map(mul, WEIGHTS, self.signs(support))))
