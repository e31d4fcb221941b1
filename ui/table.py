"""An answer -> a table of text in its language: headings, a line for each cited clause, remarks. Knows no format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag import exporting
from rag.answer import Answer
from rag.exporting import Row
from rag.language import Language
from ui import remarks
from ui.remarks import EDITION, STATUS, script

HEADINGS = (
    ("文件", "Document"),
    ("文号", "Number"),
    ("条款", "Clause"),
    ("条款地址", "Address"),
    ("所在章节", "Headings"),
    ("要点", "Gist"),
    ("牵头单位", "Lead units"),
    ("配合单位", "Cooperating units"),
    ("责任单位", "Responsible units"),
    ("日期", "Date"),
    ("状态", "Status"),
    ("文本", "Edition"),
    ("条款全文", "Text of the clause"),
)
QUESTION, COVERAGE, NOTE = ("问题", "Question"), ("范围", "Coverage"), ("提示", "Note")
CLAUSES = ("条款", "Clauses")
# No file format takes these: controls other than line ends and tabs, half characters, two that Unicode gives to nobody.
NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NOT_IN_A_NAME = re.compile(
    r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\\/:*?"<>|]+'
)
LONGEST_NAME = 60  # characters of a question in a file's name


@dataclass(frozen=True, slots=True)
class Table:
    """Lines of as many cells as there are headings; each remark is a name and what it says."""

    name: str
    title: str
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    remarks: tuple[tuple[str, str], ...]


def table(answer: Answer) -> Table | None:
    """The clauses that the answer cites; None where it cites none or abstains."""
    rows = exporting.rows(answer)
    if not rows:
        return None
    spoken = Language(answer.language)
    return Table(
        name=_said(CLAUSES, spoken),
        title=_plain(answer.question),
        headings=tuple(_said(pair, spoken) for pair in HEADINGS),
        lines=tuple(tuple(map(_plain, _cells(row, spoken))) for row in rows),
        remarks=tuple((_said(pair, spoken), _plain(text)) for pair, text in _remarks(answer, len(rows))),
    )


def file_name(question: str) -> str:
    """A name for the table of this question, without an ending; any file system takes it."""
    said = " ".join(NOT_IN_A_NAME.sub(" ", question).split()).strip("?？。. ")
    return f"问策 {said[:LONGEST_NAME].strip('. ')}".strip()


def _cells(row: Row, spoken: Language) -> Iterator[str]:
    yield row.title
    yield row.number or ""
    yield row.label
    yield f"{row.document} {row.address}"  # as `wence show` takes it; a bare 1/11/17 would be opened as a date
    yield " › ".join(row.path)
    yield row.gist
    yield from ("、".join(units) for units in (row.leads, row.cooperating, row.responsible))
    yield row.date or ""
    yield _said(STATUS[row.status], spoken)
    yield _said(EDITION[row.edition], spoken)
    yield row.text


def _remarks(answer: Answer, clauses: int) -> Iterator[tuple[tuple[str, str], str]]:
    """What a reader of the table alone must know: what was asked, whether it is all, what speaks against it."""
    spoken = Language(answer.language)
    yield QUESTION, answer.question
    yield COVERAGE, _coverage(answer, clauses, spoken)
    yield from ((NOTE, note) for note in answer.notes)


def _coverage(answer: Answer, clauses: int, spoken: Language) -> str:
    if answer.coverage is not None:
        return remarks.coverage(spoken, answer.coverage)
    if spoken is Language.ENGLISH:
        return f"{clauses} cited; whether there are more was not counted"
    return script(spoken, f"引用 {clauses} 条；是否还有其他条款未作统计")


def _said(pair: tuple[str, str], spoken: Language) -> str:
    chinese, english = pair
    return english if spoken is Language.ENGLISH else script(spoken, chinese)


def _plain(text: str) -> str:
    return NOT_TEXT.sub("", text)
