"""Rows of a made-up table that fall, rise, double or change most; silence where a row's own figure is asked for."""

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

PLAN = """霜州市渔港振兴方案

一、目标

三年建成深水泊位12个。

附件1

渔港主要指标表

序号	指标	单位	2030年	2031年	2033年目标
1	深水泊位	个	5	7	12
2	靠港渔船	艘	420	380	400
3	冷库容量	万吨	2	2	6
4	渔业产值	亿元	11	13	20
5	港池水质	分	80	85	90以上

附件2

各县放流任务表

县区	2030年放流量（万尾）	2031年放流量（万尾）	投入（万元）
蚝埠区	300	360	45
滩头县	500	590	60
沙口县	100	150	20
合计	900	1100	125
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    index = store.build([plan], tmp_path, ToyEmbedder(["泊位", "放流", "渔船"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def cited(answer: Answer) -> list[str]:
    return [one.clause.address for one in answer.citations]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("渔港主要指标表里，2031年比2030年不升反降的有几项？", [2]),
        ("渔港指标表中，2033年目标达到2030年两倍以上的有哪些？", [1, 3]),
        ("指标表里2031年和2030年持平的有哪几项？", [3]),
        ("渔港主要指标里，2033年目标比2030年还低的有没有？哪一个？", [2]),
        ("霜州漁港主要指標表，邊啲指標2031年比2030年上升咗？", [1, 4, 5]),
    ],
)
def test_rows_by_their_change(assistant: Assistant, question: str, rows: list[int]) -> None:
    answer = assistant.ask(question)
    assert cited(answer) == [f"annex-1/table-1/{row}" for row in rows]


def test_both_figures_are_told(assistant: Assistant) -> None:
    answer = assistant.ask("渔港主要指标表里，2031年比2030年不升反降的有几项？")
    assert answer.text == (
        "《霜州市渔港振兴方案》附件1渔港主要指标表的5项中，2031年与2030年相比下降的有1项："
        "靠港渔船（420艘→380艘，－40（－9.52%），0.9倍）。[1]"
    )


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("放流任务表里，哪个县2031年比2030年增加最多？", 2),
        ("放流任务表里，哪个县2031年比2030年增幅最大？", 3),
        ("放流任务表里，哪个县2031年比2030年增加最少？", 3),
    ],
)
def test_the_row_that_changes_most_and_no_total(assistant: Assistant, question: str, row: int) -> None:
    assert cited(assistant.ask(question)) == [f"annex-2/table-1/{row}"]


@pytest.mark.parametrize(
    "question", ["靠港渔船2031年比2030年减少了多少艘？", "渔业产值2033年目标比2030年增长多少？"]
)
def test_a_row_that_is_named_is_worked_out_elsewhere(assistant: Assistant, question: str) -> None:
    assert "项中" not in assistant.ask(question).text


def test_the_row_that_rises_most_among_the_indicators_of_the_only_table_of_them(tmp_path: Path) -> None:
    text = (
        PLAN.partition("附件2")[0]
        .replace("港池水质", "船员总数")
        .replace("\t分\t", "\t人\t")
        .replace("90以上", "90")
    )
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    index = store.build([plan], tmp_path, ToyEmbedder(["泊位", "渔船"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("哪个指标增幅最大？")
    assert "增幅最大的是冷库容量" in answer.text
    assert "的5项中" in answer.text  # a number of all of something is a row as any other


def test_figures_of_several_units_are_held_against_each_other_by_their_shares_and_called_so(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("渔港主要指标表里，2033年比2030年增加最多的是哪个指标？")
    assert "增幅最大的是冷库容量" in answer.text
    assert "增加最多" not in answer.text
