"""The aim of a plan that a question calls by its name, held against the fact of the year it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """---
id: ships
edition: digest
title: 澄湾市航运发展规划
region: 澄湾市
---

# 澄湾市航运发展规划

## 一、现状

1. 2030年末，全市登记渡船企业58家，比上年多6家。

## 二、目标

#### 表 航运发展主要指标

| 类别 | 指标 | 单位 | 2030年基数 | 2035年发展目标 |
|---|---|---|---|---|
| 规模扩大 | 1．登记渡船企业 | 家 | 58 | 120 |
| 规模扩大 | 2．渡船泊位 | 个 | 30 | 45 |

## 三、专项

1. 实施海燕计划，力争三年内登记渡船企业达到100家。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = tmp_path_factory.mktemp("ships")
    index = store.build(
        [library.document(read_bytes(PLAN.encode(), "ships.md"))], Path(home), ToyEmbedder(["渡船", "泊位"])
    )
    return Assistant(index, Glossary([]), Settings(home=Path(home)))


@pytest.mark.parametrize(
    "question",
    [
        "海燕计划的登记渡船企业目标比2030年多多少家？",
        "要达到海燕计划的目标，登记渡船企业比2030年还要增加多少家？",
    ],
)
def test_the_named_plans_aim_is_meant(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "100家－58家＝42家" in answer.text
    assert [one.clause.address for one in answer.citations][-1] == "3/1"


@pytest.mark.parametrize(
    "question", ["2035年登记渡船企业目标比2030年多多少家？", "白鹭计划的渡船泊位目标比2030年多多少个？"]
)
def test_without_a_name_that_stands_the_tables_aim_stays(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "100家" not in text
