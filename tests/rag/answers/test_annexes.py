"""Which annexes a notice names, though only one of them is attached."""

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

NOTICE = """霜州市关于开展渡口评比的通知

一、评比每年举行一次。

二、各渡口于5月31日前报名。

附件：1.报名表
2.评分表
3.承诺书

霜州市交通局
2031年3月1日

附件2

评分表

项目	分值
船况	60
礼貌	40
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    notice = library.document(read_bytes(NOTICE.encode(), "notice.txt"), {"id": "notice"})
    index = store.build([notice], tmp_path, ToyEmbedder(["评比", "报名", "附件"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    "question",
    [
        "渡口评比通知有哪些附件？",
        "通知有几个附件，叫什么？",
        "渡口评比通知后头附了哪些东西？",
        "渡口评比通知附咗几样嘢",
    ],
)
def test_all_that_are_named_are_listed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text == "《霜州市关于开展渡口评比的通知》列有3个附件：1．报名表；2．评分表；3．承诺书。[1]"
    assert [one.clause.address for one in answer.citations] == ["annexes"]


@pytest.mark.parametrize("question", ["附件2讲什么？", "附件里船况占多少分？", "报名要附哪些材料？"])
def test_one_annex_and_what_stands_in_it_are_no_list(assistant: Assistant, question: str) -> None:
    assert "列有3个附件" not in assistant.ask(question).text


def test_a_list_that_stands_among_other_words_is_found(tmp_path: Path) -> None:
    text = NOTICE.replace("附件：1.报名表", "特此通知。\n\n附件：1. 报名表").replace(
        "二、各渡口", "本通知自印发之日起施行。\n\n二、各渡口"
    )
    notice = library.document(read_bytes(text.encode(), "notice.txt"), {"id": "notice"})
    index = store.build([notice], tmp_path, ToyEmbedder(["评比", "附件"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("渡口评比通知后头附了几样东西？")
    assert "列有3个附件：1．报名表；2．评分表；3．承诺书。" in answer.text


@pytest.mark.parametrize(
    "question", ["渡口评比通知后头跟着哪几样附件", "Which papers are enclosed with the notice?"]
)
def test_they_may_be_asked_for_in_other_words(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert "报名表" in answer.text
    assert "承诺书" in answer.text


def test_what_else_is_asked_of_the_text_is_told_with_them(assistant: Assistant) -> None:
    answer = assistant.ask("渡口评比通知是哪天印发的，后面带了几份附件？")
    assert "2031年3月1日" in answer.text
    assert "3．承诺书" in answer.text


INSIDE = """霜州市渡口评比办法

第一条 评比每年举行一次。

第二条 本办法自2031年4月1日起施行。

附件：船只清单

附件

船只清单

船名	座位
白鹭	40
"""


@pytest.mark.parametrize("listed", [True, False])
def test_a_list_without_numbers_and_no_list_at_all(tmp_path: Path, listed: bool) -> None:
    text = INSIDE if listed else INSIDE.replace("附件：船只清单\n\n", "")
    document = library.document(read_bytes(text.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([document], tmp_path, ToyEmbedder(["评比", "附件"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("渡口评比办法有几个附件？")
    assert answer.text == "《霜州市渡口评比办法》列有1个附件：1．船只清单。[1]"
