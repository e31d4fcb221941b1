from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.deadlines import deadlines


@pytest.mark.parametrize(
    ("text", "by", "printed"),
    [
        ("2025年底前完成整改", "2025", "2025年底前"),
        ("2025年年底前完成整改", "2025", "2025年年底前"),
        ("2012年10月底前报送", "2012-10", "2012年10月底前"),
        ("于2026年6月30日前办结", "2026-06-30", "于2026年6月30日前"),
        ("到2028年，建成体系", "2028", "到2028年"),
        ("力争2025年末超过预期", "2025", "力争2025年末"),
        ("每年3月31日前公布", "--03-31", "3月31日前"),
        ("到“十四五”期末翻番", "2025", "到“十四五”期末"),
        ("“十五五”末达标", "2030", "“十五五”末"),
        ("每年5月底前公布", "--05", "5月底前"),
        ("2031年 6月底前完成", "2031-06", "2031年 6月底前"),
        ("2031年第三季度末前完成", "2031-09", "2031年第三季度末前"),
        ("一季度前报送", "--03", "一季度前"),
        # a bare date is a deadline in the cell or on the line of one
        ("1｜抓项目｜完成时限：2031年12月", "2031-12", "2031年12月"),
        ("1｜抓项目｜时限：2031年底", "2031", "2031年底"),
        ("1｜抓项目｜完成时间：2031年三季度", "2031-09", "2031年三季度"),
        ("1｜抓项目｜完成时限：6月底", "--06", "6月底"),
        ("完成时间：2030年5月—2031年6月", "2031-06", "2031年6月"),
    ],
)
def test_a_date_by_which(text: str, by: str, printed: str) -> None:
    (found,) = deadlines(text)
    assert (found.by, found.within, text[found.start : found.end]) == (by, "", printed)


@pytest.mark.parametrize(
    ("text", "within", "since", "working"),
    [
        ("力争三年内翻番", "P3Y", "", False),
        ("自受理之日起30日内作出决定", "P30D", "受理", False),
        ("在收到申请后10个工作日内答复", "P10D", "收到申请", True),
        ("应当自签收之日起十五个工作日内办结", "P15D", "签收", True),
        ("六个月内完成", "P6M", "", False),
        ("24小时内上报", "PT24H", "", False),
    ],
)
def test_a_time_within_which(text: str, within: str, since: str, working: bool) -> None:
    (found,) = deadlines(text)
    assert (found.by, found.within, found.since, found.working) == ("", within, since, working)


@pytest.mark.parametrize(
    "text",
    [
        "截至2020年末，余额增长",
        "五年内分别增加8家",
        "于2019年成为试点",
        "2020年实现翻番",
        "体制内部",
        "从2020年前三季度看",
        "",
    ],
)
def test_a_time_that_is_no_deadline(text: str) -> None:
    assert deadlines(text) == ()


@given(st.text(alphabet="自之日起内前底末到2025年月三个工作十四五“”，。期 ", max_size=40))
def test_any_text_is_read_and_every_span_holds(text: str) -> None:
    for one in deadlines(text):
        assert 0 <= one.start < one.end <= len(text)
        assert bool(one.by) != bool(one.within)
