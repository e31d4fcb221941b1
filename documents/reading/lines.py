"""Line, Table, Source: what every file format is reduced to. Knows no structure beyond the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells, spans already expanded; the first `header` rows name the columns."""

    rows: tuple[tuple[str, ...], ...]
    header: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, or a table in its place.

    `closed` says that the format itself ends the paragraph here (`</p>`, a Markdown heading).
    `rendering` marks the English of the clause above it, which only a digest has.
    """

    text: str
    number: int
    page: int | None = None
    closed: bool = False
    heading: bool = False
    rendering: bool = False
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """A page that had no text and was read from its picture; `confidence` is between 0 and 1."""

    page: int
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadingNotes:
    """What a person should know of how a file was read, to trust the reading or to mend it."""

    format: str = ""  # what the content is, whatever the name says
    pages: int | None = None
    recognised: tuple[RecognisedPage, ...] = ()
    unread_pages: tuple[int, ...] = ()
    dropped: tuple[str, ...] = ()  # running heads and feet, each once
    tables: int = 0
    tables_without_header: tuple[int, ...] = ()  # the numbers of their lines
    remarks: tuple[str, ...] = ()  # whole sentences for the user


@dataclass(frozen=True, slots=True)
class Source:
    """A file as lines; `front` holds the keys of its front matter, if it has any."""

    name: str
    lines: tuple[Line, ...]
    front: Mapping[str, object] = field(default_factory=dict)
    notes: ReadingNotes = field(default_factory=ReadingNotes)
