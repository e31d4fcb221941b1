"""Who leads a task, the task named by that sentence of it which the question is about."""

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

PLAN = """霜州市渡口整治方案

一、任务

1. 更新老旧渡船。鼓励保险机构为船工承保意外伤害。（牵头单位：市交通局，配合单位：市财政局）
"""


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("谁牵头更新老旧渡船？", "一、1（更新老旧渡船）"),
        ("船工意外伤害承保谁牵头？", "一、1（鼓励保险机构为船工承保意外伤害）"),
    ],
)
def test_the_sentence_asked_about_names_the_task(tmp_path: Path, question: str, opening: str) -> None:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渡船", "保险"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert answer.text.startswith(opening)
    assert [one.clause.address for one in answer.citations] == ["1/1"]
