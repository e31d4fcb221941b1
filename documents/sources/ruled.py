"""The cells between the rules of a page and the pieces on it -> a table with its text. Finds no rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from documents.sources.grid import Cell
from documents.sources.layout import Box, Piece, RuledTable
from documents.sources.printing import printed_lines


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


def _edges(values: Sequence[float]) -> tuple[float, ...]:
    """Edges that lie within three units of one another are one rule."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 3:
            found.append(value)
    return tuple(found)


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))
