"""Word files: what is printed and what is not, tables, and damage."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.oxml.parser import parse_xml

from documents import sources
from documents.errors import DocumentFault, FileTooLarge
from documents.reading.lines import Line, Source, Table
from documents.sources.limits import Limits
from tests.documents.sources.writers import (
    THREE_LEVELS,
    W,
    add_paragraph,
    define_list,
    qualified,
    saved,
)


def as_read(document: Document) -> Source:
    return sources.read_bytes(saved(document), "a.docx")


def add(document: Document, inside: str) -> None:
    """A paragraph of raw XML at the end of the body."""
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v"'
    document.element.body.find(qualified("sectPr")).addprevious(parse_xml(f"<w:p {W} {names}>{inside}</w:p>"))


def texts(document: Document) -> list[str]:
    return [line.text for line in as_read(document).lines]


def only_table(document: Document) -> Table:
    (table,) = (line.table for line in as_read(document).lines if line.table)
    return table


def test_deleted_text_is_left_out_and_inserted_text_kept() -> None:
    document = docx.Document()
    add(
        document,
        "<w:r><w:t>由</w:t></w:r><w:del><w:r><w:delText>甲局</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>乙局</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>牵头</w:t></w:r></w:moveTo>",
    )
    source = as_read(document)
    assert [line.text for line in source.lines] == ["由乙局牵头"]
    assert source.notes.remarks == (
        "tracked changes were read as accepted: deletions left out, insertions kept",
    )


def test_a_paragraph_whose_end_is_deleted_runs_on() -> None:
    document = docx.Document()
    add(document, "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r>")
    add(document, "<w:r><w:t>后半句。</w:t></w:r>")
    assert texts(document) == ["前半句，后半句。"]


def test_hidden_text_field_codes_and_footnotes_are_left_out() -> None:
    document = docx.Document()
    add(
        document,
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>共3项</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> 任务</w:t></w:r>',
    )
    source = as_read(document)
    assert source.lines[0].text == "共3项 任务"
    assert source.notes.remarks == ("1 footnotes or endnotes were left out",)


def test_hyperlinks_content_controls_and_ruby_keep_their_text() -> None:
    document = docx.Document()
    add(
        document,
        "<w:hyperlink><w:r><w:t>附件</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>一</w:t></w:r></w:sdtContent></w:sdt>",
    )
    add(
        document,
        "<w:r><w:ruby><w:rt><w:r><w:t>guan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>莞</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    )
    assert texts(document) == ["附件一", "莞"]


def test_a_soft_break_begins_a_line_of_the_same_paragraph() -> None:
    document = docx.Document()
    add(document, "<w:r><w:t>关于印发</w:t><w:br/><w:t>某方案的通知</w:t></w:r>")
    assert as_read(document).lines == (
        Line("关于印发", 1, closed=False),
        Line("某方案的通知", 2, closed=True),
    )


def test_a_text_box_follows_its_paragraph_once_and_counts_for_itself() -> None:
    document = docx.Document()
    number = define_list(document, THREE_LEVELS)
    marks = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    inner = f"<w:txbxContent><w:p>{marks}<w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{inner}</w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
    add(
        document,
        f"{marks}<w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>",
    )
    add_paragraph(document, "续文", number)
    assert texts(document) == ["一、正文", "一、框内", "二、续文"]


def test_headings_are_marked_by_their_outline_level() -> None:
    document = docx.Document()
    document.add_heading("总则", 1)
    document.add_paragraph("正文")
    assert [line.heading for line in as_read(document).lines] == [True, False]


def test_pages_come_from_where_word_last_began_them() -> None:
    document = docx.Document()
    add(document, "<w:r><w:t>首页</w:t></w:r>")
    add(document, "<w:r><w:lastRenderedPageBreak/><w:t>次页</w:t></w:r>")
    add(document, "<w:r><w:t>次页又</w:t><w:lastRenderedPageBreak/><w:t>三页</w:t></w:r>")
    source = as_read(document)
    assert [(line.text, line.page) for line in source.lines] == [("首页", 1), ("次页", 2), ("次页又三页", 2)]
    assert source.notes.pages == 3


def test_merged_cells_are_repeated_in_every_place_they_cover() -> None:
    document = docx.Document()
    table = document.add_table(4, 3)
    content = [("类别", "指标", "目标"), ("增长", "甲", "1"), ("", "乙", "2"), ("稳定", "丙", "3")]
    for row, texts_ in zip(table.rows, content, strict=True):
        for cell, text in zip(row.cells, texts_, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    assert only_table(document) == Table(
        (("类别", "指标", "目标"), ("增长", "甲", "1"), ("增长", "乙", "2"), ("稳定", "丙", "3")), 1
    )


def test_a_heading_of_two_rows() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    content = [("指标", "目标", ""), ("", "2025年", "2030年"), ("贷款", "1", "2")]
    for row, texts_ in zip(table.rows, content, strict=True):
        for cell, text in zip(row.cells, texts_, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    found = only_table(document)
    assert found.header == 2
    assert found.rows == (("指标", "目标", "目标"), ("指标", "2025年", "2030年"), ("贷款", "1", "2"))


def test_numbers_inside_cells_are_counted() -> None:
    document = docx.Document()
    number = define_list(document, (("decimal", "%1"),))
    table = document.add_table(3, 2)
    for at, row in enumerate(table.rows):
        row.cells[1].text = ("项目", "甲", "乙")[at]
        if at:
            row.cells[0].paragraphs[0]._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
            )
    table.cell(0, 0).text = "序号"
    assert only_table(document).rows == (("序号", "项目"), ("1", "甲"), ("2", "乙"))


def test_a_deleted_row_is_left_out() -> None:
    document = docx.Document()
    table = document.add_table(3, 2)
    for at, row in enumerate(table.rows):
        for cell in row.cells:
            cell.text = f"第{at}行"
    table.rows[1]._tr.insert(0, parse_xml(f"<w:trPr {W}><w:del/></w:trPr>"))
    assert only_table(document).rows == (("第0行", "第0行"), ("第2行", "第2行"))


def test_a_frame_of_one_cell_is_text() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "专栏 1 某计划"
    document.tables[0].cell(0, 0).add_paragraph("1. 第一点。")
    assert texts(document) == ["专栏 1 某计划", "1. 第一点。"]


def test_a_table_inside_a_cell_is_read_as_its_text() -> None:
    document = docx.Document()
    outer = document.add_table(2, 2)
    outer.cell(0, 0).text, outer.cell(0, 1).text, outer.cell(1, 0).text = "事项", "内容", "甲"
    inner = outer.cell(1, 1).add_table(2, 2)
    for cell, text in zip((c for row in inner.rows for c in row.cells), "子丑寅卯", strict=True):
        cell.text = text
    assert only_table(document).rows[1] == ("甲", "子丑寅卯")


def test_a_file_cut_off_is_refused() -> None:
    content = saved(docx.Document())
    for length in (100, len(content) // 2, len(content) - 30):
        with pytest.raises(DocumentFault, match=r"a\.docx: .*(damaged|cut off)"):
            sources.read_bytes(content[:length], "a.docx")


@pytest.mark.parametrize("part", ["word/document.xml", "word/numbering.xml", "word/styles.xml"])
def test_a_part_that_is_no_xml_is_refused(part: str) -> None:
    given = zipfile.ZipFile(io.BytesIO(saved(docx.Document())))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            made.writestr(name, b"<w:broken" if name == part else given.read(name))
    with pytest.raises(DocumentFault, match=r"a\.docx: Word's content is damaged .* save it again"):
        sources.read_bytes(buffer.getvalue(), "a.docx")


def test_entities_that_multiply_are_not_expanded() -> None:
    given = zipfile.ZipFile(io.BytesIO(saved(docx.Document())))
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10 if i else "哈"}">' for i in range(12))
    body = f"<!DOCTYPE d [{laughs}]><w:document {W}><w:body><w:p><w:r><w:t>&a11;尾</w:t></w:r></w:p></w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            made.writestr(name, body if name == "word/document.xml" else given.read(name))
    with pytest.raises(DocumentFault, match=r"a\.docx: .*damaged|a\.docx: no readable text"):
        sources.read_bytes(buffer.getvalue(), "a.docx")


def test_a_file_that_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    given = zipfile.ZipFile(io.BytesIO(saved(docx.Document())))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(name, given.read(name))
        made.writestr("word/media/x.bin", bytes(60_000_000))
    with pytest.raises(FileTooLarge, match=r"a\.docx: unpacks to \d+ times its size"):
        sources.read_bytes(buffer.getvalue(), "a.docx")
    with pytest.raises(FileTooLarge, match="MB once unpacked, over the limit of 50 MB"):
        sources.read_bytes(buffer.getvalue(), "a.docx", Limits(unpacked_bytes=50 * 1024 * 1024))


def test_tables_nested_a_hundred_deep_end() -> None:
    document = docx.Document()
    open_, close = "<w:tbl><w:tr><w:tc><w:p/>", "<w:p><w:r><w:t>底</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    document.element.body.insert(
        0, parse_xml((open_ * 80 + close * 80).replace("<w:tbl>", f"<w:tbl {W}>", 1))
    )
    document.add_paragraph("末")
    assert texts(document)[-1] == "末"
