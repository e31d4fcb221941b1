"""Outcomes in, figures with intervals by edition, kind, language and document out. Measures no answer itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from evals import metrics
from evals.outcomes import Outcome
from evals.retrieval import FUSED
from evals.statistics import Estimate, estimate, percentile

CUTS = (1, 5, 10)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one group of cases in one edition. None where no case of the group says anything."""

    edition: str
    group: str  # all, kind, language, document
    name: str
    cases: int
    correct: Estimate | None
    citation_recall: Estimate | None
    citation_precision: Estimate | None
    gold_found: Estimate | None  # gold clauses cited
    list_recall: Estimate | None
    list_precision: Estimate | None
    list_exact: Estimate | None
    numerical: Estimate | None  # answers with figures of which all are borne out
    fabricated: int
    refused_unanswerable: Estimate | None  # should be 1
    refused_answerable: Estimate | None  # should be 0
    right_language: Estimate | None


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds an answer took."""

    edition: str
    median: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Arm:
    """How well one way of searching finds the gold clauses, answers apart."""

    edition: str
    arm: str
    recall: tuple[float, ...]  # at CUTS
    hit: tuple[float, ...]  # at CUTS: share of questions with a gold clause among the first k
    mrr: float
    cases: int


@dataclass(frozen=True, slots=True)
class Bin:
    """Calibration: of the questions whose first clause claims so much support, how often it is a gold one."""

    edition: str
    low: float
    high: float
    claimed: float
    right: float
    cases: int


def rows(outcomes: Sequence[Outcome]) -> tuple[Row, ...]:
    """For each edition one row for all, then kinds, languages and documents."""
    return tuple(row(*group) for group in grouped(outcomes))


def grouped(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, str, str, list[Outcome]]]:
    """Edition, group and name with the outcomes that belong there."""
    for edition in dict.fromkeys(one.edition for one in outcomes):
        of = [one for one in outcomes if one.edition == edition]
        for group, keys in GROUPS:
            for name in dict.fromkeys(name for one in of for name in keys(one)):
                yield edition, group, name, [one for one in of if name in keys(one)]


def row(edition: str, group: str, name: str, of: Sequence[Outcome]) -> Row:
    """The figures of these outcomes."""
    lists = [one.listed for one in of if one.listed]
    return Row(
        edition,
        group,
        name,
        len(of),
        correct=estimate([float(one.correct) for one in of]),
        citation_recall=estimate(_known(one.citation_recall for one in of)),
        citation_precision=estimate(_known(one.citation_precision for one in of)),
        gold_found=estimate(_known(one.gold_found for one in of)),
        list_recall=estimate([one.recall for one in lists]),
        list_precision=estimate([one.precision for one in lists]),
        list_exact=estimate([float(one.exact) for one in lists]),
        numerical=estimate([float(not one.wrong_figures) for one in of if one.figures]),
        fabricated=sum(len(one.fabricated) for one in of),
        refused_unanswerable=estimate([float(one.answer.abstained) for one in of if one.case.abstain]),
        refused_answerable=estimate([float(one.answer.abstained) for one in of if not one.case.abstain]),
        right_language=estimate([float(one.right_language) for one in of]),
    )


def _known(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _documents(outcome: Outcome) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.document for place in outcome.case.gold))


GROUPS: tuple[tuple[str, Callable[[Outcome], tuple[str, ...]]], ...] = (
    ("all", lambda _: ("all",)),
    ("kind", lambda one: (one.case.kind.value,)),
    ("language", lambda one: (one.case.language.value,)),
    ("document", _documents),
)


def latencies(outcomes: Sequence[Outcome]) -> tuple[Latency, ...]:
    """Percentiles by edition, nearest rank."""
    made = []
    for edition in dict.fromkeys(one.edition for one in outcomes):
        seconds = [one.answer.seconds for one in outcomes if one.edition == edition]
        made.append(Latency(edition, *(percentile(seconds, share) for share in (0.5, 0.95, 0.99))))
    return tuple(made)


def arms(outcomes: Sequence[Outcome]) -> tuple[Arm, ...]:
    """Each way of searching by edition, over the cases that have gold clauses; all together first."""
    made = []
    for edition in dict.fromkeys(one.edition for one in outcomes):
        of = [one for one in outcomes if one.edition == edition and one.case.gold]
        names = {ranking.arm for one in of for ranking in one.retrieved.rankings}
        made += [_arm(edition, name, of) for name in sorted(names, key=lambda name: (name != FUSED, name))]
    return tuple(made)


def _arm(edition: str, arm: str, of: Sequence[Outcome]) -> Arm:
    # An arm that found nothing for a case has no ranking there: all its gold clauses are missed.
    ranked = [(one.retrieved.ranks(arm) or (0,) * len(one.case.gold), one.case.gold_mode) for one in of]
    return Arm(
        edition,
        arm,
        recall=tuple(_mean(metrics.recall_at(ranks, k, mode) for ranks, mode in ranked) for k in CUTS),
        hit=tuple(_mean(float(any(0 < rank <= k for rank in ranks)) for ranks, _ in ranked) for k in CUTS),
        mrr=_mean(metrics.reciprocal_rank(ranks) for ranks, _ in ranked),
        cases=len(of),
    )


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return sum(known) / len(known) if known else 0.0


def calibration(outcomes: Sequence[Outcome], bins: int = 10) -> tuple[Bin, ...]:
    """Support that the first clause claims against how often it is right, in bins of equal width."""
    return tuple(
        one
        for edition in dict.fromkeys(one.edition for one in outcomes)
        for one in _bins(edition, [o for o in outcomes if o.edition == edition], bins)
    )


def _bins(edition: str, of: Sequence[Outcome], bins: int) -> Iterator[Bin]:
    for number in range(bins):
        inside = [
            one.retrieved
            for one in of
            if min(int(min(max(one.retrieved.support, 0.0), 1.0) * bins), bins - 1) == number
        ]
        if inside:
            yield Bin(
                edition,
                number / bins,
                (number + 1) / bins,
                claimed=_mean(one.support for one in inside),
                right=_mean(float(one.first_is_gold) for one in inside),
                cases=len(inside),
            )
