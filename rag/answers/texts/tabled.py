"""A text -> its tables, and where they stand. Reads no question."""

from __future__ import annotations

from documents.clauses import Clause, Document, Level
from rag.answers.texts.record_parts import Part, masthead
from rag.drafting import title, whole
from rag.located import named


def tables(document: Document) -> list[Clause]:
    """The tables of a text."""
    return [one for one in document.walk() if one.level is Level.TABLE]


def told(document: Document, english: bool) -> Part:
    """Where the tables of a text stand, each by its first row, which can be cited."""
    found = tables(document)
    names = ("; " if english else "；").join(named(one, english).strip() for one in found)
    rows = [row for one in found for row in one.children[:1]]
    said = f"{title(document, english)}{': ' if english else '：'}{names}{'.' if english else '。'}"
    return Part(said, [whole(document, one) for one in rows] or [whole(document, masthead(document))])
