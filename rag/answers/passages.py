"""Anything else: the clauses that speak of the question, their own words quoted."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Level
from documents.facts import LABEL
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions import Query
from rag.retrieval import Evidence, Retriever, Term

ENOUGH = 0.3  # share of the question's notions of which the best clause must speak
NEAR_BEST = 0.85  # of the best score, for a second and third clause
MOST = 3
LONGEST_WHOLE = 220  # characters up to which a clause is quoted whole
MOST_SENTENCES = 2
HEADINGS = frozenset(
    {Level.CHAPTER, Level.SECTION, Level.HEADING, Level.SUBHEADING, Level.MASTHEAD, Level.BOX}
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Quotations from the clauses that answer; None when nothing speaks of enough of the question."""
    found = relevant(query, desk.retriever)
    return Written(write(query, found, desk.retriever), evidence=found) if found else None


def relevant(query: Query, retriever: Retriever) -> tuple[Evidence, ...]:
    """The clauses that answer, best first; none when nothing speaks of enough of the question."""
    text = query.topic or query.text
    found = [one for one in retriever.search(text, 20, query.documents) if not _bare(one)]
    best = max((one.score for one in found if one.support >= ENOUGH), default=0.0)
    return tuple(one for one in found if one.support >= ENOUGH and one.score >= NEAR_BEST * best)[:MOST]


def _bare(evidence: Evidence) -> bool:
    """A heading alone states nothing."""
    clause = evidence.clause
    return clause.level in HEADINGS and len(clause.text) <= len(clause.number) + len(clause.heading) + 4


def write(query: Query, found: Sequence[Evidence], retriever: Retriever) -> Draft:
    """One quotation a clause, each with the place where it stands."""
    draft = Draft()
    english = query.english
    terms = retriever.terms(query.topic or query.text)
    for evidence in found:
        quote = _best_words(evidence, terms, retriever, english)
        place = f"{title(evidence.document, english)}{', ' if english else ''}{evidence.clause.label}"
        words = " ".join(quote.words.split()) if english else quote.words.replace("\n", " ")
        draft.say(f"{place}: {words}" if english else f"{place}：{words}", quote)
    return draft


def _best_words(evidence: Evidence, terms: Sequence[Term], retriever: Retriever, english: bool) -> Quote:
    """The sentences of a clause that speak most of the question, or all of a short clause."""
    clause = evidence.clause
    text = clause.english if english and clause.english else clause.text
    in_english = english and bool(clause.english)
    spans = [span for span in sentences(text, in_english) if not LABEL.search(text[span[0] : span[1]][:8])]
    if len(text) <= LONGEST_WHOLE * (3 if in_english else 1) or len(spans) < 3:
        return Quote(evidence.document, clause, 0, len(text), in_english)
    weights = [retriever.spoken(terms, text[start:end]) for start, end in spans]
    best = max(range(len(spans)), key=lambda position: weights[position])
    last = best
    while (
        last + 1 < len(spans) and last - best + 1 < MOST_SENTENCES and weights[last + 1] > 0.5 * weights[best]
    ):
        last += 1
    return Quote(evidence.document, clause, spans[best][0], spans[last][1], in_english)
