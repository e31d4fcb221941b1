"""Lines back to paragraphs: hard wraps, page numbers, page breaks, indents."""

from __future__ import annotations

import pytest

from documents.reading.lines import Line
from documents.reading.unwrap import Paragraph, columns, measure, paragraphs
from tests.documents.texts import read, texts

# ~ is the trailing blank with which this extraction marks the end of a paragraph.
WRAPPED = """甲市人民政府关于进一步支持本市中小企业稳定
发展的若干意见
 为了支持本市中小企业平稳健康发展，根据国家和省
有关规定，结合本市的实际情况，现提出以下几条意见
请各单位遵照执行。~
一、加大资金支持。市财政每年安排的支持资金提高到2
—3—
0亿元，用于支持本市中小企业开展技术改造和设备更
新换代，并对首次贷款的企业给予利息补贴支持。（牵
头单位：市财政局，配合单位：市工业和信
息化局）~
二、优化服务环境。建立企业服务专员制度，做到每一
户规模以上企业都有人联系、有人服务、有人负责到底。~
""".replace("~", " ")


def lines(text: str) -> list[Line]:
    return [Line(line, number) for number, line in enumerate(text.split("\n"), start=1)]


def joined(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(lines(text))]


def test_hard_wraps_and_a_page_break_in_a_number() -> None:
    assert joined(WRAPPED) == [
        "甲市人民政府关于进一步支持本市中小企业稳定发展的若干意见",
        "为了支持本市中小企业平稳健康发展，根据国家和省有关规定，结合本市的实际情况，现提出以下几条意见请各单位遵照执行。",
        "一、加大资金支持。市财政每年安排的支持资金提高到20亿元，用于支持本市中小企业开展技术改造和设备更新换代，"
        "并对首次贷款的企业给予利息补贴支持。（牵头单位：市财政局，配合单位：市工业和信息化局）",
        "二、优化服务环境。建立企业服务专员制度，做到每一户规模以上企业都有人联系、有人服务、有人负责到底。",
    ]


def test_the_layout_of_a_wrapped_file_is_measured() -> None:
    layout = measure(lines(WRAPPED))
    assert (layout.wrapped, layout.width, layout.marks_ends) == (True, 48, True)


def test_lines_of_one_length_by_chance_are_not_wrapped() -> None:
    text = "\n".join(f"第{number}条 为规范管理，制定本条规定。" for number in "一二三四五六七八九")
    assert measure(lines(text)).wrapped is False
    assert len(joined(text)) == 9


@pytest.mark.parametrize("page_number", ["—3—", "- 12 -", "– 4 –", "第 3 页", "第3页 共10页", "  — 25 —  "])
def test_page_numbers_are_dropped(page_number: str) -> None:
    cut = "要加大对中小企业的支持力度，完善工作机制并且提高审批"
    assert joined(f"{cut}\n{page_number}\n效率。") == [f"{cut}效率。"]


def test_a_dash_before_words_is_no_page_number() -> None:
    assert joined("——3项任务。\n—3个—") == ["——3项任务。", "—3个—"]


def test_an_indent_of_two_characters_starts_a_paragraph() -> None:
    line = "这是一个没有标点的完整行它恰好写满了整整一行文字"
    assert joined("\n".join([f"　　{line}", line, line] * 3)) == [line * 3] * 3


def test_an_indent_inside_an_open_bracket_starts_nothing() -> None:
    assert joined("抓好落实。（牵头单位：甲局，\n　　配合单位：乙局）") == [
        "抓好落实。（牵头单位：甲局，配合单位：乙局）"
    ]


def test_one_leading_blank_marks_a_page_and_two_an_indent() -> None:
    found = paragraphs(
        [Line(" 续行。", 1, closed=True), Line(" 另页。", 2), Line("　　首行。", 3), Line("无。", 4)]
    )
    assert [(one.text, one.opens_page) for one in found] == [
        ("续行。", False),
        ("另页。", True),
        ("首行。", False),
        ("无。", False),
    ]


def test_names_broken_by_a_line_end_are_joined() -> None:
    assert joined("推进落实。（牵头单位：人民银\n\n行甲市中心支行)\n一、任务") == [
        "推进落实。（牵头单位：人民银行甲市中心支行)",
        "一、任务",
    ]


def test_a_heading_right_after_a_bracket_does_not_bleed_into_it() -> None:
    document = read("甲市方案\n1.抓投资。（牵头单位：甲局，配合单位：乙局\n二、创新\n2.抓创新。\n")
    assert texts(document)["2/2"] == "2.抓创新。"
    assert "创新" not in texts(document)["1"]


def test_latin_words_keep_a_blank_and_numbers_do_not() -> None:
    line = "支持企业使用人工智能、云计算等先进的技术，并采用 Big"
    assert joined(f"{line}\nData 平台。") == [f"{line} Data 平台。"]
    line = "支持企业使用人工智能、云计算等先进的技术，投入 12"
    assert joined(f"{line}\n34 万元。") == [f"{line}34 万元。"]


def test_columns_count_chinese_twice() -> None:
    assert [columns(text) for text in ("甲a", "（）", "()", "")] == [3, 4, 2, 0]


def test_closed_lines_stay_apart() -> None:
    found = paragraphs([Line("未完的一行", 1, closed=True), Line("另一段", 2, closed=True)])
    assert found == (Paragraph("未完的一行", 1), Paragraph("另一段", 2))
