"""Which clauses are measures that support somebody: sections with words of their own, and no mere headings."""

from __future__ import annotations

import pytest

from documents import library
from documents.facts.aspects import asked, offered
from documents.sources import read_bytes
from rag.programmes import measures

PLAN = """霜州市渡口服务规划

第一章 主要任务

第一节 改善候船条件

对新建候船室的企业按每平方米补助300元。候船室面积不少于80平方米。

第二节 扶持船员

1.船员之家。建筑面积不少于60平方米，铺位不少于12个。
2.引进人才。支持金融机构面向航运人才推出住房贷款，对航海专业人才发放安家补贴。
"""
DOCUMENT = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
FOUND = {one.clause.address: one for one in measures.of(DOCUMENT)}


def test_a_section_that_says_something_itself_is_a_measure() -> None:
    assert [one.text for one in FOUND["1.1"].segments] == ["对新建候船室的企业按每平方米补助300元。"]


def test_what_is_left_of_a_rule_once_its_duty_is_gone_is_a_heading_and_no_measure() -> None:
    assert set(FOUND) == {"1.1", "1.2/2"}


def test_what_banks_are_to_do_for_people_helps_people() -> None:
    measure = FOUND["1.2/2"]
    assert not measure.institutional
    assert "支持金融机构面向航运人才推出住房贷款" in "".join(one.text for one in measure.segments)


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("想找个地方实习", "employment"),
        ("开托班，政府补不补", "subsidy"),
        ("装修能补多少", "subsidy"),
        ("材料可以补交吗", ""),
    ],
)
def test_needs_in_everyday_words(said: str, need: str) -> None:
    named = set(asked(said)) & {"employment", "subsidy"}
    assert named == ({need} if need else set())


def test_work_and_internships_are_offered_to_those_who_look_for_them() -> None:
    assert "employment" in offered("吸引青年人才到本市工作、实习。")


def test_a_gift_under_what_sees_to_the_carrying_out_is_a_measure_and_a_reward_for_counties_is_none() -> None:
    text = """霜州市渡口扶持措施

一、保障措施

（一）加强考核。对排名前三的县区，分别奖励300万元、200万元、100万元，支持其发展。
（二）金融支持。渡船贷款按年化2%贴息，期限最长2年。
（三）组织领导。建立联席会议，支持各部门开展工作。
"""
    document = library.document(read_bytes(text.encode(), "help.txt"), {"id": "help"})
    assert [one.clause.number for one in measures.of(document)] == ["（二）"]
