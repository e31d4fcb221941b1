"""Of which places the library's texts are, and whether any is of a place that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

GLOSSARY = Glossary([Entry("砂町市", "Sunamachi", (), "place"), Entry("潮原市", "Shiohara", (), "place")])
TEXTS = {
    "kilns": ("砂町市", "砂町市砖窑办法\n\n第一条 砖窑每年检修一次。\n"),
    "tiles": ("砂町市", "砂町市瓦片意见\n\n一、瓦片逐户普查。\n"),
    "dikes": (
        "潮原市",
        "潮原市海堤方案\n\n一、海堤每年养护，列入每年的城市维护清单，写明养护长度和各段的分布地点。\n",
    ),
}


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("places")
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.txt"),
            {"id": name, "title": text.splitlines()[0], "region": region},
        )
        for name, (region, text) in TEXTS.items()
    ]
    index = store.build(documents, folder, ToyEmbedder(["砖", "瓦", "堤"]))
    return Assistant(index, GLOSSARY, Settings(home=folder))


@pytest.mark.parametrize(
    "question", ["这些文件都是哪些城市的？", "库里有哪几个城市的文件？", "呢啲文件係邊啲城市嘅？"]
)
def test_each_place_is_told_with_its_texts(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question, language="zh-Hans")
    assert answer.text.splitlines() == [
        "- 砂町市：《砂町市砖窑办法》、《砂町市瓦片意见》。[1][2]",
        "- 潮原市：《潮原市海堤方案》。[3]",
    ]


def test_places_have_their_english_names_in_english(clerk: Assistant) -> None:
    first, second = clerk.ask("Which cities do these documents cover?").text.splitlines()
    assert first.startswith("- Sunamachi: ")
    assert second.startswith("- Shiohara: ")


@pytest.mark.parametrize("question", ["有没有深圳的文件？", "Is there a document about Shenzhen?"])
def test_that_no_text_is_of_a_place_is_told(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert answer.abstained
    assert "深圳" in answer.text or "Shenzhen" in answer.text


def test_what_a_clause_says_of_cities_is_no_question_of_texts(clerk: Assistant) -> None:
    assert "砖窑办法" not in clerk.ask("海堤列入城市的哪份清单？").text
