"""Several runs of the same cases: means, ranges and verdicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.outcomes import Outcome, measure
from evals.repeats import Verdict, spreads, verdicts
from tests.evals.made import CASE, LIBRARY, LOANS, answer, retrieved


def run(*right: bool) -> list[Outcome]:
    told = {True: answer("要到2000亿元。[1]", LOANS), False: answer("要到5亿元。[1]", LOANS)}
    return [
        measure(replace(CASE, id=str(number)), "digest", told[one], retrieved(1), LIBRARY)
        for number, one in enumerate(right)
    ]


RUNS = [run(True, True, False, False), run(True, False, False, False), run(True, True, True, False)]


def test_mean_and_range_of_each_group() -> None:
    found = {(one.group, one.name): one for one in spreads(RUNS)}

    assert list(found) == [("all", "all"), ("kind", "figures"), ("language", "zh-Hans"), ("document", "plan")]
    assert found["all", "all"].right == (0.5, 0.25, 0.75)
    assert found["all", "all"].mean == pytest.approx(0.5)
    assert found["all", "all"].range == 0.5


def test_every_verdict_is_kept() -> None:
    assert verdicts(RUNS) == (
        Verdict("0", "digest", (True, True, True)),
        Verdict("1", "digest", (True, False, True)),
        Verdict("2", "digest", (False, False, True)),
        Verdict("3", "digest", (False, False, False)),
    )


def test_runs_of_other_cases_are_not_set_side_by_side() -> None:
    with pytest.raises(ValueError, match="shorter"):
        verdicts([run(True, True), run(True)])
