"""English questions by number on a text with renderings, and on numbers that it does not have."""

from __future__ import annotations

import pytest

from rag.answering import Assistant


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "What does item 1 in part one of the ferry plan say?",
            "Ferry Plan of Yunxi, Part 1, item 1: Open eight ferry routes before 2035.[1]",
        ),
        ("What is the heading of part one of the ferry plan?", "Ferry Plan of Yunxi, Part 1: Routes.[1]"),
        (
            "How many tasks are there in part one of the ferry plan?",
            "Ferry Plan of Yunxi, Part 1 has 1 part: Part 1, item 1, Open eight ferry routes before 2035[1].",
        ),
        (
            "What does part one of the ferry plan cover?",
            "Ferry Plan of Yunxi, Part 1: Routes, 1 part.[1][2]\n- Part 1, item 1, Open eight ferry routes before 2035[2]",
        ),
    ],
)
def test_a_unit_in_english(assistant: Assistant, question: str, text: str) -> None:
    assert assistant.ask(question).text == text


def test_a_number_that_is_not_there(assistant: Assistant) -> None:
    answer = assistant.ask("What does part nine of the ferry plan say?")
    assert answer.abstained
    assert answer.text.startswith("Ferry Plan of Yunxi has no part 9: it has 1 part")


def test_the_place_in_english(assistant: Assistant) -> None:
    answer = assistant.ask("Which task of the ferry plan mentions eight ferry routes?")
    assert answer.text.startswith(
        "Ferry Plan of Yunxi, Part 1, item 1 (under Part 1, Routes): Open eight ferry routes"
    )
