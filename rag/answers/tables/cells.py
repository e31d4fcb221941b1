"""What tables say of a row in a column: words or a number, where the question names both. Knows no body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.text import fold
from rag.answers.tables import columns
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.figures import tables
from rag.figures.tables import CATEGORY, TIMES, UNIT, Row, Table
from rag.questions.asked import asked_of
from rag.questions.needs import beside, measure_words, requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

YEAR = re.compile(r"(?:19|20)\d{2}")
WHEN = re.compile(r"什么时候|何时|几时|哪一?年|哪个月|时间|期限|多久")
SPAN = re.compile(r"年限|时段|工期|建设期|实施期|年度$")
WORK = re.compile(r"(?:工程|项目|行动|计划)$")  # 某某改造 is 某某改造工程
TOLD = 0.75  # share of a question of which a row and its table must speak whose number is asked
ASKS = re.compile(r"什么|甚么|啥|咩|乜|哪|边啲|怎[么样]|如何|列|逐|说说|讲讲|介绍")
BRACKETED = re.compile(r"[（(][^）)]*[）)]")
SHORTEST = 3  # characters of a name that is told by its words alone
# Columns that other readers know, and marks of order.
OTHERS = re.compile(r"属性|备注|序号|类别|类型|单位|编号")


@dataclass(frozen=True, slots=True)
class _Asked:
    """The rows and the column of one table that a question names."""

    table: Table
    rows: tuple[Row, ...]
    column: str


def answer(query: Query, desk: Desk) -> Written | None:
    """The cell of each row named; None where no row and column of one table alone are named."""
    if query.english or query.whether:
        return None
    every = tuple(tables.of(desk.within(query), desk.index))
    text = fold(query.text)
    found = [one for table in every for one in _asked(table, text)] if ASKS.search(query.text) else []
    found = found or [one for table in every for one in _dated(table, text)]
    found = found or [one for table in every for one in _counted(table, query, desk)]
    if len(found) != 1:
        return None
    table, name = found[0].table, found[0].column
    draft = Draft()
    for row in found[0].rows:
        place = f"{title(table.document, english=False)}{row.clause.label}"
        number = row.number(name)
        unit = "" if number is None or not row.text(name)[-1:].isdigit() else number.named or _bracketed(name)
        cell = f"{row.text(name).rstrip('。')}{unit}"
        called = BRACKETED.sub("", name) if number else name
        draft.say(f"{place}：{row.name}的{called}：{cell}。", whole(table.document, row.clause))
    return Written(draft, evidence=[Evidence(table.document, row.clause, 1.0) for row in found[0].rows])


def _asked(table: Table, text: str) -> Iterator[_Asked]:
    """The column of words that a text names, with the rows that it names and that say something there."""
    for column in table.columns:
        called = _called(column)
        if column in {*table.numeric, CATEGORY, UNIT} or OTHERS.search(column) or TIMES.search(column):
            continue
        if len(called) < SHORTEST or columns.BODY.search(column) or called not in text:
            continue
        rest = text.replace(called, " ")
        rows = tuple(row for row in table.rows if _said(row.name, rest) and _worded(row, column))
        if rows and len(rows) < len(table.rows):
            yield _Asked(table, rows, column)


def _dated(table: Table, text: str) -> Iterator[_Asked]:
    """The one column of times, where it is asked when for a row that is named."""
    times = [one for one in table.columns if TIMES.search(one) or SPAN.search(one)]
    rows = tuple(row for row in table.rows if _said(row.name, text) and times and row.text(times[0]))
    if len(times) == 1 and len(rows) == 1 and WHEN.search(text):
        yield _Asked(table, rows, times[0])


def _counted(table: Table, query: Query, desk: Desk) -> Iterator[_Asked]:
    """The number of the one row that a question names, in the column of what it counts or of the measure it asks in."""
    text, measure = fold(query.text), measure_words.asked(query.text)
    nouns = beside.counted(query.text, asked_of.head(query.text))
    asks = nouns or measure or requirements.asks_number(query.text)
    if not asks or (YEAR.search(text) and not YEAR.search(table.title)):
        return
    for row in _meant(table, text, desk):
        own = [one for one in table.numeric if row.number(one) and not YEAR.search(one)]
        called = [one for one in own if len(_plain(one)) > 1 and _plain(one) in text]
        counting = [one for one in own if any(each in one for each in nouns)]
        measured = [one for one in own if measure and _measured(row, one) == measure]
        meant = next((found for found in (called, counting, measured) if found), [])
        if len(meant) == 1 and _tells(table, row, query, desk):
            yield _Asked(table, (row,), meant[0])


def _bracketed(column: str) -> str:
    """批次 of 抽检（批次）."""
    found = BRACKETED.findall(column)
    return found[-1][1:-1] if found else ""


def _called(column: str) -> str:
    return BRACKETED.sub("", fold(column))


def _short(name: str) -> str:
    """What people call a row: 某某改造 of 某某改造工程."""
    return WORK.sub("", fold(name))


def _meant(table: Table, text: str, desk: Desk) -> list[Row]:
    """The one row that a question names, whole or by the word with which it ends: 高中 of 普通高中."""
    named = [one for one in table.rows if len(one.name) > 1 and _short(one.name) in text]
    words = tuple(word for word in desk.index.words(text) if len(word) > 1)
    return _longest(named) if named else _longest([one for one in table.rows if one.name.endswith(words)])


def _plain(column: str) -> str:
    """投资 of 总投资（万元）."""
    return _called(column).removeprefix("总")


def _measured(row: Row, column: str) -> str:
    number = row.number(column)
    return number.named if number else ""


def _longest(rows: list[Row]) -> list[Row]:
    """The one row whose name holds those of all others; none where two are named apart."""
    best = max(rows, key=lambda one: len(one.name), default=None)
    return [best] if best and all(one.name in best.name for one in rows) else []


def _tells(table: Table, row: Row, query: Query, desk: Desk) -> bool:
    """Whether a row with its table speaks of nearly all that a question says."""
    terms = desk.retriever.terms(query.topic or query.text)
    said = desk.retriever.spoken(terms, f"{table.document.title} {table.title} {row.clause.text}")
    return said >= TOLD * sum(one.weight for one in terms)


def _worded(row: Row, column: str) -> bool:
    """Whether a row has words in a column; a number is told elsewhere, with its unit."""
    return bool(row.text(column)) and row.number(column) is None and not row.total


def _said(name: str, text: str) -> bool:
    return len(_short(name)) >= SHORTEST and _short(name) in text
