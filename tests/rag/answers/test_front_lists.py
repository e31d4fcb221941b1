"""A foreword's list and a chapter's headings, side by side; silence where a text has not both."""

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

第二章 重点行动

第一节 港口扩容行动

扩建东岸渔港。

第二节 船队更新行动

更新老旧渔船。

第三节 品牌推广行动

举办渔业展会。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渔港", "计划", "行动"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    "question", ["前言说的三项计划和第二章的三个行动是一回事吗？", "前言列的計劃係咪就係第二章嗰三個行動？"]
)
def test_both_lists_are_told_and_what_they_share(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert simplified(answer.text).startswith(
        "3个标题中，有2个以同样的写法出现在前言里。[1]\n《石渡市渔业发展规划》前言：今后五年"
    )
    assert [one.clause.label for one in answer.citations][1:] == [
        "第二章第一节",
        "第二章第二节",
        "第二章第三节",
    ]


@pytest.mark.parametrize(
    "question", ["前言说的三项计划和第一章是一回事吗？", "第二章有哪些行动？", "前言讲了哪些计划？"]
)
def test_no_lists_are_held_against_each_other_that_are_not_both_named(
    assistant: Assistant, question: str
) -> None:
    assert "个标题中" not in assistant.ask(question).text
