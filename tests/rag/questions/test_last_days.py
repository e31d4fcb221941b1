"""Questions for the last day of a term, and whether somebody is late."""

from __future__ import annotations

import datetime

from rag.questions.needs import last_days


def test_days_are_told_in_order_each_of_the_year_before_it() -> None:
    told = last_days.told("2031年12月20日收到，1月5日答复，2月30日不算", 2000)
    assert told == [datetime.date(2031, 12, 20), datetime.date(2031, 1, 5)]


def test_whether_one_is_late_is_asked_of_two_days() -> None:
    assert last_days.late("3月1日完工，5月2日才去申请，来得及吗？")
    assert not last_days.late("3月1日完工，来得及吗？")
    assert not last_days.late("3月1日和5月2日各安排什么？")


def test_the_days_of_a_case_are_no_part_of_what_is_asked() -> None:
    assert "月" not in last_days.without("船3月1日修好，最迟哪天申请？")
    assert last_days.without("3月1日安排了什么活动？") == "3月1日安排了什么活动？"


def test_from_when_a_text_holds_is_no_last_day() -> None:
    assert not last_days.asked("办法哪天开始施行？")
