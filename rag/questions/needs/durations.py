"""A text -> the spans and rhythms that it names, in hours: 五年内, 每季度, within five years. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.numerals import CHINESE, integer

HOURS = {
    "小时": 1, "日": 24, "天": 24, "工作日": 24, "周": 168, "星期": 168, "月": 720, "季": 2160, "季度": 2160, "年": 8640,
    "hour": 1, "day": 24, "week": 168, "month": 720, "quarter": 2160, "year": 8640,
}  # fmt: skip
SPAN = re.compile(
    rf"(?<![\d第十月])(?P<number>半|[{CHINESE}]{{1,3}}|\d{{1,3}})\s*(?:个?(?P<unit>工作日|小时|星期|季度?|年|周|天|日)|个(?P<months>月))(?![度份底末初期前]|\d)"
)
EACH = re.compile(r"[每按](?P<half>半)?(?P<unit>季度?|年|月|周|天|日)(?!\d)")
WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
         "nine": 9, "ten": 10, "twelve": 12, "half a": 0.5}  # fmt: skip
NUMBERS = "|".join(sorted(WORDS, key=len, reverse=True))
ENGLISH = re.compile(
    rf"\b(?P<number>{NUMBERS}|\d{{1,3}})[\s-]+(?P<unit>hour|day|week|month|quarter|year)s?\b", re.IGNORECASE
)
EVERY = re.compile(
    r"\b(?:every|each|per|once an?) (?P<unit>hour|day|week|month|quarter|year)\b", re.IGNORECASE
)
ADVERBS = {
    "daily": 24,
    "weekly": 168,
    "monthly": 720,
    "quarterly": 2160,
    "yearly": 8640,
    "annual": 8640,
    "annually": 8640,
}
# How often within a span or in each: 一年开两次, 每年不少于2次.
TIMES = re.compile(rf"[^，。；、\d]{{0,6}}?(?P<times>[{CHINESE}]{{1,2}}|\d{{1,2}})\s*[次回趟]")
AGAIN = re.compile(r"[^，。]{0,3}[次回]")
ENGLISH_TIMES = re.compile(
    rf"\b(?:(?P<twice>twice)|(?P<times>{NUMBERS}|\d{{1,2}}) times)\s+(?:in |every |each |per )?$",
    re.IGNORECASE,
)
PLAN = re.compile(r"(?:five|5|three|3)-?\s?year\b.{0,12}\bplan|三年行动|五年规划", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Duration:
    """So many hours; `rhythm` when something comes again after them, not when it lasts as long."""

    hours: float
    rhythm: bool


def durations(text: str) -> frozenset[Duration]:
    """The spans and rhythms of a text; a quarter and three months are one."""
    plain = PLAN.sub(" ", text)
    return frozenset((*_chinese(plain), *_english(plain)))


def _chinese(text: str) -> Iterator[Duration]:
    for match in SPAN.finditer(text):
        number = 0.5 if match["number"] == "半" else integer(match["number"])
        if number:
            times = _times(text, match.end())
            again = text[: match.start()].endswith("每") or times or AGAIN.match(text, match.end())
            yield Duration(number * HOURS[match["unit"] or match["months"]] / (times or 1), bool(again))
    for match in EACH.finditer(text):
        hours = HOURS[match["unit"]] * (0.5 if match["half"] else 1)
        yield Duration(hours / (_times(text, match.end()) or 1), rhythm=True)


def _times(text: str, end: int) -> int:
    """How often in the span that ends there; 0 where that is not said."""
    match = TIMES.match(text, end)
    return integer(match["times"]) or 0 if match else 0


def _english(text: str) -> Iterator[Duration]:
    for match in ENGLISH.finditer(text):
        number = WORDS.get(match["number"].lower()) or float(match["number"])
        before = text[: match.start()]
        again = re.search(r"\b(?:every|each|once|twice|per|times)\s+$", before, re.IGNORECASE)
        yield Duration(number * HOURS[match["unit"].lower()] / _often(before), again is not None)
    for match in EVERY.finditer(text):
        yield Duration(HOURS[match["unit"].lower()] / _often(text[: match.start()]), rhythm=True)
    for word, hours in ADVERBS.items():
        if re.search(rf"\b{word}\b", text, re.IGNORECASE):
            yield Duration(hours, rhythm=True)


def _often(before: str) -> float:
    """How often in a span or a rhythm: twice a year."""
    match = ENGLISH_TIMES.search(before)
    said = match["times"].lower() if match and match["times"] else "two" if match else "one"
    return WORDS.get(said) or float(said)


def without(text: str) -> str:
    """A text without them."""
    for pattern in (SPAN, EACH, ENGLISH, EVERY):
        text = pattern.sub(" ", text)
    return text


def printed(text: str) -> str:
    """The first of them as the text says it."""
    found = next(
        (match for one in (SPAN, EACH, ENGLISH, EVERY) for match in [one.search(text)] if match), None
    )
    if found is None:
        return next((one for one in ADVERBS if one in text.lower()), "")
    often, before = TIMES.match(text, found.end()), ENGLISH_TIMES.search(text[: found.start()])
    start = before.start() if before else found.start()
    more = often is not None and integer(often["times"]) != 1
    return text[start : often.end() if often and more else found.end()].strip()
