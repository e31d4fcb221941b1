"""A question -> the spans of time that clauses give one thing, where they differ: 十五日 here, 三十日 there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.clauses import Clause, Document
from rag.answers import conflicts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions.durations import SPAN, Duration, durations
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

ASKED = re.compile(
    r"(?:多少|几|几多)(?:个)?(?P<unit>工作日|小时|星期|周|天|日|年|月)|多久|多长时间|几耐|几时之?前|期限|时限|有效期|多长"
)
SAME = {"天": "日", "星期": "周"}
ENOUGH = 0.35  # share of the topic's notions of which a sentence must speak
CLOSE = 0.6  # of the best sentence, for another that is of the same thing
SEARCHED = 12


@dataclass(frozen=True, slots=True)
class _Stated:
    """A sentence that gives the topic a span, and the weight of the topic's notions in it."""

    document: Document
    clause: Clause
    start: int
    end: int
    span: Duration
    printed: str
    weight: float


def answer(query: Query, desk: Desk) -> Written | None:
    """Every side with its clause; None where no span is asked for, no difference, or the clauses do not differ."""
    asked = ASKED.search(query.text)
    if asked is None or query.english or not conflicts.ASKS.search(query.text):
        return None
    topic = conflicts.topic_of(query)
    terms = desk.retriever.terms(ASKED.sub(" ", topic))
    total = sum(term.weight for term in terms)
    found = [
        one
        for evidence in desk.retriever.search(topic, SEARCHED, query.documents)
        for one in _of(evidence, terms, asked["unit"] or "", desk)
        if total and one.weight >= ENOUGH * total
    ]
    best: dict[str, _Stated] = {}
    for one in sorted(found, key=lambda each: -each.weight):
        best.setdefault(one.document.id, one)
    most = max((one.weight for one in best.values()), default=0.0)
    sides = [one for one in best.values() if one.weight >= CLOSE * most]
    if len({one.span for one in sides}) < 2:
        return None
    return Written(_write(sides))


def _of(evidence: Evidence, terms: tuple[Term, ...], unit: str, desk: Desk) -> list[_Stated]:
    clause, found = evidence.clause, []
    for start, end in sentences(clause.text):
        sentence = clause.text[start:end]
        spans = [
            match for match in SPAN.finditer(sentence) if not unit or _unit(match) == SAME.get(unit, unit)
        ]
        read = [(one, match[0]) for match in spans for one in durations(match[0]) if not one.rhythm]
        if read:
            weight = desk.retriever.spoken(terms, f"{clause.heading} {sentence}")
            found.append(_Stated(evidence.document, clause, start, end, *read[0], weight))
    return found


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"] or match["months"]
    return SAME.get(unit, unit)


def _write(sides: list[_Stated]) -> Draft:
    draft = Draft()
    quotes = [Quote(one.document, one.clause, one.start, one.end) for one in sides]
    values = list(dict.fromkeys(one.printed for one in sides))
    draft.say(f"各处写法不同：{'、'.join(values)}。", *quotes)
    for one, quote in zip(sides, quotes, strict=True):
        dated = f"，文件日期{one.document.date}" if one.document.date else ""
        words = " ".join(quote.words.split())
        draft.say(
            f"- {title(one.document, False)}{one.clause.label}：{one.printed}（{words.rstrip('。')}）{dated}。",
            quote,
        )
    return draft
