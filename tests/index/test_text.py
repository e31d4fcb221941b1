"""Folding and search words, in three scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text import PAIR, Segmenter, characters, fold, guessed, pairs, words


def test_fold_brings_scripts_widths_and_capitals_together() -> None:
    assert fold("東莞市負責５０％的QFLP試點") == fold("东莞市负责50%的qflp试点") == "东莞市负责50%的qflp试点"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000亿元", ["2000", "亿元"]),
        ("2,000 亿元", ["2000", "亿元"]),
        ("645.50和３.0", ["645.5", "3"]),
        ("到2025年", ["2025", "年"]),
        ("QFLP试点5G网络", ["qflp", "试点", "5g", "网络"]),
        ("What are the policies of banks?", ["policy", "bank"]),
        ("business analysis campus", ["business", "analysis", "campus"]),
        ("哪些單位負責？", ["单位", "负责"]),
        ("", []),
        ("的、。！", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_word_that_no_dictionary_has_is_a_guess() -> None:
    assert guessed("林下养峰一亩能摆十箱") == ((2, "养峰"),)
    assert guessed("林下养蜂") == ()
    assert guessed("") == ()


def test_a_name_stays_whole_and_yields_its_words() -> None:
    assert words("由市金融工作局牵头") == ["由市", "金融", "工作", "局", "牵头"]
    found = Segmenter(["市金融工作局"]).words("由市金融工作局牵头")
    assert found == ["市金融工作局", "市", "金融", "工作", "局", "牵头"]


def test_a_name_yields_the_names_inside_it_and_the_longest_wins() -> None:
    segmenter = Segmenter(["金融工作局", "市金融工作局"])
    assert segmenter.words("市金融工作局") == ["市金融工作局", "金融工作局", "市", "金融", "工作", "局"]


def test_names_are_known_in_every_script() -> None:
    segmenter = Segmenter(["東莞市ＡＢ局"])
    assert segmenter.words("东莞市ab局") == segmenter.words("東莞市AB局")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", []), ("茶", []), ("綠色債券", ["绿色", "色债", "债券"]), ("茶 叶QFLP试点,茶", ["试点"])],
)
def test_pairs_are_neighbouring_characters_and_no_words(text: str, expected: list[str]) -> None:
    assert pairs(text) == [PAIR + pair for pair in expected]
    assert not set(pairs(text)) & set(words(text))


def test_a_text_is_indexed_by_words_pairs_and_characters() -> None:
    assert Segmenter().keys("绿色债2元") == [
        "绿色",
        "债",
        "2",
        "元",
        "·绿色",
        "·色债",
        "·绿",
        "·色",
        "·债",
        "·元",
    ]


@pytest.mark.parametrize(
    ("text", "expected"), [("", []), ("ab 12", []), ("綠", ["绿"]), ("a河b江", ["河", "江"])]
)
def test_characters_are_marked_as_no_words(text: str, expected: list[str]) -> None:
    assert characters(text) == [PAIR + one for one in expected]
    assert not set(characters(text)) & set(words(text))


@given(st.text())
def test_no_search_word_looks_like_a_pair(text: str) -> None:
    assert not any(word.startswith(PAIR) for word in words(text))


@given(st.text(), st.lists(st.text(alphabet="甲乙丙", min_size=3, max_size=5)))
def test_any_text_can_be_cut(text: str, names: list[str]) -> None:
    for word in Segmenter(names).words(text):
        assert word.strip() == word != ""


@given(
    st.text(alphabet="甲乙丙，a1", max_size=40), st.lists(st.text(alphabet="甲乙丙", min_size=3, max_size=5))
)
def test_every_name_in_a_text_that_starts_it_is_found(text: str, names: list[str]) -> None:
    for name in names:
        assert name in Segmenter(names).words(name + "，" + text)


@given(st.text(st.characters(max_codepoint=126, min_codepoint=32), max_size=200))
def test_a_text_of_plain_letters_folds_as_it_does_beside_others(text: str) -> None:
    assert fold(f"{text}，") == f"{fold(text)},"
