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


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("云溪的渡轮公司有多少家", "渡轮"),
        ("有多少家茶叶企业", "茶叶"),
        ("有多少家公司", "公司"),
        ("月息是多少", "月息"),
        ("产量增速是多少", "产量"),
        ("首次登记的给多少奖励", "奖"),
        ("多少补贴", "补"),
    ],
)
def test_a_kind_of_body_is_told_by_its_trade(text: str, head: str) -> None:
    assert asked_of.head(text) == head
