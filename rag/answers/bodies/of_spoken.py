"""Who does what the clause says that was told last: 谁来查, who enforces it. Searches nothing."""

from __future__ import annotations

from rag.answers.bodies import duties
from rag.desk import Desk, Written
from rag.questions.query import Query

MOST = 3  # bodies of which none is asked for by what it does; of more it is not said which is meant


def answer(query: Query, desk: Desk) -> Written | None:
    """The bodies to which the sentences of the clauses spoken of give what is asked; None for a question of its own matter."""
    if not query.bare or not query.spoken:
        return None
    acts = duties.asked(query.text)
    stated = [one for one in duties.of(desk.index) if (one[0].id, one[1].address) in query.spoken]
    first = [one for one in stated if (one[0].id, one[1].address) == query.spoken[0]]
    if acts:
        chosen = [one for one in first or stated if any(act.search(one[2].act) for act in acts)]
    else:
        chosen = first if len(first) <= MOST else []
    if not chosen or (query.english and any(clause.english for _, clause, _ in chosen)):
        return None
    return duties.told([(1.0, *one) for one in chosen[:MOST]], query)
