"""A body that an answer told by its place, or that may be one of them; how many they are in a role."""

from __future__ import annotations

import pytest

from rag.answer import Kind
from rag.answering import Assistant

LED = "博物馆延长开放由谁牵头？"
HELPED = "老码头夜市由谁配合？"


def test_a_body_is_told_by_its_place(assistant: Assistant) -> None:
    answer = assistant.ask("第二个是谁？", [HELPED])
    assert answer.kind is Kind.COOPERATING_UNIT
    assert answer.text.startswith("第2个：各镇街是配合单位。")
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]
    english = assistant.ask("who is the last one?", [HELPED])
    assert english.text.startswith("Number 2: ")


def test_what_is_asked_of_a_body_by_its_place_is_asked_of_its_name(assistant: Assistant) -> None:
    answer = assistant.ask("第二家还牵头哪些任务？", [LED])
    assert answer.kind is Kind.UNIT_TASKS
    assert "市文旅局" in answer.text
    assert [one.clause.address for one in answer.citations] == ["1/1/1", "1/2/3"]


def test_a_place_that_the_answer_does_not_have_is_said_to_be_missing(assistant: Assistant) -> None:
    answer = assistant.ask("第五个是谁？", [HELPED])
    assert answer.abstained
    assert answer.text == "上面的回答没有列出这一项。"


@pytest.mark.parametrize("said", ["市城管局在里面吗", "市城管局也在内吗？", "有没有市城管局"])
def test_a_body_is_one_of_those_told(said: str, assistant: Assistant) -> None:
    answer = assistant.ask(said, [HELPED])
    assert answer.text.startswith("市城管局是配合单位。")


@pytest.mark.parametrize("said", ["市公安局在不在里面", "包括市检察院吗"])
def test_a_body_is_none_of_those_told(said: str, assistant: Assistant) -> None:
    answer = assistant.ask(said, [HELPED])
    assert "不在所列单位之中" in answer.text
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]


def test_an_english_answer_says_whether_a_body_is_one_of_them(assistant: Assistant) -> None:
    answer = assistant.ask("is the culture bureau one of them?", ["Who cooperates on Task 4?"])
    assert answer.text.startswith("Bureau of Culture and Tourism (市文旅局) cooperates.")


def test_what_follows_is_asked_of_what_was_told_before(assistant: Assistant) -> None:
    answer = assistant.ask("一共几家", [HELPED, "市公安局在里面吗"])
    assert answer.kind is Kind.COUNT
    assert "配合单位2个" in answer.text


@pytest.mark.parametrize("said", ["有几家配合？", "配合的有几家", "配合单位有几个"])
def test_how_many_have_a_role_is_asked_of_the_clause_told(said: str, assistant: Assistant) -> None:
    answer = assistant.ask(said, ["老码头夜市由谁牵头？"])
    assert answer.kind is Kind.COUNT
    assert "配合单位2个：市城管局、各镇街" in answer.text
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]


def test_an_item_of_a_list_of_tasks_is_still_a_task(assistant: Assistant) -> None:
    answer = assistant.ask("第二个", ["市文旅局牵头哪些任务？"])
    assert [one.clause.address for one in answer.citations] == ["1/2/3"]


def test_how_many_bodies_one_clause_names(assistant: Assistant) -> None:
    answer = assistant.ask("行动方案第1条有几个配合单位")
    assert answer.text.endswith("配合单位2个：市城管局、各镇街。[1]")


def test_an_item_by_its_number_is_no_body(assistant: Assistant) -> None:
    answer = assistant.ask("第1项呢", [HELPED])
    assert not answer.text.startswith("第1个")
    assert "摊位" in answer.text
