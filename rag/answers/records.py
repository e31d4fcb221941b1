"""What is known of a document itself: number, issuers, date, addressee, structure, status, what it carries out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from documents.clauses import Document
from rag import wording
from rag.answers import mentions, record_parts, record_speakers, record_status, record_structure
from rag.answers.record_parts import Part, Teller, spoken_date
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.questions import records as record_questions
from rag.questions.query import Query
from rag.questions.records import Asked

TELLERS: Mapping[Asked, Teller] = {
    Asked.NUMBER: record_parts.number,
    Asked.ADDRESSEE: record_parts.addressee,
    Asked.NATURE: record_status.nature,
    Asked.FEEDBACK: record_status.feedback,
    Asked.REPLACES: record_status.replaces,
    Asked.TERM: record_status.term,
    Asked.STATUS: record_status.status,
    Asked.APPROVAL: record_parts.approval,
    Asked.SIGNATORIES: record_parts.signatories,
    Asked.SPEAKERS: record_speakers.speakers,
    Asked.ISSUERS: record_parts.issuers,
    Asked.DATE: record_parts.date,
    Asked.PARTS_OF: record_structure.parts_of,
    Asked.STRUCTURE: record_structure.structure,
    Asked.IMPLEMENTS: record_structure.implements,
}
MOST_DOCUMENTS = 3  # that one answer tells of


def answer(query: Query, desk: Desk) -> Written | None:
    """What the records say of the documents that are meant; None when the question asks for their matter."""
    asked = record_questions.asked(query.text, query.question if query.english else "")
    if Asked.NEWEST in asked:
        return _newest(query, desk)
    if Asked.MENTIONS in asked:
        return mentions.answer(query, desk)
    parts = [
        (document, part)
        for document in desk.named(query)[:MOST_DOCUMENTS]
        for one in asked
        if (part := TELLERS[one](document, query, desk)) is not None
    ]
    return _written(parts, query) if parts else None


def _written(parts: Sequence[tuple[Document, Part]], query: Query) -> Written:
    """The sentences; an abstention in their own words when the text states nothing of what is asked."""
    draft = Draft()
    if any(part.stated for _, part in parts):
        for _, part in parts:
            draft.say(part.said, *part.quotes)
        return Written(draft)
    for document, part in parts:
        draft.say(part.said)
        draft.notes.append(wording.nearest(query.language, document, part.quotes[0].clause))
    return Written(draft, missing="the text does not state it" if query.english else "文本没有写明")


def _newest(query: Query, desk: Desk) -> Written | None:
    """The latest of the documents that state a date."""
    within = desk.within(query)
    dated = sorted((one for one in within if one.date), key=lambda one: one.date or "")
    if not dated:
        return None
    newest, draft, english = dated[-1], Draft(), query.english
    part = record_parts.date(newest, query, desk)
    quotes = part.quotes if part else [whole(newest, record_parts.masthead(newest))]
    day = spoken_date(newest.date or "", english)
    name = title(newest, english)
    draft.say(
        f"Of the documents that state a date the newest is {name} ({day})."
        if english
        else f"写明日期的文件中，最新的是{name}（{day}）。",
        *quotes,
    )
    undated = [title(one, english) for one in within if not one.date]
    if undated:
        names = re.sub(r"\s+", " ", ("; " if english else "、").join(undated))
        draft.notes.append(f"No date is stated in {names}." if english else f"没有写明日期的有{names}。")
    return Written(draft)
