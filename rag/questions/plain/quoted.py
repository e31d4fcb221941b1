"""A question -> the terms that it sets in quotation marks: it is about these words. Knows no library."""

from __future__ import annotations

import re

CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z][A-Z0-9]{2,}(?:s(?![a-z]))?(?![a-z])")  # a name by its letters
TERM = re.compile(r"[“「『\"‘]([^”」』\"’]{2,24})[”」』\"’]")

MOST = 30  # terms of one run
LONG_TERM = re.compile(r"[“「『\"‘]([^”」』\"’]{2,120})[”」』\"’]")
# What may stand before the first of several terms, and between them.
JOINS = re.compile(
    r"(?:的|名|主要|分别|包括|包含|分为|还|也|既|又|有|是|为|如|例如|即|以及|和|与|及|等|[，,、：:\s]|"
    r"\b(?:and|or|such as|namely|are|is|include|including|s)\b){0,6}",
    re.IGNORECASE,
)


def terms(text: str) -> list[str]:
    """The words between quotation marks of any script, in order."""
    return TERM.findall(text)


def run(sentence: str, noun: str) -> tuple[str, ...]:
    """The terms that stand one after the other behind a noun, with nothing but words that join them between."""
    best: tuple[str, ...] = ()
    for after in re.finditer(re.escape(noun), sentence, re.IGNORECASE):
        names: list[str] = []
        at = after.end()
        while len(names) < MOST and (found := LONG_TERM.search(sentence, at)):
            if not JOINS.fullmatch(sentence[at : found.start()]):
                break
            names.append(found[1])
            at = found.end()
        best = max(best, tuple(names), key=len)
    return best
