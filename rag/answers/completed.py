"""An answer to a question that asks several things -> the same with what its clauses state of those it left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import LABEL
from rag.answers import quoting
from rag.answers.amounts import figures
from rag.answers.bodies import units
from rag.answers.differences import sought
from rag.desk import Desk, Written
from rag.drafting import Quote, sentences
from rag.language import HAN
from rag.questions.asked import asks, kinds
from rag.questions.query import Query
from rag.retrieval import Evidence

MARK = re.compile(r"\[\d+\]")
CLEARLY = 0.25  # share of what is asked by which another sentence must say more of it
FEW = 3  # clauses cited; an answer of more is a list, to which nothing is added


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a cited clause, and the weight of what it says of one thing asked."""

    quote: Quote
    spoken: float


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it for each thing asked the sentence that states it, where no sentence given does."""
    clauses = {(one.document.id, one.clause.address): one for one in written.draft.citations}
    places = [(one.document, one.clause) for one in clauses.values()]
    asked = asks.of(query.text) if written.draft.parts and not written.missing else ()
    if not asked or not 0 < len(places) <= FEW:
        return written
    for ask in asked:
        if kinds.ASKS_UNIT.search(ask):
            _bodies(query, written, places, desk)
        else:
            _stated(ask, query, written, places, desk)
    return written


def left(asked: Sequence[str], written: Written) -> Iterator[str]:
    """Of the things asked those for which an answer has nothing of the form in which they would be told."""
    text = MARK.sub("", written.draft.text())
    for ask in asked:
        form = sought.form(ask)
        if form is not None and not _states(text, form):
            yield ask


def fits(ask: str, given: Written, whole: Written, desk: Desk) -> bool:
    """Whether what was found on one thing alone tells it, from few clauses that speak of it and of the same documents."""
    cited = given.draft.citations
    known = {one.document.id for one in whole.draft.citations}
    terms = desk.retriever.terms(ask)
    total = sum(term.weight for term in terms)
    return (
        not given.missing
        and 0 < len(cited) <= FEW
        and all(one.document.id in known for one in cited)
        and _states(MARK.sub("", given.draft.text()), sought.form(ask))
        and desk.retriever.spoken(terms, cited[0].clause.text) >= CLEARLY * total
    )


def _bodies(query: Query, written: Written, places: Sequence[tuple[Document, Clause]], desk: Desk) -> None:
    """Who is responsible, of the clause cited first, where the answer names none of them."""
    document, clause = places[0]
    stated = desk.retriever.stated(document, clause)
    said = written.draft.text()
    if stated and not any(one.unit in said for one in stated):
        written.draft.join(units.write(query, [Evidence(document, clause, 1.0)], desk))


def _stated(
    ask: str, query: Query, written: Written, places: Sequence[tuple[Document, Clause]], desk: Desk
) -> None:
    """The sentence that says most of one thing asked and has the form of its answer, where the answer says less of it."""
    form, terms = sought.form(ask), desk.retriever.terms(ask)
    if form is None and not written.quoted:
        return  # records say what they hold; without a form nothing tells what they lack
    text = MARK.sub("", written.draft.text())
    said = desk.retriever.spoken(terms, text) if _states(text, form) else -1.0
    found = [
        _Said(quote, desk.retriever.spoken(terms, f"{quote.clause.heading} {quote.words}"))
        for quote in _sentences(places, query.english)
        if _states(quote.words, form)
    ]
    best = max(found, key=lambda one: one.spoken, default=None)
    alone = (
        said < 0 and len(found) == 1
    )  # the one sentence of the form that is asked needs no word of the question
    more = CLEARLY * sum(term.weight for term in terms) if said >= 0 else 0.0
    if best is None or (best.spoken <= max(said, 0.0) + more and not alone):
        return
    said_of = " ".join(best.quote.words.split())
    if said_of in " ".join(text.split()):
        return
    document, clause = best.quote.document, best.quote.clause
    row = clause.level is Level.ROW and not query.english
    words = figures.plain_row(clause, document) if row else ""
    written.draft.say(quoting.sentence(best.quote, query.english, words), best.quote)


def _states(words: str, form: sought.Holds) -> bool:
    """Whether words have the form of what is asked; of English ones any figure has that of an amount."""
    if isinstance(form, frozenset) and not HAN.search(words):
        return re.search(r"\d", words) is not None
    return sought.states(words, form)


def _sentences(places: Sequence[tuple[Document, Clause]], english: bool) -> Iterator[Quote]:
    """The sentences of the clauses without their lists of units, in the language in which they are told."""
    for document, clause in places:
        rendered = english and bool(clause.english)
        text = clause.english if rendered else clause.text
        if clause.level is Level.ROW:
            yield Quote(document, clause, 0, len(text), rendered)
            continue
        for start, end in sentences(text, rendered):
            if not LABEL.search(text[start:end][:8]):
                yield Quote(document, clause, start, end, rendered)
