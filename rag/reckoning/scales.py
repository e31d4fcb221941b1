"""A sentence that grades what it gives by how much there is -> what an amount of the question comes to. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.facts.amounts import Amount, Comparator, amounts
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.conditions import bounded, holds
from rag.reckoning.given import MEASURED, Given, answers
from rag.reckoning.labelled import FULL, runs
from rag.reckoning.limits import limit
from rag.reckoning.pers import pers_of
from rag.reckoning.products import held
from rag.reckoning.rates import Rate

PART_OF = re.compile(r"\s*的?(?:那)?部分")  # each step is paid for what lies in it
MORE = re.compile(r"每(?:再)?(?:增加?|新增|满|多|超过?|超出)$")
REACHED = re.compile(r"(?:超过|突破|达到?|满|不低于)\s*$|(?:超过|突破|达到?|不低于)[^，。；]{0,2}$")
FURTHER = re.compile(r"每(?:再)?(?:多|增加?|新增|超过?|超出)[^，。；\d]{0,6}$")
LONGEST = 80  # years that a person has done something
OPEN_ENDED = re.compile(r"以[上下内]|[至到—～~-]|不[足满到]|超|低于|高于|达")
FAR = 20  # characters between a bound and what it gives


@dataclass(frozen=True, slots=True)
class Step:
    """A bound and what lies within it gets; `inside` where that is for the part inside alone."""

    bound: Amount
    sum_: Amount
    inside: bool

    @property
    def low(self) -> float:
        """Where it begins."""
        return 0.0 if self.bound.comparator is Comparator.AT_MOST else self.bound.value

    @property
    def high(self) -> float:
        """Where it ends."""
        at_most = self.bound.comparator is Comparator.AT_MOST
        return self.bound.value if at_most else self.bound.upper or math.inf


def graded(asked: Asked) -> Working | None:
    """The step in which the question's amount lies, every step's share of it, or a base and so many more."""
    if asked.compares:
        return None
    for unit in dict.fromkeys(one.unit for one in asked.given):
        fitting = [one for one in asked.given if one.unit == unit]
        if len(fitting) == 1:
            found = _climbed(fitting[0], asked) or _stepped(fitting[0], asked) or _further(fitting[0], asked)
            if found is not None:
                return found
    return _for_years(asked)


def _stepped(one: Given, asked: Asked) -> Working | None:
    steps = _steps(asked, one.unit)
    if len(steps) < 2:
        return None
    if all(step.inside for step in steps):
        return _by_parts(one.amount, steps, asked)
    within = [step for step in steps if holds(step.bound, one.amount.value)]
    if steps[0].sum_.unit not in MONEY or len(asked.given) > 1:
        return None
    if not within:
        return _below(one, steps[0], asked)
    bound = within[-1].bound
    limits = asked.sentence[bound.start : bound.end]
    mine = shown(one.amount.value, one.amount.unit, asked.english)
    under = "属于" if OPEN_ENDED.search(limits) else "达到"
    falls = f"{mine} falls under {limits}: " if asked.english else f"{mine}{under}{limits}："
    found = _at_height(one, within[-1], asked)
    return replace(found, said=f"{falls}{found.said}")


def _below(one: Given, lowest: Step, asked: Asked) -> Working | None:
    """That an area or a length is less than the scale begins with; of a sum of money it isn't told what it is of."""
    if one.unit not in MEASURED - {"元"} or one.amount.value >= lowest.low:
        return None
    mine, least = (shown(value, one.amount.unit, asked.english) for value in (one.amount.value, lowest.low))
    if asked.english:
        return Working(f"no sum of this scale: {mine} is less than {least}")
    return Working(f"{mine}不到{least}，不在所列各档之内")


def _at_height(one: Given, step: Step, asked: Asked) -> Working:
    """What a step gives: its sum, or as many times that as there are units for each of which it is given."""
    sums, english = step.sum_, asked.english
    pers = pers_of(asked.sentence, sums, step.bound)
    own = next((per for per in pers if plain_unit(per.unit.removeprefix("个")) == one.unit), None)
    said = shown(sums.value, sums.unit, english)
    others = [per for per in pers if per is not own and not per.period]
    if own is None or others:
        # For each of what the question counts not: so much each.
        each = "".join(f"每{per.unit}" for per in pers)
        return Working(
            f"{said}{' each' if pers else ''}" if english else f"{each}{said}", 0.0, sums.value, sums.unit
        )
    total = one.amount.value / own.count * sums.value
    divided = f"÷{number(own.count)}" if own.count != 1 else ""
    terms = f"{shown(one.amount.value, one.amount.unit, english)}{divided}×{said}"
    all_ = Working(equals(terms, total, sums.unit, english), 0.0, total, sums.unit)
    cap = limit(asked.sentence, sums, asked.found)
    return held(all_, Rate(sums, "", "", limit=cap), english)


def _steps(asked: Asked, unit: str) -> list[Step]:
    """Each bound with what follows it; bounds that don't rise one from another are no scale."""
    found = [
        Step(bound.amount, sum_.amount, PART_OF.match(asked.sentence, bound.amount.end) is not None)
        for bound, sum_ in pairwise(asked.found)
        if plain_unit(bound.amount.unit) == unit
        and bounded(bound.amount, asked.sentence)
        and (sum_.sums or sum_.amount.unit == "%")
        and (unit not in MONEY or not bounded(sum_.amount, asked.sentence))
        and _beside(bound.amount, sum_.amount, asked.sentence)
    ]
    found = found if len(found) > 1 else _aligned(asked, unit)
    rising = all(first.low < second.low for first, second in pairwise(found))
    return found if rising and len({one.sum_.unit for one in found}) == 1 else []


def _aligned(asked: Asked, unit: str) -> list[Step]:
    """达到500万元、2000万元、5000万元的，分别奖励10万元、30万元、80万元: a list of leasts, and behind it one of as many sums."""
    lists = [
        run
        for run in runs([one.amount for one in asked.found], asked.sentence)
        if all(one.upper is None for one in run)
    ]
    for bounds, sums in pairwise(lists):
        reached = plain_unit(bounds[0].unit) == unit and REACHED.search(asked.sentence[: bounds[0].start])
        near = not re.search("[。；]", asked.sentence[bounds[-1].end : sums[0].start])
        if reached and near and len(bounds) == len(sums) and sums[0].unit in MONEY:
            least = [replace(one, comparator=Comparator.AT_LEAST) for one in bounds]
            return [Step(bound, sum_, False) for bound, sum_ in zip(least, sums, strict=True)]
    return []


def _beside(bound: Amount, sum_: Amount, sentence: str) -> bool:
    between = sentence[bound.end : sum_.start]
    return len(between) <= FAR and not re.search("[。；]", between)


def _by_parts(one: Amount, steps: Sequence[Step], asked: Asked) -> Working | None:
    """（1000万元－300万元）×4%＋（2500万元－1000万元）×6%: every step's share of what lies in it."""
    money = steps[0].sum_.unit in MONEY
    if one.value <= steps[0].low or not (money or steps[0].sum_.unit == "%"):
        return None
    if money and not answers(steps[0].sum_.unit, asked.unit):
        return None
    if money and not all(_for_each(step, asked.sentence) for step in steps):
        return None
    total, terms = 0.0, []
    for step in steps:
        top = min(one.value, step.high)
        if top <= step.low:
            break
        total += (top - step.low) * (step.sum_.value if money else step.sum_.value / 100)
        high, low = (shown(value, one.unit, asked.english) for value in (top, step.low))
        part = f"（{high}－{low}）" if step.low else high
        height = f"{number(step.sum_.value)}%"
        terms.append(f"{part}×{shown(step.sum_.value, step.sum_.unit, asked.english) if money else height}")
    unit = steps[0].sum_.unit if money else one.unit
    said = equals((" + " if asked.english else "＋").join(terms), total, unit, asked.english)
    most = limit(asked.sentence, steps[-1].sum_, asked.found, base=True)
    return held(Working(said, 0.0, total, unit), Rate(steps[-1].sum_, "", "", limit=most), asked.english)


def _for_each(step: Step, sentence: str) -> bool:
    """Whether a sum is for each unit of what lies within a step: 每立方米2.5元."""
    return (
        re.search(r"每[一-鿿]{1,4}[^，。；\d]{0,4}$", sentence[step.bound.end : step.sum_.start]) is not None
    )


def _for_years(asked: Asked) -> Working | None:
    """满5年不满10年的，最长领取18个月: how long one gets something who has done something for so many years."""
    told = [one for one in amounts(asked.question) if one.unit == "年" and one.value < LONGEST]
    if len(told) != 1 or asked.given or not asked.unit:
        return None
    steps = [
        (bound.amount, other.amount)
        for bound, other in pairwise(asked.found)
        if bound.amount.unit == "年"
        and bounded(bound.amount, asked.sentence)
        and plain_unit(other.amount.unit) == asked.unit
        and _beside(bound.amount, other.amount, asked.sentence)
    ]
    within = [step for step in steps if holds(step[0], told[0].value)]
    if len(steps) < 2 or not within:
        return None
    bound, result = within[-1]
    full = FULL.search(asked.sentence[: bound.start])
    limits = asked.sentence[full.start() if full else bound.start : bound.end]
    mine = shown(told[0].value, "年", asked.english)
    falls = f"{mine} falls under {limits}: " if asked.english else f"{mine}属于{limits}："
    return Working(
        f"{falls}{shown(result.value, result.unit, asked.english)}", 0.0, result.value, result.unit
    )


def _further(one: Given, asked: Asked) -> Working | None:
    """带动3人以上的，每多带动1人奖励1500元: so much for each one above the least."""
    found = [other.amount for other in asked.found]
    for least, step, more in zip(found, found[1:], found[2:], strict=False):
        alike = plain_unit(least.unit) == plain_unit(step.unit) == one.unit and more.unit in MONEY
        further = FURTHER.search(asked.sentence[: step.start]) is not None and step.value > 0
        if not (alike and further and bounded(least, asked.sentence) and answers(more.unit, asked.unit)):
            continue
        times = math.floor((one.amount.value - least.value) / step.value + 1e-9)
        if times <= 0:
            return None
        total, english = times * more.value, asked.english
        mine, first = (shown(value, one.unit, english) for value in (one.amount.value, least.value))
        part = f"（{mine}－{first}）" if step.value == 1 else f"{times}"
        said = equals(f"{part}×{shown(more.value, more.unit, english)}", total, more.unit, english)
        cap = limit(asked.sentence, more, asked.found, base=True)
        return held(Working(said, 0.0, total, more.unit), Rate(more, "", "", limit=cap), english)
    return None


def _climbed(one: Given, asked: Asked) -> Working | None:
    """累计200万美元得15分，每增加50万美元加2分: the base, and so much for every further step."""
    amounts = [other.amount for other in asked.found]
    for at in range(len(amounts) - 3):
        least, base, step, more = amounts[at : at + 4]
        alike = plain_unit(least.unit) == plain_unit(step.unit) == one.unit and base.unit == more.unit
        climbs = MORE.search(asked.sentence[: step.start]) is not None and step.value > 0
        if not (alike and climbs and base.unit != least.unit and answers(base.unit, asked.unit)):
            continue
        if one.amount.value < least.value:
            return None
        times = math.floor((one.amount.value - least.value) / step.value + 1e-9)
        total = base.value + times * more.value
        first = shown(base.value, base.unit, asked.english)
        terms = (
            f"{first}{' + ' if asked.english else '＋'}{times}×{shown(more.value, more.unit, asked.english)}"
        )
        return Working(equals(terms, total, base.unit, asked.english), 0.0, total, base.unit)
    return None
