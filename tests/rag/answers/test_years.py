"""A row of a made-up table over its years: in which it is most, what they come to; silence where nothing adds up."""

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

PLAN = """漓塘市灯塔修缮三年方案

一、进度

表1 年度任务表

| 任务 | 单位 | 2041年 | 2042年 | 2043年 |
| 灯塔修缮 | 座 | 12 | 18 | 9 |
| 新增浮标 | 个 | 300 | 250 | 200 |
| 灯塔完好率 | % | 80 | 85 | 90 |

二、指标

表2 主要指标

| 指标 | 单位 | 2040年基数 | 2043年目标 |
| 看守员人数 | 人 | 40 | 60 |
"""


@pytest.fixture(scope="module")
def lights(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("lights")
    plan = library.document(read_bytes(PLAN.encode(), "plan.md"), {"id": "plan", "region": "漓塘市"})
    return Assistant(
        store.build([plan], home, ToyEmbedder(["灯塔", "浮标"])), Glossary([]), Settings(home=home)
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪一年灯塔修缮最多？", "灯塔修缮最多的是2042年，18座（2041年12座，2042年18座，2043年9座）"),
        ("新增浮标哪年最少？", "新增浮标最少的是2043年，200个"),
        ("三年一共新增浮标多少个？", "新增浮标2041—2043年合计：300＋250＋200＝750个"),
        ("2042年到2043年新增浮标合计多少？", "2042—2043年合计：250＋200＝450个"),
        ("三年总共修多少座？", "灯塔修缮2041—2043年合计：12＋18＋9＝39座"),
    ],
)
def test_a_row_over_its_years(lights: Assistant, question: str, said: str) -> None:
    answer = lights.ask(question)
    assert said in answer.text
    assert len(answer.citations) == 1


@pytest.mark.parametrize("question", ["三年灯塔完好率一共多少？", "看守员人数三年合计多少？"])
def test_shares_and_levels_do_not_add_up(lights: Assistant, question: str) -> None:
    assert "＋" not in lights.ask(question).text


def test_two_years_set_against_each_other_are_not_added_up(lights: Assistant) -> None:
    assert "合计" not in lights.ask("2042年新增公共浮标比2041年少多少？").text


def test_the_figure_of_one_year_is_told_as_before(lights: Assistant) -> None:
    assert "合计" not in lights.ask("2042年新增浮标多少个？").text


def test_an_english_answer_reads_a_row_that_has_no_rendering_as_a_sentence(lights: Assistant) -> None:
    answer = lights.ask("新增浮标 2042 target in English: how many 新增浮标 in 2042?", language="en")
    assert "｜" not in answer.text
    assert "250个 in 2042" in answer.text
