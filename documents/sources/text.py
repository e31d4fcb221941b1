"""Plain text -> lines. A form feed starts a page."""

from __future__ import annotations

from documents.reading.lines import Line, Source


def read(text: str, name: str) -> Source:
    """One Line per line of the file, blanks at both ends kept: they can mark pages and paragraphs."""
    lines, page = [], 1
    paged = "\f" in text
    normal = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    for number, content in enumerate(normal.split("\n"), start=1):
        if paged:
            page += content.count("\f")
            content = content.replace("\f", "")
        lines.append(Line(content, number, page if paged else None))
    return Source(name, tuple(lines))
