"""Prints of a browser: blanks are left out of the file, and only the room between the characters shows them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from documents import sources
from documents.clauses import Clause
from documents.library import document
from documents.sources.layout import Box, Piece
from documents.sources.printing import printed_lines
from tests.documents.sources.browser import printed_by_browser

FLATTENED = """关于培育海湾市港口金融的行动计划
一、发展目标
——规模稳步扩大。航运贷款逐年增加。
——进一步放开准入。更多机构到港口设点，开一批网点，为船东和货主就近办理结算、融资、保险等各项业务，逐步做到一站办理。
二、主要指标
表1 港口金融主要指标
指标 单位 2020年 2025年 属性
1．航运贷款余额 亿元 320 480 预期性
2．存贷比 % 70 75 约束性
3．到港设点机构 家 12 30 预期性
三、保障
加强统筹。"""


def as_read(content: bytes, name: str) -> dict[str, Clause]:
    return {clause.address: clause for clause in document(sources.read_bytes(content, name)).walk()}


def test_a_flattened_table_that_a_browser_printed(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in FLATTENED.splitlines())
    printed = as_read(printed_by_browser(body, tmp_path), "a.pdf")
    written = as_read(FLATTENED.encode(), "a.txt")
    assert list(printed) == list(written)
    assert printed["2/table-1/2"].text == "2．存贷比｜单位：%｜2020年：70｜2025年：75｜属性：约束性"
    assert [printed[a].text for a in printed if "table" in a] == [
        written[a].text for a in written if "table" in a
    ]


def test_a_table_without_rules_that_a_browser_printed(tmp_path: Path) -> None:
    """Real cells with room between them and no line drawn."""
    rows = [line.split() for line in FLATTENED.splitlines()[6:10]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    above, below = FLATTENED.splitlines()[:6], FLATTENED.splitlines()[10:]
    body = "".join(f"<p>{line}</p>" for line in above)
    body += f"<table>{cells}</table>" + "".join(f"<p>{line}</p>" for line in below)
    printed = as_read(printed_by_browser(body, tmp_path, "td{padding:4px 20px}"), "a.pdf")
    written = as_read(FLATTENED.encode(), "a.txt")
    assert list(printed) == list(written)
    assert [printed[a].text for a in printed if "table-1/" in a] == [
        written[a].text for a in written if "table-1/" in a
    ]


def pieces(text: str, em: float = 12.0, blank: float = 3.0) -> list[Piece]:
    """Characters side by side, a blank as mere room."""
    found, x = [], 30.0
    for letter in text:
        wide = em / 2 if letter.isascii() else em
        if letter != " ":
            found.append(Piece(letter, Box(x, 100, x + wide, 100 + em)))
        x += blank if letter == " " else wide
    return found


def test_room_as_wide_as_the_blanks_of_the_page_is_a_blank() -> None:
    row = pieces("贷款余额 亿元 320 480 预期性")
    next_row = [
        replace(piece, box=replace(piece.box, top=120.0, bottom=132.0)) for piece in pieces("存贷比 % 7 约")
    ]
    assert [line.text for line in printed_lines([*row, *next_row])] == [
        "贷款余额 亿元 320 480 预期性",
        "存贷比 % 7 约",
    ]


def test_room_between_chinese_and_figures_alone_is_no_blank() -> None:
    """Programs set the two a quarter apart without a blank in the text."""
    (line,) = printed_lines(pieces("到 2025 年达到 480 亿元"))
    assert line.text == "到2025年达到480亿元"


def test_where_the_file_has_blanks_of_its_own_room_is_none() -> None:
    row = pieces("到 2025 年贷款")
    row += [Piece(" ", Box(200, 100, 203, 112)), Piece("余", Box(203, 100, 215, 112))]
    (line,) = printed_lines(row)
    assert line.text == "到2025年贷款 余"


def test_a_dash_stands_beside_a_character_as_thin_as_itself() -> None:
    """Some fonts give —— and 一 boxes of their ink: neither lies beside the other, both beside the rest."""
    row = [
        Piece("——", Box(30, 107.4, 54, 108)),
        Piece("稳", Box(54, 100, 66, 112)),
        Piece("步", Box(66, 100, 78, 112)),
        Piece("一", Box(78, 105, 90, 105.6)),
        Piece("致", Box(90, 100, 102, 112)),
    ]
    (line,) = printed_lines(row)
    assert line.text == "——稳步一致"
