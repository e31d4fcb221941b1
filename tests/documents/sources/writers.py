"""Blocks -> files of every format, made anew for each test."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
import pypdfium2
from docx.document import Document
from docx.oxml.parser import parse_xml
from fpdf import FPDF
from fpdf.fonts import TTFFont
from PIL import Image, ImageDraw, ImageFont

from tests.documents.sources.fonts import chinese_font
from tests.documents.sources.made_up import CAPTION, HEAD, TABLE, TAIL, Block

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
THREE_LEVELS = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3．"))


def as_text() -> bytes:
    table = [" ".join(row) for row in TABLE]
    return "\n".join([block.printed for block in (*HEAD, CAPTION)] + table + [TAIL[0].printed]).encode()


def as_markdown() -> bytes:
    head = [f"# {block.printed}" if block.title else block.printed for block in (*HEAD, CAPTION)]
    rows = [f"| {' | '.join(row)} |" for row in TABLE]
    rows.insert(1, "|" + " --- |" * len(TABLE[0]))
    return "\n\n".join([*head, "\n".join(rows), TAIL[0].printed]).encode()


def as_html() -> bytes:
    def paragraph(block: Block) -> str:
        return f"<h1>{block.printed}</h1>" if block.title else f"<p>{block.printed}</p>"

    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    inner = "".join(map(paragraph, (*HEAD, CAPTION))) + f"<table>{rows}</table>" + paragraph(TAIL[0])
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{inner}</body></html>".encode()


def as_word() -> bytes:
    """Numbers counted by Word: none of them stands in the text of a paragraph."""
    document = docx.Document()
    number = define_list(document, THREE_LEVELS)
    for block in (*HEAD, CAPTION):
        add_paragraph(document, block.text, number if block.level is not None else None, block.level or 0)
    grid = document.add_table(len(TABLE), len(TABLE[0]))
    for row, texts in zip(grid.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    add_paragraph(document, TAIL[0].text, number, 0)
    return saved(document)


def define_list(
    document: Document, levels: Sequence[tuple[str, str]], extra: str = "", inside: str = ""
) -> int:
    """Add a list of (number format, level text); the id by which paragraphs name it."""
    root = document.part.numbering_part.element
    name = (
        max(
            (int(one.get(qualified("abstractNumId"))) for one in root.findall(qualified("abstractNum"))),
            default=0,
        )
        + 1
    )
    parts = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra if at else ""}'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    first = root.find(qualified("num"))
    element = parse_xml(f'<w:abstractNum {W} w:abstractNumId="{name}">{parts}</w:abstractNum>')
    first.addprevious(element) if first is not None else root.append(element)
    return define_instance(document, name, inside)


def define_instance(document: Document, abstract: int, inside: str = "") -> int:
    """Another list of the same definition; `inside` is XML such as a level override."""
    root = document.part.numbering_part.element
    number = max((int(one.get(qualified("numId"))) for one in root.findall(qualified("num"))), default=0) + 1
    root.append(
        parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>')
    )
    return number


def add_paragraph(document: Document, text: str, number: int | None = None, level: int = 0) -> None:
    paragraph = document.add_paragraph(text)
    if number is not None:
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        )


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def qualified(tag: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + tag


class Printed(FPDF):
    """Pages as an office prints them: a running head, a number at the foot, indented paragraphs."""

    running_head = ""
    numbered = True

    def header(self) -> None:
        if self.running_head:
            self.set_font("chinese", size=9)
            self.cell(0, 8, self.running_head, align="C", new_x="LMARGIN", new_y="NEXT")
            self.set_font("chinese", size=14)

    def footer(self) -> None:
        if self.numbered:
            self.set_y(-18)
            self.set_font("chinese", size=10)
            self.cell(0, 8, f"— {self.page_no()} —", align="C")
            self.set_font("chinese", size=14)


def new_pdf(running_head: str = "", orientation: str = "portrait") -> Printed:
    pdf = Printed(orientation=orientation)
    pdf.running_head = running_head
    font = chinese_font()
    pdf.add_font("chinese", "", font.path, collection_font_number=font.index)
    pdf.set_font("chinese", size=14)
    pdf.set_margins(28, 30)
    pdf.set_auto_page_break(True, 30)
    pdf.add_page()
    pdf.c_margin = 0
    return pdf


def add_text(pdf: FPDF, text: str, indent: bool = True) -> None:
    """A paragraph set to the width of the page as Chinese is, broken anywhere but before a mark."""
    width = int(pdf.epw / pdf.get_string_width("国") + 1e-6)
    for line in wrapped(("　　" if indent else "") + text, width):
        moved = len(line) - len(line.lstrip("　"))
        pdf.set_x(pdf.l_margin + moved * pdf.get_string_width("国"))
        pdf.cell(0, 9, line.lstrip("　"), new_x="LMARGIN", new_y="NEXT")


def wrapped(text: str, width: int) -> list[str]:
    """Lines of `width` characters; Latin letters, digits and blanks take half of one."""
    lines, line, used = [], "", 0.0
    for letter in text:
        wide = 0.5 if letter.isascii() else 1.0
        if used + wide > width and letter not in "，。、；：）》”":
            lines.append(line)
            line, used = "", 0.0
        line, used = line + letter, used + wide
    return [*lines, line]


def add_table(pdf: FPDF, rows: Sequence[Sequence[str]], **settings: object) -> None:
    with pdf.table(line_height=9, padding=1.5, first_row_as_headings=False, **settings) as table:  # type: ignore[arg-type]
        for row in rows:
            table.row(row)


def as_pdf(running_head: str = "") -> bytes:
    pdf = new_pdf(running_head)
    for block in (*HEAD, CAPTION):
        if block.title or block is CAPTION:
            pdf.cell(0, 12, block.printed, align="C", new_x="LMARGIN", new_y="NEXT")
        else:
            add_text(pdf, block.printed, indent=not block.text.endswith("："))
    add_table(pdf, TABLE)
    pdf.ln(4)
    add_text(pdf, TAIL[0].printed)
    return finished(pdf)


def finished(pdf: FPDF) -> bytes:
    """The file; fonts are closed, because an open file is a warning and a warning is an error here."""
    content = bytes(pdf.output())
    for font in pdf.fonts.values():
        if isinstance(font, TTFFont):
            font.close()
    return content


def pictures(pdf: bytes, scale: float = 2.2) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    found = [page.render(scale=scale).to_pil().convert("L") for page in document]
    document.close()
    return found


def as_scanned_pdf(pdf: bytes | None = None) -> bytes:
    """The pages as pictures: no character of text is in the file."""
    buffer = io.BytesIO()
    first, *rest = pictures(pdf or as_pdf())
    first.save(buffer, "PDF", resolution=158, save_all=True, append_images=rest)
    return buffer.getvalue()


def drawn(lines: Sequence[str], width: int = 1200, size: int = 32) -> Image.Image:
    """A picture of lines of text."""
    picture = Image.new("RGB", (width, 40 + 2 * size * len(lines)), "white")
    chosen = chinese_font()
    font = ImageFont.truetype(chosen.path, size, chosen.index)
    for at, line in enumerate(lines):
        ImageDraw.Draw(picture).text((40, 30 + at * 2 * size), line, fill="black", font=font)
    return picture


FORMATS: dict[str, Callable[[], bytes]] = {
    "措施.txt": as_text,
    "措施.md": as_markdown,
    "措施.html": as_html,
    "措施.docx": as_word,
    "措施.pdf": as_pdf,
    "扫描.pdf": as_scanned_pdf,
}
