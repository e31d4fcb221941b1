"""Workings whose figures all stand in one sentence: shared out, left over, over years, each, together, apart."""

from __future__ import annotations

import re

from rag.answers.figures import quoted
from rag.desk import Desk, Written
from rag.drafting import Draft, title
from rag.figures import indicators, inside, rates, statements
from rag.figures.indicators import Reading
from rag.questions.query import Query
from rag.retrieval import Evidence

ASKS = re.compile(r"多少|几|百分之|\bhow (?:much|many)\b|\bwhat\b", re.IGNORECASE)
ENOUGH = 0.4  # score of a figure that is meant
BEST = 0.75  # of the best
LOOKED = 12  # figures whose sentences are read


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence and the working that it allows; None where no sentence is surely the one meant."""
    if not ASKS.search(query.text):
        return None
    found = indicators.found(query, desk, operands=True)[:LOOKED]
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    seen: set[tuple[str, str, str]] = set()
    for one in found:
        if one.score < max(ENOUGH, BEST * found[0].score):
            break
        sentence = statements.sentence(one.clause, one.quantity)
        key = (one.document.id, one.clause.address, sentence)
        if key in seen or "｜" in sentence:
            continue
        seen.add(key)
        for work in (inside.working, rates.working):
            working = work(query.text, sentence, plain, query.english)
            if working:
                return _written(one, working, query)
    return None


def _written(one: Reading, working: str, query: Query) -> Written:
    quote = quoted(one, query.english)
    draft = Draft()
    name = f"{title(one.document, query.english)}{', ' if query.english else ''}{one.clause.label}"
    draft.say(f"{name}{': ' if query.english else '：'}{' '.join(quote.words.split())}", quote)
    draft.say(f"That gives {working}." if query.english else f"据此推算：{working}。", quote)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score)])
