"""A question and one sentence -> the working that the sentence's own figures allow. Finds no sentence, cites nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from rag.figures import courses, members
from rag.figures.asked import Asked
from rag.figures.labelled import labelled
from rag.questions import notions

MEANT = 0.6  # share of a name that the question must say
YEARS = re.compile(r"(?:19|20)\d{2}")
WAYS: tuple[Callable[[Asked], str | None], ...] = (
    courses.split,
    courses.earlier,
    courses.risen,
    members.rest,
    courses.over_years,
    courses.each_year,
    courses.each,
    members.summed,
    members.apart,
    members.share,
    members.part,
)


def working(question: str, sentence: str, plain: Callable[[str], str], english: bool) -> str | None:
    """The working with its result, 6亿元÷3＝2亿元; None where the sentence's figures aren't surely those meant."""
    grams = notions.grams(plain(question))

    def said(name: str) -> bool:
        years = set(YEARS.findall(name))
        if years:
            return years <= set(YEARS.findall(question))
        return bool(name) and notions.covered(plain(name), grams) >= MEANT

    asked = Asked(question, sentence, labelled(sentence), said, english)
    return next((result for work in WAYS if (result := work(asked))), None)
