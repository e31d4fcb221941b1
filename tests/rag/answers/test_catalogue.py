"""The library's texts asked about as such: all of them, those of a place, and what each record says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Kind
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

LAMPS = """霜州市人民政府关于更新路灯的通知

霜府〔2031〕7号

各县区人民政府：
为方便夜间出行，现就更新路灯通知如下。
一、路灯每年检修一次。由市城管局负责。
二、路灯更新由市财政局安排资金。

霜州市人民政府
2031年4月2日
"""
FERRIES = """澄湾市渡船发展规划（2026—2030年）

第一章 基础
渡船共有四十艘。
第二章 目标
到2030年渡船全部换成电船。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("catalogue")
    documents = [
        library.document(
            read_bytes(LAMPS.encode(), "lamps.txt"),
            {"id": "lamps", "title": "霜州市人民政府关于更新路灯的通知", "region": "霜州市", "number": "霜府〔2031〕7号",
             "date": "2031-04-02", "issuers": "霜州市人民政府", "status": "issued"},
        ),
        library.document(
            read_bytes(FERRIES.encode(), "ferries.txt"),
            {"id": "ferries", "title": "澄湾市渡船发展规划（2026—2030年）", "region": "澄湾市", "period": "2026-2030"},
        ),
    ]  # fmt: skip
    index = store.build(documents, folder, ToyEmbedder(["路灯", "渡船"]))
    return Assistant(index, Glossary([]), Settings(home=folder), today=date(2031, 6, 1))


@pytest.mark.parametrize(
    "question",
    ["哪些文件提到渡船", "有哪些文件讲路灯", "这些文件里路灯多久检修一次", "市城管局在文件里负责什么"],
)
def test_a_matter_in_the_texts_is_no_question_about_the_texts(assistant: Assistant, question: str) -> None:
    assert "库中文件有" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "有哪些文件",
        "你们有什么文件？",
        "文件清单",
        "库里一共有多少份文件",
        "呢度有邊啲文件？",
        "What documents do you have?",
    ],
)
def test_each_text_is_listed_with_its_number_and_date(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {one.document.id for one in answer.citations} == {"lamps", "ferries"}
    assert "霜府〔2031〕7" in answer.text
    assert "2" in answer.text.splitlines()[0]


def test_those_of_one_place(assistant: Assistant) -> None:
    answer = assistant.ask("澄湾有哪些文件？")
    assert [one.document.id for one in answer.citations] == ["ferries"]


@pytest.mark.parametrize("question", ["这些文件还有效吗？", "Which of these documents are still valid?"])
def test_what_holds_and_what_is_over(assistant: Assistant, question: str) -> None:
    lines = assistant.ask(question).text.splitlines()[1:]
    assert "2031" in lines[0]
    assert "2030" in lines[1]


@pytest.mark.parametrize(
    "question", ["各文件的发文单位", "这两份文件分别是谁发的？", "Who issued each of the documents?"]
)
def test_who_issued_each(assistant: Assistant, question: str) -> None:
    lines = assistant.ask(question).text.splitlines()[1:]
    assert len(lines) == 2
    assert "霜州市人民政府" in lines[0]


def test_what_each_is_for(assistant: Assistant) -> None:
    text = assistant.ask("这两份文件分别讲什么？").text
    assert "方便夜间出行" in text
    assert "第一章 基础；第二章 目标" in text


def test_a_word_of_all_titles_tells_none_from_another(assistant: Assistant) -> None:
    assert "库中文件有" not in assistant.ask("有哪些渡船文件？").text
    assert assistant.ask("有哪些市文件？").text.startswith("库中文件有2份")


@pytest.mark.parametrize(
    ("question", "said"),
    [("第二份讲什么？", "第二章 目标"), ("哪一份最新", "霜州市"), ("最后一份有几章？", "2章")],
)
def test_one_of_the_texts_that_were_listed(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question, ["有哪些文件？"]).text


@pytest.mark.parametrize("history", ["路灯多久检修一次？", "渡船什么时候换成电船", "市城管局负责什么"])
def test_the_texts_are_asked_about_whatever_was_spoken_of(assistant: Assistant, history: str) -> None:
    assert assistant.ask("你们有哪些文件？", [history]).text.startswith("库中文件有2份")
    assert assistant.ask("市城管局的职责", [history]).kind is Kind.UNIT_TASKS


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("文号", "《霜州市人民政府关于更新路灯的通知》的文号是霜府〔2031〕7号。[1]\n其余1份没有写明。"),
        (
            "什么时候发的？",
            "《霜州市人民政府关于更新路灯的通知》的日期是2031年4月2日。[1]\n其余1份没有写明。",
        ),
        ("谁发的文", "《霜州市人民政府关于更新路灯的通知》由霜州市人民政府印发。[1]\n其余1份没有写明。"),
        ("草案", None),
        ("谁抄送的", None),
    ],
)
def test_a_record_asked_of_no_text_is_told_of_all(
    assistant: Assistant, question: str, told: str | None
) -> None:
    answer = assistant.ask(question)
    assert (answer.abstained, None if answer.abstained else answer.text) == (told is None, told)


def test_a_record_asked_after_an_answer_is_that_of_its_text(assistant: Assistant) -> None:
    answer = assistant.ask("还有效吗", ["路灯多久检修一次？"])
    assert {one.document.id for one in answer.citations} == {"lamps"}
    told = assistant.ask("谁发的文", ["路灯多久检修一次？"]).text
    assert told == "《霜州市人民政府关于更新路灯的通知》由霜州市人民政府印发。[1]"


@pytest.mark.parametrize("question", ["7号文", "霜府7号", "霜府〔2031〕7号"])
def test_a_number_alone_tells_what_the_text_says(assistant: Assistant, question: str) -> None:
    assert "为方便夜间出行" in assistant.ask(question).text
