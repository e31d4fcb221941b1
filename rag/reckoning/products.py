"""Amounts and a rate for each of something -> what they come to, unit against unit; nothing where a unit is left over."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.facts.amounts import Amount, Comparator, amounts
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.asked import together
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.questions.plain.homophones import sounded
from rag.reckoning import limits
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.conditions import Standing, changes, overruled, spared, standing
from rag.reckoning.given import (
    GENERAL,
    IN_ONE,
    MEASURED,
    OPEN,
    TIME,
    Given,
    answers,
    periods,
    persons,
    rounds,
)
from rag.reckoning.limits import Most
from rag.reckoning.pers import Per
from rag.reckoning.rates import Rate

WHOLLY = re.compile(
    r"最[多高长](?![几多一每])|一共|总共|合共|合计|全部|顶多|拢共|到期|[拿领]满|"
    r"\b(?:at most|in total|altogether|maximum|overall|total)\b",
    re.IGNORECASE,
)
NEEDED = (MEASURED - {"元"}) | {
    "餐",
    "学时",
    "课时",
    "集",
    "件",
    "分钟",
    "箱",
    "标箱",
    "标准箱",
    "托盘",
    "公里",
}
# In the form in which the words behind a number are compared.
PERSON = re.compile(
    sounded(r"老人|人员|人口|[员工生者孩童娃婴]|小朋友|[一-鿿]人(?![一-鿿])")
)  # 10个失能老人 are people
NAMED = 0.5  # share of what is counted that the question says
# Measure words and the things that are counted by them: 10张 of 每床, 15所 of 每校.
MEASURES = {
    "张": "床",
    "所": "校园院",
    "家": "户企",
    "座": "馆桥塔",
    "辆": "车",
    "艘": "船",
    "条": "线",
    "趟": "班次",
}


@dataclass(frozen=True, slots=True)
class Factor:
    """How many of what a rate is for; `told` is what the question says where less is counted."""

    amount: Amount
    per: Per
    told: Amount | None = None


def factors(asked: Asked, rate: Rate) -> list[Factor]:
    """The question's amounts with what each is multiplied for; all must find their place, or there are none."""
    left = list(asked.given)
    found: list[Factor] = []
    for per in rate.pers:
        spent = [factor.told or factor.amount for factor in found]
        also = [one for one in asked.mentioned if one not in asked.given and one.amount not in spent]
        pool = [*left, *also]
        one = next((one for one in pool if is_of(one, per, asked)), None)
        most = next((one for one in rate.most if _of(one.amount.unit, per)), None)
        if one is not None:
            left = [other for other in left if other is not one]
            found.append(_counted(one.amount, per, most, asked))
        elif plain_unit(per.unit) == "人" and (household := persons(asked.question)) > 1:
            found.append(Factor(Amount(household, "人", Comparator.EXACT, None, -1, -1), per))
        elif per.period and _named(per, asked):
            times = rounds(per.unit, asked.question)
            found += [_counted(_span(times, per), per, most, asked)] if times > 1 else []
        elif most is not None and f"每{per.unit}" not in asked.question and _for_all(most.amount, asked):
            found.append(Factor(most.amount, per))
        elif (stated := _stated(rate, per, asked)) is not None:
            found.append(Factor(stated, per))
        elif not per.period and plain_unit(per.unit.removeprefix("个")) in NEEDED:
            return []  # how large or how long it is must be told
    return found if all(_accounted(one, found, rate, asked) for one in asked.given) else []


def _accounted(one: Given, found: Sequence[Factor], rate: Rate, asked: Asked) -> bool:
    """Whether an amount of the question is counted or meets a condition of the rate; one that misses it gets nothing."""
    stands = standing(one.amount, rate.amount, asked)
    if stands is Standing.UNTOLD:
        stands = spared(one.amount, asked)
    if stands is Standing.UNTOLD and changes(one.amount, rate.amount, asked):
        return True
    if overruled(one.amount, rate.amount, asked):
        return False
    if one.unit in TIME and any(
        (one.unit, plain_unit(per.unit.removeprefix("个"))) in IN_ONE for per in rate.pers
    ):
        return True  # three months of what is charged daily
    if any(one.amount in (factor.amount, factor.told) for factor in found):
        return stands is not Standing.MISSED
    if one.unit == OPEN and any(factor.amount.unit == OPEN for factor in found):
        return False  # of two numbers of who knows what, neither is a bound
    return stands is Standing.MET


def _counted(one: Amount, per: Per, most: Most | None, asked: Asked) -> Factor:
    """No more than are counted at most, in each year where so many are counted yearly."""
    least = limits.at_least(asked.sentence, per.unit.removeprefix("个") or per.unit, asked.found)
    if one.value < least:
        return Factor(replace(one, value=least), per, told=one)
    if most is None:
        return Factor(one, per)
    ceiling = most.amount.value * (rounds("年", asked.question) if most.yearly else 1.0)
    if one.value <= ceiling:
        return Factor(one, per)
    return Factor(Amount(ceiling, one.unit, Comparator.AT_MOST, None, one.start, one.end), per, told=one)


def _stated(rate: Rate, per: Per, asked: Asked) -> Amount | None:
    """How many there are by the sentence itself, where all are asked for: 设岗位专家18名，每名每年给予20万元."""
    if per.period or not together.SUMS.search(asked.question):
        return None
    fitting = [
        one.amount
        for one in asked.found
        if one.amount.end <= rate.amount.start
        and one.amount.comparator is Comparator.EXACT
        and one.amount.upper is None
        and one.amount.unit == per.unit.removeprefix("个")
        and "。" not in asked.sentence[one.amount.end : rate.amount.start]
        and asked.share(one.name) >= NAMED
    ]
    return fitting[-1] if fitting else None


def _named(per: Per, asked: Asked) -> bool:
    """Whether the question names a span that holds such periods: one year of what is paid yearly or monthly."""
    period = plain_unit(per.unit.removeprefix("个"))
    return any(unit == period or (unit, period) in IN_ONE for _, unit in periods(asked.question))


def _span(times: float, per: Per) -> Amount:
    period = plain_unit(per.unit.removeprefix("个"))
    return Amount(times, "个月" if period == "月" else period, Comparator.EXACT, None, 0, 0)


def _for_all(span: Amount, asked: Asked) -> bool:
    """Whether the whole time is meant for which a periodic sum is paid: the question says so, or names the time."""
    named = any(
        one.value == span.value and plain_unit(one.unit) == plain_unit(span.unit)
        for one in amounts(asked.question)
    )
    return named or WHOLLY.search(asked.question) is not None


def _of(unit: str, per: Per) -> bool:
    """Whether a printed unit is that of a rate: 60场 of 每场, 36个月 of 每月."""
    own = per.unit.removeprefix("个") or per.unit
    return plain_unit(unit).removeprefix("个") == plain_unit(own) or (bool(unit) and own.startswith(unit))


def is_of(one: Given, per: Per, asked: Asked) -> bool:
    """Whether an amount counts what a rate is for: 300张床 and 每百张床位, 10个泊位 and 每个泊位."""
    unit = per.unit.removeprefix("个") or per.unit
    if one.unit == OPEN:
        return not per.period and unit not in MEASURED
    if plain_unit(unit) == one.unit:
        return True
    if one.unit in MONEY or per.period:
        return False
    if one.unit == "个" and unit == "人":
        return PERSON.search(one.after) is not None
    noun = asked.plain(unit)
    if one.unit == "个" and per.unit.startswith("个") and len(asked.given) > 1:
        return True  # what else the question brings tells that the rate is meant
    named = bool(notions.grams(noun) & notions.grams(one.after)) or (
        one.after.startswith(noun) if len(noun) == 1 else one.after.endswith(noun[-1:])
    )  # 大船 and 渡船 are both 船
    if one.unit and unit.startswith(one.unit):
        return len(unit) == 1 or one.unit not in {"个", "家", "项"} or named or len(asked.given) > 1
    if len(unit) == 1 and unit in MEASURES.get(one.unit, ""):
        return True
    if one.unit == "人" and re.match(r"[一-鿿]{0,4}(?:人|员|生|者)$", unit):
        return True
    return (one.unit in GENERAL or not one.unit) and named


def product(found: Sequence[Factor], rate: Rate, asked: Asked) -> Working | None:
    """80场超过60场，按60场计：60场×2000元＝12万元; of a range of rates both of its ends."""
    if not answers(rate.amount.unit, asked.unit):
        return None
    english = asked.english
    ends = [rate.amount.value, *([rate.amount.upper] if rate.amount.upper is not None else [])]
    worked = [_at(end, found, rate, asked) for end in ends]
    told = [_counts_as(one.told, one.amount, english) for one in found if one.told is not None]
    lead = f"{', '.join(told)}: " if told and english else f"{'，'.join(told)}：" if told else ""
    said = (", " if english else "，").join(one.said for one in worked)
    return Working(f"{lead}{said}", 0.0, worked[-1].value, rate.amount.unit)


def _counts_as(told: Amount, counted: Amount, english: bool) -> str:
    """80场超过上限，按60场计; 6个不足起算数，按10个计."""
    own, as_many = (shown(one.value, one.unit, english) for one in (told, counted))
    more = told.value > counted.value
    if english:
        return f"{own} is {'more than is counted' if more else 'less than counts'}, {as_many}"
    return f"{own}{'超过上限' if more else '不足起算数'}，按{as_many}计"


def _at(value: float, found: Sequence[Factor], rate: Rate, asked: Asked) -> Working:
    """A rate times what it is for, held down to its limit; where that is the limit of one, times how many there are."""
    english, unit = asked.english, rate.amount.unit
    each = next((one for one in found if _limited(one, rate, asked) and one.amount.value > 1), None)
    terms, total = [], value
    for one in found:
        if one is each:
            continue
        total *= one.amount.value / one.per.count
        divided = f"÷{number(one.per.count)}" if one.per.count != 1 else ""
        terms.append(f"{shown(one.amount.value, one.amount.unit, english)}{divided}")
    terms.append(shown(value, unit, english))
    over = each is not None and rate.limit is not None and total > rate.limit.value
    if each is not None and not over:
        total *= each.amount.value
        terms.insert(0, shown(each.amount.value, each.amount.unit, english))
        return Working(equals("×".join(terms), total, unit, english), 0.0, total, unit)
    said = equals("×".join(terms), total, unit, english) if len(terms) > 1 else terms[0]
    if plain_unit(unit) in GENERAL | {"人"} and total != math.floor(total):
        more = f"{number(total)}{', so at least ' if english else '，即至少'}{math.ceil(total)}{'' if english else unit}"
        return Working(f"{'×'.join(terms)}≈{more}", 0.0, float(math.ceil(total)), unit)
    working = held(Working(said, 0.0, total, unit), rate, english)
    return _for_each(working, each, english) if each else working


def _limited(one: Factor, rate: Rate, asked: Asked) -> bool:
    """Whether the limit of a rate is that of each of these: 每人最高1200元."""
    if rate.limit is None or one.per.period:
        return False
    whose = limits.whose(asked.sentence, rate.limit)
    own = one.per.unit.removeprefix("个") or one.per.unit
    return bool(whose) and (own.startswith(whose) or whose.startswith(own))


def _for_each(one: Working, each: Factor, english: bool) -> Working:
    """What all get together of whom each gets no more than the limit."""
    total = one.value * each.amount.value
    terms = f"{shown(each.amount.value, each.amount.unit, english)}×{shown(one.value, one.unit, english)}"
    joined = "; " if english else "；"
    return replace(one, said=f"{one.said}{joined}{equals(terms, total, one.unit, english)}", value=total)


def held(one: Working, rate: Rate, english: bool) -> Working:
    """With the limit where the result is above it, and with the least that is paid where it is below that."""
    if rate.least is not None and one.unit in MONEY and one.value < rate.least.value:
        least = shown(rate.least.value, rate.least.unit, english)
        said = f"{one.said}, below the least, so {least}" if english else f"{one.said}，不足下限，按{least}计"
        return Working(said, one.fit, rate.least.value, one.unit)
    if rate.limit is None or one.unit not in MONEY or one.value <= rate.limit.value:
        return one
    most = shown(rate.limit.value, rate.limit.unit, english)
    said = f"{one.said}, above the limit, so {most}" if english else f"{one.said}，超过上限，按{most}计"
    return Working(said, one.fit, rate.limit.value, one.unit)
