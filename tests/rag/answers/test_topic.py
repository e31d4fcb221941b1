"""A matter named alone: what each text has under a heading about it."""

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

TOWN = """霜州市渡口工作方案

一、推广电动渡船
（一）更换旧船。
由船东在两年内更换。
（二）建设充电码头。
每个渡口设两处。

二、整治灯塔
灯塔每年检修。
"""
HARBOUR = """澄湾市港口工作方案

一、发展电动渡船
对电动渡船免收停泊费。

二、疏浚航道
航道三年疏浚一次。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("topic")
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.txt"),
            {"id": name, "title": text.splitlines()[0], "region": text[:3]},
        )
        for name, text in (("town", TOWN), ("harbour", HARBOUR))
    ]
    index = store.build(documents, folder, ToyEmbedder(["渡船", "灯塔", "航道"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize("question", ["电动渡船多少钱", "谁负责电动渡船", "霜州电动渡船"])
def test_more_than_the_matter_is_asked_for_itself(assistant: Assistant, question: str) -> None:
    assert "份文件有专门写" not in assistant.ask(question).text


def test_a_matter_of_one_text_is_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("整治灯塔")
    assert "份文件有专门写" not in answer.text
    assert {one.document.id for one in answer.citations} == {"town"}


@pytest.mark.parametrize("question", ["电动渡船", "電動渡船", "电动渡船？"])
def test_each_text_tells_its_part(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    lines = answer.text.splitlines()
    assert lines[0].startswith(("2份文件有专门写", "2份文件有專門寫"))
    assert {one.document.id for one in answer.citations} == {"town", "harbour"}
    assert "停泊" in answer.text
    assert "充" in answer.text
