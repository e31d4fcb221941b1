"""What stands where on a page: boxes, printed lines, ruled tables. Knows no file format."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.reading.unwrap import columns
from documents.sources.grid import Cell

WIDE = re.compile(r"[⺀-鿿豈-﫿！-～　-〿]")
CHINESE = re.compile(r"[一-鿿]")  # a single one
LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; x from the left edge of the page, y from its top, in any one unit."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: Box) -> bool:
        """Whether the centre of the other lies in this one."""
        x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def beside(self, other: Box) -> bool:
        """Whether both stand on one line: they share more than half the height of the lower one."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.5 * min(self.height, other.height)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one place: a single glyph, or what recognition read in one box."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line with the width of one Chinese character of it, `em`."""

    text: str
    box: Box
    em: float


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The cells between the rules of a table; `edges` are where its columns begin and end."""

    box: Box
    cells: tuple[Cell, ...]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its lines from top to bottom and its tables."""

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    tables: tuple[RuledTable, ...] = ()


def printed_lines(pieces: Sequence[Piece]) -> tuple[PrintedLine, ...]:
    """Pieces joined to lines by where they stand: top to bottom, and in a line left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.box.top + one.box.bottom) / 2):
        row = next((row for row in rows[-4:] if row[0].box.beside(piece.box)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    lines = [_line(sorted(row, key=lambda one: one.box.left)) for row in rows]
    return tuple(sorted((line for line in lines if line.text), key=lambda line: line.box.top))


def ruled_table(
    cells: Sequence[Box], pieces: Sequence[Piece], text: Callable[[Sequence[str]], str]
) -> RuledTable:
    """A table from the boxes of its cells and the pieces that stand in them."""
    across = _edges([edge for cell in cells for edge in (cell.left, cell.right)])
    down = _edges([edge for cell in cells for edge in (cell.top, cell.bottom)])
    inside = _by_cell(cells, across, down, pieces)
    found = []
    for at, cell in enumerate(cells):
        left, right = _nearest(across, cell.left), _nearest(across, cell.right)
        top, bottom = _nearest(down, cell.top), _nearest(down, cell.bottom)
        words = text([line.text for line in printed_lines(inside[at])])
        found.append(Cell(top, left, words, max(bottom - top, 1), max(right - left, 1)))
    box = Box(across[0], down[0], across[-1], down[-1])
    return RuledTable(box, tuple(sorted(found, key=lambda cell: (cell.row, cell.column))), across)


def _by_cell(
    cells: Sequence[Box], across: Sequence[float], down: Sequence[float], pieces: Sequence[Piece]
) -> dict[int, list[Piece]]:
    """The pieces in each cell, found by the places of the grid that each cell covers."""
    owner = {
        (row, column): at
        for at, cell in enumerate(cells)
        for row in range(_nearest(down, cell.top), _nearest(down, cell.bottom))
        for column in range(_nearest(across, cell.left), _nearest(across, cell.right))
    }
    found: dict[int, list[Piece]] = {at: [] for at in range(len(cells))}
    for piece in pieces:
        x, y = (piece.box.left + piece.box.right) / 2, (piece.box.top + piece.box.bottom) / 2
        at = owner.get((bisect_right(down, y) - 1, bisect_right(across, x) - 1))
        if at is not None:
            found[at].append(piece)
    return found


def _line(row: Sequence[Piece]) -> PrintedLine:
    box = Box(
        row[0].box.left,
        min(piece.box.top for piece in row),
        max(piece.box.right for piece in row),
        max(piece.box.bottom for piece in row),
    )
    em = _em(row)
    usual = _usual_gap(row, em)
    text, before, blank = "", None, False
    for piece in row:
        if not piece.text.strip():
            blank = True
            continue
        if before is not None and _twice(before, piece):
            continue
        apart = before is not None and (blank or _apart(before, piece, em, usual))
        text += (" " if apart else "") + piece.text
        before, blank = piece, False
    return PrintedLine(text.strip(), box, em)


def _em(row: Sequence[Piece]) -> float:
    """The middle one of the widths of a character in the pieces with Chinese in them, else in all."""
    printed = [piece for piece in row if piece.text.strip()]
    chinese = [piece for piece in printed if WIDE.search(piece.text)] or printed
    widths = sorted((piece.box.right - piece.box.left) * 2 / columns(piece.text) for piece in chinese)
    return max(widths[len(widths) // 2], 0.01) if widths else 1.0


def _usual_gap(row: Sequence[Piece], em: float) -> float:
    """How far the Chinese characters of a line are spread; a justified line spreads all of them alike."""
    gaps = sorted(_gap(a, b, em) for a, b in pairwise(row) if _chinese(a, b))
    return max(gaps[len(gaps) // 2], 0.0) if len(gaps) > 2 else 0.0


def _gap(before: Piece, piece: Piece, em: float) -> float:
    """The room between two pieces in characters.

    Chinese characters are measured from centre to centre: a font without metrics gives narrow ones narrow boxes.
    """
    if _chinese(before, piece):
        centres = piece.box.left + piece.box.right - before.box.left - before.box.right
        return centres / 2 / em - 1
    return (piece.box.left - before.box.right) / em


def _apart(before: Piece, piece: Piece, em: float, usual: float) -> bool:
    """Whether the room between two pieces stands for a blank that the file does not have as a character.

    Programs move Chinese and figures a quarter apart; the edges of what recognition read are not exact.
    """
    gap = _gap(before, piece, em)
    if LATIN.match(before.text[-1]) and LATIN.match(piece.text[0]):
        return gap > 0.18
    return gap > (usual + 0.18 if _chinese(before, piece) else 0.7)


def _chinese(before: Piece, piece: Piece) -> bool:
    return bool(CHINESE.fullmatch(before.text) and CHINESE.fullmatch(piece.text))


def _twice(before: Piece, piece: Piece) -> bool:
    """The same character drawn again in its place, which is how some programs print bold."""
    shared = min(before.box.right, piece.box.right) - max(before.box.left, piece.box.left)
    width = piece.box.right - piece.box.left
    return before.text == piece.text and width > 0 and shared > 0.6 * width


def _edges(values: Sequence[float]) -> tuple[float, ...]:
    """Edges that lie within three units of one another are one rule."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 3:
            found.append(value)
    return tuple(found)


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))
