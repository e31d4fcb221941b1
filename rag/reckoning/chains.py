"""A sum that a question brings, and a sentence that states a share of a share -> what the inner share comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.figures.workings import number
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.reckoning.asked import Asked, equals, shown
from rag.reckoning.labelled import Labelled
from rag.reckoning.rates import ends_range

OF_IT = re.compile(r"其中|该部分|前述|上述|这部分|总额的|总数的")
SAID = 0.25  # share of the words of the inner share that the question says


def inner(asked: Asked) -> str | None:
    """净收入的50%—70%用于奖励，其中一线人员不少于奖励总额的60%: a sum × one of the outer shares × the inner one."""
    sums = [one for one in asked.given if one.amount.unit in MONEY]
    shares = [one for one in asked.found if one.amount.unit == "%"]
    if len(sums) != 1 or len(asked.given) != 1 or len(shares) < 2:
        return None
    *outer, last = shares
    between = asked.sentence[outer[-1].amount.end : last.amount.start]
    if not OF_IT.search(between) or not _one_thing(outer, asked):
        return None
    own = re.split(r"[，；。]", between)[-1]
    telling = notions.grams(asked.plain(own)) - notions.grams(
        asked.plain(asked.sentence[: outer[-1].amount.end])
    )
    said = telling & notions.grams(asked.plain(asked.question))
    if len(said) < 2 and asked.near(own) * 2.5 < SAID:
        return None
    one = _chosen(outer, asked)
    if one is None:
        return None
    value = sums[0].amount.value * one.amount.value * last.amount.value / 1e4
    unit = sums[0].amount.unit
    terms = f"{shown(sums[0].amount.value, unit, asked.english)}×{number(one.amount.value)}%×{number(last.amount.value)}%"
    return equals(terms, value, unit, asked.english)


def _one_thing(outer: Sequence[Labelled], asked: Asked) -> bool:
    """Whether the outer shares are one, or the two ends of one."""
    return len(outer) == 1 or (
        len(outer) == 2 and ends_range(outer[0].amount, outer[1].amount, asked.sentence)
    )


def _chosen(outer: Sequence[Labelled], asked: Asked) -> Labelled | None:
    """The end that the question names."""
    if len(outer) == 1:
        return outer[0]
    if asked.highest == asked.lowest:
        return None
    return outer[1] if asked.highest else outer[0]
