"""Pairs and a tokenizer -> every distinct text as token rows, and the pairs as row numbers. Knows no batches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from index.training.corpus import CHINESE_FIRST, Pair, Source
from index.training.rows import Integers, Rows, rows_of
from index.training.views import CHINESE_FRAMES, ENGLISH_FRAMES


@dataclass(frozen=True, slots=True)
class Texts:
    """All distinct texts as token rows, and each source's pairs as row numbers (left, right, key).

    `parts` has a row for each token: the characters of a Chinese word, and any other token itself.
    """

    rows: Rows
    pairs: dict[Source, Integers]
    parts: Rows
    english_frames: Rows
    chinese_frames: Rows


def encode(pairs: Iterable[Pair], tokenizer: Tokenizer, seed: int) -> Texts:
    """Tokenizes every distinct text once; half of the headings are put as questions."""
    chance = np.random.default_rng(seed)
    numbers: dict[str, int] = {}
    columns: dict[Source, list[tuple[int, int, int]]] = {}
    for pair in pairs:
        key = numbers.setdefault(pair.a, len(numbers))
        right = numbers.setdefault(pair.b, len(numbers))
        left = numbers.setdefault(_framed(pair, chance), len(numbers))
        columns.setdefault(pair.source, []).append((left, right, key))
    rows = _tokens(list(numbers), tokenizer)
    speaking = {source: _speaking(column, rows) for source, column in columns.items()}
    frames = (
        _tokens([frame.format("") for frame in frames], tokenizer)
        for frames in (ENGLISH_FRAMES, CHINESE_FRAMES)
    )
    return Texts(rows, speaking, _parts(tokenizer), *frames)


def _tokens(texts: list[str], tokenizer: Tokenizer) -> Rows:
    return rows_of(
        [encoding.ids for encoding in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]
    )


def _parts(tokenizer: Tokenizer) -> Rows:
    vocabulary = tokenizer.get_vocab()
    parts: list[list[int]] = [[token] for token in range(len(vocabulary))]
    for word, token in vocabulary.items():
        if not word.isascii() and all(character in vocabulary for character in word):
            parts[token] = [vocabulary[character] for character in word]
    return rows_of(parts)


def _framed(pair: Pair, chance: np.random.Generator) -> str:
    if pair.source not in (Source.CHINESE_HEADING, Source.ENGLISH_HEADING) or chance.random() < 0.5:
        return pair.a
    frames = CHINESE_FRAMES if pair.source in CHINESE_FIRST else ENGLISH_FRAMES
    heading = pair.a if chance.random() < 0.5 else pair.a.replace(": ", " ").split(" ", 1)[-1]
    return frames[int(chance.integers(len(frames)))].format(heading)


def _speaking(column: list[tuple[int, int, int]], rows: Rows) -> Integers:
    """Only pairs of which both texts have tokens."""
    pairs = np.array(column, dtype=np.int64)
    lengths = rows.lengths()
    return pairs[(lengths[pairs[:, 0]] > 0) & (lengths[pairs[:, 1]] > 0)]
