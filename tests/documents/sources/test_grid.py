"""Cells with spans become a table, its heading, and what stands above and below it."""

from __future__ import annotations

import pytest

from documents.reading.lines import Table
from documents.sources.grid import Cell, Grid, grid, joined, lacks_header


def cells(*rows: tuple[str, ...]) -> list[Cell]:
    return [Cell(y, x, text) for y, row in enumerate(rows) for x, text in enumerate(row)]


def test_a_title_and_a_note_over_the_whole_width_stand_outside_the_table() -> None:
    given = [
        Cell(0, 0, "表1 目标", wide=2),
        *(Cell(cell.row + 1, cell.column, cell.text) for cell in cells(("指标", "目标"), ("甲", "1"))),
        Cell(3, 0, "注：预期性。", wide=2),
    ]
    assert grid(given) == Grid(("表1 目标",), Table((("指标", "目标"), ("甲", "1")), 1), ("注：预期性。",))


def test_a_category_over_the_whole_width_stands_once_in_its_row() -> None:
    given = [*cells(("指标", "目标")), Cell(1, 0, "一、发展", wide=2), Cell(2, 0, "甲"), Cell(2, 1, "1")]
    assert grid(given).table == Table((("指标", "目标"), ("一、发展", ""), ("甲", "1")), 1)


def test_a_wide_heading_without_names_below_it_is_one_row() -> None:
    given = [
        Cell(0, 0, "指标", wide=2),
        Cell(0, 2, "目标"),
        *(Cell(1, x, text) for x, text in enumerate("甲乙1")),
    ]
    assert grid(given).table == Table((("指标", "指标", "目标"), ("甲", "乙", "1")), 1)


def test_the_heading_that_the_file_states_is_taken() -> None:
    table = grid(cells(("a", "b"), ("c", "d"), ("1", "2")), header=2).table
    assert table is not None
    assert table.header == 2


def test_one_row_or_one_column_is_a_frame() -> None:
    assert grid(cells(("甲", "乙"))) == Grid(("甲", "乙"), None)
    assert grid(cells(("甲",), ("乙",))) == Grid(("甲", "乙"), None)
    assert grid([]) == Grid((), None)


def test_spans_that_would_fill_the_memory_are_no_table() -> None:
    assert (
        grid([Cell(0, 0, "甲"), Cell(1, 0, "乙", high=10_000, wide=10_000), Cell(1, 1, "丙")]).table is None
    )


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["绿色", "贷款 余额"], "绿色贷款余额"),
        (["green loans", "of banks"], "green loans of banks"),
        (["QFLP 试点"], "QFLP试点"),
        (["", "  "], ""),
    ],
)
def test_the_lines_of_a_cell_are_joined(parts: list[str], text: str) -> None:
    assert joined(parts) == text


@pytest.mark.parametrize(
    ("first", "lacking"),
    [
        (("指标", "单位", "目标"), False),
        (("", "单位", "目标"), False),
        (("指标", "2025年", "2030"), False),
        (("甲", "1150", "1800"), True),
        (("甲", "", "目标"), True),
        (("甲", "12.5%", "目标"), True),
    ],
)
def test_a_first_row_of_data_is_noticed(first: tuple[str, ...], lacking: bool) -> None:
    assert lacks_header(Table((first, ("乙", "3", "4")))) is lacking
