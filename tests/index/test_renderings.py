"""The list of renderings: words as they are inflected, years in figures, and no row that could not be looked up."""

from __future__ import annotations

import csv
import re

import pytest

from index import renderings


def test_a_word_that_the_list_has_not_is_not_rendered() -> None:
    assert renderings.of("xyzzy") == ()
    assert renderings.of("") == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("river", "河"),
        ("rivers", "河"),
        ("armies", "军队"),
        ("churches", "教堂"),
        ("baked", "烤"),
        ("swimming", "游泳"),
        ("digging", "挖"),
        ("carried", "携带"),
    ],
)
def test_inflected_words_are_found_by_their_stems(word: str, expected: str) -> None:
    assert expected in renderings.of(word)


def test_a_word_of_its_own_is_not_taken_for_an_inflected_one() -> None:
    assert renderings.of("wing") == ("翅膀", "翼")  # not w + ing
    assert "铅" not in renderings.of("leader")


def test_a_year_is_written_in_figures_and_no_other_number_is() -> None:
    assert renderings.of("1908") == ("一九〇八",)
    assert renderings.of("65") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("什么是QFLP？", "什么是QFLP？"),
        ("Who wrote the Symphony?", "Who wrote the 交响曲?"),
        ("Who wrote the xyzzy in 1908?", "Who wrote the xyzzy in 1908?"),
    ],
)
def test_only_words_that_an_embedder_breaks_are_put_in_chinese(text: str, expected: str) -> None:
    assert renderings.put(text, lambda word: word in {"Who", "wrote", "the", "in"}) == expected


def test_every_row_is_one_small_english_word_with_distinct_chinese_ones() -> None:
    with renderings.FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["english"] for row in rows] == sorted({row["english"] for row in rows})
    for row in rows:
        chinese = row["chinese"].split("|")
        assert re.fullmatch("[a-z]+", row["english"]), row
        assert len(set(chinese)) == len(chinese), row
        assert all(re.fullmatch("[\u4e00-\u9fff0-9月]+", one) for one in chinese), row
