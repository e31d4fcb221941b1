"""A word of one language in, the tokens of a library in another that lie nearest to it out. Knows no dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from index.tokens import TokenIndex

HAN = re.compile("[\u3400-\u9fff]+")


@runtime_checkable
class SpellingEmbedder(Protocol):
    """An embedder that can write its tokens."""

    def rows(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """(n, dimensions): the vectors of tokens, of any length."""

    def spelled(self, tokens: Sequence[int]) -> list[str]:
        """Each token as it is written."""

    def query(self, text: str) -> NDArray[np.float32]:
        """(dimensions,), of norm 1 or 0."""


class NearestTokens:
    """The Chinese tokens of one library."""

    def __init__(self, tokens: TokenIndex, embedder: SpellingEmbedder) -> None:
        self._tokens = tokens
        self._embedder = embedder

    def near(self, word: str, k: int) -> list[tuple[str, float]]:
        """At most `k` tokens of the library nearest to a word, best first, each with its cosine (-1 to 1)."""
        written, rows = self._table
        # One thread does it: waking others, as a product of matrices would, takes longer.
        cosines = np.einsum("ij,j->i", rows, self._embedder.query(word))
        best = np.argsort(-cosines, kind="stable")[:k]
        return [(written[at], float(cosines[at])) for at in best]

    @cached_property
    def _table(self) -> tuple[list[str], NDArray[np.float32]]:
        known = self._tokens.known()
        spelled = self._embedder.spelled([int(token) for token in known])
        kept = [at for at, text in enumerate(spelled) if HAN.fullmatch(text)]
        rows = self._embedder.rows(known[kept])
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        unit = (rows / np.where(norms > 0, norms, 1)).astype(np.float32)
        return [spelled[at] for at in kept], unit
