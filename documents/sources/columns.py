"""The pieces on a page -> the parts of it that are read one after the other. Knows no file format and no words.

A page in two columns is read down the left one and then down the right one; what runs over both, as a title does,
is read in its place. The cells of a table without rules stand in columns too, but they do not fill them as running
text does: a gutter counts only between columns most of whose lines are full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from documents.sources.layout import Box, Page, Piece
from documents.sources.printing import character, printed_lines, printed_rows

GUTTER = 1.2  # characters between two columns
FEWEST = 4  # lines of a column
NARROWEST = 8  # characters of its middle line
FILLED = 0.4  # share of its lines that reach its end; the others end a paragraph or head one
END = 2.5  # characters from the end of a column within which a line reaches it
TRIED = 6  # places for a gutter
ENDLESS = float("inf")
WHOLE = Box(-ENDLESS, -ENDLESS, ENDLESS, ENDLESS)


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces that are read together; `edges` are where the lines of a column begin and end, None without columns."""

    box: Box
    pieces: tuple[Piece, ...]
    edges: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces side by side with no room for a gutter between them, or a table."""

    box: Box
    em: float = 0.0

    @property
    def width(self) -> float:
        return self.box.right - self.box.left


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip of a page with text at both of its sides."""

    left: float
    right: float

    def crossed_by(self, box: Box) -> bool:
        """Whether something stands in the strip."""
        return box.left < self.right and box.right > self.left


def in_columns(page: Page, pieces: Sequence[Piece]) -> tuple[Page, ...]:
    """A page with its tables and all the pieces on it -> its parts, each a page with its own lines and tables."""
    outside = [piece for piece in pieces if not any(table.box.holds(piece.box) for table in page.tables)]
    found = parts(outside, [table.box for table in page.tables])
    return tuple(
        replace(
            page,
            lines=printed_lines(part.pieces),
            tables=tuple(table for table in page.tables if part.box.holds(table.box)),
            edges=part.edges,
        )
        for part in found
    )


def parts(pieces: Sequence[Piece], tables: Sequence[Box] = ()) -> tuple[Part, ...]:
    """The parts of a page in reading order; no gutter runs through a table."""
    return tuple(_divided(Part(WHOLE, tuple(pieces)), tables))


def _divided(part: Part, tables: Sequence[Box]) -> Iterator[Part]:
    stretches = _stretches(part.pieces)
    items = [*stretches, *(Stretch(box) for box in tables if part.box.holds(box))]
    for gutter in _gutters(stretches):
        bands = _bands(items, gutter)
        if bands:
            yield from _cut(part, gutter, bands, tables)
            return
    yield part


def _cut(part: Part, gutter: Gutter, bands: Sequence[Box], tables: Sequence[Box]) -> Iterator[Part]:
    """What stands above each band, its left column, its right column, and what stands below the last."""
    top = part.box.top
    for band in bands:
        yield from _inside(part, replace(part.box, top=top, bottom=band.top), tables)
        for left, right in ((part.box.left, gutter.right), (gutter.right, part.box.right)):
            for column in _inside(part, Box(left, band.top, right, band.bottom), tables):
                yield from _divided(replace(column, edges=_edges(column, tables)), tables)
        top = band.bottom
    yield from _inside(part, replace(part.box, top=top), tables)


def _inside(part: Part, box: Box, tables: Sequence[Box]) -> Iterator[Part]:
    held = tuple(piece for piece in part.pieces if box.holds(piece.box))
    if any(piece.text.strip() for piece in held) or any(box.holds(table) for table in tables):
        yield Part(box, held, part.edges)


def _edges(column: Part, tables: Sequence[Box]) -> tuple[float, float]:
    """Where the lines of a column begin and end."""
    printed = [piece.box for piece in column.pieces if piece.text.strip()]
    boxes = printed or [table for table in tables if column.box.holds(table)]
    return min(box.left for box in boxes), max(box.right for box in boxes)


def _stretches(pieces: Sequence[Piece]) -> list[Stretch]:
    found: list[Stretch] = []
    for row in printed_rows([piece for piece in pieces if piece.text.strip()]):
        em = character(row)
        box = row[0].box
        for piece in row[1:]:
            if piece.box.left - box.right > GUTTER * em:
                found.append(Stretch(box, em))
                box = piece.box
            else:
                box = Box(
                    box.left, min(box.top, piece.box.top), max(box.right, piece.box.right),
                    max(box.bottom, piece.box.bottom),
                )  # fmt: skip
        found.append(Stretch(box, em))
    return found


def _gutters(stretches: Sequence[Stretch]) -> Iterator[Gutter]:
    """The strips left of where most stretches begin, the first column's own beginning apart."""
    if len(stretches) < 2 * FEWEST:
        return
    em = median(stretch.em for stretch in stretches)
    first = min(stretch.box.left for stretch in stretches)
    starts = Counter(round(stretch.box.left / (em / 2)) for stretch in stretches)
    for start, count in starts.most_common(TRIED):
        left = start * em / 2
        if count >= FEWEST / 2 and left - first > NARROWEST * em:
            yield Gutter(left - GUTTER * em, left - 0.3 * em)


def _bands(items: Sequence[Stretch], gutter: Gutter) -> list[Box]:
    """The stretches of the page, from top to bottom, in which two columns stand."""
    found = []
    run: list[Stretch] = []
    for item in [*sorted(items, key=lambda one: one.box.top), None]:
        if item is not None and not gutter.crossed_by(item.box):
            run.append(item)
            continue
        left = [one for one in run if one.box.right <= gutter.left]
        right = [one for one in run if one.box.left >= gutter.right]
        if _is_column(left) and _is_column(right):
            found.append(
                Box(-ENDLESS, min(one.box.top for one in run), ENDLESS, max(one.box.bottom for one in run))
            )
        run = []
    return found


def _is_column(stretches: Sequence[Stretch]) -> bool:
    """Whether running text stands here: lines, and most of them as long as the column is wide."""
    lines = [stretch for stretch in stretches if stretch.em]
    if len(lines) < FEWEST:
        return False
    em = median(line.em for line in lines)
    end = max(line.box.right for line in lines)
    full = sum(line.box.right > end - END * em for line in lines)
    return median(line.width for line in lines) >= NARROWEST * em and full >= FILLED * len(lines)
