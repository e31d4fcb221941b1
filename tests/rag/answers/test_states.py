"""Which texts are issued and which are drafts, signed or over: the state of each, by its record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

DIKES = """潮原市海堤养护办法

潮府〔2030〕7号

第一条 海堤每年养护两次，由市水务局负责。

潮原市人民政府
2030年2月3日
"""
DUNES = """潮原市沙丘保护方案（征求意见稿）

一、沙丘不得挖掘，由市林业局负责。
"""
REEDS = """芦苇合作：潮原与湾口签署协议

潮原市与湾口市的芦苇合作协议签署活动于6月8日在湾口市举行。

据了解，两市签署了芦苇合作协议，内容有两个方面。（来源：潮原晚报）
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("dikes")
    texts = {
        "dikes": (DIKES, {"date": "2030-02-03", "status": "issued"}),
        "dunes": (DUNES, {"status": "draft"}),
        "reeds": (REEDS, {"kind": "news report"}),
    }
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.txt"),
            {"id": name, "title": text.splitlines()[0], "region": "潮原市"} | told,
        )
        for name, (text, told) in texts.items()
    ]
    index = store.build(documents, folder, ToyEmbedder(["堤", "丘", "苇"]))
    return Assistant(index, Glossary([]), Settings(home=folder), today=date(2032, 6, 1))


@pytest.mark.parametrize(
    "question",
    [
        "哪些文件已经印发了，哪些还没有？",
        "哪份文件还没生效？",
        "哪几份还是草案，哪几份正式出台了？",
        "Which documents are still drafts and which ones have been issued?",
        "Which of these are in force and which are not?",
    ],
)
def test_the_state_of_each_text_is_told(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert [one.document.id for one in answer.citations] == ["dikes", "dunes", "reeds"]
    assert [line[:2] for line in answer.text.splitlines()] == ["- "] * 3


def test_an_issued_text_is_told_from_a_draft(clerk: Assistant) -> None:
    issued, draft, report = clerk.ask("哪些文件已经印发了，哪些还没有？").text.splitlines()
    assert "已于2030年2月3日正式印发" in issued
    assert "征求意见稿，尚未正式印发" in draft
    assert "新闻报道" in report


def test_what_was_signed_is_told_by_its_day(clerk: Assistant) -> None:
    *_, signed = clerk.ask("哪个已经签了，哪个还是稿子？").text.splitlines()
    assert "6月8日" in signed


def test_of_two_texts_that_are_named_only_these_are_told(clerk: Assistant) -> None:
    answer = clerk.ask("海堤养护办法和沙丘保护方案，哪个出台了，哪个还是草案？")
    assert [one.document.id for one in answer.citations] == ["dikes", "dunes"]


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("海堤养护办法出台了吗？", "《潮原市海堤养护办法》已于2030年2月3日正式印发"),
        ("沙丘保护方案印发了没有？", "还没有：《潮原市沙丘保护方案（征求意见稿）》"),
    ],
)
def test_one_text_is_told_by_itself(clerk: Assistant, question: str, opening: str) -> None:
    assert clerk.ask(question).text.startswith(opening)


@pytest.mark.parametrize("question", ["哪些海堤已经失效，哪些还有效？", "哪些芦苇收了，哪些没收？"])
def test_the_state_of_other_things_is_no_texts_state(clerk: Assistant, question: str) -> None:
    assert "正式印发" not in clerk.ask(question).text
