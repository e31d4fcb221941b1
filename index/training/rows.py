"""Rows of tokens of different lengths, laid end to end, and what can be done to them. Knows no text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Token rows laid end to end; row i is `tokens[offsets[i]:offsets[i + 1]]`."""

    tokens: Integers
    offsets: Integers

    def lengths(self) -> Integers:
        return np.diff(self.offsets)


def rows_of(ids: list[list[int]]) -> Rows:
    offsets = np.concatenate([[0], np.cumsum([len(row) for row in ids])]).astype(np.int64)
    return Rows(np.fromiter((token for row in ids for token in row), np.int64, int(offsets[-1])), offsets)


def gather(tokens: Integers, starts: Integers, lengths: Integers) -> Rows:
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    return Rows(tokens[places(starts, offsets)], offsets)


def places(starts: Integers, offsets: Integers) -> Integers:
    """Where each token of rows with these offsets comes from, when row i is copied from `starts[i]` on."""
    return np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], np.diff(offsets))


def keep(rows: Rows, mask: NDArray[np.bool_]) -> Rows:
    kept = np.concatenate([[0], np.cumsum(mask)])
    return Rows(rows.tokens[mask], kept[rows.offsets])


def thin(rows: Rows, share: float, chance: np.random.Generator) -> Rows:
    """Keeps this share of the tokens, and always the first of a row."""
    mask = chance.random(len(rows.tokens)) < share
    mask[rows.offsets[:-1]] = True
    return keep(rows, mask)


def drop(rows: Rows, share: float, chance: np.random.Generator) -> Rows:
    """Token dropout: leaves this share of the tokens out."""
    return thin(rows, 1 - share, chance)


def split(rows: Rows, parts: Rows, share: float, chance: np.random.Generator) -> Rows:
    """Replaces this share of the tokens by their parts, so that characters learn to stand for their words."""
    chosen = (chance.random(len(rows.tokens)) < share) * (parts.lengths()[rows.tokens] - 1)
    whole = parts.offsets[rows.tokens]
    pieces = gather(parts.tokens, whole, chosen + 1)
    kept = np.repeat(chosen == 0, chosen + 1)
    pieces.tokens[kept] = rows.tokens[chosen == 0]
    return Rows(pieces.tokens, pieces.offsets[rows.offsets])


def join(first: Rows, second: Rows) -> Rows:
    """Row i of the one followed by row i of the other."""
    starts = np.stack([first.offsets[:-1], second.offsets[:-1] + first.offsets[-1]], axis=1)
    lengths = np.stack([first.lengths(), second.lengths()], axis=1)
    joined = gather(np.concatenate([first.tokens, second.tokens]), starts.ravel(), lengths.ravel())
    return Rows(joined.tokens, joined.offsets[::2])
