"""The figures of a clause's text, with those that are no plain amounts."""

from __future__ import annotations

import time

import pytest

from documents.clauses import Clause, Level
from rag.figures import printed

LONG = 100_000


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("渔港全年开放。", []),
        ("评选能手120位。", [(120, "位", "120位")]),  # people, no place in an order
        ("渔获总量全省排名第3位。", [(3, printed.RANK, "第3位")]),
        ("渔业产值力争翻一番。", [(2, printed.DOUBLED, "翻一番")]),
        ("建成泊位950个｜牵头单位：市渔业局", [(950, "个", "950个")]),
        ("3｜泊位｜2031年：950", [(950, "", "950")]),  # the number of a row is no figure
    ],
)
def test_every_figure_of_a_text(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(one.value, one.unit, one.printed) for one in printed.of(text)] == found


@pytest.mark.parametrize(
    "text", ["渔业产值力争翻一番。", "渔获总量全省排名第3位。", "建成泊位950个｜牵头单位：市渔业局"]
)
def test_a_figure_is_what_stands_between_its_ends(text: str) -> None:
    assert [one.printed for one in printed.of(text)] == [
        text[one.start : one.end] for one in printed.of(text)
    ]


def test_a_figure_behind_a_colon_is_called_by_what_stands_before_it() -> None:
    assert [one.subject for one in printed.of("2.规模下限：800万元。")] == ["规模下限"]


@pytest.mark.parametrize("filling", ["甲", "甲第", "一", "排"])
def test_a_long_line(filling: str) -> None:
    started = time.perf_counter()
    assert printed.of(filling * LONG + "末") == ()
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    ("english", "span"),
    [
        ("", None),
        ("The port has berths.", None),
        ("Ships come. There are to be 950 berths.", (12, 39)),
        ("There are to be 950% more.", None),
    ],
)
def test_where_the_english_says_the_same(english: str, span: tuple[int, int] | None) -> None:
    text = "泊位达到950个。"
    clause = Clause("1", Level.ITEM, "", "第1条", "", text, english=english)
    assert printed.rendered(clause, printed.of(text)[0]) == span
