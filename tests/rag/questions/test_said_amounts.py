"""Amounts as people say them, and the numbers that are none."""

from __future__ import annotations

import pytest

from rag.questions.plain import said_amounts


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("花了三万五买的", "花了3.5万买的"),
        ("2万5千平", "2.5万平"),
        ("1亿2千万贷款", "1.2亿贷款"),
        ("年收入3个亿", "年收入3亿"),
        ("两千五", "2500"),
        ("欠了200块泊船费", "欠了200元泊船费"),
        ("五千块钱", "5000元"),
        ("停了两个半小时", "停了2.5小时"),
        ("停2小时半", "停2.5小时"),
        ("租一个半月", "租1.5个月"),
        ("层高4米5", "层高4.5米"),
        ("屋顶6千平", "屋顶6000平"),
    ],
)
def test_an_amount_is_written_as_texts_print_it(said: str, printed: str) -> None:
    assert said_amounts.printed(said) == printed


@pytest.mark.parametrize(
    "text",
    [
        "3块地",
        "6块银幕",
        "两块屏幕",
        "几百块",
        "二十五个",
        "第三百五十条",
        "三万五百户",
        "5万3年",
        "2026年半年报",
        "每年半年",
        "200元",
    ],
)
def test_other_numbers_stay_as_they_are(text: str) -> None:
    assert said_amounts.printed(text) == text


def test_a_long_row_of_numerals_is_read_at_once() -> None:
    assert said_amounts.printed("三万五块半" * 400)
