"""A Word file -> lines and tables, with the numbers that Word itself prints. Knows nothing of clauses.

Tracked deletions and hidden text are left out, tracked insertions kept; the text of a text box follows the
paragraph that holds it. Footnotes and endnotes, page heads and feet are left out, and the notes say so.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml import etree

from documents.errors import DocumentFault
from documents.reading.lines import Line, ReadingNotes, Source
from documents.sources import zips
from documents.sources.grid import Cell, grid, joined
from documents.sources.limits import Limits
from documents.sources.word_definitions import numbering
from documents.sources.word_numbering import Counters, Numbering, W
from documents.sources.word_tables import heading_rows, placed
from documents.sources.word_text import BREAK, PAGE, boxes, counts_pages, mark_deleted, paragraph_text

WRAPPERS = frozenset(f"{W}{tag}" for tag in "sdt sdtContent customXml ins moveTo smartTag".split())
DEEPEST = 60  # tables inside tables


def read(content: bytes, name: str, limits: Limits) -> Source:
    """Every paragraph a closed line, every table in its place."""
    zips.opened(content, name, limits).close()
    try:
        part = docx.Document(io.BytesIO(content)).part
        numbers = numbering(_part(part, RELATIONSHIP_TYPE.NUMBERING), _part(part, RELATIONSHIP_TYPE.STYLES))
    except (OpcError, etree.XMLSyntaxError, KeyError, ValueError, *zips.DAMAGE) as error:
        raise DocumentFault(
            f"{name}: Word's content is damaged or incomplete; open it in Word or WPS and save it again as .docx"
        ) from error
    body = part.element.body
    reader = _Reader(numbers, 1 if counts_pages(body) else None)
    lines = tuple(replace(line, number=at) for at, line in enumerate(reader.block(body), start=1))
    return Source(name, lines, notes=ReadingNotes(pages=reader.page, remarks=_remarks(body, numbers)))


def _part(document: Part, kind: str) -> etree._Element | None:
    """A part that the document is related to, or None; a new one is never made."""
    for relation in document.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return parse_xml(relation.target_part.blob)
    return None


def _remarks(body: etree._Element, numbers: Numbering) -> tuple[str, ...]:
    found = []
    if numbers.missing:
        lists = ", ".join(sorted(numbers.missing))
        found.append(
            f"automatic numbers are missing where the file names a list that it does not define (list {lists}); "
            "compare the numbers with the printed text"
        )
    notes = len(body.findall(f".//{W}footnoteReference")) + len(body.findall(f".//{W}endnoteReference"))
    if notes:
        found.append(f"{notes} footnotes or endnotes were left out")
    if body.find(f".//{W}del") is not None or body.find(f".//{W}ins") is not None:
        found.append("tracked changes were read as accepted: deletions left out, insertions kept")
    if body.find(f".//{W}altChunk") is not None:
        found.append("a file that is embedded in this one was not read; save the whole again as .docx")
    return tuple(found)


class _Reader:
    """Walks the body once, in printed order, because numbers count in that order."""

    def __init__(self, numbers: Numbering, page: int | None) -> None:
        self.numbers = numbers
        self.counters = Counters()
        self.page = page
        self.carried = ""  # the text of a paragraph whose end mark is deleted

    def block(self, parent: etree._Element, depth: int = 0) -> Iterator[Line]:
        """The lines of a body, of a text box or of a cell."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, depth)
            elif child.tag == f"{W}tbl" and depth < DEEPEST:
                yield from self._table(child, depth)
            elif child.tag in WRAPPERS:
                yield from self.block(child, depth)

    def _paragraph(self, paragraph: etree._Element, depth: int) -> Iterator[Line]:
        properties = paragraph.find(f"{W}pPr")
        text = paragraph_text(paragraph)
        if mark_deleted(properties):
            self.carried += text
            return
        first = self.page
        if self.page is not None:
            self.page += text.count(PAGE)
            starts_page = text.lstrip(f" {BREAK}").startswith(PAGE)
            first = self.page if starts_page else first
        text = self.carried + text.replace(PAGE, "")
        self.carried = ""
        number = self.numbers.before(properties, self.counters)
        heading = self.numbers.outline(properties) is not None
        parts = (number + text.lstrip(" ") if number else text).split(BREAK)
        for position, part in enumerate(parts, start=1):
            if part.strip():
                yield Line(part.strip(), 0, first, position == len(parts), heading)
        yield from self._boxes(paragraph, depth)

    def _boxes(self, paragraph: etree._Element, depth: int) -> Iterator[Line]:
        for box in boxes(paragraph) if depth < DEEPEST else ():
            outer, self.counters = self.counters, Counters()
            yield from self.block(box, depth + 1)
            self.counters = outer

    def _table(self, table: etree._Element, depth: int) -> Iterator[Line]:
        page = self.page
        cells: list[Cell] = []
        inner: list[Line] = []
        for place in placed(table):
            lines = list(self.block(place.element, depth + 1))
            inner.extend(lines)
            if not place.continues:
                text = joined([_flat(line) for line in lines])
                cells.append(Cell(place.row, place.column, text, place.high, place.wide))
        found = grid(cells, heading_rows(table))
        if found.table is None:  # a frame around text: its paragraphs as they stand
            yield from inner
            return
        yield from (Line(text, 0, page, closed=True) for text in found.above)
        yield Line("", 0, page, closed=True, table=found.table)
        yield from (Line(text, 0, page, closed=True) for text in found.below)


def _flat(line: Line) -> str:
    """A line inside a cell; a table nested there row by row."""
    return " ".join(" ".join(row) for row in line.table.rows) if line.table else line.text
