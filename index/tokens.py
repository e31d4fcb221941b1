"""Tokens of texts in, how well each text meets a question's tokens out, in any of its languages. Knows no words.

A question's token is met by the token of a text that lies nearest to it: "museum" by 馆, 村子 by 村. Khattab and
Zaharia (ColBERT, 2020) do so with vectors that a transformer gives; here each token has one vector, whatever
stands beside it.
"""

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
PIECE = 32  # tokens multiplied at once: so few that one thread does it; waking others takes longer


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
        start = int(self._ends[position - 1]) if position else 0
        return self._tokens[start : int(self._ends[position])]

    def known(self) -> NDArray[np.int32]:
        """The tokens that stand in any text, in rising order."""
        return np.flatnonzero(self._frequencies).astype(np.int32)

    def frequency(self, token: int) -> int:
        """In how many texts a token stands."""
        return int(self._frequencies[token]) if token < len(self._frequencies) else 0

    def met(
        self, asked: NDArray[np.int32], positions: Sequence[int], embedder: TokenEmbedder
    ) -> NDArray[np.float32]:
        """For each position the weighed mean, over the question's tokens, of the cosine with the nearest token.

        From 0 to 1: a token that nothing is near counts 0, however far all are. 0 for a text without tokens.
        """
        found = np.zeros(len(positions), dtype=np.float32)
        wanted = np.unique(asked)
        texts = [self.tokens(position) for position in positions]
        filled = [at for at, text in enumerate(texts) if len(text)]
        rows = embedder.rows(wanted)
        lengths = np.linalg.norm(rows, axis=1)
        if not filled or not lengths.any():
            return found
        flat = np.concatenate([texts[at] for at in filled])
        cosines = _cosines(rows, lengths, flat, embedder)
        starts = np.cumsum([0, *(len(texts[at]) for at in filled[:-1])])
        nearest = np.maximum.reduceat(cosines, starts, axis=1)
        weights = self._weights(wanted, lengths)
        found[filled] = weights @ nearest / weights.sum()
        return found

    def _weights(self, tokens: NDArray[np.int32], lengths: NDArray[np.float32]) -> NDArray[np.float32]:
        frequencies = np.array([self.frequency(int(token)) for token in tokens])
        rarity = np.log1p(len(self) / (frequencies + 1))
        weights: NDArray[np.float32] = (lengths**LENGTH * rarity**RARITY).astype(np.float32)
        return weights

    @cached_property
    def _frequencies(self) -> NDArray[np.int64]:
        return np.bincount(self._tokens)


def _cosines(
    rows: NDArray[np.float32],
    lengths: NDArray[np.float32],
    flat: NDArray[np.int32],
    embedder: TokenEmbedder,
) -> NDArray[np.float32]:
    """(question's tokens, tokens of the texts): cosines, none below 0; each distinct token is looked up once."""
    marked = np.zeros(int(flat.max()) + 1, dtype=np.int32)
    marked[flat] = 1
    distinct = np.flatnonzero(marked).astype(np.int32)
    marked[distinct] = np.arange(len(distinct))
    wanted = rows / np.where(lengths > 0, lengths, 1)[:, np.newaxis]
    found = np.empty((len(rows), len(distinct)), dtype=np.float32)
    for start in range(0, len(distinct), PIECE):
        held = embedder.rows(distinct[start : start + PIECE])
        norms = np.sqrt(np.einsum("ij,ij->i", held, held))
        found[:, start : start + PIECE] = wanted @ held.T / np.where(norms > 0, norms, 1)
    return np.maximum(found, 0)[:, marked[flat]]
