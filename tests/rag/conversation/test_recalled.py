"""What was answered is not answered again for a follow-up that points at it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from rag.conversation.recalled import KEPT, Recalled


@pytest.fixture
def given(assistant: Assistant) -> Answer:
    return assistant.ask("夜间演出补贴多少？")


def test_an_answer_that_was_not_given_here_is_asked_for_once(given: Answer) -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def answered(question: str, history: tuple[str, ...]) -> Answer:
        asked.append((question, history))
        return replace(given, question=question)

    recalled = Recalled(answered)
    assert recalled("谁牵头？", ["夜市"]) is recalled("谁牵头？", ("夜市",))
    assert asked == [("谁牵头？", ("夜市",))]


def test_the_answer_not_pointed_at_for_longest_is_forgotten(given: Answer) -> None:
    asked: list[str] = []

    def answered(question: str, _: tuple[str, ...]) -> Answer:
        asked.append(question)
        return given

    recalled = Recalled(answered)
    for at in range(KEPT):
        recalled.keep(f"问{at}", (), given)
    recalled("问0", ())  # pointed at: 问1 is the oldest now
    recalled.keep("新问", (), given)
    recalled("问0", ())
    assert asked == []
    recalled("问1", ())
    assert asked == ["问1"]


def test_a_follow_up_points_at_the_answer_that_was_given(assistant: Assistant) -> None:
    first = assistant.ask("夜间演出补贴多少？")
    answered = assistant._answered_before
    assistant._recalled._answered = lambda *asked: pytest.fail(f"{asked} was answered again")
    assert assistant.ask("谁牵头？", ["夜间演出补贴多少？"]).citations[0].clause == first.citations[0].clause
    assistant._recalled._answered = answered


def test_an_answer_in_a_language_that_was_wished_is_none_to_point_at(assistant: Assistant) -> None:
    english = assistant.ask("夜市摊位多少个？", language="en")
    assert assistant._recalled("夜市摊位多少个？", ()).text != english.text
