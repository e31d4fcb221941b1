"""Which places in an order by number a question asks for."""

from __future__ import annotations

import pytest

from rag.questions.asked import asking, order
from rag.questions.asked.order import Places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("哪个单位牵头最多", Places(1, 1)),
        ("牵头任务第三多的单位", Places(3, 1)),
        ("牵头数量排名前三的单位", Places(1, 3)),
        ("牵头最多的两个单位", Places(1, 2)),
        ("which authority comes third by number of tasks led", Places(3, 1)),
        ("Which three bodies lead the most tasks", Places(1, 3)),
        ("who leads the second-most tasks", Places(2, 1)),
        ("牵头单位是谁", None),
        ("第三条由谁牵头", None),
        ("前三季度增长多少", None),
        ("贷款余额排第二的是哪家银行", None),
    ],
)
def test_places(text: str, places: Places | None) -> None:
    assert order.wanted(text) == places


def test_what_is_left_of_a_sentence_that_tells_is_counted() -> None:
    assert asking.asks_number("Some measures list only who leads. How many are like that?", ())
