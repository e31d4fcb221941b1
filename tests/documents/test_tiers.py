from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.tiers import Demand, Tier, demands, following, tiers


def bounds(found: tuple[Demand, ...]) -> list[tuple[str, str, float, float]]:
    return [(one.subject, one.unit, one.least, one.most) for one in found]


def gifts(found: tuple[Tier, ...]) -> list[tuple[str, str]]:
    return [(one.whom, one.gift) for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("场地在90平方米以上的，补助4万元。", [("场地", "平方米", 90, inf)]),
        ("招用残疾人员工不少于12人的企业，给予奖励。", [("招用残疾人员工", "人", 12, inf)]),
        ("对年销售额超过300万元的合作社，给予贴息。", [("对年销售额", "元", 3e6, inf)]),
        ("单笔贷款控制在20万元至80万元。", [("单笔贷款", "元", 2e5, 8e5)]),
        ("租期四年以上的，租金减半。", [("租期", "年", 4, inf)]),
        (
            "70周岁至84周岁的老人免费乘车，85周岁以上的另发补贴。",
            [("年龄", "岁", 70, 84), ("年龄", "岁", 85, inf)],
        ),
        ("单价不超过6万元的设备，补助三成。", [("单价", "元", -inf, 6e4)]),
    ],
)
def test_figures_that_are_demanded(sentence: str, expected: list[tuple[str, str, float, float]]) -> None:
    assert bounds(demands(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "每户最高补贴5000元。",
        "按照每户最高4500元的标准免费改造。",
        "全年建成驿站120个。",
        "覆盖率不低于85%。",
        "补贴合计不超过3万元，连续补贴不超过6个月。",
        "期限三年，到2030年底前完成。",
        "",
    ],
)
def test_what_is_given_or_aimed_at_is_not_demanded(sentence: str) -> None:
    assert demands(sentence) == ()


def test_grades_of_one_measure_each_with_its_gift() -> None:
    found = tiers(
        "新建驿站按面积补助：60平方米以下的补助2万元，60平方米（含）至150平方米的补助5万元，150平方米以上的补助9万元。"
    )
    assert [one.gift for one in found] == ["2万元", "5万元", "9万元"]
    assert [bounds(one.demands)[0][2:] for one in found] == [(-inf, 60), (60, 150), (150, inf)]
    assert found[2].words == "150平方米以上的补助9万元"


def test_gifts_spread_over_a_list_belong_to_its_items() -> None:
    found = following(tiers("在同一单位连续服务满两年、四年、六年的，分别给予津贴1000元、3000元、7000元。"))
    assert [one.gift for one in found] == ["1000元", "3000元", "7000元"]
    assert [bounds(one.demands)[0][1:] for one in found] == [("年", 2, 4), ("年", 4, 6), ("年", 6, inf)]
    assert found[1].words == "四年：3000元"


def test_named_grades_and_the_cap_of_a_gift() -> None:
    assert gifts(tiers("评为一级的2万元，评为二级的8000元。")) == [
        ("评为一级", "2万元"),
        ("评为二级", "8000元"),
    ]
    capped = tiers("购买清洁车的，每辆补助车价的20%，最高6万元；租用车辆的补助1万元。")
    assert [one.gift for one in capped] == ["20%，最高6万元", "1万元"]


def test_a_list_of_another_length_than_its_gifts_is_one_grade() -> None:
    found = tiers("获评甲等、乙等、丙等的，分别奖励5万元、2万元。")
    assert len(found) == 1


@given(st.text(alphabet="平方米以上的补助万元，、；：（含）至满三年分别给予1520最高不超过每%岁", max_size=60))
def test_any_sentence_is_read_and_every_span_holds(sentence: str) -> None:
    for one in following(tiers(sentence)):
        assert 0 <= one.start <= one.end <= len(sentence)
    for demand in demands(sentence):
        assert sentence[demand.start : demand.end]
        assert demand.least <= demand.most
