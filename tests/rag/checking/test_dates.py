"""Dates of either language, and the side of them that is meant."""

from __future__ import annotations

import pytest

from index.text import fold
from rag.checking import dates
from rag.checking.dates import Side


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三年内完成24个月的任务", []),
        ("应于2033年6月30日前拆除", [("2033-06-30", Side.BEFORE)]),
        ("2034到2036年", [("2034", Side.ON), ("2036", Side.BEFORE)]),
        ("自2031年9月1日起", [("2031-09-01", Side.AFTER)]),
        ("每年12月底前", [("--12", Side.BEFORE)]),
        ("645亿元（2020）", [("2020", Side.ON)]),
        (f"2033年6月{' ' * 100_000}甲", [("2033-06", Side.ON)]),
    ],
)
def test_chinese_dates(text: str, expected: list[tuple[str, Side]]) -> None:
    assert [(one.iso, one.side) for one in dates.chinese(fold(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("children under 12 may not ride", []),
        ("RMB 2000 billion", []),
        ("before 30 June 2033", [("2033-06-30", Side.BEFORE)]),
        ("from May to August", [("--05", Side.AFTER), ("--08", Side.BEFORE)]),
        ("after the end of 2035", [("2035", Side.AFTER)]),
    ],
)
def test_english_dates(text: str, expected: list[tuple[str, Side]]) -> None:
    assert [(one.iso, one.side) for one in dates.english(fold(text))] == expected


def test_a_plan_states_its_five_years() -> None:
    assert dates.of_plans("“十四五”期末") == {"2021", "2022", "2023", "2024", "2025"}
    assert dates.of_plans("the 14th five-year plan") == dates.of_plans("十四五规划")
    assert dates.of_plans("第五条") == frozenset()
