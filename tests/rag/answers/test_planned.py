"""A text that is yet to be drawn up is told by the clause that orders it, never by the record of another text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.texts import planned
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

LIGHTS = """霜州市灯塔保护办法

（2031年8月20日霜州市人民政府令第28号公布　自2031年11月1日起施行）

第一条 为了保护灯塔，制定本办法。

第二条 灯塔每年检修一次。
"""
FERRIES = """滩头县渡口整治方案

一、主要任务

1.改造渡口。改造渡口9处。（牵头单位：县交通局）

2.出台考核办法。县财政局会同县交通局于2032年9月底前出台值守经费考核办法，5月底前制定渡口防汛应急预案。（牵头单位：县财政局）

3.管护灯塔。县水利局管护县内灯塔。（牵头单位：县水利局）
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("planned")
    texts = {"lights": LIGHTS, "ferries": FERRIES}
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name})
        for name, text in texts.items()
    ]
    index = store.build(read, folder, ToyEmbedder(["灯塔", "渡口", "考核", "预案"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def places(answer: Answer) -> set[tuple[str, str]]:
    return {(one.document.id, one.clause.address) for one in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "值守经费考核办法什么时候印发？",
        "考核办法由谁发布？",
        "渡口整治方案要求什么时候出台考核办法？",
        "防汛应急预案什么时候出台？",
    ],
)
def test_a_text_to_be_drawn_up_is_told_by_its_clause(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert ("ferries", "1/2") in places(answer)
    assert "2031年8月20日" not in answer.text
    assert "人民政府印发" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["灯塔保护办法什么时候公布的？", "霜州的灯塔办法什么时候公布的？", "《霜州市灯塔保护办法》哪天发布的？"],
)
def test_a_text_of_the_library_keeps_its_record(assistant: Assistant, question: str) -> None:
    assert "2031年8月20日" in assistant.ask(question).text


BAY = """霜州市渔港发展规划

本规划管2031年至2035年。

一、增收计划

1.海燕计划。三年内渔港增至9处。
"""


@pytest.mark.parametrize(
    ("question", "inside"),
    [
        ("How long does the Haiyan plan run?", True),
        ("How long does the haiyan plan run?", True),
        ("How long does the fishing plan run?", False),  # as its title calls it
        ("How long does this plan run?", False),
        ("How long does the Beiyan plan run?", False),  # which no clause names
    ],
)
def test_a_plan_within_a_text_has_years_of_its_own(tmp_path: Path, question: str, inside: bool) -> None:
    fields = {"id": "bay", "title_english": "Fishing Harbour Plan"}
    document = library.document(read_bytes(BAY.encode(), "bay.txt"), fields)
    index = store.build([_rendered(document)], tmp_path, ToyEmbedder(["渔港", "海燕"]))
    clerk = Assistant(index, Glossary([]), Settings(home=tmp_path))
    assert planned.inside(clerk._understood(question, (), None), clerk._desk) is inside


def _rendered(document: Document) -> Document:
    """With an English clause on the plan within it."""
    first, *rest = document.clauses
    said = "The Haiyan Plan: this plan brings the harbours to nine within three years."
    return replace(document, clauses=(replace(first, english=said), *rest))
