"""A PDF -> lines and tables with their pages; pages without text are read from their picture. Knows no clauses."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from documents.errors import DocumentFault, FileTooLarge
from documents.reading.lines import ReadingNotes, RecognisedPage, Source
from documents.sources import pdf_text, scan
from documents.sources.columns import in_columns
from documents.sources.flow import flow
from documents.sources.grid import joined
from documents.sources.layout import Box, Page, Piece
from documents.sources.limits import Deadline, Limits
from documents.sources.pdf_tables import Rules
from documents.sources.ruled import ruled_table

PDFIUM = threading.Lock()  # the library may be called by one thread at a time
RULES = 4  # strokes that the smallest table needs
DRAWING = 6000  # strokes from which a page is a drawing: its tables would take minutes to find
STAMP = 100  # characters that a scanner or an office adds to the picture of a page
LONG_SIDE = 2000  # pixels of a page that is drawn for recognition, as many as the recogniser takes
END_MARK = b"%%EOF"


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    pages: list[Page] = field(default_factory=list)
    recognised: list[RecognisedPage] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def read(content: bytes, name: str, limits: Limits) -> Source:
    """All pages in order. Raises a DocumentFault for a file that is encrypted, damaged or too long."""
    deadline = Deadline.of(limits)
    reading = _Reading()
    with _opened(content, name) as document, Rules(content) as rules:
        count = len(document)
        if count > limits.pages:
            raise FileTooLarge(f"{name}: {count} pages are over the limit of {limits.pages}; split the file")
        for index in range(count):
            if deadline.passed():
                reading.unread.extend(range(index + 1, count + 1))
                break
            _read_page(document, index, name, rules, reading, limits)
        if rules.failed:
            reading.remarks.append("tables were looked for in vain: their rules cannot be read in this file")
    if END_MARK not in content[-2048:]:
        reading.remarks.append("the file has no end mark: it may be cut off, and pages may be missing")
    found = flow(reading.pages)
    return Source(name, found.lines, notes=_notes(reading, count, found.dropped))


@contextmanager
def _opened(content: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise DocumentFault(
                f"{name}: the PDF is protected by a password; open it, print it to a new PDF and add that"
            ) from error
        raise DocumentFault(
            f"{name}: the PDF is damaged or cut off; get it again from its source, or print it to a new PDF"
        ) from error
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def _read_page(
    document: pypdfium2.PdfDocument, index: int, name: str, rules: Rules, reading: _Reading, limits: Limits
) -> None:
    with PDFIUM:
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            reading.unread.append(index + 1)
            return
        width, height = pdf_text.size(page)
        pieces = pdf_text.pieces(page)
        strokes = sum(1 for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]))
        usable = pdf_text.readable(pieces) and (len(pieces) > STAMP or not _pictured(page, width * height))
        picture = None if usable or not _drawn(page) else _picture(page, width, height)
        page.close()
    if strokes > DRAWING:
        reading.remarks.append(
            f"page {index + 1} is a drawing: tables were not looked for, its text was read as lines"
        )
    if usable:
        cells = rules.tables(index) if RULES <= strokes <= DRAWING else ()
        reading.pages.extend(_pages(index + 1, width, height, pieces, cells))
    elif picture is not None:
        _recognise(picture, index + 1, name, reading, limits)


def _pages(
    number: int, width: float, height: float, pieces: Sequence[Piece], cells: Sequence[Sequence[Box]]
) -> tuple[Page, ...]:
    tables = tuple(ruled_table(boxes, pieces, joined) for boxes in cells)
    return in_columns(Page(number, width, height, (), tables), pieces)


def _pictured(page: pypdfium2.PdfPage, area: float) -> bool:
    """Whether a picture covers half of the page."""
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > 0.5 * area:
            return True
    return False


def _drawn(page: pypdfium2.PdfPage) -> bool:
    """Whether anything is on the page."""
    return next(iter(page.get_objects()), None) is not None


def _picture(page: pypdfium2.PdfPage, width: float, height: float) -> Image.Image:
    drawn: Image.Image = page.render(scale=LONG_SIDE / max(width, height, 1.0)).to_pil()
    return drawn.convert("RGB")


def _recognise(picture: Image.Image, number: int, name: str, reading: _Reading, limits: Limits) -> None:
    if len(reading.recognised) >= limits.recognised_pages:
        reading.unread.append(number)
        return
    found = scan.read_page(picture, number, name)
    reading.pages.extend(found.pages)
    reading.recognised.append(RecognisedPage(number, found.confidence))
    reading.remarks.extend(found.remarks)


def _notes(reading: _Reading, count: int, dropped: tuple[str, ...]) -> ReadingNotes:
    remarks = [*reading.remarks]
    if reading.unread:
        remarks.append(
            f"{len(reading.unread)} of {count} pages were not read, from page {reading.unread[0]} on: "
            "they are damaged, or the limits of time and of pictures were reached; split the file"
        )
    return ReadingNotes(
        pages=count,
        recognised=tuple(reading.recognised),
        unread_pages=tuple(reading.unread),
        dropped=dropped,
        remarks=tuple(remarks),
    )
