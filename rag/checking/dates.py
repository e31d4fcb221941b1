"""A folded text, Chinese or English -> its dates, each with the side of it that is meant. Knows no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from documents.facts import figures
from documents.numerals import integer


class Side(StrEnum):
    """Which side of a date is meant."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Date:
    """2033-06-30, 2033, --06-30 or --05 (every year's May), read from `text[start:end]`.

    `compared` where the date is what another is held against (比2024年, than in 2024).
    """

    iso: str
    side: Side
    start: int
    end: int
    compared: bool = False

    def stated_by(self, other: Date) -> bool:
        """Whether another date says as much; it may say more."""
        return (
            other.iso == self.iso
            or other.iso.startswith(f"{self.iso}-")
            or (
                self.iso.startswith("--")
                and not other.iso.startswith("--")
                and other.iso[5:].startswith(self.iso[2:])
            )
        )


MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join((*(rf"{month}|{month[:3]}\.?" for month in MONTHS if month != "may"), "sept\\.?", "may"))
ENGLISH = re.compile(
    rf"(?<![\d,.])(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?P<month>{_MONTH})\s+(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d),?\s*)?(?P<year>(?:19|20)\d{{2}})\b"
    rf"|(?<![\d,.])(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month3>{_MONTH})\b(?<!may)|\b(?P<month4>{_MONTH})\s+(?P<day4>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
    rf"|\b(?P<month2>{_MONTH.removesuffix('|may')}|(?<=in )may|(?<=from )may|(?<=to )may|(?<=until )may)\b"
    r"|(?<![\d,.\[〔])(?P<alone>(?:19|20)\d{2})(?![\d,]*\d)(?!\s*(?:%|per cent"
    r"|km|mu\b|yuan|people|hundred|thousand|million|billion|trillion))|\[(?:19"
    r"|20)\d{2}\]"
)
CHINESE_MONTH = re.compile(
    r"(?<![\d个.])(?<!\d年)(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?![\d一二三四五六七八九十]{1,3}日|均|度)"
)
# 2034到2036年, (2020): a year without its 年.
CHINESE_YEAR = re.compile(
    r"(?<![\d.,〔\[a-z])(?P<year>(?:19|20)\d{2})(?=\s*(?:[-—–~～至到和与及、]+\s*(?:19|20)\d{2}|[)）,。;:a-z]|$))"
)
PLAN = re.compile(
    r"(?P<number>十[一二三四五六七八九]?|二十[一二三四五]?)五[”\"』」]?(?:时期"
    r"|期|规划|计划|$)?|(?P<ordinal>\d{1,2})(?:st|nd|rd|th) five-year plan"
)
_BEFORE_ZH = re.compile(r"(?:到|至|截至|截止|在)\s*$")
_AFTER_ZH = re.compile(r"(?:自|从)\s*$")
TRAIL_BEFORE = re.compile(r"\s*+年?[底末初]?\s*+(?:之前|以前|前(?!期|后|沿|三|列))")
TRAIL_AFTER = re.compile(r"\s*+年?[底末初]?\s*+(?:之后|以后|后(?!期|续)|起(?!草))")
COMPARED_ZH = re.compile(r"(?:(?<![占同环对])比|较|对比|相比)\s*$")
LEAD_BEFORE = re.compile(
    r"\b(?:by|before|until|till|to|no later than|not later than|prior to)\s+(?:the\s+)?(?:(?:end"
    r"|close|start|beginning)\s+of\s+)?(?:the\s+year\s+)?$"
)
LEAD_AFTER = re.compile(
    r"\b(?:after|from|since|following|as of|starting(?: on| in)?|no earlier than)\s+(?:the\s+)?(?:(?:end"
    r"|start|beginning)\s+of\s+)?$"
)
COMPARED = re.compile(
    r"\b(?:than|compared (?:with|to)|over|against|up from|down from|from)\s+(?:in\s+|that of\s+|those of\s+)?$"
)


def chinese(text: str) -> tuple[Date, ...]:
    """The dates of a Chinese text in order."""
    found = [(one.iso, one.start, one.end) for one in figures.dates(text)]
    covered = {place for _, start, end in found for place in range(start, end)}
    for match in CHINESE_YEAR.finditer(text):
        if match.start() not in covered:
            found.append((match["year"], *match.span()))
    for match in CHINESE_MONTH.finditer(text):
        month = integer(match["month"])
        if match.start() not in covered and month and month <= 12:
            found.append((f"--{month:02d}", *match.span()))
    return tuple(
        Date(iso, _side_zh(text, start, end), start, end, bool(COMPARED_ZH.search(text[:start])))
        for iso, start, end in sorted(found, key=lambda one: one[1])
    )


def english(text: str) -> tuple[Date, ...]:
    """The dates of an English text in order."""
    return tuple(_english(text))


def of_plans(text: str) -> frozenset[str]:
    """The years of the five-year plans that a text names: the 13th ran from 2016 to 2020, and each has five."""
    years: set[str] = set()
    for match in PLAN.finditer(text):
        number = int(match["ordinal"]) if match["ordinal"] else integer(match["number"]) or 0
        first = 1951 + 5 * number
        years |= {str(year) for year in range(first, first + 5)}
    return frozenset(years)


def _english(text: str) -> Iterator[Date]:
    for match in ENGLISH.finditer(text):
        if match[0].startswith("["):
            continue
        month = match["month"] or match["month2"] or match["month3"] or match["month4"]
        day = match["day"] or match["day2"] or match["day3"] or match["day4"]
        year = match["year"] or match["alone"]
        parts = [year or "-"]
        if month:
            parts.append(f"{_month(month):02d}")
        if day:
            parts.append(f"{int(day):02d}")
        lead = text[max(0, match.start() - 40) : match.start()]
        side = Side.BEFORE if LEAD_BEFORE.search(lead) else Side.AFTER if LEAD_AFTER.search(lead) else Side.ON
        yield Date("-".join(parts), side, *match.span(), compared=bool(COMPARED.search(lead)))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _side_zh(text: str, start: int, end: int) -> Side:
    if TRAIL_BEFORE.match(text, end):
        return Side.BEFORE
    if TRAIL_AFTER.match(text, end) or _AFTER_ZH.search(text[max(0, start - 3) : start]):
        return Side.AFTER
    return Side.BEFORE if _BEFORE_ZH.search(text[max(0, start - 3) : start]) else Side.ON
