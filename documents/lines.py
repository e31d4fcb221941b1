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
class Source:
    """A file as lines; `front` holds the keys of its front matter, if it has any."""

    name: str
    lines: tuple[Line, ...]
    front: Mapping[str, object] = field(default_factory=dict)
