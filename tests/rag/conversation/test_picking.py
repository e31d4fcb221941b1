"""Which of the things told is about something: the clause that says it, where only one does."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.conversation import picking
from tests.rag import small_texts

PACT = """云溪市临江市合作协议

一、渡轮互通。两市渡轮班次统一编排，船员证书互相承认。

二、夜市联办。两市夜市摊位统一登记。

三、船员培养。两市渔校合办船员班。
"""
LISTED = "合作协议有几个方面？"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"pact": PACT}, ["渡轮", "夜市", "船员"])


@pytest.mark.parametrize("question", ["跟夜市有关的是哪一个", "哪一条讲夜市？", "那是哪个方面关于夜市的"])
def test_the_one_clause_that_says_it_is_told(question: str, assistant: Assistant) -> None:
    assert [one.clause.address for one in assistant.ask(LISTED).citations] == ["1", "2", "3"]
    answer = assistant.ask(question, [LISTED])
    assert {one.clause.address for one in answer.citations} == {"2"}


def test_of_two_that_say_it_the_one_whose_heading_does(assistant: Assistant) -> None:
    before = assistant.ask(LISTED)
    one = picking.picked("哪一个是关于船员的", before)
    assert one is not None
    assert one[1].address == "3"


def test_none_is_picked_where_none_says_it_or_only_one_was_told(assistant: Assistant) -> None:
    assert picking.picked("哪一个讲灯塔", assistant.ask(LISTED)) is None
    assert picking.picked("哪一个讲夜市", assistant.ask("夜市联办讲什么？")) is None
