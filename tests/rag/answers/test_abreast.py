"""Each side that a question names, however it names it, is told in its own words."""

from __future__ import annotations

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag import two_levels
from tests.toy import ToyEmbedder


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return two_levels.assistant(tmp_path_factory.mktemp("levels"))


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_one_side_alone_is_not_set_beside_another(clerk: Assistant) -> None:
    assert cited(clerk.ask("汀桥的实施意见对弄虚作假怎么规定？")) == {"city:4"}


def test_what_sides_come_to_together_is_left_to_those_who_reckon(clerk: Assistant) -> None:
    assert "写法" not in clerk.ask("建一座冷藏库，省里和汀桥的奖励加起来多少钱？").text


@pytest.mark.parametrize(
    "question",
    [
        "茶农的问题，省里几个工作日答复，汀桥呢？",
        "茶农提出的问题，省措施和汀桥的意见各要求几个工作日答复",
        "茶農嘅問題要幾多個工作日答覆，岚渠同汀桥講法一唔一樣？",
        "茶农问题的答复时限，岚渠和汀桥要求多快",
    ],
)
def test_a_government_a_text_and_a_place_are_sides(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert {"province:1", "city:2"} <= cited(answer)
    assert "5" in answer.text
    assert "3" in answer.text


PLANS = """玉岭市商业发展规划

一、现状

（一）2030年末全市有书店40家，五年新增12家。

二、目标

（一）到2035年，全市书店达到90家。

专栏 玉岭市书香计划
三年内全市书店达到60家。
"""
DRAFT = """沧洮市书店办法（征求意见稿）

第一条 支持书店夜间开放。
"""


@pytest.fixture(scope="module")
def planner(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})
        for text, name, region in ((PLANS, "plan", "玉岭市"), (DRAFT, "draft", "沧洮市"))
    ]
    folder = tmp_path_factory.mktemp("plans")
    index = store.build(read, folder, ToyEmbedder(["书店", "目标", "计划"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def test_a_plan_of_a_place_is_no_side_beside_it(planner: Assistant) -> None:
    answer = planner.ask("玉岭的书香计划想达到什么目标？")
    assert "60家" in answer.text
    assert {one.document.id for one in answer.citations} == {"plan"}
    assert "沧洮" not in answer.text


def test_an_aim_is_not_held_against_what_is_so_already(planner: Assistant) -> None:
    text = planner.ask("玉岭规划和书香计划对书店数量的目标有什么不同？").text
    assert "90家" in text
    assert "60家" in text
    assert "40家" not in text


def test_of_two_places_that_are_asked_for_a_number_the_silent_one_is_named(planner: Assistant) -> None:
    answer = planner.ask("玉岭和沧洮要有多少家书店？")
    opening = answer.text.split("\n")[0]
    assert opening.startswith("只有《玉岭")
    assert "沧洮" in opening.split("；")[1]


def test_two_sides_that_are_only_counted(clerk: Assistant) -> None:
    answer = clerk.ask("新建冷藏库两地各奖多少钱？")
    assert cited(answer) == {"province:2", "city:3"}
    assert "40万元" in answer.text
    assert "25万元" in answer.text


def test_what_one_side_says_in_other_words_stands_beside_what_the_other_says(clerk: Assistant) -> None:
    answer = clerk.ask("骗取资金的几年内不受理，省里怎么定，汀桥的意见又怎么定？")
    assert cited(answer) == {"province:3", "city:4"}
    assert "五年内" in answer.text
    assert "三年内" in answer.text
