"""What is enough for a clause to be meant, in the question's words or in others."""

from __future__ import annotations

from dataclasses import fields, replace
from math import inf

import pytest

from rag.finding.prominence import (
    DOUBTFUL,
    ENOUGH,
    HIGHEST,
    OUT,
    OUT_ACROSS,
    OUT_OF_ITS_OWN,
    OUT_OF_ITS_OWN_ACROSS,
    Odds,
    Prominence,
)

SEEN = Prominence(foremost=True, known=0.5, own=6.0, nearness=0.3, ahead=0.3)


def test_of_nothing_known_nothing_is_enough() -> None:
    assert Prominence().odds(0.0) < DOUBTFUL


def test_a_clause_in_other_words_that_is_foremost_and_near_is_enough() -> None:
    assert SEEN.odds(0.0) > ENOUGH


@pytest.mark.parametrize(
    "less",
    [
        replace(SEEN, foremost=False),
        replace(SEEN, known=0.0),
        replace(SEEN, own=0.0),
        replace(SEEN, nearness=0.0),
        replace(SEEN, ahead=0.0),
        replace(SEEN, unmet=0.5),
    ],
)
def test_each_sign_that_is_missing_speaks_against_it(less: Prominence) -> None:
    assert less.odds(0.0) < SEEN.odds(0.0)


def test_what_the_clause_says_of_the_question_speaks_for_it() -> None:
    assert Prominence().odds(1.0) > Prominence().odds(0.3) > Prominence().odds(0.0)


def test_of_a_document_too_short_to_be_held_against_the_library_is_asked() -> None:
    assert replace(SEEN, own=inf, deviations=3.0).odds(0.0) == replace(SEEN, own=3.0).odds(0.0)
    assert replace(SEEN, own=inf, deviations=99.0).odds(0.0) == replace(SEEN, own=HIGHEST).odds(0.0)


def test_documents_that_are_added_move_no_sign() -> None:
    """Deviations above the library grow with it; the odds do not look at them."""
    assert replace(SEEN, deviations=30.0).odds(0.2) == SEEN.odds(0.2)


def test_every_sign_has_its_weight() -> None:
    assert len(SEEN.signs(0.0)) == len(fields(Odds)) - 1


@pytest.mark.parametrize(
    ("given", "out"),
    [
        (Prominence(), False),
        (Prominence(OUT, foremost=True, own=inf), True),
        (Prominence(OUT - 0.01, foremost=True, own=inf), False),
        (Prominence(OUT_ACROSS, across=True, foremost=True, own=inf), True),
        (Prominence(OUT_ACROSS - 0.01, across=True, foremost=True, own=inf), False),
        (Prominence(3 * OUT, foremost=False, own=inf), False),
        (Prominence(OUT, foremost=True, own=OUT_OF_ITS_OWN), True),
        (Prominence(3 * OUT, foremost=True, own=OUT_OF_ITS_OWN - 0.01), False),
        (Prominence(OUT, across=True, foremost=True, own=OUT_OF_ITS_OWN_ACROSS), True),
        (Prominence(OUT, across=True, foremost=True, own=OUT_OF_ITS_OWN_ACROSS - 0.01), False),
    ],
)
def test_it_must_be_first_and_stand_above_the_library_and_its_own_document(
    given: Prominence, out: bool
) -> None:
    assert given.stands_out is out
