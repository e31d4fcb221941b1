"""Who only tells of himself asks what there is for him; whoever asks anything else does not."""

from __future__ import annotations

import pytest

from rag.questions.asked import again, stories


@pytest.mark.parametrize(
    "text",
    ["我们是做渔具的外贸公司，今年订单少了", "We're an exporter of fishing nets", "我在云溪开了家小厂"],
)
def test_who_only_tells_of_himself(text: str) -> None:
    assert stories.only(text)


@pytest.mark.parametrize(
    "text",
    [
        "我们是外贸公司，订单少了怎么办",
        "外贸公司的订单少了",
        "We're an exporter. Who leads this?",
        "我们想了解协议",
    ],
)
def test_who_asks_or_tells_of_others(text: str) -> None:
    assert not stories.only(text)


def test_what_one_has_some_of_is_not_asked_for() -> None:
    assert stories.told("我们有几项专利，用得上吗") == "我们有数项专利"
    assert stories.told("规划有几项指标") == ""


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("换个问题，渡轮几点开", "渡轮几点开"),
        ("明白了。另一个问题：渡轮几点开", "渡轮几点开"),
        ("Got it. Another question: who runs the ferry?", "who runs the ferry?"),
        ("One more thing - who runs the ferry?", "who runs the ferry?"),
        ("另外一条渡轮呢", "另外一条渡轮呢"),
        ("Another ferry, who runs it?", "Another ferry, who runs it?"),
    ],
)
def test_the_word_that_another_question_comes_asks_nothing(said: str, asked: str) -> None:
    assert again.behind_thanks(said) == asked
