"""Two rates of one sentence that are alike in kind -> which of them the question's own case calls for. Finds no rate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.questions.plain import notions
from rag.reckoning.asked import Asked
from rag.reckoning.pers import PART
from rag.reckoning.rates import Rate

PER_EACH = re.compile("的?(?:，?按?每)")
# 农村学校和在校生200人以下的学校, 山区、牧区和边境地区的: cases of which one is enough.
CASES = re.compile("[、，和或及与]|^对|的")
LONGER = 2  # characters by which one case is written out further than another


def untold_sort(rate: Rate, others: Sequence[Rate], asked: Asked) -> bool:
    """Whether what a rate is for is told from all others by words none of which the question says."""
    own = notions.grams(PER_EACH.split(rate.name)[0])
    known = frozenset().union(*(notions.grams(one.words.replace(rate.words, "")) for one in others))
    telling = own - known
    return bool(others and telling) and not telling & notions.grams(asked.question)


def named_instead(one: Rate, best: Rate, asked: Asked) -> bool:
    """Whether the question names what one rate is for and not what the best is for: 小型船补助40%, beside 大型船补助50%."""
    if one.amount.unit != best.amount.unit or one.pers != best.pers:
        return False
    said = notions.grams(asked.question)
    theirs, own = (notions.grams(PER_EACH.split(rate.name)[0]) for rate in (one, best))
    mine = own - theirs
    return notions.apart(theirs, own, said) and bool(mine) and not mine & said


def named_apart(one: Rate, other: Rate, asked: Asked) -> bool:
    """Whether of two rates alike in kind the question names a case of this one by all that tells it from the other."""
    if one.base or one.pers != other.pers or one.amount.unit != other.amount.unit:
        return False
    said = notions.grams(asked.question)
    own, others = (notions.grams(PER_EACH.split(rate.name)[0]) for rate in (one, other))
    if notions.apart(own, others, said) and not others - own <= said:
        return True
    known = notions.grams(other.words)
    between = PART.split(asked.sentence[other.amount.end : one.amount.start], maxsplit=1)[-1]
    cases = [notions.grams(case) - known for case in CASES.split(PER_EACH.split(between)[0])]
    return any(case and case <= said for case in cases)


def written_out(one: Rate, other: Rate, asked: Asked) -> bool:
    """Whether the question writes out the case of one rate, and of another alike in kind only words: 浮式围网, 围网."""
    if one.base or one.pers != other.pers or one.amount.unit != other.amount.unit or asked.foreign:
        return False
    own, others = (_longest(rate.words, asked.question) for rate in (one, other))
    return own >= others + LONGER


def _longest(words: str, question: str) -> int:
    """How many characters of some words stand together in a question."""
    sizes = range(1, len(words) + 1)
    return max(
        (n for n in sizes if any(words[at : at + n] in question for at in range(len(words) - n + 1))),
        default=0,
    )
