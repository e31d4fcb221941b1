"""Evidence -> whether it is about the matter that is asked, and does not only say some of its words. Finds nothing."""

from __future__ import annotations

from rag.retrieval import Evidence

MOSTLY = 0.8  # share of the question that needs no likeness in meaning
# Of a task, whose units would be taken for those of the matter: deviations above the library, or a cosine. On the cases
# of the evaluation nearly every task that was meant had one of them, tasks that were not meant had neither.
STANDS_OUT, AKIN_TASK = 5.0, 0.28
# Of a clause that is quoted and does not stand first: the cosine in one language and across two.
AKIN, AKIN_ACROSS = 0.24, 0.14


def of_task(one: Evidence) -> bool:
    """Whether a task may be named as the one that is meant: 人民币 is no 数字人民币."""
    prominent = one.prominence.foremost or one.prominence.deviations >= STANDS_OUT
    return prominent or one.support >= MOSTLY or one.cosine >= AKIN_TASK


def of_passage(one: Evidence) -> bool:
    """Whether a clause may be quoted without a warning: 房产抵押 is no 房产税."""
    akin = AKIN_ACROSS if one.prominence.across else AKIN
    return one.prominence.foremost or one.support >= MOSTLY or one.cosine >= akin
