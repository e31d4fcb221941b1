"""Benefits in a question and in a text, where the two call them by other words."""

from __future__ import annotations

import pytest

from rag.questions.needs import benefits


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("渡船补贴", "渡口每年检修一次", False),
        ("渡船检修", "给予贴息", False),
        ("船东的税收优惠", "给予补贴", False),  # a tax relief is narrower
        ("渡船补贴", "对船东给予贴息", True),
        ("a subsidy for ferries", "ferries are granted RMB 3", True),
    ],
)
def test_a_clause_tells_of_the_sort_of_benefit_that_is_named(question: str, clause: str, told: bool) -> None:
    assert benefits.told(question, clause) is told
