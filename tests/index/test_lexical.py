"""Search by words agrees with BM25 worked out by hand, and refuses damaged files."""

from __future__ import annotations

from math import log
from pathlib import Path

import numpy as np
import pytest

from index.errors import IndexDamaged
from index.lexical import K1, B, WordIndex

TEXTS = [
    ["科技", "信贷", "信贷"],
    ["信贷", "风险", "补偿", "基金", "基金"],
    ["人才"],
    [],
    ["人才"],
]


def score(frequency: int, containing: int, length: int) -> float:
    """One word's share, by the formula of Robertson and Zaragoza with Lucene's document frequency."""
    average = sum(map(len, TEXTS)) / len(TEXTS)
    rarity = log(1 + (len(TEXTS) - containing + 0.5) / (containing + 0.5))
    return rarity * frequency / (frequency + K1 * (1 - B + B * length / average))


def test_a_truncated_file_is_refused_by_name(tmp_path: Path) -> None:
    WordIndex.build(TEXTS).save(tmp_path)
    data = next(tmp_path.glob("data*"))
    data.write_bytes(data.read_bytes()[:40])
    with pytest.raises(IndexDamaged, match=str(tmp_path)):
        WordIndex.open(tmp_path)


def test_an_absent_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="nowhere"):
        WordIndex.open(tmp_path / "nowhere")


@pytest.mark.parametrize("saved", [False, True])
def test_scores_are_those_of_the_formula(tmp_path: Path, saved: bool) -> None:
    index = WordIndex.build(TEXTS)
    if saved:
        index.save(tmp_path)
        index = WordIndex.open(tmp_path)
    found = index.search(["信贷", "基金", "无此词"], 10)
    assert [position for position, _ in found] == [1, 0]
    assert found[0][1] == pytest.approx(score(1, 2, 5) + score(2, 1, 5), rel=1e-5)
    assert found[1][1] == pytest.approx(score(2, 2, 3), rel=1e-5)


def test_a_word_asked_twice_counts_twice() -> None:
    index = WordIndex.build(TEXTS)
    (once,) = index.search(["科技"], 1)
    (twice,) = index.search(["科技", "科技"], 1)
    assert (once[0], twice[0]) == (0, 0)
    assert twice[1] == pytest.approx(2 * once[1], rel=1e-6)


def test_equal_scores_stand_by_position() -> None:
    index = WordIndex.build(TEXTS)
    assert [position for position, _ in index.search(["人才"], 10)] == [2, 4]
    assert [position for position, _ in index.search(["人才"], 1)] == [2]


@pytest.mark.parametrize("tokens", [[], ["无此词"]])
def test_nothing_in_common_finds_nothing(tokens: list[str]) -> None:
    assert WordIndex.build(TEXTS).search(tokens, 10) == []


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_texts_without_words(tmp_path: Path, texts: list[list[str]]) -> None:
    WordIndex.build(texts).save(tmp_path)
    assert WordIndex.open(tmp_path).search(["人才"], 10) == []


def test_the_same_texts_give_the_same_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        WordIndex.build(TEXTS).save(tmp_path / name)
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()


def test_among_some_positions_the_scores_stay_the_same() -> None:
    index = WordIndex.build(TEXTS)
    every = dict(index.search(["信贷", "人才"], 10))
    assert set(every) == {0, 1, 2, 4}
    found = index.search(["信贷", "人才"], 10, np.array([1, 3, 4]))
    assert dict(found) == {position: every[position] for position in (1, 4)}
    assert index.search(["信贷"], 10, np.zeros(0, dtype=np.int64)) == []
