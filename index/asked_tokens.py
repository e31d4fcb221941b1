"""A question's tokens in, how well each text of an index meets them out, in any of its languages. Knows no words.

A question's token is met by the token of a text that lies nearest to it: "museum" by 馆, 村子 by 村. Khattab and
Zaharia (ColBERT, 2020) do so with vectors that a transformer gives; here each token has one vector, whatever
stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.token_cosines import TokenCosines

MET = 0.45  # cosine of the nearest token from which a token is met


class AskedTokens:
    """The `distinct` tokens of one question, held against the texts of one index."""

    def __init__(self, text: str, cosines: TokenCosines) -> None:
        self._index = cosines.index
        self._near = cosines
        self.distinct = np.unique(cosines.tokens(text))
        self._weights = self._index.weights(self.distinct, cosines.lengths(self.distinct))

    def met(self, positions: Sequence[int]) -> NDArray[np.float32]:
        """For each position the weighed mean, over the question's tokens, of the cosine with the nearest token.

        From 0 to 1: a token that nothing is near counts 0, however far all are. 0 for a text without tokens.
        """
        found = np.zeros(len(positions), dtype=np.float32)
        asked = np.asarray(positions, dtype=np.int64)
        filled = np.flatnonzero(self._index.counts(asked))
        if len(filled) and self._weights.any():
            found[filled] = self.weighed(self._nearest(asked[filled]))
        return found

    def _nearest(self, positions: NDArray[np.int64]) -> NDArray[np.float32]:
        """(texts, question's tokens): the cosine of each token with the nearest one of each text, none without tokens."""
        if self._near.whole:
            return self._everywhere.take(positions, axis=0)
        places, counts = self._index.places_of_all(positions)
        # `take` copies rows whole, several times as fast as an index that may be of any shape.
        nearest: NDArray[np.float32] = np.maximum.reduceat(
            self._cosines.take(places, axis=0), np.cumsum(counts) - counts, axis=0
        )
        return nearest

    def weighed(self, nearest: NDArray[np.float32]) -> NDArray[np.float32]:
        """(texts,): the weighed mean of (texts, distinct tokens); 0 where no token weighs anything."""
        total = self._weights.sum()
        # The library of linear algebra now and then raises the flag of an invalid value over finite ones.
        with np.errstate(invalid="ignore"):
            mean: NDArray[np.float32] = nearest @ self._weights / (total or 1)
        return mean

    def unmet(self, position: int) -> float:
        """The share of the weight of all tokens that the weightiest has which nothing in a text is near; 0 if all are met."""
        at = np.array([position], dtype=np.int64)
        total = float(self._weights.sum())
        if not self._index.counts(at)[0] or not total:
            return 0.0
        left = self._weights * (self._nearest(at)[0] < MET)
        return float(left.max()) / total

    @cached_property
    def _everywhere(self) -> NDArray[np.float32]:
        """(all texts, question's tokens): the searches of one question ask for the same texts again and again."""
        return np.stack([self._near.nearest(token) for token in self.distinct.tolist()], axis=1)

    @cached_property
    def _cosines(self) -> NDArray[np.float32]:
        """(known tokens, question's tokens)"""
        return np.stack([self._near.of(token) for token in self.distinct.tolist()], axis=1)
