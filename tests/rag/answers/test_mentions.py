"""Which texts and which of their clauses speak of a thing, asked of the made-up town's."""

from __future__ import annotations

import pytest

from rag.answering import Assistant
from rag.questions.asked import records
from rag.questions.asked.record_words import Asked


def cited(assistant: Assistant, question: str) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in assistant.ask(question).citations]


@pytest.mark.parametrize(
    "question", ["云溪行动方案有哪些任务提到了直升机？", "Which tasks of the ferry plan mention helicopters?"]
)
def test_a_thing_of_which_no_clause_speaks_is_an_abstention_that_names_the_text(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.citations == ()
    assert "云溪市夜间文化消费行动方案" in answer.text or "Ferry Plan of Yunxi" in answer.text


def test_every_task_that_speaks_of_a_thing_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("云溪行动方案有哪些任务提到了夜市？")
    assert answer.text.startswith("有2条提到：[1][2]")
    assert [one.clause.label for one in answer.citations] == ["第1条", "第2条"]


@pytest.mark.parametrize("question", ["云溪行动方案哪些任务涉及夜市？", "云溪行动方案有哪些任务提到了夜市？"])
def test_what_a_task_touches_on_is_what_it_speaks_of(assistant: Assistant, question: str) -> None:
    assert cited(assistant, question) == ["plan:1/1/1", "plan:1/1/2"]


@pytest.mark.parametrize("verb", ["concern", "mention", "deal with", "relate to"])
def test_tasks_are_asked_by_their_matter_in_english(verb: str) -> None:
    text = f"Which tasks {verb} night markets?"
    assert records.asked(text) == (Asked.MENTIONS,)


def test_what_is_asked_besides_is_no_part_of_the_thing(assistant: Assistant) -> None:
    assert cited(assistant, "云溪行动方案有哪些任务提到了夜市，要做什么？") == ["plan:1/1/1", "plan:1/1/2"]


@pytest.mark.parametrize(
    "question",
    [
        "哪份文件提到茶企，云溪方案还是临江草案？",
        "茶企是云溪方案里写的还是临江办法里写的？",
    ],
)
def test_of_two_texts_the_one_that_speaks_of_it_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("有1份文件提到：")
    assert {one.document.id for one in answer.citations} == {"draft"}


def test_an_english_answer_tells_places_in_english(assistant: Assistant) -> None:
    answer = assistant.ask("Which documents mention eight ferry routes?")
    assert "Ferry Plan of Yunxi: Part 1, item 1" in answer.text
