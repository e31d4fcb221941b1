"""Names are found by their sounds, and ordinary words are not; damage is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.errors import IndexDamaged
from index.sounds import ALIKE, PLACES, RUNS, SoundIndex, sounds

TEXTS = (
    "贝多芬在维也纳学习对位。",
    "银行应当向企业提供贷款。",
    "约翰内斯·古腾堡是金匠出身。",
    "魏格纳认为大陆会漂移，托尔斯泰不这样想。",
)


@pytest.fixture(scope="module")
def index() -> SoundIndex:
    return SoundIndex.build(TEXTS)


def best(index: SoundIndex, name: str) -> list[int]:
    return np.flatnonzero(index.met(name)).tolist()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Beethoven", "PITOFEN"), ("xx", "KSKS"), ("Chopin", "COPIN"), ("", ""), ("贝多芬", ""), ("1984", "")],
)
def test_a_name_is_read_by_its_sounds(name: str, expected: str) -> None:
    assert sounds(name) == expected


@pytest.mark.parametrize(
    ("name", "text"), [("Beethoven", 0), ("Gutenberg", 2), ("gutenberg", 2), ("Wegener", 3), ("Tolstoy", 3)]
)
def test_a_name_finds_the_text_that_spells_it(index: SoundIndex, name: str, text: int) -> None:
    assert best(index, name) == [text]
    assert index.met(name).max() >= ALIKE


@pytest.mark.parametrize("name", ["Schwarzenegger", "committee", "o", "", "贝多芬"])
def test_what_nothing_spells_is_not_found(index: SoundIndex, name: str) -> None:
    assert best(index, name) == []


def test_a_text_without_names_has_no_sounds() -> None:
    assert len(SoundIndex.build(["应当办理。", ""])) == 2
    assert best(SoundIndex.build([]), "Beethoven") == []


def test_a_name_within_a_long_run_is_found_wherever_it_stands() -> None:
    long = "阿尔卡迪" * 9 + "贝多芬" + "阿尔卡迪" * 9
    assert best(SoundIndex.build([long]), "Beethoven") == [0]


def test_what_was_saved_finds_the_same(index: SoundIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    again = SoundIndex.open(tmp_path)
    assert len(again) == len(TEXTS)
    assert again.met("Gutenberg").tolist() == index.met("Gutenberg").tolist()


@pytest.mark.parametrize("file", [RUNS, PLACES])
def test_a_damaged_file_is_refused(index: SoundIndex, tmp_path: Path, file: str) -> None:
    index.save(tmp_path)
    (tmp_path / file).write_bytes(b"\x93NUMPY")
    with pytest.raises(IndexDamaged, match="the index of sounds cannot be read"):
        SoundIndex.open(tmp_path)


def test_files_of_different_snapshots_are_refused(index: SoundIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    np.save(tmp_path / RUNS, np.zeros((1, 24), dtype=np.int8))
    with pytest.raises(IndexDamaged, match="1 runs of sounds"):
        SoundIndex.open(tmp_path)


def test_runs_that_end_early_stand_beside_those_that_go_on() -> None:
    texts = ("贝多芬", "他在布宜诺斯艾利斯听了贝多芬的曲子", "莎士比亚", "布宜诺斯艾利斯")
    alone = [float(SoundIndex.build([text]).met("Beethoven")[0]) for text in texts]
    assert SoundIndex.build(texts).met("Beethoven").tolist() == alone
    assert [one >= ALIKE for one in alone] == [True, True, False, False]
