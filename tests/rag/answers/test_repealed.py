"""Whether a text holds that the library does not hold: the sentence that ends it, and never a text of like name."""

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

RULES = """霜州市渡口安全管理办法

第一条 渡口应当有人值守。

第二条 本办法自2031年5月1日起施行，有效期5年。\
《霜州市渡船夜航奖补暂行规定》（霜交〔2027〕4号）同时废止。此前受理的申请按原规定办理。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("repealed")
    rules = library.document(
        read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "霜州市", "status": "issued"}
    )
    index = store.build([rules], folder, ToyEmbedder(["渡口", "夜航", "值守"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def test_a_text_that_nobody_ended_is_not_said_to_have_ended(assistant: Assistant) -> None:
    assert "第二条" not in assistant.ask("霜州市渡船绿化暂行规定还有效吗？").text


@pytest.mark.parametrize(
    "question",
    [
        "《霜州市渡船夜航奖补暂行规定》还有效吗？",
        "原来的渡船夜航奖补暂行规定还执行吗",
        "旧的奖补规定还管用吗",
        "以前的规定还有效吗",
    ],
)
def test_the_sentence_that_ends_it_is_told(assistant: Assistant, question: str) -> None:
    said = "本办法自2031年5月1日起施行，有效期5年。《霜州市渡船夜航奖补暂行规定》（霜交〔2027〕4号）同时废止。[1]"
    assert assistant.ask(question).text == f"不再有效。《霜州市渡口安全管理办法》第二条：{said}"


def test_of_the_text_itself_its_own_term_is_told(assistant: Assistant) -> None:
    text = assistant.ask("霜州市渡口安全管理办法有效期多久？").text
    assert text.startswith("《霜州市渡口安全管理办法》写明：本办法自2031年5月1日起施行，有效期5年。")
    assert "按原规定办理" not in text
