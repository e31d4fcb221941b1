"""What the notions of a question weigh in each of many sets."""

from __future__ import annotations

import pytest

from rag.figures.postings import Postings

SETS = [frozenset("ab"), frozenset(), frozenset("bc")]


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        ({}, [0.0, 0.0, 0.0]),
        ({"z": 3.0}, [0.0, 0.0, 0.0]),
        ({"a": 1.0, "b": 0.5, "z": 9.0}, [1.5, 0.0, 0.5]),
        ({"c": 2.0}, [0.0, 0.0, 2.0]),
    ],
)
def test_each_set_weighs_what_it_has_of_them(weights: dict[str, float], found: list[float]) -> None:
    assert Postings(SETS).weighed(weights).tolist() == found


def test_no_sets() -> None:
    assert Postings([]).weighed({"a": 1.0}).tolist() == []


def test_the_order_of_the_notions_changes_nothing() -> None:
    made = Postings([frozenset("abc")])
    weights = {"a": 0.1, "b": 0.2, "c": 0.3}
    assert made.weighed(weights).tolist() == made.weighed(dict(reversed(weights.items()))).tolist()
