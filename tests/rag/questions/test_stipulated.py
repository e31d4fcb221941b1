"""What asks for conditions, and which texts set one."""

from __future__ import annotations

import pytest

from rag.questions.needs import stipulated


@pytest.mark.parametrize("text", ["符合条件的茶企可以参加。", "条件成熟的县先行。", "支持茶企贷款。", ""])
def test_that_there_are_conditions_sets_none(text: str) -> None:
    assert not stipulated.sets(text)


@pytest.mark.parametrize(
    "text",
    [
        "前提是不违反山场规定。",
        "申请人须持有茶农证。",
        "信用良好的茶企优先获得担保。",
        "面向茶园超过百亩的中小茶企。",
        "Priority goes to tea firms with a good record.",
    ],
)
def test_a_condition_is_set(text: str) -> None:
    assert stipulated.sets(text)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("申请担保要满足什么条件？", True),
        ("Which conditions must a tea firm meet?", True),
        ("条件成熟的县有几个？", False),
        ("担保多少钱？", False),
    ],
)
def test_what_asks_for_conditions(question: str, asks: bool) -> None:
    assert bool(stipulated.ASKED.search(question)) is asks


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("渡口办法对船长的学历有什么要求？", "船长的学历"),
        ("通知关于噪音有哪些规定", "噪音"),
        ("对比两个办法有什么不同", ""),
        ("渡口办法有什么规定？", ""),
    ],
)
def test_on_what_a_text_is_asked_what_it_rules(text: str, matter: str) -> None:
    assert stipulated.matter(text) == matter
