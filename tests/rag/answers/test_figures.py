"""Figures of a made-up plan: by name, year, rank and category, in three scripts; synonyms and slips of the pen."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import asked_of
from rag.questions.plain import notions
from tests.rag import harbour


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return harbour.assistant(Path(tmp_path_factory.mktemp("harbour")))


@pytest.mark.parametrize(
    ("question", "stated", "address"),
    [
        ("拖轮公司有几家？", "24家", "1/2"),
        ("岸电使用率2035年目标是多少？", "65%", "2/table-1/3"),
        ("岸电使用率", "65%", "2/table-1/3"),
        ("港口營業收入目標係幾多？", "80億元", "2/table-1/2"),
        ("澄湾港全国第几位？", "第17位", "1/3"),
        ("全国沿海港口排第几", "第17位", "1/3"),
        ("集装箱码头单位有多少家", "18家", "1/1"),
        ("全市有多少家码头企业", "90家", "1/1"),
        ("How many terminals are there in the port of Chengwan?", "90 terminal", "1/1"),
        ("total number of tugboat companies in Chengwan?", "24 tugboat", "1/2"),
        ("How many tugboat companies were there at the end of 2030?", "24 tugboat", "1/2"),
    ],
)
def test_the_figure_is_quoted_with_its_clause(
    assistant: Assistant, question: str, stated: str, address: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert stated in answer.text
    assert [one.clause.address for one in answer.citations] == [address]


def test_a_row_states_base_and_target(assistant: Assistant) -> None:
    text = assistant.ask("岸电使用率2035年目标是多少？").text
    assert "岸电使用率：2030年基数20%，2035年目标65%。" in text


def test_a_category_lists_all_its_indicators_and_no_other(assistant: Assistant) -> None:
    answer = assistant.ask("规模扩大类的指标有哪些？")
    assert "共有2项指标：货物吞吐量、港口营业收入" in answer.text
    assert "岸电" not in answer.text
    assert [one.clause.address for one in answer.citations] == ["2/table-1/1", "2/table-1/2"]


def test_synonyms_and_slips_have_one_form() -> None:
    lexicon = notions.Lexicon.of(Glossary([]))
    assert lexicon.plain("小贷") == lexicon.plain("小额贷款")
    assert lexicon.plain("green lending") == lexicon.plain("绿色贷款")
    assert lexicon.plain("港口规话") == lexicon.plain("港口规划")


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("典当行的月息是多少", "典当行的月息"),
        ("拖轮公司有几多员工？", "员工"),
        ("How many employees does the port have?", "employees"),
        ("码头在哪里？", ""),
    ],
)
def test_the_noun_of_which_an_amount_is_asked(question: str, noun: str) -> None:
    assert asked_of.noun(question) == noun


def test_a_name_in_marks_is_not_answered_with_anothers_figure(tmp_path: Path) -> None:
    answer = harbour.assistant(tmp_path).ask("“冷链航线”有多少家企业？")
    assert answer.abstained
    assert "90家" in harbour.assistant(tmp_path / "again").ask("“码头企业”有多少家？").text
