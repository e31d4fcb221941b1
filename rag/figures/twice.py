"""One thing of which two places of the library state a figure -> both, where the question sets them against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from documents.clauses import Level
from documents.facts.quantities import Kind
from rag.desk import Desk
from rag.figures import called_parts, indicators, operands, printed, statements
from rag.figures.operands import Pair
from rag.figures.plain_units import plain_unit
from rag.figures.scoring import Reading
from rag.questions.asked import together
from rag.questions.names import naming
from rag.questions.needs import requirements
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.questions.query import Query

# What says that one thing is set against itself elsewhere or at another time.
SETS = re.compile(
    r"相?差(?:了|距|几|多少|出)|(?:多|少|高|低)(?:出|了|几|多少)|比(?![例重率])[^，。？]{1,24}(?:多|少|高|低|增|提|升|降|减)|"
    r"(?:增加|提高|增长|提升|上升|增|扩大|降低?|下降|减少)(?:了|到)?(?:多少|几)|净增|还[要差需得]|再[建增加要]|达标|几倍|多少倍|百分之几|一[不]?一致|"
    r"\b(?:difference|differ|gap|more|fewer|less|higher|lower|increase|rise|still|apart|times)\b",
    re.IGNORECASE,
)
NOW = re.compile(r"基础|现状|回顾|成效|形势|背景|短板")  # a heading over what is so
GOAL = re.compile(r"目标|任务|要求|重点")
# What is asked of two figures besides what they differ by.
RATED = re.compile(
    r"平均|年均|每年|倍|百分|几成|\b(?:average|times|per ?cent\w*|yearly|annual\w*|a year)\b", re.IGNORECASE
)
# Two places of one text, or two texts.
ANNEX = re.compile(r"附件|附表|分工表|参数|一览|清单|表[里中格]|\b(?:annex|appendix|table)\b", re.IGNORECASE)
PLACES = re.compile(
    r"正文|附件|附表|分工表|两(?:份|个|处|边)|前后|(?:里|中)[^，。？]{0,16}(?:跟|和|与|同)[^，。？]{0,16}(?:里|中)|\bboth\b|\bannex\b|\bbody\b",
    re.IGNORECASE,
)
SIDES = re.compile(r"[，,、和与跟同及比]|\b(?:and|than|from|versus|vs)\b", re.IGNORECASE)
ENOUGH, BEST = 0.35, 0.45  # score of a figure, and its share of the best one's
CLOSE = 0.9  # of the best figure's score
LOOKED = 30
# What looks ahead, so that a fact and an aim are compared; a change that took place is stated, not worked out.
AHEAD = re.compile(
    r"目标|规划|计划|要|得|达标|还差|再|五年内|三年内?|(?:到|至)?20[2-9]\d|"
    r"\b(?:plan\w*|target|goal|aim|should|meant|by 20\d\d|needed?|must|want\w*)\b",
    re.IGNORECASE,
)
ALIKE = 0.6  # share of the shorter name that stands beside the other figure
SAID = 0.3  # share of a name that the question says
LEAD = 0.06  # by which the chosen pair must be ahead of one with another result
SAME = 0.2  # for one name, character by character
DIRECTED = 0.3  # for a fact and an aim, or for the two texts that are named


def two(query: Query, desk: Desk) -> Pair | None:
    """The figures, the earlier or smaller first; None where it isn't sure which two are meant."""
    sums = together.SUMS.search(query.text) is not None
    if not (sums or SETS.search(query.text)):
        return None
    texts = _documents(query.text, desk) or _of_places(query.text, desk)
    asked = replace(query, documents=texts) if len(texts) > 1 else query
    apart = len(texts) > 1 or bool(PLACES.search(query.text))
    if sums and len(texts) < 2 and not SETS.search(query.text):
        return None
    if not apart and not AHEAD.search(query.text):
        return None
    read = [one for one in indicators.found(asked, desk, operands=True)[:LOOKED] if one.score >= ENOUGH]
    found = _levels(read, query)
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    aimed = None if apart or RATED.search(query.text) else _of_part(found, query, desk)
    if aimed:
        return aimed
    if not apart and any(one.quantity.change and one.score >= CLOSE * read[0].score for one in read):
        return None  # the change is stated
    scored = _scored([one for one in found if apart or not _annexed(one)], texts, apart, query, plain)
    scored = scored or _scored(found, texts, apart, query, plain)
    scored.sort(key=lambda one: -one[0])
    if not scored or _rivalled(scored) or not (apart or _ahead(scored[0], found)):
        return None
    return Pair(*_ordered(scored[0][1], scored[0][2]))


def of_part(query: Query, desk: Desk) -> Pair | None:
    """The fact of the year that is named and the aim of the plan that is called; None where not both are sure."""
    read = [one for one in indicators.found(query, desk, operands=True)[:LOOKED] if one.score >= ENOUGH]
    return _of_part(_levels(read, query), query, desk)


def _levels(read: Sequence[Reading], query: Query) -> list[Reading]:
    """The figures that tell how much there is of something that the question says; no changes and no ranks."""
    found = [one for one in read if not one.quantity.change and one.quantity.unit != printed.RANK]
    return [one for one in found if one.score >= BEST * found[0].score and _said(one, query.text)]


def _of_part(found: Sequence[Reading], query: Query, desk: Desk) -> Pair | None:
    years = requirements.years(query.text)
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    called = [one for one in called_parts.within(found, query, desk) if one.quantity.kind is Kind.TARGET]
    facts = [one for one in found if one.quantity.kind is Kind.BASE and one.quantity.period in years]
    pairs = [
        Pair(fact, aim)
        for fact in facts
        for aim in called
        if aim.quantity.period not in years
        and plain_unit(fact.quantity.unit) == plain_unit(aim.quantity.unit)
        and fact.place != aim.place
        and _alike(fact, aim, plain)
    ]
    results = {(one.first.quantity.value, one.second.quantity.value) for one in pairs}
    return pairs[0] if len(results) == 1 else None


def _scored(
    found: Sequence[Reading], texts: Sequence[str], apart: bool, query: Query, plain: Callable[[str], str]
) -> list[tuple[float, Reading, Reading]]:
    """Every pair that states one thing; an aim of the text comes before what its annex says of it."""
    return [
        (first.score + second.score + DIRECTED * told + SAME * _same(first, second), first, second)
        for first, second in combinations(found, 2)
        if (told := _told(first, second, texts, apart, query)) and _alike(first, second, plain)
    ]


def _same(first: Reading, second: Reading) -> bool:
    return bool(first.quantity.subject) and first.quantity.subject == second.quantity.subject


def _documents(text: str, desk: Desk) -> tuple[str, ...]:
    """The texts that the question names on either side of what joins or compares them."""
    here = set(naming.spoken_regions(text, desk.documents))
    near = [one for one in desk.documents if here & set(naming.parts(one))] or desk.documents
    sides = SIDES.split(text)
    return tuple(dict.fromkeys(one.documents[0] for side in sides for one in naming.called(side, near)))


def _of_places(text: str, desk: Desk) -> tuple[str, ...]:
    """The texts of two places that the question names: 甲市的奖励比乙市高多少."""
    here = naming.spoken_regions(text, desk.documents)
    return (
        tuple(one.id for one in desk.documents if set(here) & set(naming.parts(one)))
        if len(here) == 2
        else ()
    )


def _said(one: Reading, text: str) -> bool:
    latin = one.quantity.subject.isascii() and one.quantity.subject.lower() in text.lower()
    return (
        (bool(one.quantity.subject) and latin)
        or one.named >= SAID
        or (not one.quantity.subject and one.spoken >= ALIKE)
    )


def _told(first: Reading, second: Reading, named: Sequence[str], apart: bool, query: Query) -> float:
    """What makes the two a pair: 1 for two named texts, a fact and an aim or two places; 0 where nothing does."""
    if first.clause is second.clause or plain_unit(first.quantity.unit) != plain_unit(second.quantity.unit):
        return 0.0
    if len(named) > 1:
        return (
            float({first.document.id, second.document.id} <= set(named))
            * (first.document.id != second.document.id)
            * (
                not first.document.region
                or first.document.region != second.document.region
                or len(named) == 2
            )
            * _timed(first, second, query)
        )
    if first.document.id != second.document.id:
        return 0.0
    if apart:
        places = {_annexed(first), _annexed(second)}
        if len(places) < 2 and ANNEX.search(query.text):
            return 0.0
        return 0.5 if any(NOW.search(_setting(one)) for one in (first, second)) else 1.0
    facts = [bool(NOW.search(_setting(one))) for one in (first, second)]
    aims = [bool(GOAL.search(_setting(one))) for one in (first, second)]
    return float((facts[0] and aims[1]) or (facts[1] and aims[0]))


def _timed(first: Reading, second: Reading, query: Query) -> float:
    """Less for a figure of another time than the other's: of two texts it is the aims that are compared."""
    if Kind.BASE in {first.quantity.kind, second.quantity.kind} and "实际" not in query.text:
        return 0.3
    years = [set(requirements.years(one.quantity.period)) for one in (first, second)]
    return 1.0 if not all(years) or years[0] & years[1] else 0.6


def _annexed(one: Reading) -> bool:
    return bool(ANNEX.search(_setting(one))) or one.clause.level is Level.ROW or "annex" in one.clause.address


def _setting(one: Reading) -> str:
    return " ".join((*one.clause.path, one.clause.heading))


def _alike(first: Reading, second: Reading, plain: Callable[[str], str]) -> bool:
    """Whether the shorter name stands, in whatever order of its words, beside the other figure."""
    short, long = sorted((first, second), key=lambda one: len(one.telling or one.quantity.subject))
    name = plain(short.quantity.subject or statements.beside(short.clause, short.quantity))
    around = plain(
        f"{long.quantity.subject} {statements.beside(long.clause, long.quantity)} {long.clause.heading}"
    )
    if long.quantity.unit in SHARE and not long.quantity.subject:
        return False
    return _same(first, second) or notions.covered(name, notions.grams(around)) >= ALIKE


def _rivalled(scored: Sequence[tuple[float, Reading, Reading]]) -> bool:
    """Whether a pair with another result is about as good."""
    values = {scored[0][1].quantity.value, scored[0][2].quantity.value}
    return any(
        scored[0][0] - score < LEAD and {first.quantity.value, second.quantity.value} != values
        for score, first, second in scored[1:]
    )


def _ahead(pair: tuple[float, Reading, Reading], found: Sequence[Reading]) -> bool:
    """Whether no row of a table states the fact and the aim of the same thing."""
    rows = operands.pairs(found, several=False)
    return not rows or max(rows[0].first.score, rows[0].second.score) < max(pair[1].score, pair[2].score)


def _ordered(first: Reading, second: Reading) -> tuple[Reading, Reading]:
    """A fact before an aim; else the smaller first."""
    if NOW.search(_setting(first)) and not NOW.search(_setting(second)):
        return first, second
    if NOW.search(_setting(second)) and not NOW.search(_setting(first)):
        return second, first
    less, more = sorted((first, second), key=lambda one: one.quantity.value)
    return less, more
