"""A rule with a sum for each of several sorts, and a case that is one of them -> its sum, for those and the time told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.amounts import Amount, amounts
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.reckoning import sorts, told
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.conditions import holds
from rag.reckoning.given import persons, rounds
from rag.reckoning.sorts import Sort

PER_PERSON = re.compile("每[名个位]?(?:人|孩|子女|儿童|学生|幼儿)|人均")


def picked(asked: Asked) -> Working | None:
    """The sum of the one sort that the question tells, times the people and the periods that it names."""
    each = PER_PERSON.search(asked.sentence)
    if any(each or not told.CHILDREN.match(asked.question, one.amount.start) for one in asked.given):
        return None  # 家里三个孩子: of whom a sum is, unless so much is paid for each
    if asked.compares:
        return None
    sort = sort_told(list(_parallel(list(sorts.sorts_of(asked)))), asked)
    if sort is None:
        return None
    value, unit, english = sort.amount.value, sort.amount.unit, asked.english
    factors = [(times, name) for per in sort.pers for times, name in [_times(per.unit, asked)] if times > 1]
    single = shown(value, unit, english)
    if not factors:
        return Working(single, 0.0, value, unit)
    total = value
    for times, _ in factors:
        total *= times
    terms = "×".join([single, *(f"{number(times)}{'' if english else name}" for times, name in factors)])
    return Working(equals(terms, total, unit, english), 0.0, total, unit)


def _times(unit: str, asked: Asked) -> tuple[float, str]:
    """How many people or periods the question names of those for each of whom a sum is paid."""
    plain = plain_unit(unit.removeprefix("个"))
    if plain == "人":
        return persons(asked.question) or 1.0, "人"
    return rounds(unit, asked.question), unit


def _parallel(found: Sequence[Sort]) -> list[Sort]:
    """重度失能一级900元、二级1200元: what stands before the first name is said of all."""
    kept = list(found)
    for at, one in enumerate(kept[1:], 1):
        rest = len(one.words.strip("、"))
        if one.words.startswith("、") and len(kept[at - 1].words) > rest:
            kept[at - 1] = replace(kept[at - 1], words=kept[at - 1].words[-rest:])
        kept[at] = replace(one, words=one.words.strip("、"))
    return kept


def sort_told(found: Sequence[Sort], asked: Asked) -> Sort | None:
    """The one sort that the question tells, by a number that lies within what the sort is for or by its words."""
    if not found:
        return None
    within = [one for one in found if fits(one.words, asked.question)]
    if len(within) == 1:
        return within[0]
    return sorts.likeliest(asked.plain(asked.question), found) if len(found) > 1 else None


def fits(words: str, question: str) -> bool:
    """Whether a number of the question lies within the bounds that some words set: 82岁 within 80周岁以上."""
    told = [one for one in amounts(question) if one.upper is None]
    return any(
        _unit(one) == _unit(bound) and holds(bound, one.value) for bound in amounts(words) for one in told
    )


def _unit(one: Amount) -> str:
    return plain_unit(one.unit).removeprefix("个")
