"""The things that a sentence names one after another."""

from __future__ import annotations

import pytest

from rag.answers.lists import series


@pytest.mark.parametrize("text", ["", "船坞。", "修造船坞和渔具", "、、、", "见第三条、"])
def test_a_sentence_without_a_series_names_none(text: str) -> None:
    assert series.series(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持企业申请牌照，包括船坞、渔具、救助等。", ("船坞", "渔具", "救助")),
        ("投向重点领域：船坞、渔具等，以及灯塔、航标等。", ("船坞", "渔具", "灯塔", "航标")),
        ("鼓励船坞、渔具和救助三类企业发展。", ("船坞", "渔具", "救助")),
        ("今后五年抓好“船坞、渔具、救助”三项计划。", ("船坞", "渔具", "救助")),
    ],
)
def test_a_chinese_series(text: str, names: tuple[str, ...]) -> None:
    assert series.series(text) == names


def test_an_english_series() -> None:
    text = "Guide money into dockyards, fishing gear (nets), sea rescue, and other fields."
    assert series.series(text, english=True) == ("dockyards", "fishing gear", "sea rescue")


def test_names_are_alike_when_one_begins_or_ends_the_other() -> None:
    assert series.alike("渔具租赁", "渔具租赁公司")
    assert not series.alike("渔具", "渔船")
    assert series.missing(("渔具租赁公司", "灯塔"), ("渔具租赁",)) == ("灯塔",)
