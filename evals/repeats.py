"""The same cases asked several times -> how far the share of right answers varies. Asks nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals import summary
from evals.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a case was answered rightly, run by run."""

    id: str
    edition: str
    correct: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """The share of right answers of one group in every run."""

    edition: str
    group: str  # as in summary.Row
    name: str
    right: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Over the runs."""
        return sum(self.right) / len(self.right)

    @property
    def range(self) -> float:
        """From the worst run to the best."""
        return max(self.right) - min(self.right)


def verdicts(runs: Sequence[Sequence[Outcome]]) -> tuple[Verdict, ...]:
    """One for each case; every run holds the same cases in the same order."""
    return tuple(
        Verdict(same[0].case.id, same[0].edition, tuple(one.correct for one in same))
        for same in zip(*runs, strict=True)
    )


def spreads(runs: Sequence[Sequence[Outcome]]) -> tuple[Spread, ...]:
    """One for each group of the figures."""
    right: dict[tuple[str, str, str], list[float]] = {}
    for run in runs:
        for edition, group, name, of in summary.grouped(run):
            right.setdefault((edition, group, name), []).append(sum(one.correct for one in of) / len(of))
    return tuple(Spread(*key, tuple(shares)) for key, shares in right.items())
