"""An answer that quotes a rate -> the same with what that comes to at the amount which the question brings. Finds no clause."""

from __future__ import annotations

import re

from rag.answer import Kind
from rag.answers.amounts import of_what
from rag.answers.amounts.reckoned import ASKS
from rag.desk import Desk, Written
from rag.drafting import Quote, sentences
from rag.figures import statements
from rag.questions.query import Query
from rag.reckoning.asked import Working
from rag.reckoning.limits import ruled
from rag.reckoning.sentence import asked_of, at_rates, working

BUDGET = re.compile(r"[^，,；;。：]*(?:安排|统筹|预算|筹集|总规模)[^，,；;。]*(?:[，,；;。]|$)")
SPAN = re.compile(
    r"(?:\d+|[一二两三四五六七八九十半]+)\s*个?多?(?:年|月|星期|周|天|日)|"
    r"\b(?:\d+|an?|one|two|three|four|five|six|ten)[ -](?:years?|months?|weeks?|days?)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\d|[两三四五六七八九十][一-鿿]|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
FEW = 2  # clauses cited; of more it is not told which rate is meant
KINDS = frozenset({Kind.FIGURE, Kind.ARITHMETIC, Kind.COUNT, Kind.PASSAGES})


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it the one working that the sentences of its clauses allow."""
    cited = written.draft.citations
    if query.kind not in KINDS or query.whether or written.missing or not 0 < len(cited) <= FEW:
        return written
    adds = query.kind is Kind.ARITHMETIC
    if not ASKS.search(query.text) or not (adds or NUMBER.search(query.message)):
        return written
    places = {one.place: one for one in cited}
    found = [
        (own, Quote(one.document, one.clause, start, end))
        for one in places.values()
        for start, end in sentences(one.clause.text)
        if (one.clause.text[start:end] in one.quote or one.quote in one.clause.text[start:end])
        and (own := of(one.clause.text[start : ruled(one.clause.text, start, end)], query, desk, adds))
    ]
    if len({one.said for one, _ in found}) == 1 and not _said(found[0][0], written):
        own, quote = found[0]
        if of_what.leaves_a_case(quote.clause, own.said, query):
            return written
        written.draft.say(says(own, query.english), quote)
    return written


def of(sentence: str, query: Query, desk: Desk, adds: bool = False) -> Working | None:
    """What a sentence's rate comes to for the case told; None where the amounts are not all that it needs.

    Where a question `adds`, its figures are worked with in whatever way it asks.

    How long one has been at work is not how long one is paid, and what a treasury sets aside is nobody's gift.
    """
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    near = statements.nearness(query.text, desk.index) if query.english else None
    told = SPAN.sub(" ", query.message) if query.kind is Kind.PROGRAMMES or query.told else query.text
    asked = asked_of(told, BUDGET.sub("", sentence), plain, query.english, near)
    return working(asked) if adds else at_rates(asked)


def says(working: Working, english: bool) -> str:
    """A working as a sentence of its own."""
    return f"That gives {working.said}." if english else f"据此推算：{working.said}。"


def _said(working: Working, written: Written) -> bool:
    """Whether the answer holds a working already, or the result itself."""
    text = written.draft.text()
    return any(sign in text for sign in "＝≈") or " = " in text or working.said.rpartition("＝")[2] in text
