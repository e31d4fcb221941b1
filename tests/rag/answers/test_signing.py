"""A day and a place of signing that are taken for granted are held against those told."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

PACT = """云溪市临江市渡轮合作协议

云溪市与临江市渡轮合作协议的签署仪式于5月26日上午在临江市举行。

一、渡轮互通。两市渡轮班次统一编排。

二、船员培养。两市渔校合办船员班。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"pact": PACT}, ["渡轮", "船员", "签署"])


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("渡轮合作协议是在云溪签的吧？", "不是："),
        ("渡轮合作协议是在临江签的吧？", "是的："),
        ("渡轮合作协议是5月26日在临江签的吗？", "是的："),
        ("渡轮合作协议是6月在临江签的吗？", "不是："),
    ],
)
def test_yes_or_no_comes_first(question: str, opens: str, assistant: Assistant) -> None:
    assert assistant.ask(question).text.startswith(opens)


def test_where_it_was_signed_has_neither(assistant: Assistant) -> None:
    text = assistant.ask("渡轮合作协议在哪里签的？").text
    assert "临江" in text
    assert not text.startswith(("是", "不是"))
