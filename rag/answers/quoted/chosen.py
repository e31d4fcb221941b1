"""The clauses that may answer a question -> those that do, best first: an answer is as long as its question. Finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from documents.clauses import Level
from rag.drafting import Quote
from rag.questions.asked import kinds
from rag.questions.needs import numbered
from rag.questions.needs.forms import Holds
from rag.questions.plain import quoted
from rag.questions.query import Query
from rag.retrieval import Evidence, Retriever, Term

NEAR_BEST, NEAR = (
    0.8,
    0.73,
)  # of the best score, for a second and third clause; the same where one is not enough
MOST = 3
LIKELY, UNLIKELY = -0.5, -1.5  # odds of a first clause, and of others that it leaves nothing to add
# Odds below which a clause follows only one that is no likelier itself, and how much less likely it may be: of the clauses
# that these leave out, one in ten was meant in the cases that may be read.
SCARCELY, LESS, LEVEL = -2.5, 1.3, 0.1
TWICE = 2.0
MEANT = 0.0  # odds from which a first clause is more likely meant than not
BEYOND = 0.2  # share of the weight of a question's notions that makes another matter


@dataclass(frozen=True, slots=True)
class Passage:
    """Evidence and the words of it that answer."""

    evidence: Evidence
    quote: Quote
    lead: Quote | None = None  # on which the clause hangs


def of(
    found: Sequence[Passage],
    query: Query,
    terms: Sequence[Term],
    retriever: Retriever,
    prefer: Holds | None = None,
) -> tuple[Passage, ...]:
    """The passages that are quoted; those that `prefer` or that speak of as many things as the question wants go before.

    `terms` are the question's notions.
    """
    for wish in filter(None, (prefer, numbered.speaks(query.text))):
        found = _wished(found, [one for one in found if wish("\n".join(_read(one)))])
    found = _rows(found, query.text)
    best = max((one.evidence.score for one in found), default=0.0)
    near = _spoken_first(_apart([one for one in found if one.evidence.score >= NEAR * best]))
    others = _of_others(near, terms, retriever)
    if others:
        likely = _likely(near, query)
        return tuple(one for one in near if one in likely or one in others)[:MOST]
    spoken = _spoken_of(near, query)
    near = tuple(one for one in near if one.evidence.score >= NEAR_BEST * best)
    return spoken or _adding(_likely(near, query), query)[:MOST]


def _wished(found: Sequence[Passage], wished: Sequence[Passage]) -> Sequence[Passage]:
    """Those that are wished for; all where none is, or where the first is meant and none of these likely is."""
    best = max(map(_odds, wished), default=-inf)
    return found if not wished or (_odds(found[0]) > MEANT and best < UNLIKELY) else wished


def _spoken_first(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """Before the first those that speak of twice as much of the question and are likelier meant."""
    first = found[0] if found else None
    before = [
        one
        for one in found[1:]
        if first and one.evidence.support >= TWICE * first.evidence.support and _odds(one) > _odds(first)
    ]
    return (*before, *(one for one in found if one not in before))


def _of_others(found: Sequence[Passage], terms: Sequence[Term], retriever: Retriever) -> Sequence[Passage]:
    """The clauses that speak of a matter of the question of which the first says nothing: it is of several that stand apart."""
    total = sum(term.weight for term in terms)
    left = [term for term in terms if found and not retriever.spoken([term], *_read(found[0]))]
    return [one for one in found[1:] if retriever.spoken(left, *_read(one)) >= BEYOND * total > 0]


def _spoken_of(found: Sequence[Passage], query: Query) -> tuple[Passage, ...]:
    """The clause cited last, where it says as much of a follow-up as any other; none where it says less."""
    most = max((one.evidence.support for one in found), default=0.0)
    return tuple(one for one in found if one.evidence.support >= most and one.quote.place in query.spoken)[:1]


def _likely(found: Sequence[Passage], query: Query) -> tuple[Passage, ...]:
    """The first and those behind it that may be meant about as likely, or likelier.

    All where the question is about a quoted term, which they say, and where a list is asked for whose first part is likely.
    """
    first = _odds(found[0]) if found else 0.0
    if quoted.terms(query.text) or (first > LIKELY and kinds.LISTS.search(query.text)):
        return tuple(found)
    least = min(first - LEVEL, max(SCARCELY, first - LESS))
    return tuple(one for one in found if _odds(one) >= least)


def _adding(found: Sequence[Passage], query: Query) -> tuple[Passage, ...]:
    """Where no list is asked for and the first is likely meant, none that is unlikely follows it."""
    if not found or kinds.LISTS.search(query.text) or _odds(found[0]) <= LIKELY:
        return tuple(found)
    return tuple(one for one in found if one is found[0] or _odds(one) >= UNLIKELY)


def _apart(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """Of a clause and what it is part of the one that says more of the question."""
    kept: list[Passage] = []
    for one in found:
        at = next((at for at, other in enumerate(kept) if _of_one_unit(one, other)), None)
        if at is None:
            kept.append(one)
        elif one.evidence.support > kept[at].evidence.support:
            kept[at] = one
    return tuple(kept)


def _rows(found: Sequence[Passage], text: str) -> Sequence[Passage]:
    """The clauses with the rows of the first that a question names in its place: they say what is said of these."""
    rows = [one for one in found[1:] if _of_one_unit(found[0], one) and _names(text, one)]
    score = found[0].evidence.score if found else 0.0
    named = [replace(one, evidence=replace(one.evidence, score=score)) for one in rows]
    return [*named, *(one for one in found[1:] if one not in rows)] if rows else found


def _names(text: str, one: Passage) -> bool:
    """Whether a question calls a table's row by its name."""
    clause = one.evidence.clause
    names = (clause.heading, clause.english.partition(":")[0])
    asked = text.lower()
    return clause.level is Level.ROW and any(len(name) > 2 and name.lower() in asked for name in names)


def _read(one: Passage) -> tuple[str, ...]:
    clause = one.evidence.clause
    return *clause.path, clause.text, clause.english


def _odds(one: Passage) -> float:
    return one.evidence.prominence.odds(one.evidence.support)


def _of_one_unit(one: Passage, other: Passage) -> bool:
    """Whether one clause stands within the other."""
    first, second = sorted((f"{one.quote.clause.address}/", f"{other.quote.clause.address}/"), key=len)
    return one.quote.document.id == other.quote.document.id and second.startswith(first)
