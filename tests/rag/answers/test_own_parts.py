"""Parts that texts have by custom, asked by their name alone: told of each text that has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

TOWN = """霜州市渡口工作方案

一、总体要求
到2030年，渡船达到90艘。基本原则：安全第一、方便群众。

二、主要任务
（一）更换旧船。
由船东在两年内更换。
（二）建设码头。
每个渡口设两处，任务到人。

三、保障措施
（一）加强领导。
市政府每年研究一次。
（二）落实资金。
市财政局安排。
"""
HARBOUR = """澄湾市港口工作方案

一、重点任务
（一）疏浚航道。
航道三年疏浚一次，原则上在冬季。
（二）修复灯塔。
灯塔每年检修。

二、奖励船员
获奖的船员每人一千元。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"town": TOWN, "harbour": HARBOUR}
    return small_texts.assistant(tmp_path_factory.mktemp("own"), texts, ["渡船", "灯塔", "航道"])


@pytest.mark.parametrize("question", ["灯塔的任务", "霜州哪个县的任务", "谁的措施", "奖励要求", ""])
def test_more_than_the_name_asks_for_no_part(assistant: Assistant, question: str) -> None:
    assert not question or assistant.explain(question).writer != "own_parts"


@pytest.mark.parametrize("question", ["任务", "主要任务", "有哪些重点任务？"])
def test_what_each_text_has_under_such_a_heading(assistant: Assistant, question: str) -> None:
    lines = assistant.ask(question).text.splitlines()
    assert [line.split("：")[0].split("[")[0] for line in lines if not line.startswith("-")] == [
        "《霜州市渡口工作方案》第二部分（主要任务）共2项",
        "《澄湾市港口工作方案》第一部分（重点任务）共2项",
    ]


def test_of_the_text_that_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("澄湾的任务")
    assert {one.document.id for one in answer.citations} == {"harbour"}
    assert "疏浚航道" in answer.text


def test_a_sentence_may_begin_with_the_name(assistant: Assistant) -> None:
    assert (
        assistant.ask("基本原则").text == "《霜州市渡口工作方案》第一部分：基本原则：安全第一、方便群众。[1]"
    )


def test_aims_of_all_texts(assistant: Assistant) -> None:
    answer = assistant.ask("目标")
    assert "渡船达到90艘" in answer.text
    assert {one.document.id for one in answer.citations} == {"town"}


def test_the_content_of_a_text_is_what_it_says_as_a_whole(assistant: Assistant) -> None:
    assert "共2部分" in assistant.ask("澄湾港口方案内容").text


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("main tasks", {"town:2/1", "town:2/2", "harbour:1/1", "harbour:1/2"}),
        ("What are the safeguards?", {"town:3/1", "town:3/2"}),
        ("what are the basic principles?", {"town:1"}),
    ],
)
def test_the_parts_by_their_english_names(assistant: Assistant, question: str, cited: set[str]) -> None:
    answer = assistant.ask(question)
    assert {f"{one.document.id}:{one.clause.address}" for one in answer.citations} == cited


def test_tasks_of_a_thing_are_no_part_of_a_text(assistant: Assistant) -> None:
    assert assistant.explain("tasks of the lighthouse").writer != "own_parts"


def test_a_part_told_in_running_text_is_quoted_whole(tmp_path: Path) -> None:
    text = """霜州市渡运规划

一、指导思想
紧扣便民、安全、节能三项任务。到2030年渡运面貌一新。

二、主要任务
更换旧船。
"""
    plan = small_texts.assistant(tmp_path, {"plan": text}, ["渡运"])
    assert "到2030年渡运面貌一新。" in plan.ask("霜州规划的指导思想").text
