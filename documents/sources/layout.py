"""What stands where on a page: boxes, printed lines, ruled tables. Knows no file format."""

from __future__ import annotations

from dataclasses import dataclass

from documents.sources.grid import Cell


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
    """A page, or a column of one, with its lines from top to bottom and its tables.

    `edges` are where the lines of a column begin and end; without columns the lines themselves show it.
    """

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    tables: tuple[RuledTable, ...] = ()
    edges: tuple[float, float] | None = None
