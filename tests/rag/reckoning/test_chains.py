"""A share of a share, on an invented sentence."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

SHARES = (
    "船厂可以从净收入中提取不低于50%且不高于70%的部分用于奖励船工，其中一线潜水员所得不少于奖励总额的60%。"
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("净收入200万元，按最高比例奖励，一线潜水员至少分多少？", "200万元×70%×60%＝84万元"),
        ("净收入200万元，按最低比例奖励，一线潜水员至少分多少？", "200万元×50%×60%＝60万元"),
        ("净收入200万元，最多能提取多少奖励船工？", "200万元×70%＝140万元"),
        ("净收入200万元，奖励里一线潜水员分多少？", None),
    ],
)
def test_the_inner_share_of_the_end_that_is_named(question: str, said: str | None) -> None:
    found = reckoned.working(reckoned.asked_of(question, SHARES, str, False))
    assert (found.said if found else None) == said
