"""Two figures of one thing -> whether the later is as many times the earlier as is asked. Works out no figure."""

from __future__ import annotations

from rag.figures.operands import Pair
from rag.questions.asked import changing
from rag.questions.query import Query


def verdict(pair: Pair, query: Query) -> str:
    """What opens the working: yes or no, it doubles or it does not; empty where no bound is named."""
    bound = changing.bound(query.text)
    if not bound or not query.whether or pair.years <= 0:
        return ""
    reached, double = pair.times >= bound, bound == 2
    if query.english:
        if reached:
            return f"Yes, it {'doubles' if double else f'comes to {bound:g} times as much'}: "
        return f"No, it is less than {'double' if double else f'{bound:g} times as much'}: "
    holds = reached != changing.falls_short(query.text)
    way = f"{'达到' if reached else '不到'}{bound:g}倍"
    if double:
        way = "翻了一番" if reached else "没有翻一番"
    return f"{'是的' if holds else '不是'}，{way}："
