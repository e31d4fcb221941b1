"""A sentence's quoted words held against its source, character by character. Knows no meaning."""

from __future__ import annotations

import re

from index.text import fold
from rag.answer import Reason
from rag.checking.source import Source
from rag.checking.verdicts import Fault

QUOTED = re.compile(r"“([^”]+)”|「([^」]+)」|『([^』]+)』|\"([^\"]+)\"")
SHORTEST = 4  # characters, blanks aside: a shorter one marks a term, and wording holds it
MARKS = re.compile(r"[\s“”「」『』\"'‘’〈〉《》]+")


def fault(sentence: str, source: Source) -> Fault | None:
    """The first quotation that is not in the clauses word for word; script, width and inner marks are let pass."""
    stated = _bare(source.all)
    for match in QUOTED.finditer(sentence):
        quote = next(part for part in match.groups() if part)
        words = _bare(quote).rstrip("。,.;!?")
        if len(words) >= SHORTEST and words not in stated:
            return Fault(Reason.QUOTATION, quote, f"the quoted words “{quote}” are not in the cited clause")
    return None


def _bare(text: str) -> str:
    return MARKS.sub("", fold(text))
