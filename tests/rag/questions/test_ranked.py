"""By what a question ranks two things."""

from __future__ import annotations

import pytest

from rag.questions.asked import ranked
from rag.questions.asked.ranked import Order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("甲市和乙市谁给得多", Order.MORE),
        ("条例跟解读哪个罚得重", Order.MORE),
        ("两份文件哪个期限短？", Order.LESS),
        ("哪边的要求更严格", Order.STRICT),
        ("省里和市里差多少", Order.GAP),
        ("Which of the two pays more per bed?", Order.MORE),
        ("text and annex differ, by how much?", Order.GAP),
    ],
)
def test_orders(text: str, order: Order) -> None:
    found = ranked.of(text)
    assert found is not None
    assert found.order is order


@pytest.mark.parametrize(
    "text",
    [
        "哪些大学参加",
        "哪个部门负责高层次人才",
        "谁负责多式联运",
        "哪个小区先改造",
        "两边的门槛是多少？",
        "边个知道有几多",
    ],
)
def test_words_that_rank_nothing(text: str) -> None:
    assert ranked.of(text) is None
