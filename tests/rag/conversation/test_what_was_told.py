"""Follow-ups on what was told: the figure's start and growth, an item by its name, the others of a list, the same bodies."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

PLAN = """云溪市渔港发展规划

一、主要指标

表1 渔港发展主要指标

| 序号 | 指标 | 单位 | 2020年 | 2025年 |
|---|---|---|---|---|
| 1 | 泊位数 | 个 | 40 | 90 |
| 2 | 冷库容量 | 万吨 | 50 | 80 |
| 3 | 渔船更新数 | 艘 | 20 | 70 |
| 4 | 灯塔数量 | 座 | 3 | 4 |

"""
TASKS = """云溪市港区行动方案

第一条 修复北岸灯塔。（牵头单位：市海事局，配合单位：市财政局）

第二条 扩建港区冷库。（牵头单位：市渔业局）

第三条 更新近海渔船。（牵头单位：市海事局）
"""
ASKED = "云溪市2025年冷库容量目标是多少？"
LISTED = "云溪市渔港发展规划有哪些指标？"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(
        tmp_path, {"plan": PLAN, "tasks": TASKS}, ["冷库", "泊位", "渔船", "灯塔", "修复", "更新", "扩建"]
    )


@pytest.mark.parametrize("question", ["起点是多少", "底数呢", "起步的时候是多少？", "Starting from what?"])
def test_what_it_started_from_is_told_of_the_figure_before(question: str, assistant: Assistant) -> None:
    assert "50" in assistant.ask(question, [ASKED]).text


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("翻了一番没有", "不是，没有翻一番"),
        ("翻一番都不到吧", "是的，没有翻一番"),
        ("That's not even double, is it?", "No, it is less than double"),
    ],
)
def test_whether_it_doubles_is_worked_out(question: str, opens: str, assistant: Assistant) -> None:
    assert assistant.ask(question, [ASKED]).text.startswith(opens)


def test_another_thing_is_held_against_the_same_bound(assistant: Assistant) -> None:
    text = assistant.ask("泊位数又如何，会不会高一些", [ASKED, "翻一番都不到吧"]).text
    assert text.startswith("不是，翻了一番")


def test_by_how_much_it_grows(assistant: Assistant) -> None:
    assert "60%" in assistant.ask("等于涨了几成", [ASKED]).text


def test_a_thing_of_its_own_is_not_asked_of_the_figure_before(assistant: Assistant) -> None:
    assert "冷库" not in assistant.ask("渔船更新数增加了多少？", [ASKED]).text


@pytest.mark.parametrize("question", ["渔船那一项是多少", "渔船更新那项呢"])
def test_an_item_of_a_list_is_called_by_its_name(question: str, assistant: Assistant) -> None:
    answer = assistant.ask(question, [LISTED])
    assert len(answer.citations) == 1
    assert "70" in answer.text


@pytest.mark.parametrize("question", ["剩下几个也说说", "其他几项呢", "and the rest of them?"])
def test_the_others_of_the_list_are_told(question: str, assistant: Assistant) -> None:
    answer = assistant.ask(question, [ASKED, "那泊位数呢"])
    assert [one.clause.heading for one in answer.citations] == ["渔船更新数", "灯塔数量"]


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("第2条也是他们吗", "不是："),
        ("第3条呢，也归他们管？", "是，相同："),
        ("下一条也是他们牵头吗", "不是："),
    ],
)
def test_whether_those_told_do_another_thing_too(question: str, opens: str, assistant: Assistant) -> None:
    assert assistant.ask(question, ["云溪市港区行动方案第一条谁牵头？"]).text.startswith(opens)


@pytest.mark.parametrize(
    ("question", "opens"),
    [("Is article 2 theirs as well?", "No: "), ("Is it the same lead for article 3?", "Yes, the same: ")],
)
def test_the_same_in_english(question: str, opens: str, assistant: Assistant) -> None:
    before = ["Who leads article 1 of 云溪市港区行动方案?"]
    assert assistant.ask(question, before).text.startswith(opens)


@pytest.mark.parametrize("question", ["前一条也归他们管吗？", "那前一条由谁负责？"])
def test_of_several_texts_each_tells_who_does_the_other_thing(question: str, tmp_path: Path) -> None:
    other = TASKS.replace("云溪市港区", "临江市码头").replace("灯塔", "栈桥")
    assistant = small_texts.assistant(tmp_path, {"tasks": TASKS, "jetty": other}, ["修复", "更新", "扩建"])
    answer = assistant.ask(question, ["第三条谁牵头？"])
    assert {one.place for one in answer.citations} == {("tasks", "2"), ("jetty", "2")}
