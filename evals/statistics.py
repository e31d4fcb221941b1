"""Samples in, intervals and exact tests out. Knows nothing of what was measured."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SEED = 20_201_218
RESAMPLES = 1_000
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over `n` cases with its 95 % interval."""

    mean: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Paired:
    """Two runs over the same cases: how many got better and worse, and how likely chance alone does that."""

    better: int
    worse: int
    p: float


def estimate(values: Sequence[float]) -> Estimate | None:
    """The mean and its percentile bootstrap interval (Efron 1979), the same at every run; None of nothing."""
    if not values:
        return None
    sample = np.asarray(values, dtype=np.float64)
    mean = float(sample.mean())
    if np.all(sample == sample[0]):  # resampling a constant tells nothing; its interval is a point
        return Estimate(mean, mean, mean, len(values))
    generator = np.random.default_rng(SEED)
    drawn = generator.integers(0, len(sample), size=(RESAMPLES, len(sample)), dtype=np.int32)
    low, high = np.quantile(sample[drawn].mean(axis=1), [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return Estimate(mean, float(low), float(high), len(values))


def paired(before: Sequence[float], after: Sequence[float]) -> Paired:
    """Exact two-sided sign test on the pairs that differ; of booleans it is McNemar's exact test (1947)."""
    if len(before) != len(after):
        raise ValueError(f"{len(before)} values are paired with {len(after)}; pair the same cases")
    better = sum(b > a for a, b in zip(before, after, strict=True))
    worse = sum(b < a for a, b in zip(before, after, strict=True))
    return Paired(better, worse, binomial(min(better, worse), better + worse))


def binomial(successes: int, trials: int) -> float:
    """Two-sided probability of at most so many of one side in fair trials; 1 when there was none."""
    tail = sum(math.comb(trials, k) for k in range(successes + 1))
    return min(1.0, 2 * tail / float(2**trials))


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile: the smallest value that at least this share does not exceed."""
    if not values:
        raise ValueError("no value has no percentile; measure one first")
    ordered = sorted(values)
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]
