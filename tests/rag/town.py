"""A made-up town's plan with units, a table and a second region's text: what the tests of rag/ ask about."""

from __future__ import annotations

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes

PLAN = """云溪市文旅局
云溪市人民政府办公室
文件
云文旅〔2031〕9号
云溪市夜间文化消费行动方案

各镇人民政府：

一、丰富夜间供给

（一）办好夜市

1. 在老码头设立常年夜市，摊位不少于120个。（牵头单位：市文旅局，配合单位：市城管局、各镇街）

2. 夜市引入 NFC 支付。（牵头单位：市商贸局）

（二）延长开放

3. 博物馆每周五开放至二十二时。（牵头单位：市文物局、市文旅局，配合单位：市公安局）

二、强化保障

（三）资金

4. 对夜间演出给予补贴，单场最高5万元。（牵头单位：市财政局，配合单位：市文旅局）

云溪市文旅局办公室
2031年5月6日印发
"""

DRAFT = """临江市茶产业扶持办法（征求意见稿）

第一条 为扶持茶产业，制定本办法。

第二条 支持茶企申请贴息贷款。（责任单位：市农业局、市文旅局）
"""

RENDERED = """---
id: rendered
edition: digest
title: 云溪市渡轮规划
title_en: Ferry Plan of Yunxi
region: 云溪市
---

# 云溪市渡轮规划
> Ferry Plan of Yunxi

## 一、航线
> Routes

1. 2035年前新开渡轮航线八条。（牵头单位：市交通局）
> Open eight ferry routes before 2035. (Lead: Transport Bureau)
"""


def documents() -> tuple[Document, ...]:
    """The three texts as the reader gives them."""
    return (
        library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "云溪市"}),
        library.document(read_bytes(DRAFT.encode(), "draft.txt"), {"id": "draft", "region": "临江市"}),
        library.document(read_bytes(RENDERED.encode(), "rendered.md")),
    )
