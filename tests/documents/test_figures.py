"""Figures and dates in the forms that official texts print, each with its span."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.figures import Comparator, Date, Figure, dates, figures

EXACTLY, OVER = Comparator.EXACTLY, Comparator.OVER
AT_LEAST, AT_MOST, ABOUT = Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.ABOUT


@pytest.mark.parametrize(
    ("text", "value", "measure", "comparator"),
    [
        ("9500亿元", "950000000000", "元", EXACTLY),
        ("9500 亿元", "950000000000", "元", EXACTLY),
        ("0.95万亿元", "950000000000", "元", EXACTLY),
        ("９５００亿元", "950000000000", "元", EXACTLY),
        ("1,200家", "1200", "家", EXACTLY),
        ("645.50亿元", "64550000000", "元", EXACTLY),
        ("645.5亿元", "64550000000", "元", EXACTLY),
        ("1000万美元", "10000000", "美元", EXACTLY),
        ("5万美元（含）以下", "50000", "美元", AT_MOST),
        ("50％", "50", "%", EXACTLY),
        ("5‰", "5", "‰", EXACTLY),
        ("百分之五十", "50", "%", EXACTLY),
        ("千分之二", "2", "‰", EXACTLY),
        ("万分之五", "0.05", "%", EXACTLY),
        ("两万平方米", "20000", "平方米", EXACTLY),
        ("三百万元", "3000000", "元", EXACTLY),
        ("0.28个百分点", "0.28", "个百分点", EXACTLY),
        ("1.53倍", "1.53", "倍", EXACTLY),
        ("1/10", "0.1", "", EXACTLY),
        ("超9500亿元", "950000000000", "元", OVER),
        ("超过 600 亿元", "60000000000", "元", OVER),
        ("突破80家", "80", "家", OVER),
        ("100多家", "100", "家", OVER),
        ("20余家", "20", "家", OVER),
        ("100亿元以上", "10000000000", "元", AT_LEAST),
        ("不低于60%", "60", "%", AT_LEAST),
        ("不少于3个", "3", "个", AT_LEAST),
        ("不超过 5 年", "5", "年", AT_MOST),
        ("不得超过30日", "30", "日", AT_MOST),
        ("最高300万元", "3000000", "元", AT_MOST),
        ("3年以内", "3", "年", AT_MOST),
        ("约10个百分点", "10", "个百分点", ABOUT),
        ("约为 30%", "30", "%", ABOUT),
        ("7%左右", "7", "%", ABOUT),
        ("节约50%以上", "50", "%", AT_LEAST),
        ("2000亿元大关", "200000000000", "元", EXACTLY),
        ("300万千瓦", "3000000", "千瓦", EXACTLY),
    ],
)
def test_figures(text: str, value: str, measure: str, comparator: Comparator) -> None:
    assert list(figures(text)) == [Figure(Decimal(value), measure, comparator)]


def test_a_range_has_two_ends() -> None:
    assert list(figures("构建1-3个平台")) == [Figure(Decimal(1), "个", upper=Decimal(3))]
    assert list(figures("增长5％～7％")) == [Figure(Decimal(5), "%"), Figure(Decimal(7), "%")]


def test_lists_of_figures() -> None:
    found = list(figures("分别给予50万元、30万元、10 万元奖励"))
    assert [figure.printed for figure in found] == ["50万元", "30万元", "10 万元"]


@pytest.mark.parametrize(
    "text", ["", "抓好落实", "一个平台", "二是加强监管", "A类企业", "G5京昆高速", "第三产业"]
)
def test_no_figures(text: str) -> None:
    assert list(figures(text)) == []


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("2020年12月18日印发", ["2020-12-18"]),
        ("２０２０年１２月１８日", ["2020-12-18"]),
        ("二〇二〇年十二月十八日", ["2020-12-18"]),
        ("二零零四年", ["2004"]),
        ("到 2028 年", ["2028"]),
        ("2012年10月底前", ["2012-10"]),
        ("5月26日", ["--05-26"]),
        ("2019和2020年度", ["2019", "2020"]),
        ("2021—2025年", ["2021", "2025"]),
        ("2021年至2025年", ["2021", "2025"]),
        ("截至2022-05-26", ["2022-05-26"]),
        ("3年期贷款", []),
        ("2000亿元", []),
        ("12个月", []),
    ],
)
def test_dates(text: str, isos: list[str]) -> None:
    assert [date.iso for date in dates(text)] == isos


def test_dates_are_no_figures() -> None:
    text = "2025年末存款余额达2.7万亿元，比2020年增长48%"
    assert [figure.printed for figure in figures(text)] == ["2.7万亿元", "48%"]
    assert [date.printed for date in dates(text)] == ["2025年", "2020年"]


@given(
    st.lists(
        st.sampled_from(["超", "约", "100", "亿元", "2020年", "3", "%", "以上", "，", "十", " ", "月", "家"])
    )
)
def test_spans_hold(parts: list[str]) -> None:
    text = "".join(parts)
    found: list[Figure | Date] = [*figures(text), *dates(text)]
    assert all(text[fact.start : fact.end].strip() == fact.printed.strip() for fact in found)
    assert all(fact.printed for fact in found)


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["亿元", "万元", "%", "家", "个百分点"]))
def test_a_printed_number_is_read_back(number: Decimal, unit: str) -> None:
    [found] = figures(f"达到{number}{unit}。")
    factor = {"亿元": 10**8, "万元": 10**4}.get(unit, 1)
    assert found.value == number * factor
    assert found.measure == unit.lstrip("亿万")
