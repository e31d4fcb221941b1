"""The amounts of a sentence, each under the name that the sentence gives it."""

from __future__ import annotations

from rag.reckoning.labelled import labelled

STARS = "被评定为金帆级、银帆级、铜帆级的船厂，分别奖励50万元、20万元、8万元。"


def test_a_list_of_names_lends_them_to_its_amounts() -> None:
    assert [(one.name, one.amount.value) for one in labelled(STARS)] == [
        ("金帆级", 500_000.0),
        ("银帆级", 200_000.0),
        ("铜帆级", 80_000.0),
    ]


def test_a_list_that_is_shorter_than_its_amounts_names_none() -> None:
    found = labelled("对甲、乙两类船厂，分别奖励50万元、20万元、8万元。")
    assert [one.name for one in found if one.sums] == ["分别奖励", "", ""]


def test_what_stands_in_brackets_before_an_amount_belongs_to_its_name() -> None:
    found = labelled("船厂15家，在册总额（渡船）38亿元。")
    assert [(one.name, one.amount.unit) for one in found] == [("船厂", "家"), ("在册总额渡船", "元")]
