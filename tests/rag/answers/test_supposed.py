"""A figure that a question takes for granted while it asks something else: held against the made-up harbour's plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.asked import claims
from tests.rag import harbour


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return harbour.assistant(Path(tmp_path_factory.mktemp("harbour")))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "岸电使用率要达到多少？",
        "我们公司要把收入提高到80亿元，能拿什么补贴？",  # an applicant tells of itself
        "规划把岸电使用率提高到65%",
        "The plan wants 65% shore power.",
        "We want 65% shore power by 2035, what support is there under the plan?",
    ],
)
def test_other_questions_take_no_figure_for_granted(text: str) -> None:
    assert claims.supposed(text) is None


def test_what_is_taken_for_granted_stands_before_what_is_asked() -> None:
    assert claims.supposed("规划要把岸电使用率提高到90%，靠什么措施？") == (
        "规划要把岸电使用率提高到90%",
        "靠什么措施？",
    )
    assert claims.supposed("Since the plan wants 90% shore power by 2035, how will it get there?") == (
        "the plan wants 90% shore power by 2035",
        "how will it get there?",
    )


def test_the_figure_that_the_text_states_is_told_first(assistant: Assistant) -> None:
    answer = assistant.ask("澄湾规划要把2035年的岸电使用率提高到90%，靠什么措施？")
    assert answer.text.startswith("不是90%：")
    assert "65%" in answer.text
    assert not answer.abstained


def test_a_figure_that_stands_nowhere_is_said_to_be_missing(assistant: Assistant) -> None:
    answer = assistant.ask("澄湾规划要求2035年岸电渡船达到77艘，怎么做到？")
    assert answer.text.startswith("《澄湾市港口发展规划》没有写77艘这个数。")


@pytest.mark.parametrize(
    "question",
    [
        "澄湾规划要把2035年的岸电使用率提高到65%，靠什么措施？",
        "Since the Chengwan plan wants 65% shore power by 2035, how will it get there?",
    ],
)
def test_a_figure_that_a_text_states_is_not_denied(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert not text.startswith(("不是", "No, "))
    assert "没有写" not in text
    assert "does not state" not in text
