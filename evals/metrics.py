"""An answer's text, citations and gold clauses -> figures between 0 and 1. Pure; knows no index and no file.

Citation recall and precision are ALCE's (Gao, Yen, Yu and Chen 2023), with addresses in the place of a model that
judges: a sentence is supported when its citations hold a gold clause.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from documents.clauses import Clause
from evals.cases import Case, GoldMode, Place
from evals.matching import states
from evals.sentences import Sentence
from rag.answer import Citation


def unmet(case: Case, text: str) -> tuple[tuple[str, ...], ...]:
    """The groups of `must` of which the text states no alternative."""
    return tuple(group for group in case.must if not any(states(text, one) for one in group))


def forbidden(case: Case, text: str) -> tuple[str, ...]:
    """What the text states of `must_not`."""
    return tuple(one for one in case.must_not if states(text, one))


def correct(case: Case, text: str, abstained: bool) -> bool:
    """An unanswerable question is answered by abstaining; any other by all of `must` and none of `must_not`."""
    if case.abstain or abstained:
        return case.abstain and abstained
    return not unmet(case, text) and not forbidden(case, text)


def citation_recall(sentences: Sequence[Sentence], cited: Sequence[Place], gold: Collection[Place]) -> float:
    """Share of the sentences that cite a gold clause; `cited[n - 1]` is what `[n]` names. 0 of no sentence."""
    if not sentences:
        return 0.0
    return sum(any(place in gold for place in _places(one, cited)) for one in sentences) / len(sentences)


def citation_precision(
    sentences: Sequence[Sentence], cited: Sequence[Place], gold: Collection[Place]
) -> float | None:
    """Share of the citations that name a gold clause, each as often as it stands in the text; None of none."""
    named = [place for one in sentences if not one.shared for place in _places(one, cited)]
    return sum(place in gold for place in named) / len(named) if named else None


def _places(sentence: Sentence, cited: Sequence[Place]) -> list[Place]:
    return [cited[number - 1] for number in sentence.cited if 0 < number <= len(cited)]


def gold_found(found: Collection[Place], gold: Collection[Place], mode: GoldMode) -> float:
    """Share of the gold clauses that were found; with `any`, 1 when one was."""
    hits = len(set(found) & set(gold))
    return float(hits > 0) if mode is GoldMode.ANY else hits / len(set(gold))


@dataclass(frozen=True, slots=True)
class Listed:
    """How well a list of clauses was met."""

    recall: float
    precision: float
    exact: bool


def listed(found: Collection[Place], gold: Collection[Place]) -> Listed:
    """Recall, precision and equality of two sets; the precision of an empty list is 0."""
    hits = len(set(found) & set(gold))
    return Listed(
        hits / len(set(gold)), hits / len(set(found)) if found else 0.0, exact=set(found) == set(gold)
    )


def fabricated(
    citations: Sequence[Citation], sentences: Sequence[Sentence], library: dict[Place, Clause]
) -> tuple[str, ...]:
    """Why citations are made up: no such clause, words that are not in it, or a mark that names nothing."""
    faults = []
    for one in citations:
        place = Place(one.document.id, one.clause.address)
        clause = library.get(place)
        if clause is None:
            faults.append(f"[{one.n}] {place.document} {place.address} is not in the library")
        elif not _verbatim(one, clause):
            faults.append(f"[{one.n}] its quote is not in {place.document} {place.address}")
    known = {one.n for one in citations}
    named = {number for sentence in sentences for number in sentence.cited}
    return (*faults, *(f"[{number}] names no citation" for number in sorted(named - known)))


def _verbatim(citation: Citation, clause: Clause) -> bool:
    if not citation.quote:
        return False
    if citation.start < 0:
        return citation.quote in clause.english
    return clause.text[citation.start : citation.end] == citation.quote


def reciprocal_rank(ranks: Sequence[int]) -> float:
    """1 over the best rank of a gold clause; rank 0 means that it was not found."""
    best = min((rank for rank in ranks if rank > 0), default=0)
    return 1 / best if best else 0.0


def recall_at(ranks: Sequence[int], k: int, mode: GoldMode) -> float:
    """Share of the gold clauses among the first k; with `any`, 1 when one is."""
    within = sum(0 < rank <= k for rank in ranks)
    return float(within > 0) if mode is GoldMode.ANY else within / len(ranks)
