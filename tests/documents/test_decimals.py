"""Decimal numbers: a standard or an emergency plan numbered 1, 1.1, 1.1.1, and texts that only look like one."""

from __future__ import annotations

import pytest

from tests.documents.texts import outline, read, texts

STANDARD = """渡口管理规范
1　范围
本规范适用于内河渡口。
2　要求
2.1　渡船
2.1.1　渡船载客不应多于30人。
2.1.2　渡船每年检验一次。
2.2　码头
码头宽度不应小于3米。
3　检查
3.1　检查每月一次。
"""


def test_numbers_of_three_depths() -> None:
    assert outline(read(STANDARD)) == [
        "masthead 标题",
        "1 第1章 范围",
        "2 第2章 要求",
        "2.1 2.1 渡船",
        "2.1/1 2.1.1",
        "2.1/2 2.1.2",
        "2.2 2.2 码头",
        "3 第3章 检查",
        "3.1 3.1",
    ]


def test_what_stands_below_a_number_is_its_text() -> None:
    found = texts(read(STANDARD))
    assert found["1"] == "1　范围\n本规范适用于内河渡口。"
    assert found["2.2"] == "2.2　码头\n码头宽度不应小于3米。"


def test_a_mark_behind_the_first_number() -> None:
    plan = "渡口应急预案\n1.总则\n1.1编制目的\n为防范事故，制定本预案。\n1.2日常准备\n备齐器材。\n2.职责\n2.1项目组\n负责救援。\n"
    assert outline(read(plan))[1:] == [
        "1 第1章 总则",
        "1.1 1.1 编制目的",
        "1.2 1.2 日常准备",
        "2 第2章 职责",
        "2.1 2.1 项目组",
    ]


def test_a_number_in_a_contents_list_is_no_heading() -> None:
    listed = STANDARD.replace("1　范围\n", "目　次\n1　范围……1\n2　要求……1\n3　检查……2\n1　范围\n", 1)
    assert outline(read(listed))[:3] == ["masthead 标题", "contents 目录 目录", "1 第1章 范围"]


@pytest.mark.parametrize(
    "text",
    [
        "通知\n一、目标\n1.1万人参加培训。\n1.2亿元用于补助。\n二、要求\n2.1个百分点。\n",  # figures
        "办法\n1. 支持甲项目建设。\n2. 支持乙项目建设。\n3. 支持丙项目建设。\n",  # items and no second depth
        "办法\n2　范围\n2.1　甲\n2.2　乙\n3　要求\n",  # it does not begin with 1
        "办法\n1　范围\n1.2　甲\n1.4　乙\n3　要求\n",  # numbers are missing
    ],
)
def test_what_only_looks_like_decimals(text: str) -> None:
    assert not any(line.split()[1].endswith("章") for line in outline(read(text)))


def test_a_sentence_of_the_next_number_is_no_chapter() -> None:
    broken = STANDARD.replace("2.2　码头\n", "3 名船员应当在岗；缺员的，停航。\n2.2　码头\n")
    assert [line.split()[0] for line in outline(read(broken))] == [
        line.split()[0] for line in outline(read(STANDARD))
    ]


def test_figures_below_a_number() -> None:
    assert "3.1　检查每月一次。" in texts(read(STANDARD))["3.1"]
