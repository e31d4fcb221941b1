"""The amounts that a question brings along, in either language."""

from __future__ import annotations

from rag.reckoning import given


def test_what_a_question_brings_along() -> None:
    found = given.given("3000万的设备、60餐、三张床、5个小时和30%的首付，2031年", str)
    assert [(one.amount.value, one.unit) for one in found] == [
        (3e7, "元"),
        (60.0, "餐"),
        (3.0, "张"),
        (5.0, "小时"),
    ]


def test_a_class_a_summary_and_a_place_in_an_order_are_not_brought_along() -> None:
    found = given.given("4万平方米以下的、两笔奖励合计、前三名，另有5万平", str)
    assert [(one.amount.value, one.unit) for one in found] == [(50_000.0, "平方米")]


def test_what_an_english_question_brings_along() -> None:
    found = given.given("In 2031 a hospital with 300 beds paid RMB 2 million for 80 000 lamps", str)
    assert [(one.amount.value, one.unit) for one in found] == [
        (300.0, "张"),
        (2e6, "元"),
        (80_000.0, given.OPEN),
    ]
