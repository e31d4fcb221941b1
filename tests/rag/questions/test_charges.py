"""Fees, prices and pay that are asked for: what a text must say of them, and what is none."""

from __future__ import annotations

import pytest

from rag.questions.needs import charges


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("每所学校拨付多少经费", ""),
        ("带动了多少消费", ""),
        ("装泊位的设备补助最多几钱一张", ""),
        ("收费由谁定", ""),
        ("引航的人给多少安家费", ""),
        ("进港要交多少检验费？", "检验费"),
        ("灯塔的门票是几块钱一张？", "门票"),
        ("夜里的摊位费一个月多少", "摊位费"),
        ("码头工人的平均工资是多少", "平均工资"),
        ("拖轮收费标准", "收费"),
        ("一碗鱼汤卖几块钱", "价格"),
        ("What is the salary of a pilot?", "工资"),
        ("How much does a berth cost per month?", "价格"),
        ("How much does the city grant for a berth?", ""),
        ("What did the harbour master earn last year?", "工资"),
    ],
)
def test_the_charge_that_is_asked_for(text: str, asked: str) -> None:
    assert charges.asked(text) == asked


@pytest.mark.parametrize(
    ("charge", "text", "stated"),
    [
        ("床位费", "普通床位每张补助6000元，分三年拨付", False),
        ("检验费", "每三年检验一次，费用由财政承担", False),
        ("检验费", "检验应当在五日内办结。停泊不得收取登记费", False),
        ("价格", "登记不得收取费用", False),
        ("检验费", "进港不得收取检验费", True),
        ("检验费", "集装箱检验费每箱120元", True),
        ("引水费", "引水费据实结算，由船方承担", True),
        ("停车费", "停车收费实行政府定价。一类区域每小时6元", True),
        ("门票", "灯塔每年接待4万人", False),
        ("价格", "食堂每餐优惠2元", False),
        ("价格", "全省总产值达到860亿元，农户收入超过6000元", False),
        ("价格", "鱼汤定价每碗8元", True),
        ("平均工资", "不得用于发放补助，共计80万元", False),
        ("平均工资", "码头工人月平均工资5200元", True),
    ],
)
def test_a_text_states_a_charge_or_some_other_money(charge: str, text: str, stated: bool) -> None:
    assert charges.states(charge, text) is stated


@pytest.mark.parametrize("words", ["一个月", "需要", "每一个月需要", "一度电"])
def test_a_long_run_of_words_between_the_charge_and_what_asks_is_read_at_once(words: str) -> None:
    assert charges.asked(f"停泊费{words * 1000}。") == ""
    assert charges.asked(f"停泊费{words * 3}多少？") == "停泊费"


@pytest.mark.parametrize(
    ("text", "asked"),
    [("装卸包干费每标箱收多少元？", "包干费"), ("每标箱补多少元？", ""), ("泊位费每艘要多少钱", "泊位费")],
)
def test_a_charge_is_asked_for_one_of_what_is_charged(text: str, asked: str) -> None:
    assert charges.asked(text).endswith(asked) if asked else charges.asked(text) == ""


@pytest.mark.parametrize(
    "question",
    [
        "What will a seat on the night ferry from the old lighthouse to the new railway station on the island cost?",
        "What rate will the harbour office charge small firms for storage?",
        "What is the daily fee for a berth?",
    ],
)
def test_a_charge_is_asked_for_in_english_however_long_its_thing_is_told(question: str) -> None:
    assert charges.asked(question) == "价格"
