"""Whether the figures that two places state of one thing are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市灯塔规划

第一章 现状

截至2030年底，建成灯塔14座、浮标46个。

第二章 目标

到2035年，航道长度达到120公里。

表1 主要指标

序号	指标	单位	2030年	2035年
1	灯塔	座	14	35
2	航道长度	公里	90	130

第三章 任务

第一节 建设灯塔

新建灯塔21座，其中岸上的6座。
"""

REPORT = """霜州市航标处2030年工作总结和2031年工作安排

一、2030年工作完成情况

新建浮标11个，总数46个；航标船出航90次。

二、2031年工作安排

更换旧灯具240盏。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("lights")
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("plan", PLAN), ("report", REPORT))
    ]
    index = store.build(read, folder, ToyEmbedder(["灯塔", "浮标", "航道"]))
    return Assistant(index, Glossary(()), Settings(home=folder))


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_figures_are_not_said_to_differ_where_one_stands_on_both_sides(clerk: Assistant) -> None:
    answer = clerk.ask("2030年底浮标有多少个，规划和总结说法一致吗？")
    assert cited(answer) == {"plan:1", "report:1"}
    assert "不同" not in answer.text
    assert answer.text.count("46个") >= 2


def test_figures_that_differ(clerk: Assistant) -> None:
    answer = clerk.ask("2035年航道长度，正文和指标表里的数一样吗？")
    assert answer.text.startswith("各处写法不同：120公里、130公里。")
    assert cited(answer) == {"plan:2", "plan:2/table-1/2"}


def test_what_is_added_tallies_with_the_levels_before_and_after(clerk: Assistant) -> None:
    answer = clerk.ask("要新建的灯塔数，正文跟指标表对得上吗？")
    assert answer.text.startswith("对得上：35－14＝21。")


def test_a_text_is_called_by_what_its_title_ends_with(clerk: Assistant) -> None:
    answer = clerk.ask("浮标的数，规划同工作安排有出入吗？")
    assert {one.document.id for one in answer.citations} == {"plan", "report"}
