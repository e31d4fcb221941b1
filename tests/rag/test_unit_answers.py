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


def test_a_name_in_capitals_is_said_by_the_task(tmp_path: Path) -> None:
    text = (
        "霜州市渡口试点方案\n\n一、任务\n\n1. 开展票价试点，扩大试点范围，做好试点总结。（牵头单位：市物价局）\n\n"
        "2. 支持旅行社以FTQ方式参与。（牵头单位：市文旅局）\n"
    )
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["试点", "旅行社"]))
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    assert [one.clause.address for one in assistant.ask("FTQ试点谁牵头？").citations] == ["1/2"]
    assert [one.clause.address for one in assistant.ask("票价试点谁牵头？").citations] == ["1/1"]
