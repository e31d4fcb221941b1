"""Passages are held against those of their language, by hand-made figures."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from index.nearness import FEW, LEAST, SAMPLE, Background, above, near, spoken, spread
from index.passages import Language

CHINESE, ENGLISH = Language.CHINESE, Language.ENGLISH


def floats(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_an_empty_sample_says_nothing() -> None:
    assert Background.of(floats()) == Background(0.0, 1.0)


def test_a_sample_without_difference_has_the_least_deviation() -> None:
    assert Background.of(floats(0.25, 0.25)) == Background(0.25, LEAST)


def test_mean_and_deviation_are_those_of_the_library_of_numbers() -> None:
    values = np.random.default_rng(7).random(253, dtype=np.float32)
    assert Background.of(values) == Background(float(values.mean()), float(values.std()))


def test_both_signals_count_in_deviations() -> None:
    sample = [0.1, 0.3] * FEW  # mean 0.2, deviation 0.1
    met = [0.4, 0.8] * FEW  # mean 0.6, deviation 0.2
    (found,) = near(floats(0.5, *sample), floats(0.9, *met), [CHINESE], spoken([CHINESE] * 2 * FEW))
    assert found.cosine == pytest.approx(0.3)
    assert found.tokens == pytest.approx(0.3)
    assert found.prominence == pytest.approx(0.3 / 0.1 + 0.3 / 0.2, rel=1e-4)


def test_a_passage_is_held_against_its_own_language() -> None:
    sample = spoken([*[CHINESE] * FEW, *[ENGLISH] * FEW])
    values = floats(0.5, 0.5, *[0.1] * FEW, *[0.4] * FEW)
    chinese, english = near(values, values, [CHINESE, ENGLISH], sample)
    assert (round(chinese.cosine, 5), round(english.cosine, 5)) == (0.4, 0.1)


def test_of_a_language_with_few_passages_all_are_the_background() -> None:
    sample = spoken([*[CHINESE] * FEW, *[ENGLISH] * (FEW - 1)])
    values = floats(0.5, *[0.1] * FEW, *[0.4] * (FEW - 1))
    (found,) = near(values, values, [ENGLISH], sample)
    assert found.cosine == pytest.approx(0.5 - float(values[1:].mean()), rel=1e-5)


def test_a_passage_stands_above_the_others_in_deviations() -> None:
    others = Background.of(floats(0.1, 0.3)), Background.of(floats(0.4, 0.8))  # deviations 0.1 and 0.2
    assert above(0.5, 0.9, others) == pytest.approx(0.3 / 0.1 + 0.3 / 0.2, rel=1e-4)
    nothing = Background.of(floats()), Background.of(floats())
    assert above(0.5, 0.5, nothing) == pytest.approx(1.0)  # above nothing, by what it has


def test_nothing_found_gives_nothing() -> None:
    assert len(near(floats(0.1, 0.2), floats(0.1, 0.2), [], spoken([CHINESE, CHINESE]))) == 0
    assert len(near(floats(), floats(), [], spoken([]))) == 0


@pytest.mark.parametrize(("total", "expected"), [(0, []), (1, [0]), (3, [0, 1, 2])])
def test_a_small_library_is_its_own_sample(total: int, expected: list[int]) -> None:
    assert spread(total) == expected


def test_the_sample_of_a_large_library_reaches_from_end_to_end() -> None:
    found = spread(100_000)
    assert (len(found), found[0], found[-1]) == (SAMPLE, 0, 99_999)
    assert {b - a for a, b in pairwise(found)} <= {392, 393}
