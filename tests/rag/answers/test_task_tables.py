"""A body's tasks in a made-up text and in the table annexed to it: those of the table alone, where that is asked of."""

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

PLAN = """滩头县渡口整治方案

一、检修渡船。（牵头单位：县交通局；配合单位：县财政局）

二、加固码头。（牵头单位：县水利局；配合单位：县交通局）

附件

渡口整治任务分工表

序号	任务	牵头单位	配合单位
1	检修渡船	县交通局	县财政局
2	换装航标	县交通局	县水利局
3	加固码头	县水利局	县财政局
"""


@pytest.mark.parametrize(
    ("question", "many", "within"),
    [
        ("渡口整治分工表里县交通局牵头几项？", "牵头2项", True),
        ("渡口整治方案里县交通局牵头几项？", "牵头3项", False),
    ],
)
def test_tasks_of_the_table(tmp_path: Path, question: str, many: str, within: bool) -> None:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "滩头县"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渡船", "码头", "航标"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert many in answer.text
    assert all("table-" in one.clause.address for one in answer.citations) is within
