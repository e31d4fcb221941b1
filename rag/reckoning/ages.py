"""People whose ages a question tells, and a rule with a sum or a bound for each age -> what they get, how long one must wait."""

from __future__ import annotations

import re

from documents.numerals import CHINESE, integer
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.asked.together import SUMS
from rag.reckoning import sorts
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import IN_ONE, Given, periods
from rag.reckoning.sorts import Sort

AGE = re.compile(
    rf"(?P<n>\d{{1,3}}|[{CHINESE}]{{1,4}})(?:周)?岁|"
    r"\b(?P<old>\d{1,3})[- ](?:years?[- ]old|year old)|\baged (?P<aged>\d{1,3})",
    re.IGNORECASE,
)
DAILY = re.compile(r"每[日天]|[一]天|天天|日日|\b(?:a|every|each|per) day\b|daily", re.IGNORECASE)
WAITS = re.compile(
    r"还[要差需][^，。？]{0,6}(?:几|多)|仲[要差][^，。？]{0,4}几|再[过等][^，。？]{0,4}(?:几|多)|差(?:几|多少)[岁年]|"
    r"\bhow (?:many (?:more )?years|long)\b",
    re.IGNORECASE,
)
# 60至79周岁, 80周岁以上, 未满18周岁.
BOUND = re.compile(
    r"(?P<under>不满|未满|不足|低于)?(?P<low>\d{1,3})(?:周?岁)?(?:至|到|-|—|–|～|~)(?P<high>\d{1,3})周?岁|"
    r"(?P<below>不满|未满|不足|低于)?(?P<n>\d{1,3})周?岁(?P<way>[（(]?含?[）)]?(?:及?以上|以下|以内))?"
)
LEAST = re.compile(r"(?:年满|(?<![不未])满|不低于|达到)(?P<n>\d{1,3})周?岁")
YEARS = re.compile(rf"(?<![\d第])(?P<n>\d{{1,2}}|[{CHINESE}]{{1,3}})年(?![级代底末初前后内])")
# 贷款期限与房龄之和不超过40年: two lengths that may together be no more than so much.
TOGETHER = re.compile(
    r"(?P<a>[一-鿿]{2,8})(?:与|和|加上?|＋)(?P<b>[一-鿿]{2,8}?)(?:之和|合计|相加|总和)[^，。；\d]{0,4}$"
)
LONGEST = re.compile(
    r"最[长多久]|几[多长久]|多久|多少年|几年|\b(?:longest|maximum|how (?:long|many))\b", re.IGNORECASE
)


def told(question: str) -> list[float]:
    """Every age that a question tells."""
    found = (match["n"] or match["old"] or match["aged"] for match in AGE.finditer(question))
    return [float(one) if one.isdigit() else float(integer(one) or 0) for one in found]


def together(asked: Asked) -> Working | None:
    """2元×2餐×30日＋4元×2餐×30日: the sum for each age told, times what else is told."""
    ages = told(asked.question)
    if not ages:
        return None
    by_age = [one for one in sorts.sorts_of(asked) if BOUND.search(one.words)]
    chosen = [_of_age(age, by_age) for age in ages]
    if not chosen or not all(chosen) or (asked.compares and not SUMS.search(asked.question)):
        return None
    kept = [one for one in chosen if one is not None]
    factors = _factors(kept[0], asked)
    if factors is None or (len(kept) < 2 and not factors):
        return None
    times, unit, total, terms = 1.0, kept[0].amount.unit, 0.0, []
    for value, _ in factors:
        times *= value
    for one in kept:
        total += one.amount.value * times
        terms.append("×".join([shown(one.amount.value, unit, asked.english), *(name for _, name in factors)]))
    said = equals((" + " if asked.english else "＋").join(terms), total, unit, asked.english)
    return Working(said, asked.spoken(asked.sentence), total, unit)


def _of_age(age: float, sorts: list[Sort]) -> Sort | None:
    fitting = [one for one in sorts if any(_within(age, bound) for bound in BOUND.finditer(one.words))]
    return fitting[0] if len(fitting) == 1 else None


def _within(age: float, bound: re.Match[str]) -> bool:
    if bound["high"]:
        return float(bound["low"]) <= age <= float(bound["high"])
    limit, way = float(bound["n"]), bound["way"] or ""
    if bound["below"]:
        return age < limit
    return age >= limit if "上" in way or not way else age <= limit


def _factors(one: Sort, asked: Asked) -> list[tuple[float, str]] | None:
    """What the sum is to be multiplied by; None where an amount of the question finds no place."""
    found: list[tuple[float, str]] = []
    left = [other for other in asked.mentioned if other.unit not in {"岁", "周岁"}]
    for per in one.pers:
        unit = plain_unit(per.unit.removeprefix("个"))
        own = next((other for other in left if other.unit == unit), None)
        if own is not None:
            found.append(_named(own, asked))
            left = [other for other in left if other is not own]
        elif per.period:
            spans = [
                value * IN_ONE[named, unit]
                for value, named in periods(asked.question)
                if (named, unit) in IN_ONE
            ]
            found += [(spans[0], number(spans[0]))] if spans else []
        elif unit not in {"人", "家", "户"}:
            return None
    days = [other for other in left if other.unit == "日"]
    if days and found and DAILY.search(asked.question):
        found.append(_named(days[0], asked))
        left = [other for other in left if other is not days[0]]
    return found if not [other for other in left if other in asked.given and other.unit != "月"] else None


def _named(one: Given, asked: Asked) -> tuple[float, str]:
    return one.amount.value, shown(one.amount.value, one.amount.unit, asked.english)


def waits(asked: Asked) -> str | None:
    """30－26＝4: how many years one must still wait who has to be so old."""
    ages = told(asked.question)
    least = [float(one["n"]) for one in LEAST.finditer(asked.sentence)]
    if len(ages) != 1 or len(least) != 1 or not WAITS.search(asked.question) or least[0] <= ages[0]:
        return None
    terms, unit = f"{number(least[0])}－{number(ages[0])}", "" if asked.english else "年"
    return equals(terms, least[0] - ages[0], unit, asked.english)


def spared(asked: Asked) -> str | None:
    """40年－18年＝22年: what is left for one of two lengths that may be no more than so much together."""
    if not LONGEST.search(asked.question):
        return None
    for one in asked.found:
        both = TOGETHER.search(asked.sentence[: one.amount.start])
        whole, unit = one.amount.value, plain_unit(one.amount.unit)
        own = (
            [float(integer(match["n"]) or 0) for match in YEARS.finditer(asked.question)]
            if unit == "年"
            else []
        )
        own = own or [other.amount.value for other in asked.given if other.unit == unit]
        if both and len(own) == 1 and 0 < own[0] < whole and asked.share(asked.sentence) > 0:
            high, low = (shown(value, unit, asked.english) for value in (whole, own[0]))
            return equals(f"{high}－{low}", whole - own[0], unit, asked.english)
    return None
