"""A figure that a question asks of a firm is told of that firm only; what all reach together is nobody's own."""

from __future__ import annotations

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

TOWN = """霜州市渡口金融方案

一、主要目标
（一）扩大规模。到2030年，全市银行资产总额达到900亿元，渡船贷款余额达到60亿元。（牵头单位：市财政局，配合单位：霜州银行）
（二）发展机构。霜州银行网点达到42个。（牵头单位：市财政局，配合单位：霜州银行）
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return small_texts.assistant(tmp_path_factory.mktemp("town"), {"town": TOWN}, ("银行", "网点", "贷款"))


@pytest.mark.parametrize("asked", ["霜州银行资产总额是多少", "霜州银行2030年的目标是多少亿元"])
def test_what_all_reach_is_no_firms_own(town: Assistant, asked: str) -> None:
    assert "900" not in town.ask(asked).text
    assert "60亿" not in town.ask(asked).text


@pytest.mark.parametrize(
    ("asked", "figure"), [("霜州银行网点达到多少", "42个"), ("全市银行资产总额是多少", "900亿元")]
)
def test_what_is_its_own_is_told(town: Assistant, asked: str, figure: str) -> None:
    assert figure in town.ask(asked).text


def test_what_a_bank_takes_part_in_is_not_asked_of_it(town: Assistant) -> None:
    assert "60亿元" in town.ask("霜州银行配合的渡船贷款余额是多少").text
