"""Rows of many years, notes to a table, a text against its table's total, and what no text names: a made-up library."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

PLAN = """沙浦市渡口提升三年行动计划（2041—2043年）

一、目标

到2043年，主要指标见表1。2040年全市渡船52艘，五年增加12艘。全市抽检渡船700艘次。

表1 主要指标

| 指标 | 2040年 | 2041年 | 2042年 | 2043年 |
|---|---|---|---|---|
| 渡口泊位（个） | 20 | 30 | 45 | 60 |
| 船员培训（人） | 400 | 500 | 600 | 800 |

附件1

渡口改造任务分解表

注：东湾航段、西湾航段为深水航段；丙县为山区县。

| 县区 | 所属航段 | 2041年 | 2042年 | 合计 |
|---|---|---|---|---|
| 甲县 | 东湾航段 | 3 | 4 | 7 |
| 乙县 | 西湾航段 | 2 | 2 | 4 |
| 丙县 | 北湾航段 | 1 | 4 | 5 |

附件2

抽检任务表

| 县区 | 抽检渡船（艘次） |
|---|---|
| 甲县 | 300 |
| 乙县 | 200 |
| 丙县 | 150 |
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("rows")
    return small_texts.assistant(home, {"plan": PLAN}, ["渡口", "泊位", "航段", "抽检"])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渡口泊位三年要增加多少个？", "2040年20个，2043年60个；60－20＝40个"),
        ("渡口泊位2042年比上一年多多少个？", "2041年30个，2042年45个；45－30＝15个"),
        ("渡口泊位到2042年要增加多少个？", "2040年20个，2042年45个；45－20＝25个"),
        ("渡口泊位平均每年增加多少个？", "3年平均每年13.33个"),
        ("渡口改造任务分解表里属于深水航段的县有几个？", "2个"),
        ("各县渡口改造任务合计多少个？", "7＋4＋5＝16"),
        ("甲县占全市渡口改造任务的几成？", "7÷16≈43.75%"),
        ("抽检渡船的艘次，正文和附件表差多少？", "650"),
    ],
)
def test_what_tables_come_to(clerk: Assistant, question: str, said: str) -> None:
    assert said in clerk.ask(question).text


def test_a_note_is_cited_beside_its_rows(clerk: Assistant) -> None:
    cited = {
        one.clause.address for one in clerk.ask("渡口改造任务分解表里属于深水航段的县有几个？").citations
    }
    assert "annex-1" in cited


def test_levels_of_years_do_not_add_up(clerk: Assistant) -> None:
    assert "155" not in clerk.ask("三年一共多少个渡口泊位？").text


@pytest.mark.parametrize("question", ["渡口泊位2044年比2043年多多少个？", "渡口要聘多少名潜水员？"])
def test_what_is_not_stated_is_refused(clerk: Assistant, question: str) -> None:
    assert clerk.ask(question).abstained
