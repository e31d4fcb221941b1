"""A table of text -> the bytes of a CSV or XLSX file that shows exactly that text. Knows no answer. openpyxl's only home."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from ui.table import Table

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


class Format(StrEnum):
    """The formats, each named as a file's name ends."""

    CSV = "csv"
    XLSX = "xlsx"

    @property
    def media_type(self) -> str:
        """Its name on the web."""
        excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return excel if self is Format.XLSX else "text/csv"


# A spreadsheet takes a text that begins so for a formula, the full-width forms in some languages.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LONGEST_CELL = 32_767  # characters, the format's own limit
# Widths in characters: document, number, clause, address, headings, gist, three of units, date, status, edition, text.
WIDTHS = (30, 20, 12, 22, 34, 44, 22, 22, 22, 12, 14, 14, 90)


def written(table: Table, format: Format) -> bytes:
    """The file."""
    return _csv(table) if format is Format.CSV else _xlsx(table)


def _csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8; the mark at its start tells Excel that it is."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for line in _lines(table):
        writer.writerow(f"'{cell}" if cell.startswith(FORMULA) else cell for cell in line)
    return out.getvalue().encode("utf-8-sig")


def _lines(table: Table) -> Iterator[tuple[str, ...]]:
    """The headings, the clauses, an empty line, the remarks."""
    yield table.headings
    yield from table.lines
    yield ()
    yield from table.remarks


def _xlsx(table: Table) -> bytes:
    """One sheet, its headings frozen and filtered by; every cell is text."""
    from openpyxl import Workbook  # it takes a tenth of a second; who exports nothing should not wait

    book = Workbook()
    book.properties.creator, book.properties.title = "Wence 问策", table.title
    sheet = book.active
    sheet.title = table.name
    for row, line in enumerate(_lines(table), start=1):
        for column, text in enumerate(line, start=1):
            if text:
                _write(sheet.cell(row, column), text)
    _lay_out(sheet, len(table.lines))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Cell, text: str) -> None:
    cell.value = text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
    cell.data_type = "s"  # the library would make a formula of =1 and an error of #N/A
    cell.quotePrefix = text.startswith(FORMULA)  # it stays text when somebody edits it, too


def _lay_out(sheet: Worksheet, clauses: int) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, cells in enumerate(sheet.iter_rows(), start=1):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=row <= clauses + 1, vertical="top")
    for heading in sheet[1]:
        heading.font = Font(bold=True)
    for name in sheet["A"][clauses + 1 :]:
        name.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(WIDTHS))}{clauses + 1}"
