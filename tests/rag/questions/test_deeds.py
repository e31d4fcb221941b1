"""Amounts asked for by a verb: the figure is of that deed, and of one thing where one is asked of."""

from __future__ import annotations

import pytest

from rag.questions.needs import deeds


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("补偿怎么算", ""),
        ("投几个项目", ""),
        ("最多补偿多少万元", "补偿"),
        ("罚几多钱", "罚"),
        ("What fine is due?", "罚款"),
        ("a fine beach", ""),
    ],
)
def test_the_deed_that_is_asked_of(text: str, deed: str) -> None:
    assert deeds.asked(text) == deed


@pytest.mark.parametrize(
    ("deed", "text", "stated"),
    [
        ("补偿", "为出口额超过1000万元的企业融资，提供贴息和本金补偿", False),
        ("补偿", "给予本金补偿，最高50万元", True),
        ("投", "设立10亿元引导基金", False),
        ("投", "对单个项目出资不超过500万元", True),
        ("罚款", "收费50元", False),
    ],
)
def test_a_figure_before_the_deed_is_of_something_else(deed: str, text: str, stated: bool) -> None:
    assert deeds.states(deed, text) is stated


@pytest.mark.parametrize(
    ("text", "of_each"), [("配合单位出资2亿元", False), ("总规模20亿元", False), ("单户不超过30万元", True)]
)
def test_a_sum_is_no_amount_for_each(text: str, of_each: bool) -> None:
    assert deeds.of_each(text) is of_each


@pytest.mark.parametrize(
    ("text", "of", "clause", "stated"),
    [
        ("停一个小时收几块钱", "小时", "一类区域每小时6元", True),
        ("球场一个钟头收几块钱", "钟头", "三类每个分别补助800万元", False),
        ("门票一张多少钱", "张", "免费开放", False),
        ("污水处理一吨要几多钱", "吨", "爭取債券9.8亿元", False),
        ("污水处理一吨要几多钱", "吨", "每吨0.95元", True),
        ("场地一个晚上收多少钱", "晚上", "每晚200元", True),
        ("房子一平要多少钱", "平", "每平方米1.2万元", True),
        ("票价是多少", "", "", True),
    ],
)
def test_a_price_is_of_one_of_them(text: str, of: str, clause: str, stated: bool) -> None:
    assert deeds.priced(text) == of
    assert not of or deeds.prices(of, clause) is stated


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("渔港怎么建设？", ""),
        ("渔港要打造成个什么区？", "区"),
        ("石埠码头要建成什么样的中心", "中心"),
        ("打造成什么", ""),
        ("步道建成什么时候", ""),
    ],
)
def test_the_sort_that_something_is_to_become(text: str, sort: str) -> None:
    assert deeds.sort(text) == sort


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("构建特色鲜明的渔业集聚区", False),
        ("建设渔港。支持园区发展", False),
        ("渔港片区打造海产交易示范区", True),
        ("把渔港建成冷链先导区，补齐短板", True),
    ],
)
def test_what_it_becomes_is_stated_in_one_phrase(text: str, stated: bool) -> None:
    assert deeds.becomes("区", text) is stated


@pytest.mark.parametrize(
    ("text", "stated"), [("每个接口补助200元", False), ("补建30个接口", False), ("按损失赔偿200元", True)]
)
def test_a_grant_is_no_damages(text: str, stated: bool) -> None:
    assert deeds.asked("能赔多少") == "赔"
    assert deeds.states("赔", text) is stated
