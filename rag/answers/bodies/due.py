"""How many tasks are due by a time: the rows of a table by their column of deadlines, or tasks whose words state one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from documents.facts import rows
from rag import outline
from rag.answers.bodies.unit_tasks import label
from rag.answers.texts import record_parts
from rag.desk import Desk, Written
from rag.drafting import Draft, gist, listed, title, whole
from rag.figures import tables
from rag.questions.query import Query

ASKED = re.compile(
    r"(?P<year>20\d{2})年(?:(?P<month>\d{1,2})月)?(?:[底末]|\d{1,2}日)?(?P<way>之?前|以前|以后|之?后|底|内|末)?"
)
QUOTED = re.compile(r"[“「\"]([^”」\"]*20\d{2}年[^”」\"]*)[”」\"]")
# Things that have to be done by then; a time alone may be anything's.
TASKS = re.compile(r"任务|[项条件](?!目)|时限|期限|到期|截止|完成|做完|办")
OF_TASKS = re.compile(r"任务|措施|举措|工作")
OF_TABLE = re.compile(r"[附列]表|表[里中内]|清单|名单|一览|项目")
OF_WORK = re.compile(r"任务|分工|分解|事项|工作|措施|举措|计划表|进度|时间表|安排")
AIMED = re.compile(r"目标|指标|达到")  # 2026年航线目标多少条: what is to be reached, not what is due
COLUMN = re.compile(r"(?<![^｜：])[^｜：]*(?:时限|期限|时间|日期|截止)[^｜：]*：(?P<cell>[^｜]+)")
DATE = re.compile(r"(?P<year>20\d{2})年(?:(?P<month>\d{1,2})月)?")
# Of tasks that stand in no table: 2032年6月底前.
STATED = re.compile(
    r"(?P<year>20\d{2})年(?:(?P<month>\d{1,2})月)?(?:\d{1,2}日|底|末|年底)?(?:之?前|以前|内(?!容))"
)
# A cell that holds a day, a month or the end of one, and no more.
LIMIT = re.compile(
    r"(?P<year>20\d{2})年(?:(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{1,2})日)?)?(?P<end>[底末])?(?:之?前)?"
)
FINISHED = re.compile("完成|做完|办[完结好]|到期|截止|完工|落实")
BEGINS = re.compile("[上下]?[旬半年]*起")  # 2025年7月起: when it begins
LAST = 12


def in_english(cell: str) -> str:
    """The end of December 2027 (2027年12月底) for a cell that holds a time limit; any other cell as it is printed."""
    match = LIMIT.fullmatch(cell)
    if match is None:
        return cell
    parts = [match["year"], *(match[one].zfill(2) for one in ("month", "day") if match[one])]
    return (
        f"{'the end of ' if match['end'] else ''}{record_parts.spoken_date('-'.join(parts), True)} ({cell})"
    )


def answer(query: Query, desk: Desk) -> Written | None:
    """The rows due in or before the time asked for; None where no table states deadlines."""
    asked = due_by(query.text)
    if asked is None:
        return None
    for document in desk.likely(query):
        dated = [one for one in document.walk() if one.level is Level.ROW and COLUMN.search(one.text)]
        if dated and _of_others(query.text, document, dated, desk):
            return Written(_said(query, document, _stating(document), asked))
        meant = document in desk.named(query) or QUOTED.search(query.text)
        if dated and (meant or any(_due(one, asked) for one in dated)):
            return Written(_said(query, document, dated, asked))
    named = desk.named(query)
    return _in_words(query, named[0], asked) if named and FINISHED.search(query.text) else None


def _in_words(query: Query, document: Document, asked: re.Match[str]) -> Written | None:
    """The tasks of a text without such a table; where none states a deadline, that none does."""
    tasks, dated = outline.running(document), _stating(document)
    if not tasks or dated:
        return Written(_said(query, document, dated, asked)) if dated else None
    draft = Draft()
    draft.say(f"{title(document, False)}的{len(tasks)}项任务都没有写明完成时限。")
    return Written(draft, missing="没有写明完成时限")


def _stating(document: Document) -> list[Clause]:
    """The tasks of a text whose own words state a deadline."""
    return [one for one in outline.running(document) if STATED.search(one.text)]


def _of_others(text: str, document: Document, dated: Sequence[Clause], desk: Desk) -> bool:
    """Whether tasks are asked for, which the text states with deadlines, and its tables are of other things: of projects."""
    if not OF_TASKS.search(text) or OF_TABLE.search(text):
        return False
    rows = {id(one) for one in dated}
    every = tables.of([document], desk.index)
    titles = [one.title for one in every if any(id(row.clause) in rows for row in one.rows)]
    stating = [one for one in _stating(document) if one.level is not Level.ROW]
    return bool(stating) and bool(titles) and not any(OF_WORK.search(one) for one in titles)


def due_by(text: str) -> re.Match[str] | None:
    """The time by which a question says that tasks are due; None for a time of anything else."""
    return ASKED.search(text) if TASKS.search(text) and not AIMED.search(text) else None


def _said(query: Query, document: Document, dated: list[Clause], asked: re.Match[str]) -> Draft:
    draft = Draft()
    quoted = QUOTED.search(query.text)
    due = [one for one in dated if (quoted[1] in _cell(one) if quoted else _due(one, asked))]
    names = [
        f"{label(one, query.english)}（{_called(one)}，{_cell(one)}）{draft.cite(whole(document, one))}"
        for one in due
    ]
    time = asked[0]
    rest = len(dated) - len(due)
    ends = [] if due else [whole(document, dated[0]), whole(document, dated[-1])]
    named = f"：{listed(names, False)}" if names else ""
    said = f"时限写作“{quoted[1]}”" if quoted else f"{time}到期"
    others = "" if quoted else "（较晚到期，或按年、按月反复到期）"
    draft.say(
        f"{title(document, False)}列有完成时限的{len(dated)}项任务中，{said}的有{len(due)}项{named}；"
        f"另外{rest}项不在此列{others}。",
        *ends,
    )
    return draft


def _due(row: Clause, asked: re.Match[str]) -> bool:
    match = DATE.search(_cell(row))
    if match is None or BEGINS.match(_cell(row)[match.end() :]):
        return False
    due = (int(match["year"]), int(match["month"] or LAST))
    wanted = (int(asked["year"]), int(asked["month"] or LAST))
    way = asked["way"] or ""
    if "后" in way:
        return due > wanted
    if way in {"内", ""}:
        return due[0] == wanted[0] and (asked["month"] is None or due == wanted)
    return due <= wanted


def _called(row: Clause) -> str:
    """What the row is about."""
    parts = rows.row(row.text)
    return parts.heading if parts and parts.heading else gist(row)


def _cell(row: Clause) -> str:
    match = COLUMN.search(row.text)
    if match:
        return match["cell"].strip()
    stated = STATED.search(row.text)
    return stated[0] if stated else ""
