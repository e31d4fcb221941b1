"""The words of a question -> the figures or days between which it asks to choose: 9.2亿还是8.6亿. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from documents.facts.figures import MAGNITUDES, MEASURES
from documents.numerals import CHINESE, integer
from rag.questions.needs.forms import MONEY, SHARE

DAYS = frozenset({"天", "日", "工作日", "个工作日"})
ENGLISH = {"trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3}
_SCALES = "|".join([*sorted(MAGNITUDES, key=len, reverse=True), *ENGLISH])
_UNIT = "|".join(
    (
        *sorted(MEASURES, key=len, reverse=True),
        "克",
        "％",
        r"percent|per cent|(?:working )?days?|years?|months?",
    )
)
DAY = re.compile(
    r"(?P<month>\d{1,2})月(?:份|底|末|初)?(?:(?P<day>\d{1,2})[日号]?)?|(?:(?<![\d.月])(?P<only>\d{1,2})号(?![文令通公线楼])|(?<=[每当次本首末]月)(?P<of_month>\d{1,2})[日号])"
)
FIGURE = re.compile(
    rf"(?<![\d.第〔\[A-Za-z])(?:(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)|(?P<han>[{CHINESE}]+)(?=[天日家个处间名位人户件项座条次张只年成倍]))"
    rf"\s*(?P<scale>{_SCALES})?\s*(?P<unit>{_UNIT})?(?![\d〕\]号月])",
    re.IGNORECASE,
)
MONEY_WORD = re.compile(r"\b(?:rmb|yuan|cny|usd)\b", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d{2}")
EITHER = re.compile(
    r"还是|抑或|或者?|要么|一会儿?|(?:^|(?<=[个元天日号万亿家处次]))定(?=\d|$)|\bor\b", re.IGNORECASE
)
BESIDE = re.compile(r"[和跟与同、，,；;又]|一个|\b(?:and|vs|versus|while|but)\b", re.IGNORECASE)
# That two figures are held against each other, not added or given in turn.
DOUBT = re.compile(
    r"到底|究竟|[哪边]个?(?:数|个|对|才|为准|准)|为[啥什何甚]|怎么(?:又|会|一|差|不)|差在|哪份|不一样|不同|不一致|对不上|唔同|矛盾|打架|冲突|"
    r"口径|出入|\b(?:which|why|differ\w*|correct|right|conflict\w*|contradict\w*|disagree\w*|discrepan\w*)\b",
    re.IGNORECASE,
)
LARGEST = 1e15  # beyond any figure of a text
NEAR, FAR = (
    10,
    22,
)  # characters between two figures that are chosen between, and that are held against each other


@dataclass(frozen=True, slots=True)
class Named:
    """A figure or a day as a question names it; `month` and `day` are 0 where none is said."""

    start: int
    end: int
    value: float = 0.0
    unit: str = ""
    month: int = 0
    day: int = 0

    @property
    def sort(self) -> str:
        """What it may be told apart from: a day, money, a share, days, any other number; empty for a bare one."""
        if self.month or self.day:
            return "day"
        if self.unit in MONEY:
            return "money"
        if self.unit in SHARE:
            return "share"
        return "span" if self.unit in DAYS else "count" if self.unit else ""


def of(text: str) -> tuple[Named, ...]:
    """The two or three that are offered, in the order of the text; none where it asks for no choice."""
    found = sorted([*_days(text), *_figures(text)], key=lambda one: one.start)
    doubted = DOUBT.search(text) is not None
    chain: list[Named] = []
    for one, other in pairwise(found):
        if _alike(one, other) and _offered(text[one.end : other.start], doubted):
            chain = chain if chain and chain[-1] is one else [one]
            chain.append(other)
    return tuple(_filled(chain))


def without(text: str) -> str:
    """A text without its figures and days, and without the words that offer them."""
    for one in sorted([*_days(text), *_figures(text)], key=lambda one: -one.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return MONEY_WORD.sub(" ", DOUBT.sub(" ", EITHER.sub(" ", text)))


def day_of(match: re.Match[str]) -> int:
    """The day of the month that words name, 0 where they name the month alone."""
    return int(match["day"] or match["only"] or match["of_month"] or 0)


def _days(text: str) -> Iterator[Named]:
    for match in DAY.finditer(text):
        month, day = int(match["month"] or 0), day_of(match)
        if month <= 12 and day <= 31:
            yield Named(*match.span(), month=month, day=day)


def _figures(text: str) -> Iterator[Named]:
    taken = {at for one in _days(text) for at in range(one.start, one.end)}
    for match in FIGURE.finditer(text):
        bare = match["digits"] and not match["scale"] and YEAR.fullmatch(match["digits"])
        number = float(match["digits"].replace(",", "")) if match["digits"] else integer(match["han"])
        if number is None or number > LARGEST or bare or match.start() in taken:
            continue
        scale = (match["scale"] or "").lower()
        value = number * float(ENGLISH.get(scale) or MAGNITUDES.get(scale) or 1)
        unit = (match["unit"] or "").replace("％", "%").lower()
        if unit == "成":
            value, unit = value * 10, "%"
        unit = {"percent": "%", "per cent": "%", "公": ""}.get(
            unit, "天" if unit.endswith(("day", "days")) else unit
        )
        yield Named(*match.span(), value=value, unit=unit)


def _alike(one: Named, other: Named) -> bool:
    """Whether two that are named may be answers to one question."""
    same = one.sort == other.sort or "" in {one.sort, other.sort}
    differ = (one.value, one.month, one.day) != (other.value, other.month, other.day)
    return same and differ and (one.sort == "day") == (other.sort == "day")


def _offered(between: str, doubted: bool) -> bool:
    if len(between) <= NEAR and EITHER.search(between):
        return True
    return doubted and len(between) <= FAR and (not between.strip() or BESIDE.search(between) is not None)


def _filled(chain: list[Named]) -> Iterator[Named]:
    """Each with the unit that is said but once: 45还是44%."""
    units = [one.unit for one in chain if one.unit]
    for one in chain:
        yield (
            one
            if one.unit or not units
            else Named(one.start, one.end, one.value, units[-1], one.month, one.day)
        )
