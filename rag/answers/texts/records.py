"""What is known of a document itself: number, issuers, date, addressee, structure, status, what it carries out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Document, Status
from rag import wording
from rag.answers.differences import sides
from rag.answers.texts import (
    annexes,
    disclosed,
    mentions,
    parts,
    planned,
    record_parts,
    record_speakers,
    record_status,
    record_structure,
    repealed,
    reports,
)
from rag.answers.texts.record_parts import Part, Teller, spoken_date
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.questions.asked import claims
from rag.questions.asked import records as record_questions
from rag.questions.asked.record_words import Asked
from rag.questions.names import naming
from rag.questions.names.regions import names_of
from rag.questions.query import Query

TELLERS: Mapping[Asked, Teller] = {
    Asked.NUMBER: record_parts.number,
    Asked.ADDRESSEE: record_parts.addressee,
    Asked.NATURE: record_status.nature,
    Asked.FEEDBACK: record_status.feedback,
    Asked.REPLACES: repealed.replaces,
    Asked.TERM: record_status.term,
    Asked.STATUS: record_status.status,
    Asked.APPROVAL: record_speakers.approval,
    Asked.SIGNATORIES: record_speakers.signed,
    Asked.SPEAKERS: record_speakers.speakers,
    Asked.INTERPRETER: record_speakers.interpreter,
    Asked.ISSUERS: record_parts.issuers,
    Asked.DATE: record_parts.date,
    Asked.PARTS_OF: record_structure.parts_of,
    Asked.STRUCTURE: record_structure.structure,
    Asked.IMPLEMENTS: record_structure.implements,
    Asked.ANNEXES: annexes.told,
    Asked.SOURCE: reports.source,
    Asked.DISCLOSURE: disclosed.told,
}
FORMAL = re.compile(r"正式|\b(?:final|official(?:ly)?|formal(?:ly)?|in (?:force|effect))\b", re.IGNORECASE)
DATED = frozenset({Asked.TERM, Asked.DATE})
# Where one of these is stated, it need not be said that the other is not: a number asked for may be that of the basis.
INSTEAD = {Asked.NUMBER: Asked.IMPLEMENTS}
NATURES = frozenset({Asked.NATURE, Asked.STATUS})
NEWS = "news report"
MOST_DOCUMENTS = 3  # that one answer tells of
MOST_OF_ALL = 8  # where each of the library's is asked about
# Which of the texts is a draft, or news.
WHICH = re.compile(
    r"(?:^(?=(?:征求意见稿?|草案|草稿|新闻|报道)(?:呢|吗)?[？?]?$)|"
    r"(?:哪[些几一]?[份个篇]?|边[啲几]?[份个篇]?)(?:文件)?(?:才|只|还|仍|都|仅){0,2}(?:是|系|属于)(?:一[份篇])?)(?:(?P<draft>征求意见稿?|草案|草稿)|(?P<news>新闻|报道))|"
    r"\bwhich (?:one )?(?:of (?:them )?|of (?:the|these|those) (?:\w+ )?)?(?:documents? |texts? |papers? )?(?:is|are) "
    r"(?:only |just |still )?(?:an? )?"
    r"(?:(?P<drafts>drafts?)|(?P<report>news))\b",
    re.IGNORECASE,
)
# 甲办法和乙办法分别由谁解释.
TWO = re.compile(
    r"(?:^|[，。？,])(?P<one>[^，。？、,和与跟及]{2,14})(?:和|与|跟|及|、)(?P<other>[^，。？、,]{2,14}?)(?:的|里|中)?[^，。？的]{0,4}(?:分别|各自?(?:是|由|有|在))"
)
ALL = re.compile(
    r"(?:哪[些几]?份?|[每各]份)(?:文件)?(?:是|系|只是|属于)[^？]*哪[些几]?份?(?:文件)?(?:是|系|只是|属于)|[每各]份文件"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What was asked of a document, and what its record says."""

    document: Document
    asked: Asked
    part: Part


def answer(query: Query, desk: Desk) -> Written | None:
    """What the records say of the documents that are meant; None when the question asks for their matter."""
    asked = record_questions.asked(query.text, query.question if query.english else "")
    if Asked.NEWEST in asked:
        return _newest(query, desk)
    if Asked.MENTIONS in asked:
        return mentions.answer(query, desk)
    ended = repealed.answer(query, asked, desk)
    if ended is not None:
        return ended
    if record_questions.STAMPED & set(asked) and planned.asked(query, desk):
        return None
    if Asked.TERM in asked and planned.inside(query, desk):
        return None
    if WHICH.search(query.text) or (ALL.search(query.text) and set(asked) & NATURES):
        asked = (Asked.NATURE,)
    return of(meant(query, desk), asked, query, desk)


def of(documents: Sequence[Document], asked: Sequence[Asked], query: Query, desk: Desk) -> Written | None:
    """What the records of some texts say of what is asked; None where they have nothing on it."""
    told = [
        _Told(document, one, part)
        for document in documents
        for one in asked
        if not (one is Asked.STRUCTURE and parts.more(query, desk, document))
        if (part := _part(one, document, query, desk)) is not None
    ]
    once = [
        one
        for at, one in enumerate(told)
        if not any((one.document.id, one.part) == (other.document.id, other.part) for other in told[:at])
    ]
    return _written(once, query) if once else None


def _part(asked: Asked, document: Document, query: Query, desk: Desk) -> Part | None:
    """What a record says; of a draft that is taken for a text in force, that it is a draft."""
    part = TELLERS[asked](document, query, desk)
    dated = asked in DATED and document.status is Status.DRAFT
    taken = query.whether or claims.done(query.text) or FORMAL.search(query.text) is not None
    return record_status.status(document, query, desk) if dated and taken else part


def meant(query: Query, desk: Desk) -> Sequence[Document]:
    """The texts that a question asks about: each that it calls by a name of its own, or those it names best."""
    two = _two(query, desk)
    if two:
        return two
    if ALL.search(query.text):
        return desk.within(query)[:MOST_OF_ALL]
    asked = query.question if query.english else query.text
    called = [one.documents[0] for one in desk.calls(asked).each if len(one.documents) == 1]
    within = [one for one in desk.within(query) if one.id in called]
    each = [one for one in desk.documents if one.id in called]
    if not sides.abreast(query, desk).joined and not all(_by_place(one, asked, desk) for one in each):
        each = within or each
    which = WHICH.search(query.text)
    if which:
        drafts = which["draft"] or which["drafts"]
        among = each if len(each) > 1 else desk.within(query)
        return [one for one in among if (one.status is Status.DRAFT if drafts else one.kind == NEWS)][
            :MOST_OF_ALL
        ]
    return each[:MOST_DOCUMENTS] if len(each) > 1 else (desk.named(query) or each)[:MOST_DOCUMENTS]


def _two(query: Query, desk: Desk) -> list[Document]:
    """The texts of which each is asked, by the words for either; nothing where two are not named so."""
    match = TWO.search(query.text)
    halves = match.group("one", "other") if match else ()
    found = [desk.named(replace(query, text=one, documents=()))[:1] for one in halves]
    each = [one for some in found for one in some]
    return each if len({one.id for one in each}) == 2 else []


def _by_place(document: Document, asked: str, desk: Desk) -> bool:
    """Whether a question calls a text by its place too: then it is not narrowed to one that it names beside it."""
    names = (name for place in naming.parts(document) for name in names_of(place, desk.glossary))
    return any(name.lower() in asked.lower() for name in names)


def _written(told: Sequence[_Told], query: Query) -> Written:
    """The sentences; an abstention in their own words when the text states nothing of what is asked."""
    draft = Draft()
    stated = {(one.document.id, one.asked) for one in told if one.part.stated}
    if stated:
        for one in told:
            instead = {(one.document.id, INSTEAD[one.asked])} if one.asked in INSTEAD else set()
            if one.part.stated or not stated & instead:
                draft.say(one.part.said, *one.part.quotes)
        return Written(draft)
    for one in told:
        draft.say(one.part.said)
        draft.notes.append(wording.nearest(query.language, one.document, one.part.quotes[0].clause))
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
