"""Two stated figures -> the sentence that shows the working and its result. Finds no figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from rag.figures.operands import Pair
from rag.figures.scoring import Reading

HUNDRED_MILLION = 1e8
TEN_THOUSAND = 1e4
SUMS = {
    False: ((1e8, "亿"), (1e4, "万"), (1.0, "")),
    True: ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1.0, "")),
}
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
    START = auto()
    OF_AIM = auto()


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
    if operation is Operation.START:
        return _start(pair, english)
    if operation is Operation.EACH:
        unit = pair.second.quantity.unit
        share = currency(money(pair.second.quantity.value / pair.first.quantity.value, english), unit)
        total = currency(money(pair.second.quantity.value, english), unit)
        if english:
            return f"{pair.name}: {total} ÷ {number(pair.first.quantity.value)} ≈ {share} each."
        return f"{pair.name}：{total}÷{number(pair.first.quantity.value)}{pair.first.quantity.unit}≈平均{share}。"
    return _in_english(pair, operation, a, b, unit) if english else _in_chinese(pair, operation, a, b, unit)


def _start(pair: Pair, english: bool) -> str:
    """What a level was before it rose: 9711亿元÷(1＋84.6%)."""
    rate, level = pair.first.quantity, pair.second.quantity
    times = 1 + rate.value / 100 if rate.unit == "%" else rate.value
    divisor = f"(1＋{number(rate.value)}%)" if rate.unit == "%" else number(rate.value)
    values = (level.value, level.value / times)
    if level.unit.endswith("元"):
        now, then = (
            currency(money(value, english, digits), level.unit)
            for value, digits in zip(values, (6, 4), strict=True)
        )
    else:
        earlier = replace(pair.second, quantity=replace(level, value=values[1]))
        then_value, now_value, unit = _scaled(Pair(earlier, pair.second))
        now, then = (_amount(value, unit, english) for value in (now_value, then_value))
    if english:
        return f"{pair.name}: {now} ÷ {divisor.replace('＋', ' + ')} ≈ {then} at the start."
    return f"{pair.name}：{now}÷{divisor}≈{then}（期初，按原文数字推算）。"


def fastest(pairs: Sequence[Pair], english: bool) -> str:
    """Which of several that are ranked comes first."""
    first = pairs[0]
    share = number((first.times - 1) * 100)
    if english:
        return f"{first.name} grows fastest of the {len(pairs)}: {share}%."
    return f"{len(pairs)}项中增长最快的是{first.name}：{share}%。"


def between(pair: Pair, operation: Operation, english: bool) -> str:
    """Two figures of different things set against each other: 40家－32家＝8家."""
    a, b, unit = _scaled(pair)
    first, second = (_amount(value, unit, english) for value in (a, b))
    names = f"{_dated(pair.first, english)}{first}{'; ' if english else '，'}{_dated(pair.second, english)}{second}"
    if operation is Operation.SUM:
        result = f"{first}＋{second}＝{_amount(a + b, unit, english)}"
    elif operation in {Operation.RATIO, Operation.QUOTIENT, Operation.SHARE} and b:
        share = f"{number(a / b * 100)}%"
        times = f"{number(a / b)}{'' if english else '倍'}（{share}）"
        result = f"{first}÷{second}≈{share if operation is Operation.SHARE or a < b else times}"
    else:
        larger, smaller = max(a, b), min(a, b)
        result = (
            f"{_amount(larger, unit, english)}－{_amount(smaller, unit, english)}＝{apart(pair, english)}"
        )
    if english:
        result = (
            result.replace("（", " (")
            .replace("）", ")")
            .replace("－", " - ")
            .replace("＋", " + ")
            .replace("÷", " ÷ ")
        )
        result = result.replace("＝", " = ").replace("≈", " ≈ ")
    return f"{names}; {result}." if english else f"{names}；{result}。"


def against_stated(pair: Pair, stated: Reading, english: bool) -> str:
    """A ratio worked out beside the one that a table states: 70.08%, 70% is stated, 0.08 points apart."""
    worked, printed = pair.times * 100, stated.quantity.value
    gap, name = number(abs(worked - printed)), Pair(stated, stated).name
    if english:
        return (
            f"{name} is stated as {number(printed)}%: about {gap} percentage points from {number(worked)}%."
        )
    return f"{name}原文写{number(printed)}%，与推算的{number(worked)}%相差约{gap}个百分点。"


def apart(pair: Pair, english: bool) -> str:
    """By how much two figures differ."""
    a, b, unit = _scaled(pair)
    if unit in {"%", "百分点", "基点"}:
        points = "基点" if unit == "基点" else "百分点"
        names = {"基点": "basis points", "百分点": "percentage points"}
        return f"{number(abs(a - b))} {names[points]}" if english else f"{number(abs(a - b))}个{points}"
    return _amount(abs(a - b), unit, english)


def _dated(one: Reading, english: bool) -> str:
    """An indicator's name with its year."""
    name = Pair(one, one).name
    return f"{name}{_when(one, True)}: " if english else f"{name}{_when(one)}"


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
            working = f"{difference}，（{second}－{first}）÷{first}≈{share}%，约为{number(b / a)}倍"
        case Operation.RATIO:
            working = f"{second}÷{first}≈{number(b / a)}倍"
        case Operation.OF_AIM if b:
            lacks, reached = number((b - a) / b * 100), number(a / b * 100)
            working = f"{difference}，还差目标的{lacks}%（{number(b - a)}÷{second}），已达{reached}%"
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
    if operation is Operation.OF_AIM and b:
        working = (
            f"{working.split(', that is')[0]}, {number((b - a) / b * 100)}% of the target "
            f"({number(a / b * 100)}% is reached)"
        )
    if operation is Operation.AVERAGE and pair.years and a:
        working += (
            f"; over {pair.years} years {_amount((b - a) / pair.years, unit, True)} a year on average, "
            f"about {number(((b / a) ** (1 / pair.years) - 1) * 100)}% a year"
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
    if unit != "%" and max(a, b) >= HUNDRED_MILLION:
        return a / HUNDRED_MILLION, b / HUNDRED_MILLION, f"亿{unit}"
    if max(a, b) >= TEN_THOUSAND and unit != "%":
        return a / TEN_THOUSAND, b / TEN_THOUSAND, f"万{unit}"
    return a, b, unit


def _amount(value: float, unit: str, english: bool) -> str:
    if not english:
        return f"{number(value)}{unit}"
    if unit.startswith("亿"):
        billions = value / 10
        said = f"{billions / 1000:.6g} trillion" if abs(billions) >= 1000 else f"{number(billions)} billion"
        return f"{CURRENCIES.get(unit[1:], '')} {said}".strip()
    currency = CURRENCIES.get(unit.removeprefix("万"), "")
    if unit.startswith("万"):
        said = f"{number(value / 100)} million" if value >= 100 else f"{value * TEN_THOUSAND:,.0f}"
    else:
        said = f"{number(value)}%" if unit == "%" else number(value)
    return f"{currency} {said}".strip()


def money(value: float, english: bool, digits: int = 3) -> str:
    """A sum in the unit that a reader expects, to so many figures: an average is no more exact than three."""
    names = SUMS[english]
    factor, name = next((one for one in names if abs(value) >= one[0]), names[-1])
    said = f"{float(f'{value / factor:.{digits}g}'):.10g}"
    return f"RMB {said} {name}".rstrip() if english else f"{said}{name}元"


def currency(said: str, unit: str) -> str:
    """A sum as `money` says it, in the currency of its unit: USD 12000 of RMB 12000."""
    if unit not in CURRENCIES:
        return said
    return (
        f"{CURRENCIES[unit]}{said.removeprefix('RMB')}"
        if said.startswith("RMB")
        else f"{said.removesuffix('元')}{unit}"
    )


def number(value: float) -> str:
    """At most two decimals, none that are zero."""
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".")
