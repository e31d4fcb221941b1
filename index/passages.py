"""A document in, passages short enough to embed out. Knows nothing of vectors or of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from documents.clauses import Clause, Document

if TYPE_CHECKING:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

ENGLISH_HEADING = 160  # characters; a longer rendering is a text of its own, not a heading


class Language(StrEnum):
    """Which text of the clause a passage is a slice of."""

    CHINESE = "zh"  # clause.text
    ENGLISH = "en"  # clause.english


@dataclass(frozen=True, slots=True)
class Passage:
    """A slice of a clause that can be found again: `clause.text[start : start + len(text)] == text`.

    For English the slice is of `clause.english`. `context` says where the passage stands (document,
    headings above); it is searched with the text and never quoted.
    """

    document: str
    address: str
    start: int
    text: str
    language: Language
    context: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage, its place in the snapshot, and how well it fits; words and meaning are scored on different scales."""

    passage: Passage
    score: float
    position: int


def split(document: Document) -> Iterator[Passage]:
    """The passages of every clause in printed order, a clause's Chinese before its English."""
    for clause in document.clauses:
        yield from _passages(document, clause, ())


def _passages(document: Document, clause: Clause, above: tuple[Clause, ...]) -> Iterator[Passage]:
    for language, text in ((Language.CHINESE, clause.text), (Language.ENGLISH, clause.english)):
        if text.strip():
            context = _context(document, clause, above, language)
            for start, piece in _pieces(text, language):
                yield Passage(document.id, clause.address, start, piece, language, context)
    for child in clause.children:
        yield from _passages(document, child, (*above, clause))


def _context(document: Document, clause: Clause, above: tuple[Clause, ...], language: Language) -> str:
    """Where the clause stands, in the passage's language, without what is said already."""
    if language is Language.ENGLISH:
        headings = [parent.english for parent in above if len(parent.english) <= ENGLISH_HEADING]
        parts = [document.title_english, document.number or "", *headings]
    else:
        parts = [document.title, document.number or "", document.region or "", *clause.path]
    kept: list[str] = []
    for part in parts:
        if part and not any(part in other for other in kept) and not clause.text.startswith(part):
            kept.append(part)
    return " / ".join(kept)


def _pieces(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Offset and text of each piece; joined they give the text back."""
    for piece in _splitter(language).create_documents([text]):
        yield piece.metadata["start_index"], piece.page_content


@cache
def _splitter(language: Language) -> RecursiveCharacterTextSplitter:
    # Imported here because it takes a third of a second and only building needs it.
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    chinese = language is Language.CHINESE
    return RecursiveCharacterTextSplitter(
        separators=["\n", "。", "；", "，", ""] if chinese else ["\n", ". ", "; ", ", ", " ", ""],
        chunk_size=400 if chinese else 900,
        chunk_overlap=0,
        keep_separator="end",
        add_start_index=True,
        strip_whitespace=False,
    )
