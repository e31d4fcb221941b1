"""Which of several texts say nothing of a matter -> those, and where the others speak of it. Finds no text by its sense."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Document
from rag.answers.texts import mentions
from rag.answers.texts.records import TELLERS
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title
from rag.questions.asked import unmentioned
from rag.questions.asked.record_words import Asked
from rag.questions.asked.unmentioned import Unmentioned
from rag.questions.query import Query

MOST = 12  # texts that are named
# What each text bears or lacks, with its name.
BORNE = {
    Asked.NUMBER: ("文号", "number"),
    Asked.DATE: ("日期", "date"),
    Asked.ISSUERS: ("发文机关", "issuing body"),
    Asked.TERM: ("有效期", "term"),
    Asked.ADDRESSEE: ("主送对象", "addressee"),
}


def answer(query: Query, desk: Desk) -> Written | None:
    """The texts in which no clause names the matter, or that do not bear what is asked; None where none such are asked for."""
    parts = unmentioned.of(query.text)
    documents = _meant(parts, query, desk) if parts else ()
    if parts is None or len(documents) < 2:
        return None
    borne = unmentioned.borne(parts.after)
    if borne is not None:
        return _lacking(borne, documents, query, desk)
    # What follows the negation is the matter, whatever text or place it names.
    topic = unmentioned.matter(parts.after) or unmentioned.matter(desk.calls(parts.before).rest)
    if not topic or parts.states:
        return None
    found = mentions.naming_clauses(topic, documents, desk, headings=True)
    if not found and topic.isascii() and not all(one.title_english for one in documents):
        return None  # what a text says in Chinese alone is not heard of by an English word
    speaking = {document.id for document, _ in found}
    return _told(topic, [one for one in documents if one.id not in speaking], found, query)


def _meant(parts: Unmentioned, query: Query, desk: Desk) -> Sequence[Document]:
    """The texts among which those are looked for: all that are called, of the places that are named, or all."""
    called = {id for one in desk.calls(parts.before).each for id in one.documents}
    named = [one for one in desk.documents if one.id in called]
    if len(named) > 1:
        return named
    within = () if unmentioned.bare(parts.before) else desk.within(query)
    return within if len(within) > 1 or unmentioned.bare(parts.before) else desk.documents


def _lacking(asked: Asked, documents: Sequence[Document], query: Query, desk: Desk) -> Written:
    """The texts that do not bear a number, a date; then what the others bear."""
    told = [(document, TELLERS[asked](document, query, desk)) for document in documents]
    stating = [part for _, part in told if part is not None and part.stated]
    silent = [document for document, part in told if part is None or not part.stated]
    chinese, english = BORNE[asked]
    names = listed([title(one, query.english) for one in silent[:MOST]], query.english)
    draft = Draft()
    if query.english:
        draft.parts.append(f"No {english} is stated in {names}." if silent else f"Each states its {english}:")
    else:
        draft.parts.append(f"没有写明{chinese}的是{names}。" if silent else f"每份都写明了{chinese}：")
    for part in stating:
        draft.say(f"- {part.said}", *part.quotes)
    return Written(draft, missing="" if stating else draft.parts[0])


def _told(topic: str, silent: Sequence[Document], found: Sequence[mentions.Found], query: Query) -> Written:
    """Those that are silent first, then where the others speak of it."""
    draft, english = Draft(), query.english
    names = listed([title(one, english) for one in silent[:MOST]], english)
    many = len(silent)
    if not silent:
        draft.parts.append(
            f"All {len(found)} documents speak of “{topic}”:"
            if english
            else f"{len(found)}份文件都提到了“{topic}”："
        )
    elif not found:
        text = (
            f"None of the {many} documents mentions “{topic}”: {names}."
            if english
            else f"这{many}份文件都没有提到“{topic}”：{names}。"
        )
        return Written(Draft([text]), missing=text)
    else:
        draft.parts.append(
            f"“{topic}” is not mentioned in {names}. It is spoken of in:"
            if english
            else f"没有提到“{topic}”的是{names}。提到的有{len(found)}份："
        )
    mentions.say_places(draft, found, english)
    return Written(draft, settled=True)
