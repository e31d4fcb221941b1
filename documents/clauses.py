"""Document, Clause, Level: the words that every other package speaks. Knows no file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from documents.reading.lines import ReadingNotes


class Level(StrEnum):
    """What kind of printed unit a clause is."""

    PART = "part"  # 第一编
    CHAPTER = "chapter"  # 第一章
    SECTION = "section"  # 第一节
    ARTICLE = "article"  # 第一条
    HEADING = "heading"  # 一、
    SUBHEADING = "subheading"  # （一）
    ITEM = "item"  # 1.
    SUBITEM = "subitem"  # （1）
    POINT = "point"  # ①
    DASH = "dash"  # ——
    BOX = "box"  # 专栏
    ANNEX = "annex"  # 附件 1
    TABLE = "table"
    ROW = "row"
    MASTHEAD = "masthead"  # the lines above the first sentence: issuers, number, title
    PARAGRAPH = "paragraph"  # text without a number that belongs to no numbered unit
    COLOPHON = "colophon"  # 版记: who printed the text, and when


class Status(StrEnum):
    """Whether a text is in force, as far as the library knows."""

    ISSUED = "issued"
    DRAFT = "draft"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class Edition(StrEnum):
    """The official text itself, or this project's digest of it."""

    OFFICIAL = "official"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Clause:
    """One printed unit of a document, with the units under it.

    `address` comes from printed numbers and is unique in its document: `1/11/17`, `3.3/box-1/2`.
    `text` is the unit's own text as printed (its number and heading first, without its children);
    only layout (line ends, page numbers) is taken out. A table row carries its column names:
    `单位：亿元｜2025年发展目标：900`.
    """

    address: str
    level: Level
    number: str  # as printed: 第三章, （十一）, 17. — empty when the unit bears none
    label: str  # as a person would cite it: 第17条, 三、（一）
    heading: str  # its title without the number; empty for running text
    text: str
    path: tuple[str, ...] = ()  # the headings above it, outermost first
    line: int = 0  # 1-based line of the source on which it starts; 0 when unknown
    page: int | None = None
    english: str = ""  # a rendering of `text`; stays attached by address when the edition changes
    children: tuple[Clause, ...] = ()

    def walk(self) -> Iterator[Clause]:
        """This clause and all below it, in printed order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """An official text: what is known of it, and its clauses in printed order.

    Dates are ISO 8601, as exact as the source states them. `period` is `2021/2025`.
    An empty string or None means that the text does not state it.
    """

    id: str
    title: str
    clauses: tuple[Clause, ...] = field(default=(), repr=False)
    title_english: str = ""
    number: str | None = None  # 文号
    issuers: tuple[str, ...] = ()
    date: str | None = None
    region: str | None = None
    kind: str | None = None
    status: Status = Status.UNKNOWN
    period: str | None = None
    implements: tuple[str, ...] = ()  # titles of the documents that it carries out
    edition: Edition = Edition.OFFICIAL
    source: str = ""  # the file's name
    notes: tuple[str, ...] = ()  # what the reader of the file should know (an assigned title, …)
    status_stated: bool = False  # a catalogue or a user gave the status; it was not read from the text
    reading: ReadingNotes = field(default_factory=ReadingNotes, repr=False)  # how the file was read

    def walk(self) -> Iterator[Clause]:
        """Every clause, in printed order."""
        for clause in self.clauses:
            yield from clause.walk()

    def clause(self, address: str) -> Clause | None:
        """The clause at this address, or None."""
        return next((clause for clause in self.walk() if clause.address == address), None)


class Placed:
    """What is of one clause of a document: a citation, a quotation, a figure."""

    __slots__ = ()
    document: Document
    clause: Clause

    @property
    def place(self) -> tuple[str, str]:
        """The document's id and the clause's address."""
        return self.document.id, self.clause.address
