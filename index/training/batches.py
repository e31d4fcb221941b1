"""Pairs and a tokenizer -> batches of token rows: crops, keywords, remainders, whole texts. Knows no vectors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.corpus import CHINESE_FIRST, Pair, Source

Integers = NDArray[np.int64]
WHOLE = 160  # tokens: of a longer text a window, another one each time
CROP = (4, 24)  # tokens of a crop, which stands for a question
KEYWORD_SHARE = 0.5


class Shape(StrEnum):
    """What is made of a pair's two texts."""

    WHOLE = "whole"  # a ↔ b
    CROP = "crop"  # a few tokens of a ↔ b
    KEYWORDS = "keywords"  # every other token of a crop of a ↔ b
    REMAINDER = "remainder"  # a few tokens of b ↔ the rest of b
    TWO_CROPS = "two crops"  # a few tokens of a ↔ a longer crop of b
    REMAINDER_ENGLISH = "remainder english"  # a few tokens of a ↔ the rest of a


@dataclass(frozen=True, slots=True)
class View:
    """Pairs of one source in one shape, and how often a batch is drawn from it."""

    source: Source
    shape: Shape
    weight: float


VIEWS = (
    View(Source.ARTICLE, Shape.WHOLE, 10),
    View(Source.ARTICLE, Shape.CROP, 14),
    View(Source.ARTICLE, Shape.KEYWORDS, 10),
    View(Source.ARTICLE, Shape.TWO_CROPS, 5),
    View(Source.ARTICLE, Shape.REMAINDER, 6),
    View(Source.ARTICLE, Shape.REMAINDER_ENGLISH, 4),
    View(Source.ENGLISH_HEADING, Shape.WHOLE, 7),
    View(Source.ENGLISH_DEFINITION, Shape.WHOLE, 2),
    View(Source.CHINESE_HEADING, Shape.WHOLE, 9),
    View(Source.CHINESE_HEADING, Shape.REMAINDER, 12),
    View(Source.CHINESE_DEFINITION, Shape.WHOLE, 2),
    View(Source.TITLE, Shape.WHOLE, 4),
    View(Source.NAME, Shape.WHOLE, 4),
    View(Source.EVERYDAY, Shape.WHOLE, 8),
    View(Source.DIGEST, Shape.WHOLE, 3),
    View(Source.DIGEST, Shape.CROP, 5),
    View(Source.DIGEST, Shape.KEYWORDS, 5),
    View(Source.DIGEST, Shape.REMAINDER, 4),
    View(Source.DIGEST, Shape.REMAINDER_ENGLISH, 2),
    View(Source.GLOSSARY, Shape.WHOLE, 7),
)
CHINESE_FRAMES = (
    "{}由谁负责?", "哪些部门负责{}?", "{}有哪些规定?", "{}是怎么规定的?", "什么是{}?", "如何办理{}?",
    "{}的条件是什么?", "请问{}方面有什么要求?", "关于{}", "{}包括哪些内容?",
)  # fmt: skip
ENGLISH_FRAMES = (
    "Who is responsible for {}?", "What are the rules on {}?", "Which bodies are in charge of {}?",
    "What does it say about {}?", "How is {} handled?", "What are the requirements for {}?", "What is {}?",
    "When does {} apply?", "Is there anything on {}?", "Which measures concern {}?",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """Token rows laid end to end; row i is `tokens[offsets[i]:offsets[i + 1]]`."""

    tokens: Integers
    offsets: Integers

    def lengths(self) -> Integers:
        return np.diff(self.offsets)


@dataclass(frozen=True, slots=True)
class Batch:
    """Left and right rows that belong together by position; equal keys mark what is no true negative."""

    left: Rows
    right: Rows
    left_keys: Integers
    right_keys: Integers


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
    return _rows([encoding.ids for encoding in tokenizer.encode_batch_fast(texts, add_special_tokens=False)])


def _rows(ids: list[list[int]]) -> Rows:
    offsets = np.concatenate([[0], np.cumsum([len(row) for row in ids])]).astype(np.int64)
    return Rows(np.fromiter((token for row in ids for token in row), np.int64, int(offsets[-1])), offsets)


def _parts(tokenizer: Tokenizer) -> Rows:
    vocabulary = tokenizer.get_vocab()
    parts: list[list[int]] = [[token] for token in range(len(vocabulary))]
    for word, token in vocabulary.items():
        if not word.isascii() and all(character in vocabulary for character in word):
            parts[token] = [vocabulary[character] for character in word]
    return _rows(parts)


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


class Sampler:
    """Draws batches, each from one view, so that a row's negatives are texts of its own kind."""

    def __init__(self, texts: Texts, views: tuple[View, ...], size: int, questions: float, seed: int) -> None:
        """`questions` is the share of crops that get the words of a question."""
        self._texts = texts
        self._views = tuple(view for view in views if len(texts.pairs.get(view.source, ())))
        weights = np.array([view.weight for view in self._views], dtype=np.float64)
        self._weights = weights / weights.sum()
        self._size, self._questions = size, questions
        self._chance = np.random.default_rng(seed)

    def draw(self) -> Batch:
        view = self._views[int(self._chance.choice(len(self._views), p=self._weights))]
        pairs = self._texts.pairs[view.source]
        places = np.unique(self._chance.integers(0, len(pairs), self._size))
        left, right, key = pairs[places].T
        rows = self._shape(view.shape, left, right)
        return Batch(rows[0], rows[1], key, right)

    def _shape(self, shape: Shape, left: Integers, right: Integers) -> tuple[Rows, Rows]:
        match shape:
            case Shape.CROP:
                asked = self._asked(self._window(left, *CROP), self._texts.english_frames)
                return asked, self._window(right, WHOLE, WHOLE)
            case Shape.KEYWORDS:
                few = _thin(self._window(left, *CROP), KEYWORD_SHARE, self._chance)
                return self._asked(few, self._texts.english_frames), self._window(right, WHOLE, WHOLE)
            case Shape.TWO_CROPS:
                return self._window(left, *CROP), self._window(right, 16, 64)
            case Shape.REMAINDER:
                crop, rest = self._cut(right)
                return self._asked(crop, self._texts.chinese_frames), rest
            case Shape.REMAINDER_ENGLISH:
                return self._cut(left)
        return self._window(left, WHOLE, WHOLE), self._window(right, WHOLE, WHOLE)

    def _asked(self, rows: Rows, frames: Rows) -> Rows:
        """A share of the rows gets the words of a question around it; in a mean, where does not matter."""
        chosen = self._chance.integers(0, len(frames.offsets) - 1, len(rows.offsets) - 1)
        lengths = frames.lengths()[chosen] * (self._chance.random(len(chosen)) < self._questions)
        return join(rows, _gather(frames.tokens, frames.offsets[chosen], lengths))

    def _window(self, rows: Integers, shortest: int, longest: int) -> Rows:
        """A random stretch of each row, between `shortest` and `longest` tokens where the row has them."""
        starts, lengths = self._stretch(rows, shortest, longest)
        return _gather(self._texts.rows.tokens, starts, lengths)

    def _stretch(self, rows: Integers, shortest: int, longest: int) -> tuple[Integers, Integers]:
        offsets = self._texts.rows.offsets
        whole = offsets[rows + 1] - offsets[rows]
        lengths = np.minimum(whole, self._chance.integers(shortest, longest + 1, len(rows)))
        return offsets[rows] + (self._chance.random(len(rows)) * (whole - lengths + 1)).astype(
            np.int64
        ), lengths

    def _cut(self, rows: Integers) -> tuple[Rows, Rows]:
        """A crop of each row and what is left of the row without it (the whole row where that is too little)."""
        starts, lengths = self._stretch(rows, *CROP)
        offsets = self._texts.rows.offsets
        whole = np.minimum(offsets[rows + 1] - offsets[rows], 2 * WHOLE)
        rest = _gather(self._texts.rows.tokens, offsets[rows], whole)
        place = _places(offsets[rows], rest.offsets)
        row = np.repeat(np.arange(len(rows)), whole)
        inside = (place >= starts[row]) & (place < (starts + lengths)[row]) & (whole >= 2 * lengths)[row]
        return _gather(self._texts.rows.tokens, starts, lengths), _keep(rest, ~inside)


def _gather(tokens: Integers, starts: Integers, lengths: Integers) -> Rows:
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    return Rows(tokens[_places(starts, offsets)], offsets)


def _places(starts: Integers, offsets: Integers) -> Integers:
    """Where each token of rows with these offsets comes from, when row i is copied from `starts[i]` on."""
    return np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], np.diff(offsets))


def _keep(rows: Rows, mask: NDArray[np.bool_]) -> Rows:
    kept = np.concatenate([[0], np.cumsum(mask)])
    return Rows(rows.tokens[mask], kept[rows.offsets])


def _thin(rows: Rows, share: float, chance: np.random.Generator) -> Rows:
    """Keeps this share of the tokens, and always the first of a row."""
    mask = chance.random(len(rows.tokens)) < share
    mask[rows.offsets[:-1]] = True
    return _keep(rows, mask)


def drop(rows: Rows, share: float, chance: np.random.Generator) -> Rows:
    """Token dropout: leaves this share of the tokens out."""
    return _thin(rows, 1 - share, chance)


def split(rows: Rows, parts: Rows, share: float, chance: np.random.Generator) -> Rows:
    """Replaces this share of the tokens by their parts, so that characters learn to stand for their words."""
    chosen = (chance.random(len(rows.tokens)) < share) * (parts.lengths()[rows.tokens] - 1)
    whole = parts.offsets[rows.tokens]
    pieces = _gather(parts.tokens, whole, chosen + 1)
    kept = np.repeat(chosen == 0, chosen + 1)
    pieces.tokens[kept] = rows.tokens[chosen == 0]
    return Rows(pieces.tokens, pieces.offsets[rows.offsets])


def join(first: Rows, second: Rows) -> Rows:
    """Row i of the one followed by row i of the other."""
    starts = np.stack([first.offsets[:-1], second.offsets[:-1] + first.offsets[-1]], axis=1)
    lengths = np.stack([first.lengths(), second.lengths()], axis=1)
    joined = _gather(np.concatenate([first.tokens, second.tokens]), starts.ravel(), lengths.ravel())
    return Rows(joined.tokens, joined.offsets[::2])
