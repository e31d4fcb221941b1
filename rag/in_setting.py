"""A message that tells much before it asks -> the clause that all of it finds first, where that states what is asked.

What is asked alone may name nothing (how long then?), and all that is told makes every clause doubtful: the one that the whole
finds and that has the form and the words of what is asked is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from rag import wording
from rag.answers import completed
from rag.answers.bodies import units
from rag.answers.differences import sought
from rag.answers.quoted import best_words, passages
from rag.answers.quoted.best_words import Whole
from rag.answers.quoted.chosen import Passage
from rag.desk import Desk, Written
from rag.questions.asked import kinds
from rag.questions.needs import forms, requirements
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

WRITER = "in_setting"
FIRST = 2  # clauses found first for the whole message
# Log odds from which such a clause may be meant, and the share of what is asked of which it must speak.
MEANT, SPOKEN = -2.2, 0.3
CLEARLY = 0.2  # by how much more of it the one must speak than the other, where both have its form


def answer(whole: Query, ask: Query, desk: Desk) -> Written | None:
    """The sentence of that clause; None where what is asked has no form, or no clause or more than one has it."""
    if ask.kind in kinds.UNIT_KIND.values():
        return _bodies(whole, ask, desk)
    wanted, form = tuple(requirements.of(ask)), sought.form(ask.text)
    if not wanted and form is None:
        return None
    terms = desk.retriever.terms(ask.topic or ask.text)
    telling = any(one.chinese in forms.SORTS for one in wanted)
    found: list[tuple[float, Passage]] = []
    for one in desk.retriever.search(whole.text, FIRST, whole.documents):
        share = _share(one, terms, desk)
        if one.odds < MEANT or not (telling or share >= SPOKEN):
            continue
        quote = best_words.of(one, terms, wanted, desk.retriever, ask.english, Whole(text=ask.text))
        if quote is not None and sought.states(quote.words, form):
            found.append((share, Passage(one, quote)))
    best = max(found, key=lambda one: one[0], default=None)
    if best is None or sum(share > best[0] - CLEARLY for share, _ in found) > 1:
        return None
    draft = passages.write(ask, [best[1]])
    draft.notes.append(wording.only_near(ask.language))
    return Written(draft, evidence=[best[1].evidence], quoted=True, writer=WRITER)


def _bodies(whole: Query, ask: Query, desk: Desk) -> Written | None:
    """Who has that clause in charge, where nothing but that is asked."""
    found = desk.retriever.search(whole.text, 1, whole.documents)
    if not found or found[0].odds < MEANT or not completed.leans(ask.text, desk):
        return None
    one = found[0]
    stated = [each for each in desk.retriever.stated(one.document, one.clause) if each.role is ask.role]
    if not stated:
        return None
    draft = units.write(ask, [Evidence(one.document, one.clause, 1.0)], desk)
    return Written(draft, evidence=[one], writer=WRITER)


def _share(one: Evidence, terms: Sequence[Term], desk: Desk) -> float:
    """The share of what is asked, by weight, of which a clause speaks."""
    total = sum(term.weight for term in terms)
    read = (*one.clause.path, one.clause.text, one.clause.english)
    return desk.retriever.spoken(terms, *read) / total if total else 0.0
