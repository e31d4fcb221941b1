"""Questions about documents as such, asked of made-up ones: number, dates, parts, status, mentions."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.names import naming
from rag.settings import Settings
from tests.rag import town
from tests.toy import ToyEmbedder

NOTICE = """关于做好渡口值守工作的通知

各街道办事处，市直各单位：

经市人民政府同意，现就渡口值守提出要求。为落实《沿江交通发展纲要》（江政〔2030〕3号）和《水上安全条例》，制定本通知。

一、值守时间

（一）每日值守。渡口每日六时至二十二时有人值守。

二、经费保障

（一）列入预算。值守经费列入年度预算。

（二）专款专用。值守经费不得挪作他用。
"""

REPORT = """---
id: pact
title: 《云溪-临江签署旅游合作协议》
region: 云溪市、临江市
date: 2032-03-09
kind: news report
---

# 《云溪-临江签署旅游合作协议》

3月9日，江报记者从云溪市旅游局获悉，两市旅游合作协议当天签署。

据了解，云溪市旅游局与临江市旅游局签署了框架协议，共六个方面。

除两局之外，江畔集团、茶山协会也与临江市旅游局签署了协议。

云溪市旅游局局长林小满表示，合作会惠及两市。

（文章来源：江报）
"""


def documents() -> tuple[Document, ...]:
    notice = read_bytes(NOTICE.encode(), "notice.txt")
    return (
        *town.documents(),
        library.document(notice, {"id": "notice", "region": "云溪市", "status": "issued"}),
        library.document(read_bytes(REPORT.encode(), "pact.md"), {"id": "pact"}),
    )


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    index = store.build(documents(), tmp_path, ToyEmbedder(["茶", "夜", "渡口", "ferry"]))
    return Assistant(index, Glossary(()), Settings(home=tmp_path))


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


@pytest.mark.parametrize(
    ("question", "identifier"),
    [
        ("9号文", "plan"),
        ("云溪的行动方案", "plan"),
        ("临江那份办法", "draft"),
        ("the draft", "draft"),
        ("值守的通知", "notice"),
        ("云临协议", "pact"),
    ],
)
def test_a_document_is_named_loosely(question: str, identifier: str) -> None:
    found = naming.named(question, documents(), lambda text: list(text), lambda _: 1.0)
    assert [one.id for one in found] == [identifier]


def test_a_number_of_another_length_names_no_document() -> None:
    plan = documents()[0]
    assert naming.certain(plan, "9号文")
    assert not naming.certain(plan, "19号文")
    assert not naming.certain(plan, "第9号楼")


@pytest.mark.parametrize(
    ("question", "words", "clauses"),
    [
        ("云溪行动方案的文号是多少？", "云文旅〔2031〕9号", ["plan:masthead"]),
        ("云溪行动方案什么时候印发的？", "2031年5月6日", ["plan:colophon"]),
        ("值守的通知是写给谁的？", "各街道办事处，市直各单位", ["notice:p-1"]),
        ("值守的通知经谁同意？", "市人民政府同意", ["notice:p-2"]),
        (
            "值守的通知落实哪些文件？",
            "《沿江交通发展纲要》（江政〔2030〕3号）、《水上安全条例》",
            ["notice:p-2"],
        ),
        ("值守的通知结构是怎样的？", "值守时间", ["notice:1", "notice:2"]),
        ("值守的通知最后一部分讲什么？", "专款专用", ["notice:2", "notice:2/1", "notice:2/2"]),
        ("临江那份办法是正式文件吗？", "征求意见稿", ["draft:masthead"]),
        ("云溪和临江的协议是谁签的？", "云溪市旅游局与临江市旅游局", ["pact:p-2"]),
        ("云溪和临江的协议，除了两个局还有谁签？", "江畔集团", ["pact:p-3"]),
        ("云溪和临江的协议哪天签的？", "3月9日", ["pact:p-1"]),
        ("库里那篇报道是协议原文吗？", "不是原文", ["pact:colophon"]),
        ("云溪和临江的协议是正式文件吗？", "不是正式文件", ["pact:colophon"]),
        ("云溪和临江的协议是新闻报道吗？", "是的", ["pact:colophon"]),
        ("云溪和临江的协议是政府文件还是新闻？", "是一篇新闻报道", ["pact:colophon"]),
        ("云溪和临江签约时谁发言？", "林小满", ["pact:p-4"]),
        ("哪份文件最新？", "2032年3月9日", ["pact:p-1"]),
        ("哪些文件提到夜市？", "有1份文件提到", ["plan:1/1/1", "plan:1/1/2"]),
    ],
)
def test_what_is_told_of_a_document(clerk: Assistant, question: str, words: str, clauses: list[str]) -> None:
    answer = clerk.ask(question)
    assert words in answer.text
    assert cited(answer) == clauses
    assert (answer.kind, answer.abstained) == (Kind.DOCUMENT, False)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("值守的通知文号是多少？", "没有文号"),
        ("值守的通知是哪天印发的？", "没有写明印发或成文日期"),
        ("值守的通知有效期到什么时候？", "没有写明生效日期和有效期"),
        ("临江那份办法是谁制定的？", "没有写明发文机关"),
        ("值守的通知第五部分讲什么？", "没有第5部分"),
        ("When was the draft adopted?", "states no date"),
    ],
)
def test_what_the_text_does_not_state_is_an_abstention_in_its_own_words(
    clerk: Assistant, question: str, words: str
) -> None:
    answer = clerk.ask(question)
    assert answer.abstained
    assert words in answer.text
    assert answer.citations == ()
    assert answer.reason
    assert answer.notes


def test_a_missing_part_does_not_silence_the_part_that_is_stated(clerk: Assistant) -> None:
    answer = clerk.ask("值守的通知是写给谁的，文号是多少？")
    assert not answer.abstained
    assert "没有文号" in answer.text
    assert "各街道办事处" in answer.text


def test_two_places_are_told_side_by_side(clerk: Assistant) -> None:
    answer = clerk.ask("云溪和临江的旅游、茶企贴息贷款各怎么说？")
    assert {one.document.id for one in answer.citations} >= {"draft"}


def test_a_name_whose_words_stand_apart_is_not_mentioned(clerk: Assistant) -> None:
    answer = clerk.ask("哪些文件提到渡口预算？")
    assert answer.abstained
    assert "没有文件写到“渡口预算”" in answer.text


def test_a_counting_word_is_no_part_of_what_is_mentioned(clerk: Assistant) -> None:
    assert cited(clerk.ask("哪份文件讲到博物馆？")) == ["plan:1/2/3"]


def test_the_number_of_what_a_text_rests_on_is_no_lack_of_its_own(clerk: Assistant) -> None:
    answer = clerk.ask("渡口值守工作的通知依据的文件文号是多少？")
    assert not answer.abstained
    assert "江政〔2030〕3号" in answer.text
    assert "没有文号" not in answer.text


def test_a_day_of_signing_is_told_with_its_sentence(clerk: Assistant) -> None:
    answer = clerk.ask("旅游合作协议是几月几号签署的，在哪签？")
    assert "签署日期是3月9日（2032年3月9日）：3月9日，江报记者从云溪市旅游局获悉" in answer.text
