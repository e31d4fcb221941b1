"""How far a clause stands ahead of those behind it, whatever the scale of their scores."""

from __future__ import annotations

import pytest

from rag.finding.leading import BEHIND, LOOKED_AT, Ranked, ahead


def ranked(*scores: float) -> list[Ranked]:
    return [Ranked("plan", str(at), score) for at, score in enumerate(scores)]


def test_alone_it_is_all_ahead() -> None:
    assert ahead(ranked(0.3)) == 1.0


@pytest.mark.parametrize(
    ("scores", "lead"),
    [
        ((2.0, 1.0), 0.5),
        ((2.0, 2.0, 2.0), 0.0),
        ((2.0, 1.5, 0.5), 0.5),
        ((0.1, -0.1), 1.0),  # of scores near nothing a lead is taken as a share of LEAST
        ((0.1, 0.05), 0.25),
        ((-1.0, -1.5), 0.5),
        ((1.0, -9.0), 1.0),
    ],
)
def test_its_lead_is_a_share_of_its_score(scores: tuple[float, ...], lead: float) -> None:
    assert ahead(ranked(*scores)) == pytest.approx(lead)


def test_what_it_is_part_of_is_no_rival() -> None:
    order = [
        Ranked("plan", "1/2", 2.0),
        Ranked("plan", "1", 1.9),
        Ranked("plan", "1/2/3", 1.8),
        Ranked("other", "1", 1.0),
        Ranked("plan", "1/20", 1.0),
    ]
    assert ahead(order) == pytest.approx(0.5)


def test_only_the_next_ones_count() -> None:
    near = [2.0] + [1.0] * BEHIND
    assert ahead(ranked(*near, *[0.0] * 20)) == ahead(ranked(*near)) == pytest.approx(0.5)
    assert LOOKED_AT > BEHIND


def test_one_in_the_middle_is_held_against_those_behind_it() -> None:
    assert ahead(ranked(9.0, 2.0, 1.0), at=1) == pytest.approx(0.5)
