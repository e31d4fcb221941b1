"""Numbers of tasks, units and parts in the made-up town, each with the clauses that were counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.answers.counting import bodies
from tests.rag import small_texts


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


def test_leads_alone_and_jointly_are_told_apart(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局在行动方案里牵头几项任务？其中单独牵头几项？")
    assert answer.kind is Kind.COUNT
    assert "牵头2项任务，其中单独牵头1项（第1条[1]），与其他单位共同牵头1项（第3条[2]）" in answer.text
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]


@pytest.mark.parametrize(
    "question",
    ["行动方案里市文旅局和市商贸局各牵头几项任务？", "行动方案里市文旅局牵头几项任务，市商贸局又牵头几项？"],
)
def test_two_bodies_that_are_asked_about_one_by_one_are_counted_apart(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert "牵头2项任务" in answer.text
    assert "牵头1项任务" in answer.text
    assert set(cited(answer)) == {"plan:1/1/1", "plan:1/1/2", "plan:1/2/3"}


def test_how_many_in_english(assistant: Assistant) -> None:
    answer = assistant.ask("How many tasks does the Bureau of Culture and Tourism lead in Yunxi?")
    assert "leads 2 tasks, 1 alone (Task 1[1]) and 1 jointly (Task 3[2])" in answer.text


def test_all_parts_of_a_unit_are_added_up(assistant: Assistant) -> None:
    answer = assistant.ask("行动方案中市文旅局参与的任务有几项？")
    assert "共有3项任务：" in answer.text
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3", "plan:2/3/4"]


@pytest.mark.parametrize(
    ("question", "addresses"),
    [
        ("行动方案里没有配合单位的任务有几项？", ["plan:1/1/2"]),
        ("行动方案里，不止一家牵头的任务有多少条？", ["plan:1/2/3"]),
        ("行动方案中只有一家牵头的任务有多少条？", ["plan:1/1/1", "plan:1/1/2", "plan:2/3/4"]),
        ("行动方案里没有市文旅局参与的任务有几条？", ["plan:1/1/2"]),
        ("行动方案里市文旅局一项都没参加的任务有几条？", ["plan:1/1/2"]),
        ("行动方案里提到夜市的任务有几项？", ["plan:1/1/1", "plan:1/1/2"]),
        ("行动方案的任务里有几项涉及夜市？", ["plan:1/1/1", "plan:1/1/2"]),
        ("行动方案里讲夜市的任务有多少项？", ["plan:1/1/1", "plan:1/1/2"]),
    ],
)
def test_tasks_of_a_sort(assistant: Assistant, question: str, addresses: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.kind is Kind.COUNT
    assert cited(answer) == addresses
    assert f"有{len(addresses)}项" in answer.text


def test_which_tasks_speak_of_a_matter(assistant: Assistant) -> None:
    assert cited(assistant.ask("行动方案里哪些任务是讲夜市的？")) == ["plan:1/1/1", "plan:1/1/2"]
    assert "没有共同" not in assistant.ask("行动方案里哪些任务是讲夜市的？").text


def test_who_leads_most_and_which_task_has_most_units(assistant: Assistant) -> None:
    most = assistant.ask("行动方案里哪个单位牵头的任务最多？")
    assert "最多的是市文旅局（第1条[1]、第3条[2]），牵头2项" in most.text
    task = assistant.ask("行动方案哪一条的单位最多？")
    assert "共3个（牵头1个，配合2个）" in task.text


def test_different_units_and_the_units_of_one_task(assistant: Assistant) -> None:
    leads = assistant.ask("行动方案里牵头单位去重后有几个？")
    assert "共有4个：市文旅局[1]、市商贸局[2]、市文物局[3]、市财政局[4]" in leads.text
    one = assistant.ask("行动方案第1条一共有几个单位？")
    assert "共3个单位，牵头单位1个：市文旅局；配合单位2个：市城管局、各镇街" in one.text


def test_parts_and_points(assistant: Assistant) -> None:
    assert "共有4项任务" in assistant.ask("行动方案一共有多少项任务？").text
    assert "丰富夜间供给" in assistant.ask("行动方案分几个方面？").text
    assert "共有3项任务" in assistant.ask("行动方案第一部分有几项任务？").text


def test_a_clause_that_is_named_is_not_counted(assistant: Assistant) -> None:
    assert assistant.ask("行动方案第1条要设多少个摊位？").kind is not Kind.COUNT


def test_an_amount_of_something_else_counts_no_units(assistant: Assistant) -> None:
    answer = assistant.ask("河里有多少鱼归哪些单位管？")
    assert answer.kind is not Kind.COUNT or answer.abstained
    assert "去重后" not in answer.text


def test_what_is_said_of_bodies_is_no_number_of_bodies(assistant: Assistant) -> None:
    assert "个单位" not in assistant.ask("行动方案里与单位沟通的办法有几个？").text
    assert "去重后共有" in assistant.ask("行动方案里配合单位有几家？").text


def test_a_sort_of_task_that_the_text_has_not_is_counted_as_none(assistant: Assistant) -> None:
    answer = assistant.ask("行动方案里配合单位多于七家的任务有几项？")
    assert not answer.abstained
    assert "列有8个以上配合单位的任务有0项" in answer.text
    assert (
        "None of the" in assistant.ask("How many tasks of the action plan name more than eight units?").text
    )


def test_tasks_of_a_leader_whom_nobody_knows_are_not_all_tasks(assistant: Assistant) -> None:
    answer = assistant.ask("How many tasks of the Yunxi action plan are led by the Lantern Division?")
    assert "tasks, from" not in answer.text
    assert " tasks: " not in answer.text


def test_names_of_a_list_are_no_bodies_with_a_part_in_tasks() -> None:
    assert bodies._counts_bodies("方案里牵头单位去重后有几个？")
    assert bodies._counts_bodies("多少家配合第3条？")
    assert bodies._counts_bodies("做过牵头的单位，去重之后有几个？")
    assert not bodies._counts_bodies("重点机构专栏点了几家的名？")
    assert not bodies._counts_bodies("与单位沟通的办法有几个？")


REPORT = """霜州市工作报告

一、重点工作

（一）修缮灯塔。（市交通局、市海事局负责）
（二）清理航道。（市水利局负责）

附件：1.2031年五件海岛实事
2.名词解释

附件1

2031年五件海岛实事

1.新建码头三座。（市交通局）
2.更换浮标。（市海事局、市水利局）
3.修补海堤。（市水利局）

附件2

名词解释

1.浮标：标示航道的漂浮物。
"""


def test_tasks_are_counted_in_the_list_that_a_question_calls_by_its_heading(tmp_path: Path) -> None:
    assistant = small_texts.assistant(tmp_path, {"report": REPORT}, ["灯塔", "航道", "浮标"])
    answer = assistant.ask("五件海岛实事里两个部门一起负责的任务有几项？")
    assert "列有2个单位的任务有1项" in answer.text
