"""The noun of which an amount is asked; what is done is none."""

from __future__ import annotations

import pytest

from rag.questions.asked import asked_of


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("", ""),
        ("补助验收后先拨多少、剩多少明年给", ""),
        ("渡轮要几多先拿到", ""),
        ("修码头的啊是多少", "修码头"),
        ("多少渡轮在修", "渡轮"),
        ("月息是多少", "月息"),
    ],
)
def test_what_is_counted_or_measured(text: str, noun: str) -> None:
    assert asked_of.noun(text) == noun
