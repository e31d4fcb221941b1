"""A page of a PDF -> the boxes of the cells between its rules. Reads no text."""

from __future__ import annotations

import io
from types import TracebackType
from typing import Self

import pdfplumber
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.table import Table
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from documents.sources.layout import Box

# What pdfminer raises for files that pdfium still shows.
UNREADABLE = (
    PSException,
    MalformedPDFException,
    PdfminerException,
    ValueError,
    KeyError,
    TypeError,
    RecursionError,
)


class Rules:
    """The ruled tables of one file. A file that cannot be searched has none, and `failed` says so."""

    def __init__(self, content: bytes) -> None:
        self.failed = False
        self._file: PDF | None = None
        try:
            self._file = pdfplumber.open(io.BytesIO(content))
        except UNREADABLE:
            self.failed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def tables(self, page: int) -> tuple[tuple[Box, ...], ...]:
        """The cells of each table on a page (the first page is 0) that has two columns or more."""
        if self._file is None:
            return ()
        try:
            sheet = self._file.pages[page]
            found = sheet.find_tables()
            left, top = sheet.cropbox[
                :2
            ]  # boxes count from the edges of the sheet, not of what is shown of it
            sheet.close()
        except (*UNREADABLE, IndexError):
            self.failed = True
            return ()
        outer = [table for table in found if not any(_inside(table, other) for other in found)]
        return tuple(
            tuple(Box(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells)
            for table in outer
            if len({cell[0] for cell in table.cells}) > 1
        )


def _inside(table: Table, other: Table) -> bool:
    left, top, right, bottom = table.bbox
    x0, y0, x1, y1 = other.bbox
    larger = (x1 - x0) * (y1 - y0) > (right - left) * (bottom - top)
    return larger and x0 <= left + 1 and y0 <= top + 1 and right <= x1 + 1 and bottom <= y1 + 1
