"""Markdown: front matter, headings, lists, renderings, HTML inside, links that are furniture."""

from __future__ import annotations

from documents import sources
from documents.reading.lines import Line
from tests.documents.texts import outline, read, texts

DIGEST = """---
id: made-up
edition: digest
title: 甲市方案
---

# 甲市方案
> Plan of A

## 一、工业
> I. Industry

抓投资，**扩大**规模。
> Invest.

3. 抓创新。（牵头单位：甲局）
> Innovate. (Lead: A)

4．抓出口。

——稳外贸。
> Steady trade.
"""


def lines(text: str) -> tuple[Line, ...]:
    return sources.read_bytes(text.encode(), "text.md").lines


def test_a_digest() -> None:
    document = read(DIGEST, "plan.md")
    assert outline(document) == [
        "masthead 标题",
        "1 一、 工业",
        "1/3 一、3 抓创新",
        "1/4 一、4",
        "1/4/dash-1 一、4“——”第1段",
    ]
    assert {one.address: one.english for one in document.walk()} == {
        "masthead": "Plan of A",
        "1": "I. Industry\nInvest.",
        "1/3": "Innovate. (Lead: A)",
        "1/4": "",
        "1/4/dash-1": "Steady trade.",
    }
    assert texts(document)["1"] == "一、工业\n抓投资，扩大规模。"
    assert document.clauses[0].line == 7


def test_a_quotation_is_a_rendering_only_in_a_digest() -> None:
    assert [(line.text, line.rendering) for line in lines("甲。\n\n> 乙。\n")] == [
        ("甲。", False),
        ("乙。", False),
    ]
    digest = "---\nedition: digest\n---\n甲。\n\n> B.\n"
    assert [(line.text, line.rendering) for line in lines(digest)] == [("甲。", False), ("B.", True)]


def test_numbers_of_lists_are_those_of_the_source() -> None:
    assert [line.text for line in lines("17. 甲\n18. 乙\n\n3) 丙\n\n* 丁\n")] == [
        "17. 甲",
        "18. 乙",
        "3) 丙",
        "丁",
    ]


def test_html_inside_is_read() -> None:
    assert [line.text for line in lines("# 甲\n\n<p>一、<b>乙</b></p>\n <p>丙。</p>\n")] == [
        "甲",
        "一、乙",
        "丙。",
    ]


def test_a_paragraph_of_links_is_furniture() -> None:
    text = (
        "甲<http://example.org/a>乙。\n\n<http://example.org>\n\n[返回](/a)｜[首页](/b)\n\n[甲](/c)的办法。\n"
    )
    assert [line.text for line in lines(text)] == ["甲http://example.org/a乙。", "甲的办法。"]


def test_pictures_are_no_text() -> None:
    assert [line.text for line in lines("甲![图](a.png)乙。\n")] == ["甲乙。"]


def test_line_numbers_count_the_front_matter() -> None:
    assert [(line.text, line.number) for line in lines("---\na: 1\n---\n\n甲\n乙\n\n丙\n")] == [
        ("甲", 5),
        ("乙", 6),
        ("丙", 8),
    ]


def test_windows_line_ends() -> None:
    assert [line.text for line in lines("---\r\na: 1\r\n---\r\n# 甲\r\n\r\n乙\r\n")] == ["甲", "乙"]
