"""A question that calls a plan by its own name -> the aim stated there and the fact of the year named. Works nothing out."""

from __future__ import annotations

from collections.abc import Sequence

from documents.facts.quantities import Kind
from rag.desk import Desk
from rag.figures import indicators
from rag.figures.operands import Pair
from rag.figures.scoring import SAME_UNIT, Reading
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.retrieval import Term

NAMED = 0.6  # share of each figure's name that the question must say
RARE = 4.0  # weight of the word that no other clause with such a figure says


def pair(query: Query, desk: Desk) -> Pair | None:
    """The fact and the aim of one thing; None unless one clause alone bears a name that the question says."""
    years = requirements.years(query.text)
    found = [one for one in indicators.found(query, desk, operands=True) if one.named >= NAMED]
    facts = [one for one in found if one.quantity.kind is Kind.BASE and one.quantity.period in years]
    aims = [one for one in found if one.quantity.kind is Kind.TARGET and one.quantity.period not in years]
    terms = [one for one in desk.retriever.terms(query.topic or query.text) if one.weight >= RARE]
    for fact in facts:
        own = [one for one in aims if _unit(one) == _unit(fact) and one.place != fact.place]
        called = [one for one in own if _called(one, [*facts, *own], terms, desk)]
        if len({(one.place, one.quantity.value) for one in called}) == 1:
            return Pair(fact, called[0])
    return None


def _called(one: Reading, others: Sequence[Reading], terms: Sequence[Term], desk: Desk) -> bool:
    """Whether a rare word of the question stands in the clause of a figure and in that of no other."""
    rest = " ".join(_said(other) for other in others if other.place != one.place)
    return any(
        desk.retriever.spoken([term], _said(one)) and not desk.retriever.spoken([term], rest)
        for term in terms
    )


def _said(one: Reading) -> str:
    return " ".join((*one.clause.path, one.clause.text, one.clause.english))


def _unit(one: Reading) -> str:
    return SAME_UNIT.get(one.quantity.unit, one.quantity.unit)
