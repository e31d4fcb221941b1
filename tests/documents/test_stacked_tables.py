"""Tables copied with one cell a line: rows by their numbers, categories between them, and texts that are no table."""

from __future__ import annotations

import pytest

from documents.reading.lines import Line, Table
from documents.reading.stacked_tables import gathered

HEADER = ("序号", "工作任务", "责任单位", "完成时限")
ONE = ("1", "修整河堤三处", "市水务局、市财政局", "6月底前")
TWO = ("2", "增设渡口值班室", "市交通局", "9月底前")
THREE = ("3", "更换旧渡船", "市交通局、各镇", "年底前")


def lines(*texts: str) -> list[Line]:
    return [Line(text, number) for number, text in enumerate(texts, start=1)]


def table(found: list[Line]) -> Table:
    (one,) = [line.table for line in found if line.table]
    return one


def test_each_row_bears_its_number_on_a_line_of_its_own() -> None:
    found = gathered(lines("任务如下。", *HEADER, *ONE, *TWO, *THREE, "以上任务按月报送。"))

    assert table(found).rows == (HEADER, ONE, TWO, THREE)
    assert [line.text for line in found] == ["任务如下。", "", "以上任务按月报送。"]


def test_what_stands_above_groups_of_rows_is_a_column() -> None:
    found = gathered(lines(*HEADER, "（一）堤防", *ONE, *TWO, "（二）渡运", *THREE))

    assert table(found).rows == (
        ("类别", *HEADER),
        ("（一）堤防", *ONE),
        ("（一）堤防", *TWO),
        ("（二）渡运", *THREE),
    )


def test_a_category_without_a_number_is_told_by_the_line_too_many() -> None:
    found = gathered(lines(*HEADER, "堤防", *ONE, *TWO, "渡运", *THREE, "4", "巡河", "各镇", "每月"))

    assert [row[0] for row in table(found).rows] == ["类别", "堤防", "堤防", "渡运", "渡运"]


def test_a_cell_that_took_two_lines_is_joined() -> None:
    long = ("2", "增设渡口值班室，配备救生", "衣和照明", "市交通局", "9月底前")
    found = gathered(lines(*HEADER, *ONE, *long, *THREE, "4", "巡河", "各镇", "每月"))

    assert table(found).rows[2] == ("2", "增设渡口值班室，配备救生衣和照明", "市交通局", "9月底前")


def test_a_row_without_its_last_cell_is_filled_up() -> None:
    found = gathered(lines(*HEADER, *ONE, *TWO[:3], *THREE, "4", "巡河", "各镇", "每月"))

    assert table(found).rows[2] == (*TWO[:3], "")


@pytest.mark.parametrize(
    "texts",
    [
        ("序号", "1", "2", "3"),  # numbers alone
        ("序号", "第一天天气很好。", "第二天下雨。", "1", "甲", "乙", "2", "丙", "丁"),  # no names of columns
        (*HEADER, *ONE),  # one row is no table yet
        (*HEADER, "1", "甲", "3", "乙", "9", "丙"),  # numbers that do not count on
        ("编制说明", "1", "甲", "乙", "2", "丙", "丁"),
    ],
)
def test_other_lines_stay_as_they_are(texts: tuple[str, ...]) -> None:
    given = lines(*texts)

    assert gathered(given) == given


def test_a_line_of_which_the_format_says_what_it_is_ends_the_table() -> None:
    heading = Line("二、要求", 99, heading=True)
    found = gathered([*lines(*HEADER, *ONE, *TWO, *THREE), heading, *lines("4", "甲", "乙", "丙")])

    assert table(found).rows == (HEADER, ONE, TWO, THREE)
    assert found[1] == heading
