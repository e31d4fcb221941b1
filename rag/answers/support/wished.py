"""A wish for support that words alone do not find -> the measures for it. Ranks nothing itself.

Texts call by other names what people need (专利贷款, 知识产权质押融资): measures are found by need and trait, clauses by what
they share with the question.
"""

from __future__ import annotations

from rag.answer import Kind
from rag.answers.quoted import passages
from rag.answers.support import programmes
from rag.applicants import profile
from rag.desk import Desk, Written
from rag.programmes import shelf
from rag.programmes.measures import SUPPORTS
from rag.questions.asked import enterprise
from rag.questions.asked.enterprise import GENERAL
from rag.questions.query import Query

SURELY = -1.0  # log odds from which the clause that words find is taken for the one that is meant
FEW_SPEAK = 0.4  # weight of one of which few do


def answer(query: Query, desk: Desk) -> Written | None:
    """Measures that fit a wish; None where nothing is wished for, and where words surely find a clause or one of them."""
    if query.kind is Kind.PROGRAMMES or not enterprise.wishes(query.text) or not _telling(query, desk):
        return None
    found = passages.relevant(query, desk)
    if found and found[0].evidence.odds >= SURELY:
        return None
    written = programmes.answer(query, desk)
    if written is None or written.missing:
        return None
    if not found:
        return written if _supports(query, desk) else None
    fitting = {one.place for one in written.evidence}
    first = found[0].quote
    return None if first.place in fitting else written


def _telling(query: Query, desk: Desk) -> bool:
    """Whether what is told of the asker tells measures apart: two things, or one of which few speak."""
    told = profile.read(query.text)
    scale = shelf.of(desk.index).scale
    weights = [scale.weight(one) for one in (*told.traits, *told.needs) if one.name not in GENERAL]
    return len(weights) > 1 or any(one >= FEW_SPEAK for one in weights)


def _supports(query: Query, desk: Desk) -> bool:
    """Whether the sentence that fits best gives something, and just what is needed."""
    best = programmes.fitting_measures(query, profile.read(query.text), desk)[:1]
    return any(
        one.need is not None and one.need.name not in GENERAL and SUPPORTS.search(one.segments[0].text)
        for one in best
    )
