"""Figures and a question that calls a part of a text by its own name (a plan, a programme) -> those that stand in that part."""

from __future__ import annotations

from collections.abc import Sequence

from rag.desk import Desk
from rag.drafting import english_gist
from rag.figures import indicators
from rag.figures.scoring import Reading
from rag.questions.query import Query
from rag.retrieval import Term


def within(found: Sequence[Reading], query: Query, desk: Desk) -> tuple[Reading, ...]:
    """Those under the heading of which the question says a word that no other figure's clause has; none where it says none."""
    # A name may be lost where a question is carried over from another language.
    asked = query.text if query.text == query.question else f"{query.text} {query.question}"
    terms = [one for one in desk.retriever.terms(asked) if not indicators.ASKING.fullmatch(one.forms[0])]
    weights = {one.place: _own(one, found, terms, desk) for one in found}
    most = max(weights.values(), default=0.0)
    return tuple(one for one in found if 0 < most == weights[one.place])


def _own(one: Reading, found: Sequence[Reading], terms: Sequence[Term], desk: Desk) -> float:
    """What the words weigh that the question says of a figure's headings and that stand with no other figure."""
    clause = one.clause
    name = " ".join((*clause.path, clause.label, clause.heading, english_gist(clause)))
    named = [term for term in terms if desk.retriever.spoken([term], name)]
    others = (other.clause for other in found if other.place != one.place)
    rest = [text for other in others for text in (*other.path, other.text, other.english)] if named else []
    return sum(term.weight for term in named if not desk.retriever.spoken([term], *rest))
