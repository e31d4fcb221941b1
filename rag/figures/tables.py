"""A table's clause -> its rows with every cell by the name of its column, numbers with their units. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.clauses import Clause, Document, Level
from documents.facts import rows
from documents.facts.amounts import scaled
from documents.facts.rows import RowText
from index.searching import Index

NUMBER = re.compile(r"^\s*[≥≤><约]?\s*([-−－]?\d+(?:,\d{3})*(?:\.\d+)?)\s*([^\d\s，。；、]{0,6})\s*$")
TIMES = re.compile(r"时限|时间|期限|日期")
TOTALS = re.compile(r"合\s*计|总\s*计|小\s*计|^(?:全[国省市县区])?总数$")  # 床位总数 is a thing of its own
BARE = re.compile(r"附\s*件\s*\d*")
MEASURED = re.compile(r"[（(]单位[：:][^）)]*[）)]\s*$")
# 甲航段、乙航段为深水航段: what a note says of cells, each named whole.
NOTED = re.compile(
    r"(?P<those>[^，。；：、\s]{2,20}(?:、[^，。；：、\s]{2,20}){0,20}?)(?:均?为|均?属于?)(?P<sort>[一-鿿]{2,10})(?=[，。；]|$)"
)
NOTE = "（注）"
LONGEST = 40  # characters of a line that is a table's name
UNIT, CATEGORY = "单位", "类别"


@dataclass(frozen=True, slots=True)
class Number:
    """A cell's number: in units of one, and as printed, in the unit that its row or column names."""

    value: float
    unit: str
    printed: float
    named: str  # 亿元


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says in one column; `number` where that is a number and no date."""

    column: str
    text: str
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is called, and its cells; a category and a unit of its own stand in columns too."""

    clause: Clause
    name: str
    cells: tuple[Cell, ...]

    @property
    def total(self) -> bool:
        """Whether it sums the others up."""
        return TOTALS.search(self.name) is not None

    def text(self, column: str) -> str:
        """What it says in a column; empty where it says nothing."""
        return next((one.text for one in self.cells if one.column == column), "")

    def number(self, column: str) -> Number | None:
        """Its number in a column."""
        return next((one.number for one in self.cells if one.column == column), None)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table, in printed order."""

    document: Document
    clause: Clause
    rows: tuple[Row, ...]
    columns: tuple[str, ...]  # their names, the first of each kept
    numeric: tuple[str, ...]  # those of which most cells are numbers
    note: Clause | None = None  # what holds the table, with the notes to it

    @property
    def title(self) -> str:
        """What it is called, with the heading over it."""
        above = self.clause.path[-1] if self.clause.path else ""
        return f"{above}{self._annexed(above)} {self.clause.heading}".strip()

    def _annexed(self, above: str) -> str:
        """The line under 附件1 that names the table, where the annex bears no heading; without its unit."""
        if self.clause.heading or not BARE.fullmatch(above):
            return ""
        annex = self.note
        lines = annex.text.split("\n")[1:2] if annex and not annex.heading else []
        return MEASURED.sub("", lines[0]) if lines and len(lines[0]) <= LONGEST else ""


def of(documents: Sequence[Document], index: Index) -> Iterator[Table]:
    """Every table of some documents of a library that has two rows or more with named cells."""
    for document in documents:
        yield from _all(index).get(document.id, ())


@lru_cache(maxsize=2)
def _all(index: Index) -> Mapping[str, tuple[Table, ...]]:
    """Those of each document, read once for each snapshot."""
    return {one.id: tuple(tables([one])) for one in index.documents}


def tables(documents: Sequence[Document]) -> Iterator[Table]:
    """Every table that has two rows or more with named cells."""
    for document in documents:
        for clause in document.walk():
            if clause.level is Level.TABLE:
                above = document.clause(clause.address.rpartition("/")[0])
                read, columns, numeric = _read(clause.children, above.text if above else "")
                if len(read) > 1:
                    yield Table(document, clause, read, columns, numeric, above)


def _read(
    clauses: tuple[Clause, ...], beside: str
) -> tuple[tuple[Row, ...], tuple[str, ...], tuple[str, ...]]:
    """The rows of a table as far as their cells are named, its columns, and those of them that are numeric.

    `beside` is the text of the clause that holds the table, with its notes.
    """
    parted = [(one, rows.row(one.text)) for one in clauses]
    found = tuple(_row(one, parts) for one, parts in parted if parts is not None and parts.cells)
    named = _named(found) if len(found) > 1 else found
    notes = [(set(one["those"].split("、")), one["sort"]) for one in NOTED.finditer(beside)]
    named = tuple(replace(row, cells=(*row.cells, *_noted(row, notes))) for row in named)
    columns = tuple(dict.fromkeys(one.column for row in named for one in row.cells))
    counts = {name: sum(row.number(name) is not None for row in named) for name in columns}
    return named, columns, tuple(name for name in columns if counts[name] * 2 > len(named))


def _named(found: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows by the first column that tells them apart, where their own headings don't: of many counties of one province.

    Headings that stand over several rows are their category; where no column tells the rows apart, a heading and a cell do.
    """
    for column in ("", *dict.fromkeys(one.column for one in found[0].cells)):
        names = [row.text(column) if column else row.name for row in found]
        if (
            len(set(names)) == len(names)
            and all(names)
            and (not column or all(row.number(column) is None for row in found))
        ):
            return tuple(
                replace(row, name=name, cells=(*row.cells, *_over(row, column)))
                for row, name in zip(found, names, strict=True)
            )
    for column in dict.fromkeys(one.column for one in found[0].cells):
        names = [f"{row.name}（{row.text(column)}）" for row in found]
        if len(set(names)) == len(names) and all(row.number(column) is None for row in found):
            return tuple(replace(row, name=name) for row, name in zip(found, names, strict=True))
    return found


def _noted(row: Row, notes: Sequence[tuple[set[str], str]]) -> Iterator[Cell]:
    """What the notes to a table say of its row, or of a word in one of its cells."""
    for those, sort in notes:
        if row.name in those:
            yield Cell(NOTE, sort)
        yield from (Cell(f"{one.column}{NOTE}", sort) for one in row.cells if one.text in those)


def _over(row: Row, column: str) -> tuple[Cell, ...]:
    return (Cell(CATEGORY, row.name),) if column and row.name and not row.text(CATEGORY) else ()


def _row(clause: Clause, parts: RowText) -> Row:
    cells = [_cell(one, parts.unit) for one in parts.cells]
    cells += [Cell(CATEGORY, parts.category)] if parts.category else []
    cells += [Cell(UNIT, parts.unit)] if parts.unit else []
    return Row(clause, parts.heading, tuple(cells))


def _cell(one: rows.Cell, of_row: str) -> Cell:
    name, of_column = rows.column(one.name)
    match = None if TIMES.search(name) else NUMBER.match(one.value)
    if match is None:
        return Cell(name, one.value.strip())
    named = match[2] or of_column or of_row
    factor, unit = scaled(named)
    printed = float(re.sub("[−－]", "-", match[1].replace(",", "")))
    return Cell(name, one.value.strip(), Number(round(printed * factor, 6), unit, printed, named))
