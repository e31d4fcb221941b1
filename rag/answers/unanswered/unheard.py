"""What is asked about -> whether it is a thing with a name of its own that no document says. Finds no clause."""

from __future__ import annotations

from functools import lru_cache

from index.searching import Index
from index.text import fold
from rag.desk import Desk
from rag.glossary import BODIES

MOST = 0.6  # share of the topic's characters that the name must be
REMEMBERED = 2_000


def only(topic: str, desk: Desk) -> bool:
    """Whether the topic is little else than such a name: clauses that share its parts speak of other things."""
    said = fold(topic).replace(" ", "")
    for entry in desk.glossary.called(topic):
        names = [fold(name) for name in entry.names() if name]
        longest = max((name for name in names if name in fold(topic)), key=len, default="")
        if entry.kind not in BODIES and len(longest.replace(" ", "")) >= MOST * len(said):
            return not any(stands(name, desk.index) for name in names)
    return False


@lru_cache(maxsize=REMEMBERED)
def stands(name: str, index: Index) -> bool:
    """Whether any clause or title says a name."""
    return any(
        name in fold(text)
        for document in index.documents
        for text in (
            document.title,
            document.title_english,
            *(text for one in document.walk() for text in (one.text, one.english)),
        )
    )
