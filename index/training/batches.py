"""Token rows of pairs -> batches: crops, keywords, remainders, whole texts. Knows neither words nor vectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from index.training.rows import Integers, Rows, gather, join, keep, places, thin
from index.training.texts import Texts
from index.training.views import Shape, View

WHOLE = 160  # tokens: of a longer text a window, another one each time
CROP = (4, 24)  # tokens of a crop, which stands for a question
KEYWORD_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Batch:
    """Left and right rows that belong together by position; equal keys mark what is no true negative."""

    left: Rows
    right: Rows
    left_keys: Integers
    right_keys: Integers


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
        drawn = np.unique(self._chance.integers(0, len(pairs), self._size))
        left, right, key = pairs[drawn].T
        rows = self._shape(view.shape, left, right)
        return Batch(rows[0], rows[1], key, right)

    def _shape(self, shape: Shape, left: Integers, right: Integers) -> tuple[Rows, Rows]:
        match shape:
            case Shape.CROP:
                asked = self._asked(self._window(left, *CROP), self._texts.english_frames)
                return asked, self._window(right, WHOLE, WHOLE)
            case Shape.KEYWORDS:
                few = thin(self._window(left, *CROP), KEYWORD_SHARE, self._chance)
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
        return join(rows, gather(frames.tokens, frames.offsets[chosen], lengths))

    def _window(self, rows: Integers, shortest: int, longest: int) -> Rows:
        """A random stretch of each row, between `shortest` and `longest` tokens where the row has them."""
        starts, lengths = self._stretch(rows, shortest, longest)
        return gather(self._texts.rows.tokens, starts, lengths)

    def _stretch(self, rows: Integers, shortest: int, longest: int) -> tuple[Integers, Integers]:
        offsets = self._texts.rows.offsets
        whole = offsets[rows + 1] - offsets[rows]
        lengths = np.minimum(whole, self._chance.integers(shortest, longest + 1, len(rows)))
        before = (self._chance.random(len(rows)) * (whole - lengths + 1)).astype(np.int64)
        return offsets[rows] + before, lengths

    def _cut(self, rows: Integers) -> tuple[Rows, Rows]:
        """A crop of each row and what is left of the row without it (the whole row where that is too little)."""
        starts, lengths = self._stretch(rows, *CROP)
        offsets = self._texts.rows.offsets
        whole = np.minimum(offsets[rows + 1] - offsets[rows], 2 * WHOLE)
        rest = gather(self._texts.rows.tokens, offsets[rows], whole)
        place = places(offsets[rows], rest.offsets)
        row = np.repeat(np.arange(len(rows)), whole)
        inside = (place >= starts[row]) & (place < (starts + lengths)[row]) & (whole >= 2 * lengths)[row]
        return gather(self._texts.rows.tokens, starts, lengths), keep(rest, ~inside)
