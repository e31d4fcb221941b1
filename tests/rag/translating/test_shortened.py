"""Shortened words written out."""

from __future__ import annotations

import pytest

from rag.translating.shortened import whole


@pytest.mark.parametrize(
    ("short", "written"),
    [
        ("", ""),
        ("Owners' sheds aren't quarries", "Owners' sheds are not quarries"),
        ("They can't park and won't pay", "They can not park and will not pay"),
        ("What's the fee and who's asked?", "What is the fee and who is asked?"),
        ("We'd like what the city's bureau pays", "We like what the city's bureau pays"),
        ("which gov't dept pays, pls", "which government department pays, please"),
        ("the docks", "the docks"),
    ],
)
def test_words_are_written_out_and_possession_stays(short: str, written: str) -> None:
    assert whole(short) == written
