"""One case and the answer to it -> everything that is measured of it, and why it failed. Asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from documents.clauses import Clause
from evals import metrics, numbers, sentences
from evals.cases import Case, Place
from evals.matching import AMOUNT, plain, states
from evals.metrics import Listed
from evals.retrieval import Retrieved
from rag.answer import Answer

SEEN = 10  # clauses among which a gold one counts as found


class Cause(StrEnum):
    """Why an answer is not right; the first that holds is given."""

    SHOULD_ABSTAIN = "should have abstained"
    WRONGLY_ABSTAINED = "wrongly abstained"
    FORBIDDEN = "states what is false"
    WITHHELD = "wrongly withheld"
    NOT_FOUND = "not found"
    NOT_USED = "found but not used"
    WRONG_FIGURE = "wrong figure"
    INCOMPLETE = "cited but not stated"
    MISCITED = "right, but cites other clauses"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was measured of one answer. A measure that says nothing of this case is None."""

    case: Case
    edition: str
    answer: Answer
    retrieved: Retrieved
    correct: bool
    right_language: bool
    citation_recall: float | None
    citation_precision: float | None
    gold_found: float | None
    listed: Listed | None
    fabricated: tuple[str, ...]
    figures: int
    wrong_figures: tuple[float, ...]
    cause: Cause | None
    gold: tuple[Clause | None, ...]  # the case's, in its order; None for one that this edition lacks

    @property
    def cited(self) -> tuple[Place, ...]:
        """The clauses that the answer cites, `[1]` first."""
        return tuple(Place(one.document.id, one.clause.address) for one in self.answer.citations)


def measure(
    case: Case, edition: str, answer: Answer, retrieved: Retrieved, library: dict[Place, Clause]
) -> Outcome:
    """Measure one answer against its case; `library` holds every clause that may be cited."""
    split = sentences.split(answer.text)
    cited = [Place(one.document.id, one.clause.address) for one in answer.citations]
    asks = bool(case.gold) and not case.abstain
    answered = not answer.abstained
    wrong, total = numbers.wrong(case, answer, split) if answered else ((), 0)
    correct = metrics.correct(case, answer.text, answer.abstained)
    # An answer that abstains cites nothing: none of its sentences is supported.
    recall = (metrics.citation_recall(split, cited, case.gold) if answered else 0.0) if asks else None
    found = metrics.gold_found(cited, case.gold, case.gold_mode) if asks else None
    return Outcome(
        case=case,
        edition=edition,
        answer=answer,
        retrieved=retrieved,
        correct=correct,
        right_language=answer.language == case.language.value,
        citation_recall=recall,
        citation_precision=metrics.citation_precision(split, cited, case.gold) if asks and answered else None,
        gold_found=found,
        listed=metrics.listed(cited, case.gold) if asks and case.is_list else None,
        fabricated=metrics.fabricated(answer.citations, split, library) if answered else (),
        figures=total,
        wrong_figures=tuple(sorted({one.value for one in wrong})),
        cause=_cause(case, answer, retrieved, correct, found, bool(wrong)),
        gold=tuple(library.get(place) for place in case.gold),
    )


def _cause(
    case: Case, answer: Answer, retrieved: Retrieved, correct: bool, found: float | None, wrong_figure: bool
) -> Cause | None:
    if correct:
        return Cause.MISCITED if found == 0.0 else None
    if case.abstain:
        return Cause.SHOULD_ABSTAIN
    unmet = metrics.unmet(case, answer.text)
    withheld = "\n".join(one.sentence for one in answer.withheld)
    if any(states(withheld, one) for group in unmet for one in group):
        return Cause.WITHHELD
    if answer.abstained:
        return Cause.WRONGLY_ABSTAINED
    if metrics.forbidden(case, answer.text):
        return Cause.FORBIDDEN
    if found is not None and found < 1.0:
        seen = any(0 < rank <= SEEN for rank in retrieved.ranks())
        return Cause.NOT_USED if seen else Cause.NOT_FOUND
    amounts = any(AMOUNT.fullmatch(plain(one).strip()) for group in unmet for one in group)
    return Cause.WRONG_FIGURE if wrong_figure or amounts else Cause.INCOMPLETE
