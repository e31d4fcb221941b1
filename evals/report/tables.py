"""Figures of a run -> HTML tables. Knows no plot and no single case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from evals.baselines import Reader
from evals.comparison import Comparison
from evals.judge import Judged
from evals.outcomes import Cause, Outcome
from evals.repeats import Spread
from evals.results import Results
from evals.statistics import Estimate
from evals.summary import CUTS, Arm, Latency, Row

COLUMNS = (
    ("correct", "correct"),
    ("citation_recall", "citation recall"),
    ("citation_precision", "citation precision"),
    ("gold_found", "gold cited"),
    ("list_recall", "list recall"),
    ("list_precision", "list precision"),
    ("list_exact", "list exact"),
    ("numerical", "figures right"),
    ("fabricated", "made up"),
    ("refused_unanswerable", "refused, rightly"),
    ("refused_answerable", "refused, wrongly"),
    ("right_language", "language"),
)


def figures(rows: Sequence[Row]) -> str:
    """A row for each group, a column for each measure; the interval stands behind its figure."""
    head = ["edition", "group", "cases", *(name for _, name in COLUMNS)]
    body = [
        [row.edition, row.name, str(row.cases), *(_figure(getattr(row, field)) for field, _ in COLUMNS)]
        for row in rows
    ]
    return table(head, body)


def _figure(value: Estimate | int | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f'{value.mean:.3f} <span class="faint">{value.low:.2f}–{value.high:.2f}</span>'


def abstention(outcomes: Sequence[Outcome]) -> str:
    """Confusion of refusing: what was asked against what was done."""
    counted = Counter((one.edition, one.case.abstain, one.answer.abstained) for one in outcomes)
    body = [
        [edition, asked, str(counted[edition, abstain, False]), str(counted[edition, abstain, True])]
        for edition in dict.fromkeys(one.edition for one in outcomes)
        for asked, abstain in (("the documents state it", False), ("they do not", True))
    ]
    return table(["edition", "question", "answered", "refused"], body)


def retrieval(arms: Sequence[Arm], readers: Sequence[Reader]) -> str:
    """Each arm alone, then the pipeline from ready-made parts."""
    head = ["edition", "arm", *(f"recall@{k}" for k in CUTS), *(f"hit@{k}" for k in CUTS), "MRR", "cases"]
    body = [
        [
            arm.edition,
            arm.arm,
            *(f"{value:.3f}" for value in (*arm.recall, *arm.hit, arm.mrr)),
            str(arm.cases),
        ]
        for arm in arms
    ]
    naive = [[one.edition, str(one.chunks), _figure(one.correct)] for one in readers]
    return (
        table(head, body)
        + "<p>Pieces of 500 characters, words and vectors fused, the first three handed to a perfect reader:</p>"
        + table(["edition", "pieces", "could be right at most"], naive)
    )


def twin(found: Comparison) -> str:
    """The copy under other names against the original, over the cases of both."""
    body = [
        [
            one.kind,
            one.figure.replace("_", " "),
            f"{one.before:.3f}",
            f'<b class="drop">{one.after:.3f}</b>' if one.dropped else f"{one.after:.3f}",
            str(one.better),
            str(one.worse),
            f"{one.p:.3f}",
        ]
        for one in found.changes
    ]
    return table(["kind", "figure", "original", "copy", "better", "worse", "p"], body)


def runs(spreads: Sequence[Spread]) -> str:
    """The share of right answers in every run."""
    body = [
        [
            one.edition,
            one.name,
            f"{one.mean:.3f} ± {one.range:.3f}",
            ", ".join(f"{share:.3f}" for share in one.right),
        ]
        for one in spreads
    ]
    return table(["edition", "group", "mean ± (best - worst)", "runs"], body)


def judged(rows: Sequence[Judged]) -> str:
    """A model's opinion of the answers, and how many of its replies could be read."""
    body = [
        [
            one.edition,
            escape(one.model),
            *(f"{_figure(value)}, {value.n if value else 0} of {one.asked} read" for _, value in one.figures),
        ]
        for one in rows
    ]
    return table(["edition", "judge", "faithfulness", "relevance"], body)


def latency(rows: Sequence[Latency]) -> str:
    """Milliseconds an answer."""
    body = [
        [one.edition, *(f"{1000 * value:.1f}" for value in (one.median, one.p95, one.p99))] for one in rows
    ]
    return table(["edition", "median, ms", "95 %, ms", "99 %, ms"], body)


def causes(outcomes: Sequence[Outcome]) -> str:
    """How often each cause stands behind a failure."""
    editions = list(dict.fromkeys(one.edition for one in outcomes))
    counted = Counter((one.cause, one.edition) for one in outcomes if one.cause)
    body = [
        [cause.value, *(str(counted[cause, edition]) for edition in editions)]
        for cause in Cause
        if any(counted[cause, edition] for edition in editions)
    ]
    return table(["cause", *editions], body)


def comparison(found: Comparison) -> str:
    """What changed against the baseline, drops first."""
    changed = sorted(
        (one for one in found.changes if one.better or one.worse), key=lambda one: not one.dropped
    )
    body = [
        [
            one.edition,
            one.kind,
            one.figure.replace("_", " "),
            f"{one.before:.3f}",
            f'<b class="{"drop" if one.dropped else "rise"}">{one.after:.3f}</b>',
            str(one.better),
            str(one.worse),
            f"{one.p:.3f}{'' if one.significant else ' (may be chance)'}",
        ]
        for one in changed
    ]
    words = f"<p>Cases only in the baseline: {found.only_before}; only in this run: {found.only_now}.</p>"
    return words + table(["edition", "kind", "figure", "before", "now", "better", "worse", "p"], body)


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """Cells of the body are HTML already."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body)
    heads = "".join(f"<th>{escape(name)}</th>" for name in head)
    return f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def of_all(results: Results) -> tuple[Row, ...]:
    """One row an edition."""
    return tuple(row for row in results.rows if row.group == "all")
