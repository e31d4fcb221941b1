"""Which row of a table comes first or last by its column of times: 哪个项目最晚完工. Counts nothing, reads no prose."""

from __future__ import annotations

import re

from rag.answers.tables import columns
from rag.answers.tables.choices import Choice, surest
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import statements, tables
from rag.figures.tables import TIMES, Row, Table
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.retrieval import Evidence

_LATE, _EARLY = r"最(?:晚|迟|后)", r"最(?:早|先|快)"
_DONE = r"(?:完工|竣工|完成|建成|做完|投用|投产|开工|开建|启动|动工|到期|交付)"
WHICH = re.compile(r"[哪边][一几]?[个项条座处段所家样份些啲]|\bwhich\b", re.IGNORECASE)
LAST = re.compile(
    rf"{_LATE}(?:才|一个)?{_DONE}|{_DONE}(?:的|时间|日期|期限)*(?:是|得)?{_LATE}|"
    r"\b(?:finish\w*|complet\w+|due|done|ends?|starts?|begins?)\b[^?]{0,12}\b(?:last|latest)\b",
    re.IGNORECASE,
)
FIRST = re.compile(
    rf"{_EARLY}(?:一个)?{_DONE}|{_DONE}(?:的|时间|日期|期限)*(?:是|得)?{_EARLY}|"
    r"\b(?:finish\w*|complet\w+|due|done|ends?|starts?|begins?)\b[^?]{0,12}\b(?:first|earliest|soonest)\b",
    re.IGNORECASE,
)
BEGINS = re.compile(r"开工|开建|启动|动工|\b(?:starts?|begins?)\b", re.IGNORECASE)
TIME = re.compile(r"(?P<year>20\d{2})年?(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?")
YEAR_END, MONTH_END = 12, 31  # with which a year ends that names no month, and a month that names no day
ITEMS = re.compile(r"项目|任务|工程|事项|工作|\b(?:projects?|tasks?|items?|works)\b", re.IGNORECASE)
CALLED = 0.5  # share of a table's name that tells it


def answer(query: Query, desk: Desk) -> Written | None:
    """The first or the last row, all that share its time; None where no one table of times is meant."""
    asked = f"{query.text} {query.question}"
    last = LAST.search(asked) is not None
    if not WHICH.search(asked) or not (last or FIRST.search(asked)) or query.role is not None:
        return None
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    choice = surest(_choice(one, query, lexicon) for one in tables.tables(desk.within(query)))
    if choice is None:
        return None
    times = {row.name: _time(row.text(choice.column)) for row in choice.rows}
    end = (max if last else min)(times.values())
    found = [row for row in choice.rows if times[row.name] == end]
    draft = Draft()
    draft.say(
        _said(choice, found, last, query.english),
        *(whole(choice.table.document, row.clause) for row in found),
    )
    return Written(draft, evidence=[Evidence(choice.table.document, row.clause, 1.0) for row in found])


def _choice(table: Table, query: Query, lexicon: Lexicon) -> Choice | None:
    times = [one for one in table.columns if TIMES.search(one)]
    begins = BEGINS.search(query.text) is not None
    fitting = [one for one in times if (BEGINS.search(one) is not None) == begins]
    if len(fitting) != 1:
        return None
    rows, conditions = columns.conditioned(table, query.text)
    rows = tuple(row for row in rows if TIME.search(row.text(fitting[0])))
    called = notions.covered(lexicon.plain(table.title), notions.grams(lexicon.plain(query.text)))
    if len(rows) < 2 or not (called >= CALLED or ITEMS.search(query.text)):
        return None
    return Choice(table, rows, conditions, fitting[0], called + len(conditions))


def _time(cell: str) -> tuple[int, int, int]:
    found = TIME.search(cell)
    year, month, day = found.group("year", "month", "day") if found else (0, 0, 0)
    return int(year), int(month or YEAR_END), int(day or MONTH_END)


def _said(choice: Choice, found: list[Row], last: bool, english: bool) -> str:
    place, column = title(choice.table.document, english), choice.column
    names = listed([f"{row.name}（{row.text(column)}）" for row in found], english)
    if english:
        return f"In {place}, {choice.table.title}, the {'latest' if last else 'earliest'} {column}: {names}."
    where = f"{'、'.join(choice.conditions)}的各项里，" if choice.conditions else ""
    return f"{place}{choice.table.title}中，{where}{column}最{'晚' if last else '早'}的是{names}。"
