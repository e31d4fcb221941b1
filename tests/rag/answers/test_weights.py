"""The figures of two answers set against each other: which is more, by how much, what they come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.questions.asked import weighing
from rag.questions.asked.weighing import Weighed
from rag.settings import Settings
from tests.rag.conftest import GLOSSARY
from tests.toy import ToyEmbedder

PLAN = """---
id: plan
title: 榆川市花市发展规划
region: 榆川市
---

# 榆川市花市发展规划

## 一、目标

表1 主要指标

| 指标 | 单位 | 2030年基数 | 2035年目标 |
| --- | --- | --- | --- |
| 1．花卉种植面积 | 亩 | 300 | 900 |
| 2．苗圃种植面积 | 亩 | 2000 | 2800 |

## 二、补贴

1. 盆景展位每个补贴8000元，插花展位每个补贴5000元。

2. 夜间巡逻每周不少于三次。
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("market")
    document = library.document(read_bytes(PLAN.encode(), "plan.md"))
    index = store.build([document], home, ToyEmbedder(["花卉", "苗圃", "盆景", "插花", "巡逻"]))
    return Assistant(index, GLOSSARY, Settings(home=home))


AREAS = ["2035年花卉种植面积目标是多少？", "苗圃种植面积呢？"]


def test_the_larger_of_two_figures_told(market: Assistant) -> None:
    answer = market.ask("哪个多？", AREAS)
    assert answer.text.startswith("较大的是苗圃种植面积。")
    assert "2800亩－900亩＝1900亩" in answer.text
    assert len(answer.citations) == 2


def test_what_rises_by_more_and_what_rises_faster(market: Assistant) -> None:
    assert market.ask("哪个增加得多", AREAS).text.startswith("增加较多的是苗圃种植面积。")
    assert market.ask("哪个增长快", AREAS).text.startswith("增长较快的是花卉种植面积。")


def test_what_two_figures_come_to_and_differ_by(market: Assistant) -> None:
    assert "900亩＋2800亩＝3700亩" in market.ask("两项加起来多少", AREAS).text
    assert "2800亩－900亩＝1900亩" in market.ask("差多少", AREAS).text


def test_two_figures_of_one_clause(market: Assistant) -> None:
    stands = ["盆景展位每个补贴多少？", "插花展位呢？"]
    assert "8000元－5000元＝3000元" in market.ask("哪个高", stands).text


def test_a_comparison_is_passed_over_by_the_next(market: Assistant) -> None:
    assert market.ask("哪个增长快", [*AREAS, "哪个多"]).text.startswith("增长较快的是花卉种植面积。")


def test_answers_without_figures_are_not_compared(market: Assistant) -> None:
    answer = market.ask("哪个高", ["夜间巡逻怎么要求？", "花市的停车场呢？"])
    assert answer.abstained


REPORT = """---
id: report
title: 榆川市花市工作报告
region: 榆川市
---

# 榆川市花市工作报告

## 一、成效

1. 设立规模三亿元的花市基金。
"""
FUND = PLAN.replace("2. 夜间巡逻", "2. 设立总规模二亿元的花市基金。\n\n3. 夜间巡逻")


def test_another_text_is_asked_the_same_and_both_are_weighed(tmp_path: Path) -> None:
    texts = [library.document(read_bytes(one.encode(), "text.md")) for one in (FUND, REPORT)]
    index = store.build(texts, tmp_path, ToyEmbedder(["基金", "盆景"]))
    town = Assistant(index, GLOSSARY, Settings(home=tmp_path))
    history = ["榆川市花市发展规划的花市基金规模多大？", "花市工作报告里呢？"]
    second = town.ask(history[1], history[:1])
    assert {one.document.id for one in second.citations} == {"report"}
    weighed = town.ask("哪个多", history)
    assert weighed.text.startswith("较大的是《榆川市花市工作报告》")
    assert {one.document.id for one in weighed.citations} == {"plan", "report"}


def test_an_english_answer(market: Assistant) -> None:
    answer = market.ask("which is higher?", AREAS)
    assert answer.language == "en"
    assert answer.text.startswith("The larger is")


@pytest.mark.parametrize(
    ("text", "how", "many"),
    [
        ("那哪个更高呢？", Weighed.MORE, 2),
        ("哪个市低", Weighed.LESS, 2),
        ("哪个涨得多", Weighed.RISEN, 2),
        ("这两个相差多少", Weighed.GAP, 2),
        ("三个区一共多少", Weighed.SUM, 3),
        ("which one is larger?", Weighed.MORE, 2),
        ("how much more is it?", Weighed.GAP, 2),
    ],
)
def test_what_weighs_two_answers(text: str, how: Weighed, many: int) -> None:
    found = weighing.of(text)
    assert found is not None
    assert (found.how, found.many) == (how, many)


@pytest.mark.parametrize(
    "text", ["一共几家", "哪个单位负责", "一共多少", "哪一年", "which bureau is responsible?"]
)
def test_what_weighs_nothing(text: str) -> None:
    assert weighing.of(text) is None


@pytest.mark.parametrize(
    "question", ["2035年花卉种植面积和苗圃种植面积哪个大？", "2035年花卉种植面积还是苗圃种植面积大，哪个大？"]
)
def test_the_larger_of_two_things_that_one_question_names(market: Assistant, question: str) -> None:
    answer = market.ask(question)
    assert answer.text.startswith("较大的是苗圃种植面积。")
    assert "2800亩－900亩＝1900亩" in answer.text


def test_which_of_two_things_grows_faster(market: Assistant) -> None:
    answer = market.ask("花卉种植面积和苗圃种植面积哪个增长快？")
    assert answer.text.startswith("增长较快的是花卉种植面积。")
    assert len(answer.citations) == 2


def test_two_things_of_different_units_are_not_ranked(market: Assistant) -> None:
    assert "较大的是" not in market.ask("花卉种植面积和盆景展位补贴哪个大？").text
