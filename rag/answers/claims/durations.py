"""A span or a rhythm claimed in a question, held against the clause that states one: not 五年 but 三年. Knows no sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.clauses import Clause
from documents.numerals import CHINESE
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.claims import borne_out, claimed_figures
from rag.answers.quoted import passages
from rag.answers.quoted.chosen import Passage
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.questions.asked import agreement, claims
from rag.questions.needs.durations import Duration, durations, printed, without
from rag.questions.query import Query
from rag.retrieval import Term

PART = re.compile(r"[^。；！？\n]+[。；！？]?")
ENGLISH_PART = re.compile(r"[^.;\n]+[.;]?")
# A part that asks how many: 一年能办几次 claims no rhythm.
TIMES = re.compile(rf"[{CHINESE}\d.]+[番倍成]|翻[番倍]")  # how much more is claimed beside the span
COUNTED = re.compile(r"[^，,。；;？?\s]{0,24}(?:几次|多少)[^，,。；;？?\s]{0,24}")
BREATH = re.compile(r"[，,；;：、]")
ENOUGH = 0.5  # share of the claim's notions of which the part must speak


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction or the confirmation; None where no span is claimed or no clause states one of the matter."""
    claimed = durations(COUNTED.sub(" ", query.text))
    if (
        not query.whether
        or not claimed
        or query.role is not None
        or claimed_figures.claimed_amounts(query.text)
        or TIMES.search(query.text)
    ):
        return None
    asked = query.question if query.english else query.text
    if agreement.strictly(asked) or claims.of_both(asked) or claims.own(asked) or claims.of_case(asked):
        return None  # the asker's own span, which a clause may bound
    topic = claimed_figures.FRAME.sub(" ", without(query.topic))
    terms = desk.retriever.terms(topic)
    total = sum(term.weight for term in terms)
    sought = replace(query, topic=topic, text=topic, kind=Kind.PASSAGES)
    best: tuple[float, Quote] | None = None
    relevant = passages.relevant(sought, desk)
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
    said = _said(best[1].words, claimed, terms, desk)
    if not said:
        return None
    holds = claimed <= said
    read = [] if query.english else borne_out.verdicts(query, best[1].document, best[1].clause)
    if holds and read and not any(one.finding in borne_out.HOLDS for one in read):
        holds = False  # of several rhythms it is that of another deed
    if not holds and len(claimed) > 1:
        return None  # which of the spans is doubted cannot be told
    stated = any(claimed & durations(f"{clause.text}\n{clause.english}") for clause in _clauses(relevant))
    # Where another clause of the matter says what is claimed, nobody is told that it is not so.
    return _write(best[1], holds, query) if holds or not stated else None


def _said(words: str, claimed: frozenset[Duration], terms: Sequence[Term], desk: Desk) -> frozenset[Duration]:
    """What a sentence states of the matter itself: of several spans those beside the words that speak of it; none unsure."""
    of_all = frozenset(one for one in durations(words) if _comparable(claimed, frozenset({one})))
    if len(of_all) < 2:
        return of_all
    breaths = [one for one in BREATH.split(words) if one.strip()]
    spoken = [desk.retriever.spoken(terms, one) for one in breaths]
    most = max(spoken)
    meant = [breath for breath, weight in zip(breaths, spoken, strict=True) if weight == most]
    own = durations(meant[0]) & of_all if len(meant) == 1 else frozenset()
    return own if len(own) == 1 else frozenset()


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
