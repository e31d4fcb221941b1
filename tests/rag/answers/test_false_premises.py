"""Counts, places and mentions that a question takes for granted: each is held against the texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

BEES = """榆川市养蜂工作方案

第一条 建设蜂场三十座。

第二条 实施“蜜桥贷”，由银行向蜂农放款。

第三条 对蜂农给予补助，由副市长王荷任领导小组组长。
"""
TEA = """丹岭县茶业工作方案

第一条 建设茶园。县长李松考察茶园。

第二条 建设数字茶仓，用货币结算。
"""


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"bees": BEES, "tea": TEA}, ["蜂场", "茶园", "补助"])


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("榆川市养蜂工作方案一共有9条吗？", "不是9条"),
        ("榆川方案有3条吧？", "是的"),
        ("丹岭县茶业工作方案总共5条对吧", "不是5条"),
    ],
)
def test_how_many_parts_a_text_is_said_to_have(clerk: Assistant, question: str, opening: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert answer.citations


def test_a_count_of_something_within_a_text_is_no_count_of_its_parts(clerk: Assistant) -> None:
    assert "不是" not in clerk.ask("榆川方案里蜂场有三十座吗？").text


@pytest.mark.parametrize("question", ["蜜桥贷是丹岭的吧？", "蜜桥贷是丹岭县的项目吗"])
def test_a_thing_of_another_place_is_told_to_be_so(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith("不是")
    assert [(one.document.id, one.clause.address) for one in answer.citations] == [("bees", "2")]


def test_a_thing_of_the_very_place_is_not_denied(clerk: Assistant) -> None:
    assert "没有提到" not in clerk.ask("蜜桥贷是榆川的吧？").text


def test_words_that_stand_far_apart_are_no_mention(clerk: Assistant) -> None:
    answer = clerk.ask("丹岭方案有没有关于蜜桥货币的内容？")
    assert answer.abstained
    assert "没有提到" in answer.text


@pytest.mark.parametrize(
    ("question", "told"), [("哪位副市长分管蜂农补助？", "王荷"), ("哪位县长分管茶园？", "")]
)
def test_who_only_comes_by_is_not_in_charge(clerk: Assistant, question: str, told: str) -> None:
    answer = clerk.ask(question)
    assert (told in answer.text) if told else answer.abstained


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("榆川方案抄送谁？", "没有写明抄送对象"),
        ("榆川方案的起止时间？", "没有写明"),
        ("榆川方案里有几个专栏？", "没有专栏"),
        ("榆川方案有几张表？", "没有表"),
        ("Does the Yuchuan plan have any annexes?", "has no annexes"),
    ],
)
def test_what_a_text_does_not_have_is_said_by_its_name(clerk: Assistant, question: str, said: str) -> None:
    answer = clerk.ask(question)
    assert answer.abstained
    assert said in answer.text


def test_a_text_whose_title_names_no_draft_is_none(clerk: Assistant) -> None:
    assert not clerk.ask("榆川方案是草案吗？").text.startswith("是")
