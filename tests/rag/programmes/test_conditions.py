"""Conditions of a measure held against a profile: met, not met, not told."""

from __future__ import annotations

from documents.facts.programmes import Condition
from rag.applicants import profile
from rag.applicants.verdict import Verdict
from rag.programmes.conditions import judged


def test_a_condition_is_met_only_when_each_thing_it_asks_for_was_told() -> None:
    told = profile.read("我们是外贸企业，年出口额800万美元")
    whole = Condition("年出口额超过500万美元的外贸企业", 0, 16)
    more = Condition("有订单、有信用的外贸企业", 0, 12)
    assert judged(told, whole).verdict is Verdict.MET
    assert judged(told, more).verdict is Verdict.UNKNOWN


def test_a_figure_below_the_threshold_fails_the_condition() -> None:
    told = profile.read("我们是外贸企业，年出口额200万美元")
    assert judged(told, Condition("年出口额超过500万美元的外贸企业", 0, 16)).verdict is Verdict.NOT_MET


def test_conditions_that_the_text_leaves_out_are_unstated() -> None:
    told = profile.read("我们是外贸企业")
    assert judged(told, Condition("符合条件的外贸企业", 0, 9)).verdict is Verdict.UNSTATED
