"""A share of a sum that a table states for each place: of the place named, in the case that it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

RULES = """霜州市海堤改造措施

一、海堤改造。外海堤改造，市级财政按核定投资的60%补助；内海堤按40%补助，其中孤岛县在此基础上提高10个百分点。

二、渡口改造。渡口改造由各县自行安排。

附件

2031年海堤改造任务表

序号	县	所属海堤	改造长度（公里）	核定投资（万元）
1	灯塔县	东沙堤	128	15000
2	浮标县	北湾堤	64	7000
3	礁石县	北湾堤	52	5000

注：东沙堤为外海堤，北湾堤为内海堤；礁石县为孤岛县。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"rules": RULES}, ["海堤", "渡口", "核定"])


@pytest.mark.parametrize(
    ("question", "working"),
    [
        ("灯塔县海堤改造，市级财政能补多少？", "1.5亿元×60%＝9000万元"),
        ("浮标县海堤改造，市级财政能补多少？", "7000万元×40%＝2800万元"),
        ("礁石县海堤改造，市级财政能补多少？", "5000万元×50%（40%＋10%）＝2500万元"),
    ],
)
def test_the_share_of_the_row_named(assistant: Assistant, question: str, working: str) -> None:
    assert working in assistant.ask(question).text


def test_a_place_of_no_row_gets_nothing_worked_out(assistant: Assistant) -> None:
    assert "×" not in assistant.ask("雾角县海堤改造，市级财政能补多少？").text
