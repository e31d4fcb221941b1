"""A place of which the library has no text or no agreement, asked as if it had one: said, with what there is instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document
from rag.answers.texts import record_parts
from rag.answers.texts.record_parts import sentence_with
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title
from rag.questions.names import genres, naming, places
from rag.questions.names.regions import region_names
from rag.questions.names.romanised import spelt
from rag.questions.needs import requirements
from rag.questions.query import Query

JOINED = r"\s*(?:市)?\s*(?:和|与|跟|同|及|、|-|—|–|/|&|\band\b|\bwith\b)\s*(?:the )?"
PACT = re.compile(r"签(?!证)|协议|\b(?:agreement|pact|signed|signing|accord|memorandum)\b", re.IGNORECASE)
NEAR = 5  # clauses in which a text may be named that the library has not


def pact(query: Query, desk: Desk) -> Written | None:
    """An agreement between two places of which the library tells none: the one that it tells of instead."""
    if not PACT.search(query.text):
        return None
    pacts = [
        one
        for one in desk.documents
        if len(_regions(one)) > 1 and PACT.search(f"{one.title} {one.title_english}")
    ]
    pairs = [pair for pair in _pairs(query.text) if not any(set(pair) <= set(_regions(one)) for one in pacts)]
    if not pairs or any(set(pair) <= set(_regions(one)) for pair in _pairs(query.text) for one in pacts):
        return None
    first, second = pairs[0]
    for document in pacts:
        known = [one for one in pairs[0] if one in _regions(document)]
        clause = next((one for one in record_parts.front(document) if "签" in one.text), None)
        if known and clause is not None:
            return _other_pact(pairs[0], known, document, clause, query)
    draft = Draft()
    draft.say(
        f"The library holds no agreement between {_english(first)} and {_english(second)}."
        if query.english
        else f"库中没有{first}与{second}的协议，文件未载明。"
    )
    return Written(draft, missing="no such agreement" if query.english else "没有这份协议")


def text(query: Query, desk: Desk) -> Written | None:
    """The plan of a city of which the library has no text, whatever its texts say of that city."""
    if here(query, desk):
        return None
    for place in requirements.foreign_places(query, desk.documents):
        match = re.search(_text_of(place), query.text, re.IGNORECASE)
        found = desk.retriever.search(match[0], NEAR) if match else ()
        if match and not any(match[0] in one.clause.text for one in found):
            return none_of(place.english if query.english else place.chinese, query, desk)
    return None


def here(query: Query, desk: Desk) -> bool:
    """Whether a question names a place of the library's documents."""
    return any(one in query.text for one in region_names(desk.documents, desk.glossary))


def none_of(place: str, query: Query, desk: Desk) -> Written:
    """That no text is of a place, and of which places there are some; the place as the question's language calls it."""
    own = _places(desk, query.english)
    draft = Draft()
    if query.english:
        held = f" Its documents are of {listed(own, True)}." if own else ""
        draft.say(f"The library holds no text of {place}; it cannot be said what that states.{held}")
        return Written(draft, missing="no text of this place")
    held = f"库中文件涉及的地方是{listed(own, False)}。" if own else ""
    draft.say(f"库中没有{place}的文件，文件未载明。{held}")
    return Written(draft, missing="没有这个地方的文件")


def _places(desk: Desk, english: bool) -> list[str]:
    """The places that the library's documents are of, each once, as a language calls them."""
    found = dict.fromkeys(region for one in desk.documents for region in _regions(one) if region)
    return [
        (desk.glossary.english(one) or spelt(one)).removesuffix(" City") if english else one for one in found
    ]


def _text_of(place: places.Place) -> str:
    """How a question calls a text of a place: 深圳市…规划, 杭州的办法, Shenzhen's plan."""
    chinese = rf"{place.chinese}(?:[市省县区州]|的|那份|十[一-鿿]五)[^，。？]{{0,16}}?(?:{'|'.join(genres.ENDINGS)})"
    return rf"{chinese}|\b{re.escape(place.english)}(?:['’]s| city| municipal)\b[^,.?]{{0,40}}?\b(?:{genres.ENGLISH})\b"


def _other_pact(
    pair: Sequence[str], known: Sequence[str], document: Document, clause: Clause, query: Query
) -> Written:
    others = [one for one in _regions(document) if one not in known]
    quote, draft = sentence_with(document, clause, re.compile("签")), Draft()
    if query.english:
        names = [_english(one) for one in pair]
        draft.say(
            f"No: the library tells of no agreement between {listed(names, True)}. "
            f"It was with {listed([_english(one) for one in others], True)} "
            f"that {listed([_english(one) for one in known], True)} signed one ({title(document, True)}).",
            quote,
        )
    else:
        draft.say(
            f"文件里没有{pair[0]}与{pair[1]}的协议；与{listed(known, False)}签约的是{listed(others, False)}，"
            f"见{title(document, False)}。",
            quote,
        )
    return Written(draft)


def _pairs(text: str) -> list[tuple[str, str]]:
    """Places that a question joins: A和B, A and B, A … signed … with B."""
    found = []
    named = places.named(text)
    for one in named:
        for other in named:
            if one == other:
                continue
            chinese = rf"{one.chinese}{JOINED}{other.chinese}"
            signed = r"\b[^.?]{0,80}\bsign[^.?]{0,80}\bwith (?:the )?"
            english = (
                rf"\b{re.escape(one.english)}(?:['’]s)?(?:{JOINED}|{signed}){re.escape(other.english)}\b"
            )
            if re.search(chinese, text) or re.search(english, text, re.IGNORECASE):
                found.append((one.chinese, other.chinese))
    return found


def _regions(document: Document) -> list[str]:
    return [places.short(part) for part in naming.parts(document)]


def _english(chinese: str) -> str:
    return next((one.english for one in places.named(chinese) if one.chinese == chinese), chinese)
