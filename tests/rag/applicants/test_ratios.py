"""One thing bounded by another, and figures told of both."""

from __future__ import annotations

import pytest

from rag.applicants import held
from rag.applicants.ratios import ratios


@pytest.mark.parametrize(
    ("sentence", "told", "reached", "within"),
    [
        ("保证金不得超过月租金的3倍", "月租金2000元，保证金收了8000元", 4.0, False),
        ("保证金不得超过月租金的百分之五十", "月租金2000元，保证金收了800元", 0.4, True),
        ("船员占职工总数不低于20%", "职工50人，船员8人", 0.16, False),
        ("持证船员占职工总数10%以上", "职工50人，船员8人", 0.16, True),
    ],
)
def test_a_share_of_another_figure_is_held(sentence: str, told: str, reached: float, within: bool) -> None:
    (found,) = ratios(sentence, held.told_of(told))
    assert (round(found.reached, 4), found.within) == (reached, within)


def test_a_fall_against_the_year_before_is_a_case() -> None:
    (found,) = ratios("客运量较上年下降超过10%的，补助减半", held.told_of("去年运了200万元，今年150万元"))
    assert (found.reached, found.within, found.case) == (0.25, True, True)


@pytest.mark.parametrize(
    "told", ["保证金收了8000元", "月租金2000元，水费300元", "月租金2000元，保证金收了8吨"]
)
def test_nothing_is_held_of_which_one_side_is_not_told(told: str) -> None:
    assert list(ratios("保证金不得超过月租金的3倍", held.told_of(told))) == []
