"""Parts under a heading, points of one clause, paragraphs without a number: found by what the question calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag import enumerations
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

NOTICE = """霜州市渡口管理工作方案

一、总体原则

坚持安全第一。把人的性命放在首位，不为赶时间冒险开航。

坚持属地管理。渡口所在的镇对日常看护负总责。

坚持便民利民。班次安排随学生和菜农的早晚走。

二、巡查的主要办法

（一）定点值守

每个渡口早晚各有一人看守。

（二）随船抽查

每月抽两条航线，跟船走完全程。

（三）夜间巡航

汛期夜里由巡逻艇沿岸走一趟。

三、经费

渡口更新所需经费由市财政列支。遇有三种情形停航：一是浓雾，二是大风，三是洪水超过警戒水位。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    notice = library.document(read_bytes(NOTICE.encode(), "notice.txt"), {"id": "notice"})
    index = store.build([notice], tmp_path, ToyEmbedder(["原则", "巡查", "停航"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_parts_are_found_by_another_word_for_what_they_are(assistant: Assistant) -> None:
    answer = assistant.ask("渡口巡查有哪几种方式？")
    assert (
        "共3项：[1][2][3]\n- （一）定点值守。[1]\n- （二）随船抽查。[2]\n- （三）夜间巡航。[3]" in answer.text
    )
    assert [one.clause.address for one in answer.citations] == ["2/1", "2/2", "2/3"]


def test_what_each_part_says_is_given_when_it_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("巡查的三种办法各是怎么做的？")
    assert "- （二）随船抽查：每月抽两条航线，跟船走完全程。[2]" in answer.text


def test_paragraphs_without_a_number_are_parts_of_their_heading(assistant: Assistant) -> None:
    answer = assistant.ask("工作方案的总体原则有哪几条？")
    assert "共3项" in answer.text
    assert [line for line in answer.text.split("\n") if line.startswith("- ")] == [
        "- 坚持安全第一。[1]",
        "- 坚持属地管理。[1]",
        "- 坚持便民利民。[1]",
    ]


def test_points_within_a_sentence_are_parts(assistant: Assistant) -> None:
    answer = assistant.ask("哪三种情形要停航？")
    for point in ("浓雾", "大风", "洪水超过警戒水位"):
        assert point in answer.text


def test_two_paragraphs_of_prose_are_no_list(assistant: Assistant) -> None:
    found = enumerations.of(assistant._desk.index).all
    assert [(one.head.address, len(one.items), one.inline) for one in found] == [
        (found[0].head.address, 3, False),
        ("1", 3, True),
        ("2", 3, False),
        ("3", 3, True),
    ]
    assert found[0].top


def test_nothing_is_listed_for_what_no_heading_says(assistant: Assistant) -> None:
    answer = assistant.ask("渡口的票价有哪几档？")
    assert "项：" not in answer.text


def test_a_question_that_names_one_part_is_about_that_part(assistant: Assistant) -> None:
    answer = assistant.ask("随船抽查怎么抽？抽哪几条线？")
    assert "项：" not in answer.text
    assert [one.clause.address for one in answer.citations] == ["2/2"]
