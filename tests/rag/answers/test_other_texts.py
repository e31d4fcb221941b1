"""Texts that the library's texts cite and the library does not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

TEXT = """榆川市贯彻落实〈关于支持养蜂业的意见〉工作方案

第一条 为落实《丘陵特色产业发展规划纲要》和《关于支持养蜂业的意见》（丘农〔2031〕8号），制定本方案。

第二条 建设蜂场，蜂农建蜂场的每座补助2万元。

第三条 实施《榆川市蜜源保护三年行动计划》，行动分种、养、护三步。
"""


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"bees": TEXT}, ["蜂场", "蜜源"])


@pytest.mark.parametrize(
    "question", ["《丘陵特色产业发展规划纲要》有多少条？", "丘陵特色产业发展规划纲要里对蜂场有什么要求？"]
)
def test_what_only_a_text_that_is_not_here_could_tell_is_not_told_by_another(
    clerk: Assistant, question: str
) -> None:
    answer = clerk.ask(question)
    assert answer.abstained
    assert "库中没有《丘陵特色产业发展规划纲要》" in answer.text


def test_the_gist_of_such_a_text_is_what_is_said_of_it(clerk: Assistant) -> None:
    answer = clerk.ask("榆川市蜜源保护三年行动计划讲了什么？")
    assert [one.clause.address for one in answer.citations] == ["3"]
    assert "种、养、护三步" in answer.text


def test_the_number_of_such_a_text_stands_behind_its_title(clerk: Assistant) -> None:
    assert "丘农〔2031〕8号" in clerk.ask("《关于支持养蜂业的意见》的文号是多少？").text
    assert clerk.ask("《丘陵特色产业发展规划纲要》的文号是多少？").abstained


def test_the_text_that_carries_it_out_is_no_such_text(clerk: Assistant) -> None:
    answer = clerk.ask("贯彻落实关于支持养蜂业的意见工作方案里，建蜂场补助多少？")
    assert "2万元" in answer.text
