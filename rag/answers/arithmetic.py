"""Growth, difference, ratio, rank and average between stated figures: operands cited, working shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from documents.clauses import Level
from documents.quantities import Kind
from rag import indicators
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.indicators import Reading
from rag.questions import Query
from rag.retrieval import Evidence

ENOUGH = 0.3
NEAR_BEST = 0.72  # of the best indicator's score, for others that the question compares with it
SURE = 0.85  # of it, for figures that stand in prose
MOST = 4
HUNDRED_MILLION = 1e8


class Operation(Enum):
    """What is to be worked out."""

    GROWTH = auto()
    DIFFERENCE = auto()
    RATIO = auto()
    RANK = auto()
    AVERAGE = auto()
    QUOTIENT = auto()


PATTERNS: tuple[tuple[Operation, re.Pattern[str]], ...] = tuple(
    (operation, re.compile(words, re.IGNORECASE))
    for operation, words in (
        (
            Operation.RANK,
            r"哪个|谁(?:更|最)|排|最(?:快|慢|大|小)|更(?:快|慢)|"
            r"\b(?:rank|fastest|slowest|faster|slower|larger|which grows|order)\b",
        ),
        (Operation.AVERAGE, r"平均每年|年均|每年平均|\b(?:average|per year|a year|annual(?:ly)?)\b"),
        (
            Operation.QUOTIENT,
            r"除(?:一下|以)|对得上|其实(?:是|系|係)|相除|算下来|\b(?:divid\w*|works? out|implied)\b",
        ),
        (
            Operation.GROWTH,
            r"百分之几|百分之多少|几成|增长率|增幅|涨幅|增速|百分比|"
            r"\b(?:per ?cent|percentage(?! point)|growth|grow|grows)\b|%",
        ),
        (Operation.RATIO, r"几倍|多少倍|倍数|翻(?:几|多少)|\b(?:times|multiple|ratio)\b"),
        (
            Operation.DIFFERENCE,
            r"多|少|差|增|涨|高|再|净|加|提高|"
            r"\b(?:more|difference|gap|increase|gain|added?|rise|extra|higher|up)\b",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two figures of one working: from `first` to `second`."""

    first: Reading
    second: Reading

    @property
    def name(self) -> str:
        """The indicator."""
        return self.second.quantity.subject or self.first.quantity.subject

    @property
    def years(self) -> int:
        """The years between the two; 0 where they state none."""
        first, second = self.first.quantity.period[-4:], self.second.quantity.period[-4:]
        return int(second) - int(first) if first.isdigit() and second.isdigit() else 0


def answer(query: Query, desk: Desk) -> Written | None:
    """The working for the indicators that the question means; None when two figures can't be found."""
    operation = next((one for one, pattern in PATTERNS if pattern.search(query.text)), None)
    found = [
        one for one in indicators.found(query, desk, operands=True) if one.quantity.kind is not Kind.GROWTH
    ]
    if operation is None or not found or found[0].score < ENOUGH:
        return None
    pairs = _meant(operation, found, query)
    if not pairs:
        return None
    draft = Draft()
    for pair in pairs:
        draft.say(_said(pair, operation, query.english), *_quotes(pair, query.english))
    used = [reading for pair in pairs for reading in (pair.first, pair.second)]
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in used])


def _meant(operation: Operation, found: Sequence[Reading], query: Query) -> list[Pair]:
    if operation is Operation.QUOTIENT:
        pair = _same_time(found, query)
        return [pair] if pair else []
    pairs = _pairs(found)
    if operation is Operation.RANK:
        return sorted(pairs, key=_times, reverse=True)
    return pairs if _several(query) else pairs[:1]


def _pairs(found: Sequence[Reading]) -> list[Pair]:
    """Past and aim of each indicator: from its table row, or the best fact and the best aim of one unit."""
    rows = [pair for pair in _rows(found) if pair.second.score >= NEAR_BEST * found[0].score]
    if rows and rows[0].second.score >= SURE * found[0].score:
        return rows[:MOST]
    return _loose(found) or rows[:MOST]


def _rows(found: Sequence[Reading]) -> Iterator[Pair]:
    """The table rows that state both, the best fit first."""
    seen: set[tuple[str, str]] = set()
    for one in found:
        key = (one.document.id, one.clause.address)
        if one.clause.level is not Level.ROW or key in seen:
            continue
        seen.add(key)
        same = [other for other in found if (other.document.id, other.clause.address) == key]
        base = next((other for other in same if other.quantity.kind is Kind.BASE), None)
        aim = next((other for other in same if other.quantity.kind is Kind.TARGET), None)
        if base and aim:
            yield Pair(base, aim)


def _loose(found: Sequence[Reading]) -> list[Pair]:
    """A fact and an aim of one indicator that stand in prose, maybe of two documents."""
    near = [one for one in found if one.score >= SURE * found[0].score]
    for aim in near:
        for base in near:
            alike = base.quantity.unit == aim.quantity.unit and _same(
                base.quantity.subject, aim.quantity.subject
            )
            if alike and (base.quantity.kind, aim.quantity.kind) == (Kind.BASE, Kind.TARGET):
                return [Pair(base, aim)]
    return []


def _same(first: str, second: str) -> bool:
    """Whether two names are of one indicator: the shorter stands in the longer, or most of its characters do."""
    short, long = sorted((first, second), key=len)
    return bool(short) and sum(character in long for character in short) >= 0.75 * len(short)


def _same_time(found: Sequence[Reading], query: Query) -> Pair | None:
    """Two indicators of one year, the one divided by the other: the larger is the divisor."""
    rows = [one for one in found if one.clause.level is Level.ROW and one.quantity.period in query.text]
    first = rows[0] if rows else None
    if first is None:
        return None
    others = (one for one in rows if one.clause.address != first.clause.address)
    other = next((one for one in others if one.quantity.unit == first.quantity.unit), None)
    return Pair(*sorted((first, other), key=lambda one: -one.quantity.value)) if other else None


def _several(query: Query) -> bool:
    return bool(re.search(r"[和与跟同、及]|各|分别|\band\b|\bboth\b|,", query.text))


def _times(pair: Pair) -> float:
    return pair.second.quantity.value / pair.first.quantity.value if pair.first.quantity.value else 0.0


def _quotes(pair: Pair, english: bool) -> list[Quote]:
    quotes = [_quote(one, english) for one in (pair.first, pair.second)]
    return quotes[:1] if quotes[0].clause is quotes[1].clause else quotes


def _quote(one: Reading, english: bool) -> Quote:
    if english and one.clause.english:
        start, end = indicators.rendered(one.clause, one.quantity) or (0, len(one.clause.english))
        return Quote(one.document, one.clause, start, end, english=True)
    if one.clause.level is Level.ROW:
        return Quote(one.document, one.clause, 0, len(one.clause.text))
    return Quote(one.document, one.clause, one.quantity.start, one.quantity.end)


def _said(pair: Pair, operation: Operation, english: bool) -> str:
    a, b, unit = _scaled(pair)
    if english:
        return _in_english(pair, operation, a, b, unit)
    first, second = _number(a), _number(b)
    when = [
        f"{one.quantity.period}年" if one.quantity.period.isdigit() else ""
        for one in (pair.first, pair.second)
    ]
    figures = f"{pair.name}：{when[0]}{first}{unit}，{when[1]}{second}{unit}"
    difference = f"{second}－{first}＝{_number(b - a)}{'个百分点' if unit == '%' else unit}"
    if not a:
        return f"{figures}；{difference}。"
    share = _number((b - a) / a * 100)
    match operation:
        case Operation.QUOTIENT:
            names = (pair.second.quantity.subject, pair.first.quantity.subject)
            return f"{names[0]}{second}{unit}÷{names[1]}{first}{unit}≈{_number(b / a * 100)}%。"
        case Operation.AVERAGE if pair.years:
            yearly = _number(((b / a) ** (1 / pair.years) - 1) * 100)
            each = _number((b - a) / pair.years)
            working = f"{difference}，{pair.years}年平均每年{each}{unit}，年均增长约{yearly}%"
        case Operation.GROWTH | Operation.RANK:
            working = (
                f"（{second}－{first}）÷{first}≈{share}%，多出{_number(b - a)}{unit}，约为{_number(b / a)}倍"
            )
        case Operation.RATIO:
            working = f"{second}÷{first}≈{_number(b / a)}倍"
        case _:
            working = f"{difference}，增幅约{share}%"
    return f"{figures}；{working}。"


def _in_english(pair: Pair, operation: Operation, a: float, b: float, unit: str) -> str:
    scale, name = (0.1, "RMB {} billion") if unit == "亿元" else (1.0, "{}%" if unit == "%" else "{}")
    first, second = (name.format(_number(value * scale)) for value in (a, b))
    if operation is Operation.QUOTIENT:
        names = (pair.second.quantity.subject, pair.first.quantity.subject)
        return f"{names[0]} {second} ÷ {names[1]} {first} = {_number(b / a * 100)}%."
    points = f"{_number(b - a)} percentage points"
    change = points if unit == "%" else name.format(_number((b - a) * scale))
    when = [f" ({one.quantity.period})" if one.quantity.period else "" for one in (pair.first, pair.second)]
    growth = f", that is {_number((b - a) / a * 100)}% or {_number(b / a)} times" if a else ""
    yearly = ""
    if operation is Operation.AVERAGE and pair.years and a:
        each = _number(((b / a) ** (1 / pair.years) - 1) * 100)
        yearly = f"; over {pair.years} years about {each}% a year"
    return (
        f"{pair.name}: from {first}{when[0]} to {second}{when[1]}, a difference of {change}{growth}{yearly}."
    )


def _scaled(pair: Pair) -> tuple[float, float, str]:
    """Both values in the unit that a reader expects: 亿元 for large sums."""
    a, b, unit = pair.first.quantity.value, pair.second.quantity.value, pair.second.quantity.unit
    if unit.endswith("元") and max(a, b) >= HUNDRED_MILLION:
        return a / HUNDRED_MILLION, b / HUNDRED_MILLION, f"亿{unit}"
    return a, b, unit


def _number(value: float) -> str:
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".")
