"""What a share is of, among the amounts of a told case: found by its name or by the verb of paying; else nothing."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

NETS = "渔户购买新网的，按实际付款的20%补助，每户每年最高50万元。"
POWER = "商户18时后新增用电，按电费的30%补助，每户每年最高5000元。"
BUOYS = "去程、回程每个标准浮标补贴500元、800元；旧浮标不补。"
GOODS = "采购目录内渔具的，按合同额的30%补贴，单家累计不超过20万元。"


def worked(question: str, sentence: str) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, False))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("刚贷了40万搞装修，都是晚上做生意，电费高得吓人，能补多少", POWER),  # of another thing
        ("买了新网付了100万，又付了30万运费，能补多少", NETS),  # which of two sums is not told
        ("想买两张新网，每张付300万，能补多少", NETS),  # whether the limit is for one or for all
        ("想买两张新网，雇三个人，每张付5万，能补多少", NETS),  # of how many is not told
        ("累计不超过20万元吗，补多少", GOODS),  # the limit that the text states
    ],
)
def test_an_amount_that_is_not_surely_of_the_base_gives_nothing(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("我们是200人的渔业公司，去年买了新网，付了100万，能补多少？", NETS, "100万元×20%＝20万元"),
        ("渔用无人机一架4万元，买一架补多少", "按购机价的30%补贴，单架不超过1.6万元。", "4万元×30%＝1.2万元"),
        ("今年电费交了1万元，能补多少", POWER, "1万元×30%＝3000元"),
        ("想买两张新网，每张付5万，能补多少", NETS, "2张×5万元×20%＝2万元"),
        ("上全套目录里的渔具，合同20万，政府出多少？", GOODS, "20万元×30%＝6万元"),
    ],
)
def test_the_one_sum_that_was_paid_is_of_the_base(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


def test_a_thing_of_the_same_head_is_counted() -> None:
    assert worked("去程放了100个普通浮标，能补多少", BUOYS) == "100个×500元＝5万元"
    assert worked("去程带了100个普通船员，能补多少", BUOYS) is None


def test_of_two_rates_alike_the_one_is_meant_whose_own_name_is_said() -> None:
    text = "支持渔业社制定县级标准，对主导制定省级标准的每项奖励30万元、县级标准每项奖励15万元。"
    assert worked("我们主导制定了两项县级标准，能奖多少", text) == "2项×15万元＝30万元"
    assert worked("我们主导制定了两项省级标准，能奖多少", text) == "2项×30万元＝60万元"
