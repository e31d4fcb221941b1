"""What is said beneath an answer, in each of the three languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.answer import Answer, Coverage, Kind, Withheld
from ui import remarks

GIVEN = Answer(
    "a",
    "谁牵头？",
    "zh-Hans",
    Kind.LIST,
    "甲局牵头。[1]",
    withheld=(Withheld("乙局牽頭。[1]", "why not"),),
    notes=("a note",),
    coverage=Coverage(2, 80, True),
)


@pytest.mark.parametrize(
    ("language", "withheld", "coverage"),
    [
        ("zh-Hans", "未采用：乙局牽頭。[1]（why not）", "在 80 条中找到 2 条，已列全"),
        ("zh-Hant", "未採用：乙局牽頭。[1]（why not）", "在 80 條中找到 2 條，已列全"),
        ("en", "withheld: 乙局牽頭。[1] (why not)", "2 found in 80 clauses, complete"),
    ],
)
def test_the_lines_beneath_an_answer_are_in_its_language(language: str, withheld: str, coverage: str) -> None:
    assert list(remarks.remarks(replace(GIVEN, language=language))) == ["a note", withheld, coverage]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-Hans", "在 80 条中找到 2 条，可能未列全"),
        ("zh-Hant", "在 80 條中找到 2 條，可能未列全"),
        ("en", "2 found in 80 clauses, may not be complete"),
    ],
)
def test_a_list_that_may_lack_something_says_so(language: str, told: str) -> None:
    given = replace(GIVEN, language=language, coverage=Coverage(2, 80, False))
    assert list(remarks.remarks(given))[-1] == told


def test_an_answer_of_which_nothing_is_to_be_said() -> None:
    assert list(remarks.remarks(replace(GIVEN, withheld=(), notes=(), coverage=None))) == []
