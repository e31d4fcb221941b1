"""Everything that a run found, as values and as JSON. Computes no measure itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from evals import comparison, repeats, summary
from evals.baselines import Reader
from evals.comparison import Comparison, Scored
from evals.editions import Edition
from evals.judge import Judged, Judgement, judged
from evals.outcomes import Outcome
from evals.repeats import Spread, Verdict
from evals.summary import Arm, Bin, Latency, Row

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of a run. `comparison` is None when there was no earlier run to compare with.

    Asked several times, `spreads` and `verdicts` hold all runs and everything else is of the first. `twin` sets the
    copy under other names against the original, over the cases of both. `judged` is a model's opinion and counts for
    nothing else.
    """

    embedder: str
    model: str
    rows: tuple[Row, ...]
    latencies: tuple[Latency, ...]
    arms: tuple[Arm, ...]
    readers: tuple[Reader, ...]
    calibration: tuple[Bin, ...]
    cases: tuple[Scored, ...]
    comparison: Comparison | None = None
    twin: Comparison | None = None
    spreads: tuple[Spread, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    judged: tuple[Judged, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    @property
    def passed(self) -> bool:
        """False when a kind dropped against the baseline, or a citation is made up."""
        made_up = sum(row.fabricated for row in self.rows if row.group == "all")
        return made_up == 0 and not (self.comparison and self.comparison.drops)

    def against(self, comparison: Comparison) -> Results:
        """These results with what an earlier run says of them."""
        return replace(self, comparison=comparison)

    def json(self) -> str:
        """One JSON object, a case a line, so that two runs can be compared with diff."""
        values = asdict(self)
        listed = {name: values.pop(name) for name in ("verdicts", "judgements", "cases")}
        head = json.dumps({"format": FORMAT, **values}, ensure_ascii=False, indent=1)
        tail = "".join(f',\n "{name}": {_lines(of)}' for name, of in listed.items())
        return f"{head[:-2]}{tail}}}"

    def asked_again(self, runs: Sequence[Sequence[Outcome]]) -> Results:
        """These results with what every run gave, this one first."""
        return replace(self, spreads=repeats.spreads(runs), verdicts=repeats.verdicts(runs))

    def with_judgements(self, judgements: Sequence[Judgement], model: str) -> Results:
        """These results with what a model thinks of the answers."""
        return replace(self, judgements=tuple(judgements), judged=judged(judgements, model))


def gather(outcomes: Sequence[Outcome], readers: Sequence[Reader], embedder: str, model: str) -> Results:
    """The figures of these outcomes."""
    scored = tuple(_scored(one) for one in outcomes)
    return Results(
        embedder,
        model,
        summary.rows(outcomes),
        summary.latencies(outcomes),
        summary.arms(outcomes),
        tuple(readers),
        summary.calibration(outcomes),
        scored,
        twin=_twin(scored),
    )


def _twin(scored: Sequence[Scored]) -> Comparison | None:
    """The copy under other names against the original by kind; None unless both were asked."""
    original = [replace(one, edition=Edition.RENAMED) for one in scored if one.edition == Edition.DIGEST]
    copy = [one for one in scored if one.edition == Edition.RENAMED]
    return comparison.compare(original, copy) if original and copy else None


def _lines(values: Sequence[object]) -> str:
    """A JSON list, an item a line."""
    items = ",\n".join(json.dumps(one, ensure_ascii=False) for one in values)
    return f"[\n{items}\n]" if items else "[]"


def _scored(outcome: Outcome) -> Scored:
    return Scored(
        outcome.case.id,
        outcome.edition,
        outcome.case.kind.value,
        outcome.correct,
        _rounded(outcome.citation_recall),
        _rounded(outcome.citation_precision),
        outcome.answer.abstained,
        len(outcome.fabricated),
        len(outcome.wrong_figures),
        outcome.cause.value if outcome.cause else None,
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
