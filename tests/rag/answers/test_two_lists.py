"""Two lists held against each other by name: of a foreword, of parts and tables, of two texts; silence where none is sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.language import simplified
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """石渡市渔业发展规划

前言

渔业是石渡市的支柱产业。今后五年实施“港口扩容、冷链提升、品牌推广”三项计划，建设渔业强市。

第一章 总体要求

坚持生态优先。

表1　发展目标

指标	2030年	2035年
渔港泊位（个）	40	60
冷库容量（万吨）	3	5
渔民合作社（家）	12	20

第二章 重点行动

第一节 港口扩容行动

扩建东岸渔港。

第二节 船队更新行动

更新老旧渔船。

第三节 品牌推广行动

举办渔业展会。

第三章 保障措施

第一节 资金

设立基金。

第二节 人才

培训船员。
"""
SCHEME = """苇泊市渔业振兴方案

一、总体安排

表1　发展目标

序号	指标	2030年
1	渔港泊位（个）	25
2	渔民合作社（家）	9
3	远洋船舶（艘）	14

二、主要工作

（一）修港

1. 加固防波堤。完成南港段。
2. 疏浚航道。每年一次。

（二）育人

3. 培训船员。每年两期。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})
        for name, region, text in (("plan", "石渡市", PLAN), ("scheme", "苇泊市", SCHEME))
    ]
    index = store.build(read, tmp_path, ToyEmbedder(["渔港", "计划", "行动"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    "question", ["前言说的三项计划和第二章的三个行动是一回事吗？", "前言列的計劃係咪就係第二章嗰三個行動？"]
)
def test_a_sentence_that_names_things_is_a_list(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    said = simplified(answer.text).split("\n")
    assert said[0] == "按名称对照，前言有3项，第二章有3项，两处都有的是2项：港口扩容、品牌推广。[1][2][3]"
    assert said[1].startswith("《石渡市渔业发展规划》前言：今后五年实施")
    assert said[2] == "只见于《石渡市渔业发展规划》第二章：船队更新行动。[4]"
    assert [one.clause.address for one in answer.citations] == ["preface", "2.1", "2.3", "2.2"]


@pytest.mark.parametrize(
    "question",
    [
        "石渡规划的发展目标里有哪些指标是苇泊方案没有的？",
        "石渡規劃和葦泊方案的發展目標，列的指標一樣嗎？",
        "哪些发展目标石渡的规划列了、苇泊的方案没列？",
    ],
)
def test_what_the_table_of_one_text_has_and_that_of_another_has_not(
    assistant: Assistant, question: str
) -> None:
    said = simplified(assistant.ask(question).text).split("\n")
    assert "两处都有的是2项：渔港泊位、渔民合作社。" in said[0]
    assert said[1] == "只见于《石渡市渔业发展规划》表1：冷库容量。[5]"
    assert said[2] == "只见于《苇泊市渔业振兴方案》表1：远洋船舶。[6]"


def test_the_same_in_english(assistant: Assistant) -> None:
    question = "Which items of table 1 of 石渡市渔业发展规划 are not in chapter 2?"
    said = assistant.ask(question, language="en").text.split("\n")
    assert said[0] == "By name, of 3 in Table 1 and 3 in Chapter 2, none is in both."
    assert said[1] == "《石渡市渔业发展规划》, Table 1: 渔港泊位; 冷库容量; 渔民合作社.[1][2][3]"


def test_parts_of_parts_are_compared_where_so_many_things_are_spoken_of(assistant: Assistant) -> None:
    said = assistant.ask("苇泊方案第二部分的三项工作和石渡规划第三章的标题一样吗？").text.split("\n")
    assert said[0].endswith("没有一项两处都有。")
    assert said[1] == "《苇泊市渔业振兴方案》第二部分：加固防波堤、疏浚航道、培训船员。[1][2][3]"
    assert said[2] == "《石渡市渔业发展规划》第三章：资金、人才。[4][5]"


@pytest.mark.parametrize(
    "question",
    [
        "前言说的三项计划和第九章是一回事吗？",  # there is no such chapter
        "前言说的三项计划和第一节是一回事吗？",  # there are several
        "第二章有哪些行动？",
        "前言讲了哪些计划？",
        "石渡规划和苇泊方案的渔港泊位目标一样吗，分别是多少？",
    ],
)
def test_no_lists_are_compared_that_are_not_both_surely_meant(assistant: Assistant, question: str) -> None:
    assert "按名称对照" not in assistant.ask(question).text
