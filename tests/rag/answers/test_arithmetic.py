"""Workings between the figures of a made-up plan: results, operands cited, and silence where it isn't sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import harbour


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return harbour.assistant(Path(tmp_path_factory.mktemp("harbour")))


@pytest.mark.parametrize(
    ("question", "working", "addresses"),
    [
        ("集装箱、散货、渔业三类码头加起来多少家？", "18＋40＋32＝90家", ["1/1"]),
        ("集装箱码头占全部码头企业几成？", "≈20%", ["1/1"]),
        ("集装箱、散货、渔业码头，最多的一类比最少的一类多几家？", "40－18＝22家", ["1/1"]),
        ("倒推五年前，拖轮公司之前有几家？", "24家－9家＝15家", ["1/2"]),
        ("平均每家引航机构引航收入多少？", "平均5000万元", ["1/2"]),
        ("货物吞吐量五年要增长百分之几？", "（6000－4000）÷4000≈50%", ["2/table-1/1"]),
        ("岸电使用率要提高几个百分点？", "65－20＝45个百分点", ["2/table-1/3"]),
        ("港口营业收入年均要增长多少？", "年均增长约9.86%", ["2/table-1/2"]),
        ("散货码头比渔业码头多几家？", "40家－32家＝8家", ["1/1"]),
        ("渔业码头和集装箱码头加起来多少家？", "32＝50家", ["1/1"]),
        ("2035年港口营业收入目标是引航收入的几倍？", "≈26.67倍", ["2/table-1/2", "1/2"]),
        ("冷库容量五年前是多少？", "12万吨÷(1＋50%)≈8万吨", ["1/5"]),
        ("货物吞吐量2035年比2030年翻了多少倍？", "6000÷4000≈1.5倍", ["2/table-1/1"]),
        ("货物吞吐量五年能不能翻一番？算给我看", "约为1.5倍", ["2/table-1/1"]),
        ("By what percentage should cargo throughput grow from 2030 to 2035?", "50%", ["2/table-1/1"]),
    ],
)
def test_the_working_is_shown_and_its_operands_cited(
    assistant: Assistant, question: str, working: str, addresses: list[str]
) -> None:
    answer = assistant.ask(question)
    assert working in answer.text
    assert [one.clause.address for one in answer.citations] == addresses


def test_the_faster_comes_first(assistant: Assistant) -> None:
    text = assistant.ask("货物吞吐量和港口营业收入哪个增长更快？").text
    assert text.startswith("2项中增长最快的是港口营业收入：60%。")
    assert text.index("≈60%") < text.index("≈50%")


def test_an_english_answer_names_the_indicator_in_both_languages(assistant: Assistant) -> None:
    text = assistant.ask("By what percentage should cargo throughput grow from 2030 to 2035?").text
    assert text.startswith("Cargo throughput (货物吞吐量): from ")


def test_a_rise_that_is_stated_is_not_worked_out_from_its_end(assistant: Assistant) -> None:
    answer = assistant.ask("冷库容量比五年前增长了多少？")
    assert "÷" not in answer.text
    assert "50%" in answer.text


def test_nothing_is_worked_out_for_a_year_that_is_not_stated(assistant: Assistant) -> None:
    answer = assistant.ask("货物吞吐量到2040年要增长百分之几？")
    assert "÷" not in answer.text
    assert "－" not in answer.text


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("冷库容量过去五年增长了多少？", "五年增长50%"),
        ("冷库容量的增速是多少", "五年增长50%"),
        ("How fast did cold storage capacity grow over the five years?", "up 50% in five years"),
    ],
)
def test_a_change_that_took_place_is_the_one_stated(assistant: Assistant, question: str, stated: str) -> None:
    answer = assistant.ask(question)
    assert stated in answer.text
    assert [one.clause.address for one in answer.citations] == ["1/5"]


@pytest.mark.parametrize(
    "question",
    [
        "货物吞吐量过去五年增长了多少？",
        "港口营业收入涨了多少",
        "How much has cargo throughput grown in the past five years?",
        "Growth of cargo throughput 2025-2030?",
    ],
)
def test_an_aim_is_no_change_that_took_place(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert not any(working in text for working in ("2000", "80－50", "from 40", "1.5 times"))
