"""Whether a text speaks of a thing, and whether it grants one: what it does not say is not answered by what is near."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.answers.claims import mentioned
from rag.questions.needs import benefits
from tests.rag import harbour


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return harbour.assistant(Path(tmp_path_factory.mktemp("harbour")))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("澄湾规划有没有讲摩托车怎么停？", "《澄湾市港口发展规划》没有提到“摩托车 停”，文件未载明。"),
        ("澄湾规划提到比特币了吗", "《澄湾市港口发展规划》没有提到“比特币”，文件未载明。"),
    ],
)
def test_what_no_clause_mentions(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.abstained, answer.text) == (True, said)


def test_what_a_clause_mentions_is_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("澄湾规划有没有提到引航机构？")
    assert answer.text.startswith("有提到。《澄湾市港口发展规划》一、2：")
    english = assistant.ask("Does the Chengwan plan mention tugboat companies?")
    assert english.text.startswith(
        "Yes. Port Development Plan of Chengwan, Part 1, item 2: In 2030 there were 24 tugboat companies"
    )
    found = assistant.ask("Is there anything about tugboat companies in the Chengwan plan?")
    assert found.text == english.text
    assert assistant.ask("Is bitcoin mentioned anywhere?").text.startswith("No clause of ")


def test_what_a_clause_likely_says_in_other_words_is_not_denied(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert assistant.ask("Does the Chengwan plan mention bitcoin?").text.startswith("No clause of ")
    monkeypatch.setattr(mentioned, "MEANT", -100.0)  # whatever is found first is likely meant
    assert not assistant.ask("Is bitcoin mentioned in the Chengwan plan?").text.startswith("No clause of ")


def test_a_thing_of_which_but_the_first_word_is_said_is_not_mentioned(assistant: Assistant) -> None:
    assert not assistant.ask("澄湾规划有没有提到引航帽？").text.startswith("有提到")


@pytest.mark.parametrize(
    "question", ["澄湾渔船有没有补贴", "Is there a subsidy for fishing boats in Chengwan?"]
)
def test_a_subsidy_for_another_matter_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.citations == ()


def test_a_subsidy_for_the_matter_is_one(assistant: Assistant) -> None:
    answer = assistant.ask("澄湾新开冷链航线有没有补贴")
    assert "对新开冷链航线给予补贴" in answer.text


@pytest.mark.parametrize(
    "text", ["我想买船，有没有补贴", "补贴多少", "When are subsidies paid?", "航线有哪些"]
)
def test_other_questions_ask_for_no_benefit(text: str) -> None:
    assert benefits.asked(text) is None
