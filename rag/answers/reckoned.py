"""Workings of figures that stand in one sentence, and of one thing's figures in two places: operands cited, steps shown."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rag.answer import Kind
from rag.answers import arithmetic
from rag.answers.figures import quoted
from rag.desk import Desk, Written
from rag.drafting import Draft, title
from rag.figures import indicators, statements, twice
from rag.figures.indicators import Reading
from rag.questions.query import Query
from rag.reckoning import applied, given
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import Working
from rag.reckoning.given import Given
from rag.retrieval import Evidence

ASKS = re.compile(
    r"多少|几|百分之|比例|占比|\bhow (?:much|many)\b|\bwhat\b(?! (?:date|day|is the name))", re.IGNORECASE
)
ENOUGH = 0.3  # score of a figure that is meant
BEST = 0.72  # of the best
BROUGHT = 0.5  # the same where the question brings an amount for which a rate must be stated
# Of a question in another language than the text: how near a sentence must be in meaning, and of the nearest.
NEAR, NEAREST = 0.15, 0.96
FAR = 60  # figures whose sentences are held against it
AHEAD = 0.25  # by which a working must fit better than one of another sentence, across languages
CLAUSE = 0.3  # what of a working's fit is that of the clause around its sentence
LOOKED = 16  # figures whose sentences are read

Near = Callable[[str], float]


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence and the working that it allows, or the two places and theirs; None where none is surely meant."""
    if not _asks(query) or not reckoned.asks(query.text, query.kind is Kind.COUNT):
        return None
    working = _in_sentence(query, desk)
    if working is not None:
        return working
    pair = twice.two(query, desk)
    return arithmetic.set_apart(pair, query, desk) if pair else None


def _asks(query: Query) -> bool:
    """Whether an amount is asked for, in the words of the question or in those that it was carried over from."""
    return bool(ASKS.search(query.text) or (query.english and ASKS.search(query.question)))


def two_places(query: Query, desk: Desk) -> Written | None:
    """One thing's figures in two texts or two places that the question names; these are no numbers of clauses."""
    pair = twice.two(query, desk, named=True) if ASKS.search(query.text) and not query.whether else None
    return arithmetic.set_apart(pair, query, desk) if pair else None


def _in_sentence(query: Query, desk: Desk) -> Written | None:
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    near = _nearness(query, desk)
    found: list[tuple[Working, Reading]] = []
    for one, words in _sentences(query, desk, near, given.given(query.text, plain)):
        asked = reckoned.asked_of(query.text, words, plain, query.english, near)
        row = "｜" in one.clause.text
        working = applied.applied(asked) if row else reckoned.working(asked)
        if working is None:
            continue
        fit = working.fit + CLAUSE * asked.spoken(one.clause.text)
        found.append((replace(working, fit=fit), one))
        if math.isinf(working.fit):
            break
    found.sort(key=lambda one: -one[0].fit)
    others = [one for one in found[1:] if one[0].said != found[0][0].said]
    if not found or (others and found[0][0].fit - others[0][0].fit < (AHEAD if near else 0.0)):
        return None
    return _written(found[0][1], found[0][0].said, query)


def _sentences(
    query: Query, desk: Desk, near: Near | None, brought: Sequence[Given]
) -> Iterator[tuple[Reading, str]]:
    """The sentences that may be meant, the likeliest first; rows of tables are none."""
    found = indicators.found(query, desk, operands=True)
    best = found[0].score if found else 0.0
    least = max(ENOUGH, (BROUGHT if brought else BEST) * best)
    first: dict[str, Reading] = {}
    for one in found[: LOOKED if near is None else FAR]:
        first.setdefault(statements.sentence(one.clause, one.quantity), one)
    kept = [words for at, (words, one) in enumerate(first.items()) if at < LOOKED and one.score >= least]
    # 每千瓦时 of 1.5度: a rate for the unit in which the question's own amount is given.
    rated = [words for words in first if any(f"每{one.unit}" in words for one in brought if one.unit)]
    kept = list(dict.fromkeys([*kept, *rated]))
    if near is not None:  # words of one language tell little of sentences in another
        nearness = {words: near(f"{statements.topic(one.clause)} {words}") for words, one in first.items()}
        enough = max(NEAR, NEAREST * max(nearness.values(), default=0.0))
        ranked = sorted(first, key=lambda words: -nearness[words])
        kept = list(dict.fromkeys([*kept[:1], *(words for words in ranked if nearness[words] >= enough)]))
    for words in kept:
        if "｜" not in words:
            yield first[words], words
        elif brought:
            yield first[words], max(words.split("｜"), key=len).partition("：")[2]


def _nearness(query: Query, desk: Desk) -> Near | None:
    """How near some words are in meaning to a question in another language; None where its own words tell."""
    if not query.english:
        return None
    vector = desk.index.meaning(query.text)

    def near(words: str) -> float:
        return float(desk.index.meanings([words])[0] @ vector)

    return near


def _written(one: Reading, working: str, query: Query) -> Written:
    quote = quoted(one, query.english)
    draft = Draft()
    name = f"{title(one.document, query.english)}{', ' if query.english else ''}{one.clause.label}"
    draft.say(f"{name}{': ' if query.english else '：'}{' '.join(quote.words.split())}", quote)
    draft.say(f"That gives {working}." if query.english else f"据此推算：{working}。", quote)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score)])
