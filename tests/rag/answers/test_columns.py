"""Columns of a made-up table: sums, means, ends, and rows that meet a condition; silence where no column is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.figures import tables
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

NOTICE = """关于开展渔港驿站试点的通知

一、试点范围

在沿海八个县开展渔港驿站试点，每个驿站补助2万元。

附件

试点县名单

省份	试点县	地形	现有驿站（个）	计划驿站（个）	完成时限	牵头单位	配合单位
东屿省	鹭湾县	海岛	20	30	2031年6月底前	县港务局	县财政局、县海事局
东屿省	汐门县	半岛	45	60	2031年12月底前	县海事局	县港务局
东屿省	沙澳县	海岛	10	15	2031年6月底前	县港务局	县财政局
南崖省	螺洲县	半岛	25	35	2032年12月底前	县财政局	县港务局
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    notice = library.document(read_bytes(NOTICE.encode(), "notice.txt"), {"id": "notice"})
    index = store.build([notice], tmp_path, ToyEmbedder(["驿站", "试点", "渔港"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("试点县名单里计划驿站加起来多少个？", "30＋60＋15＋35＝140个"),
        ("鹭湾县和沙澳县的计划驿站加起来多少个？", "30＋15＝45个"),
        ("试点县名单里现有驿站平均多少个？", "100÷4≈25个"),
        ("试点县名单里现有驿站的中位数是多少？", "中位数22.5个"),
        ("名单里计划驿站最多的县比最少的县多几个？", "60－15＝45个"),
        ("试点县名单中哪个县的计划驿站最多？", "最大的是汐门县，60个"),
        ("试点县名单里地形是海岛的有几个？", "有2个：鹭湾县、沙澳县"),
        ("试点县名单里计划驿站超过30个的有几个县？", "有2个县：汐门县、螺洲县"),
        ("试点县名单里完成时限写“2031年6月底前”的有几个？", "有2个：鹭湾县、沙澳县"),
        ("试点县名单中配合单位有县财政局的有几个？", "有2个：鹭湾县、沙澳县"),
    ],
)
def test_the_rows_come_to(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert all(one.clause.address.startswith("annex/table-1/") for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "80个驿站加起来补多少钱？",
        "试点县名单里地形是高原的有几个？",
        "试点县的海拔平均多少米？",
        "平均每年计划建多少个驿站？",  # a mean of counties is none of years
    ],
)
def test_no_column_is_gathered_that_is_not_meant(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "合计" not in text
    assert "有2个" not in text
    assert "÷" not in text


LOANS = """霜州市渡船贷款细则

第一条 渡船可以贷款。

附件1

2031年渡船贷款额度表

情形	人数	最高额度（万元）	现有渡船（艘）
首艘渡船	一人	60	4
首艘渡船	两人	100	7
次艘渡船	一人	45	2
次艘渡船	两人	75	1
"""


@pytest.fixture
def lender(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(LOANS.encode(), "loans.txt"), {"id": "loans"})
    index = store.build([rules], tmp_path, ToyEmbedder(["渡船", "贷款", "额度"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_a_column_whose_name_says_the_highest_is_not_asked_for_its_most(lender: Assistant) -> None:
    assert "最大的是" not in lender.ask("首艘渡船两人的最高额度是多少？").text


def test_the_most_of_a_column_is_told_with_its_table_and_unit_once(lender: Assistant) -> None:
    text = lender.ask("渡船贷款额度表里哪种情形的现有渡船最多？").text
    assert text.startswith("《霜州市渡船贷款细则》附件1 2031年渡船贷款额度表“现有渡船”（艘）：")
    assert "最大的是首艘渡船（两人），7艘" in text


ANNEXED = """霜州市渡口三年建设方案

一、目标

三年新建渡口服务站。

附件1

渡口服务站建设任务分解表（单位：个）

区县	2031年	2032年	合计
蚝埠区	3	4	7
滩头县	5	2	7
沙口县	1	6	7
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("霜州2032年哪个县建渡口服务站最多，几个？", "最大的是沙口县，6"),
        ("霜州2031年哪个区建渡口服务站最少？", "最小的是沙口县，1"),
    ],
)
def test_a_table_is_known_by_the_line_above_it(tmp_path: Path, question: str, said: str) -> None:
    plan = library.document(read_bytes(ANNEXED.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    (table,) = tables.tables([plan])
    assert table.title == "附件1渡口服务站建设任务分解表"
    index = store.build([plan], tmp_path, ToyEmbedder(["渡口", "服务站"]))
    assert said in Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question).text
