"""A question and a library -> the documents to which its titles, numbers and places restrict it. Finds no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Document
from documents.reading.metadata import plain_title
from rag.glossary import Glossary
from rag.questions.asked import asking
from rag.questions.names import joined, naming
from rag.questions.names.inside import Inner
from rag.questions.names.regions import names_of
from rag.questions.names.units import Mention


def scope(
    text: str,
    documents: Sequence[Document],
    glossary: Glossary,
    within: Sequence[Inner],
    bodies: Sequence[Mention],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The documents that a question names by title, number or region, and the words that named a region.

    What lies in a region names it too, and whatever else says its name.
    """
    plain, lower = plain_title(text), text.lower()
    named = [one.id for one in documents if _names(one, text, plain)]
    if named:
        return tuple(named), ()
    found: dict[str, list[str]] = {}
    for document in documents:
        for region in re.split(r"[、,，]", document.region or ""):
            for name in names_of(region, glossary):
                pattern = re.escape(name) if not name.isascii() else rf"\b{re.escape(name)}\b"
                if name.lower() in lower and re.search(pattern, text, re.IGNORECASE):
                    found.setdefault(name, []).extend(_holding(region, documents))
    words, named_here = tuple(found), bool(found)
    for one in within:
        saying = [document.id for document in documents if one.named_by(document)]
        if not named_here:
            found[one.name] = [*_holding(one.region, documents), *saying]
        words += () if saying else (one.name,)  # what a clause says is looked for
    ids = tuple(dict.fromkeys(identifier for hits in found.values() for identifier in hits))
    unmanned = asking.without(text, [(one.start, one.end) for one in bodies])
    called = joined.texts(text, documents) or naming.nicknamed(unmanned, documents)
    if called:
        ids = tuple(one for one in ids if one in called) or ids or called
    return (ids, words) if 0 < len(ids) < len(documents) else ((), words)


def _holding(region: str, documents: Sequence[Document]) -> list[str]:
    """Ids of the documents that hold in a region: its own, and those of what it lies in."""
    return [one.id for one in documents if any(region.startswith(part) for part in naming.parts(one))]


def _names(document: Document, text: str, plain: str) -> bool:
    """Whether a question names a document by its title, its English title or its number (75号文)."""
    title = plain_title(document.title)
    if (len(title) > 6 and title in plain) or (document.number and document.number in text):
        return True
    short = re.search(r"\d+号$", document.number or "")
    return bool(short and re.search(rf"(?<!\d){short[0]}(?:文|$|[^码线楼任])", text))
