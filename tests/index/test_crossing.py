"""Words of an English question are met in Chinese texts by rendering, by sound and as they stand; exact shares."""

from __future__ import annotations

from math import log

import pytest

from index.crossing import UNKNOWN, Crossing
from index.lexical import WordIndex
from index.sounds import SoundIndex
from index.text import Segmenter

TEXTS = (
    "贝多芬写了九部交响曲。",
    "这座桥横跨海峡。",
    "河上有一座桥，一九〇八年建成。",
    "QFLP试点由金融局负责。",
)


@pytest.fixture(scope="module")
def crossing() -> Crossing:
    return Crossing(WordIndex.build([Segmenter().keys(text) for text in TEXTS]), SoundIndex.build(TEXTS))


def said(crossing: Crossing, *asked: str) -> list[float]:
    return [round(float(share), 4) for share in crossing.said(asked)]


def test_nothing_asked_is_said_nowhere(crossing: Crossing) -> None:
    assert said(crossing) == [0, 0, 0, 0]
    assert said(crossing, "many") == [0, 0, 0, 0]  # frames a question
    assert said(crossing, "xyzzy") == [0, 0, 0, 0]


def test_a_library_without_texts_says_nothing() -> None:
    assert Crossing(WordIndex.build([]), SoundIndex.build([])).said(["river"]).tolist() == []


def test_a_rendering_a_name_a_year_and_the_word_itself_are_met(crossing: Crossing) -> None:
    assert said(crossing, "symphony") == [1, 0, 0, 0]
    assert said(crossing, "1908") == [0, 0, 1, 0]
    assert said(crossing, "qflp") == [0, 0, 0, 1]
    assert said(crossing, "bridge") == [0, 1, 1, 0]


def test_a_name_that_no_list_has_is_met_by_its_sound() -> None:
    texts = ["约翰内斯·古腾堡是金匠。", "金匠铸币。", "铸币的人。", "海峡。"]
    index = Crossing(WordIndex.build([Segmenter().keys(text) for text in texts]), SoundIndex.build(texts))
    first, *others = said(index, "gutenberg")
    assert first > 0.8**2
    assert others == [0, 0, 0]


def test_words_count_by_their_rarity(crossing: Crossing) -> None:
    rare, common = log(5 / 1.5), log(5 / 2.5)  # 河 stands in 河上, which no list of words has
    expected = [0, common / (rare + common), 1, 0]
    assert said(crossing, "river", "bridge") == [round(share, 4) for share in expected]


def test_a_word_met_nowhere_takes_from_every_share(crossing: Crossing) -> None:
    known, unknown = log(5 / 1.5), UNKNOWN * log(5 / 0.5)
    assert said(crossing, "symphony", "xyzzy")[0] == round(known / (known + unknown), 4)


def test_a_word_asked_twice_counts_once(crossing: Crossing) -> None:
    assert said(crossing, "river", "river", "bridge") == said(crossing, "river", "bridge")
