"""Printed lines become paragraphs by where they stand on the page."""

from __future__ import annotations

from documents.reading.lines import Line, Table
from documents.reading.unwrap import paragraphs
from documents.sources.flow import flow
from documents.sources.grid import Cell
from documents.sources.layout import Box, Page, Piece, PrintedLine, RuledTable
from documents.sources.printing import printed_lines

EM, LEFT, WIDTH, HEIGHT = 10.0, 100.0, 520.0, 800.0
FULL = 32  # characters of a full line
WORDS = "各单位要结合实际抓好落实并及时报告进展情况和存在问题以及下一步的打算和安排部署"


def line(text: str, top: float, indent: float = 0, em: float = EM) -> PrintedLine:
    left = LEFT + indent * em
    return PrintedLine(text, Box(left, top, left + len(text) * em, top + em * 1.4), em)


def page(number: int, *lines: PrintedLine, tables: tuple[RuledTable, ...] = ()) -> Page:
    return Page(number, WIDTH, HEIGHT, lines, tables)


def full(start: str = "", indent: float = 0) -> str:
    return (start + WORDS)[: FULL - int(indent)]


def texts(*pages: Page) -> list[tuple[str, bool]]:
    return [(found.text, found.closed) for found in flow(pages).lines]


def indented_page() -> list[PrintedLine]:
    """Two numbered paragraphs of three lines, first lines indented by two characters."""
    lines = []
    for at, number in enumerate(("（一）", "（二）")):
        top = 200 + at * 60
        lines += [line(full(number, 2), top, 2), line(full(), top + 20), line("落实。", top + 40)]
    return lines


def test_an_indent_begins_a_paragraph_and_full_lines_go_on() -> None:
    assert texts(page(1, *indented_page())) == [
        (full("（一）", 2) + full() + "落实。", True),
        (full("（二）", 2) + full() + "落实。", True),
    ]


def test_a_number_by_chance_at_the_margin_begins_nothing() -> None:
    lines = [*indented_page(), line(full("（三）", 2), 320, 2), line("一、二产业协调发展。", 340)]
    assert texts(page(1, *lines))[2] == (full("（三）", 2) + "一、二产业协调发展。", True)


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = [*indented_page(), line(full("（三）", 2), 320, 2)]
    found = flow([page(1, *first), page(2, line("报告。", 100), line(full("（四）", 2), 120, 2))]).lines
    assert (found[2].text, found[2].page) == (full("（三）", 2) + "报告。", 1)
    assert (found[3].text.startswith("（四）"), found[3].page) == (True, 2)


def test_a_full_heading_is_not_run_into_the_text_below_it() -> None:
    heading = line(full("（三）", 2), 320, 2)
    found = texts(page(1, *indented_page(), heading, line(full("", 2), 340, 2), line("落实。", 360)))
    assert found[2:] == [(heading.text, True), (full("", 2) + "落实。", True)]


def test_a_gap_ends_a_paragraph_of_a_page_without_indents() -> None:
    lines = []
    for at in range(4):
        lines += [line(full(), 100 + at * 70), line(full(), 120 + at * 70), line("落实。", 140 + at * 70)]
    found = texts(page(1, *lines))
    assert [text for text, closed in found if closed] == ["落实。"] * 4


def test_a_hanging_number_does_not_break_its_paragraph() -> None:
    lines = [
        line(full("1．"), 100),
        line(full("", 2), 120, 2),
        line(full("2．"), 140),
        line("落实。", 160, 2),
    ]
    found = paragraphs(flow([page(1, *lines)]).lines)
    assert [one.text for one in found] == [full("1．") + full("", 2), full("2．") + "落实。"]


def test_text_that_resumes_after_a_box_shows_it_by_a_leading_blank() -> None:
    table = RuledTable(
        Box(100, 330, 400, 380), tuple(Cell(y, x, "甲") for y in (0, 1) for x in (0, 1)), (100, 200, 400)
    )
    lines = [*indented_page(), line(full("（三）", 2), 310, 2), line("各单位继续落实。", 400)]
    found = flow([page(1, *lines, tables=(table,))]).lines
    assert found[3].table == Table((("甲", "甲"), ("甲", "甲")), 1)
    assert found[2].text == full("（三）", 2)


def test_a_line_of_another_size_stands_alone() -> None:
    title = line("关于促进渔港金融服务的若干措施文", 150, 0, em=20)
    assert texts(page(1, title, *indented_page()))[0] == (title.text, True)


def test_an_empty_file_has_no_lines() -> None:
    assert flow([]).lines == ()
    assert flow([page(1)]).lines == ()


def test_lines_are_numbered_through_the_file() -> None:
    found = flow([page(1, *indented_page()), page(2, line("一、末", 100, 2))]).lines
    assert [one.number for one in found] == [1, 2, 3]
    assert found[2] == Line("一、末", 3, 2, True)


def glyphs(text: str, left: float, top: float, wide: float = EM, step: float = EM) -> list[Piece]:
    return [
        Piece(letter, Box(left + at * step, top, left + at * step + wide, top + 14))
        for at, letter in enumerate(text)
    ]


def test_characters_become_lines_from_top_to_bottom_and_left_to_right() -> None:
    given = [*glyphs("第二行", 100, 120), *glyphs("一行", 110, 101), *glyphs("第", 100, 100)]
    assert [found.text for found in printed_lines(given)] == ["第一行", "第二行"]


def test_a_wide_gap_is_a_blank_and_a_spread_line_has_none() -> None:
    apart = [*glyphs("第一章", 100, 100), *glyphs("总则", 140, 100)]
    spread = glyphs("关于印发方案的通知", 100, 130, step=14)
    assert [found.text for found in printed_lines([*apart, *spread])] == ["第一章 总则", "关于印发方案的通知"]


def test_a_character_drawn_twice_is_read_once() -> None:
    given = [piece for piece in glyphs("总则", 100, 100) for _ in range(2)]
    shifted = [
        Piece(p.text, Box(p.box.left + i % 2 * 0.4, p.box.top, p.box.right, p.box.bottom))
        for i, p in enumerate(given)
    ]
    assert [found.text for found in printed_lines(shifted)] == ["总则"]
