"""Token batches -> a matrix with one vector a token, learnt by contrast within each batch. Knows no files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from index.training.batches import VIEWS, Batch, Integers, Rows, Sampler, Texts, View, drop, split

SMOOTHING = 1e-3  # of smooth inverse frequency (Arora, Liang and Ma, 2017): a / (a + p(token))


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides the weights besides the pairs."""

    dimensions: int = 512
    steps: int = 3_000
    batch: int = 1_024
    neighbours: int = 1
    scale: float = 20.0
    rate: float = 0.01
    dropout: float = 0.1
    split: float = 0.0  # of the Chinese words, into characters
    questions: float = 0.0  # of the crops, with a question's words around them
    seed: int = 20_201_218
    views: tuple[View, ...] = VIEWS


def train(
    texts: Texts, vocabulary: int, recipe: Recipe, report: Callable[[int, float], None]
) -> NDArray[np.float32]:
    """The matrix (vocabulary x dimensions). Rows that no text uses are zero. `report` gets step and mean loss."""
    torch.manual_seed(recipe.seed)
    chance = np.random.default_rng(recipe.seed)
    sampler = Sampler(
        texts, recipe.views, recipe.batch, recipe.neighbours, recipe.questions, recipe.seed
    )
    weight = torch.nn.Parameter(_start(texts.rows, vocabulary, recipe.dimensions))
    optimizer = torch.optim.SparseAdam([weight], lr=recipe.rate)
    losses = []
    for step in range(1, recipe.steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * _pace(step / recipe.steps)
        batch = sampler.draw()
        losses.append(_step(weight, _worn(batch, texts.parts, recipe, chance), recipe.scale))
        optimizer.step()
        if step % 200 == 0 or step == recipe.steps:
            report(step, float(np.mean(losses)))
            losses.clear()
    return weight.detach().numpy()


def _pace(done: float) -> float:
    """The learning rate's course: up within the first twentieth, then down to a tenth along a straight line."""
    return min(1.0, done * 20, 1.0 - 0.9 * (done - 0.05) / 0.95)


def _start(rows: Rows, vocabulary: int, dimensions: int) -> torch.Tensor:
    """Random directions, shorter the more frequent the token; rows that never occur stay zero."""
    counts = torch.from_numpy(np.bincount(rows.tokens, minlength=vocabulary)).float()
    share = counts / counts.sum()
    length = SMOOTHING / (SMOOTHING + share) * (counts > 0)
    length[0] = 0.0  # the unknown token says nothing
    return torch.randn(vocabulary, dimensions) * (length / dimensions**0.5)[:, None]


def _worn(batch: Batch, parts: Rows, recipe: Recipe, chance: np.random.Generator) -> Batch:
    """The batch with some of its tokens left out and some split."""
    left, right = (
        split(drop(rows, recipe.dropout, chance), parts, recipe.split, chance)
        for rows in (batch.left, batch.right)
    )
    return Batch(left, right, batch.left_keys, batch.right_keys)


def _step(weight: torch.nn.Parameter, batch: Batch, scale: float) -> float:
    """Puts the gradient of one batch on `weight`, for its own tokens only, and returns the loss."""
    left, right = batch.left, batch.right
    used, places = np.unique(np.concatenate([left.tokens, right.tokens]), return_inverse=True)
    rows = weight.detach()[torch.from_numpy(used)].requires_grad_()
    cut = len(left.tokens)
    a = _means(rows, places[:cut], left.offsets)
    b = _means(rows, places[cut:], right.offsets)
    loss = contrast(a, b, batch.left_keys, batch.right_keys, scale)
    loss.backward()  # type: ignore[no-untyped-call]
    assert rows.grad is not None
    gradient = rows.grad
    if used[0] == 0:
        gradient[0] = 0.0
    weight.grad = torch.sparse_coo_tensor(
        torch.from_numpy(used)[None], gradient, weight.shape, is_coalesced=True, check_invariants=False
    )
    return float(loss.detach())


def _means(rows: torch.Tensor, places: Integers, offsets: Integers) -> torch.Tensor:
    means = torch.nn.functional.embedding_bag(
        torch.from_numpy(places), rows, torch.from_numpy(offsets[:-1]), mode="mean"
    )
    return torch.nn.functional.normalize(means, dim=1)


def contrast(
    a: torch.Tensor, b: torch.Tensor, left_keys: Integers, right_keys: Integers, scale: float
) -> torch.Tensor:
    """Cross-entropy of finding each row's partner among the batch, both ways; equal texts are no negatives."""
    scores = scale * a @ b.T
    same = (left_keys[:, None] == left_keys) | (right_keys[:, None] == right_keys)
    np.fill_diagonal(same, False)
    scores = scores.masked_fill(torch.from_numpy(same), -torch.inf)
    partner = torch.arange(len(a))
    return (
        torch.nn.functional.cross_entropy(scores, partner)
        + torch.nn.functional.cross_entropy(scores.T, partner)
    ) / 2
