"""What a text has done monthly, quarterly, yearly -> all of it, by its rhythm. Reads no amount and reckons no day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Clause, Document
from documents.facts.rhythms import Frequency, Rhythm, rhythms
from rag import located
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions.asked import rhythms_asked
from rag.questions.query import Query

NAMES = {
    Frequency.YEARLY: ("每年", "Yearly"),
    Frequency.HALF_YEARLY: ("每半年", "Half-yearly"),
    Frequency.QUARTERLY: ("每季度", "Quarterly"),
    Frequency.MONTHLY: ("每月", "Monthly"),
    Frequency.WEEKLY: ("每周", "Weekly"),
    Frequency.DAILY: ("每日", "Daily"),
}
PART = re.compile(r"[，；。：:\n]")
# 每年补贴5万元: a rate, and nothing that is done.
RATE = re.compile(r"[^，。；]{0,12}\d[\d.]*[百千万亿]{0,2}(?:元|%)|[^，。；]{0,8}(?:增长|递增|下降|提高)")
SHORT = 8  # characters of a part that says how often and not of what
MOST = 12  # doings of one rhythm


def answer(query: Query, desk: Desk) -> Written | None:
    """A line on each doing with a rhythm that is asked for; None where none is, or a matter is named beside it."""
    asked = rhythms_asked.asked(query.text)
    if not asked or query.mentions:
        return None
    document = _meant(query, desk)
    if document is None or (len(asked) < 2 and _beside(query, document, desk)):
        return None
    found = {one: list(_done(document, one, query.english))[:MOST] for one in asked}
    if not any(found.values()):
        return None if _beside(query, document, desk) else _nothing(document, asked, query.english)
    draft = Draft()
    for frequency, quotes in found.items():
        _say(draft, frequency, quotes, query.english)
    return Written(draft)


def _beside(query: Query, document: Document, desk: Desk) -> bool:
    """Whether a question names more than the text and the rhythms."""
    own = f"{document.title} {document.title_english}".lower()
    said = rhythms_asked.matter(desk.calls(query.text).rest).lower().split()
    return any(one not in own for one in said)


def _nothing(document: Document, asked: Sequence[Frequency], english: bool) -> Written:
    """That the text has nothing done so."""
    names = [NAMES[one][english].lower() for one in asked]
    name = title(document, english)
    text = (
        f"{name} states nothing that is done {', '.join(names)}."
        if english
        else f"{name}没有写明{'、'.join(names)}做的事项。"
    )
    return Written(Draft([text]), missing=text)


def _meant(query: Query, desk: Desk) -> Document | None:
    """The one text that is called; of several, or where none is, that which has a doing of each rhythm, if only one has."""
    called = [one for each in desk.calls(query.text).each for one in each.documents]
    among = [one for one in desk.documents if not called or one.id in called]
    named = [one for one in desk.named(query) if one in among][:1]
    if len(among) == 1 or not called:
        among = among if len(among) == 1 else list(desk.within(query))
    asked = rhythms_asked.asked(query.text)
    having = [one for one in among if all(any(_done(one, each, False)) for each in asked)]
    if len(among) == 1 or len(having) == 1:
        return (having or among)[0]
    return next((one for one in named if called and one in having), None)


def _done(document: Document, frequency: Frequency, english: bool) -> Iterator[Quote]:
    """The words on each doing of a rhythm, in the order of the text."""
    for clause in document.walk():
        told = [one for one in rhythms(clause.text) if one.frequency is frequency and _is_doing(one, clause)]
        rendered = list(_rendered(document, clause, frequency)) if english and told else []
        yield from rendered or (Quote(document, clause, *_part(one, clause.text)) for one in told)


def _is_doing(rhythm: Rhythm, clause: Clause) -> bool:
    return rhythm.every == 1 and not RATE.match(clause.text, rhythm.start)


def _rendered(document: Document, clause: Clause, frequency: Frequency) -> Iterator[Quote]:
    """The sentences of a clause's rendering that say the rhythm."""
    for start, end in sentences(clause.english, True) if clause.english else ():
        if rhythms_asked.spoken(frequency, clause.english[start:end]):
            yield Quote(document, clause, start, end, english=True)


def _part(rhythm: Rhythm, text: str) -> tuple[int, int]:
    """The part of the sentence with a rhythm, with that before it where it does not say of what it is."""
    end = next((match.start() for match in PART.finditer(text, rhythm.end)), len(text))
    before = [match.end() for match in PART.finditer(text, 0, rhythm.start)]
    start = before[-1] if before else 0
    if end - start <= SHORT and len(before) > 1 and text[start - 1] in "，：":
        start = before[-2]
    return start, end


def _say(draft: Draft, frequency: Frequency, quotes: Sequence[Quote], english: bool) -> None:
    chinese, name = NAMES[frequency]
    if not quotes:
        draft.parts.append(f"{name}: nothing is stated." if english else f"{chinese}：没有写明的事项。")
        return
    draft.parts.append(f"{name}:" if english else f"{chinese}：")
    for quote in quotes:
        place = located.place(quote.clause, english)
        words = " ".join(quote.words.split()) if english else quote.words.strip().replace("\n", " ")
        end = "" if words.endswith((".", "。")) else "." if quote.english else "。"
        draft.say(f"- {place}{': ' if english else '：'}{words}{end}", quote)
