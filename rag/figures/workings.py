"""Two stated figures -> the sentence that shows the working and its result. Finds no figure."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from rag.figures.indicators import Reading
from rag.figures.operands import Pair

HUNDRED_MILLION = 1e8
TEN_THOUSAND = 1e4
CURRENCIES = {"元": "RMB", "美元": "USD", "港元": "HKD", "欧元": "EUR", "澳门元": "MOP"}


class Operation(Enum):
    """What is to be worked out."""

    GROWTH = auto()
    DIFFERENCE = auto()
    RATIO = auto()
    RANK = auto()
    AVERAGE = auto()
    QUOTIENT = auto()
    SUM = auto()
    SHARE = auto()
    SPREAD = auto()
    BEFORE = auto()
    EACH = auto()


def said(pair: Pair, operation: Operation, english: bool) -> str:
    """The working of two figures."""
    a, b, unit = _scaled(pair)
    if operation in {Operation.QUOTIENT, Operation.SHARE}:
        names = (pair.second.quantity.subject, pair.first.quantity.subject)
        result = f"{_amount(b, unit, english)}÷{names[1]}{_amount(a, unit, english)}≈{number(b / a * 100)}%"
        return f"{names[0]}{result}{'.' if english else '。'}"
    if operation is Operation.BEFORE:
        result = f"{_amount(b, unit, english)}－{_amount(a, unit, english)}＝{_amount(b - a, unit, english)}"
        return f"{pair.name or ''}{'Before: ' if english else '此前：'}{result}{'.' if english else '。'}"
    if operation is Operation.EACH:
        share = _money(pair.second.quantity.value / pair.first.quantity.value, english)
        total = _money(pair.second.quantity.value, english)
        if english:
            return f"{pair.name}: {total} ÷ {number(pair.first.quantity.value)} ≈ {share} each."
        return f"{pair.name}：{total}÷{number(pair.first.quantity.value)}{pair.first.quantity.unit}≈平均{share}。"
    return _in_english(pair, operation, a, b, unit) if english else _in_chinese(pair, operation, a, b, unit)


def total(parts: Sequence[Reading], english: bool) -> str:
    """The sum of parts."""
    unit = "" if english else parts[0].quantity.unit
    names = (", " if english else "、").join(
        f"{one.quantity.subject}{number(one.quantity.value)}" for one in parts
    )
    terms = "＋".join(number(one.quantity.value) for one in parts)
    result = f"{terms}＝{number(sum(one.quantity.value for one in parts))}{unit}"
    return f"{names}: {result}." if english else f"{names}；{result}。"


def spread(parts: Sequence[Reading], english: bool) -> str:
    """The largest of some parts less the smallest."""
    least, most = sorted(parts, key=lambda one: one.quantity.value)[:: len(parts) - 1]
    unit = "" if english else most.quantity.unit
    high, low = most.quantity.value, least.quantity.value
    figures = f"{number(high)}－{number(low)}＝{number(high - low)}"
    if english:
        return f"Most: {most.quantity.subject}; fewest: {least.quantity.subject}; {figures}."
    return f"最多的是{most.quantity.subject}，最少的是{least.quantity.subject}；{figures}{unit}。"


def _in_chinese(pair: Pair, operation: Operation, a: float, b: float, unit: str) -> str:
    first, second = number(a), number(b)
    figures = f"{pair.name}：{_when(pair.first)}{first}{unit}，{_when(pair.second)}{second}{unit}"
    difference = f"{second}－{first}＝{number(b - a)}{'个百分点' if unit == '%' else unit}"
    if not a:
        return f"{figures}；{difference}。"
    share = number((b - a) / a * 100)
    match operation:
        case Operation.AVERAGE if pair.years:
            yearly = number(((b / a) ** (1 / pair.years) - 1) * 100)
            working = f"{difference}，{pair.years}年平均每年{number((b - a) / pair.years)}{unit}，年均增长约{yearly}%"
        case Operation.GROWTH | Operation.RANK if unit != "%":
            working = f"（{second}－{first}）÷{first}≈{share}%，约为{number(b / a)}倍"
        case Operation.RATIO:
            working = f"{second}÷{first}≈{number(b / a)}倍"
        case _:
            working = difference
    return f"{figures}；{working}。"


def _in_english(pair: Pair, operation: Operation, a: float, b: float, unit: str) -> str:
    start = f"{_amount(a, unit, True)}{_when(pair.first, True)}"
    figures = f"{pair.name}: from {start} to {_amount(b, unit, True)}{_when(pair.second, True)}"
    change = f"{number(b - a)} percentage points" if unit == "%" else _amount(b - a, unit, True)
    working = f", a difference of {change}"
    if a and unit != "%" and operation is not Operation.DIFFERENCE:
        working += f", that is {number((b - a) / a * 100)}% or {number(b / a)} times"
    if operation is Operation.AVERAGE and pair.years and a:
        working += (
            f"; over {pair.years} years about {number(((b / a) ** (1 / pair.years) - 1) * 100)}% a year"
        )
    return f"{figures}{working}."


def _when(one: Reading, english: bool = False) -> str:
    period = one.quantity.period
    if not period.isdigit():
        return ""
    return f" ({period})" if english else f"{period}年"


def _scaled(pair: Pair) -> tuple[float, float, str]:
    """Both values in the unit that a reader expects: 亿元 for large sums."""
    a, b, unit = pair.first.quantity.value, pair.second.quantity.value, pair.second.quantity.unit
    if unit.endswith("元") and max(a, b) >= HUNDRED_MILLION:
        return a / HUNDRED_MILLION, b / HUNDRED_MILLION, f"亿{unit}"
    if max(a, b) >= TEN_THOUSAND and unit != "%":
        return a / TEN_THOUSAND, b / TEN_THOUSAND, f"万{unit}"
    return a, b, unit


def _amount(value: float, unit: str, english: bool) -> str:
    if not english:
        return f"{number(value)}{unit}"
    if unit.startswith("亿"):
        return f"{CURRENCIES.get(unit[1:], unit[1:])} {number(value / 10)} billion"
    if unit.startswith("万"):
        return f"{number(value / 100)} million" if value >= 100 else f"{value * TEN_THOUSAND:,.0f}"
    return f"{number(value)}%" if unit == "%" else number(value)


def _money(value: float, english: bool) -> str:
    if english:
        return f"RMB {number(value / 1e6)} million"
    return (
        f"{number(value / HUNDRED_MILLION)}亿元" if value >= HUNDRED_MILLION else f"{number(value / 1e4)}万元"
    )


def number(value: float) -> str:
    """At most two decimals, none that are zero."""
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".")
