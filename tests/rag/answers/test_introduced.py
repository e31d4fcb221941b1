"""A greeting is answered with what can be asked; a greeting before a question is not in its way."""

from __future__ import annotations

import pytest

from rag.answer import Kind
from rag.answering import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "你好",
        "您好，请问你能做什么？",
        "你係邊個？",
        "你是真人还是机器人",
        "Hi there, what can you do?",
        "Who made you?",
    ],
)
def test_who_answers_says_so_and_cites_nothing(question: str, assistant: Assistant) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.kind is Kind.GREETING
    assert answer.citations == ()
    assert "Wence" in answer.text
    assert answer.notes[0].startswith(("可以这样问：", "可以這樣問：", "Ask for example: "))


def test_the_documents_are_named(assistant: Assistant) -> None:
    assert "《云溪" in assistant.ask("你好").text


@pytest.mark.parametrize(
    "question",
    ["你好，夜市由哪个局牵头？", "谁做了渡轮的规划？", "Hello, which bureau leads the night market?"],
)
def test_a_question_behind_a_greeting_is_answered_as_ever(question: str, assistant: Assistant) -> None:
    assert "Wence" not in assistant.ask(question).text


@pytest.mark.parametrize("said", ["还有吗？", "继续", "原文", "點解", "Tell me more", "in English please"])
def test_what_is_said_of_no_answer_is_asked_about(said: str, assistant: Assistant) -> None:
    answer = assistant.ask(said)
    assert answer.kind is Kind.GREETING
    assert answer.citations == ()
    assert answer.notes[0].startswith(("可以这样问：", "可以這樣問：", "Ask for example: "))


def test_the_same_of_an_answer_is_said_of_it(assistant: Assistant) -> None:
    history = ["夜市由哪个局牵头？"]
    answer = assistant.ask("继续", history)
    assert answer.kind is not Kind.GREETING
    assert answer.citations
