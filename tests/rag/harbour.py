"""A made-up harbour town's plan with figures in prose and in a table: what the tests of figures ask about."""

from __future__ import annotations

from pathlib import Path

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """---
id: harbour
edition: digest
title: 澄湾市港口发展规划
title_en: Port Development Plan of Chengwan
region: 澄湾市
---

# 澄湾市港口发展规划
> Port Development Plan of Chengwan

## 一、现状
> Present state

1. 2030年末，全市共有码头企业90家，其中集装箱码头18家、散货码头40家、渔业码头32家。
> At the end of 2030 the city had 90 terminal operators: 18 container terminals, 40 bulk terminals and 32 fishing terminals.

2. 2030年末，拖轮公司增至24家，五年新增9家；引航机构6家，引航收入3亿元。
> In 2030 there were 24 tugboat companies, 9 of them new in five years, and 6 pilotage institutions earning RMB 300 million.

3. 澄湾港在全国沿海港口中位列第17位。
> The port of Chengwan ranks 17th among the coastal ports of the country.

4. 对新开冷链航线给予补贴。
> New cold-chain routes are subsidised.

5. 2030年冷库容量达到12万吨，五年增长50%。
> In 2030 cold storage capacity reached 120,000 tonnes, up 50% in five years.

## 二、目标
> Goals

#### 表 港口发展主要指标
> Main indicators

| 类别 | 指标 | 单位 | 2030年基数 | 2035年发展目标 | English |
|---|---|---|---|---|---|
| 规模扩大 | 1．货物吞吐量 | 万吨 | 4000 | 6000 | Cargo throughput: 40 million tonnes in 2030, 60 million in 2035. |
| 规模扩大 | 2．港口营业收入 | 亿元 | 50 | 80 | Port operating income: RMB 5 billion in 2030, RMB 8 billion in 2035. |
| 绿色转型 | 3．岸电使用率 | % | 20 | 65 | The use of shore power is to rise from 20% in 2030 to 65% in 2035. |
"""

GLOSSARY = Glossary(
    [
        Entry("岸电", "shore power", (), "term"),
        Entry("拖轮公司", "tugboat companies", (), "term"),
        Entry("货物吞吐量", "cargo throughput", (), "term"),
        Entry("澄湾市", "Chengwan", (), "place"),
    ]
)


def assistant(home: Path) -> Assistant:
    """An assistant over the plan alone."""
    document = library.document(read_bytes(PLAN.encode(), "harbour.md"))
    index = store.build([document], home, ToyEmbedder(["码头", "拖轮", "岸电", "吞吐"]))
    return Assistant(index, GLOSSARY, Settings(home=home))
