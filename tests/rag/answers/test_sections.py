"""Parts of a text that a question names."""

from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from rag.answers.differences import sections

PLAN = """霜州市灯船更新计划

一、年度目标

全年更换灯船28艘。

二、重点任务

1.更换灯船。在主航道更换灯船26艘。

2.整修灯塔。整修灯塔4座。

附件

灯船更换表

序号	航道	艘数
1	东航道	20
2	西航道	8
"""


@pytest.fixture(scope="module")
def plan() -> Document:
    return library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})


def held(text: str, document: Document) -> list[tuple[str, list[str]]]:
    return [
        (one.name, [each.address for each in document.walk() if one.holds(each)])
        for one in sections.named(text, document)
    ]


def test_a_word_of_the_matter_names_no_part(plan: Document) -> None:
    assert held("灯船的更换目标是多少", plan) == []
    assert not sections.any_in("灯船更换了多少艘")


def test_a_heading_and_an_item_are_parts(plan: Document) -> None:
    named = dict(held("年度目标说几艘，第1项又说几艘", plan))
    assert named["年度目标"] == ["1"]
    assert "2/1" in named["第1项"]


def test_the_text_holds_no_row_and_the_table_nothing_else(plan: Document) -> None:
    named = dict(held("正文跟表里对得上吗", plan))
    assert [one for one in named["表里"] if "table" not in one] == []
    assert [one for one in named["正文"] if one.startswith("annex")] == []


def test_the_names_are_taken_out() -> None:
    assert sections.without("灯船，正文和第二章").split() == ["灯船，", "和"]
