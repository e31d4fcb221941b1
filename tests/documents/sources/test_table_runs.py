"""A table that pages cut is one table."""

from __future__ import annotations

from documents.sources.grid import Cell
from documents.sources.layout import Box, Page, PrintedLine, RuledTable
from documents.sources.table_runs import run_on

EDGES = (100.0, 200.0, 400.0)


def table(top: float, *rows: tuple[str, ...], edges: tuple[float, ...] = EDGES) -> RuledTable:
    cells = tuple(Cell(y, x, text) for y, row in enumerate(rows) for x, text in enumerate(row))
    return RuledTable(Box(edges[0], top, edges[-1], top + 20 * len(rows)), cells, edges)


def page(number: int, *tables: RuledTable, lines: tuple[float, ...] = ()) -> Page:
    printed = tuple(PrintedLine("正文", Box(100, top, 120, top + 14), 10) for top in lines)
    return Page(number, 600, 800, printed, tables)


def read(found: RuledTable) -> list[tuple[str, ...]]:
    height = max(cell.row + cell.high for cell in found.cells)
    return [tuple(cell.text for cell in found.cells if cell.row == row) for row in range(height)]


def test_a_repeated_heading_stands_once() -> None:
    first, second = table(600, ("指标", "目标"), ("甲", "1")), table(80, ("指标", "目标"), ("乙", "2"))
    (found,) = run_on([page(1, first, lines=(100.0,)), page(2, second, lines=(300.0,))])[0]
    assert read(found) == [("指标", "目标"), ("甲", "1"), ("乙", "2")]


def test_a_row_cut_by_the_page_is_put_together() -> None:
    first, second = table(600, ("指标", "目标"), ("甲", "达到")), table(80, ("", "一千"), ("乙", "2"))
    (found,) = run_on([page(1, first), page(2, second)])[0]
    assert read(found) == [("指标", "目标"), ("甲", "达到一千"), ("乙", "2")]


def test_a_table_over_three_pages() -> None:
    parts = [table(80, ("指标", "目标"), (name, "1")) for name in "甲乙丙"]
    found = run_on([page(at, part) for at, part in enumerate(parts, start=1)])
    assert [len(begun) for begun in found] == [1, 0, 0]
    assert read(found[0][0]) == [("指标", "目标"), ("甲", "1"), ("乙", "1"), ("丙", "1")]


def begun(*pages: Page) -> list[int]:
    """How many tables begin on each page."""
    return [len(tables) for tables in run_on(pages)]


def test_text_between_two_tables_keeps_them_apart() -> None:
    first, second = table(100, ("指标", "目标"), ("甲", "1")), table(200, ("指标", "目标"), ("乙", "2"))
    assert begun(page(1, first), page(2, second, lines=(80.0,))) == [1, 1]
    assert begun(page(1, first, lines=(700.0,)), page(2, table(80, ("指标", "目标")))) == [1, 1]
    assert begun(page(1, first), page(2, second)) == [1, 0]


def test_tables_of_other_columns_stay_apart() -> None:
    first = table(600, ("指标", "目标"), ("甲", "1"))
    assert begun(page(1, first), page(2, table(80, ("a", "b"), edges=(100.0, 330.0, 400.0)))) == [1, 1]
    three = table(80, ("a", "b", "c"), edges=(100.0, 200.0, 300.0, 400.0))
    assert begun(page(1, first), page(2, three)) == [1, 1]


def test_two_tables_of_one_page_stay_apart() -> None:
    one, two = table(100, ("a", "b"), ("1", "2")), table(300, ("a", "b"), ("3", "4"))
    assert [read(found)[1] for found in run_on([page(1, one, two)])[0]] == [("1", "2"), ("3", "4")]
