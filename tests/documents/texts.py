"""Made-up official texts as files, and trees written down in lines."""

from __future__ import annotations

from documents import library, sources
from documents.clauses import Document


def read(text: str, name: str = "text.txt") -> Document:
    """The document in a file of this content."""
    return library.document(sources.read_bytes(text.encode(), name))


def outline(document: Document) -> list[str]:
    """One line a clause: its address, its label, its heading."""
    return [f"{clause.address} {clause.label} {clause.heading}".rstrip() for clause in document.walk()]


def texts(document: Document) -> dict[str, str]:
    """The text of each clause by its address."""
    return {clause.address: clause.text for clause in document.walk()}
