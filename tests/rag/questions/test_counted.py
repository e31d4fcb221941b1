"""What is counted, as grammar shows it."""

from __future__ import annotations

import pytest

from rag.questions.asked import gathering
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


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("超过一个亿的有几个", "超过1亿元的有几个"),
        ("过两千万的", "超过2000万元的"),
        ("超过三亿美元", "超过三亿美元"),
    ],
)
def test_a_bound_in_short(said: str, meant: str) -> None:
    assert gathering.spelt(said) == meant
