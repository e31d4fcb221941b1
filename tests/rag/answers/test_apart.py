"""A question that tells much besides what it asks: the clause that the whole and one part of it find."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.quoted import apart
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

TEXT = """霜州市渡船更新补助办法

第一条 渡船停靠码头的，每艘每月缴纳泊位维护费。

第二条 新造电动渡船的，按造价的20%补助，每艘最高80万元。

第三条 更换旧发动机的，每台补助3万元。

第四条 船员参加水上救生培训的，考试费全部免除。

第五条 渡船企业应当公布班次和票价。

第六条 码头应当设置候船室和遮雨棚。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    read = library.document(read_bytes(TEXT.encode(), "ferry.txt"), {"id": "ferry", "region": "霜州市"})
    folder: Path = tmp_path_factory.mktemp("ferry")
    words = ["泊位", "造价", "发动机", "培训", "班次", "候船室"]
    return Assistant(store.build([read], folder, ToyEmbedder(words)), Glossary([]), Settings(home=folder))


def written(assistant: Assistant, question: str) -> list[str]:
    found = apart.answer(assistant._understood(question, (), None), assistant._desk)
    return [one.clause.address for one in found.draft.citations] if found else []


@pytest.mark.parametrize(
    "question",
    [
        "葡萄怎么种？",  # nothing that the text knows
        "我家在山里，去年种葡萄，今年想养蜂",
        "第3条讲什么？",  # a clause asked for by its number is looked up, not found
    ],
)
def test_a_question_no_part_of_which_is_borne_out_finds_none(assistant: Assistant, question: str) -> None:
    assert written(assistant, question) == []


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("我爷爷那辈就在江边讨生活，老婆孩子都晕船，参加水上救生培训，要不要自己掏考试费？", "4"),
        ("隔壁老王天天念叨，孙子也劝，更换旧发动机，咱家这回划不划算？", "3"),
    ],
)
def test_a_story_is_answered_by_the_clause_that_its_telling_part_finds(
    assistant: Assistant, question: str, address: str
) -> None:
    assert written(assistant, question) == [address]


def test_what_is_found_so_bears_a_warning(assistant: Assistant) -> None:
    query = assistant._understood(
        "我爷爷那辈就在江边讨生活，老婆孩子都晕船，参加水上救生培训，要不要自己掏考试费？", (), None
    )
    found = apart.answer(query, assistant._desk)
    assert found is not None
    assert "所说的未必是同一件事" in found.draft.notes[0]
    answer: Answer = assistant.ask(query.question)
    assert [one.clause.address for one in answer.citations] == ["4"]


def test_of_a_very_long_message_the_last_parts_are_searched(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []
    monkeypatch.setattr(apart.passages, "relevant", lambda query, _: searched.append(query.topic) or ())
    told = "，".join(f"船上第{number}个零件旧了" for number in range(100))
    query = assistant._understood(f"{told}，旧发动机补助多少？", (), None)
    apart.answer(query, assistant._desk)
    assert 0 < len(searched) <= apart.MOST
    assert "发动机" in searched[-1]
