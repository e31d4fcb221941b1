"""A clause's text -> every figure that it states, and where its English states the same. Knows no library and no question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from documents.clauses import Clause
from documents.facts.amounts import Comparator
from documents.facts.quantities import Kind, Quantity, quantities
from documents.numerals import CHINESE, integer
from rag.drafting import sentences
from rag.figures.values import Figure, figures
from rag.questions.needs.forms import SHARE

RANK = "名次"  # the unit of a place in an order: 第3位 is no three of anything, as 3位 is
DOUBLED = "番"  # of what is to double
ORDINAL = re.compile(
    rf"(?P<before>[一-鿿A-Za-z]{{2,16}}?)(?:分别)?(?:位列|位居|排名|排|列|居|位)?"
    rf"(?P<place>第\s*(?P<number>[\d{CHINESE}]+)\s*(?:位|名))"
)
DOUBLES = re.compile(r"(?P<before>[一-鿿]{2,14}?)(?:实现|将|要|再)?(?:翻(?:一|两)?番|翻倍)")
# What a figure is called that stands behind a colon, without the number of its item.
LABEL = re.compile(
    r"(?:^|[。；\n])\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、）)]\s*)?(?P<name>[一-鿿]{2,14})：\s*$"
)
NUMBERED = 4  # characters up to which a cell is a row's number


# Read once for all who ask: to index a library's figures, to pair them, to quote one.
@lru_cache(maxsize=20_000)
def of(text: str) -> tuple[Quantity, ...]:
    """Every figure of a clause's own text, places in an order and doublings among them."""
    plain = tuple(_called(one, text) for one in quantities(text))
    if "｜" in text:
        read = {one.end for one in plain}
        return (*plain, *(one for one in _of_heading(text) if one.end not in read))
    ranks = (
        Quantity(
            float(integer(match["number"]) or 0), RANK, Comparator.EXACT, Kind.OTHER, match["before"], "",
            match["place"], match.start("place"), match.end(),
        )
        for match in ORDINAL.finditer(text)
    )  # fmt: skip
    doubled = (
        Quantity(
            2.0, DOUBLED, Comparator.EXACT, Kind.TARGET, match["before"], "",
            match[0][len(match["before"]) :], match.end("before"), match.end(),
        )
        for match in DOUBLES.finditer(text)
    )  # fmt: skip
    return (*plain, *ranks, *doubled)


def _called(one: Quantity, text: str) -> Quantity:
    """A figure that stands behind a name and a colon, by that name: 规模下限：8000万元."""
    name = LABEL.search(text[: one.start]) if not one.subject and "｜" not in text else None
    return replace(one, subject=name["name"]) if name else one


def _of_heading(row: str) -> Iterator[Quantity]:
    """The figures of what a table's row is called: 建成泊位9500个｜牵头单位：…"""
    start = 0
    for cell in row.split("｜"):
        if "：" in cell:
            return
        if len(cell) > NUMBERED:
            yield from (
                replace(one, start=one.start + start, end=one.end + start)
                for one in quantities(cell)
                if one.unit
            )
        start += len(cell) + 1


@lru_cache(maxsize=20_000)
def rendered(clause: Clause, quantity: Quantity) -> tuple[int, int] | None:
    """The span of the English sentence that states the same value; None when there is none."""
    value = Figure(round(quantity.value, 6), quantity.unit in SHARE - {"倍"})
    for start, end in sentences(clause.english, english=True):
        if value in figures(clause.english[start:end]):
            return start, end
    return None
