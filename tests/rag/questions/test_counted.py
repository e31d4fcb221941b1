"""What is counted, as grammar shows it."""

from __future__ import annotations

import pytest

from rag.questions.asked.counted import Counted, thing


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("", None),
        ("渔港要花多少钱？", None),
        ("建渔港的目的有几条？", Counted("目的", "条")),
        ("渔港的码头有几座？", Counted("码头", "座")),
        ("有多少个泊位？", Counted("泊位", "个")),
    ],
)
def test_the_noun_and_its_measure(text: str, counted: Counted | None) -> None:
    found = thing(text)
    assert (found and (found.noun[-2:], found.measure)) == (counted and (counted.noun, counted.measure))
