"""A question and one sentence -> the working that the sentence's own figures allow. Finds no sentence, cites nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import replace

from rag.questions import together
from rag.reckoning import (
    applied,
    averages,
    chains,
    courses,
    earlier,
    extents,
    measured,
    members,
    remainders,
    rhythms,
    rises,
    tiers,
    totals,
)
from rag.reckoning.asked import COMPARES, Asked, Working
from rag.reckoning.given import OPEN, asked_unit, given
from rag.reckoning.labelled import labelled

# What says that figures are to be worked with.
COUNTING = (
    COMPARES,
    members.GAP,
    members.ASKS_SHARE,
    rhythms.ASKS,
    together.ADDS,
)
CUES = (
    *COUNTING,
    together.SUMS,
    totals.ALL,
    remainders.REST,
    remainders.UNDONE,
    averages.ON_AVERAGE,
    earlier.BEFORE,
    rises.RISE,
    earlier.OF_WHOLE,
    rhythms.ASKS,
    courses.SPAN,
    applied.WHOLLY,
    measured.INVERSE,
    measured.TO_PAY,
    extents.LONG,
    courses.STAGE,
    courses.MONTHLY,
    re.compile(
        r"大(?:约|概|致)|第[一二三四]年|[头首]一?年|承担|分担|(?:掏|负担|拿出|自付)[^，。？]{0,3}(?:多少|几)"
    ),
)
# The first that finds its figures says the working; those that need most of the sentence stand first.
WAYS: tuple[Callable[[Asked], str | None], ...] = (
    tiers.together,
    chains.inner,
    totals.prizes,
    totals.stacked,
    courses.split,
    courses.stage,
    extents.lengthened,
    extents.added,
    measured.lacking,
    measured.inverse,
    measured.reduced,
    earlier.whole,
    earlier.stated,
    earlier.before,
    rises.risen,
    remainders.undone,
    remainders.rest,
    rhythms.times,
    courses.over_years,
    courses.each_month,
    courses.each_year,
    averages.each,
    members.added,
    members.summed,
    members.ranks,
    members.apart,
    members.ends,
    members.share,
    members.times,
    members.part,
    applied.stepped,
)


def asks(question: str, counts: bool = False) -> bool:
    """Whether a question asks for a working at all; of one that `counts` more is asked than 一共多少."""
    if given(question, str):
        return True
    cues = COUNTING if counts else CUES
    return any(pattern.search(question) for pattern in cues)


def asked_of(
    question: str,
    sentence: str,
    plain: Callable[[str], str],
    english: bool,
    near: Callable[[str], float] | None = None,
) -> Asked:
    """A question beside one sentence; `near` is given where they are of two languages."""
    found = labelled(sentence)
    stated = {(one.amount.value, one.amount.unit) for one in found}
    mentioned = given(question, plain)
    stated |= {(value, OPEN) for value, _ in stated}
    brought = tuple(one for one in mentioned if (one.amount.value, one.amount.unit) not in stated)
    asked = Asked(
        question, sentence, found, brought, asked_unit(question), plain, english, mentioned=mentioned
    )
    return replace(asked, near=near) if near else asked


def working(asked: Asked) -> Working | None:
    """The working with its result, 6亿元÷3＝2亿元; None where the sentence's figures aren't surely those meant.

    One that is certain of its sentence has no bound to its fit; one at a rate may fit another sentence better.
    """
    said = next((result for work in WAYS if (result := work(asked))), None)
    return Working(said, math.inf) if said else applied.applied(asked)
