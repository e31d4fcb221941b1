"""A follow-up that asks which of the things told is about something (哪一个讲人才, which one is on talent) -> that clause."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document
from index.text import fold
from rag.answer import Answer, Citation

_ABOUT = r"(?:跟|和|与|同|关于|有关|涉及到?|针对|讲的?是?|说的?是?|写的?是?|提到?|谈到?)"
_WHICH = r"(?:是|在)?(?:哪|第几)(?:一|几)?(?:个|条|项|点|款|部分|方面|章|节)(?:里面?|中)?"
PICKS = re.compile(
    rf"^(?:其中|那|里面)*{_ABOUT}(?P<a>[^，。？?]{{2,16}}?)(?:有关|相关)?的?{_WHICH}[？?]?$|"
    rf"^(?:其中|那|里面)*(?:是)?{_WHICH}(?:是)?{_ABOUT}(?P<b>[^，。？?]{{2,16}}?)(?:有关|相关)?的?[？?]?$|"
    r"^(?:and |so )?which (?:one|of (?:them|these|those)|part|area|item|task|measure|point)s? "
    r"(?:is|are|deals?|covers?|speaks?|talks?|concerns?|mentions?|relates?)"
    r"(?: (?:about|on|with|of|to|concerned with|related to))? (?:the )?(?P<c>[^,?.]{3,40}?)\??$",
    re.IGNORECASE,
)
FEWEST = 2  # clauses told, of which one is asked for


def picked(spoken: str, before: Answer | None) -> tuple[Document, Clause] | None:
    """The one clause of those that the answer before cites that says what is asked for; None where none or several do.

    Of several that whose heading says it.
    """
    match = PICKS.match(spoken.strip())
    if match is None or before is None or len(before.citations) < FEWEST:
        return None
    words = fold(next(group for group in match.groups() if group)).split()
    for said in (_headed, _whole):
        found = [one for one in before.citations if all(word in said(one) for word in words)]
        if len(found) == 1:
            return found[0].document, found[0].clause
    return None


def _headed(one: Citation) -> str:
    """A clause's own heading, or the first words of its text, in both languages."""
    return fold(f"{one.clause.heading or one.clause.text[:40]}\n{one.clause.english[:80]}")


def _whole(one: Citation) -> str:
    """All that a clause and those beneath it say, in both languages."""
    return fold("\n".join(f"{each.text}\n{each.english}" for each in one.clause.walk()))
