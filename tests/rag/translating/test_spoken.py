"""How much of a question the clauses cited speak of."""

from __future__ import annotations

from rag.translating.choosing import Said
from rag.translating.spoken import Cited

OFFICE = Said("pier bureau", ("港航局",), weight=6.0)
BOATS = Said("boats", ("船舶",), weight=2.0)


def test_the_body_that_issued_a_text_is_spoken_of_by_a_shorter_name_too() -> None:
    own = Cited("检查船舶三次。", frozenset({"one"}), issuers=("火岭市港口和航运局",))
    assert own.share((OFFICE, BOATS)) == 1.0


def test_another_body_is_not() -> None:
    other = Cited("检查船舶三次。", frozenset({"one"}), issuers=("火岭市林业局",))
    assert other.share((OFFICE, BOATS)) == 0.25


def test_a_thing_is_no_name_of_a_body() -> None:
    boats = Said("light boats", ("灯船",), weight=1.0)
    assert Cited("", frozenset(), issuers=("灯塔和渔船局",)).share((boats,)) == 0.0
