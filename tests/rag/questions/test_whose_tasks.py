"""The body whose tasks a question asks for, read from its frame."""

from __future__ import annotations

import pytest

from rag.questions.asked import whose_tasks


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("市作协牵头哪些任务？", "市作协"),
        ("灯塔管理所在行动方案里负责什么？", "灯塔管理所"),
        ("市图书馆要配合做哪些事", "市图书馆"),
        ("引航站的职责有哪些？", "引航站"),
        ("边啲任务系渔港派出所负责㗎？", "渔港派出所"),
        ("有没有机场集团的任务？", "机场集团"),
        ("行动方案给市督查室派了什么活？", "市督查室"),
        ("What does the pilot station have to do?", "pilot station"),
        ("Is the lighthouse board responsible for any task?", "lighthouse board"),
        ("What is the sports bureau's role in the action plan?", "sports bureau"),
        ("Does the plan give the harbour master anything to do?", "harbour master"),
    ],
)
def test_what_stands_where_a_body_is_asked_for(question: str, body: str) -> None:
    assert whose_tasks.body(question) == body


@pytest.mark.parametrize(
    "question",
    [
        "养殖要做什么？",
        "谁牵头渔港建设？",
        "渔港建设由谁负责？",
        "What does cold storage cost?",
        "2031年的任务有哪些重点？",
    ],
)
def test_a_matter_is_no_body(question: str) -> None:
    assert whose_tasks.body(question) == ""


@pytest.mark.parametrize(
    ("name", "mentioned", "another"),
    [
        ("国家渔业局", "渔业局", True),
        ("市渔业局", "渔业局", False),
        ("National Fisheries Bureau", "Fisheries Bureau", True),
        ("State-run Fisheries Bureau", "Fisheries Bureau", False),
    ],
)
def test_a_body_of_the_state_is_not_that_of_the_city(name: str, mentioned: str, another: bool) -> None:
    assert whose_tasks.another(name, mentioned) is another


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("市作协牵头哪些任务？", "市作协"),
        ("配合单位负责什么？", ""),
        ("它牵头哪些任务？", ""),
        ("What does the pilot station have to do?", "pilot station"),
        ("What does it do?", ""),
        ("What does the other one have to do?", ""),
    ],
)
def test_a_body_is_named_by_itself_unless_what_was_said_before_tells_it(question: str, body: str) -> None:
    assert whose_tasks.own(question) == body


@pytest.mark.parametrize("question", ["银行要做什么？", "各金融机构要做什么", "What do banks do?"])
def test_all_of_a_sort_are_no_one_body(question: str) -> None:
    assert whose_tasks.body(question) == ""


@pytest.mark.parametrize(("name", "body"), [("里银行", ""), ("里市作协", "市作协"), ("市委", "市委")])
def test_what_leads_up_to_a_name_is_no_part_of_it(name: str, body: str) -> None:
    assert whose_tasks.particular(name) == body
