"""Tables that run on over pages -> one table each, at the place where it begins. Knows no file format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.sources.grid import Cell
from documents.sources.layout import Page, RuledTable

TALLEST_HEADING = 4  # rows; more that read the same are the data of another table


def run_on(pages: Sequence[Page]) -> tuple[tuple[RuledTable, ...], ...]:
    """For each page the tables that begin on it; a heading repeated on a later page stands once."""
    found: list[list[RuledTable]] = []
    last: int | None = None  # the page that holds a table with no text below it, as its last
    for page in pages:
        found.append([])
        for table in page.tables:
            if last is not None and _first(page, table) and _alike(found[last][-1], table):
                found[last][-1] = _appended(found[last][-1], table)
            else:
                last = len(found) - 1
                found[last].append(table)
        if page.lines and (not page.tables or page.lines[-1].box.top > page.tables[-1].box.top):
            last = None
    return tuple(map(tuple, found))


def _first(page: Page, table: RuledTable) -> bool:
    return not any(line.box.top < table.box.top for line in page.lines) and table is page.tables[0]


def _alike(above: RuledTable, below: RuledTable) -> bool:
    """Columns of the same number and, within a tenth of the table, of the same width."""
    if len(above.edges) != len(below.edges):
        return False
    tolerance = 0.1 * (above.edges[-1] - above.edges[0])
    first, second = above.edges[0], below.edges[0]
    return all(
        abs((a - first) - (b - second)) < tolerance for a, b in zip(above.edges, below.edges, strict=True)
    )


def _appended(above: RuledTable, below: RuledTable) -> RuledTable:
    height = max(cell.row + cell.high for cell in above.cells)
    repeated = _repeated_rows(above.cells, below.cells)
    rest = [replace(cell, row=cell.row - repeated) for cell in below.cells if cell.row >= repeated]
    cells = [*above.cells]
    if not repeated and _cut_row(rest):
        cells, rest = _mended(cells, rest, height - 1)
    cells += [replace(cell, row=cell.row + height) for cell in rest]
    return replace(above, cells=tuple(cells))


def _repeated_rows(above: Sequence[Cell], below: Sequence[Cell]) -> int:
    """How many of the first rows of both tables read the same: the heading."""
    count = 0
    while count < TALLEST_HEADING:
        first = [(cell.column, cell.text) for cell in above if cell.row == count]
        if not first or first != [(cell.column, cell.text) for cell in below if cell.row == count]:
            break
        count += 1
    return count


def _cut_row(cells: Sequence[Cell]) -> bool:
    """Whether the first row is the rest of one that the page cut: it has text, but none in its first cell."""
    first = [cell for cell in cells if cell.row == 0]
    return bool(first) and not first[0].text and any(cell.text for cell in first)


def _mended(above: list[Cell], below: list[Cell], last: int) -> tuple[list[Cell], list[Cell]]:
    """The rest of a cut row put back into the row that it belongs to."""
    rest = {cell.column: cell.text for cell in below if cell.row == 0}
    mended = [
        replace(cell, text=cell.text + rest.get(cell.column, ""))
        if cell.row + cell.high - 1 == last
        else cell
        for cell in above
    ]
    return mended, [replace(cell, row=cell.row - 1) for cell in below if cell.row > 0]
