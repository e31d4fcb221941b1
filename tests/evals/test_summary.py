"""Outcomes by group, arms and calibration."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals import summary
from evals.outcomes import Outcome, measure
from evals.statistics import Estimate
from evals.summary import Arm, Bin, Latency
from rag.language import Language
from tests.evals.made import CASE, LIBRARY, LOANS, UNANSWERABLE, answer, retrieved

ENGLISH = replace(CASE, id="en", language=Language.ENGLISH)
RIGHT, WRONG = answer("要到2000亿元。[1]", LOANS, seconds=0.1), answer("要到5亿元。[1]", LOANS, seconds=0.2)
SILENT = answer("没有写。", abstained=True, seconds=0.3)


def outcomes() -> list[Outcome]:
    return [
        measure(CASE, "digest", RIGHT, retrieved(1, support=0.95), LIBRARY),
        measure(ENGLISH, "digest", WRONG, retrieved(0, support=0.91), LIBRARY),
        measure(UNANSWERABLE, "digest", SILENT, retrieved(support=0.1), LIBRARY),
    ]


def test_a_row_for_each_group() -> None:
    rows = summary.rows(outcomes())

    assert [(row.group, row.name, row.cases) for row in rows] == [
        ("all", "all", 3),
        ("kind", "figures", 2),
        ("kind", "unanswerable", 1),
        ("language", "zh-Hans", 2),
        ("language", "en", 1),
        ("document", "plan", 2),
    ]


def test_the_figures_of_a_row() -> None:
    row = summary.rows(outcomes())[0]

    assert row.correct is not None
    assert row.correct.mean == pytest.approx(2 / 3)
    assert row.citation_recall == Estimate(1.0, 1.0, 1.0, 2)
    assert row.numerical is not None
    assert (row.numerical.mean, row.numerical.n) == (0.5, 2)
    assert row.refused_unanswerable == Estimate(1.0, 1.0, 1.0, 1)
    assert row.refused_answerable == Estimate(0.0, 0.0, 0.0, 2)
    assert row.list_exact is None
    assert row.fabricated == 0


def test_latency_and_arms() -> None:
    assert summary.latencies(outcomes()) == (Latency("digest", 0.2, 0.3, 0.3),)
    # Over the two cases with gold clauses: one found first, one not at all.
    assert summary.arms(outcomes()) == (Arm("digest", "fused", (0.5,) * 3, (0.5,) * 3, 0.5, 2),)


def test_calibration_sets_claims_against_what_was_right() -> None:
    assert summary.calibration(outcomes()) == (
        Bin("digest", 0.1, 0.2, claimed=0.1, right=0.0, cases=1),
        Bin("digest", 0.9, 1.0, claimed=pytest.approx(0.93), right=0.5, cases=2),
    )
