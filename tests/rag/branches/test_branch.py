"""The branches into which a sentence of a rule parts cases."""

from __future__ import annotations

import pytest

from rag.branches.branch import branches


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "首次评上的奖励3万元；期满后重新评上的奖励1万元；从外县迁来的奖励4万元，分两年拨付。",
            ["首次评上的奖励3万元", "期满后重新评上的奖励1万元", "从外县迁来的奖励4万元，分两年拨付"],
        ),
        (
            "其余船厂自行投保的，按保费的60%资助，投向远洋航线的部分按70%资助，每家最高8万元。",
            ["其余船厂自行投保的，按保费的60%资助", "投向远洋航线的部分按70%资助，每家最高8万元"],
        ),
        ("停靠满两小时的，或者装卸未完的，按半价收取。", ["停靠满两小时的，或者装卸未完的，按半价收取"]),
        (
            "补助按船长分档：10米以下的补2万元，10米以上的补5万元。",
            ["10米以下的补2万元", "10米以上的补5万元"],
        ),
    ],
)
def test_each_case_is_parted_with_what_follows_for_it(sentence: str, words: list[str]) -> None:
    assert [one.words for one in branches(sentence)] == words


def test_a_bare_figure_is_of_what_the_first_one_is() -> None:
    assert [one.case for one in branches("船员超过50人的码头，应当配医务室；不足50人的，可以共用。")] == [
        "船员超过50人的码头",
        "船员不足50人",
    ]


def test_cases_told_first_are_paired_with_what_follows_for_each() -> None:
    found = branches("在同一船上做满三年、五年、八年的，分别给予补贴6000元、10000元、20000元。")
    assert [(one.case, one.value) for one in found] == [
        ("在同一船上做三年以上、不足五年", "6000元"),
        ("在同一船上做五年以上、不足八年", "10000元"),
        ("在同一船上做八年以上", "20000元"),
    ]


def test_the_rule_itself_is_none_of_its_exceptions() -> None:
    rule, spared = branches("修船的按费用的20%补助，每家最高5万元，但自有船坞的除外。")
    assert (rule.listed, rule.departs, spared.listed, spared.departs) == (False, False, True, True)
    assert spared.words == "自有船坞的除外"
