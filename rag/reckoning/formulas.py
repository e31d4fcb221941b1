"""A formula that a sentence writes out, its factors by the case told -> what it comes to. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.numerals import CHINESE, integer
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import Given

# 可贷额度＝账户余额×15×缴存时间系数.
FORMULA = re.compile(
    r"(?P<name>[一-鿿]{2,10})[＝=](?P<terms>[^，。；＝=]{1,40}(?:[×xX＊*][^，。；＝=×]{1,20})+)"
)
TIMES = re.compile("[×xX＊*]")
NUMBER = re.compile(r"\d+(?:\.\d+)?(?P<share>[%％])?")
FACTOR = re.compile(r"系数|比例|比率|倍数|费率|标准$")
# 满2年不满5年的为1.0, 满6个月不满2年的系数为0.8, 满5年的为1.2.
BAND = re.compile(
    rf"(?:满|超过|达到)?(?P<low>\d+|[{CHINESE}]+)(?P<unit>年|个月)(?:以上)?(?:[、，且至]?(?:不满|不足|未满|以下)?(?P<high>\d+|[{CHINESE}]+)(?P<to>年|个月)(?:以下)?)?的?(?:系数)?(?:为|按)(?P<value>\d+(?:\.\d+)?)(?![%％\d])"
)
SPAN = re.compile(
    rf"(?<![\d第])(?P<n>\d{{1,2}}|[{CHINESE}]{{1,3}})(?P<unit>年|个月)(?![级代底末初前后内])|"
    r"\b(?P<en>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?P<period>year|month)s?\b",
    re.IGNORECASE,
)
# 账户余额不足2万元的，按2万元计算.
FLOOR = re.compile(r"(?:不足|低于|不到)(?P<least>\d+(?:\.\d+)?)万元的?[，,]?(?:均|都)?按(?P=least)万元")
WORDS = "one two three four five six seven eight nine ten".split()


@dataclass(frozen=True, slots=True)
class Band:
    """From how many months to how many a factor holds."""

    low: float
    high: float
    value: float


def worked(asked: Asked) -> Working | None:
    """3.6万元×15×1＝54万元: the formula with the question's amounts and the factor of its case in their places."""
    match = FORMULA.search(asked.sentence)
    given = [one for one in asked.mentioned if one.unit in MONEY]
    if match is None or not given or asked.compares:
        return None
    terms = TIMES.split(match["terms"])
    months = [_months(span) for span in SPAN.finditer(asked.question)]
    bands = list(_bands(asked.sentence))
    named = [one for one in terms if not NUMBER.fullmatch(one.strip())]
    factors = [one for one in named if FACTOR.search(one)]
    needed = len(given) if factors else 0
    if len(named) - len(factors) != 1 or len(factors) > 1 or (needed and len(months) != len(given)):
        return None
    values: list[float] = []
    said: list[str] = []
    for at, one in enumerate(given):
        factor = _of(months[at], bands) if factors else 1.0
        if factor is None:
            return None
        result = _term(one, terms, factor, asked)
        said.append(result.said)
        values.append(result.value)
    total = sum(values)
    if len(values) > 1:
        plus = " + " if asked.english else "＋"
        said.append(
            equals(plus.join(shown(one, "元", asked.english) for one in values), total, "元", asked.english)
        )
    return Working(
        ("; " if asked.english else "；").join(said), asked.spoken(asked.sentence) + 1.0, total, "元"
    )


def _term(one: Given, terms: list[str], factor: float, asked: Asked) -> Working:
    """The formula for one amount."""
    floor = FLOOR.search(asked.sentence)
    amount = max(one.amount.value, float(floor["least"]) * 1e4 if floor else 0.0)
    value, parts = 1.0, []
    for term in terms:
        printed = NUMBER.fullmatch(term.strip())
        if printed:
            number_ = float(printed[0].rstrip("%％")) / (100 if printed["share"] else 1)
            parts.append(printed[0])
        elif FACTOR.search(term):
            number_ = factor
            parts.append(number(factor))
        else:
            number_ = amount
            parts.append(shown(amount, "元", asked.english))
        value *= number_
    return Working(equals("×".join(parts), value, "元", asked.english), 0.0, value, "元")


def _bands(sentence: str) -> Iterator[Band]:
    for match in BAND.finditer(sentence):
        low = _count(match["low"]) * (12 if match["unit"] == "年" else 1)
        high = _count(match["high"]) * (12 if match["to"] == "年" else 1) if match["high"] else float("inf")
        yield Band(low, high, float(match["value"]))


def _of(months: float, bands: list[Band]) -> float | None:
    fitting = [one.value for one in bands if one.low <= months < one.high]
    return fitting[0] if len(fitting) == 1 else None


def _months(match: re.Match[str]) -> float:
    if match["en"]:
        words = match["en"].lower()
        count = float(words) if words.isdigit() else float(WORDS.index(words) + 1)
        return count * (12 if match["period"].lower() == "year" else 1)
    return _count(match["n"]) * (12 if match["unit"] == "年" else 1)


def _count(printed: str) -> float:
    return float(integer(printed.replace("两", "二")) or 0)
