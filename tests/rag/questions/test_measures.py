"""What is asked in a measure is answered in it; a question that names none, or two, leaves it open."""

from __future__ import annotations

import pytest

from rag.questions.needs import measures


@pytest.mark.parametrize(
    ("question", "states", "other"),
    [
        ("渡口每天最少要营业多少小时？", "每天营业8小时", "现有渡口12个"),
        ("奖励分几年给？", "分三年拨付", "每家12万元"),
        ("渔船占百分之几？", "占四成", "共12艘"),
        ("资金池规模多少亿？", "规模3亿元", "不良率0.78%"),
        ("站房面积多大？", "不少于20平方米", "每站3人"),
        ("要修多少公里？", "修12.6公里", "每年60万人次"),
        ("How many months does it take?", "within 3 months", "in 12 shops"),
    ],
)
def test_an_amount_in_the_measure_that_is_asked(question: str, states: str, other: str) -> None:
    holds = measures.asked(question)

    assert holds is not None
    assert holds(states)
    assert not holds(other)


@pytest.mark.parametrize(
    "question",
    ["有多少家渡口？", "那几年谁负责？", "打算几年内上市，找谁？", "分几年给，占百分之几？", ""],
)
def test_no_measure_or_more_than_one(question: str) -> None:
    assert measures.asked(question) is None
