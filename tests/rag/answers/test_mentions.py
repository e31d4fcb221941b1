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


@pytest.mark.parametrize("verb", ["提到", "说到", "谈及", "讲起"])
def test_the_verb_of_speaking_is_no_part_of_the_thing(assistant: Assistant, verb: str) -> None:
    assert cited(assistant, f"哪份文件{verb}夜间演出？") == ["plan:2/3/4"]


def test_a_deed_is_no_name_that_a_text_must_say_whole(assistant: Assistant) -> None:
    assert "plan:1/1/1" in cited(assistant, "哪份文件提到在码头设夜市？")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪份文件提到夜间演出，谁来牵头？", "由市财政局牵头"),
        ("哪几份文件说到夜间演出？各由谁负责？", "市财政局"),
        ("Which document mentions ferry routes, and who leads that?", "Transport Bureau"),
    ],
)
def test_who_has_it_in_charge_is_told_beside_the_texts_that_speak_of_it(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.ask(question)
    assert told in answer.text
    assert len({one.clause.address for one in answer.citations}) == 1


def test_who_issued_the_text_is_not_who_has_the_matter_in_charge(assistant: Assistant) -> None:
    assert "牵头" not in assistant.ask("哪份文件提到夜间演出，是谁印发的？").text


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("云溪行动方案是哪年的？", True),
        ("云溪行动方案是哪年出的，落实哪份文件？", True),
        ("规划是哪年到哪年的？", False),
    ],
)
def test_of_which_year_a_text_is_asks_for_its_date(question: str, asked: bool) -> None:
    assert (Asked.DATE in records.asked(question)) is asked


def test_that_no_clause_says_who_has_it_in_charge_is_told(assistant: Assistant) -> None:
    note = "以上所引条款没有写明由谁负责。"
    answer = assistant.ask("哪份文件提到扶持茶产业，谁来牵头？")
    assert {one.clause.label for one in answer.citations} == {"第一条"}
    assert note in answer.notes
    assert note not in assistant.ask("哪份文件提到夜间演出，谁来牵头？").notes
