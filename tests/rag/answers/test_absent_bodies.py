"""Bodies to which no text gives a task: absent ones, those whose name is but part of another word, those only named."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.questions.names.unit_english import EnglishNames, english_name
from rag.settings import Settings
from tests.toy import ToyEmbedder

TEXT = """榆川市养蜂工作方案

第一条 建设蜂场。抓好组织部署，加强市政协调。（市委、市府渔牧服务数据管理局负责）

第二条 蜂场选址听取市科普协会的意见。
"""
BODIES = (
    Entry("市委", "Municipal Party Committee", (), "body"),
    Entry("市委组织部", "Organisation Department", ("组织部",), "body"),
    Entry("市政协", "Municipal CPPCC", ("政协", "CPPCC"), "body"),
    Entry("市科普协会", "Popular Science Association", ("科普协会",), "body"),
)


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    text = read_bytes(TEXT.encode(), "bees.txt")
    document = library.document(text, {"id": "bees", "title": TEXT.splitlines()[0], "region": "榆川市"})
    index = store.build([document], tmp_path, ToyEmbedder(["蜂场"]))
    return Assistant(index, Glossary(BODIES), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("市委组织部牵头哪些任务？", "市委组织部"),
        ("政协负责什么？", "政协"),
        ("市政协配合哪些任务？", "市政协"),
    ],
)
def test_a_name_that_stands_only_within_other_words_is_not_mentioned(
    clerk: Assistant, question: str, body: str
) -> None:
    answer = clerk.ask(question)
    assert answer.abstained
    assert f"没有提到{body}" in answer.text


def test_a_longer_name_cut_in_the_middle_of_a_word_abbreviates_nobody(clerk: Assistant) -> None:
    assert clerk.ask("市邮政管理局牵头哪些任务？").abstained


def test_a_body_that_is_only_named_is_told_by_the_sentences_that_name_it(clerk: Assistant) -> None:
    answer = clerk.ask("科普协会负责什么？")
    assert not answer.abstained
    assert answer.text.startswith("没有列明由科普协会承担的任务")
    assert [one.clause.address for one in answer.citations] == ["2"]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which tasks does the water authority lead?", False),
        ("Which tasks is Water Group responsible for?", True),
        ("What does the water company do?", True),
        ("What does the Leading Group on Bees lead?", False),
    ],
)
def test_the_sign_of_a_government_office_means_no_firm(question: str, named: bool) -> None:
    known = english_name("Water Group", 0, (), (), True)
    assert known is not None
    assert bool(list(EnglishNames([known], ()).found(question))) is named
