"""What is known of one passage or clause -> one score. Knows no text and no index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rag.language import HAN

Value = TypeVar("Value", float, NDArray[np.float64])

LONG = 8  # notions from which on a question's single words say less and less
PHRASES = 0.1


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal weighs beside the cosine."""

    tokens: float
    words: float
    support: float
    said: float


# Set on the project's own cases, with and without their English renderings, and on made-up documents
# (evals/LOG.md). Across languages words tell little: there the glossary's terms, which support counts, must.
CHINESE = Weights(tokens=3.0, words=6.0, support=0.2, said=0.0)
ENGLISH = Weights(tokens=1.0, words=1.2, support=0.9, said=0.5)


def known(cosine: Value, tokens: Value, words: Value, said: Value, given: Weights) -> Value:
    """The score of one passage, or of many at once, as far as it is known before the clause is read.

    `cosine` and `tokens` are above those of any passage, `words` is BM25 as a share of its bound, `said` how much a
    passage says in another script. All of 0 is a passage like any other.
    """
    return cosine + given.tokens * tokens + given.words * words + given.said * said


def weights(text: str) -> Weights:
    """Those of a question's language."""
    return CHINESE if HAN.search(text) else ENGLISH


def trust(notions: int, given: Weights) -> float:
    """What it counts that a clause speaks of a question's notions, so many in number."""
    return given.support if given is ENGLISH else given.support * min(1.0, LONG / max(notions, 1))


def fused(known: float, support: float, phrases: float, trust: float) -> float:
    """The score of a clause of which so much is known, and that speaks of a share of a question's notions and phrases."""
    return known + trust * support + PHRASES * phrases
