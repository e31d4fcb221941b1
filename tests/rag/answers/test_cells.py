"""Cells of words: of the row and the column that a question names, and silence where it names not both."""

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

NOTICE = """关于推广养殖设备的通知

一、推广范围

鼓励渔户使用下表所列设备。

附件

养殖设备一览表

设备	使用场景	注意事项	台数（台）	牵头单位
自动投饵机	近海网箱、池塘	避开雷雨	20	县渔业局
水下摄像机	深海网箱	每月清洗镜头	30	县海事局
增氧装置	池塘、育苗室	夜间开启	45	县渔业局
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    notice = library.document(read_bytes(NOTICE.encode(), "notice.txt"), {"id": "notice"})
    index = store.build([notice], tmp_path, ToyEmbedder(["设备", "网箱", "池塘"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said", "addresses"),
    [
        ("水下摄像机有哪些使用场景？", ["水下摄像机的使用场景：深海网箱。"], ["2"]),
        ("自動投餌機嘅注意事項係咩？", ["自動投餌機的注意事項：避開雷雨。"], ["1"]),
        (
            "自动投饵机和增氧装置的使用场景各是什么？",
            ["使用场景：近海网箱、池塘。", "使用场景：池塘、育苗室。"],
            ["1", "3"],
        ),
    ],
)
def test_the_cell_of_each_row_that_is_named(
    assistant: Assistant, question: str, said: list[str], addresses: list[str]
) -> None:
    answer = assistant.ask(question)
    assert all(words in answer.text for words in said)
    assert [one.clause.address for one in answer.citations] == [f"annex/table-1/{one}" for one in addresses]


@pytest.mark.parametrize(
    "question", ["有哪些使用场景？", "水下摄像机由哪个单位牵头？", "声呐浮标有哪些使用场景？"]
)
def test_a_row_or_a_column_that_is_not_named_gives_no_cell(assistant: Assistant, question: str) -> None:
    assert "的使用场景：" not in assistant.ask(question).text


WORKS = """关于渔港工程的通知

一、工程安排

各区按下表抓紧施工。

附件

重点工程一览表

名称	完成时间	总投资（万元）	驻场教师（人）
码头扩建工程	2033年6月	500	40
灯塔修缮工程	2034年9月	80	12
"""


@pytest.fixture
def builder(tmp_path: Path) -> Assistant:
    notice = library.document(read_bytes(WORKS.encode(), "works.txt"), {"id": "works"})
    index = store.build([notice], tmp_path, ToyEmbedder(["码头", "灯塔", "投资"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said", "row"),
    [
        ("码头扩建什么时候完成？", "码头扩建工程的完成时间：2033年6月。", 1),
        ("码头扩建总投资多少", "码头扩建工程的总投资：500万元。", 1),
        ("码头扩建要投资多少钱", "码头扩建工程的总投资：500万元。", 1),
        ("灯塔修缮有多少老师？", "灯塔修缮工程的驻场教师：12人。", 2),
    ],
)
def test_the_number_or_the_time_of_the_row_that_is_named(
    builder: Assistant, question: str, said: str, row: int
) -> None:
    answer = builder.ask(question)
    assert answer.text == f"《关于渔港工程的通知》附件表1第{row}行：{said}[1]"
    assert [one.clause.address for one in answer.citations] == [f"annex/table-1/{row}"]


def test_a_measure_names_the_column_in_which_alone_it_counts(assistant: Assistant) -> None:
    assert assistant.ask("水下摄像机有几台").text.endswith("水下摄像机的台数：30台。[1]")


def test_the_largest_total_is_no_sum(builder: Assistant) -> None:
    text = builder.ask("总投资最大的是哪个工程？").text
    assert "最大的是码头扩建工程，500万元" in text
    assert "合计" not in text
