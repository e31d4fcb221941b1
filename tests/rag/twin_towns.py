"""Two made-up texts of one quay town that agree, differ and leave things out: what comparisons and claims are tested on."""

from __future__ import annotations

from pathlib import Path

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """---
id: plan
title: 汐台市渔港发展规划
title_en: Fishing Port Development Plan of Xitai
region: 汐台市
date: 2033-02-01
---

# 汐台市渔港发展规划

## 第一章 现状

（一）产业基础。2032年，全市渔业产值达到85.4亿元，冷库总容量为30万吨。

## 第二章 目标

（一）总体目标。到2037年，渔业产值达到120亿元，远洋企业达到40家。

（二）船舶服务。支持修船企业申请渔业服务牌照，包括修造船坞、渔具供应、海上救助等。

（三）交易中心。争取设立国家级水产交易中心，鼓励企业参加水产展会。

（四）岸线管理。禁止任何单位在港区岸线倾倒渔业废弃物。

（五）冷链。冷库管理系统每两年检修一次，由港务中心负责。

#### 表 渔港发展主要指标

| 类别 | 指标 | 单位 | 2032年基数 | 2037年发展目标 | 指标属性 |
|---|---|---|---|---|---|
| 产业 | 1．渔业产值 | 亿元 | 85 | 120 | 预期性 |
| 产业 | 2．远洋企业数 | 家 | 12 | 45 | 预期性 |
| 生态 | 3．近海水质优良率 | % | 80 | 92 | 约束性 |
"""

SCHEME = """---
id: scheme
title: 汐台市渔港建设行动方案
title_en: Action Plan for Building the Fishing Port of Xitai
region: 汐台市
date: 2031-05-06
---

# 汐台市渔港建设行动方案

1. 到2037年，远洋企业力争达到50家。

2. 支持修船企业申请渔业服务牌照，包括修造船坞、渔具供应、冷链运输等。

3. 建设渔港三座，引进水产加工资金10亿元以上。

4. 建设海鲜夜市，摊位租金减半。
"""

WORDS = ["渔业", "远洋", "牌照", "交易中心", "岸线", "冷库", "夜市", "水质", "资金"]


def documents() -> tuple[Document, ...]:
    """Both texts as the reader gives them."""
    return tuple(
        library.document(read_bytes(text.encode(), name))
        for text, name in ((PLAN, "plan.md"), (SCHEME, "scheme.md"))
    )


def assistant(home: Path) -> Assistant:
    """An assistant over both."""
    index = store.build(documents(), home, ToyEmbedder(WORDS))
    return Assistant(index, Glossary(()), Settings(home=home))
