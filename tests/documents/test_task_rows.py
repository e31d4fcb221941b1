"""Figures in the words of a task's row, which has no cell of its own for them."""

from __future__ import annotations

import pytest

from documents.facts import cells, rows
from documents.facts.amounts import Comparator
from documents.facts.quantities import quantities


@pytest.mark.parametrize(
    "text",
    [
        "7｜发布目录｜牵头单位：市渔业局｜完成时限：2031年5月底前",
        "12｜牵头单位：第3分局",
        "产值｜单位：亿元｜2031年：待定",
    ],
)
def test_a_row_without_a_figure_of_its_own(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("9｜建成灯船40艘｜牵头单位：市渔业局｜完成时限：2031年12月底前", ("40艘", "灯船")),
        ("（二）考核｜3｜评价结果计入考核，占比5%｜责任单位：市统计局", ("5%", "占比")),
    ],
)
def test_the_words_of_a_row_state_a_figure(text: str, figure: tuple[str, str]) -> None:
    (one,) = quantities(text)
    assert (one.printed, one.subject) == figure
    assert text[one.start : one.end] == one.printed


def test_only_its_own_words_are_read() -> None:
    text = "9｜建成灯船｜牵头单位：市渔业局"
    assert rows.prose(text) == "　。建成灯船。　　　　　　　　　"
    assert len(rows.prose(text)) == len(text)


@pytest.mark.parametrize("value", ["", "市渔业局", "2031年5月底前", "3至5亿元"])
def test_a_cell_of_words_is_no_figure(value: str) -> None:
    assert cells.figure(value, "家") is None


def test_a_cell_is_read_in_its_columns_unit() -> None:
    found = cells.figure(" ≥1,200 ", "万元")
    assert found == cells.CellFigure(1.2e7, "元", Comparator.AT_LEAST, 1)
