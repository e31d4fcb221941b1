"""Numbered texts in, the distinct tokens of each and how rare each is out. Knows no words and compares nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged

FILE, ENDS = "tokens.npy", "ends.npy"
# What a token of a question counts: the length of its vector, which training makes great for words that tell and
# small for words that frame, and its rarity. Both measured, with the fusion, on the project's cases.
LENGTH, RARITY = 1.5, 0.5


@runtime_checkable
class TokenEmbedder(Protocol):
    """An embedder whose texts are made of tokens, each with one vector."""

    def tokens(self, texts: Sequence[str]) -> list[NDArray[np.int32]]:
        """The tokens of each text in order, as rows of one table."""

    def rows(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """(n, dimensions): their vectors, of any length."""


class TokenIndex:
    """The distinct tokens of numbered texts; a text's number is its position."""

    def __init__(self, tokens: NDArray[np.int32], ends: NDArray[np.int64]) -> None:
        self._tokens = tokens
        self._ends = ends

    @classmethod
    def build(cls, texts: Sequence[NDArray[np.int32]]) -> TokenIndex:
        """Index the tokens of each text; its place in the sequence is its position."""
        distinct = [np.unique(text) for text in texts]
        joined = np.concatenate(distinct) if distinct else np.zeros(0, dtype=np.int32)
        ends = np.cumsum([len(text) for text in distinct], dtype=np.int64)
        return cls(joined.astype(np.int32), ends)

    def save(self, folder: Path) -> None:
        """Write the index into the folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / FILE, self._tokens)
        np.save(folder / ENDS, self._ends)

    @classmethod
    def open(cls, folder: Path) -> TokenIndex:
        """Read what `save` wrote; IndexDamaged when it cannot be read or its parts do not fit each other."""
        try:
            tokens, ends = np.load(folder / FILE), np.load(folder / ENDS)
        except (OSError, ValueError, EOFError) as fault:
            raise IndexDamaged(folder, f"the index of tokens cannot be read ({fault})") from fault
        if (int(ends[-1]) if len(ends) else 0) != len(tokens):
            raise IndexDamaged(folder, f"{len(tokens)} tokens, the last text ends elsewhere")
        return cls(tokens, ends)

    def __len__(self) -> int:
        return len(self._ends)

    def tokens(self, position: int) -> NDArray[np.int32]:
        """The distinct tokens of a text, in rising order."""
        return self._tokens[self._span(position)]

    def known(self) -> NDArray[np.int32]:
        """The tokens that stand in any text, in rising order."""
        return np.flatnonzero(self._frequencies).astype(np.int32)

    def commonest(self, most: int) -> NDArray[np.int32]:
        """The tokens that stand in most texts, at most so many."""
        known = self.known()
        return known[np.argsort(-self._frequencies[known], kind="stable")][:most]

    def places(self, position: int) -> NDArray[np.intp]:
        """Of each distinct token of a text its place among those that are known."""
        return self._places[self._span(position)]

    @property
    def size(self) -> int:
        """How many distinct tokens all texts have, each counted for itself."""
        return len(self._tokens)

    @cached_property
    def filled(self) -> NDArray[np.intp]:
        """The texts that have tokens, in rising order."""
        return np.flatnonzero(self._ends - self._starts)

    def nearest(self, cosines: NDArray[np.float32]) -> NDArray[np.float32]:
        """(texts,): of the cosine with each known token the highest that a text has; 0 for one without tokens."""
        found = np.zeros(len(self), dtype=np.float32)
        if len(self.filled):
            starts = self._starts[self.filled]
            found[self.filled] = np.maximum.reduceat(cosines.take(self._places), starts)
        return found

    def counts(self, positions: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many distinct tokens each of several texts has."""
        found: NDArray[np.int64] = self._ends.take(positions) - self._starts.take(positions)
        return found

    def places_of_all(
        self, positions: Sequence[int] | NDArray[np.int64]
    ) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
        """The places of the tokens of several texts, one text behind the other, and how many each has."""
        asked = np.asarray(positions, dtype=np.int64)
        ends, counts = self._ends.take(asked), self.counts(asked)
        behind = np.repeat(ends - np.cumsum(counts), counts)
        return self._places.take(behind + np.arange(len(behind))), counts

    def _span(self, position: int) -> slice:
        return slice(int(self._ends[position - 1]) if position else 0, int(self._ends[position]))

    def frequency(self, token: int) -> int:
        """In how many texts a token stands."""
        return int(self._frequencies[token]) if token < len(self._frequencies) else 0

    def weights(self, tokens: NDArray[np.int32], lengths: NDArray[np.float32]) -> NDArray[np.float32]:
        """What each token of a question counts, from the length of its vector and its rarity."""
        frequencies = np.array([self.frequency(int(token)) for token in tokens])
        rarity = np.log1p(len(self) / (frequencies + 1))
        weights: NDArray[np.float32] = (lengths**LENGTH * rarity**RARITY).astype(np.float32)
        return weights

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.concatenate([[0], self._ends[:-1]]).astype(np.int64)

    @cached_property
    def _frequencies(self) -> NDArray[np.int64]:
        return np.bincount(self._tokens)

    @cached_property
    def _places(self) -> NDArray[np.intp]:
        return np.searchsorted(self.known(), self._tokens)
