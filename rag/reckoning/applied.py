"""Amounts that a question brings -> what they come to at a sentence's rates, its steps or its stated ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.facts.amounts import Amount, Comparator, amounts
from rag.figures.workings import number
from rag.questions import notions
from rag.questions.requirements import MONEY
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.given import GENERAL, MEASURED, OPEN, Given, answers, periods, plain_unit
from rag.reckoning.labelled import Labelled
from rag.reckoning.rates import PART, Per, Rate, rates

WHOLLY = re.compile(
    r"最多|最高|一共|总共|合计|全部|顶多|拢共|到期|\b(?:at most|in total|altogether|maximum|overall)\b", re.I
)
WHOLE = re.compile(r"(?:总数|总量|数量|数|占比|比例|规模)$")
SPENT = re.compile(
    r"支出|费用|花费|投入|投资|金额|价款|总额|合同额|造价|[购售总单]机?价"
)  # what people call a sum that they pay
# How many of one period another holds.
IN_ONE = {
    ("年", "月"): 12.0, ("年", "季度"): 4.0, ("年", "周"): 52.0, ("年", "日"): 365.0, ("季度", "月"): 3.0,
    ("月", "日"): 30.0, ("周", "日"): 7.0, ("月", "周"): 4.0,
}  # fmt: skip
PERSON = re.compile(r"老人|人员|[员工生者]|[一-鿿]人(?![一-鿿])")  # 10个失能老人 are people
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
COUNTED = 0.5  # share of a base by which a number of things is one of these
ABOUT = 0.25  # share of a rate's words that the question says, where it names no base


def applied(asked: Asked) -> Working | None:
    """1000万元×12%＝120万元, 3个×500元＝1500元, held down to a stated limit; None where no rate is surely meant."""
    if asked.compares:
        return None
    found: dict[str, float] = {}
    for rate in rates(asked.sentence, asked.found):
        for fit, said in _results(asked, rate):
            found[said] = max(fit, found.get(said, 0.0))
    ranked = sorted(found.items(), key=lambda one: -one[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 1e-6):
        return None
    return Working(*ranked[0])


def _results(asked: Asked, rate: Rate) -> Iterator[tuple[float, str]]:
    if _opposed(rate.words, asked.question):
        return
    if rate.base:
        for one in asked.given or asked.supposed:
            beside = _of_base(one, rate, asked)
            said = _share(one, rate, asked) if beside else None
            if said:
                yield asked.spoken(rate.words) + 0.3 * beside, said
        return
    factors = _factors(asked, rate)
    if factors:
        said = _product(factors, rate, asked)
        if said:
            own = PART.split(rate.words)[-1]
            fit = asked.share(own) + asked.share(rate.name) + 0.5 * asked.share(rate.words)
            # Of 轻度, 中度 and 重度, which sound alike, the one that is written.
            fit += WRITTEN * notions.covered(rate.name, notions.grams(asked.question)) + _timed(rate, asked)
            yield asked.spoken(rate.words) + 0.3 * fit + len(factors), said


def _of_base(one: Given, rate: Rate, asked: Asked) -> float:
    """How surely an amount is one of what a share is of; 0 where it isn't."""
    if len(asked.given) > 1 or one.unit == OPEN or not _reaches(one.amount, rate, asked):
        return 0.0
    if rate.limit is not None and one.amount.unit not in MONEY:
        return 0.0
    beside = notions.covered(asked.plain(WHOLE.sub("", rate.base)), notions.grams(one.around))
    if one.amount.unit not in MONEY and beside < COUNTED:
        return 0.0  # 500户 are no share of 泊位总数
    fit = beside + asked.share(rate.base) * 0.5
    spent = SPENT.search(rate.base) is not None and asked.share(rate.words) >= ABOUT
    return fit or asked.share(rate.words) * spent


def _reaches(amount: Amount, rate: Rate, asked: Asked) -> bool:
    """Whether it is not below the least that the sentence asks for before the rate."""
    return not any(
        one.amount.unit == amount.unit
        and one.amount.comparator is Comparator.AT_LEAST
        and one.amount.end <= rate.amount.start
        and one.amount.value > amount.value
        for one in asked.found
    )


def _share(one: Given, rate: Rate, asked: Asked) -> str | None:
    amount, english = one.amount, asked.english
    if not answers(amount.unit, asked.unit):
        return None
    value = amount.value * (rate.amount.value / 100 if rate.amount.unit == "%" else rate.amount.value)
    sign = "%" if rate.amount.unit == "%" else ""
    terms = f"{shown(amount.value, amount.unit, english)}×{number(rate.amount.value)}{sign}"
    return _held(equals(terms, value, amount.unit, english), value, rate, amount.unit, english)


def _held(said: str, value: float, rate: Rate, unit: str, english: bool) -> str:
    """With the limit where the result is above it."""
    if rate.limit is None or unit not in MONEY or value <= rate.limit.value:
        return said
    held = shown(rate.limit.value, rate.limit.unit, english)
    return f"{said}, above the limit, so {held}" if english else f"{said}，超过上限，按{held}计"


def _factors(asked: Asked, rate: Rate) -> list[tuple[Amount, Per]]:
    """The question's amounts with what each is multiplied for; all must find their place, or there are none."""
    left = list(asked.given)
    factors: list[tuple[Amount, Per]] = []
    for per in rate.pers:
        one = next((one for one in left if _is_of(one, per, asked)), None)
        if one is not None:
            left.remove(one)
            factors.append((one.amount, per))
        elif rate.span and plain_unit(rate.span.unit) == plain_unit(per.unit) and _for_all(rate.span, asked):
            factors.append((rate.span, per))
        elif per.period and (span := _within(per, asked)) is not None:
            factors.append((span, per))
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


def _within(per: Per, asked: Asked) -> Amount | None:
    """The times that a rate's period comes round in the span that the question names: 12 months of 一年."""
    period = plain_unit(per.unit.removeprefix("个"))
    for value, unit in periods(asked.question):
        times = value if unit == period else value * IN_ONE.get((unit, period), 0.0)
        if times > 1:
            return Amount(times, "个月" if period == "月" else period, Comparator.EXACT, None, 0, 0)
    return None


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
        len(noun) == 1 and one.after.startswith(noun)
    )
    if one.unit and unit.startswith(one.unit):
        return len(unit) == 1 or one.unit not in {"个", "家", "项"} or named or len(asked.given) > 1
    if one.unit == "人" and re.match(r"[一-鿿]{0,4}(?:人|员|生|者)$", unit):
        return True
    return (one.unit in GENERAL or not one.unit) and named


def _product(factors: list[tuple[Amount, Per]], rate: Rate, asked: Asked) -> str | None:
    english, share = asked.english, rate.amount
    if not answers(share.unit, asked.unit):
        return None
    value, terms = share.value, []
    for amount, per in factors:
        value *= amount.value / per.count
        divided = f"÷{number(per.count)}" if per.count != 1 else ""
        terms.append(f"{shown(amount.value, amount.unit, english)}{divided}")
    terms.append(shown(share.value, share.unit, english))
    return _held(equals("×".join(terms), value, share.unit, english), value, rate, share.unit, english)


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
