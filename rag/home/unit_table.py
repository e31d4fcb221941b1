"""units.csv of a home -> other names of public bodies, which its user knows and the texts do not. Knows no question."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from documents.errors import WenceError
from documents.sources.encoding import decode
from rag.glossary import Entry, Glossary

FILE = "units.csv"
NAME, REGION, OTHERS, LATER = COLUMNS = ("name", "region", "other names", "later name")


class UnitTableFault(WenceError):
    """units.csv is not as it should be."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A body under the name that documents print; `region` is empty for one of that name anywhere."""

    name: str
    region: str = ""
    others: tuple[str, ...] = ()
    later: str = ""

    def names(self) -> tuple[str, ...]:
        """All its names, each once."""
        return tuple(dict.fromkeys(name for name in (self.name, *self.others, self.later) if name))


@dataclass(frozen=True, slots=True)
class UnitTable:
    """What a user has written down of units; empty where there is no file."""

    rows: tuple[UnitRow, ...] = ()

    @classmethod
    def open(cls, path: Path) -> UnitTable:
        """Read the file, if it is there. UnitTableFault names the line that is wrong."""
        if not path.is_file():
            return cls()
        # utf-8 or GB18030, as spreadsheets save it; the mark of either is dropped.
        text = decode(path.read_bytes(), path.name).removeprefix("\ufeff")
        reader = csv.DictReader(io.StringIO(text, newline=""))
        lacking = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        if lacking:
            raise UnitTableFault(
                f"{path}: no column {lacking[0]!r} in its first line; write {','.join(COLUMNS)} there"
            )
        return cls(tuple(_row(row, path, reader.line_num) for row in reader if any(row.values())))

    def added_to(self, glossary: Glossary) -> Glossary:
        """The glossary with the names of this table; entries of one name are joined, those of a region kept apart."""
        if not self.rows:
            return glossary
        known = {entry.chinese: entry for entry in reversed(glossary.entries)}
        own: dict[str, Entry] = {}
        local = [Entry(row.name, "", row.names()[1:], "body", row.region) for row in self.rows if row.region]
        for row in self.rows:
            for name in () if row.region else row.names():
                before = own.get(name) or known.get(name) or Entry(name, "", (), "body")
                others = (*before.others, *(other for other in row.names() if other != name))
                own[name] = Entry(name, before.english, tuple(dict.fromkeys(others)), before.kind)
        kept = (one for one in glossary.entries if one.chinese not in own)
        return Glossary((*own.values(), *kept, *glossary.local, *local))


def _row(row: Mapping[str | None, str | None], path: Path, line: int) -> UnitRow:
    if None in row:
        raise UnitTableFault(f"{path}: line {line} has more than {len(COLUMNS)} cells; part other names by |")
    name, region, others, later = ((row[column] or "").strip() for column in COLUMNS)
    if not name:
        raise UnitTableFault(f"{path}: line {line} has no name; write the name that the documents print")
    return UnitRow(name, region, tuple(one.strip() for one in others.split("|") if one.strip()), later)
