"""A question for the last day of a term, or whether some day is too late -> the days that it tells. Knows no document."""

from __future__ import annotations

import datetime
import re

from rag.questions.needs import moments

ASKS = re.compile(
    r"哪[天日]|几[月号]|几时|什么时候|何时|最[迟晚]|截止|为止|之前|期限到|\b(?:until|by) (?:what|which|when)\b|\bwhat date\b|"
    r"\bdeadline\b|\blatest\b|\blast (?:day|date)\b|\bwhen must\b",
    re.IGNORECASE,
)
# From when something holds is no day on which a term ends.
BEGINS = re.compile(
    r"开始|起[施执实]行|(?:[施实]行|生效)(?!之?前|以前|之?后|以后)|起算|"
    r"\b(?:start|begin|beginning|take effect|come into (?:force|effect)|in force)",
    re.IGNORECASE,
)
# Whether one is late is asked of two days: that on which a term begins, and that on which something is done.
LATE = re.compile(
    r"还?来得及|来不及|算不算[晚迟]了?|才(?:去|想起来?)|赶得?[上及]|[晚迟]了|太[晚迟]|[逾过超]期|过了?期限|还[能可行算]|[行得]不[行得]|行吗|可以吗|"
    r"\b(?:too late|in time|still|late|expired?)\b",
    re.IGNORECASE,
)
DAY = re.compile(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]")


def told(text: str, year: int) -> list[datetime.date]:
    """The days of the calendar that a text tells, in its order; one without a year is of that before it, the first of `year`."""
    found: list[datetime.date] = []
    for match in DAY.finditer(text):
        year = int(match["year"] or year)
        try:
            found.append(datetime.date(year, int(match["month"]), int(match["day"])))
        except ValueError:
            continue
    return found


def late(text: str) -> bool:
    """Whether of two days that are told the second may be too late."""
    return len(DAY.findall(text)) > 1 and LATE.search(text) is not None


def asked(text: str) -> bool:
    """Whether the day is asked for on which a term ends."""
    asks = ASKS.search(text) is not None or moments.asked(text) is not None
    return asks and BEGINS.search(text) is None


def without(text: str) -> str:
    """Such a question without the days of the asker's own case, which no rule says, and the words that ask if it is late."""
    if late(text):
        return LATE.sub(" ", DAY.sub(" ", text))
    return DAY.sub(" ", text) if asked(text) else text
