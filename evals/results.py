"""Everything that a run found, as values and as JSON. Computes no measure itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from evals import summary
from evals.baselines import Reader
from evals.comparison import Comparison, Scored
from evals.outcomes import Outcome
from evals.summary import Arm, Bin, Latency, Row

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of a run. `comparison` is None when there was no earlier run to compare with."""

    embedder: str
    model: str
    rows: tuple[Row, ...]
    latencies: tuple[Latency, ...]
    arms: tuple[Arm, ...]
    readers: tuple[Reader, ...]
    calibration: tuple[Bin, ...]
    cases: tuple[Scored, ...]
    comparison: Comparison | None = None

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
        scored = ",\n".join(json.dumps(one, ensure_ascii=False) for one in values.pop("cases"))
        head = json.dumps({"format": FORMAT, **values}, ensure_ascii=False, indent=1)
        return f'{head[:-2]},\n "cases": [\n{scored}\n]}}'


def gather(outcomes: Sequence[Outcome], readers: Sequence[Reader], embedder: str, model: str) -> Results:
    """The figures of these outcomes."""
    return Results(
        embedder,
        model,
        summary.rows(outcomes),
        summary.latencies(outcomes),
        summary.arms(outcomes),
        tuple(readers),
        summary.calibration(outcomes),
        tuple(_scored(one) for one in outcomes),
    )


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
