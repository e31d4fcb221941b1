"""Numerals in every form that official texts print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.numerals import integer

ONES = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0), ("〇", 0), ("一", 1), ("两", 2), ("十", 10), ("十七", 17), ("二十", 20), ("八十", 80),
        ("一百", 100), ("一百零三", 103), ("一百一十", 110), ("二百五十六", 256), ("一千零一", 1001),
        ("二〇二五", 2025), ("二零二五", 2025), ("12", 12), ("１２", 12), ("①", 1), ("⑳", 20), ("007", 7),
    ],
)  # fmt: skip
def test_numerals(text: str, value: int) -> None:
    assert integer(text) == value


@pytest.mark.parametrize("text", ["", "甲", "十甲", "1.5", "-1", "A", "第一", "一、"])
def test_what_is_no_numeral(text: str) -> None:
    assert integer(text) is None


@given(st.integers(1, 9999))
def test_every_number_is_read_back(number: int) -> None:
    assert integer(written(number)) == number


def written(number: int) -> str:
    """A number as official texts write it: 十七, 一百零三."""
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        gap = gap or (digit == 0 and bool(text))
        if digit:
            text += (
                ("零" if gap and text else "")
                + ("" if (digit, unit, text) == (1, 10, "") else ONES[digit])
                + name
            )
            gap = False
    return text
