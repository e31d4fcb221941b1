"""How often, when, by when: the sentence that says it; 定期 is no interval, and the answer says so."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.facts.rhythms import Frequency, Rhythm
from documents.facts.rhythms import rhythms as stated
from rag.answers.quoted import passages
from rag.answers.quoted.chosen import Passage
from rag.desk import Desk, Written
from rag.drafting import Draft, sentences
from rag.questions.asked.kinds import HOW_OFTEN
from rag.questions.needs import moments
from rag.questions.needs.durations import durations
from rag.questions.query import Query

INTERVAL = re.compile(
    r"每(?:隔)?[一二两三四半]?(?:个)?(?:年|季度?|月|周|星期|日|天|半年)|逐年|年度|按[年季月]|间隔[^，。；]{0,8}[年月周天日]"
)
ENGLISH_INTERVAL = re.compile(
    r"\b(?:once|twice|times|every|each|per)\s+(?:an?\s+|\w+\s+)?(?:half-year|year|quarter|month|week|day)s?\b|"
    r"\b(?:annual|yearly|half-yearly|quarterly|monthly|weekly|daily)\b|\bannually\b|\b(?:ir)?regular(?:ly)?\b",
    re.IGNORECASE,
)
NOUNS = {
    Frequency.YEARLY: "year",
    Frequency.HALF_YEARLY: "half-year",
    Frequency.QUARTERLY: "quarter",
    Frequency.MONTHLY: "month",
    Frequency.WEEKLY: "week",
    Frequency.DAILY: "day",
}
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
LOOSELY = frozenset(Frequency) - NOUNS.keys() - {Frequency.YEAR_BY_YEAR}
PART = re.compile(r"[^，,；。\n]+")
# 多久能批下来, 充多久: how long, which no interval answers.
HOW_LONG = re.compile(
    r"(?:(?:[需还]要|要|最[长快多久]|超过|可以|能|得|等|用|花)[^，。？隔]{0,6}多久|多久(?:能|才|可以|会|内|之内|以内|办|批|拿|到手|到账|拨|发))(?![^，。？]{0,6}(?:一次|一回|[几多]次))"
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
    if moments.LONG.search(query.text) or HOW_LONG.search(query.text):
        return _lasting(query, desk)
    if not HOW_OFTEN.search(query.text):
        return None
    found = tuple(_to_interval(one) for one in passages.relevant(query, desk, prefer=_says_how_often))
    if not found:
        return None
    found = _stating(found, query, desk)
    quoted = _chinese(found[0])
    words = tuple(dict.fromkeys(VAGUE.findall(quoted)))
    draft, meant = Draft(), _meant(quoted, query, desk)
    loose = [one for one in meant if one.frequency in LOOSELY]
    if meant and len(loose) == len(meant):
        words = tuple(dict.fromkeys(VAGUE.findall(" ".join(quoted[one.start : one.end] for one in loose))))
    elsewhere = any(INTERVAL.search(_chinese(one)) for one in found[1:])  # then it is not left open
    if words and not elsewhere and (not INTERVAL.search(quoted) or len(loose) == len(meant) > 0):
        draft.say(_open(words, query.english), found[0].quote)
    elif query.english and not found[0].quote.english and len(meant) == 1 and _alone(meant[0], quoted):
        draft.say(f"{_in_english(meant[0])}.", found[0].quote)
    rest = passages.write(query, found)
    for citation in rest.citations:
        if citation.n > len(draft.citations):
            draft.citations.append(citation)
    draft.parts.extend(rest.parts)
    return Written(draft, evidence=[one.evidence for one in found])


def _lasting(query: Query, desk: Desk) -> Written | None:
    """The passages that say how long; None where none found does."""
    found = passages.relevant(query, desk, prefer=_says_how_long)
    if not any(_says_how_long(_chinese(one)) for one in found):
        return None
    return Written(passages.write(query, found), evidence=[one.evidence for one in found], quoted=True)


def _says_how_long(text: str) -> bool:
    return any(not one.rhythm for one in durations(text))


def _chinese(passage: Passage) -> str:
    """The words quoted; of a quotation in English the clause that it renders."""
    return passage.evidence.clause.text if passage.quote.english else passage.quote.words


def _stating(found: tuple[Passage, ...], query: Query, desk: Desk) -> tuple[Passage, ...]:
    """The first passage alone where it says how often and no other says it of as much of the question."""
    first = found[0]
    if first.quote.english:
        states = ENGLISH_INTERVAL.search(first.quote.words) is not None
        return tuple(one for one in found if not states or ENGLISH_INTERVAL.search(one.quote.words))
    weights = {
        id(one): max((weight for weight, _ in _weighed(_chinese(one), query, desk)), default=0.0)
        for one in found
    }
    return tuple(one for one in found if one is first or weights[id(one)] >= weights[id(first)])


def _weighed(quoted: str, query: Query, desk: Desk) -> list[tuple[float, Rhythm]]:
    """The rhythms that are quoted, each with what its part of the sentence says of what is asked."""
    terms = desk.retriever.terms(query.topic)
    return [
        (desk.retriever.spoken(terms, part[0]), rhythm)
        for rhythm in stated(quoted)
        for part in PART.finditer(quoted)
        if part.start() <= rhythm.start < part.end()
    ]


def _meant(quoted: str, query: Query, desk: Desk) -> list[Rhythm]:
    """Of the rhythms that are quoted those whose part of the sentence says most of what is asked; none where none does."""
    weights = _weighed(quoted, query, desk)
    most = max((weight for weight, _ in weights), default=0.0)
    return [rhythm for weight, rhythm in weights if weight == most] if most else []


def _alone(rhythm: Rhythm, quoted: str) -> bool:
    """Whether no other rhythm stands in the sentence, which might be the one that is asked for."""
    start, end = next(span for span in sentences(quoted) if span[0] <= rhythm.start < span[1])
    return rhythm.frequency in NOUNS and len(stated(quoted[start:end])) == 1


def _in_english(rhythm: Rhythm) -> str:
    """每两个月一次: once every two months."""
    noun = NOUNS[rhythm.frequency]
    number = NUMBERS.get(rhythm.every, str(rhythm.every))
    every = f"every {number} {noun}s" if rhythm.every > 1 else f"every {noun}"
    times = {0: "", 1: "once ", 2: "twice "}.get(rhythm.times, f"{rhythm.times} times ")
    said = f"{'at least ' if rhythm.at_least and times else ''}{times}{every}"
    return f"{said[0].upper()}{said[1:]}"


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
