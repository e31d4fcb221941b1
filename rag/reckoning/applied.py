"""Amounts that a question brings -> what they come to at a sentence's rates, its steps or its stated ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from documents.facts.amounts import Amount, Comparator, amounts
from rag.figures.workings import number
from rag.questions import notions
from rag.questions.requirements import MONEY
from rag.reckoning import bases
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import GENERAL, MEASURED, OPEN, Given, answers, periods, plain_unit, rounds
from rag.reckoning.labelled import Labelled
from rag.reckoning.rates import PART, Per, Rate, ends_range, rates

WHOLLY = re.compile(
    r"最[多高](?![几多一每])|一共|总共|合计|全部|顶多|拢共|到期|\b(?:at most|in total|altogether|maximum|overall)\b",
    re.I,
)
PERSON = re.compile(r"老人|人员|[员工生者]|[一-鿿]人(?![一-鿿])")  # 10个失能老人 are people
PER_EACH = re.compile("的?每")
WRITTEN = 2.0  # for the name of one of several, character by character
TIMED = 2.0  # for a sum that is paid by the time that the question names
# Of two that a text sets side by side the question names one.
CONTRARIES = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (r"新建|新增|\bnew(?:ly)?\b", r"已建|既有|原有|存量|改建|\bexisting\b"),
        (r"租|\b(?:rent|lease)\w*\b", r"购置|购买|自购|买|\b(?:buy|bought|purchase)\w*\b"),
        (r"首次|首批|第一次|\bfirst\b", "再次|升级|第二次"),
        (r"城市|城区|城镇|\burban\b", r"农村|乡村|乡镇|\brural\b"),
    )
)
AHEAD = 0.15  # by which a rate must fit better than the next, in a sentence of another language
NAMED = 0.3  # share of a condition that the question says which sets the rate


def applied(asked: Asked) -> Working | None:
    """1000万元×12%＝120万元, 3个×500元＝1500元, held down to a stated limit; None where no rate is surely meant."""
    if asked.compares:
        return None
    found: dict[str, tuple[Working, Rate]] = {}
    stated = list(rates(asked.sentence, asked.found))
    for rate in _meant(_ended(stated, asked), asked):
        for one in _results(asked, rate, stated):
            if one.said not in found or found[one.said][0].fit < one.fit:
                found[one.said] = one, rate
    ranked = sorted(found.values(), key=lambda one: -one[0].fit)
    least = AHEAD if asked.foreign else 1e-6
    if not ranked or (len(ranked) > 1 and ranked[0][0].fit - ranked[1][0].fit < least):
        return None
    if len(ranked) > 1 and _named_apart(ranked[1][1], ranked[0][1], asked):
        return ranked[1][0]
    return ranked[0][0]


def _named_apart(one: Rate, other: Rate, asked: Asked) -> bool:
    """Whether of two rates alike in kind the question names this one by all that tells it from the other."""
    if one.base or one.pers != other.pers or one.amount.unit != other.amount.unit:
        return False
    said = notions.grams(asked.question)
    own, others = (notions.grams(PER_EACH.split(rate.name)[0]) for rate in (one, other))
    return bool(own - others) and own - others <= said and not others - own <= said


def _ended(found: list[Rate], asked: Asked) -> list[Rate]:
    """The rates without the end of a stated range that the question doesn't mean."""
    kept = found
    for first, second in pairwise(found):
        if ends_range(first.amount, second.amount, asked.sentence):
            kept = [
                one
                for one in kept
                if not (one is first and not asked.lowest) and not (one is second and not asked.highest)
            ]
    return kept


def _meant(found: list[Rate], asked: Asked) -> list[Rate]:
    """The rate of another height where the question names its condition; else the usual ones."""
    instead = [one for one in found if one.instead and asked.share(_condition(one)) >= NAMED]
    if len(instead) == 1:
        return instead
    return [one for one in found if not one.instead]


def _condition(rate: Rate) -> str:
    return PART.split(rate.words)[0]


def _results(asked: Asked, rate: Rate, stated: Sequence[Rate]) -> Iterator[Working]:
    if _opposed(rate.words, asked.question):
        return
    if rate.base:
        for one in asked.given or asked.supposed or bases.called_so(rate, asked):
            beside = bases.of_base(one, rate, asked) if bases.nearest(one, rate, stated, asked) else 0.0
            said = _share(one, rate, asked) if beside else None
            if said:
                yield replace(said, fit=asked.spoken(rate.words) + 0.3 * beside)
        return
    factors = _factors(asked, rate)
    if factors:
        said = _product(factors, rate, asked)
        if said:
            own = PART.split(rate.words)[-1]
            fit = asked.share(own) + asked.share(rate.name) + 0.5 * asked.share(rate.words)
            # Of 轻度, 中度 and 重度, which sound alike, the one that is written.
            fit += WRITTEN * notions.covered(rate.name, notions.grams(asked.question)) + _timed(rate, asked)
            yield replace(said, fit=asked.spoken(rate.words) + 0.3 * fit + len(factors))


def _share(one: Given, rate: Rate, asked: Asked) -> Working | None:
    amount, english = one.amount, asked.english
    if not answers(amount.unit, asked.unit):
        return None
    value = amount.value * (rate.amount.value / 100 if rate.amount.unit == "%" else rate.amount.value)
    sign = "%" if rate.amount.unit == "%" else ""
    terms = f"{shown(amount.value, amount.unit, english)}×{number(rate.amount.value)}{sign}"
    many = bases.number_of(one, asked)
    if many is None:
        return _held(
            Working(equals(terms, value, amount.unit, english), 0.0, value, amount.unit), rate, english
        )
    if rate.limit is not None and value > rate.limit.value:
        return None  # whether the limit is for one or for all is another question
    terms = f"{shown(many.amount.value, many.amount.unit, english)}×{terms}"
    total = value * many.amount.value
    if rate.limit is not None and total > rate.limit.value and not _for_one(rate.limit, many, asked):
        return None
    return Working(equals(terms, total, amount.unit, english), 0.0, total, amount.unit)


def _for_one(limit: Amount, many: Given, asked: Asked) -> bool:
    """Whether a limit is that of a single one: 单架不超过1.6万元."""
    before = PART.split(asked.sentence[: limit.start])[-1]
    return re.search(f"[每单]个?{re.escape(many.amount.unit)}", before) is not None


def _held(one: Working, rate: Rate, english: bool) -> Working:
    """With the limit where the result is above it."""
    if rate.limit is None or one.unit not in MONEY or one.value <= rate.limit.value:
        return one
    held = shown(rate.limit.value, rate.limit.unit, english)
    said = f"{one.said}, above the limit, so {held}" if english else f"{one.said}，超过上限，按{held}计"
    return replace(one, said=said, value=rate.limit.value)


def _factors(asked: Asked, rate: Rate) -> list[tuple[Amount, Per]]:
    """The question's amounts with what each is multiplied for; all must find their place, or there are none."""
    left = list(asked.given)
    factors: list[tuple[Amount, Per]] = []
    for per in rate.pers:
        one = next((one for one in left if _is_of(one, per, asked)), None)
        if one is not None:
            left.remove(one)
            factors.append((one.amount, per))
        elif (
            rate.span
            and plain_unit(rate.span.unit) == plain_unit(per.unit)
            and f"每{per.unit}" not in asked.question
            and _for_all(rate.span, asked)
        ):
            factors.append((rate.span, per))
        elif per.period and (times := rounds(per.unit, asked.question)) > 1:
            factors.append((_span(times, per), per))
    return [] if left else factors


def _opposed(words: str, question: str) -> bool:
    """Whether a rate is for the contrary of what the question names: 已建 beside 新建."""
    return any(
        one.search(question) and not other.search(question) and other.search(words) and not one.search(words)
        for pair in CONTRARIES
        for one, other in (pair, pair[::-1])
    )


def _timed(rate: Rate, asked: Asked) -> float:
    """Whether a question that names a time asks for what is paid in each such time: 每月40元 of 一个月."""
    named = {unit for _, unit in periods(asked.question)}
    return TIMED * any(plain_unit(per.unit.removeprefix("个")) in named for per in rate.pers if per.period)


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


def _is_of(one: Given, per: Per, asked: Asked) -> bool:
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
    if one.unit == "人" and re.match(r"[一-鿿]{0,4}(?:人|员|生|者)$", unit):
        return True
    return (one.unit in GENERAL or not one.unit) and named


def _product(factors: list[tuple[Amount, Per]], rate: Rate, asked: Asked) -> Working | None:
    english, share = asked.english, rate.amount
    if not answers(share.unit, asked.unit):
        return None
    value, terms = share.value, []
    for amount, per in factors:
        value *= amount.value / per.count
        divided = f"÷{number(per.count)}" if per.count != 1 else ""
        terms.append(f"{shown(amount.value, amount.unit, english)}{divided}")
    terms.append(shown(share.value, share.unit, english))
    return _held(
        Working(equals("×".join(terms), value, share.unit, english), 0.0, value, share.unit), rate, english
    )


def stepped(asked: Asked) -> str | None:
    """The step of a scale in which the question's amount lies: 100平方米以下8万元, 300平方米以上25万元."""
    if len(asked.given) != 1 or asked.compares:
        return None
    one = asked.given[0].amount
    steps = list(_steps(asked, one.unit))
    within = [(bound, sum_) for bound, sum_ in steps if _holds(bound.amount, one.value)]
    if len(steps) < 2 or not within:
        return None
    bound, sum_ = within[-1]
    limits = asked.sentence[bound.amount.start : bound.amount.end]
    step = (
        f"{shown(one.value, one.unit, asked.english)}{' falls under ' if asked.english else '属于'}{limits}"
    )
    return (
        f"{step}{': ' if asked.english else '：'}{shown(sum_.amount.value, sum_.amount.unit, asked.english)}"
    )


def _steps(asked: Asked, unit: str) -> Iterator[tuple[Labelled, Labelled]]:
    """Each bound with the sum that follows it."""
    for bound, sum_ in zip(asked.found, asked.found[1:], strict=False):
        bounded = bound.amount.upper is not None or bound.amount.comparator in {
            Comparator.AT_LEAST,
            Comparator.AT_MOST,
        }
        if bound.amount.unit == unit and bounded and sum_.sums and unit not in MONEY:
            yield bound, sum_


def _holds(bound: Amount, value: float) -> bool:
    if bound.upper is not None:
        return bound.value <= value <= bound.upper
    return value >= bound.value if bound.comparator is Comparator.AT_LEAST else value < bound.value
