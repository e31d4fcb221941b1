"""What is counted, as grammar shows it."""

from __future__ import annotations

import pytest

from rag.questions.asked import gathering
from rag.questions.asked.counted import Counted, many, thing


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


def test_what_is_said_of_the_things_is_no_name_of_theirs() -> None:
    assert many(3, "", "有几种情况不准靠泊？", False) == "3种情况"
    assert many(4, "", "评分由几类组成？", False) == "4类"
    assert many(6, "", "要搞几大行动？", False) == "6大行动"
    assert thing("清单点了几家的名？") == Counted("清单", "家")


def test_a_bound_needs_no_word_before_it() -> None:
    kept = {
        text: [
            n
            for n in (9, 10, 11)
            if (bound := gathering.BOUND.search(text)) and gathering.keeps(bound, n, 10)
        ]
        for text in ("渔港10个以上的有几个", "过10个的有几个", "不到10个的有几个")
    }
    assert list(kept.values()) == [[10, 11], [11], [9]]
