"""Shares of one row of a table in another: by year, of the whole that is meant; a share that is stated is not worked out."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """---
id: reef
edition: digest
title: 礁城市渔业发展规划
title_en: Fishery Development Plan of Jiaocheng
region: 礁城市
---

# 礁城市渔业发展规划

## 一、目标

#### 表 渔业发展主要指标

| 指标 | 单位 | 2030年基数 | 2035年发展目标 | English |
|---|---|---|---|---|
| 1．渔业贷款余额 | 亿元 | 30 | 80 | Balance of fishery loans: RMB 3 billion in 2030, RMB 8 billion in 2035. |
| 2．各项贷款余额 | 亿元 | 300 | 400 | Balance of all loans: RMB 30 billion in 2030, RMB 40 billion in 2035. |
| 3．冷链设备贷款余额 | 亿元 | 6 | 40 | Balance of loans for cold chains: RMB 600 million in 2030, RMB 4 billion in 2035. |
| 4．出口总额中的渔获比例 | % | 23 | 35 | Share of catch in total exports: 23% in 2030, 35% in 2035. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = Path(tmp_path_factory.mktemp("reef"))
    document = library.document(read_bytes(PLAN.encode(), "reef.md"))
    index = store.build([document], home, ToyEmbedder(["渔业", "贷款", "冷链", "出口"]))
    glossary = Glossary(
        [Entry("渔业贷款", "fishery loans", (), "term"), Entry("礁城市", "Jiaocheng", (), "place")]
    )
    return Assistant(index, glossary, Settings(home=home))


@pytest.mark.parametrize(
    ("question", "working", "addresses"),
    [
        ("2030年渔业贷款占全部贷款的几成？", "30亿元÷300亿元≈10%", ["1/table-1/1", "1/table-1/2"]),
        (
            "2035年渔业贷款占各项贷款余额目标的比例是多少？",
            "80亿元÷400亿元≈20%",
            ["1/table-1/1", "1/table-1/2"],
        ),
        ("出口总额中渔获的比例要从多少提高到多少？", "35－23＝12个百分点", ["1/table-1/4"]),
    ],
)
def test_a_share_is_of_the_whole_and_the_year_that_are_meant(
    assistant: Assistant, question: str, working: str, addresses: list[str]
) -> None:
    answer = assistant.ask(question)
    assert working in answer.text
    assert [one.clause.address for one in answer.citations] == addresses


def test_each_year_that_is_named_has_a_share_of_its_own(assistant: Assistant) -> None:
    text = assistant.ask("渔业贷款占全部贷款的比重，2030年和2035年目标各是多少？").text
    assert "30亿元÷300亿元≈10%" in text
    assert "80亿元÷400亿元≈20%" in text


def test_what_is_more_than_the_whole_is_no_share_of_it(assistant: Assistant) -> None:
    assert "÷" not in assistant.ask("2030年各项贷款占渔业贷款的几成？").text


def test_which_grows_more_is_asked_with_who_too(assistant: Assistant) -> None:
    text = assistant.ask("渔业贷款和冷链设备贷款谁的目标增幅更大？").text
    assert text.startswith("2项中增长最快的是冷链设备贷款余额")
