"""What tables say of a row in a column of words, both named by the question. Knows no number and no body."""

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
from rag.questions.query import Query
from rag.retrieval import Evidence

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
    if query.english or query.whether or not ASKS.search(query.text):
        return None
    found = [one for table in tables.tables(desk.within(query)) for one in _asked(table, fold(query.text))]
    if len(found) != 1:
        return None
    table, name = found[0].table, found[0].column
    draft = Draft()
    for row in found[0].rows:
        place = f"{title(table.document, english=False)}{row.clause.label}"
        cell = row.text(name).rstrip("。")
        draft.say(f"{place}：{row.name}的{name}：{cell}。", whole(table.document, row.clause))
    return Written(draft, evidence=[Evidence(table.document, row.clause, 1.0) for row in found[0].rows])


def _asked(table: Table, text: str) -> Iterator[_Asked]:
    """The column of words that a text names, with the rows that it names and that say something there."""
    for column in table.columns:
        called = BRACKETED.sub("", fold(column))
        if column in {*table.numeric, CATEGORY, UNIT} or OTHERS.search(column) or TIMES.search(column):
            continue
        if len(called) < SHORTEST or columns.BODY.search(column) or called not in text:
            continue
        rest = text.replace(called, " ")
        rows = tuple(row for row in table.rows if _said(row.name, rest) and _worded(row, column))
        if rows and len(rows) < len(table.rows):
            yield _Asked(table, rows, column)


def _worded(row: Row, column: str) -> bool:
    """Whether a row has words in a column; a number is told elsewhere, with its unit."""
    return bool(row.text(column)) and row.number(column) is None and not row.total


def _said(name: str, text: str) -> bool:
    return len(name) >= SHORTEST and fold(name) in text
