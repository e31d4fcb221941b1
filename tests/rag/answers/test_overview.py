"""A text asked as a whole: its aims from where it states them, its contents as its purpose and its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import overview
from rag.questions.asked.overview import Whole
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市水上交通发展规划

第一章 总则

为发展水上交通，制定本规划。

第二章 指导思想和发展目标

第一节 指导思想

坚持安全第一。

第二节 主要目标

渡船更安全，航道更畅通。到2030年，全市渡船达到90艘。

第三章 主要任务

第一节 更换渡船

柴油渡船满十五年的换成电动渡船。

第二节 疏浚航道

每年枯水期清淤一次。
"""

NOTICE = """霜州市关于渡口值守的通知

为了保障渡口安全，现就值守有关事项通知如下。

一、加强巡查

每日巡查两次。

二、做好记录

记录保存一年。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("plan", PLAN), ("notice", NOTICE))
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡船", "航道", "值守"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    "question",
    [
        "规划的目标是多少艘渡船？",
        "目标定到哪年？",
        "how many ferries does the plan aim at",
        "第二章由谁编制？",
        "规划目标中途能不能调整？",
        "目标完不成怎么办？",
        "What happens if a target is missed?",
        "",
    ],
)
def test_a_particular_is_not_asked_of_the_whole(question: str) -> None:
    assert overview.asked(question) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("规划的总体目标是什么？", Whole.AIMS),
        ("What are the main goals of the plan?", Whole.AIMS),
        ("那个方案讲了啥", Whole.CONTENTS),
        ("概括一下这份通知", Whole.CONTENTS),
        ("Summarise the notice.", Whole.CONTENTS),
        ("What is the notice about?", Whole.CONTENTS),
    ],
)
def test_what_is_asked_of_a_whole(question: str, asked: Whole) -> None:
    assert overview.asked(question) is asked


def test_a_matter_in_the_text_is_no_matter_of_its_aims(assistant: Assistant) -> None:
    assert "90艘" not in assistant.ask("霜州水上交通规划疏浚航道的目标是什么？").text.partition("\n")[0]


def test_the_aims_stand_under_their_heading(assistant: Assistant) -> None:
    answer = assistant.ask("霜州水上交通规划的目标是什么？")
    assert answer.text == (
        "《霜州市水上交通发展规划》第二章第二节：渡船更安全，航道更畅通。到2030年，全市渡船达到90艘。[1]"
    )
    assert [one.clause.label for one in answer.citations] == ["第二章第二节"]


def test_where_no_heading_is_of_aims_the_purpose_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("霜州渡口值守通知的目的是什么？")
    assert (
        answer.text
        == "《霜州市关于渡口值守的通知》正文第1段：为了保障渡口安全，现就值守有关事项通知如下。[1]"
    )


def test_the_contents_are_the_purpose_and_the_parts(assistant: Assistant) -> None:
    assert assistant.ask("霜州渡口值守通知讲了什么？").text == (
        "《霜州市关于渡口值守的通知》正文第1段：为了保障渡口安全，现就值守有关事项通知如下。[1]\n"
        "《霜州市关于渡口值守的通知》共2部分：[2][3]\n"
        "- 一、加强巡查。[2]\n"
        "- 二、做好记录。[3]"
    )
