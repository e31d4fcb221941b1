"""Tables printed in columns: what is one, what only holds blanks, and what is kept of rows that fit no column."""

from __future__ import annotations

import time

import pytest

from documents.editions.report import Place, report
from documents.reading import printed_tables
from documents.reading.lines import Line, Table
from documents.reading.printed_tables import in_columns, tabulated
from tests.documents.texts import read, texts


def tables(text: str) -> list[Table | str]:
    """The lines of a text, each table in its place."""
    lines = [Line(line, number) for number, line in enumerate(text.split("\n"), start=1)]
    return [line.table or line.text for line in tabulated(lines)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "第一章　总则　1\n第二章　任务　3\n第三章　保障　9",
        "张三　李四　王五\n赵六　钱七　孙八\n周九　吴十　郑一",
        "姓名：　　单位：　　电话：\n姓名：　　单位：　　电话：",
        "联系人：张三　　电话：12345\n联系人：李四　　电话：54321",
        "甲市财政局　甲市科技局　甲市教育局\n甲市商务局　甲市民政局　甲市审计局",
        "到2025 年 实现 目标\n到2026 年 实现 翻番",
        "\t一、任务\n\t抓好落实。\n\t二、保障",
        "first name of it\nsecond name of it\nthird name of it",
        "项目 单位 数量",
    ],
)
def test_blanks_alone_make_no_table(text: str) -> None:
    assert tables(text) == text.split("\n")


@pytest.mark.parametrize("between", ["\t", "  ", "　", "　　", " ", "｜", " | ", "\t\t", "　 "])
def test_columns_are_parted_by_whatever_was_printed(between: str) -> None:
    rows = (("项目", "2031年", "单位"), ("产值", "100", "亿元"), ("税收", "20", "亿元"))
    printed = "\n".join(between.join(row) for row in rows)
    assert tables(f"见下表。\n{printed}\n以上。") == ["见下表。", Table(rows), "以上。"]


def test_a_drawn_table_is_read_without_its_lines() -> None:
    drawn = "┌──┬──┐\n│ 项目 │ 金额（万元） │\n├──┼──┤\n│ 补助 │ 100 │\n│ 奖励 │ 50 │\n└──┴──┘"
    assert tables(drawn) == [Table((("项目", "金额（万元）"), ("补助", "100"), ("奖励", "50")))]


def test_a_category_on_a_line_of_its_own_is_a_column() -> None:
    (table,) = tables("指标 单位 2031年\n规模\n产值 亿元 100\n税收 亿元 10\n质量\n专利 件 5")
    assert table == Table(
        (
            ("类别", "指标", "单位", "2031年"),
            ("规模", "产值", "亿元", "100"),
            ("规模", "税收", "亿元", "10"),
            ("质量", "专利", "件", "5"),
        )
    )


def test_a_cell_that_spans_rows_is_repeated() -> None:
    (tabs,) = tables("领域\t任务\t单位\n工业\t扩产\t甲局\n\t技改\t乙局")
    assert tabs == Table((("领域", "任务", "单位"), ("工业", "扩产", "甲局"), ("工业", "技改", "乙局")))
    (blanks,) = tables("类别  项目  标准\n甲类  停放  5元\n      清洗  20元")
    assert blanks == Table((("类别", "项目", "标准"), ("甲类", "停放", "5元"), ("甲类", "清洗", "20元")))


def test_empty_cells_at_the_end_and_in_the_corner() -> None:
    (short,) = tables("序号\t任务\t牵头\t配合\n1\t扩产\t甲局\n2\t技改\t乙局\t丙局")
    assert short == Table(
        (("序号", "任务", "牵头", "配合"), ("1", "扩产", "甲局", ""), ("2", "技改", "乙局", "丙局"))
    )
    (corner,) = tables("| | 2031年 | 2032年 |\n|---|---|---|\n| 产值 | 100 | 120 |")
    assert corner == Table((("", "2031年", "2032年"), ("产值", "100", "120")))


def test_a_cell_that_a_line_end_cut() -> None:
    (table,) = tables("序号\t任务\t单位\n1\t建成实训\n基地\t甲局\n2\t演练\t乙局")
    assert table == Table((("序号", "任务", "单位"), ("1", "建成实训基地", "甲局"), ("2", "演练", "乙局")))


def test_a_table_whose_first_line_is_data_has_no_header_and_loses_nothing() -> None:
    document = read("甲市方案\n一、目标\n产值\t100\t200\n税收\t10\t20\n")
    assert texts(document)["1/table-1/1"] == "产值｜100｜200"
    assert report(document).headerless == (Place("1/table-1", "表1", "产值｜100｜200"),)


def test_a_row_that_fits_no_column_is_kept_whole_and_told() -> None:
    document = read(
        "甲市规划\n一、目标\n表1 指标\n序号 指标 2031年\n1 产值 100\n2 高新 企业 数 10\n3 专利 5\n"
    )
    rows = texts(document)
    assert [rows[f"1/table-1/{number}"] for number in (1, 2, 3)] == [
        "1｜产值｜2031年：100",
        "2 高新 企业 数 10",
        "3｜专利｜2031年：5",
    ]
    assert report(document).unplaced == (Place("1/table-1/2", "表1第2行", "2 高新 企业 数 10"),)


def test_rows_that_were_not_read_as_a_table_are_told() -> None:
    document = read("甲市规划\n一、目标\n表1 指标\n产值 100 200 预期性\n税收 10 20 30 预期性\n")
    found = report(document)
    assert found.unplaced == (Place("1/table-1", "表1", "产值 100 200 预期性"),)
    assert found.doubts == 1
    untouched = read("甲市规划\n一、目标\n表1 指标\n二、保障\n抓好。\n")
    assert [place.label for place in report(untouched).unplaced] == ["表1"]


@pytest.mark.parametrize(
    ("line", "looks"),
    [
        ("税收 10 20", True),
        ("扩产\t甲局\t2031年", True),
        ("扩产｜甲局｜2031年", True),
        ("到2031年，产值 100 亿元 以上。", False),
        ("甲市财政局　甲市科技局", False),
        ("RMB 100 200 million", False),
        ("", False),
    ],
)
def test_a_line_that_looks_like_a_row(line: str, looks: bool) -> None:
    assert in_columns(line) is looks


def test_a_sentence_below_the_rows_is_the_sections_and_a_note_is_the_tables() -> None:
    document = read(
        "甲市规划\n一、目标\n见下表。\n表1 指标\n指标\t2031年\n产值\t100\n税收\t20\n注：税收含附加。\n下一步抓好落实。\n"
    )
    found = texts(document)
    assert found["1"] == "一、目标\n见下表。\n下一步抓好落实。"
    assert found["1/table-1"] == "表1 指标\n注：税收含附加。"
    assert found["1/table-1/2"] == "税收｜2031年：20"


def test_years_that_say_what_they_hold_name_columns() -> None:
    rows = ("指标\t单位\t2023年实际\t2026年目标", "渡口\t个\t18\t40", "航线\t条\t6\t12")
    found = tabulated([Line(text, number) for number, text in enumerate(rows, start=1)])

    assert found[0].table is not None
    assert found[0].table.header == 1
    assert found[0].table.rows[0] == ("指标", "单位", "2023年实际", "2026年目标")


def test_a_run_of_blanks_is_cut_once_and_at_once() -> None:
    started = time.monotonic()
    for blank in (" ", "\t", "\xa0", "　"):
        text = f"甲{blank * 30_000}乙"
        assert not printed_tables.in_columns(text)
        assert [
            separator.cells(text)
            for separator in printed_tables.SEPARATORS
            if len(separator.cells(text)) == 2
        ]
    assert time.monotonic() - started < 5
    assert printed_tables.SEVERAL_TABS.cells("甲 　\t 乙") == ("甲", "乙")
    assert printed_tables.WIDE_BLANKS.cells("甲 　 乙  丙") == ("甲", "乙", "丙")
