"""Indicators of a made-up table by a bound on their figures and by their units; whether any binds."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.asked import gathering
from tests.rag import small_texts

PLAN = """# 霜州市渡船发展规划

## 第一章 目标

渡船主要指标

| 序号 | 指标 | 单位 | 2030年基数 | 2035年目标 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 1 | 渡船产值 | 亿元 | 640 | 1900 | 预期性 |
| 2 | 船坞投资 | 亿元 | 120 | 900 | 预期性 |
| 3 | 电船占比 | % | 33 | 75 | 预期性 |
| 4 | 渡口数量 | 个 | 58 | 120 | 预期性 |
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("bounded")
    return small_texts.assistant(home, {"plan": PLAN}, ["渡船", "渡口", "电船"])


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("渡船发展规划按亿元算的指标，2035年目标还够不上一千亿的有多少个？", ["船坞投资"]),
        ("渡船发展规划2035年目标超过一千亿的指标有几个？", ["渡船产值"]),
        ("渡船发展规划指标里单位是“个”的有哪些", ["渡口数量"]),
        ("渡船发展规划有哪些指标按%算", ["电船占比"]),
        ("渡船发展规划有几个指标是按钱算的？", ["渡船产值", "船坞投资"]),
        ("渡船发展规划指标里不按钱也不按比例算的有几个指标？", ["渡口数量"]),
        ("渡船发展规划2030年基数在100以上的指标有几个？", ["渡船产值", "船坞投资"]),
    ],
)
def test_the_rows_that_keep_a_bound_or_are_of_a_unit(
    clerk: Assistant, question: str, names: list[str]
) -> None:
    text = clerk.ask(question).text
    assert text.rstrip("。[]1234").endswith(f"：{'、'.join(names)}")


def test_all_rows_where_nothing_bounds_them(clerk: Assistant) -> None:
    assert "共有4项指标" in clerk.ask("渡船发展规划有哪些指标？").text
    assert "共有4项指标" in clerk.ask("“十六五”渡船发展规划有哪些指标？").text


@pytest.mark.parametrize("question", ["渡船发展规划有约束性指标吗？", "渡船发展规划约束性指标有几个？"])
def test_that_none_binds_is_said_first(clerk: Assistant, question: str) -> None:
    first = clerk.ask(question).text.splitlines()[0]
    assert "没有约束性指标（0项）" in first


def test_that_not_all_bind_and_none_does(clerk: Assistant) -> None:
    assert clerk.ask("渡船发展规划的指标都是约束性的吗？").text.startswith("不是：")
    assert clerk.ask("渡船发展规划有预期性指标吗？").text.startswith("有：")


@pytest.mark.parametrize(
    ("said", "spelt"),
    [
        ("还够不上一千亿的", "不到1000亿元的"),
        ("在1.5万亿以上", "在15000亿元以上"),
        ("below 100 billion yuan", "below 1000亿元"),
        ("超过1万的", "超过10000的"),
        ("没超过500亿", "不超过500亿元"),
        ("不到3亿吨", "不到3亿吨"),
    ],
)
def test_sums_in_one_measure(said: str, spelt: str) -> None:
    assert gathering.spelt(said) == spelt


@pytest.mark.parametrize("text", ["“十六五”规划有哪些指标", "2035年的指标有哪些", "在2035年有哪些目标"])
def test_a_year_or_a_name_bounds_nothing(text: str) -> None:
    assert not gathering.of_some(text)
