"""Sorts of things are counted and never added up as money, and parts that are called as asked go before rows of a table."""

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

PLAN = """礁城市灯塔三年行动计划

一、目标

三年改造灯塔。

表1 礁城市灯塔行动年度目标

序号	指标	2031年	2032年
1	改造灯塔（座）	3	5
2	更换灯器（套）	20	40
3	培训灯塔工（人）	9	12

二、重点行动

（一）修塔行动。修缮灯塔五座。
（二）换灯行动。更换灯器。
"""
RULES = """礁城市渔港停靠办法

第一条 停靠费一类泊位每小时6元，二类泊位每小时4元，全天最高分别不超过40元、28元。

第二条 下列船只停靠免费：
（一）救捞船；
（二）科考船；
（三）避风的渔船。
"""


@pytest.mark.parametrize(
    ("text", "question", "said", "unsaid"),
    [
        (PLAN, "礁城市灯塔三年行动计划有几大行动？", "共2大行动", "培训灯塔工"),
        (RULES, "渔港停靠办法里哪几类船停靠不要钱，一共几类？", "共3类", "＋"),
    ],
)
def test_kinds(tmp_path: Path, text: str, question: str, said: str, unsaid: str) -> None:
    read = library.document(read_bytes(text.encode(), "text.txt"), {"id": "text"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯塔", "行动", "停靠", "免费"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert said in answer.text
    assert unsaid not in answer.text
