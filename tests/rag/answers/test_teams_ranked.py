"""Places in an order, numbers of bodies as bounds, and two tasks' bodies held against each other, in a made-up plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from rag.questions.asked import teams
from tests.rag import small_texts

PLAN = """霜州市渡船行动方案

一、任务

（一）造船

1. 建造电动渡船。（牵头单位：市交通局、市工信局、市财政局，配合单位：市水务局）

2. 更新渡船雷达。（牵头单位：市交通局，配合单位：市工信局、市水务局）

3. 修补破旧木船。（牵头单位：市交通局）

（二）管船

4. 检查船员证书。（牵头单位：市海事局，配合单位：市交通局）

5. 发展夜间航班。（牵头单位：市海事局、市公安局，配合单位：市水务局、市工信局、市文旅局）

6. 开通采茶游船。（牵头单位：市文旅局，配合单位：市水务局、市公安局）
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("teams")
    return small_texts.assistant(home, {"plan": PLAN}, ["渡船", "雷达", "夜间", "采茶"])


def places(answer: Answer) -> list[str]:
    return [one.clause.address.rsplit("/", 1)[-1] for one in answer.citations]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渡船行动方案牵头任务数排第二的是哪个单位？几项？", "牵头任务第二多的是市海事局"),
        ("除了市交通局，渡船行动方案谁牵头最多？", "牵头任务最多的是市海事局"),
        ("市交通局不算，牵头任务排第二的单位是谁？", "市海事局"),  # it holds the place before
        ("渡船行动方案牵头最多的前两个单位", "市交通局[1]3项；市海事局[2]2项"),
        ("渡船行动方案里除了市交通局和市海事局，谁牵头最多？", "市工信局"),
    ],
)
def test_the_place_in_the_order_that_is_asked_for(clerk: Assistant, question: str, said: str) -> None:
    assert said in clerk.ask(question).text


def test_a_body_joined_to_one_left_aside_is_left_aside(clerk: Assistant) -> None:
    text = clerk.ask("渡船行动方案里除了市交通局和市海事局，谁牵头最多？").text
    assert "最多的是市交通局" not in text
    assert "最多的是市海事局" not in text


@pytest.mark.parametrize(
    ("question", "number"),
    [("渡船行动方案配合单位最多的是第几条？", "5"), ("渡船行动方案里单位写得最少的是第几条？", "3")],
)
def test_which_task_has_most_or_fewest_bodies(clerk: Assistant, question: str, number: str) -> None:
    assert places(clerk.ask(question)) == [number]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("渡船行动方案中牵头单位达到三家或更多的任务有几条？", ["1"]),
        ("渡船行动方案配合单位在两家以上的任务有哪些？", ["2", "5", "6"]),
        ("渡船行动方案配合单位不到两个的任务有几条？", ["1", "4"]),
        ("渡船行动方案配合单位有两三个的任务是哪几条？", ["2", "5", "6"]),
        ("渡船行动方案里正好两家单位牵头的任务有几条？", ["5"]),
    ],
)
def test_numbers_of_bodies_as_bounds(clerk: Assistant, question: str, numbers: list[str]) -> None:
    assert places(clerk.ask(question)) == numbers


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("How many tasks have nobody supporting the lead?", [(1, 0, 1)]),
        ("Which tasks name fewer than three units?", [(1, 0, 1), (1, 1, 2)]),
        ("some measures list only who leads", [(1, 0, 1)]),
    ],
)
def test_the_same_in_english(text: str, fitting: list[tuple[int, int, int]]) -> None:
    team = teams.wanted(text)
    assert team is not None
    assert [one for one in [(1, 0, 1), (1, 1, 2), (2, 3, 5)] if team.holds(*one)] == fitting


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渡船行动方案第5条比第6条多哪个单位？", "多2个单位：市海事局、市工信局"),
        ("渡船行动方案里采茶游船比夜间航班少哪个单位？", "多2个单位：市海事局、市工信局"),
        ("渡船行动方案第5条和第6条共同的单位有哪些？", "共同的单位有3个：市公安局、市水务局、市文旅局"),
        ("渡船行动方案第2条和第5条的配合单位有什么不同？", "多1个配合单位：市文旅局"),
        ("渡船行动方案第3条比第2条多哪个单位？", "第3条（修补破旧木船）没有第2条（更新渡船雷达）之外的单位"),
    ],
)
def test_what_one_task_names_and_another_does_not(clerk: Assistant, question: str, said: str) -> None:
    assert said in clerk.ask(question).text


@pytest.mark.parametrize(
    "question",
    ["市交通局和市海事局共同参与的任务有哪几条？", "第5条由哪个单位牵头？", "夜间航班比采茶游船好在哪？"],
)
def test_other_questions_compare_no_bodies(clerk: Assistant, question: str) -> None:
    text = clerk.ask(question).text
    assert "共同的单位有" not in text
    assert "个单位：" not in text


@pytest.mark.parametrize(
    "question",
    [
        "渡船行动方案6条任务归在多少个小标题下？",
        "渡船行动方案带括号的小标题有几个？",
        "数小标题，不数条：渡船行动方案有几个小标题？",
    ],
)
def test_headings_are_counted_and_not_what_stands_under_them(clerk: Assistant, question: str) -> None:
    assert "共有2个小标题（造船[1]、管船[2]）" in clerk.ask(question).text


def test_each_role_and_all_together(clerk: Assistant) -> None:
    text = clerk.ask("市工信局在渡船行动方案里牵头几项、配合几项、一共几项？").text
    assert "共有3项任务" in text
    assert "配合2项" in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渡船行动方案中牵头两项任务的单位有几个？", "牵头2项任务的单位有1个：市海事局"),
        ("渡船行动方案里只出现过一次的单位有几家？", "参与1项任务的单位有1个：市财政局"),
        (
            "渡船行动方案里参与三项以上的单位有哪些？",
            "参与3项以上任务的单位有3个：市交通局[1]、市工信局[1]、市水务局[1]",
        ),
        ("渡船行动方案里牵头九项任务的单位有几个？", "牵头9项任务的单位有0个。"),
    ],
)
def test_which_bodies_have_so_many_tasks(clerk: Assistant, question: str, said: str) -> None:
    assert said in clerk.ask(question).text
