"""Opinions and forecasts: asked for, or only words in which a case is told."""

from __future__ import annotations

import pytest

from rag.questions.needs import opinions


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我开了个船厂，你觉得我能申请什么", False),
        ("停泊能不能超过12小时", False),
        ("2030年的目标是多少", False),
        ("你觉得这个港口怎么样", True),
        ("明年吞吐量会不会超过隔壁的港", True),
        ("Do you think the port will grow?", True),
    ],
)
def test_an_opinion_or_a_forecast_is_asked_for(text: str, asked: bool) -> None:
    assert opinions.asked(text) is asked
