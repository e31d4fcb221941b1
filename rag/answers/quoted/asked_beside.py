"""The notions of a question -> the same, those beside the word that asks counting more: they say what is asked of the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.text import fold
from rag.retrieval import Term

ASKS = re.compile(r"多少|几多|百分之几|多久|多[长高大远深]|几|哪[些里儿天年]?|什么|啥|谁|何时|怎么?")
MARK = re.compile(r"[，,。；;：:？?！!、\s]")
BEFORE, BEHIND = 5, 4  # characters
TWICE = 2.0


def weighed(terms: Sequence[Term], text: str) -> list[Term]:
    """A question in Chinese: 去食堂吃饭能便宜多少 asks what is cheaper; 食堂 only tells where. Any other as it is."""
    beside = _beside(fold(text))
    return [
        Term(one.forms, one.weight * TWICE, one.others) if one.forms[0] in beside else one for one in terms
    ]


def of(terms: Sequence[Term], text: str) -> list[Term]:
    """The notions of such a question that stand beside the word that asks."""
    beside = _beside(fold(text))
    return [one for one in terms if one.forms[0] in beside]


def _beside(text: str) -> str:
    """What stands beside each word that asks, up to the marks about it; a blank between any two."""
    found = []
    for match in ASKS.finditer(text):
        before = MARK.split(text[max(match.start() - BEFORE, 0) : match.start()])[-1]
        behind = MARK.split(text[match.end() : match.end() + BEHIND])[0]
        found += [before, behind]
    return " ".join(found)
