"""How often, when, by when: the sentence that says it; 定期 is no interval, and the answer says so."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers import passages
from rag.answers.passages import Passage
from rag.desk import Desk, Written
from rag.drafting import Draft, sentences
from rag.questions.kinds import HOW_OFTEN
from rag.questions.query import Query

INTERVAL = re.compile(
    r"每(?:隔)?[一二两三四半]?(?:个)?(?:年|季度?|月|周|星期|日|天|半年)|逐年|年度|按[年季月]"
)
ENGLISH_INTERVAL = re.compile(
    r"\b(?:once|twice|times|every|each|per)\s+(?:an?\s+|\w+\s+)?(?:half-year|year|quarter|month|week|day)s?\b|"
    r"\b(?:annual|yearly|half-yearly|quarterly|monthly|weekly|daily)\b|\bannually\b|\b(?:ir)?regular(?:ly)?\b",
    re.IGNORECASE,
)
VAGUE = re.compile(r"不定期|定期|适时|及时|经常|常态化|滚动")
ENGLISH = {
    "定期": "at regular intervals",
    "不定期": "at irregular intervals",
    "适时": "at suitable times",
    "及时": "in time",
    "经常": "often",
    "常态化": "on a regular basis",
    "滚动": "on a rolling basis",
}


def answer(query: Query, desk: Desk) -> Written | None:
    """The passages that answer, with what they leave open said first; None for other questions about time."""
    if not HOW_OFTEN.search(query.text):
        return None
    found = tuple(_to_interval(one) for one in passages.relevant(query, desk, prefer=_says_how_often))
    if not found:
        return None
    text = found[0].evidence.clause.text
    quoted = text[found[0].quote.start : found[0].quote.end] if not found[0].quote.english else text
    words = tuple(dict.fromkeys(VAGUE.findall(quoted)))
    draft = Draft()
    if words and not INTERVAL.search(quoted):
        draft.say(_open(words, query.english), found[0].quote)
    rest = passages.write(query, found)
    for citation in rest.citations:
        if citation.n > len(draft.citations):
            draft.citations.append(citation)
    draft.parts.extend(rest.parts)
    return Written(draft, evidence=[one.evidence for one in found])


def _to_interval(passage: Passage) -> Passage:
    """A quotation in English widened to the nearest sentence that says how often, where the words alone missed it."""
    quote = passage.quote
    if not quote.english or ENGLISH_INTERVAL.search(quote.words):
        return passage
    text = passage.evidence.clause.english
    stating = [(a, b) for a, b in sentences(text, True) if ENGLISH_INTERVAL.search(text[a:b])]
    if not stating:
        return passage
    start, end = min(stating, key=lambda span: max(span[0] - quote.end, quote.start - span[1]))
    return replace(passage, quote=replace(quote, start=min(start, quote.start), end=max(end, quote.end)))


def _says_how_often(sentence: str) -> bool:
    return bool(INTERVAL.search(sentence) or VAGUE.search(sentence))


def _open(words: tuple[str, ...], english: bool) -> str:
    if english:
        said = " and ".join(f"“{ENGLISH[word]}” ({word})" for word in words)
        return f"The text only says {said}; it states no frequency."
    return f"原文只写{'、'.join(f'“{word}”' for word in words)}，没有写明多久一次。"
