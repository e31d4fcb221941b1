"""Names that stand in a text: as a plain search for each finds them."""

from __future__ import annotations

import pytest

from index.openings import Openings

NAMES = ("海棠区水务局", "水务局", "水务", "Heron Bank", "务")


@pytest.mark.parametrize(
    "text", ["", "海棠区水务局和Heron Bank", "水务局归谁管", "heron bank", "局务水", "服务"]
)
def test_those_that_a_text_holds_are_found_in_the_order_given(text: str) -> None:
    assert Openings(NAMES).standing(text) == [name for name in NAMES if name in text]


def test_a_name_given_twice_is_found_once() -> None:
    assert Openings(("水务", "水务")).standing("水务局") == ["水务"]
