"""Sorts of things are counted and never added up as money, and parts that bear the name asked for are known by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag import enumerations
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
        (RULES, "渔港停靠办法里哪几类船停靠不要钱，一共几类？", "共3类", "＋"),
    ],
)
def test_kinds(tmp_path: Path, text: str, question: str, said: str, unsaid: str) -> None:
    read = library.document(read_bytes(text.encode(), "text.txt"), {"id": "text"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯塔", "行动", "停靠", "免费"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert said in answer.text
    assert unsaid not in answer.text


def test_parts_that_bear_the_name_of_what_is_asked_are_meant(tmp_path: Path) -> None:
    read = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯塔", "行动"]))
    called = {one.name: enumerations.so_called(one, "行动") for one in enumerations.of(index).all}
    assert called["重点行动"]
    assert [name for name, so in called.items() if so] == ["重点行动"]


BOX = """礁城市渔港布局规划

一、渔港空间布局

（一）四大片区：东片、西片、南片、北片。
（二）七大基地：按泊位布设。
"""


def test_a_part_that_counts_the_things_itself_is_none_of_them(tmp_path: Path) -> None:
    read = library.document(read_bytes(BOX.encode(), "box.txt"), {"id": "box"})
    index = store.build([read], tmp_path, ToyEmbedder(["渔港", "布局"]))
    text = (
        Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("渔港空间布局有几大片区几个基地？").text
    )
    assert "2大片区" not in text
    assert "四大片区" in text


GRANTS = """礁城市灯塔扶持办法

一、总则

（一）扶持对象为灯塔。

（二）资金列入预算。

二、支持政策

（一）修缮补助。每座补助3万元。

（二）换灯补贴。每座补贴5000元。

（三）值守补贴。每人补贴800元。

（四）培训补贴。每人补贴100元。上述四项补贴由市财政统筹安排。
"""


@pytest.mark.parametrize("question", ["四项补贴分别是什么？", "四项补贴是哪四项？"])
def test_so_many_things_are_the_parts_that_are_called_so(tmp_path: Path, question: str) -> None:
    read = library.document(read_bytes(GRANTS.encode(), "grants.txt"), {"id": "grants"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯塔", "补贴"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert [one.clause.address for one in answer.citations] == ["2/1", "2/2", "2/3", "2/4"]
