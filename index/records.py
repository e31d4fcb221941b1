"""Documents, clauses, duties and passages in, kept as tables in SQLite or any database. Knows no search."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from pathlib import Path

from sqlalchemy import URL, ColumnElement, Connection, RowMapping, Table, create_engine, func, insert, select
from sqlalchemy.exc import OperationalError

from documents.clauses import Document
from documents.facts import conventions
from documents.facts import responsibilities as facts
from documents.facts.responsibilities import Responsibility, Role
from index import tables
from index.passages import Language, Passage
from index.tables import Row, Shelf

AT_ONCE = 500  # rows in one INSERT, values in one IN (…): SQLite's oldest builds take 999 values


@dataclass(frozen=True, slots=True)
class Duty:
    """A unit's role in a task, and the clause that states it."""

    document: str
    address: str
    responsibility: Responsibility


def duties(document: Document) -> Iterator[Duty]:
    """What each clause states, in printed order, read as its document wants its lists of units read."""
    known = conventions.conventions(document)
    for clause in document.walk():
        for responsibility in conventions.apply(known, facts.responsibilities(clause.text)):
            yield Duty(document.id, clause.address, responsibility)


def sqlite(file: Path, *, writable: bool = False) -> URL:
    """The address of a SQLite file; one that is not writable is never locked nor changed."""
    # `immutable` holds because a snapshot is complete before anyone reads it.
    mode = {"mode": "rwc"} if writable else {"mode": "ro", "immutable": "1"}
    return URL.create("sqlite", database=file.absolute().as_uri(), query={**mode, "uri": "true"})


class Records:
    """The tables of one snapshot, at any URL that SQLAlchemy knows."""

    def __init__(self, url: str | URL) -> None:
        self._engine = create_engine(url, json_serializer=partial(json.dumps, ensure_ascii=False))

    def close(self) -> None:
        """Let go of the database's files and connections."""
        self._engine.dispose()

    def write(
        self, live: Sequence[Document], given: Sequence[Document] = (), passages: Iterable[Passage] = ()
    ) -> None:
        """Fill an empty database: the documents that are searched, the editions behind them, passages.

        A passage's place in the sequence is its position. OSError where the disk takes no more.
        """
        try:
            self._fill(live, given, passages)
        except OperationalError as fault:
            raise OSError(str(fault.orig)) from fault

    def _fill(self, live: Sequence[Document], given: Sequence[Document], passages: Iterable[Passage]) -> None:
        shelved = [*((one, Shelf.LIVE) for one in live), *((one, Shelf.GIVEN) for one in given)]
        with self._engine.begin() as connection:
            tables.metadata.create_all(connection)
            for key, (document, shelf) in enumerate(shelved):
                _insert(connection, tables.documents, iter([tables.document_row(document, key, shelf)]))
                _insert(connection, tables.clauses, tables.clause_rows(document, key))
            stated = (duty for document in live for duty in duties(document))
            _insert(connection, tables.responsibilities, (_duty_row(*pair) for pair in enumerate(stated)))
            _insert(connection, tables.passages, (_passage_row(*pair) for pair in enumerate(passages)))

    def documents(self) -> tuple[Document, ...]:
        """Every live document, equal to what was written, in the order of writing."""
        return self._documents(tables.documents.c.shelf == Shelf.LIVE.value)

    def document(self, identity: str) -> Document | None:
        """The live document of this id, or None."""
        table = tables.documents.c
        found = self._documents((table.shelf == Shelf.LIVE.value) & (table.id == identity))
        return found[0] if found else None

    def given(self, identity: str | None = None) -> tuple[Document, ...]:
        """All editions, the oldest first, of those live documents that have several; of one id or of all."""
        table = tables.documents.c
        which = table.shelf == Shelf.GIVEN.value
        return self._documents(which if identity is None else which & (table.id == identity))

    def responsibilities(
        self, unit: str | None = None, role: Role | None = None, document: str | None = None
    ) -> tuple[Duty, ...]:
        """Duties in printed order; each argument that is given narrows them. `unit` is the printed name."""
        table = tables.responsibilities
        query = select(table).order_by(table.c.position)
        if unit is not None:
            query = query.where(table.c.unit == unit)
        if role is not None:
            query = query.where(table.c.role == role.value)
        if document is not None:
            query = query.where(table.c.document == document)
        with self._engine.connect() as connection:
            return tuple(_duty(row) for row in connection.execute(query).mappings())

    def passages(self, positions: Sequence[int]) -> tuple[Passage, ...]:
        """The passages at these positions, in the order asked for. KeyError for one that is not there."""
        found: dict[int, Passage] = {}
        wanted = iter(positions)
        with self._engine.connect() as connection:
            while some := list(islice(wanted, AT_ONCE)):
                query = select(tables.passages).where(tables.passages.c.position.in_(some))
                found.update((row["position"], _passage(row)) for row in connection.execute(query).mappings())
        return tuple(found[position] for position in positions)

    def spans(self) -> dict[str, tuple[int, int]]:
        """The first and the last position of each document's passages, which stand together."""
        column = tables.passages.c
        query = select(column.document, func.min(column.position), func.max(column.position))
        with self._engine.connect() as connection:
            rows = connection.execute(query.group_by(column.document))
            return {document: (first, last) for document, first, last in rows}

    def _documents(self, which: ColumnElement[bool]) -> tuple[Document, ...]:
        documents, clauses = tables.documents, tables.clauses
        rows = (
            select(clauses)
            .join(documents, documents.c.key == clauses.c.document_key)
            .where(which)
            .order_by(clauses.c.document_key, clauses.c.position)
        )
        with self._engine.connect() as connection:
            found = connection.execute(select(documents).where(which).order_by(documents.c.key))
            heads = found.mappings().all()
            grouped = groupby(connection.execute(rows).mappings(), key=lambda row: row["document_key"])
            below = {key: list(group) for key, group in grouped}
        return tuple(tables.as_document(head, below.get(head["key"], [])) for head in heads)


def _insert(connection: Connection, table: Table, rows: Iterator[Row]) -> None:
    while some := list(islice(rows, AT_ONCE)):
        connection.execute(insert(table), some)


def _duty_row(position: int, duty: Duty) -> Row:
    stated = duty.responsibility
    return {
        "position": position,
        "document": duty.document,
        "address": duty.address,
        "role": stated.role.value,
        "unit": stated.unit,
        "start": stated.start,
        "end": stated.end,
        "restored": stated.restored,
        "list_group": stated.group,
    }


def _duty(row: RowMapping) -> Duty:
    span = (row["start"], row["end"])
    stated = Responsibility(Role(row["role"]), row["unit"], *span, row["restored"], row["list_group"])
    return Duty(row["document"], row["address"], stated)


def _passage_row(position: int, passage: Passage) -> Row:
    return {
        "position": position,
        "document": passage.document,
        "address": passage.address,
        "start": passage.start,
        "text": passage.text,
        "language": passage.language.value,
        "context": passage.context,
    }


def _passage(row: RowMapping) -> Passage:
    return Passage(
        row["document"],
        row["address"],
        row["start"],
        row["text"],
        Language(row["language"]),
        row["context"],
    )
