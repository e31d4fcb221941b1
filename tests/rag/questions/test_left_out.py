"""Whether the words beside a name deny it a part, and what a question for the rest of the tasks is told."""

from __future__ import annotations

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from rag.questions.asked import left_out

NAME = "市文旅局"


def denied(text: str, name: str = NAME) -> bool:
    start = text.index(name)
    return left_out.denied(text, start, start + len(name))


@pytest.mark.parametrize(
    "text",
    [
        "哪几项没把市文旅局列进去",
        "哪些任务没有安排市文旅局？",
        "不用市文旅局出面的任务有几项",
        "除了市文旅局的任务还有哪些",
        "市文旅局一次都没出现的任务",
        "市文旅局没有份的有几条",
        "哪几条唔關市文旅局事，市文旅局完全冇份",
    ],
)
def test_denied(text: str) -> None:
    assert denied(text)


@pytest.mark.parametrize(
    "text",
    [
        "有没有市文旅局牵头的任务？",
        "是不是市文旅局负责？",
        "不论市文旅局牵头还是配合，都列出来",
        "市文旅局牵头、没有配合单位的任务",
        "不清楚，市文旅局牵头哪几项？",
        "市文旅局有哪些任务？",
    ],
)
def test_not_denied(text: str) -> None:
    assert not denied(text)


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("how many tasks leave out the municipal Transport Bureau", "Transport Bureau", True),
        ("tasks that do not involve the Transport Bureau", "Transport Bureau", True),
        ("where is the Transport Bureau not named", "Transport Bureau", True),
        ("which tasks does the Transport Bureau lead", "Transport Bureau", False),
    ],
)
def test_in_english(text: str, name: str, said: bool) -> None:
    assert denied(text, name) is said


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "云溪夜间文化消费行动方案里，哪几项没把市文旅局列进去？",
        "云溪夜间文化消费行动方案，没有安排市文旅局的任务有几项？",
        "云溪夜间文化消费行动方案哪些任务里市文旅局没出现",
    ],
)
def test_the_tasks_that_leave_a_body_out(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert cited(answer) == ["plan:1/1/2"]
    assert "没有列市文旅局的任务有1项：第2条" in answer.text


def test_the_tasks_that_a_body_does_not_lead(assistant: Assistant) -> None:
    answer = assistant.ask("云溪夜间文化消费行动方案里，不由市文旅局牵头的任务有哪些？")
    assert cited(answer) == ["plan:1/1/2", "plan:2/3/4"]


def test_who_has_most_but_for_one(assistant: Assistant) -> None:
    plan = "云溪夜间文化消费行动方案里"
    assert "最多的是市文旅局" in assistant.ask(f"{plan}，谁参与的任务最多？").text
    assert "市文旅局" not in assistant.ask(f"{plan}，除了市文旅局，谁参与的任务最多？").text


def test_a_name_joined_to_one_that_is_left_out() -> None:
    text = "除了市文旅局和市交通局，市水务局牵头几项？"
    spans = [(text.index(one), text.index(one) + 4) for one in ("市文旅局", "市交通局", "市水务局")]
    assert left_out.aside(text, spans) == spans[:2]
