"""A rule that pays a share of a sum, and a table with that sum for each place or project -> what the one named gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.facts.amounts import scaled
from documents.script import simplified
from rag.answers import quoting
from rag.answers.amounts.reckoned import ASKS
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, whole
from rag.figures import statements
from rag.questions.query import Query
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import Asked, Working, shown
from rag.reckoning.rates import rates
from rag.retrieval import Evidence

PAID = re.compile(
    r"补|拿|得到|领|奖|资助|支持|贴|承担|负担|出多少|\b(?:subsid\w*|grant\w*|cover\w*|get|receive|pay)\b",
    re.IGNORECASE,
)
CELL = re.compile(r"(?P<name>[^｜：（(]+)[（(](?P<unit>[^）)]+)[）)]：(?P<value>\d+(?:\.\d+)?)$")
NOTE = re.compile(r"[。；，]")
FOUND = 6  # clauses among which the rule is sought
SHORTEST = 2  # characters of a row's name


@dataclass(frozen=True, slots=True)
class Row:
    """A row that the question names, and what its cells and the notes to its table say of it."""

    document: Document
    clause: Clause
    facts: str
    note: Clause | None


def answer(query: Query, desk: Desk) -> Written | None:
    """The share of the row's own sum, for the case that the row is; None where no one row and no one rule is meant."""
    if not PAID.search(query.text) or not ASKS.search(query.text):
        return None
    rows = [row for document in desk.likely(query) for row in _rows(document, query.text)]
    if len(rows) != 1:
        return None
    row = rows[0]
    for quote, working in _worked(row, query, desk):
        draft, quotes = Draft(), [quote, whole(row.document, row.clause)]
        for one in quotes:
            draft.say(quoting.sentence(one, query.english), one)
        beside = [whole(row.document, row.note)] if row.note else []
        draft.say(
            f"That gives {working.said}." if query.english else f"据此推算：{working.said}。",
            *quotes,
            *beside,
        )
        return Written(draft, evidence=[Evidence(row.document, one.clause, 1.0) for one in quotes])
    return None


def _rows(document: Document, question: str) -> Iterator[Row]:
    for clause in document.walk():
        name = simplified(clause.heading)
        if clause.level is not Level.ROW or len(name) < SHORTEST or name not in simplified(question):
            continue
        cells = [simplified(one) for one in clause.text.split("｜")]
        values = [one.partition("：")[2] or one for one in cells]
        note = document.clause(clause.address.split("/")[0])
        said = _notes(note, [one for one in values if len(one) >= SHORTEST]) if note else ""
        yield Row(document, clause, f"{'，'.join(cells)}，{said}", note if said else None)


def _notes(note: Clause, values: list[str]) -> str:
    """What the text above or below a table says of one of its cells: 某某水库为小型水库."""
    parts = NOTE.split(simplified(note.text))
    return "，".join(part for part in parts if any(one in part for one in values))


def _worked(row: Row, query: Query, desk: Desk) -> Iterator[tuple[Quote, Working]]:
    """Each rule of the document that pays a share of what a column of the table holds, and what that comes to."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    cells = [cell for one in row.clause.text.split("｜") if (cell := CELL.match(simplified(one)))]
    for found in desk.retriever.search(query.topic or query.text, FOUND, (row.document.id,)):
        for start, end in sentences(found.clause.text):
            words = simplified(found.clause.text[start:end])
            asked = reckoned.asked_of("", words, plain, query.english)
            for cell in cells:
                if any(
                    rate.base and rate.base.strip("的") == cell["name"] for rate in rates(words, asked.found)
                ):
                    working = reckoned.at_rates(_asked(row, cell, words, asked, query))
                    if working is not None:
                        yield Quote(found.document, found.clause, start, end), working


def _asked(row: Row, cell: re.Match[str], words: str, asked: Asked, query: Query) -> Asked:
    """The question as if it told what the row holds: 总投资300万元的小型水库能拿多少."""
    factor, unit = scaled(cell["unit"])
    sum_ = shown(float(cell["value"]) * factor, unit, False)
    told = f"{cell['name']}{sum_}，{_without(row.facts, cell[0])}，能拿多少？"
    return reckoned.asked_of(told, words, asked.plain, query.english)


def _without(facts: str, cell: str) -> str:
    """What is told of a row without its other numbers, which nothing is to be worked out for."""
    return "，".join(one for one in facts.split("，") if one != cell and not re.search(r"\d", one))
