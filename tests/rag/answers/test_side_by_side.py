"""Texts held against each other as wholes; with a matter named they are not."""

from __future__ import annotations

import pytest

from rag.answering import Assistant
from tests.rag.answers.test_catalogue import assistant  # noqa: F401


@pytest.mark.parametrize("question", ["霜州和澄湾在路灯上有什么不同？", "比较一下两份文件的检修次数"])
def test_with_a_matter_they_are_no_wholes(assistant: Assistant, question: str) -> None:  # noqa: F811
    assert "第一章 基础" not in assistant.ask(question).text


@pytest.mark.parametrize("question", ["霜州和澄湾的文件有什么不同？", "比较一下霜州的通知和澄湾的规划"])
def test_each_says_what_it_is_for_and_its_parts(assistant: Assistant, question: str) -> None:  # noqa: F811
    answer = assistant.ask(question)
    assert {one.document.id for one in answer.citations} == {"lamps", "ferries"}
    assert "第一章 基础；第二章 目标" in answer.text
