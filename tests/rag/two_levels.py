"""Made-up rules of a province and of a city in it, and a report: what sides that go by many names are tested on."""

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

PROVINCE = """---
id: province
title: 岚渠省支持茶农若干措施
region: 岚渠省
---

# 岚渠省支持茶农若干措施

1. 茶农提出的问题5个工作日内给出答复，跨部门事项10个工作日内答复。

2. 新建冷藏库的，每座一次性奖励40万元。

3. 骗取资金的，除追回外，五年内不再受理其申请。
"""

CITY = """---
id: city
title: 汀桥市关于落实茶农支持政策的实施意见
region: 汀桥市
---

# 汀桥市关于落实茶农支持政策的实施意见

1. 组织评茶大赛，每场奖励获奖茶农3万元。

2. 茶农提出的问题3个工作日内答复。

3. 新建冷藏库的，每座一次性奖励25万元。

4. 弄虚作假的，追回资金，三年内不得申报市级资金。
"""

REPORT = """---
id: report
title: 汀桥市茶业局2031年工作总结
region: 汀桥市
---

# 汀桥市茶业局2031年工作总结

1. 全市茶园面积达到9.2万亩，比上年增加0.3万亩。

2. 新建冷藏库6座，培训茶农1200人次。
"""

WORDS = ["茶农", "答复", "冷藏库", "资金", "茶园", "大赛", "培训"]


def documents() -> tuple[Document, ...]:
    """All three as the reader gives them."""
    return tuple(
        library.document(read_bytes(text.encode(), name))
        for text, name in ((PROVINCE, "province.md"), (CITY, "city.md"), (REPORT, "report.md"))
    )


def assistant(home: Path) -> Assistant:
    """An assistant over all three."""
    index = store.build(documents(), home, ToyEmbedder(WORDS))
    return Assistant(index, Glossary(()), Settings(home=home))
