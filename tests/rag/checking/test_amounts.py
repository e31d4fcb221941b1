"""Figures of either language, read alike."""

from __future__ import annotations

import pytest

from index.text import fold
from rag.checking import chinese_amounts, english_amounts
from rag.checking.measures import Bound

Read = tuple[float, str, Bound, float | None]
EXACT, FLOOR, CEILING, ABOUT = Bound.EXACT, Bound.FLOOR, Bound.CEILING, Bound.ABOUT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有数字，一律公开", []),
        ("十分重视，一些单位", []),
        ("补贴八十万元", [(8e5, "yuan", EXACT, None)]),
        ("总投资0.58亿元", [(5.8e7, "yuan", EXACT, None)]),
        ("4百万人次", [(4e6, "count", EXACT, None)]),
        ("百分之三十", [(30.0, "%", EXACT, None)]),
        ("三分之二以上", [(66.666667, "%", FLOOR, None)]),
        ("六成", [(60.0, "%", EXACT, None)]),
        ("提高2个百分点", [(2.0, "point", EXACT, None)]),
        ("不得低于96%", [(96.0, "%", FLOOR, None)]),
        ("最高补贴3元", [(3.0, "yuan", CEILING, None)]),
        ("未满12周岁", [(144.0, "month", CEILING, None)]),
        ("15个工作日内", [(15.0, "working day", CEILING, None)]),
        ("约400人", [(400.0, "count", ABOUT, None)]),
        ("150元至300元", [(150.0, "yuan", EXACT, 300.0)]),
        ("由35分钟至18分钟", [(35.0, "minute", EXACT, None), (18.0, "minute", EXACT, None)]),
        ("不晚于22时30分", [(1350.0, "clock", CEILING, None)]),
        ("每两年复训一次", [(720.0, "every", EXACT, None)]),
        ("按季度通报", [(90.0, "every", EXACT, None)]),
    ],
)
def test_chinese_amounts(text: str, expected: list[Read]) -> None:
    found = chinese_amounts.amounts(fold(text))
    assert [(one.value, one.measure, one.bound, one.upper) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing is counted; the one that leads", []),
        ("RMB 200 billion", [(2e11, "yuan", EXACT, None)]),
        ("two million yuan", [(2e6, "yuan", EXACT, None)]),
        ("USD 1.5 million", [(1.5e6, "dollar", EXACT, None)]),
        ("60 per cent", [(60.0, "%", EXACT, None)]),
        ("13.8 percentage points", [(13.8, "point", EXACT, None)]),
        ("no less than 480 km", [(4.8e5, "metre", FLOOR, None)]),
        ("may not drive for more than 3 hours", [(180.0, "minute", CEILING, None)]),
        ("no faster than 8 km", [(8000.0, "metre", CEILING, None)]),
        ("aged 65 or over", [(65.0, "", FLOOR, None)]),
        ("within 10 working days", [(10.0, "working day", CEILING, None)]),
        ("three quarters of the owners", [(75.0, "%", EXACT, None)]),
        ("from 35 to 18 minutes", [(35.0, "minute", EXACT, None), (18.0, "minute", EXACT, None)]),
        ("not before 01:00", [(60.0, "clock", FLOOR, None)]),
        ("twice a day", [(2.0, "count", EXACT, None), (1.0, "every", EXACT, None)]),
        ("a year early", []),
    ],
)
def test_english_amounts(text: str, expected: list[Read]) -> None:
    found = english_amounts.amounts(fold(text))
    assert [(one.value, one.measure, one.bound, one.upper) for one in found] == expected


@pytest.mark.parametrize("numeral", ["", "二百五元", "甲", "十百千万"])
def test_what_is_no_numeral_is_no_number(numeral: str) -> None:
    assert chinese_amounts.number(numeral) is None
