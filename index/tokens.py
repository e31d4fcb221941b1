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
MET = 0.45  # cosine of the nearest token from which a token is met
# Multiplications done at once: so few that one thread does them; waking others takes longer.
PIECE = 2**18


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
        self._units: _UnitRows | None = None

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

    @property
    def width(self) -> int:
        """One more than the highest token."""
        return len(self._frequencies)

    def frequency(self, token: int) -> int:
        """In how many texts a token stands."""
        return int(self._frequencies[token]) if token < len(self._frequencies) else 0

    def asked(self, tokens: NDArray[np.int32], embedder: TokenEmbedder) -> AskedTokens:
        """The tokens of a question, ready to be held against these texts."""
        return AskedTokens(self, tokens, embedder)

    def weights(self, tokens: NDArray[np.int32], lengths: NDArray[np.float32]) -> NDArray[np.float32]:
        """What each token of a question counts, from the length of its vector and its rarity."""
        frequencies = np.array([self.frequency(int(token)) for token in tokens])
        rarity = np.log1p(len(self) / (frequencies + 1))
        weights: NDArray[np.float32] = (lengths**LENGTH * rarity**RARITY).astype(np.float32)
        return weights

    def units(self, tokens: NDArray[np.int32], embedder: TokenEmbedder) -> NDArray[np.float32]:
        """(n, dimensions): the tokens' vectors at length one, each made once; zero for one without direction."""
        held = self._units
        if held is None:
            held = self._units = _UnitRows(self.width, embedder.rows(tokens[:1]).shape[1])
        return held.of(tokens, embedder)

    @cached_property
    def _frequencies(self) -> NDArray[np.int64]:
        return np.bincount(self._tokens)


class _UnitRows:
    """The vectors of tokens at length one, each made when it is first needed. Several threads may make the same."""

    def __init__(self, width: int, dimensions: int) -> None:
        self._rows = np.zeros((width, dimensions), dtype=np.float32)
        self._made = np.zeros(width, dtype=bool)

    def of(self, tokens: NDArray[np.int32], embedder: TokenEmbedder) -> NDArray[np.float32]:
        """(n, dimensions); zero for a token without direction."""
        new = tokens[~self._made[tokens]]
        if len(new):
            rows = embedder.rows(new)
            norms = np.sqrt(np.einsum("ij,ij->i", rows, rows))
            self._rows[new] = rows / np.where(norms > 0, norms, 1)[:, np.newaxis]
            self._made[new] = True
        found: NDArray[np.float32] = self._rows[tokens]
        return found


class AskedTokens:
    """The `distinct` tokens of one question, and how near each token of the texts is that it was held against so far.

    The passages that are found for a question and those of their own documents are held against it one after the
    other, and most of their tokens are the same.
    """

    def __init__(self, index: TokenIndex, tokens: NDArray[np.int32], embedder: TokenEmbedder) -> None:
        self._index = index
        self._embedder = embedder
        self.distinct = wanted = np.unique(tokens)
        rows = embedder.rows(wanted)
        lengths = np.linalg.norm(rows, axis=1)
        self._unit = rows / np.where(lengths > 0, lengths, 1)[:, np.newaxis]
        self._weights = index.weights(wanted, lengths)
        # (tokens of the texts, question's tokens): cosines, none below 0; a row is filled when it is first needed.
        self._cosines = np.zeros((index.width, len(wanted)), dtype=np.float32)
        self._filled = np.zeros(index.width, dtype=bool)

    def met(self, positions: Sequence[int]) -> NDArray[np.float32]:
        """For each position the weighed mean, over the question's tokens, of the cosine with the nearest token.

        From 0 to 1: a token that nothing is near counts 0, however far all are. 0 for a text without tokens.
        """
        found = np.zeros(len(positions), dtype=np.float32)
        texts = [self._index.tokens(position) for position in positions]
        filled = [at for at, text in enumerate(texts) if len(text)]
        if not filled or not self._weights.any():
            return found
        flat = np.concatenate([texts[at] for at in filled])
        self._fill(flat)
        starts = np.cumsum([0, *(len(texts[at]) for at in filled[:-1])])
        found[filled] = self.weighed(np.maximum.reduceat(self._cosines[flat], starts, axis=0))
        return found

    def weighed(self, nearest: NDArray[np.float32]) -> NDArray[np.float32]:
        """(texts,): the weighed mean of (texts, distinct tokens); 0 where no token weighs anything."""
        total = self._weights.sum()
        mean: NDArray[np.float32] = nearest @ self._weights / (total or 1)
        return mean

    def unmet(self, position: int) -> float:
        """The share of the weight of all tokens that the weightiest has which nothing in a text is near; 0 if all are met."""
        text = self._index.tokens(position)
        total = float(self._weights.sum())
        if not len(text) or not total:
            return 0.0
        self._fill(text)
        left = self._weights * (self._cosines[text].max(axis=0) < MET)
        return float(left.max()) / total

    def _fill(self, flat: NDArray[np.int32]) -> None:
        """Two threads may fill the same rows: with the same values, and marked only when they are there."""
        marked = np.zeros(len(self._filled), dtype=bool)
        marked[flat] = True
        new = np.flatnonzero(marked & ~self._filled).astype(np.int32)
        rows = max(PIECE // max(self._unit.size, 1), 1)
        for start in range(0, len(new), rows):
            some = new[start : start + rows]
            self._cosines[some] = np.maximum(self._index.units(some, self._embedder) @ self._unit.T, 0)
        self._filled[new] = True
