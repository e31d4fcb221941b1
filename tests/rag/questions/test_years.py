"""The years for which a question asks: no text's own, and not that until which something is said to last."""

from __future__ import annotations

import pytest

from rag.questions.needs import years


@pytest.mark.parametrize(
    ("question", "nodded", "asked"),
    [
        ("2027年要建几个渡口？", False, ("2027",)),
        ("免费活动一直办到2027年中，对吗？", True, ()),
        ("免费活动一直办到2027年中", False, ("2027",)),  # no nod is asked for
        ("到2027年能建成12个渡口吗？", True, ("2027",)),
        ("Does the free ferry run until 2027?", True, ()),
        ("2024至2026年建几个渡口？", False, ("2026",)),
        ("2026年渡口方案由谁负责？", False, ()),
    ],
)
def test_years_that_are_asked_for(question: str, nodded: bool, asked: tuple[str, ...]) -> None:
    assert years.asked(question, nodded) == asked


def test_the_year_of_the_askers_own_case_is_asked_of_no_rule() -> None:
    assert years.asked("我们2019年就建好的码头要迁吗？", nodded=False, told=True) == ()
    assert years.asked("我的证2031年8月31日到期，何时续？", nodded=False, told=True) == ()
    assert years.asked("我们2031年的补助是多少？", nodded=False, told=True) == ("2031",)
