"""A rule that charges or pays otherwise above a bound than below it -> what an amount comes to. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY
from rag.reckoning import limits
from rag.reckoning.adjusted import SHARE, fraction
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.conditions import opposed
from rag.reckoning.given import Given, answers
from rag.reckoning.products import held
from rag.reckoning.rates import Rate, rates
from rag.reckoning.sorts import Sort, likeliest

# 超过60平方米的部分, 首2小时, 前3公里: up to where the usual holds.
ABOVE = re.compile(r"超(?:过|出)(?:了)?\s*$")
FIRST = re.compile(r"(?:首|前|起步)(?:个)?\s*$")
REST = re.compile(r"部分|超出|之后|以后|此后|后每|其后")
TIMES = re.compile(rf"按[^，。；\d]{{0,10}}的(?P<times>{SHARE})|加(?:价|收|征)(?P<more>{SHARE})")
FURTHER = re.compile(r"再|另")  # what is paid above a bound comes on top of what is paid anyway
FAR = 22  # characters between a bound and what is charged above it
# 超过定额20%以上不足50%的部分，加价1倍: a bound that is a share of what one is entitled to.
STEP = re.compile(
    rf"超(?:过|出)?(?P<of>[^，。；\d不未]{{1,8}})(?P<bounds>[^，。；]{{0,20}}?)的?部分[，,]?[^，。；\d]{{0,8}}?加(?:价|收|征)(?P<more>{SHARE})"
)
PERCENT = re.compile(
    r"(?P<under>不足|不满|不超过|以内|低于)?(?P<n>\d+(?:\.\d+)?)[%％](?P<behind>以内|以下|至|以上)?"
)
ENTITLED = re.compile(r"定额|额度|基数|标准|计划|限额|配额|指标")
UNIT_PRICE = re.compile(
    r"[每单一][一-鿿]{0,4}$|单?价[^，。；\d]{0,6}$|\b(?:at|price of|per)\b", re.IGNORECASE
)


# 首小时6元，首小时后每半小时4元; 首2公斤10元，续重每公斤3元: so much for the first, so much for each further step.
_UNIT = r"(?:小时|分钟|公里|千克|公斤|吨|天|日|个?月|件|平方米|立方米)"
BY_STEPS = re.compile(
    rf"(?:首|起步|第一)(?:个|重)?(?P<n>\d{{1,4}}(?:\.\d)?)?个?(?P<unit>{_UNIT})(?:以?内)?[^，。；\d]{{0,6}}(?P<first>\d{{1,6}}(?:\.\d{{1,2}})?)元[，、]"
    rf"[^，。；\d]{{0,10}}每(?P<step>半|\d{{1,4}})?个?(?P<per>{_UNIT})[^，。；\d]{{0,6}}(?P<more>\d{{1,6}}(?:\.\d{{1,2}})?)元"
)


@dataclass(frozen=True, slots=True)
class Slice:
    """What lies between two bounds and what each unit of it costs."""

    low: float
    high: float
    price: float
    shown: str


def above(asked: Asked) -> Working | None:
    """60平方米×12元＋15平方米×12元×1.5; a sum for the first so many and so much for each further one."""
    if asked.compares or not answers("元", asked.unit):
        return None
    for one in asked.given:
        for bound in asked.found:
            if plain_unit(bound.amount.unit) == one.unit and _opens(bound.amount, asked.sentence):
                found = _two_parts(one, bound.amount, asked)
                if found is not None:
                    return found
    return None


def by_steps(asked: Asked) -> Working | None:
    """6元＋4×4元: the first, and every further step that is begun; of several cases that which the question names."""
    if asked.compares or not answers("元", asked.unit) or opposed(asked.sentence, asked.question):
        return None
    found = list(BY_STEPS.finditer(asked.sentence))
    cases = [
        Sort(
            Amount(at, "", Comparator.EXACT, None, at, at),
            re.split("[；。：]", asked.sentence[: one.start()])[-1],
            (),
        )
        for at, one in enumerate(found)
    ]
    chosen = likeliest(asked.plain(asked.question), cases) if len(found) > 1 else next(iter(cases), None)
    unit = plain_unit(found[int(chosen.amount.value)]["unit"]) if chosen else ""
    given = [one for one in (_in_hours(one, unit) for one in asked.given) if one.unit == unit]
    if chosen is None or len(given) != 1 or len(asked.given) > 1:
        return None
    return _stepped(given[0], found[int(chosen.amount.value)], asked.english)


def _in_hours(one: Given, unit: str) -> Given:
    """40分钟 as two thirds of an hour, where hours are charged."""
    if unit != "小时" or one.unit != "分钟":
        return one
    return replace(one, amount=replace(one.amount, value=one.amount.value / 60, unit=unit))


def _stepped(one: Given, rule: re.Match[str], english: bool) -> Working | None:
    if plain_unit(rule["per"]) != plain_unit(rule["unit"]):
        return None
    least, first, more = float(rule["n"] or 1), float(rule["first"]), float(rule["more"])
    step = 0.5 if rule["step"] == "半" else float(rule["step"] or 1)
    times = max(0, math.ceil((one.amount.value - least) / step - 1e-9))
    total, base = first + times * more, shown(first, "元", english)
    if not times:
        return Working(base, 0.0, first, "元")
    terms = f"{base}{' + ' if english else '＋'}{times}×{shown(more, '元', english)}"
    return Working(equals(terms, total, "元", english), 0.0, total, "元")


def opens(asked: Asked) -> bool:
    """Whether the sentence sets a bound above which it pays otherwise."""
    return any(_opens(one.amount, asked.sentence) for one in asked.found)


def _opens(bound: Amount, sentence: str) -> bool:
    before, behind = sentence[: bound.start], sentence[bound.end : bound.end + FAR]
    inside = sentence[bound.start : bound.end]
    above_ = ABOVE.search(before) or re.match("超[过出]", inside)
    return bool((above_ and REST.search(behind)) or (FIRST.search(before) and REST.search(behind)))


def _two_parts(one: Given, bound: Amount, asked: Asked) -> Working | None:
    base = _base(one, bound, asked)
    price = _price_above(bound, base.price if base else 0.0, asked)
    if base is None or price is None or not price.price:
        return None
    english, unit, x = asked.english, one.amount.unit, one.amount.value
    below, beyond = min(x, bound.value), max(0.0, x - bound.value)
    flat = math.isinf(base.high)
    total = (base.price if flat else below * base.price) + beyond * price.price
    first = base.shown if flat else f"{shown(below, unit, english)}×{base.shown}"
    if not beyond:
        return None if flat else Working(equals(first, total, "元", english), 0.0, total, "元")
    over = f"（{shown(x, unit, english)}－{shown(bound.value, unit, english)}）×{price.shown}"
    plus = " + " if english else "＋"
    return _capped(
        Working(equals(f"{first}{plus}{over}", total, "元", english), 0.0, total, "元"), bound, asked
    )


def _capped(one: Working, bound: Amount, asked: Asked) -> Working:
    """With the sum that all of it may come to at most: 每所每年总额不超过8万元."""
    end = re.search("。", asked.sentence[bound.end :])
    stop = bound.end + end.start() if end else len(asked.sentence)
    caps = [
        other.amount
        for other in asked.found
        if other.sums
        and bound.end <= other.amount.start < stop
        and limits.of_all(asked.sentence, other.amount)
        and other.amount.comparator is Comparator.AT_MOST
    ]
    return held(one, Rate(bound, "", "", limit=caps[0]), asked.english) if caps else one


def _base(one: Given, bound: Amount, asked: Asked) -> Slice | None:
    """What is charged up to a bound: so much for each unit, or one sum."""
    known = [rate for rate in rates(asked.sentence, asked.found) if rate.amount.unit in MONEY and rate.pers]
    before = [rate for rate in known if rate.amount.end <= bound.start]
    for rate in reversed(before):
        if any(plain_unit(per.unit) == one.unit for per in rate.pers):
            return Slice(0.0, bound.value, rate.amount.value, shown(rate.amount.value, "元", asked.english))
    sums = [other.amount for other in asked.found if other.sums]
    more = FURTHER.search(asked.sentence[bound.end : bound.end + FAR])
    own = re.split("。" if more else "[。；]", asked.sentence[: bound.start])[-1]
    earlier = [other for other in sums if bound.start - len(own) <= other.start and other.end <= bound.start]
    first = FIRST.search(asked.sentence[: bound.start])
    later = [other for other in sums if bound.end <= other.start <= bound.end + FAR] if first else []
    flat = (earlier[-1:] or later[:1]) if earlier or later else []
    if not flat:
        return None
    return Slice(0.0, math.inf, flat[0].value, shown(flat[0].value, "元", asked.english))


def _price_above(bound: Amount, usual: float, asked: Asked) -> Slice | None:
    """What each unit above a bound costs: a multiple of the usual, or a sum of its own."""
    end = re.search("[。；]", asked.sentence[bound.end :])
    stop = bound.end + end.start() if end else len(asked.sentence)
    words = asked.sentence[bound.end : stop]
    multiple = TIMES.search(words)
    if multiple is not None and usual:
        share = fraction(multiple["times"]) if multiple["times"] else 1 + fraction(multiple["more"])
        return Slice(
            bound.value, math.inf, usual * share, f"{shown(usual, '元', asked.english)}×{number(share)}"
        )
    behind = [
        one.amount
        for one in asked.found
        if bound.end <= one.amount.start < stop
        and one.sums
        and one.amount.comparator is not Comparator.AT_MOST
    ]
    each = [
        one
        for one in behind
        if re.search(r"每[一-鿿]{1,5}[^，。；\d]{0,4}$", asked.sentence[bound.end : one.start])
    ]
    if len(each) != 1:
        return None
    return Slice(bound.value, math.inf, each[0].value, shown(each[0].value, "元", asked.english))


def surcharged(asked: Asked) -> Working | None:
    """1000方×0.3元＋200方×0.3元×1.5 and so on: what is used above what one is entitled to, step by step."""
    steps = list(_steps(asked.sentence))
    prices = [one for one in asked.mentioned if one.unit in MONEY]
    used = [one for one in asked.mentioned if one.unit not in MONEY]
    if not steps or len(prices) != 1 or len(used) != 2 or used[0].unit != used[1].unit:
        return None
    least, most = sorted(used, key=lambda one: one.amount.value)
    if not ENTITLED.search(least.before) or not UNIT_PRICE.search(prices[0].before):
        return None
    quota, amount, price, english = (
        least.amount.value,
        most.amount.value,
        prices[0].amount.value,
        asked.english,
    )
    unit, money = most.amount.unit, shown(price, "元", english)
    total, terms = quota * price, [f"{shown(quota, unit, english)}×{money}"]
    for step in steps:
        low, high = quota * (1 + step.low / 100), quota * (1 + step.high / 100)
        part = min(amount, high) - low
        if part > 0:
            total += part * price * (1 + step.price)
            terms.append(f"{shown(part, unit, english)}×{money}×{number(1 + step.price)}")
    said = equals((" + " if english else "＋").join(terms), total, "元", english)
    return Working(said, 0.0, total, "元")


def _steps(sentence: str) -> Iterator[Slice]:
    """Each step above what one is entitled to, in percent of that, and by what share more it costs."""
    for match in STEP.finditer(sentence):
        low, high = _bounds(list(PERCENT.finditer(match["bounds"])))
        yield Slice(low, high, fraction(match["more"]), match["more"])


def _bounds(found: Sequence[re.Match[str]]) -> tuple[float, float]:
    numbers = [float(one["n"]) for one in found]
    if len(numbers) == 2:
        return numbers[0], numbers[1]
    if len(numbers) == 1:
        under = found[0]["under"] or found[0]["behind"] in {"以内", "以下"}
        return (0.0, numbers[0]) if under else (numbers[0], math.inf)
    return 0.0, math.inf
