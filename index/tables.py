"""The tables of an index, and their rows from and to documents. Knows no connection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, MetaData, RowMapping, Table, Text

from documents.clauses import Clause, Document, Edition, Level, Status
from documents.reading.lines import ReadingNotes, RecognisedPage

Row = dict[str, Any]  # one row on its way into the database; goes no further than index/records.py


class Shelf(StrEnum):
    """Why a document is in the database."""

    LIVE = "live"  # it is searched and cited
    GIVEN = "given"  # an edition as it was given, where there are several of one id


metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("shelf", Text, nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("title_english", Text, nullable=False),
    Column("number", Text),
    Column("issuers", JSON, nullable=False),
    Column("date", Text),
    Column("region", Text),
    Column("kind", Text),
    Column("status", Text, nullable=False),
    Column("period", Text),
    Column("implements", JSON, nullable=False),
    Column("edition", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("status_stated", Boolean, nullable=False),
    Column("reading", JSON, nullable=False),  # how the file was read
)

clauses = Table(
    "clauses",
    metadata,
    Column("document_key", ForeignKey("documents.key"), primary_key=True),
    Column("position", Integer, primary_key=True),  # in printed order, from 0
    Column("parent", Integer),  # the position of the clause above it
    Column("address", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("path", JSON, nullable=False),
    Column("line", Integer, nullable=False),
    Column("page", Integer),
    Column("english", Text, nullable=False),
    Index("clauses_by_address", "document_key", "address"),
)

responsibilities = Table(
    "responsibilities",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),  # in printed order
    Column("document", Text, nullable=False, index=True),
    Column("address", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("unit", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("restored", Text, nullable=False),
    Column("list_group", Integer, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),  # as in the search indexes
    Column("document", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("context", Text, nullable=False),
)

_PLAIN = ("id", "title", "title_english", "number", "date", "region", "kind", "period", "source")
_LISTS = ("issuers", "implements", "notes")
_CLAUSE = ("address", "number", "label", "heading", "text", "line", "page", "english")


def document_row(document: Document, key: int, shelf: Shelf) -> Row:
    """The row of a document without its clauses."""
    return {
        "key": key,
        "shelf": shelf.value,
        "status": document.status.value,
        "edition": document.edition.value,
        **{name: getattr(document, name) for name in _PLAIN},
        **{name: list(getattr(document, name)) for name in _LISTS},
        "status_stated": document.status_stated,
        "reading": asdict(document.reading),
    }


def clause_rows(document: Document, key: int) -> Iterator[Row]:
    """One row for each clause in printed order."""
    waiting: list[tuple[Clause, int | None]] = [(clause, None) for clause in reversed(document.clauses)]
    position = 0
    while waiting:
        clause, parent = waiting.pop()
        yield {
            "document_key": key,
            "position": position,
            "parent": parent,
            "level": clause.level.value,
            "path": list(clause.path),
            **{name: getattr(clause, name) for name in _CLAUSE},
        }
        waiting.extend((child, position) for child in reversed(clause.children))
        position += 1


def as_document(row: RowMapping, clause_rows_in_order: Sequence[RowMapping]) -> Document:
    """The document that was stored, equal to what went in."""
    return Document(
        clauses=_tree(clause_rows_in_order),
        status=Status(row["status"]),
        edition=Edition(row["edition"]),
        **{name: row[name] for name in _PLAIN},
        issuers=tuple(row["issuers"]),
        implements=tuple(row["implements"]),
        notes=tuple(row["notes"]),
        status_stated=row["status_stated"],
        reading=_reading(row["reading"]),
    )


def _reading(stored: Mapping[str, Any]) -> ReadingNotes:
    """What was kept of how a file was read; JSON has no tuples."""
    plain: Row = {name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()}
    plain["recognised"] = tuple(RecognisedPage(**page) for page in stored["recognised"])
    return ReadingNotes(**plain)


def _tree(rows: Sequence[RowMapping]) -> tuple[Clause, ...]:
    # From the last clause to the first, so that a clause's children are whole when it is made.
    below: dict[int | None, list[Clause]] = {}
    for row in reversed(rows):
        children = below.pop(row["position"], [])
        below.setdefault(row["parent"], []).append(_clause(row, reversed(children)))
    return tuple(reversed(below.get(None, [])))


def _clause(row: RowMapping, children: Iterable[Clause]) -> Clause:
    return Clause(
        level=Level(row["level"]),
        path=tuple(row["path"]),
        children=tuple(children),
        **{name: row[name] for name in _CLAUSE},
    )
