"""Lines -> lines, a table that was copied with one cell a line made one Table in its place. Knows no tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.reading.lines import Line, Table
from documents.reading.markers import marker
from documents.reading.printed_tables import CATEGORY, ORDINAL, may_name, sure_name

NUMBER = re.compile(r"\s*(\d{1,3})\s*[.．、]?\s*")
WIDEST = 9  # columns
FEWEST = 3
ALIKE = 0.6  # of the rows, as many must have one line a cell
LONGEST_CATEGORY = 24  # characters
SENTENCE = re.compile(r"[。；]")


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines from one row's number to the next one's, and the category that stands above it."""

    cells: tuple[str, ...]
    category: str


@dataclass(frozen=True, slots=True)
class _Run:
    """A table and the number of lines that it takes."""

    table: Table
    length: int


def gathered(lines: Sequence[Line]) -> list[Line]:
    """The lines with each such table replaced by one line that holds it.

    Such a table opens with 序号 on a line of its own, the other names of its columns on the next; each row bears its
    number on a line of its own.
    """
    found: list[Line] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        run = _run(lines, position) if ORDINAL.fullmatch(line.text.strip()) else None
        if run is None:
            found.append(line)
            position += 1
            continue
        found.append(replace(line, text="", closed=True, table=run.table))
        position += run.length
    return found


def _run(lines: Sequence[Line], start: int) -> _Run | None:
    texts = [line.text.strip() for line in _plain(lines[start:])]
    first = next((at for at, text in enumerate(texts[: WIDEST + 3]) if NUMBER.fullmatch(text)), 0)
    places = _numbers(texts, first)
    if not FEWEST <= first <= WIDEST + 1 or len(places) < 2:
        return None
    width = _width(texts, first, places)
    header = texts[:width]
    if width < FEWEST or not all(map(may_name, header)) or not any(map(sure_name, header[1:])):
        return None
    rows, length = _rows(texts, places, width)
    if sum(len(row.cells) == width for row in rows) < ALIKE * len(rows):
        return None
    opening = "".join(texts[width:first])
    return _Run(_table(header, rows, opening), length)


def _plain(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines up to the first of which the format says what it is."""
    end = next((at for at, one in enumerate(lines) if one.table or one.rendering or one.heading), len(lines))
    return lines[:end]


def _numbers(texts: Sequence[str], first: int) -> list[int]:
    """Where the numbers of the rows stand, each one more than the one before."""
    found: list[int] = []
    wanted = 0
    for at in range(first, len(texts)):
        if found and at - found[-1] > 2 * WIDEST:
            break
        match = NUMBER.fullmatch(texts[at])
        if match and (not found or int(match[1]) == wanted) and at != (found[-1] + 1 if found else -1):
            found.append(at)
            wanted = int(match[1]) + 1
    return found


def _width(texts: Sequence[str], first: int, places: Sequence[int]) -> int:
    """How many lines most rows take, a category above the next one left out; no more than name columns."""
    lengths = [after - at - _parts(texts[after - 1]) for at, after in pairwise(places)]
    usual = Counter(lengths).most_common(1)[0][0]
    return min(usual, first)


def _parts(text: str) -> bool:
    """Whether a line between two rows bears a number of another sort, and so stands for those below it."""
    return marker(text) is not None and len(text) <= LONGEST_CATEGORY and not SENTENCE.search(text)


def _rows(texts: Sequence[str], places: Sequence[int], width: int) -> tuple[list[_Row], int]:
    """Every row, and the number of lines up to the last one's end."""
    rows: list[_Row] = []
    category = ""
    for at, after in zip(places, [*places[1:], min(places[-1] + width, len(texts))], strict=True):
        cells = list(texts[at:after])
        above, category = category, ""
        last = after == places[-1] + width
        if not last and len(cells) > 2 and (_parts(cells[-1]) or _sorts(cells, width)):
            category = cells.pop()
        rows.append(_Row(tuple(_fitted(cells, width)), above))
    return rows, min(places[-1] + width, len(texts))


def _sorts(cells: Sequence[str], width: int) -> bool:
    """Whether the last of one line too many is a short name and no rest of a cell."""
    return len(cells) == width + 1 and len(cells[-1]) <= LONGEST_CATEGORY // 2 and may_name(cells[-1])


def _fitted(cells: Sequence[str], width: int) -> Sequence[str]:
    """The cells, of which the longest column's may have taken several lines; empty ones are thought to come last."""
    more = len(cells) - width
    if more <= 0:
        return cells
    longest = max(range(1, width), key=lambda at: sum(map(len, cells[at : at + more + 1])))
    return (*cells[:longest], "".join(cells[longest : longest + more + 1]), *cells[longest + more + 1 :])


def _table(header: Sequence[str], rows: Sequence[_Row], opening: str) -> Table:
    """One grid; what stands above groups of rows is a column before the others."""
    sorted_into = bool(opening) or any(row.category for row in rows)
    grid: list[tuple[str, ...]] = []
    category = opening
    for row in rows:
        category = row.category or category
        cells = (*row.cells, *[""] * (len(header) - len(row.cells)))
        grid.append((category, *cells) if sorted_into else cells)
    names = (CATEGORY, *header) if sorted_into else tuple(header)
    return Table((names, *grid))
