"""Which texts are issued, signed, in force, drafts or over -> the state of each, by its record. Prefers no text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.clauses import Document, Status
from rag.answers.texts import record_parts, record_status, reports
from rag.answers.texts.catalogue import standing
from rag.answers.texts.record_parts import Part
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.asked import records, text_states
from rag.questions.names.handles import Calls
from rag.questions.query import Query

MOST = 30  # texts that one answer lists
MANY = 2


def answer(query: Query, desk: Desk) -> Written | None:
    """A line on each text that is named, or on all; None where anything else is asked, or one state of all of them."""
    text = query.question if query.english else query.text
    if query.mentions or not text_states.asked(text):
        return None
    calls = desk.calls(text_states.without(text))
    named = _named(calls)
    # A draft names none where it is asked which of the texts is one.
    restricted = not set(query.documents) <= _named(desk.calls(text))
    documents = [one for one in desk.documents if one.id in named] or list(
        desk.within(query) if restricted else desk.documents
    )
    titled = {letter for one in documents if one.id in named for letter in one.title}
    if not set(text_states.left(calls.rest)) <= titled:
        return None
    each = text_states.of_each(text) and len(documents) >= MANY
    alone = len(named) == 1 and text_states.whether(text) and not records.asked(text)
    if not each and not alone:
        return None
    return _each(documents, text, query, desk) if each else _alone(documents[0], query, desk)


def _named(calls: Calls) -> set[str]:
    return {document for one in calls.each for document in one.documents}


def _alone(document: Document, query: Query, desk: Desk) -> Written | None:
    """Whether the one text that is named has been issued."""
    part = record_status.status(document, query, desk)
    if part is None:
        return None
    draft = Draft()
    draft.say(part.said, *part.quotes)
    return Written(draft)


def _each(documents: Sequence[Document], text: str, query: Query, desk: Desk) -> Written:
    draft = Draft()
    for document in documents[:MOST]:
        for part in _told(document, text, query, desk):
            draft.say(f"- {part.said}", *part.quotes)
    if len(documents) > MOST:
        more = len(documents) - MOST
        draft.notes.append(f"{more} more are not listed." if query.english else f"另有{more}份没有列出。")
    return Written(draft, complete=True)


def _told(document: Document, text: str, query: Query, desk: Desk) -> Iterator[Part]:
    """The day on which a text says that it was signed, where that is asked; else whether it holds or why not."""
    neutral = replace(query, whether=False)
    day = record_parts.date(document, neutral, desk) if text_states.SIGNED.search(text) else None
    if day is not None and any(text_states.SIGNED.search(one.words) for one in day.quotes):
        yield day
    elif document.status is not Status.DRAFT and (news := reports.plainly(document, query)):
        yield news
    else:
        yield standing(document, query, desk)
