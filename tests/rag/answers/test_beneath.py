"""How many numbered tasks stand under the headings that are listed, said beside the number of headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag import enumerations
from rag.answering import Assistant
from rag.answers.lists import beneath
from rag.drafting import Draft
from rag.glossary import Glossary
from rag.questions.names.units import Units
from rag.questions.query import understand
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市渡口整治工作要点

一、总体目标

三年整治渡口40处。

二、2031年重点任务

（一）修码头

1.更换浮桥。

2.加固栈道。

（二）管船只

3.逐船编号。

4.定期验船。

5.清退旧船。

三、保障措施

（一）加强领导。

（二）落实经费。
"""


def told(question: str, name: str, folder: Path) -> Draft:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    index = store.build([plan], folder, ToyEmbedder(["任务", "码头", "船"]))
    glossary = Glossary([])
    query = understand(question, Units((), [plan], glossary), [plan], glossary)
    retriever = Assistant(index, glossary, Settings(home=folder))._desk.retriever
    found = enumerations.ranked(question, enumerations.Wanted(), [plan], index, retriever)
    draft = Draft()
    beneath.told(draft, query, next(one.enumeration for one in found if one.enumeration.name == name))
    return draft


def test_what_is_counted_through_under_the_headings(tmp_path: Path) -> None:
    draft = told("2031年安排了几项重点任务？", "2031年重点任务", tmp_path)
    assert draft.parts == ["其下共编列5项重点任务，从第1条到第5条。[1][2]"]
    assert [one.clause.address for one in draft.citations] == ["2/1/1", "2/2/5"]


@pytest.mark.parametrize(
    ("question", "name"),
    [("有几个方面？", "2031年重点任务"), ("有几条措施？", "保障措施")],
)
def test_silence_where_no_tasks_are_asked_for_or_none_stand_under_it(
    question: str, name: str, tmp_path: Path
) -> None:
    assert told(question, name, tmp_path).parts == []
