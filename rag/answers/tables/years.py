"""One row of a table over its years: in which it is the most or the least, and what they come to. Gathers no column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.figures import statements, tables
from rag.figures.tables import Row, Table
from rag.figures.workings import number
from rag.questions.asked import gathering, together
from rag.questions.asked.gathering import Gather
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.retrieval import Evidence

WHICH = re.compile(r"[哪边邊]一?[个個]?年|\bwhich year\b", re.IGNORECASE)
# 三年一共: what the years come to.
SPAN = re.compile(
    r"(?:[两二三四五六]|(?<!\d)\d)年(?:里|内|间|期间)?|20\d{2}年?(?:[至到—-]+)20\d{2}年?|\b(?:over|in) the \w+ years\b"
)
SUMS = re.compile(rf"{together.SUMMED}|总[数量计共]|(?<!公)共(?!同|用|享)", re.IGNORECASE)
MEASURE = re.compile(r"(?:多少|几多|几)(?P<unit>[栋座艘台辆间所处名场株棵亩户条套张])")
YEAR = re.compile(r"(?:19|20)\d{2}")
LEVELS = re.compile(r"基数|目标")  # how much there is at a time: such figures do not add up
NAMED = 0.6  # share of a row's name that the question says
AHEAD = 0.1  # by which the row that is meant is named more than any other


@dataclass(frozen=True, slots=True)
class Series:
    """A row's numbers by year, as printed, in one unit."""

    table: Table
    row: Row
    values: tuple[tuple[str, float], ...]
    unit: str


def answer(query: Query, desk: Desk) -> Written | None:
    """The year, or the sum with its working; None where no row with several years is surely named."""
    gather = gathering.wanted(query.text)
    if WHICH.search(query.text) and gather in {Gather.MOST, Gather.LEAST}:
        found = _meant(query, desk)
        return _extreme(found, gather, query) if found else None
    if SPAN.search(query.text) and SUMS.search(SPAN.sub("", query.text)):
        found = _meant(query, desk)
        return _sum(found, query) if found and _adds(found) else None
    return None


def _meant(query: Query, desk: Desk) -> Series | None:
    """The series of the row that the question names best; none where two are named alike."""
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    asked = notions.grams(lexicon.plain(query.text))
    found = [
        (_named(row, asked, lexicon), series)
        for table in tables.of(desk.within(query), desk.index)
        for row in table.rows
        if (series := _series(table, row, query.text)) is not None
    ]
    ranked = sorted(found, key=lambda one: -one[0])
    if ranked and ranked[0][0] >= NAMED:
        level = len(ranked) > 1 and ranked[0][0] - ranked[1][0] < AHEAD
        return None if level else ranked[0][1]
    measure = MEASURE.search(query.text)  # 修多少栋: the only row in this measure
    alike = [series for _, series in ranked if measure and series.unit == measure["unit"]]
    return alike[0] if len(alike) == 1 else None


def _named(row: Row, asked: frozenset[str], lexicon: Lexicon) -> float:
    return notions.covered(lexicon.plain(row.name), asked)


def _series(table: Table, row: Row, text: str) -> Series | None:
    """A row's numbers of the years that the question bounds, or of all; none where they are of several units."""
    years = sorted(YEAR.findall(text))
    values, units = [], set()
    for column in (one for one in table.columns if YEAR.search(one)):
        cell = row.number(column)
        if cell is not None and (len(years) < 2 or years[0] <= YEAR.findall(column)[0] <= years[-1]):
            values.append((column, cell.printed))
            units.add(cell.named)
    one_each = len({YEAR.findall(column)[0] for column, _ in values}) == len(values)
    return (
        Series(table, row, tuple(values), units.pop())
        if len(units) == 1 and len(values) > 1 and one_each
        else None
    )


def _adds(series: Series) -> bool:
    """Whether its numbers are of what is done in each year; one that opens with a year before its plan's is of levels."""
    if series.unit in SHARE or any(LEVELS.search(column) for column, _ in series.values):
        return False
    planned = YEAR.findall(series.table.document.title)
    return len(planned) < 2 or int(_year(series.values[0][0])) != int(planned[0]) - 1


def _extreme(series: Series, gather: Gather, query: Query) -> Written:
    end = (min if gather is Gather.LEAST else max)(value for _, value in series.values)
    at = [_year(column) for column, value in series.values if value == end]
    each = _each(series, query.english)
    if query.english:
        word = "least" if gather is Gather.LEAST else "most"
        return _written(series, f"{series.row.name}: {word} in {' and '.join(at)} ({each}).", query)
    word = "最少" if gather is Gather.LEAST else "最多"
    years = "、".join(f"{one}年" for one in at)
    return _written(
        series, f"{series.row.name}{word}的是{years}，{number(end)}{series.unit}（{each}）。", query
    )


def _sum(series: Series, query: Query) -> Written:
    total = number(round(sum(value for _, value in series.values), 6))
    first, last = (_year(series.values[at][0]) for at in (0, -1))
    if query.english:
        terms = " + ".join(number(value) for _, value in series.values)
        return _written(series, f"{series.row.name}, {first} to {last}: {terms} = {total}.", query)
    terms = "＋".join(number(value) for _, value in series.values)
    return _written(series, f"{series.row.name}{first}—{last}年合计：{terms}＝{total}{series.unit}。", query)


def _each(series: Series, english: bool) -> str:
    if english:
        return ", ".join(f"{_year(column)}: {number(value)}" for column, value in series.values)
    return "，".join(f"{_year(column)}年{number(value)}{series.unit}" for column, value in series.values)


def _year(column: str) -> str:
    return str(YEAR.findall(column)[0])


def _written(series: Series, said: str, query: Query) -> Written:
    document, clause = series.table.document, series.row.clause
    draft = Draft()
    draft.say(
        f"{title(document, query.english)}{', ' if query.english else ''}{said}", whole(document, clause)
    )
    return Written(draft, evidence=[Evidence(document, clause, 1.0)])
