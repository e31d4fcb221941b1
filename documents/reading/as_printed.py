"""The lines of a text in Traditional characters -> the same in Simplified ones, and clauses read from those as printed again.

The reading knows Simplified words only. Knows no number and no level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from documents.clauses import Clause, Level
from documents.reading.lines import Line, Table
from documents.script import is_traditional, simplified

FARTHEST = 100_000  # characters ahead in which the next words of a text are looked for
NAMED = "："  # parts a column's name from its value in the text of a row
CELL = "｜"


def are_traditional(lines: Sequence[Line]) -> bool:
    """Whether a line has a character that Simplified writing does not."""
    texts = (line.text if line.table is None else "".join(_words(line)) for line in lines)
    return is_traditional("".join(texts))


def in_simplified(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with each Traditional character replaced, one for one."""
    return tuple(
        replace(line, text=simplified(line.text), table=_simplified(line.table) if line.table else None)
        for line in lines
    )


def _simplified(table: Table) -> Table:
    return replace(table, rows=tuple(tuple(map(simplified, row)) for row in table.rows))


@dataclass(slots=True)
class Printed:
    """What a text prints, blanks left out, beside the same in Simplified characters."""

    printed: str
    plain: str = ""
    usual: dict[int, str] = field(default_factory=dict)  # what this text mostly prints for a character
    place: int = 0  # where what was looked for last begins

    @classmethod
    def of(cls, lines: Sequence[Line], simple: Sequence[Line]) -> Printed:
        """The characters of all lines and cells, in printed order, beside those of the same lines simplified."""
        printed, plain = ("".join("".join(_words(line)) for line in each) for each in (lines, simple))
        usual: dict[int, str] = {}
        for (one, other), _ in Counter(zip(plain, printed, strict=True)).most_common():
            usual.setdefault(ord(one), other)
        return cls(printed, plain, usual)

    def clause(self, one: Clause) -> Clause:
        """A clause with its words, and those of the clauses below it, as they are printed."""
        begin = self.place
        text = self.text(one.text)
        if one.level is Level.TABLE:
            self.place = begin  # a note stands below the rows
        return replace(
            one,
            number=self._part(one.number, one.text, text),
            label=one.label.translate(self.usual),
            heading=self._part(one.heading, one.text, text),
            text=text,
            path=tuple(heading.translate(self.usual) for heading in one.path),
            children=tuple(self.clause(child) for child in one.children),
        )

    def _part(self, words: str, simple: str, text: str) -> str:
        """A part of a clause's text: its number, its heading."""
        at = simple.find(words)
        return words.translate(self.usual) if at < 0 else text[at : at + len(words)]

    def text(self, text: str) -> str:
        """The text of a clause; that of a row is put together from cells."""
        parts = CELL if CELL in text else "\n"
        return parts.join(
            self._cell(part) if parts is CELL else self.words(part) for part in text.split(parts)
        )

    def _cell(self, cell: str) -> str:
        name, mark, value = cell.partition(NAMED)
        return f"{name.translate(self.usual)}{mark}{self.words(value)}"

    def words(self, words: str) -> str:
        """Words as they are printed from where the last ones were found; else in this text's usual characters."""
        plain = "".join(words.split())
        at = self.plain.find(plain, self.place, self.place + FARTHEST)
        if at < 0 or not plain:
            return words.translate(self.usual)
        self.place = at
        following = iter(self.printed[at : at + len(plain)])
        return "".join(one if one.isspace() else next(following) for one in words)


def _words(line: Line) -> Iterator[str]:
    yield from line.text.split()
    for row in line.table.rows if line.table else ():
        for cell in row:
            yield from cell.split()
