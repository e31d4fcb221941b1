"""An index and a day -> the library as it stood on that day. Answers nothing and builds no index.

Of each document the official edition that held on the day, or its digest where there is no official text. One
without a date is taken to have held always; one that came later is left out and named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from documents.clauses import Document
from documents.editions.standing import since
from index.editions import Editions
from index.searching import Index
from rag.drafting import title
from rag.language import Language

NAMED = 3  # documents that came later, before the rest is only counted
_CHINESE = r"(?P<year>(?:19|20)\d{2})\s*年(?:\s*(?P<month>1[0-2]|0?[1-9])\s*月(?:\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*日)?)?"
_ISO = r"(?P<year>(?:19|20)\d{2})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
# A question that puts itself into the past, and not one that names the year of a figure: 到2025年, 2019年末.
SAID = (
    re.compile(rf"(?<![到至])(?:按照?|依照?|根据|依据)\s*{_CHINESE}\s*(?:时|当时)?\s*(?:的|有效的|施行的)?\s*(?:规定|版本|文本|办法|政策)"),
    re.compile(rf"(?<![到至—\-－~～])(?:在)?{_CHINESE}\s*(?:时|的时候|那时|当时)(?!间|期|段|限|点)"),
    re.compile(rf"{_CHINESE}\s*版"),
    re.compile(rf"\bas (?:it was |they were |in force )?(?:of|on|in|at) {_ISO}(?![\d-])", re.IGNORECASE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Past:
    """The documents of a day; `older` are the editions among them that are no longer live, `later` had not begun."""

    day: date
    documents: tuple[Document, ...]
    older: tuple[Document, ...] = ()
    later: tuple[Document, ...] = ()

    def note(self, spoken: Language) -> str:
        """What the reader must know of an answer from this library."""
        named = [title(one, spoken is Language.ENGLISH) for one in self.later[:NAMED]]
        if spoken is Language.ENGLISH:
            said = f"Answered as of {self.day.isoformat()}, from the editions in force on that day."
            more = f" and {len(self.later) - NAMED} more" if len(self.later) > NAMED else ""
            return f"{said} Not in force yet: {'; '.join(named)}{more}." if named else said
        said = f"按{self.day.year}年{self.day.month}月{self.day.day}日有效的文本作答。"
        more = f"等{len(self.later)}份文件" if len(self.later) > NAMED else ""
        return f"{said}当日尚未施行：{'、'.join(named)}{more}。" if named else said


def library(index: Index, day: date) -> Past:
    """What held on a day."""
    held: list[Document] = []
    older: list[Document] = []
    later: list[Document] = []
    for live in index.documents:
        found = edition(index, live, day)
        (later if found is None else held).append(found or live)
        if found is not None and found is not live:
            older.append(found)
    return Past(day, tuple(held), tuple(older), tuple(later))


def edition(index: Index, live: Document, day: date) -> Document | None:
    """The edition of a document that held on a day; None where it did not hold yet."""
    editions: Sequence[Document] = Editions(index.editions(live.id)).official() or (live,)
    held = [one for one in editions if (since(one) or day) <= day]
    if not held:
        return None
    return live if held[-1] is editions[-1] else held[-1]


def first(index: Index, identifier: str) -> date | None:
    """From when the oldest edition of a document holds."""
    return min(filter(None, map(since, index.editions(identifier))), default=None)


def said(question: str) -> tuple[date, date] | None:
    """The first and the last day of the time that a question puts itself into; None for none and for several."""
    found = {
        _span(match["year"], match["month"], match["day"])
        for pattern in SAID
        for match in pattern.finditer(question)
    }
    return found.pop() if len(found) == 1 else None


def timeless(question: str) -> str:
    """The question without the words that put it into a time: they are answered by the library itself."""
    for pattern in SAID:
        question = pattern.sub("", question)
    return question.strip(" ，,、")


def _span(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    try:
        begin = date(int(year), int(month or 1), int(day or 1))
        if day:
            return begin, begin
        after = (
            date(begin.year + 1, 1, 1)
            if not month or begin.month == 12
            else date(begin.year, begin.month + 1, 1)
        )
    except ValueError:  # 30 February
        return None
    return begin, date.fromordinal(after.toordinal() - 1)


def meant(question: str, index: Index) -> Past | None:
    """The library that a question itself asks of, where that is beyond doubt.

    The same editions held through all of the time that it names, and one of them is no longer live: otherwise the
    year is that of a figure or an event, and today's texts answer.
    """
    span = said(question)
    if span is None:
        return None
    begin, end = (library(index, day) for day in span)
    return end if end.older and begin.older == end.older else None
