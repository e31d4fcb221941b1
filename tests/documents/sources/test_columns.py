"""Pages in columns are read column by column; tables without rules are not."""

from __future__ import annotations

import pytest

from documents import sources
from documents.library import document
from documents.sources.columns import parts
from documents.sources.layout import Box, Piece
from tests.documents.sources.writers import as_scanned_pdf, finished, new_pdf, wrapped

EM = 10.0
TITLE = "关于支持海湾市渔港发展的若干措施"
TEXT = (
    "各镇人民政府，市有关单位：",
    "为了让渔港周边的小店、船东和加工厂更方便地得到资金，现提出以下措施，请各单位对照分工组织实施。",
    "一、建立信用档案",
    "（一）把船舶登记、捕捞配额和冷库存货三类信息汇入同一套档案，供银行查询。（牵头单位：市渔业局）",
    "（二）档案每季度更新一次，更新后通知船东；查询须经船东书面同意，查询记录保存五年。",
    "二、扩大渔船保险",
    "（一）对长度超过十二米的渔船给予保费补助，每船每年最高3000元。（责任单位：市财政局、市渔业局）",
    "（二）保险公司在渔港设立理赔点，接到报案后两个工作日内到场，小额案件当场赔付，不得拖延。",
    "三、保障措施",
    "（一）成立工作小组，每半年通报一次进展，重大事项报市政府研究决定。（市府办牵头）",
    "（二）本措施自印发之日起施行，有效期三年，期满前六个月组织评估，再定去留。",
)


def pieces(lines: list[str], left: float, top: float = 100.0, pitch: float = 16.0) -> list[Piece]:
    return [
        Piece(letter, Box(left + at * EM, top + row * pitch, left + (at + 1) * EM, top + row * pitch + EM))
        for row, line in enumerate(lines)
        for at, letter in enumerate(line)
        if letter != "　"
    ]


def read(found: list[Piece]) -> list[str]:
    return ["".join(piece.text for piece in part.pieces) for part in parts(found)]


LEFT = [
    "甲甲甲甲甲甲甲甲甲甲甲甲",
    "乙乙乙乙乙乙乙乙乙乙乙乙",
    "丙丙丙丙",
    "丁丁丁丁丁丁丁丁丁丁丁丁",
    "戊戊戊戊戊戊戊戊戊戊戊",
]
RIGHT = [
    "子子子子子子子子子子子子",
    "丑丑丑丑丑丑丑丑丑丑丑丑",
    "寅寅寅寅寅寅寅寅寅寅寅",
    "卯卯卯",
    "辰辰辰辰辰辰辰辰辰辰辰辰",
]


def test_the_left_column_is_read_before_the_right_one() -> None:
    assert read(pieces(LEFT, 100) + pieces(RIGHT, 240)) == ["".join(LEFT), "".join(RIGHT)]


def test_lines_need_not_stand_side_by_side() -> None:
    assert read(pieces(LEFT, 100) + pieces(RIGHT, 240, top=107)) == ["".join(LEFT), "".join(RIGHT)]


def test_what_runs_over_both_columns_is_read_in_its_place() -> None:
    title, middle = pieces(["标" * 8], 190, top=60), pieces(["题" * 20], 120, top=190)
    below = pieces(LEFT, 100, top=220) + pieces(RIGHT, 240, top=220)
    found = read(title + pieces(LEFT, 100) + pieces(RIGHT, 240) + middle + below)
    assert found == ["标" * 8, "".join(LEFT), "".join(RIGHT), "题" * 20, "".join(LEFT), "".join(RIGHT)]


def test_three_columns() -> None:
    found = read(pieces(LEFT, 100) + pieces(RIGHT, 240) + pieces(LEFT, 380))
    assert found == ["".join(LEFT), "".join(RIGHT), "".join(LEFT)]


@pytest.mark.parametrize(
    "cells",
    [
        (["贷款余额", "存款余额", "保费收入", "上市公司", "基金数量"], ["320", "18232", "560", "58", "217"]),
        (
            ["信用档案", "渔船保险", "冷库融资", "港口结算", "人才引进"],
            ["建立统一的船舶信用档案", "补助保费", "推广存货质押贷款", "设网点", "给予安家补贴"],
        ),
    ],
)
def test_the_cells_of_a_table_without_rules_stay_side_by_side(cells: tuple[list[str], list[str]]) -> None:
    assert len(read(pieces(cells[0], 100) + pieces(cells[1], 240))) == 1


def test_a_page_of_one_column_with_short_lines_is_one_part() -> None:
    assert (
        len(read(pieces(LEFT, 100) + pieces(["某局　　　　　　　某局", "二〇三一年五月"], 150, top=200))) == 1
    )


def test_a_table_over_both_columns_divides_them() -> None:
    above, below = pieces(LEFT, 100) + pieces(RIGHT, 240), pieces(LEFT, 100, 300) + pieces(RIGHT, 240, 300)
    table = Box(90, 200, 370, 280)
    found = parts(above + below, [table])
    assert ["".join(piece.text for piece in part.pieces) for part in found] == [
        "".join(LEFT), "".join(RIGHT), "", "".join(LEFT), "".join(RIGHT),
    ]  # fmt: skip
    assert [part.box.holds(table) for part in found] == [False, False, True, False, False]


def test_a_page_without_text_is_one_part() -> None:
    assert [part.pieces for part in parts([])] == [()]


def in_two_columns() -> bytes:
    """A title over two columns, the pages numbered, the third paragraph of a column cut by its end."""
    pdf = new_pdf("海湾市政策汇编")
    pdf.cell(0, 14, TITLE, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("chinese", size=11)
    top, wide = pdf.get_y() + 4, 18
    lines = [
        line for text in TEXT * 3 for line in wrapped(text if text.endswith("：") else "　　" + text, wide)
    ]
    place = 0
    for page in range(1, 4):
        if page > 1:
            pdf.add_page()
            pdf.set_font("chinese", size=11)
            top = pdf.get_y() + 4
        for column in (0, 1):
            for row in range(20):
                if place < len(lines):
                    text = lines[place]
                    moved = (len(text) - len(text.lstrip("　"))) * pdf.get_string_width("国")
                    pdf.set_xy(pdf.l_margin + column * 80 + moved, top + row * 7.5)
                    pdf.cell(0, 7.5, text.lstrip("　"))
                    place += 1
    assert place == len(lines)
    return finished(pdf)


def addresses(content: bytes, name: str) -> dict[str, str]:
    return {clause.address: clause.text for clause in document(sources.read_bytes(content, name)).walk()}


def test_a_pdf_in_two_columns_gives_the_tree_of_its_text() -> None:
    written = addresses("\n".join([TITLE, *TEXT * 3]).encode(), "a.txt")
    source = sources.read_bytes(in_two_columns(), "a.pdf")
    assert addresses(in_two_columns(), "a.pdf") == written
    assert source.notes.dropped == ("海湾市政策汇编",)


def test_a_scan_in_two_columns_gives_the_tree_of_its_text() -> None:
    written = addresses("\n".join([TITLE, *TEXT * 3]).encode(), "a.txt")
    assert list(addresses(as_scanned_pdf(in_two_columns()), "a.pdf")) == list(written)


def test_a_table_in_a_column_stays_in_it() -> None:
    table = Box(240, 190, 360, 260)
    found = parts(pieces(LEFT, 100, pitch=30) + pieces(RIGHT, 240), [table])
    assert [part.box.holds(table) for part in found] == [False, True]
