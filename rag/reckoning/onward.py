"""A working and a rule for each of its result -> what both come to; a number of one thing in the unit of a rate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.facts.amounts import Amount, Comparator
from documents.numerals import integer
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.reckoning.asked import Asked, Working, shown
from rag.reckoning.conditions import opposed
from rag.reckoning.given import GENERAL, MEASURED, OPEN
from rag.reckoning.products import Factor, product
from rag.reckoning.rates import Rate, rates

# 一个货箱折合12吨, 40英尺的集装箱折合2个标箱.
CONVERTS = re.compile(
    r"(?:(?:每|一|1)(?P<measure>[一-鿿])?)?(?P<noun>[一-鿿\d]{2,16}?)(?:均|统一)?(?:折合|折算|相当于|换算)(?:为|成|作)?"
    r"(?P<n>\d{1,6}(?:\.\d+)?|[两二三四五六七八九十])个?(?P<unit>[一-鿿]{1,4}?)(?=计|算|$|[，。；、）)])"
)
MONEY_ASKED = re.compile(
    r"补|奖|资助|封顶|上限|罚|费|钱|\b(?:subsid\w*|grants?|reward|cap|fine|fee)\b", re.IGNORECASE
)
CALLED = 0.5  # share of the name of what is converted, or of what comes next, that the question says


@dataclass(frozen=True, slots=True)
class Further:
    """A working that goes on from another, and the sentence whose rule it uses."""

    working: Working
    sentence: str


def converted(asked: Asked) -> tuple[Asked, str]:
    """The question with its number in the unit of a rate, and the step that brings it there; the same where none does."""
    for match in CONVERTS.finditer(asked.sentence):
        unit = match["unit"]
        if f"每{unit}" not in asked.sentence or any(one.unit == plain_unit(unit) for one in asked.given):
            continue
        noun = notions.grams(asked.plain(re.sub(r"^\d+", "", match["noun"])))
        digits = re.match(r"\d+", match["noun"])
        for one in asked.given:
            told = one.unit in GENERAL | {OPEN, "", match["measure"]} and _called(noun, one.after)
            if not told or (digits and digits[0] not in asked.question):
                continue
            times = (
                float(match["n"])
                if match["n"][0].isdigit()
                else float(integer(match["n"].replace("两", "二")) or 0)
            )
            amount = Amount(
                one.amount.value * times, unit, Comparator.EXACT, None, one.amount.start, one.amount.end
            )
            new = replace(one, amount=amount)
            first = shown(one.amount.value, one.amount.unit, asked.english)
            unit_ = "" if asked.english else unit
            equals = " = " if asked.english else "＝"
            lead = f"{first}×{number(times)}{unit_}{equals}{number(amount.value)}{unit_}"
            given = tuple(new if other is one else other for other in asked.given)
            mentioned = tuple(new if other is one else other for other in asked.mentioned)
            return replace(asked, given=given, mentioned=mentioned), lead
    return asked, ""


def _called(noun: frozenset[str], after: str) -> bool:
    return bool(noun) and len(noun & notions.grams(after)) >= CALLED * len(noun)


def further(first: Working, of: str, others: Sequence[Asked]) -> Further | None:
    """450平方米 and 每50平方米12个: what so much comes to by a rule for each of it, where the question asks for that too."""
    if not first.value or not first.unit or first.unit in MONEY:
        return None
    found: list[Further] = []
    for asked in others:
        for rate in rates(asked.sentence, asked.found):
            if _follows(rate, first, of, asked):
                amount = Amount(first.value, first.unit, Comparator.EXACT, None, -1, -1)
                free = replace(asked, unit="", given=())
                said = product([Factor(amount, rate.pers[0])], rate, free)
                found += [Further(said, asked.sentence)] if said else []
    distinct = {one.working.said: one for one in found}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _follows(rate: Rate, first: Working, of: str, asked: Asked) -> bool:
    """Whether a rate is for each of what came out, and gives what the question asks for besides."""
    if len(rate.pers) != 1 or rate.amount.unit == first.unit:
        return False
    unit = rate.pers[0].unit
    bare = unit.removeprefix("个") or unit
    same = plain_unit(bare) == plain_unit(first.unit) or (
        first.unit in MEASURED and unit.startswith(first.unit)
    )
    if opposed(rate.words, asked.question):
        return False
    if not same and not (unit.startswith(first.unit) and bare in of and len(bare) > 1):
        return False
    if rate.amount.unit in MONEY:
        return MONEY_ASKED.search(asked.question) is not None
    name = re.split("[，。；]", asked.sentence[: rate.amount.start])[-1]
    noun = re.sub(r"^.*(?:设置|配备|配置|建设|安排|设|配)|(?:不[低少]于|至少|应当?)+$", "", name)
    return len(noun) > 1 and asked.share(noun) >= CALLED
