"""A line that names bodies, a person or a day, and lines that only look like one."""

from __future__ import annotations

import pytest

from documents.reading.signatures import bodies, is_date, leaves_open, ordering, signed_on, signs


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("甲市财政局", ("甲市财政局",)),
        ("甲市财政局　甲市科技局", ("甲市财政局", "甲市科技局")),
        ("中共甲市委 甲市人民政府", ("中共甲市委", "甲市人民政府")),
        ("财政部 税务总局  海关总署", ("财政部", "税务总局", "海关总署")),
        ("甲 市 财 政 局", ("甲市财政局",)),
        ("甲市人民政府办公室文件", ("甲市人民政府办公室",)),
        ("甲市消防救援支队、甲市财政局", ("甲市消防救援支队", "甲市财政局")),
        ("关于成立管理委员会", ()),
        ("甲市财政局 新增编制", ()),
        ("抓好落实。", ()),
        ("", ()),
        ("甲市财政局" * 100, ()),
    ],
)
def test_bodies_on_one_line(line: str, named: tuple[str, ...]) -> None:
    assert bodies(line) == named


@pytest.mark.parametrize(
    "line", ["市长　顾某某", "厅　长　　郑　某", "主任：何某平", "甲市人民政府市长 王某"]
)
def test_a_person_signs(line: str) -> None:
    assert signs(line)


@pytest.mark.parametrize("line", ["市长", "由市长负责。", "市长热线 12345", "甲市财政局"])
def test_nobody_signs(line: str) -> None:
    assert not signs(line)


@pytest.mark.parametrize(
    ("line", "iso", "open_day"),
    [
        ("2031年5月6日", "2031-05-06", False),
        ("二〇三一年五月六日", "2031-05-06", False),
        (" 2031年5月 ", "2031-05", False),
        ("2031年XX月XX日", None, True),
        ("2031年　月　日", None, True),
        ("2031年", None, False),
        ("2031年5月6日起施行", None, False),
    ],
)
def test_a_line_that_is_a_date(line: str, iso: str | None, open_day: bool) -> None:
    assert (signed_on(line), leaves_open(line)) == (iso, open_day)
    assert is_date(line) is (iso is not None or open_day)


def test_the_bodies_of_an_order() -> None:
    assert ordering("甲市人民政府令") == ("甲市人民政府",)
    assert ordering("财政部 税务总局公告") == ("财政部", "税务总局")
    assert ordering("甲市财政局关于调整标准的公告") == ()
    assert ordering("法令") == ()
