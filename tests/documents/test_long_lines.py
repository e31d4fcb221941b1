"""Lines of a hundred thousand characters, as damaged files have them: each is read to its end and kept."""

from __future__ import annotations

import pytest

from documents import library
from documents.facts import cells, enactment, tiers
from documents.sources import read_bytes

LONG = 100_000
LINES = {
    "dots": f"一、总则{'…' * LONG}甲",
    "dots and blanks": f"一、总则{'. ' * (LONG // 2)}甲",
    "tabs": "一、总则" + "\t" * LONG + "（3）甲",
    "a page and blanks": f"一、总则……12{' ' * LONG}甲",
    "a day and blanks": f"（{' ' * LONG}2031年5月6日公布{' ' * LONG}甲",
    "a body and blanks": f"霜州市渔业局办公室{' ' * LONG}甲",
    "names": f"对{'甲、' * (LONG // 2)}乙",
    "a figure and blanks": f"12{' ' * LONG}甲",
}


@pytest.mark.parametrize("name", LINES)
def test_a_file_with_such_a_line_is_read_and_the_line_kept(name: str) -> None:
    text = f"霜州市渔业办法\n\n目录\n{LINES[name]}\n二、罚则\n\n一、总则\n渔港开放。\n二、罚则\n违者受罚。\n"
    read = library.document(read_bytes(text.encode(), "long.txt"), {"id": "long"})
    said = "".join("".join(one.text.split()) for one in read.walk())
    kept = "".join(LINES[name].split())[-3:]
    assert kept in said


@pytest.mark.parametrize(
    "value", [" " * LONG + "甲", "12" + " " * LONG + "甲乙丙丁戊己庚", "1" * LONG + "，"]
)
def test_a_cell_that_is_no_figure(value: str) -> None:
    assert cells.figure(value, "元") is None


@pytest.mark.parametrize("sentence", ["对" + "甲、" * (LONG // 2), "、" * LONG + "，分别"])
def test_a_list_of_names_that_is_given_nothing(sentence: str) -> None:
    assert tiers.tiers(sentence) == ()


def test_a_list_of_names_that_are_all_given_the_same() -> None:
    assert len(tiers.tiers("对" + "甲、" * (LONG // 2) + "乙，给予1万元、2万元")) > 0


def test_a_note_is_shorter() -> None:
    assert not enactment.is_note(" " * 2_000 + "2031年5月6日公布" + " " * 900 + "甲")


@pytest.mark.parametrize(
    "line", [f"霜州市渔业局{'　' * LONG}2031年5月6日甲", f"霜州市渔业局{' ' * LONG}甲", "甲 " * (LONG // 2)]
)
def test_a_masthead_with_such_a_line_still_gives_its_title(line: str) -> None:
    text = f"霜州市渔业办法\n{line}\n\n第一条 渔港开放。\n第二条 违者受罚。\n"
    assert library.document(read_bytes(text.encode(), "long.txt"), {"id": "long"}).title == "霜州市渔业办法"
