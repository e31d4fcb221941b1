"""Rates of a sentence, some of another height for a case that they name -> those for the case that a question tells."""

from __future__ import annotations

from collections.abc import Sequence

from rag.questions.plain import notions
from rag.reckoning import told
from rag.reckoning.asked import Asked
from rag.reckoning.pers import PART
from rag.reckoning.rates import Rate

NEAR = 0.3  # the same of a question in another language


def meant(found: Sequence[Rate], asked: Asked) -> list[Rate]:
    """The rate of another height where the question names its condition; else the usual ones."""
    instead = [one for one in found if one.instead and is_told(one, asked)]
    if instead and len({one.words for one in instead}) == 1:
        return instead
    raised = [one for one in instead if one.terms and instead[0].shown in one.terms]
    if len(instead) == 2 and raised:
        return raised  # 小型的按30%，其中山区提高5个百分点
    named = [one for one in instead if _alone_named(one, instead, asked)]
    if len(named) == 1:
        return named
    return [one for one in found if not one.instead]


def _alone_named(rate: Rate, others: Sequence[Rate], asked: Asked) -> bool:
    """Whether the question says all that tells a rate's case from the others': 小型船, beside 大型船."""
    said, own = notions.grams(asked.question), notions.grams(rate.words)
    rest = [notions.grams(one.words) for one in others if one is not rate]
    return bool(rest) and all(notions.apart(own, each, said) for each in rest)


def is_told(rate: Rate, asked: Asked) -> bool:
    """Whether the question tells the case for which a rate is of another height."""
    condition = PART.split(rate.words)[0]
    if asked.foreign:
        return asked.share(condition) >= NEAR
    before = asked.sentence[: asked.sentence.find(condition)]
    return told.share(condition, before, asked) >= told.ENOUGH
