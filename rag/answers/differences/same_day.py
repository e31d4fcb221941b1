"""Lines that speak of one matter -> whether the day that each of them sets is one. Finds no line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.figures import dates
from rag.answers.differences.line import Line
from rag.answers.texts.record_parts import spoken_date
from rag.drafting import listed

ASKS = re.compile(
    r"同一[天日]|哪[一]?[天日]|几[月日号]|日期|时间|时限|期限|有效期|截止|到期|何时|什么时候|几时|"
    r"\b(?:dates?|days?|when|deadlines?|until|expir\w+|valid(?:ity)?)\b",
    re.IGNORECASE,
)
# Of two days of a line the last is when something ends.
ENDS = re.compile(r"有效期|截止|到期|届满|\b(?:deadlines?|until|expir\w+|valid(?:ity)?)\b", re.IGNORECASE)
MONTHLY = re.compile(r"每个?[年月季周][^，。；\d]{0,6}?(?P<day>\d{1,2})\s*[日号]")


def verdict(lines: Sequence[Line], asked: str, english: bool) -> str:
    """Whether they set the same day, and which; empty where no day is asked for, or it is not sure which a line sets."""
    if len(lines) < 2 or not ASKS.search(asked):
        return ""
    days = [
        _day(line.clause.text[line.start : line.end], asked, english) for line in lines if not line.english
    ]
    if len(days) < len(lines) or not all(days):
        return ""
    told = list(dict.fromkeys(days))
    if len(told) == 1:
        return f"The clauses agree: {told[0]}." if english else f"各处一致：{told[0]}。"
    return (
        f"They do not set one day: {listed(told, True)}." if english else f"各处写法不同：{'、'.join(told)}。"
    )


def _day(words: str, asked: str, english: bool) -> str:
    """The day that a line sets, every month or once; empty where it sets none, or several of which none is asked for."""
    every = list(dict.fromkeys(match["day"] for match in MONTHLY.finditer(words)))
    if every:
        return "" if len(every) > 1 else f"day {every[0]} of the month" if english else f"{every[0]}日"
    found = list(
        dict.fromkeys(one.iso for one in dates(words) if one.iso[-3:-2] == "-" and one.iso[:1] != "-")
    )
    if len(found) > 1 and not ENDS.search(asked):
        return ""
    whole = [one for one in found if len(one) == len("2031-01-01")]
    return spoken_date(max(whole), english) if whole else ""
