"""The longest and the shortest of the library's texts, and those that have tables."""

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

KILNS = "砂町市砖窑办法\n\n第一条 砖窑每年检修一次，由市窑业中心登记，登记后公布。\n\n第二条 检修的费用由窑主负担。\n"
TILES = "砂町市瓦片意见\n\n一、瓦片逐户普查。\n"
TABLE = """# 砂町市水井计划

水井逐口登记。

表1 水井指标

| 指标 | 单位 | 2030年 | 2035年 |
| --- | --- | --- | --- |
| 新井 | 口 | 12 | 30 |
| 旧井 | 口 | 40 | 10 |
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("lengths")
    texts = {"kilns": (KILNS, "txt"), "tiles": (TILES, "txt"), "wells": (TABLE, "md")}
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.{ending}"),
            {"id": name, "title": text.splitlines()[0].removeprefix("# "), "region": "砂町市"},
        )
        for name, (text, ending) in texts.items()
    ]
    index = store.build(documents, folder, ToyEmbedder(["砖", "瓦", "井"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("哪份文件最短？", "最短的是《砂町市瓦片意见》（按字数）："),
        ("Which document is the shortest?", "The shortest is 《砂町市瓦片意见》, in characters:"),
    ],
)
def test_texts_are_ranked_by_length(clerk: Assistant, question: str, opening: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert answer.citations[0].document.id == "tiles"
    assert len(answer.text.splitlines()) == 1 + len(answer.citations)


def test_the_longest_comes_first(clerk: Assistant) -> None:
    lines = clerk.ask("哪份文件最长？").text.splitlines()[1:]
    lengths = [int(line.partition("约")[2].partition("字")[0]) for line in lines]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("question", ["哪份文件有指标表？", "哪些文件带表格"])
def test_texts_with_tables_are_told_with_a_row(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith("有表格的文件有1份：")
    assert {one.document.id for one in answer.citations} == {"wells"}
