"""What is enough for a clause that shares no word with the question."""

from __future__ import annotations

import pytest

from rag.prominence import (
    ENOUGH,
    ENOUGH_ACROSS,
    ENOUGH_OF_ITS_OWN,
    ENOUGH_OF_ITS_OWN_ACROSS,
    KNOWN,
    Prominence,
)


def test_of_nothing_known_nothing_is_enough() -> None:
    assert not Prominence().enough
    assert not Prominence().clear


@pytest.mark.parametrize(
    ("given", "enough", "clear"),
    [
        (Prominence(ENOUGH, foremost=True), True, True),
        (Prominence(ENOUGH - 0.01, foremost=True), False, False),
        (Prominence(ENOUGH_ACROSS, across=True, foremost=True), True, True),
        (Prominence(ENOUGH_ACROSS - 0.01, across=True, foremost=True), False, False),
        (Prominence(3 * ENOUGH, foremost=False), False, False),
        (Prominence(ENOUGH, foremost=True, own=ENOUGH_OF_ITS_OWN), True, True),
        (Prominence(3 * ENOUGH, foremost=True, own=ENOUGH_OF_ITS_OWN - 0.01), False, False),
        (Prominence(ENOUGH, across=True, foremost=True, own=ENOUGH_OF_ITS_OWN_ACROSS), True, True),
        (Prominence(ENOUGH, across=True, foremost=True, own=ENOUGH_OF_ITS_OWN_ACROSS - 0.01), False, False),
        (Prominence(ENOUGH, foremost=True, known=KNOWN), True, True),
        (Prominence(ENOUGH, foremost=True, known=KNOWN - 0.01), True, False),
    ],
)
def test_it_must_stand_out_be_first_and_say_what_is_known(
    given: Prominence, enough: bool, clear: bool
) -> None:
    assert (given.enough, given.clear) == (enough, clear)
