"""A folded question -> its names and numerals as a text may write them otherwise: a full name for a short one, 4大 for 四大.

Knows no library: which way of writing one has is looked up elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.numerals import CHINESE, integer
from index.openings import Openings
from index.text import fold
from rag.finding.everyday import Spoken
from rag.glossary import Glossary

# 四大任务 and 4大任务; 第四条 and 四十 are left as they stand.
COUNTED = re.compile(
    rf"(?<![第\d.{CHINESE}])(?P<number>[{CHINESE}]{{1,3}}|\d{{1,2}})(?P<noun>(?:大|个|项|条|种|类|张)[一-鿿]{{2}})"
)
NUMERALS = "零一二三四五六七八九十"
SHORTEST = 3  # characters of a name that may stand for a longer one
BODY = "body"  # kind of names that are read by themselves


class Otherwise:
    """Knows the names of one glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._names = {
            fold(name): fold(entry.chinese)
            for entry in glossary.entries
            if entry.kind != BODY
            for name in entry.others
            if len(name) >= SHORTEST and re.fullmatch("[一-鿿]+", name)
        }
        self._looked_for = Openings(self._names)

    def spoken(self, text: str) -> Iterator[Spoken]:
        """Every such name and numeral, with the other way of writing it."""
        for name in self._looked_for.standing(text):
            full, at = self._names[name], text.find(name)
            if full not in text:
                yield Spoken(name, (full,), (full,), at, at + len(name))
        for match in COUNTED.finditer(text):
            number = _otherwise(match["number"])
            if number:
                other = f"{number}{match['noun']}"
                yield Spoken(match[0], (other,), (other,), *match.span())


def _otherwise(number: str) -> str:
    """A number in digits where it is in characters, and the other way round; empty where it is not written so."""
    value = integer(number)
    if value is None:
        return ""
    if not number.isdigit():
        return str(value)
    return NUMERALS[value] if value < len(NUMERALS) else ""
