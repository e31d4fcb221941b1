"""The figures of earlier answers set against each other: which is more, by how much, what they come to. Reads no words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rag import located
from rag.answer import Kind
from rag.answers.amounts import arithmetic
from rag.answers.amounts.figures import chosen_for, quoted
from rag.answers.differences import sides as places
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import indicators, operands, sides, workings
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.figures.workings import Operation
from rag.questions.asked import weighing
from rag.questions.asked.weighing import Weighed
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.reckoning import members
from rag.retrieval import Evidence

CHINESE = {
    Weighed.MORE: "较大的是",
    Weighed.LESS: "较小的是",
    Weighed.RISEN: "增加较多的是",
    Weighed.FASTER: "增长较快的是",
}
ENGLISH = {
    Weighed.MORE: "The larger is",
    Weighed.LESS: "The smaller is",
    Weighed.RISEN: "The larger increase is that of",
    Weighed.FASTER: "The faster growth is that of",
}


def answer(query: Query, desk: Desk) -> Written | None:
    """The working; None where an answer before gave no figure, or figures of another unit."""
    if query.weighed is None or len(query.weighs) < 2:
        return None
    if query.weighed in {Weighed.RISEN, Weighed.FASTER}:
        pairs = [pair for asked in query.weighs if (pair := _rise(asked, desk)) is not None]
        apart = len({pair.second.place for pair in pairs}) == len(query.weighs)
        return _rises(pairs, query, desk) if apart else None
    figures = _figures(query.weighs, desk)
    if len({(one.place, one.quantity.start) for one in figures}) < len(query.weighs):
        return None
    figures = _told_apart(arithmetic.in_words(figures, query, desk), query.english)
    if len(figures) > 2:
        return _written(Draft(), workings.total(figures, query.english), figures, query)
    return _two(figures, query)


def of_two(query: Query, desk: Desk) -> Written | None:
    """The same of two things that one question names; None where it is not sure which figures are meant."""
    asked = query.question if query.english else query.text
    found = weighing.of_two(asked)
    if found is None or query.mentions or members.enumerated(asked) > 2:
        return None
    if len(places.abreast(query, desk).all) > 1:
        return None
    how, rest = found
    if how in {Weighed.RISEN, Weighed.FASTER} and query.kind is Kind.ARITHMETIC:
        return None  # rows are ranked where that is asked in such words
    weighed = replace(query, weighed=how, text=rest)
    pair = sides.two(weighed, desk)
    if pair is None:
        return None
    both = [pair.first, pair.second]
    if how not in {Weighed.RISEN, Weighed.FASTER}:
        return _two(_told_apart(arithmetic.in_words(both, query, desk), query.english), weighed)
    rises = [_rise(replace(weighed, text=one.quantity.subject, spoken=(one.place,)), desk) for one in both]
    pairs = [one for one in rises if one is not None]
    return _rises(pairs, weighed, desk) if len(pairs) == len(both) else None


def none(query: Query) -> Written | None:
    """That the answers before give nothing that can be set against each other; None where only one was given."""
    if len(query.weighs) < 2:
        return None
    text = (
        "The answers above give no figures that can be compared."
        if query.english
        else "上面几个回答没有给出可以相比的数字。"
    )
    return Written(Draft([text]), missing=text)


def _two(figures: Sequence[Reading], query: Query) -> Written:
    """Two figures, the one that is asked for first."""
    draft, how = Draft(), query.weighed
    least, most = sorted(figures, key=lambda one: one.quantity.value)
    even = least.quantity.value == most.quantity.value
    if how in CHINESE and even:
        draft.parts.append("Both are the same." if query.english else "两者相同。")
    elif how in CHINESE:
        _first(draft, how, Pair(most, most).name if how is Weighed.MORE else Pair(least, least).name, query)
    operation = Operation.SUM if how is Weighed.SUM else Operation.DIFFERENCE
    return _written(draft, workings.between(Pair(*figures), operation, query.english), figures, query)


def _rises(pairs: Sequence[Pair], query: Query, desk: Desk) -> Written:
    """What each has grown by, the one that is asked for first."""
    called = [arithmetic.named(pair, query, desk) for pair in pairs]
    by_rate = query.weighed is Weighed.FASTER
    first = max(
        called, key=lambda one: one.times if by_rate else one.second.quantity.value - one.first.quantity.value
    )
    draft = Draft()
    if query.weighed is not None:
        _first(draft, query.weighed, first.name, query)
    written = Written(draft)
    for pair in called:
        said = workings.said(pair, Operation.RANK, query.english)
        written = _written(draft, said, (pair.first, pair.second), query)
    return written


def _first(draft: Draft, how: Weighed, name: str, query: Query) -> None:
    draft.parts.append(f"{ENGLISH[how]} {name}." if query.english else f"{CHINESE[how]}{name}。")


def _written(draft: Draft, said: str, figures: Sequence[Reading], query: Query) -> Written:
    draft.say(said, *(quoted(one, query.english) for one in figures))
    return Written(
        draft, evidence=[Evidence(one.document, one.clause, one.score) for one in figures], settled=True
    )


def _figures(asked: Sequence[Query], desk: Desk) -> list[Reading]:
    """The figure that each answer gave, all of the unit of the last."""
    last = _candidates(asked[-1], desk)[:1]
    if not last:
        return []
    unit, found = last[0].quantity.unit, []
    for one in asked[:-1]:
        same = [each for each in _candidates(one, desk) if each.quantity.unit == unit]
        found += same[:1]
    return [*found, *last]


def _candidates(asked: Query, desk: Desk) -> list[Reading]:
    """The figures that an answer quotes and its question may mean, the likeliest first."""
    here = [one for one in indicators.found(asked, desk) if one.place in asked.spoken and _told(one, asked)]
    chosen = [one for one in chosen_for(asked, desk) if one.place in asked.spoken]
    best = [*chosen, *here][:1]
    years = requirements.years(asked.text)
    dated = [one for one in here if best and one.quantity.subject == best[0].quantity.subject]
    return [*(one for one in dated if one.quantity.period[-4:] in years), *best, *here]


def _told(one: Reading, asked: Query) -> bool:
    """Whether a figure stands in the words that were quoted; any does where a rendering was."""
    return asked.part is None or asked.part[0] <= one.quantity.start < asked.part[1]


def _rise(asked: Query, desk: Desk) -> Pair | None:
    """The earlier and the later figure of the row that an answer cites."""
    found = [one for one in indicators.found(asked, desk, operands=True) if one.place in asked.spoken]
    return next(iter(operands.pairs(found, False)), None)


def _told_apart(figures: Sequence[Reading], english: bool) -> list[Reading]:
    """Figures of one name, and those of several texts, by where they stand."""
    names = {(one.quantity.subject, one.quantity.period) for one in figures}
    if len(names) == len(figures) and len({one.document.id for one in figures}) == 1:
        return list(figures)
    return [replace(one, quantity=replace(one.quantity, subject=_placed(one, english))) for one in figures]


def _placed(one: Reading, english: bool) -> str:
    place = located.full(one.document, one.clause, english)
    return f"{place}{': ' if english else '：'}{one.quantity.subject}"
