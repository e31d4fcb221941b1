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
