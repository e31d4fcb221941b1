"""A message is parted into what it tells of its asker and what it asks, the barest reading first."""

from __future__ import annotations

import pytest

from rag.questions.asked import told


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        (
            "我在渡口管账，老板催我报数。渡口用水每吨收多少元？",
            ["渡口用水每吨收多少元？", "老板催我报数。渡口用水每吨收多少元？"],
        ),
        ("渡口用水每吨收多少元？我是新来的会计，领导让我对账。", ["渡口用水每吨收多少元？"]),
        (
            "I run a small ferry shop. How much is the fee?",
            ["How much is the fee?"],
        ),
        ("渡口用水每吨收多少元？", []),
        ("渡口的灯坏了三天，船都停了。修灯要等多久？", ["修灯要等多久？"]),
        (
            "Our mate only looks at the ropes when one breaks. How often must they be checked?",
            ["How often must they be checked?"],
        ),
        ("渡口的用水，每吨收多少元？", []),  # nothing is told of the asker
        ("我在渡口管账，那几年都很忙", []),  # nothing is asked
        ("", []),
    ],
)
def test_what_is_asked_apart_from_what_is_told(message: str, asks: list[str]) -> None:
    readings = list(told.readings(message))

    assert [one.ask for one in readings] == asks
    assert all(one.told in message for one in readings)


def test_few_readings_of_a_long_story() -> None:
    message = "我在渡口管账，" + "今天很忙的，" * 50 + "渡口用水每吨收多少元？"

    assert len(list(told.readings(message))) == told.MOST


@pytest.mark.parametrize(
    ("question", "general"),
    [
        ("我们做渔网的，有什么补助？", True),
        ("Is there any support for us?", True),
        ("织网机的补助是几成？", False),
        ("How much is the grant for a loom?", False),
    ],
)
def test_all_that_there_is_for_the_asker(question: str, general: bool) -> None:
    assert told.of_support(question) is general
