"""A figure of half of what is asked about: where some text names the thing whole, its figure is no figure of that."""

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

REPORT = """湄田市蚕桑工作报告

一、2025年末各类持证企业共64家：蚕桑类24家（五年增加8家），茶叶类40家（五年增加9家）。蚕桑产值达到6亿元。

二、今年要稳步提升蚕桑密度，推广智能养蚕。

三、桑叶茶贷款余额达到3000万元。
"""


@pytest.fixture(scope="module")
def silk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("silk")
    text = library.document(read_bytes(REPORT.encode(), "silk.txt"), {"id": "silk", "region": "湄田市"})
    return Assistant(
        store.build([text], home, ToyEmbedder(["蚕", "桑", "贷款"])), Glossary([]), Settings(home=home)
    )


@pytest.mark.parametrize("question", ["蚕桑密度是多少？", "2030年蚕桑密度比2025年提高多少？"])
def test_another_figure_is_not_told_for_it(silk: Assistant, question: str) -> None:
    answer = silk.ask(question)
    assert answer.abstained
    assert "6亿元" not in answer.text
    assert "24家" not in answer.text


@pytest.mark.parametrize(
    ("question", "figure"), [("蚕桑产值多少？", "6亿元"), ("桑叶茶的贷款有多少？", "3000万元")]
)
def test_the_things_own_figure_is_told_in_fewer_words_too(
    silk: Assistant, question: str, figure: str
) -> None:
    assert figure in silk.ask(question).text
