"""How much a word tells: by a formula, falling with its passages, less moved by foreign ones than rarity is."""

from __future__ import annotations

from math import log

import pytest

from index.searching import Index
from rag.finding.rarity import USUAL, telling


class Counted:
    """An index of so many passages, in so many of which each word stands."""

    def __init__(self, total: int, **frequencies: int) -> None:
        self._total, self._frequencies = total, frequencies

    def frequency(self, word: str) -> int:
        return self._frequencies.get(word, 0)

    def rarity(self, word: str) -> float:
        return self.rarity_of(self.frequency(word))

    def rarity_of(self, passages: int) -> float:
        return log((self._total + 1) / (passages + 0.5))


def of(word: str, total: int, **frequencies: int) -> float:
    return telling(Counted(total, **frequencies), word)  # type: ignore[arg-type]


def test_it_is_the_mean_of_two_rarities() -> None:
    assert of("茶", 99, 茶=3) == pytest.approx((log(100 / 3.5) + log(1 + USUAL / 3.5)) / 2)


def test_in_a_library_of_the_usual_size_a_rare_word_s_is_its_rarity() -> None:
    assert of("茶", USUAL, 茶=2) == pytest.approx(log((USUAL + 1) / 2.5), abs=0.01)


def test_the_more_passages_hold_a_word_the_less_it_tells() -> None:
    told = [of("茶", 1000, 茶=n) for n in (0, 1, 10, 100, 1000)]
    assert told == sorted(told, reverse=True)
    assert told[-1] > 0


def test_foreign_documents_move_a_share_less_than_rarity_does() -> None:
    def shares(total: int) -> tuple[float, float]:
        common, rare = of("资金", total, 资金=200), of("茶", total, 茶=2)
        counted = Counted(total, 资金=200, 茶=2)
        return common / (common + rare), counted.rarity("资金") / (
            counted.rarity("资金") + counted.rarity("茶")
        )

    (told, rarity), (told_later, rarity_later) = shares(USUAL), shares(50 * USUAL)
    assert 0 < told_later - told < 0.7 * (rarity_later - rarity)


def test_an_index_counts_passages(index: Index) -> None:
    assert (index.frequency("渡轮") > 0, index.frequency("飞船")) == (True, 0)
