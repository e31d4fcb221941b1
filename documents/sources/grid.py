"""Cells with their spans, or rows of text -> a Table. Knows no file format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.reading.lines import Table

CHINESE = re.compile(r"[一-鿿]")
LATIN_WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
FIGURE = re.compile(r"[+\-－]?[\d.,，%％‰亿万元]+")
YEAR = re.compile(r"(?:19|20)\d{2}年?")
LARGEST = 200_000  # cells of one table once its spans are expanded


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed cell: where it stands, how many rows and columns it covers, its text."""

    row: int
    column: int
    text: str
    high: int = 1
    wide: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, and what stands in rows of its own above and below it (a title, a note)."""

    above: tuple[str, ...]
    table: Table | None
    below: tuple[str, ...] = ()


def grid(cells: Sequence[Cell], header: int | None = None) -> Grid:
    """The table of these cells. `header` is the number of heading rows when the file states it.

    What has one row or one column only is a frame around text: its cells come back as `above`.
    """
    height = max((cell.row + cell.high for cell in cells), default=0)
    width = max((cell.column + cell.wide for cell in cells), default=0)
    full = {cell.row: cell.text for cell in cells if cell.wide >= width and cell.high == 1}
    first = next((row for row in range(height) if row not in full), height)
    last = next((row for row in range(height, first, -1) if row - 1 not in full), first)
    if width < 2 or last - first < 2 or height * width > LARGEST:
        return Grid(tuple(text for text in (cell.text for cell in cells) if text), None)
    inner = [replace(cell, row=cell.row - first) for cell in cells if first <= cell.row < last]
    rows = _expanded(inner, last - first, width)
    heading = header - first if header and header > first else _heading_rows(inner, width)
    return Grid(
        tuple(full[row] for row in range(first) if full[row]),
        Table(rows, min(heading, len(rows) - 1)),
        tuple(full[row] for row in range(last, height) if full[row]),
    )


def joined(parts: Sequence[str]) -> str:
    """The text of a cell from its lines: no blanks inside Chinese, one between Latin words."""
    text = " ".join(part.strip() for part in parts if part.strip())
    if CHINESE.search(text) and not LATIN_WORDS.search(text):
        return re.sub(r"\s+", "", text)
    return re.sub(r"\s+", " ", text)


def lacks_header(table: Table) -> bool:
    """Whether the first row looks like data: a cell of it is empty or a bare figure that is no year."""
    names = table.rows[0] if table.rows else ()
    figures = sum(bool(FIGURE.fullmatch(name)) and not YEAR.fullmatch(name) for name in names[1:])
    return figures > 0 or not all(name.strip() for name in names[1:])


def _expanded(cells: Sequence[Cell], height: int, width: int) -> tuple[tuple[str, ...], ...]:
    """A cell that spans rows or columns repeated in each; one over the whole width stands once."""
    texts = [[""] * width for _ in range(height)]
    for cell in cells:
        across = range(cell.column, min(cell.column + (1 if cell.wide >= width else cell.wide), width))
        for row in range(cell.row, min(cell.row + cell.high, height)):
            for column in across:
                texts[row][column] = cell.text
    return tuple(tuple(row) for row in texts)


def _heading_rows(cells: Sequence[Cell], width: int) -> int:
    """As many rows as the tallest cell of the first covers; two when its wide cells are named below."""
    top = [cell for cell in cells if cell.row == 0]
    high = max((cell.high for cell in top), default=1)
    wide = {column for cell in top if cell.wide > 1 for column in range(cell.column, cell.column + cell.wide)}
    if high == 1 and wide:
        second = {cell.column: cell.text for cell in cells if cell.row == 1}
        named_below = all(second.get(column, "") for column in wide)
        empty_elsewhere = not any(second.get(column, "") for column in set(range(width)) - wide)
        return 2 if named_below and empty_elsewhere else 1
    return high
