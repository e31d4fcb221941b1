"""What a rule's sentence demands of a case, as a bound with its words."""

from __future__ import annotations

from math import inf

import pytest

from documents.facts.quantities import quantities
from rag.applicants import bounds


@pytest.mark.parametrize(
    ("sentence", "words", "unit", "least", "most"),
    [
        ("渔工80人以下的船厂可以申请", "渔工80人以下", "人", -inf, 80),
        ("出海补给费用达到40万元的，分段补助", "出海补给费用达到40万元", "元", 4e5, inf),
        ("灯塔看守预收的伙食费不得超过4个月", "灯塔看守预收的伙食费不得超过4个月", "月", -inf, 4),
        ("年满十八周岁；", "年满十八周岁", "岁", 18, inf),
        ("水手年龄20至45周岁", "水手年龄20至45周岁", "岁", 20, 45),
        ("2031年至2034年，连片90亩以上的苇田，每亩补助30元", "连片90亩以上", "亩", 90, inf),
        ("租用码头两年以上的", "租用码头两年以上", "月", 24, inf),
        ("一是捕获量30吨以上、不足90吨的，奖励1万元", "捕获量30吨以上、不足90吨", "吨", 30, 90 - 9e-5),
    ],
)
def test_a_bound_with_its_words(sentence: str, words: str, unit: str, least: float, most: float) -> None:
    one = bounds.bounds(sentence)[0]
    assert (one.words, one.unit, one.least, one.most) == (words, unit, least, pytest.approx(most))


@pytest.mark.parametrize(
    "sentence",
    [
        "每艘最高补助50万元",
        "补贴最长36个月",
        "力争渔船达到300艘以上",
        "到2031年泊位不少于90个",
        "自受理之日起10个工作日内办结",
        "3月1日起施行",
    ],
)
def test_a_gift_an_aim_and_a_term_of_office_work_bound_no_applicant(sentence: str) -> None:
    assert bounds.bounds(sentence) == ()


def test_a_bound_set_anew_is_for_those_named_with_it() -> None:
    first, other = bounds.bounds("连续出海8个月以上，退役水手缩短为5个月")
    assert (first.least, first.group) == (8, False)
    assert (other.words, other.least, other.group) == ("退役水手缩短为5个月", 5, True)


def test_a_figure_that_bounds_cases_and_one_that_is_stated() -> None:
    text = "罚款200元。渔工80人以下的船厂可以申请。"
    assert [bounds.at(text, one) for one in quantities(text)] == [False, True]
