"""Figures of a case held against the bounds of a rule."""

from __future__ import annotations

import pytest

from rag.applicants import held

AGES = "青年船员，指不超过30周岁（轮机长不超过38周岁）的人员"
MONTHS = "（一）连续缴纳渔保8个月以上，退役水手缩短为5个月；"
SIZES = "日均卸货50吨以上的，泊位面积不少于400平方米"
SPLIT = "单次租船金额九万元以上的，应当公开征集；九万元以下的，可以直接协商"
CATCH = "渔船队捕获量30吨以上、不足90吨的，奖励1万元；90吨以上的，奖励3万元"
WALLS = "码头与民房的间距不得小于7米；与灯塔、学校的间距不得小于12米"


def found(sentence: str, text: str) -> list[tuple[str, bool, bool]]:
    told = held.told_of(text)
    return [(one.bound.words, one.within, one.case) for one in held.held(sentence, text, told)]


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        (AGES, "我今年33岁，能领吗", [("不超过30周岁", False, False)]),
        (AGES, "我是轮机长，33岁，能领吗", [("轮机长不超过38周岁", True, False)]),
        (MONTHS, "渔保缴了6个月，能借吗", [("连续缴纳渔保8个月以上", False, False)]),
        (MONTHS, "退役水手，渔保缴了6个月，能借吗", [("退役水手缩短为5个月", True, False)]),
        (SPLIT, "租船7万，要公开征集吗", [("九万元以下", True, True)]),
        (SIZES, "我们泊位300平", []),  # the cargo is not told
        (
            SIZES,
            "卸货70吨，泊位300平，够吗",
            [("日均卸货50吨以上", True, True), ("泊位面积不少于400平方米", False, False)],
        ),
        ("经营满两年的渔行", "在渔行做饭三年了", [("经营满两年", True, False)]),
        (WALLS, "码头离学校9米，合规吗", [("学校的间距不得小于12米", False, False)]),
        (WALLS, "码头离民房9米，合规吗", [("码头与民房的间距不得小于7米", True, False)]),
        (CATCH, "我们渔船队捕获量95吨，奖多少", [("90吨以上", True, False)]),
        (AGES, "我今年33，能领吗", [("不超过30周岁", False, False)]),
        ("桨手超过50人的船队，应当配船医", "手下43个桨手，要配吗", [("桨手超过50人", False, True)]),
        ("船龄与租期之和不超过40年", "想租30年，行吗", []),  # of two things together
        ("海水淡化满两年的", "我干了三年，能补吗", []),  # of something else
    ],
)
def test_the_bound_for_this_asker(sentence: str, text: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert sorted(found(sentence, text)) == sorted(expected)


def test_what_hangs_on_words_that_shut_out_is_a_case() -> None:
    sentence = "有下列情形之一的，不予补贴：一是停航超过90日的；二是未投保满两年的。"
    assert found(sentence, "停航了120天，能补吗") == [("停航超过90日", True, True)]
    assert held.shuts("船厂出现下列情形的，按以下规定处理：")
    assert not held.shuts("申请应当同时符合下列条件：")


def test_a_bound_is_no_figure_told() -> None:
    assert held.told_of("五年内能搬走吗") == ()
    assert held.told_of("一年能办几次登记") == ()


def test_who_might_be_one_of_a_group_is_told_so() -> None:
    text = "渔保缴了6个月，刚退伍，能借吗"
    (one,) = held.held(MONTHS, text, held.told_of(text))
    assert (one.within, one.unless) == (False, "退役水手缩短为5个月")


@pytest.mark.parametrize(
    ("text", "value", "unit"), [("I am 37 and sail", 37, "岁"), ("paid for 4 months", 4, "月")]
)
def test_ages_and_times_in_english(text: str, value: float, unit: str) -> None:
    assert [(one.value, one.unit) for one in held.told_of(text)] == [(value, unit)]


def test_a_span_in_english_words_is_told() -> None:
    (told,) = held.told_of("Only five months remain on my lease.")
    assert (told.value, told.unit, told.printed) == (5.0, "月", "five months")


def test_a_day_by_which_something_is_done_bounds_no_other_time() -> None:
    text = "我的船停航100天，还能申请吗？"
    assert list(held.held("船厂应当在修理完工后60日内提出申请", text, held.told_of(text))) == []
