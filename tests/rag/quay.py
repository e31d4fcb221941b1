"""A made-up port's rules with articles, items and paragraphs, and its plan with chapters, boxes and a table."""

from __future__ import annotations

from pathlib import Path

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """石渡市渔港泊位管理办法

第一章　总则

第一条　为了规范渔港泊位的使用，制定本办法。

第二条　市渔港中心主管全市渔港泊位。

第三条　本办法下列用语的含义：

（一）公共泊位，是指任何渔船都能停靠的泊位。

（二）专用泊位，是指登记给一家单位的泊位。

第二章　停靠

第四条　渔船停靠不得超过十二小时。

台风预警期间不受前款限制。

第四条之一　休渔期渔船集中停靠北岸。

第五条　泊位使用人不得从事下列活动：

（一）在泊位上明火作业；

（二）向港池倾倒鱼杂。

第三章　罚则

第六条　违反第五条规定的，处2000元罚款。拒不改正的，处8000元罚款。
"""

PLAN = """石渡市海洋产业发展规划

第一章 基础

第一节 成绩

海洋产业已有规模。

第二节 形势

远洋捕捞面临转型。

第二章 任务

第一节 建设渔港

扩建东岸渔港。

（一）修筑防波堤

防波堤加长八百米。

（二）增设冷库

冷库容量达到三万吨。

专栏1 渔港提升工程

1. 灯塔。新建灯塔四座。

2. 航标。更换航标六十个。

第二节 发展养殖

推广深水网箱。

专栏2 网箱示范工程

1. 选址。在外海选址三处。

第三章 保障

由市海洋局负责落实。
"""

GUIDE = """北槐市养老服务若干措施

一、居家

1. 给独居老人装呼叫器。（牵头单位：市民政局）

2. 上门助餐每日一次。（牵头单位：市民政局，配合单位：市商务局）

二、机构

3. 新建护理床位九百张。（牵头单位：市卫健局）

三、申报

补贴每年三月申报。
"""

GLOSSARY = Glossary([Entry("石渡市", "Shidu", (), "place"), Entry("北槐市", "Beihuai", (), "place")])


def documents() -> tuple[Document, ...]:
    """The three texts as the reader gives them."""
    return (
        library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "石渡市"}),
        library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "石渡市"}),
        library.document(read_bytes(GUIDE.encode(), "guide.txt"), {"id": "guide", "region": "北槐市"}),
    )


def assistant(folder: Path) -> Assistant:
    """An assistant over the three."""
    index = store.build(documents(), folder, ToyEmbedder(["泊位", "渔港", "老人"]))
    return Assistant(index, GLOSSARY, Settings(home=folder))
