"""Slips of the pen: righted by the library's own words, and nothing righted that may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from rag.slips import Slips
from rag.translating.lexicon import Lexicon

RULES = """霜州市渔业办法

第一条 渔船应当登记，船籍证书由市海事局核发。QFLP资金可以投向渔港。

第二条 养蜂户在渔港周边放养的，每50亩不超过10箱。

第三条 The cooperation agreement on commercial fishing is kept by the harbour master.

第四条 Chuandaitong lends to in-shore boats.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("slips")
    document = library.document(
        read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "霜州市河汀区"}
    )
    store.build([document], made, embeddings.load(embeddings.BUILTIN)).close()
    return made


@pytest.fixture(scope="module")
def slips(folder: Path) -> Slips:
    return Slips(store.open(folder, embeddings.load(embeddings.BUILTIN)), Lexicon(Glossary([])))


@pytest.mark.parametrize(
    "question",
    [
        "",
        "？",
        "包装由谁负责？",  # a word of the dictionary, though 报装 sounds like it
        "海市有没有？",  # 海事 sounds the same to its tone, and stands beside neither neighbour
        "渔船登记由谁管？",
        "资金池有几个？",
        "Who is skipping the patrol?",
        "Who provides the licence?",
        "Does Heting licence boats?",  # the place, and no heating though the word is known
        "sealwort and quokka",
        "Who leads the work in Heting?",  # a name as Chinese is spelt, no slip of heating
        "Who fishes in Haber, and who in Hetang?",  # a name as Chinese is spelt is no slip
        "NATO",
        "Li Ming and the in-shore boats",
    ],
)
def test_what_may_be_right_stays(slips: Slips, question: str) -> None:
    assert slips.righted(question) == question


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("养峰每亩几箱？", "养蜂每亩几箱？"),
        ("船籍正书由谁核发？", "船籍证书由谁核发？"),
        ("養峰每畝幾箱？", "养蜂每畝幾箱？"),
        ("QLFP投向哪里？", "QFLP投向哪里？"),
        ("the coperation agreement", "the cooperation agreement"),
        ("comercial fishing", "commercial fishing"),
        ("the mater of the habour", "the mater of the harbour"),  # of five letters, too many are alike
        ("the mastre of fishing", "the master of fishing"),
        ("the inshore boats", "the in-shore boats"),
        ("a co-operation agreement", "a cooperation agreement"),
        ("What is Chuan Dai Tong?", "What is chuandaitong?"),
        ("who gets chuan dai tong money", "who gets chuandaitong money"),
    ],
)
def test_a_slip_is_righted_where_one_word_of_the_library_is_meant(
    slips: Slips, slip: str, meant: str
) -> None:
    assert slips.righted(slip) == meant


def test_the_answer_is_found_and_the_question_told_as_it_was_asked(folder: Path) -> None:
    index = store.open(folder, embeddings.load(embeddings.BUILTIN))
    answer = Assistant(index, Glossary([]), Settings(home=folder)).ask("养峰每50亩最多几箱？")
    assert answer.question == "养峰每50亩最多几箱？"
    assert "10箱" in answer.text
    assert [one.clause.label for one in answer.citations] == ["第二条"]
