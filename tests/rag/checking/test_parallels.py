"""A figure of one of a clause's parallel statements, told of another."""

from __future__ import annotations

import pytest

from rag.answer import Reason
from tests.rag.checking.cited import reason_on

GRANTS = "年客运量30万人次以上的线路，每年补贴26万元；边远村线路年客运量4万人次以上，每年补贴38万元。"
ZONES = "站区分为候车区、检票区和维修区，其中维修区占28%。"
CARS = "大车厢每隔9分钟发一班、小车厢每隔5分钟发一班。"
FINES = "站内商户负责看护门前护栏，拒不看护的，处一百元以上罚款；协助疏导游客秩序的，给予表扬。"
COSTS = "缆绳更换费用由市级财政承担55%，运营企业承担45%。"
TIMES = "检修单位应当在20日内提出方案，两个月内完工。"


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("年客运量30万人次以上的线路每年补贴38万元。", GRANTS),
        ("检票区占站区的28%。", ZONES),
        ("小车厢每隔9分钟发一班。", CARS),
        ("协助疏导游客秩序的商户，处一百元以上罚款。", FINES),
        ("运营企业承担缆绳更换费用的55%。", COSTS),
        ("检修单位应当在两个月内提出方案，20日内完工。", TIMES),
    ],
)
def test_a_figure_of_something_else_is_a_fault(sentence: str, clause: str) -> None:
    assert reason_on(sentence, clause) in {Reason.SWAPPED, Reason.RHYTHM}


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("客运量30万人次以上的线路每年补26万元，边远村线路满4万人次每年补38万元。", GRANTS),
        ("维修区占站区的28%。", ZONES),
        ("大车厢每隔9分钟一班，小车厢每隔5分钟一班。", CARS),
        ("站内商户拒不看护门前护栏的，处100元以上罚款。", FINES),
        ("缆绳更换费用企业出45%，市级财政出55%。", COSTS),
        ("方案要在20日内提出，两个月内完工。", TIMES),
    ],
)
def test_a_figure_of_its_own_is_none(sentence: str, clause: str) -> None:
    assert reason_on(sentence, clause) is None
