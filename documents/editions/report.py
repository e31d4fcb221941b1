"""A document and how its file was read -> what was recognised in it, and what was not. Mends nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from documents.clauses import Clause, Document, Level
from documents.editions.numbering import Gap, Repeat, gaps_and_repeats
from documents.facts.responsibilities import listed
from documents.reading.lines import RecognisedPage
from documents.reading.printed_tables import in_columns

# Each kind of bracket is balanced by itself: a full-width one may be closed by a half-width one.
BRACKETS = ("（(）)", "〔[【〕]】", "《》", "〈〉", "“”")
OPENS = {mark: kind for kind in BRACKETS for mark in kind[: len(kind) // 2]}
CLOSES = {mark: kind for kind in BRACKETS for mark in kind[len(kind) // 2 :]}
MARK = re.compile("[" + re.escape("".join(BRACKETS)) + "]")
AROUND = 16  # characters shown from an unclosed bracket on
MOST_UNCLOSED = 10  # of one clause; a text that came out as rubbish must not fill the report
FEWEST_SIBLINGS = 2  # tasks with units that make a sibling without any worth a look


@dataclass(frozen=True, slots=True)
class Count:
    """How many clauses of a level were recognised."""

    level: Level
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A clause to look at; `shows` are the words that it is about."""

    address: str
    label: str
    shows: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What the reader made of a file, so that a person can trust the reading or mend it."""

    document: str
    format: str
    pages: int | None
    counts: tuple[Count, ...]
    gaps: tuple[Gap, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    unclosed: tuple[Place, ...] = ()
    headerless: tuple[Place, ...] = ()
    unplaced: tuple[Place, ...] = ()  # rows that fit no column, and lines like rows outside a table
    without_units: tuple[Place, ...] = ()
    not_found: tuple[str, ...] = ()  # title, number, issuers, date
    recognised: tuple[RecognisedPage, ...] = ()
    unread_pages: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def clauses(self) -> int:
        """How many clauses were recognised in all."""
        return sum(count.number for count in self.counts)

    @property
    def doubts(self) -> int:
        """How many places of the text deserve a look; what a text may rightly lack is not counted."""
        found = (
            self.gaps,
            self.repeats,
            self.unclosed,
            self.headerless,
            self.unplaced,
            self.without_units,
            self.unread_pages,
        )
        return sum(map(len, found))


def report(document: Document) -> Report:
    """What was recognised in a document, and what was not."""
    notes = document.reading
    levels = Counter(clause.level for clause in document.walk())
    gaps, repeats = gaps_and_repeats(document)
    return Report(
        document=document.id,
        format=notes.format,
        pages=notes.pages,
        counts=tuple(Count(level, levels[level]) for level in Level if levels[level]),
        gaps=gaps,
        repeats=repeats,
        unclosed=tuple(place for clause in document.walk() for place in _unclosed(clause)),
        headerless=tuple(_headerless(document)),
        unplaced=tuple(_unplaced(document)),
        without_units=tuple(_without_units(document)),
        not_found=tuple(_not_found(document)),
        recognised=notes.recognised,
        unread_pages=notes.unread_pages,
        remarks=notes.remarks,
    )


def _unclosed(clause: Clause) -> Iterator[Place]:
    """Brackets that open in a clause's text and do not close in it."""
    waiting: dict[str, list[int]] = {kind: [] for kind in BRACKETS}
    for mark in MARK.finditer(clause.text):
        if mark[0] in OPENS:
            waiting[OPENS[mark[0]]].append(mark.start())
        elif waiting[CLOSES[mark[0]]]:
            waiting[CLOSES[mark[0]]].pop()
    for start in sorted(start for starts in waiting.values() for start in starts)[:MOST_UNCLOSED]:
        shown = clause.text[start : start + AROUND]
        yield Place(clause.address, clause.label, shown + ("…" if start + AROUND < len(clause.text) else ""))


def _headerless(document: Document) -> Iterator[Place]:
    """Tables whose first row is data, and those of which no cell bears a column's name."""
    lines = set(document.reading.tables_without_header)
    for clause in document.walk():
        rows = [child for child in clause.children if child.level is Level.ROW]
        if rows and (clause.line in lines or not any(_names_a_cell(row) for row in rows)):
            yield Place(clause.address, clause.label, rows[0].text[:AROUND])


def _names_a_cell(row: Clause) -> bool:
    return any("：" in cell for cell in row.text.split("｜")[1:])


def _unplaced(document: Document) -> Iterator[Place]:
    """Rows that were kept whole since they fit no column, tables of which only the title was read, rows in a text."""
    for clause in document.walk():
        rows = [child for child in clause.children if child.level is Level.ROW]
        if any("｜" in row.text for row in rows):
            yield from (
                Place(row.address, row.label, row.text[:AROUND]) for row in rows if "｜" not in row.text
            )
        looks = [line for line in clause.text.split("\n") if in_columns(line)]
        if looks and clause.level is not Level.ROW:
            yield Place(clause.address, clause.label, looks[0][:AROUND])
        elif clause.level is Level.TABLE and not rows:
            yield Place(clause.address, clause.label, clause.heading[:AROUND])


def _without_units(document: Document) -> Iterator[Place]:
    """Units of one level that name nobody, where most of their siblings name who is responsible."""
    named = {clause.address for clause in document.walk() if listed(clause.text)}
    carrying = set(named)
    for parent in document.walk():
        if parent.address in named:  # its list of units holds for all that stand below it
            carrying.update(one.address for one in parent.walk())
    for siblings in (document.clauses, *(clause.children for clause in document.walk())):
        for level in dict.fromkeys(one.level for one in siblings):
            same = [one for one in siblings if one.level is level]
            # Where only what stands below them names units, one with nothing below it is of another kind.
            own = any(one.address in named for one in same)
            lacking = [
                one
                for one in same
                if (own or one.children) and not any(part.address in carrying for part in one.walk())
            ]
            stated = sum(1 for one in same if any(part.address in named for part in one.walk()))
            if stated >= max(FEWEST_SIBLINGS, len(lacking)):
                yield from (
                    Place(one.address, one.label, one.heading or one.text[:AROUND]) for one in lacking
                )


def _not_found(document: Document) -> Iterator[str]:
    """What the file does not say of itself, and nobody else has said."""
    if document.source and document.title == Path(document.source).stem:
        yield "title"
    for name, value in (("number", document.number), ("issuers", document.issuers), ("date", document.date)):
        if not value:
            yield name
