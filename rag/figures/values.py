"""Figures in a text, normalised so that 2000亿元 equals RMB 200 billion. Knows no clause."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MULTIPLIERS = {
    "万亿": 1e12, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "千": 1e3,
    "trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3, "bn": 1e9, "mn": 1e6,
}  # fmt: skip
FIGURE = re.compile(
    r"(?<![A-Za-z\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万亿|亿|千万|百万|万|千(?!米|克|瓦)|trillion|billion|million|thousand|bn|mn)?"
    r"\s*(%|％|‰|per ?cent|percent(?:age points?)?|个?百分点)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in units of one; `percent` for shares and percentage points."""

    value: float
    percent: bool = False


def figures(text: str) -> frozenset[Figure]:
    """Every figure of a text, digits only."""
    found = set()
    for match in FIGURE.finditer(unicodedata.normalize("NFKC", text)):
        value = float(match[1].replace(",", "")) * MULTIPLIERS.get((match[2] or "").lower(), 1.0)
        found.add(Figure(round(value, 6), match[3] is not None))
    return frozenset(found)
