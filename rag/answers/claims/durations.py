"""A span or a rhythm claimed in a question, held against the clause that states one: not 五年 but 三年. Knows no sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.clauses import Clause
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.claims import corrections
from rag.answers.quoted import passages
from rag.answers.quoted.chosen import Passage
from rag.applicants import held
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.questions.needs.durations import Duration, durations, printed, without
from rag.questions.query import Query

PART = re.compile(r"[^。；！？\n]+[。；！？]?")
ENGLISH_PART = re.compile(r"[^.;\n]+[.;]?")
# A part that asks how many: 一年能办几次 claims no rhythm.
COUNTED = re.compile(r"[^，,。；;？?\s]{0,24}(?:几次|多少)[^，,。；;？?\s]{0,24}")
ENOUGH = 0.5  # share of the claim's notions of which the part must speak


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction or the confirmation; None where no span is claimed or no clause states one of the matter."""
    claimed = durations(COUNTED.sub(" ", query.text))
    if not query.whether or not claimed or query.role is not None or corrections.claimed_amounts(query.text):
        return None
    topic = corrections.FRAME.sub(" ", without(query.topic))
    terms = desk.retriever.terms(topic)
    total = sum(term.weight for term in terms)
    asked = replace(query, topic=topic, text=topic, kind=Kind.PASSAGES)
    best: tuple[float, Quote] | None = None
    relevant = passages.relevant(asked, desk)
    for found in relevant:
        clause, document = found.evidence.clause, found.evidence.document
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        for match in (ENGLISH_PART if english else PART).finditer(text):
            spoken = desk.retriever.spoken(terms, match[0])
            if spoken < ENOUGH * total or not _comparable(claimed, durations(match[0])):
                continue
            if best is None or spoken > best[0]:
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                best = (spoken, Quote(document, clause, start, match.end(), english))
    if best is None:
        return None
    holds, bounded = bool(claimed & durations(best[1].words)), held.preferred(query.text)
    if bounded is not None and bounded(best[1].words):
        return None  # the asker's own span, which the clause bounds
    stated = any(claimed & durations(f"{clause.text}\n{clause.english}") for clause in _clauses(relevant))
    # Where another clause of the matter says what is claimed, nobody is told that it is not so.
    return _write(best[1], holds, query) if holds or not stated else None


def _clauses(found: Sequence[Passage]) -> Iterator[Clause]:
    return (one.evidence.clause for one in found)


def _comparable(claimed: frozenset[Duration], stated: frozenset[Duration]) -> bool:
    """Whether both speak of a span, or both of a rhythm."""
    return not {one.rhythm for one in claimed}.isdisjoint(one.rhythm for one in stated)


def _write(quote: Quote, holds: bool, query: Query) -> Written:
    draft, said = Draft(), printed(query.text)
    stated = quoting.sentence(quote, query.english)
    if query.english:
        draft.say(f"{'Yes' if holds else f'No, not {said}'}: {stated}", quote)
    else:
        draft.say(f"{'是的' if holds else f'不是{said}'}：{stated}", quote)
    return Written(draft)
