"""Of which places the library's texts are, and whether any is of one that is named -> a line on each place. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Document
from rag.answers.claims import foreign
from rag.answers.texts.record_parts import masthead
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.glossary import Glossary
from rag.questions.asked import text_places
from rag.questions.names.regions import names_of
from rag.questions.needs import requirements
from rag.questions.query import Query

NOWHERE = ("没有写明地区", "no place is stated")


def answer(query: Query, desk: Desk) -> Written | None:
    """The places with their texts, or that none is of the place that is named; None where anything else is asked."""
    text = query.question if query.english else query.text
    if not text_places.may(text):
        return None
    for place in requirements.foreign_places(query, desk.documents):
        name = place.english if query.english else place.chinese
        if text_places.any_of(text, name):
            return foreign.none_of(name, query, desk)
    bare = text_places.bare(text)
    here = [one for one in desk.documents if any(bare == name for name in _names(one, desk.glossary))]
    if not here and (query.mentions or query.documents or not text_places.of_all(text)):
        return None
    draft = Draft()
    for region, documents in _by_region(here or desk.documents).items():
        names = listed([title(one, query.english) for one in documents], query.english)
        place_called = _called(region, query.english, desk.glossary)
        said = f"- {place_called}: {names}." if query.english else f"- {place_called}：{names}。"
        draft.say(said, *(whole(one, masthead(one)) for one in documents))
    return Written(draft, complete=True)


def _names(document: Document, glossary: Glossary) -> list[str]:
    """What the places of a text are called, in lower case."""
    parts = re.split("[、,，]", document.region or "")
    return [name.lower() for part in parts if part for name in names_of(part, glossary)]


def _by_region(documents: Sequence[Document]) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for one in documents:
        found.setdefault(one.region or "", []).append(one)
    return found


def _called(region: str, english: bool, glossary: Glossary) -> str:
    if not region:
        return NOWHERE[english]
    parts = re.split("[、,，]", region)
    return listed([_rendered(one, glossary) for one in parts], True) if english else region


def _rendered(region: str, glossary: Glossary) -> str:
    return next((name for name in names_of(region, glossary) if name.isascii()), region)
