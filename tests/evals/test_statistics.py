"""Intervals and exact tests against values worked out by hand."""

from __future__ import annotations

import pytest

from evals.statistics import Estimate, Paired, binomial, estimate, paired, percentile


def test_the_interval_of_a_constant_is_a_point() -> None:
    assert estimate([1.0, 1.0]) == Estimate(1.0, 1.0, 1.0, 2)
    assert estimate([]) is None


def test_the_interval_of_a_share_is_near_the_normal_one_and_repeats() -> None:
    values = [1.0] * 80 + [0.0] * 20
    found = estimate(values)

    assert found is not None
    assert found.mean == 0.8
    # 0.8 ± 1.96 * sqrt(0.8 * 0.2 / 100) = 0.8 ± 0.078
    assert found.low == pytest.approx(0.722, abs=0.02)
    assert found.high == pytest.approx(0.878, abs=0.02)
    assert estimate(values) == found


@pytest.mark.parametrize(
    ("successes", "trials", "p"),
    [(0, 0, 1.0), (0, 1, 1.0), (0, 5, 2 / 32), (1, 10, 22 / 1024), (5, 10, 1.0)],
)
def test_binomial(successes: int, trials: int, p: float) -> None:
    assert binomial(successes, trials) == pytest.approx(p)


def test_pairs_that_do_not_differ_say_nothing() -> None:
    before = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]
    after = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]

    assert paired(before, after) == Paired(better=5, worse=0, p=2 / 32)
    assert paired(after, before) == Paired(better=0, worse=5, p=2 / 32)


def test_only_the_same_cases_are_paired() -> None:
    with pytest.raises(ValueError, match="1 values are paired with 2"):
        paired([1.0], [1.0, 1.0])


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(value) for value in range(1, 21)]

    assert [percentile(values, share) for share in (0.5, 0.95, 0.99, 1.0)] == [10.0, 19.0, 20.0, 20.0]
    assert percentile([3.0], 0.01) == 3.0
    with pytest.raises(ValueError, match="no percentile"):
        percentile([], 0.5)
