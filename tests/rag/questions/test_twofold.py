"""Two questions in one: both are answered, what one lacks is said, and what is one question stays one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.asked import twofold
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


def test_both_halves_are_answered_and_cite_their_own_clauses(assistant: Assistant) -> None:
    answer = assistant.ask("夜渡怎么定义？超员载客罚多少？")
    first, second = answer.text.splitlines()
    assert first.endswith("载客航行。[1]")
    assert second.endswith("3000元以下罚款。[2]")
    assert [one.clause.address for one in answer.citations] == ["1/1", "3/7"]


def test_a_clause_that_both_cite_keeps_its_number(assistant: Assistant) -> None:
    answer = assistant.ask("夜渡怎么定义？散渡怎么定义？")
    assert [one.clause.address for one in answer.citations] == ["1/1"]
    assert answer.text.count("[1]") == 2


def test_one_sentence_that_answers_both_is_said_once(assistant: Assistant) -> None:
    answer = assistant.ask("罚款是多少，超员载客罚多少？")
    assert len(answer.text.splitlines()) == len(set(answer.text.splitlines()))
    assert [one.clause.address for one in answer.citations] == ["3/7"]


@pytest.mark.parametrize(
    "text",
    [
        "岚渠奖多少钱？汀桥的呢？",
        "哪条渡线的船最多？总共几家？",
        "渡线贷款净增多少亿？相当于基数的百分之几？",
        "渡船平均每艘多少钱？比渔船平均每艘的少多少",
        "船厂一共几家？木船占其中百分之几",
        "What is the share by 2037? Does the plan give the same number everywhere?",
    ],
)
def test_a_half_that_leans_on_the_first_is_no_question_of_its_own(text: str) -> None:
    assert twofold.halves(text) is None


def test_what_one_half_does_not_find_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("夜渡怎么定义？地铁票价是多少？")
    assert not answer.abstained
    assert re.search("没有找到|nothing was found", answer.text)
    assert [one.clause.address for one in answer.citations] == ["1/1"]


@pytest.mark.parametrize(
    "text",
    [
        "要建多少座浮码头？两份文件说法一样吗？",
        "夜渡是什么？",
        "办法有效吗？还是过期了？",
        "谁批准？谁编制？谁公布？",
        "夜渡是什么？谢谢",
        "夜渡的条件有几条，各是什么",
        "罚款是多少，分别由哪里收",
    ],
)
def test_what_is_one_question_is_not_cut(text: str) -> None:
    assert twofold.halves(text) is None


def test_a_comma_parts_two_questions_only_behind_one_that_is_whole() -> None:
    assert twofold.halves("主任是谁，办公室设在哪里") == ("主任是谁", "办公室设在哪里")
    assert twofold.halves("主任是谁，办公室设在哪里", commas=False) is None
    assert twofold.halves("在霜州，办公室设在哪里") is None


def test_two_questions_are_told_apart() -> None:
    assert twofold.halves("试行多久？由谁解释？") == ("试行多久", "由谁解释")


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Two counts please: areas in which they agreed to cooperate, and ways of liaison in the notice",
            ("How many areas in which they agreed to cooperate", "How many ways of liaison in the notice"),
        ),
        (
            "How many tasks does the plan have, and how many boxes does the outline have?",
            ("How many tasks does the plan have", "how many boxes does the outline have"),
        ),
        (
            "how many tasks in the plan and how many in the draft?",
            ("how many tasks in the plan", "how many tasks in the draft"),
        ),
        ("两个数：渡船方案有几条，渔港方案有几条", ("渡船方案有几条", "渔港方案有几条")),
        ("How many parts and how many tasks does the plan have?", None),
    ],
)
def test_two_numbers_asked_in_one_breath(text: str, both: tuple[str, str] | None) -> None:
    assert twofold.halves(text) == both
