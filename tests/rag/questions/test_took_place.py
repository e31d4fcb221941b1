"""Whether a change that has taken place is asked for, and over which years."""

from __future__ import annotations

import pytest

from rag.questions.asked import took_place


@pytest.mark.parametrize(
    "text",
    [
        "渡轮班次增加了多少",
        "过去五年渡轮班次增长多少",
        "近三年茶园扩大了几亩",
        "五年来茶叶产量提高多少",
        "比五年前多几家",
        "How much has the harvest grown?",
        "Did tea sales rise in the five-year plan?",
        "How many more ferries did the town have in 2020 than in 2015?",
        "growth over the past five years",
    ],
)
def test_a_change_that_took_place(text: str) -> None:
    assert took_place.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "渡轮班次要增加多少",
        "到2035年渡轮班次增长了多少",
        "渡轮班次目标增长多少",
        "五年增长多少",
        "How much will the harvest grow?",
        "How much has the harvest to grow by 2035 to meet the target?",
        "渡轮有几班",
    ],
)
def test_what_is_to_come_and_no_change(text: str) -> None:
    assert not took_place.asks(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2016到2020年茶叶产量增速", ("2016", "2020")),
        ("Growth 2016-2020?", ("2016", "2020")),
        ("2020年和2025年", None),
        ("2020年的产量", None),
    ],
)
def test_the_years_of_a_change(text: str, years: tuple[str, str] | None) -> None:
    assert took_place.span(text) == years
