"""Fixed texts of a token index and tokens -> how near the nearest token of each text is. Weighs no token.

Every question is held against the same texts, and questions share most of their tokens: each token is held against
the texts once, by itself, so that a question is answered from the same numbers whatever was asked before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.tokens import PIECE, TokenEmbedder, TokenIndex

REMEMBERED = 4096  # tokens


class TokenSample:
    """The texts at some positions of an index."""

    def __init__(self, index: TokenIndex, positions: Sequence[int], embedder: TokenEmbedder) -> None:
        self._texts = [index.tokens(position) for position in positions]
        self._filled = [at for at, text in enumerate(self._texts) if len(text)]
        self._embedder = embedder
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._near)

    def nearest(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """(texts, tokens): cosine of each token with the nearest of each text, none below 0; 0 for an empty text."""
        found = np.zeros((len(self._texts), len(tokens)), dtype=np.float32)
        for at, token in enumerate(tokens.tolist() if self._filled else ()):
            found[self._filled, at] = self._remembered(token)
        return found

    def _near(self, token: int) -> NDArray[np.float32]:
        """(texts that have tokens,)"""
        unit = _units(self._embedder.rows(np.array([token], dtype=np.int32)))[0]
        cosines = [self._rows[start : start + self._piece] @ unit for start in self._starts]
        nearest = np.maximum.reduceat(np.concatenate(cosines)[self._places], self._firsts)
        return np.maximum(nearest, 0)

    @property
    def _starts(self) -> range:
        return range(0, len(self._rows), self._piece)

    @property
    def _piece(self) -> int:
        """Rows multiplied at once."""
        return max(PIECE // int(self._rows.shape[1]), 1)

    @cached_property
    def _rows(self) -> NDArray[np.float32]:
        """(distinct tokens of the texts, dimensions): at length one."""
        return _units(self._embedder.rows(self._distinct[0]))

    @property
    def _places(self) -> NDArray[np.int64]:
        """For each token of each text its row."""
        return self._distinct[1]

    @cached_property
    def _distinct(self) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        flat = np.concatenate([self._texts[at] for at in self._filled])
        tokens, places = np.unique(flat, return_inverse=True)
        return tokens, places

    @cached_property
    def _firsts(self) -> NDArray[np.int64]:
        """Where each text that has tokens begins among all."""
        lengths = [len(self._texts[at]) for at in self._filled]
        return np.cumsum([0, *lengths[:-1]])


def _units(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows at length one; zero for one without direction."""
    lengths: NDArray[np.float32] = np.linalg.norm(rows, axis=1)
    lengths[lengths == 0] = 1
    return rows / lengths[:, np.newaxis]
