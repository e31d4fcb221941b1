"""Names that a sentence lists, counted, without those that a question leaves out; on a made-up text."""

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

RULES = """鹭湾市渡船管理办法

第一章 总则

第一条 渡船按载客人数分为小型、中型、大型三类：载客12人以下的为小型，51人以上的为大型。

第二条 市港务局主管渡船；市财政局、市海事局、市公安局、市水务局按照各自职责做好工作。

第二章 申报

第三条 申报材料包括申报表、营业执照、验收报告和银行账户证明。

第四条 渡船应当停靠在码头。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["渡船", "材料", "职责"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("申报材料要交几样？", "列了4样：申报表、营业执照、验收报告、银行账户证明。"),
        ("渡船分几类？", "列了3类：小型、中型、大型。"),
        ("除了市公安局，还有几个部门按职责做好工作？", "除市公安局外还有3个：市财政局、市海事局、市水务局。"),
    ],
)
def test_names_of_one_sentence_are_counted(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text


def test_of_a_matter_that_the_text_has_not_no_list_is_counted(assistant: Assistant) -> None:
    assert "列了" not in assistant.ask("渡船保险分几种？").text


def test_the_articles_of_a_chapter_are_articles(assistant: Assistant) -> None:
    assert "共有2条" in assistant.ask("鹭湾市渡船管理办法申报那章有几条？").text
