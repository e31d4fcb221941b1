"""Results and outcomes -> one HTML page that needs nothing else. Computes no figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from documents.clauses import Clause
from evals.baselines import Reader
from evals.outcomes import Outcome
from evals.report import plots, tables
from evals.results import Results
from evals.summary import Row

STYLE = Path(__file__).parent / "style.css"
LONGEST_CLAUSE = 400  # characters shown of a clause


def page(results: Results, outcomes: Sequence[Outcome]) -> str:
    """The report of a run."""
    parts = [
        f"<p>Embedder <code>{escape(results.embedder)}</code>, model <code>{escape(results.model)}</code>, "
        f"{len(results.cases)} answers. Intervals: 95 %, bootstrap over cases with a fixed seed.</p>",
        _section("Figures", tables.figures(tables.of_all(results))),
        *(
            [_section("Against the baseline", tables.comparison(results.comparison))]
            if results.comparison
            else []
        ),
        *_apart(results),
        _section("Right answers by kind and language", _charts(results)),
        _section("All groups", tables.figures(results.rows)),
        _section("Refusing to answer", tables.abstention(outcomes)),
        _section("Finding the clauses", tables.retrieval(results.arms, results.readers)),
        _section("Is the support that is claimed right?", _calibration(results)),
        _section("Seconds", tables.latency(results.latencies)),
        _section("Causes", tables.causes(outcomes)),
        _section("Failures", _failures(outcomes)),
    ]
    style = STYLE.read_text("utf-8")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Wence 问策: evaluation</title><style>{style}</style></head>"
        f"<body><h1>Wence 问策: evaluation</h1>{''.join(parts)}</body></html>\n"
    )


def _apart(results: Results) -> Iterator[str]:
    """What only some runs have."""
    if results.twin:
        words = (
            "<p>The same cases, asked of a copy in which names, topics, figures and numbers are others.</p>"
        )
        yield _section("Does it know the documents by heart?", words + tables.twin(results.twin))
    if results.spreads:
        words = "<p>The other sections show the first run.</p>"
        yield _section("Run by run", words + tables.runs(results.spreads))
    if results.judged:
        words = "<p>A model's opinion. It is part of no other figure on this page.</p>"
        yield _section("Judged by a model", words + tables.judged(results.judged))


def _section(title: str, content: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{content}</section>"


def _charts(results: Results) -> str:
    charts = []
    for edition in dict.fromkeys(row.edition for row in results.rows):
        reader = next((one for one in results.readers if one.edition == edition), None)
        for group in ("kind", "language"):
            rows = [row for row in results.rows if row.edition == edition and row.group == group]
            charts.append(plots.bars(f"{edition}: by {group}", [_bar(row, reader) for row in rows]))
    return (
        "".join(charts) + "<p>The upright stroke is what the pipeline from ready-made parts could reach.</p>"
    )


def _bar(row: Row, reader: Reader | None) -> plots.Bar:
    reached = dict((*reader.by_kind, *reader.by_language)).get(row.name) if reader else None
    return plots.Bar(row.name, row.correct, reached.mean if reached else None)


def _calibration(results: Results) -> str:
    editions = dict.fromkeys(one.edition for one in results.calibration)
    return "".join(
        plots.calibration(
            edition,
            [plots.Point(b.claimed, b.right, b.cases) for b in results.calibration if b.edition == edition],
        )
        for edition in editions
    )


def _failures(outcomes: Sequence[Outcome]) -> str:
    failed = [one for one in outcomes if one.cause or one.fabricated or one.wrong_figures]
    if not failed:
        return "<p>None.</p>"
    return "".join(_failure(one) for one in failed)


def _failure(one: Outcome) -> str:
    case = one.case
    cause = one.cause.value if one.cause else "made-up citation" if one.fabricated else "wrong figure"
    asked = " → ".join((*case.history, case.question))
    rows = [
        ("answer", escape(one.answer.text)),
        ("should be", escape(case.answer)),
        ("must state", escape("; ".join(" | ".join(group) for group in case.must) or "nothing: abstain")),
        ("must not state", escape(" | ".join(case.must_not))),
        ("cited", _cited(one)),
        ("gold", _gold(one)),
        ("withheld", escape("; ".join(f"{held.sentence} ({held.reason})" for held in one.answer.withheld))),
        ("made up", escape("; ".join(one.fabricated))),
        ("figures without support", escape(", ".join(f"{value:g}" for value in one.wrong_figures))),
        ("notes", escape("; ".join(one.answer.notes))),
    ]
    listed = "".join(f"<dt>{name}</dt><dd>{content}</dd>" for name, content in rows if content)
    return (
        f'<details id="{escape(one.edition)}-{escape(case.id)}"><summary><b>{escape(cause)}</b> '
        f'<span class="faint">{escape(one.edition)} · {escape(case.kind.value)} · {escape(case.id)}</span> '
        f"{escape(asked)}</summary><dl>{listed}</dl></details>"
    )


def _cited(one: Outcome) -> str:
    return "".join(
        f"<div>[{c.n}] {escape(c.document.id)} {escape(c.clause.address)}: {escape(_short(c.clause))}</div>"
        for c in one.answer.citations
    )


def _gold(one: Outcome) -> str:
    lines = [
        f"{place.document} {place.address}: {_short(clause) if clause else 'not in this edition'}"
        for place, clause in zip(one.case.gold, one.gold, strict=True)
    ]
    return "".join(f"<div>{escape(line)}</div>" for line in lines)


def _short(clause: Clause) -> str:
    text = clause.text
    return text if len(text) <= LONGEST_CLAUSE else f"{text[:LONGEST_CLAUSE]}…"
