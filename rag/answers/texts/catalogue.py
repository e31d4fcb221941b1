"""A question about the library's texts as such -> a line on each: what it is, or what its record says of what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.clauses import Document
from rag import located, standings
from rag.answers.texts import overview, planned, record_parts, record_status, record_structure
from rag.answers.texts import records as records_told
from rag.answers.texts.record_parts import Part, spoken_date
from rag.answers.texts.records import TELLERS, WHICH
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.questions.asked import all_texts, records
from rag.questions.asked import overview as whole_asked
from rag.questions.asked.record_words import Asked
from rag.questions.query import Query

MOST = 30  # texts that one answer lists
HOLDING = frozenset({Asked.STATUS, Asked.TERM, Asked.NATURE})
# Told by the list itself, or by a writer of their own.
LISTED = frozenset({Asked.NEWEST, Asked.MENTIONS, Asked.STRUCTURE, Asked.PARTS_OF})


def answer(query: Query, desk: Desk) -> Written | None:
    """The texts in question, each with its record; None for a question that is about anything else.

    Another word they are asked by must stand in all their titles, as 金融 may: then it tells none from another.
    """
    documents = desk.within(query)
    asked = records.bare(query.text)
    if asked and not query.mentions and not (Asked.TERM in asked and planned.inside(query, desk)):
        return _recorded(asked, documents, query, desk)
    called = None if query.mentions else all_texts.asked(query.text, query.topic)
    if called is None or not documents or not in_all_titles(called, documents):
        return None
    asked = records.asked(query.text, query.question if query.english else "")
    if Asked.NEWEST in asked or WHICH.search(query.text) or (asked and len(documents) == 1):
        return None  # told without a list
    draft = Draft(parts=[_opening(documents, query)])
    for document in documents[:MOST]:
        for part in _parts(document, [one for one in asked if one not in LISTED], query, desk):
            draft.say(f"- {part.said}", *part.quotes)
    if len(documents) > MOST:
        more = len(documents) - MOST
        draft.notes.append(f"{more} more are not listed." if query.english else f"另有{more}份没有列出。")
    return Written(draft)


def _recorded(
    asked: Sequence[Asked], documents: Sequence[Document], query: Query, desk: Desk
) -> Written | None:
    """What the record of each text says where none is named: of those spoken of last, or of all."""
    spoken = [one for one in documents if one.id in query.nearby] or documents[:MOST]
    if len(spoken) == 1:
        return records_told.of(spoken, asked, query, desk)
    told = [part for one in spoken for part in _parts(one, asked, query, desk)]
    stated = [part for part in told if part.stated]
    if "签" in query.text:  # which is more than printed
        signed = [one for one in stated if any("签" in quote.words for quote in one.quotes)]
        told = stated = signed or stated
    draft, silent = Draft(), len(told) - len(stated)
    for part in stated:
        draft.say(f"{'- ' * (len(stated) > 1)}{part.said}", *part.quotes)
    if stated and silent:
        draft.say(f"The other {silent} do not state it." if query.english else f"其余{silent}份没有写明。")
    if stated or not told:
        return Written(draft) if stated else None
    draft.say("No document states it." if query.english else f"库中{len(spoken)}份文件都没有写明。")
    return Written(draft, missing="no text states it" if query.english else "文本没有写明")


def in_all_titles(word: str, documents: Sequence[Document]) -> bool:
    """Whether every title says a word, so that it tells none of the texts from another."""
    return all(word.lower() in f"{one.title} {one.title_english}".lower() for one in documents)


def _opening(documents: Sequence[Document], query: Query) -> str:
    regions = {one.region for one in documents}
    place = next(iter(regions)) if query.documents and len(regions) == 1 else ""
    count = len(documents)
    if query.english:
        texts = "document" if count == 1 else "documents"
        return f"The library holds {count} {texts}{' of that place' if query.documents else ''}:"
    return f"库中{f'{place}的' if place else '所问的' if query.documents else ''}文件有{count}份："


def _parts(document: Document, asked: Sequence[Asked], query: Query, desk: Desk) -> Iterator[Part]:
    """What is told of one text."""
    if whole_asked.asked(query.text) is not None:
        yield from _purpose(document, query)
    elif not asked:
        yield _named(document, query)
    elif HOLDING.issuperset(asked):
        yield standing(document, query, desk)
    else:
        told = (TELLERS[one](document, query, desk) for one in asked)
        yield from (part for part in told if part is not None)


def _named(document: Document, query: Query) -> Part:
    """Its title with number and date."""
    day = spoken_date(document.date, query.english) if document.date else ""
    marks = (", " if query.english else "，").join(one for one in (document.number, day) if one)
    name = title(document, query.english)
    if query.english:
        return _part(document, f"{name} ({marks})." if marks else f"{name}.")
    return _part(document, f"{name}（{marks}）。" if marks else f"{name}。")


def standing(document: Document, query: Query, desk: Desk) -> Part:
    """Why it does not hold; else what its text says of how long it does."""
    over = standings.sentences(query.language, document, standings.of(desk.index, desk.today))
    neutral = replace(query, text="", whether=False)
    told = None if over else record_status.status(document, neutral, desk)
    return told or _part(document, " ".join(over))


def _purpose(document: Document, query: Query) -> Iterator[Part]:
    draft = Draft()
    overview.purpose(draft, document, query.english)
    if not draft.parts:
        yield _outlined(document, query.english)
        return
    one = draft.citations[0]
    yield Part(draft.parts[0].removesuffix("[1]"), [whole(document, one.clause)])


def _outlined(document: Document, english: bool) -> Part:
    """Its uppermost parts, where a text does not say what it is for."""
    names = [located.named(one, english) for one in record_structure.top(document)]
    said = f"{title(document, english)}{': ' if english else '：'}{('; ' if english else '；').join(names)}"
    return _part(document, f"{said}{'.' if english else '。'}")


def _part(document: Document, said: str) -> Part:
    return Part(said, [whole(document, record_parts.masthead(document))])
