"""Fixed texts of a token index and tokens -> how near the nearest token of each text is. Weighs no token."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.token_cosines import TokenCosines

REMEMBERED = 4096  # tokens


class TokenSample:
    """The texts at some positions of an index: every question is held against the same ones."""

    def __init__(self, positions: Sequence[int], cosines: TokenCosines) -> None:
        self._texts = [cosines.index.places(position) for position in positions]
        self._filled = [at for at, text in enumerate(self._texts) if len(text)]
        self._places = np.array([positions[at] for at in self._filled], dtype=np.int64)
        self._cosines = cosines
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._near)

    def nearest(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """(texts, tokens): cosine of each token with the nearest of each text, none below 0; 0 for an empty text."""
        found = np.zeros((len(self._texts), len(tokens)), dtype=np.float32)
        if self._filled and len(tokens):
            found[self._filled] = np.stack([self._remembered(token) for token in tokens.tolist()], axis=1)
        return found

    def _near(self, token: int) -> NDArray[np.float32]:
        """(texts that have tokens,)"""
        if self._cosines.whole:
            return self._cosines.nearest(token).take(self._places)
        nearest: NDArray[np.float32] = np.maximum.reduceat(
            self._cosines.of(token).take(self._flat), self._firsts
        )
        return nearest

    @cached_property
    def _flat(self) -> NDArray[np.intp]:
        """The places of the tokens of each text, one text after the other."""
        return np.concatenate([self._texts[at] for at in self._filled])

    @cached_property
    def _firsts(self) -> NDArray[np.int64]:
        """Where each text that has tokens begins among all."""
        lengths = [len(self._texts[at]) for at in self._filled]
        return np.cumsum([0, *lengths[:-1]])
