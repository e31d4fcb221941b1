"""Token batches -> a matrix with one vector a token, learnt by contrast within each batch. Knows no files.

NumPy and a sparse product do what a batch needs, on one core, in a third of the time that automatic
differentiation took on two; `contrast` returns its own gradient.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.training.batches import Batch, Sampler
from index.training.rows import Integers, Rows, drop, split
from index.training.texts import Texts
from index.training.views import VIEWS, View

SMOOTHING = 1e-3  # of smooth inverse frequency (Arora, Liang and Ma, 2017): a / (a + p(token))
FIRST_DECAY, SECOND_DECAY, TINY = 0.9, 0.999, 1e-8  # of Adam (Kingma and Ba, 2015)

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides the weights besides the pairs."""

    dimensions: int = 512
    steps: int = 3_000
    batch: int = 2_048
    scale: float = 20.0
    rate: float = 0.01
    dropout: float = 0.1
    split: float = 0.15  # of the Chinese words, into characters
    questions: float = 0.3  # of the crops, with a question's words around them
    seed: int = 20_201_218
    views: tuple[View, ...] = VIEWS


def train(texts: Texts, vocabulary: int, recipe: Recipe, report: Callable[[int, float], None]) -> Matrix:
    """The matrix (vocabulary x dimensions). Rows that no text uses are zero. `report` gets step and mean loss."""
    chance = np.random.default_rng(recipe.seed)
    sampler = Sampler(texts, recipe.views, recipe.batch, recipe.questions, recipe.seed)
    weight = _start(texts.rows, vocabulary, recipe.dimensions, chance)
    adam = Adam(weight)
    losses = []
    for step in range(1, recipe.steps + 1):
        batch = _worn(sampler.draw(), texts.parts, recipe, chance)
        used, gradient, loss = _gradient(weight, batch, recipe.scale)
        adam.step(used, gradient, recipe.rate * _pace(step / recipe.steps))
        losses.append(loss)
        if step % 200 == 0 or step == recipe.steps:
            report(step, float(np.mean(losses)))
            losses.clear()
    return weight


class Adam:
    """Adam that moves only the rows that a batch uses, and only then lets their averages decay."""

    def __init__(self, weight: Matrix) -> None:
        self._weight = weight
        self._first, self._second = np.zeros_like(weight), np.zeros_like(weight)
        self._steps = 0

    def step(self, used: Integers, gradient: Matrix, rate: float) -> None:
        self._steps += 1
        first, second = self._first[used], self._second[used]
        first += (1 - FIRST_DECAY) * (gradient - first)
        second += (1 - SECOND_DECAY) * (gradient * gradient - second)
        self._first[used], self._second[used] = first, second
        size = rate * (1 - SECOND_DECAY**self._steps) ** 0.5 / (1 - FIRST_DECAY**self._steps)
        self._weight[used] -= np.float32(size) * first / (np.sqrt(second) + np.float32(TINY))


def contrast(
    a: Matrix, b: Matrix, left_keys: Integers, right_keys: Integers, scale: float
) -> tuple[float, Matrix, Matrix]:
    """The loss, and its gradients for rows of norm 1: cross-entropy of finding each row's partner, both ways.

    Two rows with an equal key are no negatives of each other.
    """
    count = len(a)
    likely = np.exp(np.float32(scale) * (a @ b.T - 1))  # a cosine is at most 1, so nothing overflows
    same = (left_keys[:, None] == left_keys) | (right_keys[:, None] == right_keys)
    np.fill_diagonal(same, False)
    likely[same] = 0
    across, down = likely.sum(axis=1), likely.sum(axis=0)
    partner = np.maximum(likely.diagonal().copy(), np.finfo(np.float32).tiny)
    loss = float((np.log(across) + np.log(down) - 2 * np.log(partner)).mean() / 2)
    slope = likely * (0.5 / across[:, None]) + likely * (0.5 / down)
    slope[np.diag_indices(count)] -= 1
    slope *= np.float32(scale / count)
    return loss, slope @ b, slope.T @ a


def _gradient(weight: Matrix, batch: Batch, scale: float) -> tuple[Integers, Matrix, float]:
    """The tokens of a batch, the gradient for each of their rows, and the loss."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    rows = batch.left.tokens, batch.right.tokens
    used, places = np.unique(np.concatenate(rows), return_inverse=True)
    offsets = np.concatenate([batch.left.offsets, batch.right.offsets[1:] + len(rows[0])])
    lengths = np.diff(offsets)
    share = np.repeat((1 / lengths).astype(np.float32), lengths)
    averaging = csr_matrix((share, places, offsets), shape=(len(lengths), len(used)))
    means = averaging @ weight[used]
    norms = np.maximum(np.linalg.norm(means, axis=1, keepdims=True), np.float32(1e-12))
    unit = means / norms
    half = len(batch.left.offsets) - 1
    loss, left, right = contrast(unit[:half], unit[half:], batch.left_keys, batch.right_keys, scale)
    slope = np.concatenate([left, right])
    slope = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / norms  # through the norm
    gradient = averaging.T.tocsr() @ slope
    if used[0] == 0:
        gradient[0] = 0  # the unknown token stays zero
    return used, gradient, loss


def _worn(batch: Batch, parts: Rows, recipe: Recipe, chance: np.random.Generator) -> Batch:
    """The batch with some of its tokens left out and some split."""
    left, right = (
        split(drop(rows, recipe.dropout, chance), parts, recipe.split, chance)
        for rows in (batch.left, batch.right)
    )
    return Batch(left, right, batch.left_keys, batch.right_keys)


def _pace(done: float) -> float:
    """The learning rate's course: up within the first twentieth, then down to a tenth along a straight line."""
    return min(1.0, done * 20, 1.0 - 0.9 * (done - 0.05) / 0.95)


def _start(rows: Rows, vocabulary: int, dimensions: int, chance: np.random.Generator) -> Matrix:
    """Random directions, shorter the more frequent the token; rows that never occur stay zero."""
    counts = np.bincount(rows.tokens, minlength=vocabulary)
    length = SMOOTHING / (SMOOTHING + counts / counts.sum()) * (counts > 0)
    length[0] = 0.0  # the unknown token says nothing
    directions = chance.standard_normal((vocabulary, dimensions), dtype=np.float32)
    start: Matrix = directions * (length / dimensions**0.5).astype(np.float32)[:, None]
    return start
