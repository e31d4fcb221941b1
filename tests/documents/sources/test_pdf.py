"""PDF files: pages, paragraphs, tables, running heads, and damage."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from fpdf import FPDF
from fpdf.fonts import FontFace
from PIL import Image

from documents import sources
from documents.reading.lines import Source, Table
from documents.sources.limits import Limits
from tests.documents.sources.writers import add_table, add_text, drawn, finished, new_pdf, pictures

LONG = "支持各类机构在风险可控的前提下开展业务创新，建立健全工作机制，及时总结推广好的经验做法，形成合力推进的良好局面。"


def written(pdf: FPDF) -> bytes:
    return finished(pdf)


def as_read(pdf: FPDF) -> Source:
    return sources.read_bytes(written(pdf), "a.pdf")


def texts(source: Source) -> list[str]:
    return [line.text.strip() for line in source.lines if not line.table]


def tables(source: Source) -> list[Table]:
    return [line.table for line in source.lines if line.table]


def rows(count: int) -> list[tuple[str, ...]]:
    return [("序号", "指标", "目标"), *((str(at), f"某指标{at}", str(at * 10)) for at in range(1, count + 1))]


def test_paragraphs_are_joined_over_lines_and_pages() -> None:
    pdf = new_pdf()
    given = [f"（{letter}）{LONG * 4}" for letter in "一二三四五六七八九"]
    for text in given:
        add_text(pdf, text)
    source = as_read(pdf)
    assert texts(source) == given
    assert all(line.closed for line in source.lines)
    assert source.notes.pages == 3
    assert source.lines[0].page == 1
    assert source.lines[-1].page == 3


def test_a_line_that_begins_with_a_number_by_chance_begins_no_paragraph() -> None:
    pdf = new_pdf()
    width = int(pdf.epw / pdf.get_string_width("国"))
    chance = f"{LONG * 2}"[: width - 3] + "第" + "一、二产业协调发展。"
    add_text(pdf, f"（一）{LONG}")
    add_text(pdf, f"（二）{LONG}")
    add_text(pdf, chance, indent=True)
    assert texts(as_read(pdf))[2] == chance


def test_running_heads_and_page_numbers_are_dropped_and_reported() -> None:
    pdf = new_pdf(running_head="某某市文件汇编")
    for _ in range(30):
        add_text(pdf, f"（一）{LONG * 2}")
    source = as_read(pdf)
    assert source.notes.dropped == ("某某市文件汇编",)
    assert source.notes.pages == 5
    assert set(texts(source)) == {f"（一）{LONG * 2}"}


def test_plain_page_numbers_are_dropped_but_figures_in_the_text_kept() -> None:
    pdf = new_pdf()
    pdf.numbered = False
    pdf.set_auto_page_break(False)
    for page in range(1, 5):
        add_text(pdf, f"（{'一二三四'[page - 1]}）第{page}项")
        add_text(pdf, "2000")
        pdf.set_y(-20)
        pdf.cell(0, 8, str(page), align="C")
        if page < 4:
            pdf.add_page()
    assert texts(as_read(pdf)) == [
        part for page in range(1, 5) for part in (f"（{'一二三四'[page - 1]}）第{page}项", "2000")
    ]


def test_a_title_like_the_running_head_is_kept() -> None:
    pdf = new_pdf(running_head="某某市规划")
    pdf.set_font("chinese", size=22)
    pdf.cell(0, 14, "某某市规划", align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("chinese", size=14)
    for _ in range(30):
        add_text(pdf, f"（一）{LONG * 2}")
    assert texts(as_read(pdf))[0] == "某某市规划"


def test_a_ruled_table_is_a_table_and_its_text_stands_once() -> None:
    pdf = new_pdf()
    add_text(pdf, "一、目标")
    add_table(pdf, rows(2))
    pdf.ln(5)
    add_text(pdf, "二、保障")
    source = as_read(pdf)
    assert texts(source) == ["一、目标", "二、保障"]
    assert tables(source) == [
        Table((("序号", "指标", "目标"), ("1", "某指标1", "10"), ("2", "某指标2", "20")), 1)
    ]
    assert [bool(line.table) for line in source.lines] == [False, True, False]
    assert source.notes.tables == 1


@pytest.mark.parametrize("repeated", [0, 1])
def test_a_table_over_four_pages_is_one(repeated: int) -> None:
    pdf = new_pdf()
    given = rows(60)
    if repeated:
        with pdf.table(line_height=9, padding=1.5, headings_style=FontFace(emphasis="")) as table:
            for row in given:
                table.row(row)
    else:
        add_table(pdf, given)
    source = as_read(pdf)
    (found,) = tables(source)
    assert found == Table(tuple(given), 1)
    assert source.notes.pages == 4


def test_two_tables_with_text_between_them_stay_two() -> None:
    pdf = new_pdf()
    add_table(pdf, rows(1))
    pdf.add_page()
    add_text(pdf, "续下表")
    add_table(pdf, rows(1))
    assert len(tables(as_read(pdf))) == 2


def test_merged_cells_of_a_table() -> None:
    pdf = new_pdf()
    with pdf.table(line_height=9, padding=1.5, first_row_as_headings=False) as table:
        head, below, last = table.row(), table.row(), table.row()
        head.cell("指标", rowspan=2)
        head.cell("目标", colspan=2)
        below.cell("2025年")
        below.cell("2030年")
        for text in ("贷款", "1", "2"):
            last.cell(text)
    (found,) = tables(as_read(pdf))
    assert found == Table((("指标", "目标", "目标"), ("指标", "2025年", "2030年"), ("贷款", "1", "2")), 2)


def test_a_frame_around_paragraphs_is_text() -> None:
    pdf = new_pdf()
    add_text(pdf, "专栏 1 某计划", indent=False)
    top = pdf.get_y()
    add_text(pdf, "1. 第一点。")
    add_text(pdf, "2. 第二点。")
    pdf.rect(pdf.l_margin - 3, top - 2, pdf.epw + 6, pdf.get_y() - top + 4)
    source = as_read(pdf)
    assert tables(source) == []
    assert texts(source) == ["专栏 1 某计划", "1. 第一点。", "2. 第二点。"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(turn: int) -> None:
    """The sheet is turned, and what is drawn on it is turned back, as for a wide table in a narrow file."""
    pdf = new_pdf(orientation="landscape" if turn != 180 else "portrait")
    add_text(pdf, "一、目标")
    add_table(pdf, rows(2))
    plain = as_read(pdf)
    document = pypdfium2.PdfDocument(written(pdf))
    page = document[0]
    width, height = page.get_size()
    matrix = {
        90: pypdfium2.PdfMatrix(0, 1, -1, 0, height, 0),
        180: pypdfium2.PdfMatrix(-1, 0, 0, -1, width, height),
        270: pypdfium2.PdfMatrix(0, -1, 1, 0, 0, width),
    }[turn]
    for item in page.get_objects():
        item.transform(matrix)
    if turn != 180:
        page.set_mediabox(0, 0, height, width)
    page.set_rotation(turn)
    page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    turned = sources.read_bytes(buffer.getvalue(), "a.pdf")
    assert texts(turned) == texts(plain)
    assert tables(turned) == tables(plain)


def test_a_page_cut_to_a_part_of_the_sheet_keeps_its_tables() -> None:
    pdf = new_pdf()
    add_text(pdf, "一、目标")
    add_table(pdf, rows(2))
    plain = as_read(pdf)
    document = pypdfium2.PdfDocument(written(pdf))
    width, height = document[0].get_size()
    document[0].set_mediabox(0, 0, width, height)
    document[0].set_cropbox(40, 30, width - 40, height - 30)
    buffer = io.BytesIO()
    document.save(buffer)
    cut = sources.read_bytes(buffer.getvalue(), "a.pdf")
    assert tables(cut) == tables(plain)
    assert texts(cut) == texts(plain)


def test_blanks_that_are_printed_are_kept() -> None:
    pdf = new_pdf()
    add_text(pdf, "第一节 定位目标 1.5 亿元 Fintech Hub")
    assert texts(as_read(pdf)) == ["第一节 定位目标 1.5 亿元 Fintech Hub"]


def test_pages_of_text_and_scanned_pages_in_one_file() -> None:
    pdf = new_pdf()
    add_text(pdf, "一、目标")
    document = pypdfium2.PdfDocument(written(pdf))
    buffer = io.BytesIO()
    drawn(("二、保障措施",)).save(buffer, "PDF", resolution=100)
    document.import_pages(pypdfium2.PdfDocument(buffer.getvalue()))
    document.new_page(595, 842)
    made = io.BytesIO()
    document.save(made)
    source = sources.read_bytes(made.getvalue(), "a.pdf")
    assert [(line.text.strip(), line.page) for line in source.lines] == [("一、目标", 1), ("二、保障措施", 2)]
    assert [page.page for page in source.notes.recognised] == [2]
    assert source.notes.pages == 3
    assert source.notes.unread_pages == ()


def test_scanned_pages_over_the_limit_are_named() -> None:
    buffer = io.BytesIO()
    first = drawn(("二、保障措施",))
    first.save(buffer, "PDF", save_all=True, append_images=[first, first])
    source = sources.read_bytes(buffer.getvalue(), "a.pdf", Limits(recognised_pages=1))
    assert source.notes.unread_pages == (2, 3)
    assert source.notes.remarks[0].startswith("2 of 3 pages were not read, from page 2 on")


def test_a_picture_of_a_page_reads_like_the_page() -> None:
    pdf = new_pdf()
    add_text(pdf, "（一）" + LONG)
    picture = pictures(written(pdf))[0]
    assert isinstance(picture, Image.Image)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    assert texts(sources.read_bytes(buffer.getvalue(), "a.png")) == texts(as_read(pdf))


def test_a_scan_with_a_stamp_of_text_is_still_read_as_a_picture() -> None:
    buffer = io.BytesIO()
    drawn(("二、保障措施", *[""] * 25)).save(buffer, "PNG")
    pdf = new_pdf()
    pdf.image(Image.open(buffer), 0, 0, pdf.w, pdf.h)
    pdf.set_y(pdf.h - 40)
    pdf.cell(0, 8, "扫描软件")
    source = as_read(pdf)
    assert texts(source)[0] == "二、保障措施"
    assert [page.page for page in source.notes.recognised] == [1]
