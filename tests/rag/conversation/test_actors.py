"""它还牵头哪些任务: the body that the answer before names is meant; a body that is named needs no answer before."""

from __future__ import annotations

import pytest

from rag.answer import Kind
from rag.answering import Assistant

MARKET = "谁牵头设立常年夜市？"


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("它还牵头哪些任务？", "市文旅局还牵头哪些任务？"),
        ("佢仲牽頭邊啲任務？", "市文旅局还牵头哪些任务？"),
        ("这个局还负责什么", "市文旅局还负责什么"),
        ("what else does it lead?", "what else does 市文旅局 lead?"),
        ("how many tasks does it lead?", "how many tasks does 市文旅局 lead?"),
    ],
)
def test_what_has_tasks_is_the_body_that_was_named(assistant: Assistant, question: str, read: str) -> None:
    told = assistant.explain(question, [MARKET])
    assert (told.read, told.units) == (read, ("市文旅局",))


def test_an_answer_in_traditional_names_the_same_body(assistant: Assistant) -> None:
    told = assistant.explain("佢仲牽頭邊啲任務？", ["邊個牽頭開辦常年夜市？"], "zh-Hant")
    assert told.units == ("市文旅局",)


@pytest.mark.parametrize("question", ["它什么时候完成？", "它的摊位不少于多少个？", "how large is it?"])
def test_what_has_no_tasks_is_the_matter(assistant: Assistant, question: str) -> None:
    assert "市文旅局" not in assistant.explain(question, [MARKET]).read


def test_of_two_bodies_that_lead_none_is_meant(assistant: Assistant) -> None:
    assert "市文物局" not in assistant.explain("它还牵头哪些任务？", ["博物馆每周五开放由谁牵头？"]).read


@pytest.mark.parametrize("before", [MARKET, "夜间演出补贴多少钱？", "what is Task 2 about?"])
@pytest.mark.parametrize("question", ["市财政局牵头哪些任务？", "那市财政局牵头哪些"])
def test_a_body_and_its_tasks_leave_nothing_unsaid(assistant: Assistant, question: str, before: str) -> None:
    told = assistant.explain(question, [before])
    assert (told.kind, told.units, told.writer) == (Kind.UNIT_TASKS, ("市财政局",), "unit_tasks")
    assert {address for _, address in told.cited} == {"2/3/4"}


def test_a_body_in_place_of_another_keeps_the_document_of_the_question_before(assistant: Assistant) -> None:
    told = assistant.explain("市文旅局牵头哪些", ["夜间文化消费行动方案里市财政局牵头哪些任务？"])
    assert told.units == ("市文旅局",)
    assert "行动方案" in told.read
