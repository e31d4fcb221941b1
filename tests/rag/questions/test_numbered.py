"""How many things a question wants, and whether a text speaks of as many of them."""

from __future__ import annotations

import pytest

from rag.questions.needs import numbered


@pytest.mark.parametrize(
    "question",
    [
        "",
        "夜市由谁牵头？",
        "第三章讲什么？",
        "第十二条讲什么？",
        "2025年的目标是多少？",
        "Who leads Task 3?",
        "which one is it",
    ],
)
def test_a_question_that_wants_no_number_of_things(question: str) -> None:
    assert numbered.speaks(question) is None


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("重点发展哪四个品种？", "重点发展黄精等四个品种", True),
        ("重点发展哪四个品种？", "重点发展黄精等4个品种", True),
        ("重点发展哪四个品种？", "发展十四个品种", False),
        ("要有哪四样功能？", "具备助浴等四项功能", True),
        ("号牌分哪三类？", "号牌分为三类", True),
        ("号牌分哪三类？", "号牌分为三项", False),
        ("是哪两条步道？", "二条步道", True),
        ("What four core tasks does it set?", "1 overall goal; 4 core tasks, centred on capital", True),
        ("What four core tasks does it set?", 'its "four innovation systems"', False),
    ],
)
def test_a_text_speaks_of_as_many(question: str, text: str, holds: bool) -> None:
    speaks = numbered.speaks(question)
    assert speaks is not None
    assert speaks(text) is holds
