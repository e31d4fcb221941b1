"""What one gets from two levels of government together: the sum of either text's own rate, both cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rag.answers import quoting
from rag.answers.amounts.figures import quoted
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import indicators, statements
from rag.figures.scoring import Reading
from rag.questions.asked import together
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.query import Query
from rag.reckoning import applied, members
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.limits import LIMIT
from rag.reckoning.rates import Rate, rates
from rag.retrieval import Evidence

LEVELS = re.compile(
    r"[省州][、和跟同与及]?市|[省州](?:里|级)?[^，。？]{0,8}[加和跟同与及、][^，。？]{0,6}[市县]|[市县](?:里|级)?[^，。？]{0,8}[加和跟同与及、][^，。？]{0,6}省|"
    r"[两三]级|\b(?:provinc\w*\b.{0,30}\b(?:city|municipal)|(?:city|municipal)\b.{0,30}\bprovinc|both levels|two levels)",
    re.IGNORECASE,
)
ADDS = re.compile(rf"{together.SUMMED}|加(?=[上]?[市省])|\b(?:add|plus)\b", re.IGNORECASE)
# By which a text says that what it gives comes on top of another level's.
ON_TOP = re.compile(r"再|之外|叠加|两级|省级|国家级?|中央|上级|[省市]、[省市县]")
TOGETHER = re.compile(
    r"(?:[省市县两]、?[省市县级]{1,2}|两级|各级)[^，。；\d]{0,6}(?:合计|累计|总)[^，。；\d]{0,8}$"
)
ENOUGH, BEST = 0.3, 0.6  # score of a sentence, and its share of its text's best one's
NEAR = 0.15  # of a question in another language: nearness in meaning
AHEAD = 0.05  # by which one rate must be meant more than the next, where the question brings no amount
LOOKED = 60


@dataclass(frozen=True, slots=True)
class Level:
    """What one text gives, and the figure of the sentence that says so."""

    reading: Reading
    words: str
    working: Working


def answer(query: Query, desk: Desk) -> Written | None:
    """Either text's working and their sum; None unless just two texts, of two places, give something of one unit."""
    if not asks(query):
        return None
    found = list(_levels(query, desk))
    for first in found[:1]:
        for other in found[1:]:
            places = {first.reading.document.region, other.reading.document.region}
            on_top = any(ON_TOP.search(one.words) for one in (first, other))
            if len(places) == 2 and on_top and first.working.unit == other.working.unit:
                return _written(first, other, query)
    return None


def asks(query: Query) -> bool:
    """Whether what two levels give is to be added, in the words of the question or of its rendering."""
    return any(LEVELS.search(text) and ADDS.search(text) for text in (query.text, query.question))


def _levels(query: Query, desk: Desk) -> Iterator[Level]:
    """The best working of each text, the text that speaks most of what is asked first."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    near = statements.nearness(query.text, desk.index) if query.english else None
    read: dict[str, dict[str, Reading]] = {}
    for one in indicators.found(replace(query, documents=()), desk, operands=True)[:LOOKED]:
        words = statements.sentence(one.clause, one.quantity)
        # Words of one language tell little of sentences in another.
        score = near(f"{statements.topic(one.clause)} {words}") if near else one.score
        if score >= (NEAR if near else ENOUGH):
            read.setdefault(one.document.id, {}).setdefault(words, replace(one, score=score))
    for sentences in read.values():
        best = max(one.score for one in sentences.values())
        found = [
            Level(one, words, working)
            for words, one in sentences.items()
            if one.score >= BEST * best
            if (working := _working(reckoned.asked_of(query.text, words, plain, query.english, near)))
        ]
        if found:
            yield max(found, key=lambda one: one.working.fit)


def _working(asked: Asked) -> Working | None:
    """What the question's amount comes to at the text's rate; without an amount what the text gives for one."""
    alone = replace(asked, question=LEVELS.sub(" ", ADDS.sub(" ", asked.question)))
    if asked.given:
        return applied.applied(alone)
    shares = members.ASKS_SHARE.search(asked.question) is not None
    given = sorted(
        (one for one in rates(asked.sentence, asked.found) if _gives(one, shares)),
        key=lambda one: -alone.spoken(one.words),
    )
    if not given or (len(given) > 1 and alone.spoken(given[0].words) - alone.spoken(given[1].words) < AHEAD):
        return None
    amount = given[0].amount
    printed = shown(amount.value, amount.unit, asked.english)
    return Working(printed, alone.spoken(given[0].words), amount.value, amount.unit)


def _gives(one: Rate, shares: bool) -> bool:
    """Whether a rate is a share of something, where that is asked, or a sum for each."""
    if shares:
        return one.amount.unit in SHARE and bool(one.base)
    return one.amount.unit in MONEY and bool(one.pers)


def _written(first: Level, other: Level, query: Query) -> Written:
    """Both sentences, what either comes to, and the sum."""
    english, unit = query.english, first.working.unit
    draft = Draft()
    quotes = [quoted(one.reading, english) for one in (first, other)]
    for one, quote in zip((first, other), quotes, strict=True):
        worked = f" ({one.working.said})" if english else f"（{one.working.said}）"
        draft.say(f"{quoting.sentence(quote, english)}{worked}", quote)
    terms = (" + " if english else "＋").join(
        shown(one.working.value, unit, english) for one in (first, other)
    )
    total = first.working.value + other.working.value
    said = equals(terms, total, unit, english)
    limit = next((cap for one in (first, other) if (cap := _limit(one, unit)) is not None), None)
    if limit is not None and total > limit:
        held = shown(limit, unit, english)
        said = (
            f"{said}, above the limit of both, so {held}" if english else f"{said}，超过合计上限，按{held}计"
        )
    draft.say(f"Together {said}." if english else f"两级合计：{said}。", *quotes)
    used = [Evidence(one.reading.document, one.reading.clause, one.reading.score) for one in (first, other)]
    return Written(draft, evidence=used)


def _limit(one: Level, unit: str) -> float | None:
    """What a text says that both levels give at most."""
    for amount in reckoned.asked_of("", one.words, str, False).found:
        before = one.words[: amount.amount.start]
        if amount.amount.unit == unit and TOGETHER.search(LIMIT.sub("", before)):
            return amount.amount.value
    return None
