"""Which figures or days a question offers to choose between."""

from __future__ import annotations

import pytest

from rag.questions.asked import alternatives


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("基金规模10亿还是12亿", [1e9, 1.2e9]),
        ("比重是45还是44%", [45.0, 44.0]),
        ("两成还是三成", [20.0, 30.0]),
        ("甲文件说5000，乙文件说4000，为什么不一样", [5000.0, 4000.0]),
        ("Is the fund RMB 1 billion or RMB 1.2 billion?", [1e9, 1.2e9]),
    ],
)
def test_figures_that_are_offered(text: str, values: list[float]) -> None:
    assert [one.value for one in alternatives.of(text)] == pytest.approx(values)


def test_days_that_are_offered() -> None:
    found = alternatives.of("25号交还是9月28日交")
    assert [(one.month, one.day) for one in found] == [(0, 25), (9, 28)]


@pytest.mark.parametrize(
    "text",
    [
        "材料费6万、人工费2.6万，两样加起来补多少",
        "2025年和2030年各要建多少处",
        "第12条和第13条说的一样吗",
        "〔2025〕8号和9号文哪个先发",
        "装修花了3万元，能补多少",
    ],
)
def test_figures_that_are_given_and_not_chosen_between(text: str) -> None:
    assert alternatives.of(text) == ()


def test_what_is_left_is_the_matter() -> None:
    assert alternatives.without("岗位8500和8000哪个对").split() == ["岗位", "和"]
