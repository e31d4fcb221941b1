"""Figures of a run -> cells and lines of plain text, for a terminal or a file. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterator

from evals.baselines import TOP
from evals.comparison import ALL
from evals.repeats import Spread
from evals.results import Results
from evals.statistics import Estimate
from evals.summary import Row

HEAD = (
    "edition",
    "group",
    "n",
    "right",
    "95 %",
    "recall",
    "prec.",
    "figures",
    "made up",
    "refused",
    "wrongly",
)
GROUPS = ("all", "kind", "language")  # the page shows documents too


def rows(results: Results) -> list[tuple[str, ...]]:
    """The table: a row for each group but the documents."""
    spreads = {(one.edition, one.group, one.name): one for one in results.spreads}
    return [
        cells(row, spreads.get((row.edition, row.group, row.name)))
        for group in GROUPS
        for row in results.rows
        if row.group == group
    ]


def cells(row: Row, spread: Spread | None = None) -> tuple[str, ...]:
    """One row under HEAD; a dash where no case of the group says anything. Of several runs mean ± range."""
    one = row.correct
    return (
        row.edition,
        row.name,
        str(row.cases),
        f"{spread.mean:.3f} ± {spread.range:.3f}" if spread else _mean(one),
        f"{one.low:.2f}-{one.high:.2f}" if one else "-",
        _mean(row.citation_recall),
        _mean(row.citation_precision),
        _mean(row.numerical),
        str(row.fabricated),
        _mean(row.refused_unanswerable),
        _mean(row.refused_answerable),
    )


def _mean(value: Estimate | None) -> str:
    return "-" if value is None else f"{value.mean:.3f}"


def remarks(results: Results) -> Iterator[str]:
    """What stands beside the table: searching, the pipeline from parts, seconds, and what changed."""
    for arm in results.arms:
        yield f"{arm.edition}: {arm.arm}: hit@1 {arm.hit[0]:.3f}, hit@5 {arm.hit[1]:.3f}, MRR {arm.mrr:.3f}"
    for one in results.readers:
        if one.correct:
            handed = f"{min(TOP, one.chunks)} of {one.chunks} pieces"
            yield f"{one.edition}: ready-made parts, perfect reader of {handed}: {one.correct.mean:.3f} at most"
    for late in results.latencies:
        yield f"{late.edition}: median {1000 * late.median:.1f} ms, 95 % within {1000 * late.p95:.1f} ms"
    yield from _twin(results)
    yield from _runs(results)
    yield from _judged(results)
    yield from _changes(results)


def _twin(results: Results) -> Iterator[str]:
    for one in results.twin.changes if results.twin else ():
        if one.kind == ALL or one.figure == "correct":
            yield (
                f"renamed: {one.kind}: {one.figure} {one.before:.3f} in the original, {one.after:.3f} in the copy "
                f"({one.better} better, {one.worse} worse, p {one.p:.3f})"
            )


def _runs(results: Results) -> Iterator[str]:
    if results.verdicts:
        varied = sum(len(set(one.correct)) > 1 for one in results.verdicts)
        runs = len(results.verdicts[0].correct)
        yield (
            f"{runs} runs: right is mean ± (best - worst), all else is of the first; "
            f"{varied} of {len(results.verdicts)} cases varied"
        )


def _judged(results: Results) -> Iterator[str]:
    for one in results.judged:
        told = (f"{name} {_read(value, one.asked)}" for name, value in one.figures)
        yield f"{one.edition}: judged by {one.model}, apart from all above: {', '.join(told)}"


def _read(value: Estimate | None, asked: int) -> str:
    return f"{_mean(value)} ({value.n if value else 0} of {asked} answers read)"


def _changes(results: Results) -> Iterator[str]:
    if results.comparison is None:
        return
    for one in results.comparison.changes:
        if one.dropped or one.better:
            word = "DROP" if one.dropped else "rise"
            sure = "" if one.significant else ", may be chance"
            yield (
                f"{word}: {one.edition}: {one.kind}: {one.figure} {one.before:.3f} -> {one.after:.3f} "
                f"({one.better} better, {one.worse} worse, p {one.p:.3f}{sure})"
            )
    if not results.comparison.drops:
        yield "no kind dropped against the baseline"
