"""Amounts that a question brings -> what they come to at a sentence's rates, its steps or its stated ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.plain import notions
from rag.reckoning import bases, cases, excess, limits, purposes, told
from rag.reckoning.asked import Asked, Working, equals, shown
from rag.reckoning.conditions import Standing, opposed, standing
from rag.reckoning.given import OPEN, TIME, Given, answers, periods, rounds
from rag.reckoning.heights import meant
from rag.reckoning.pers import PART
from rag.reckoning.products import factors, held, product
from rag.reckoning.rates import Rate, ends_range, rates

WHOSE = r"(?![家户]|企业|单位|主体|年)"  # each thing, not each of those who are paid
YEARLY = re.compile(r"每年|一年|年均|\b(?:a|per|each|every) year\b|yearly|annual")
YEARLY_RATE = re.compile(r"年利率|年化|年息|年费率")
SUM = re.compile(r"[一-鿿]{1,2}(?<![经消浪免缴收交欠])费(?!用|率|的|额)|保证金|租金|押金|定金|利息|奖金|罚款")
BUILT = re.compile(r"新建|已建|既有|改建|\b(?:new|newly|existing)\b")
BUDGETED = re.compile(r"(?:安排|统筹|筹集|预算)[^，。；\d]{0,6}\d[\d.,]*[万亿]?元?$")
EXEMPT = re.compile(r"(?P<who>[^，。；]{2,16})不(?:执行|适用|实行|受)")  # 学校不执行阶梯水价，按每立方米2.6元
OVER = re.compile(r"超[过出]的?部分|超出部分")
OF_THEM = re.compile(r"其中(?P<who>[^，。；\d]{2,12}?)(?:不[低少]于|至少|占|为|按|达)[^，。；]{0,14}$")
WRITTEN = 2.0  # for the name of one of several, character by character
TIMED = 2.0  # for a sum that is paid by the time that the question names
AHEAD = 0.15  # by which a rate must fit better than the next, in a sentence of another language


def applied(asked: Asked) -> Working | None:
    """1000万元×12%＝120万元, 3个×500元＝1500元, held down to a stated limit; None where no rate is surely meant."""
    if asked.compares:
        return None
    found: dict[str, tuple[Working, Rate]] = {}
    stated = list(rates(asked.sentence, asked.found))
    for rate in meant(_ended(_not_apart(stated, asked), asked), asked):
        for one in _results(asked, rate, stated):
            if one.said not in found or found[one.said][0].fit < one.fit:
                found[one.said] = one, rate
    ranked = sorted(found.values(), key=lambda one: -one[0].fit)
    apart = [one for one in ranked[1:] if cases.named_apart(one[1], ranked[0][1], asked)]
    apart = apart or [one for one in ranked[1:] if cases.written_out(one[1], ranked[0][1], asked)]
    if len(apart) == 1:
        return apart[0][0]
    least = AHEAD if asked.foreign else 1e-6
    if not ranked or (len(ranked) > 1 and ranked[0][0].fit - ranked[1][0].fit < least):
        return None
    best, rate = _usual(ranked, asked)
    others = [one for one in stated if one.amount is not rate.amount]
    if not any(cases.named_instead(one, rate, asked) for one in others):
        return best
    named = [work for work, one in ranked[1:] if cases.named_instead(one, rate, asked)]
    return named[0] if len(named) == 1 else None


def _usual(ranked: Sequence[tuple[Working, Rate]], asked: Asked) -> tuple[Working, Rate]:
    """The best; where that is for a sort of which the question says nothing, the one that is for all: 山地绿道 beside 绿道."""
    best = ranked[0]
    alike = [one for one in ranked[1:] if not one[1].base and one[1].amount.unit == best[1].amount.unit]
    if best[1].base or not cases.untold_sort(best[1], [one for _, one in alike], asked):
        return best
    return next((one for one in alike if not cases.untold_sort(one[1], [best[1]], asked)), best)


def _not_apart(found: list[Rate], asked: Asked) -> list[Rate]:
    """Without the shares for what is built anew, of which the question says nothing, beside those for all."""
    apart = [one for one in found if one.base and BUILT.search(PART.split(one.words)[-1])]
    usual = [one for one in found if one.base and one not in apart]
    return [one for one in found if one not in apart] if usual and not BUILT.search(asked.question) else found


def _ended(found: list[Rate], asked: Asked) -> list[Rate]:
    """The rates without the end of a stated range that the question doesn't mean."""
    kept = found
    for first, second in pairwise(found):
        if not second.instead and ends_range(first.amount, second.amount, asked.sentence):
            kept = [
                one
                for one in kept
                if not (one is first and not asked.lowest) and not (one is second and not asked.highest)
            ]
    return kept


def _results(asked: Asked, rate: Rate, stated: Sequence[Rate]) -> Iterator[Working]:
    rate = _limited(rate, asked)
    if opposed(rate.words, asked.question) or _other(rate, asked):
        return
    if rate.base:
        for one in asked.given or asked.supposed or bases.called_so(rate, asked):
            if standing(one.amount, rate.amount, asked) is Standing.MISSED:
                continue
            beside = bases.of_base(one, rate, asked) if bases.nearest(one, rate, stated, asked) else 0.0
            beside = beside or float(bases.named_alone(rate, stated, asked))
            said = _share(one, rate, asked) if beside else None
            if said:
                yield replace(said, fit=asked.spoken(rate.words) + 0.3 * beside)
        return
    counted = factors(asked, rate)
    if counted:
        said = product(counted, rate, asked)
        if said:
            own = PART.split(rate.words)[-1]
            fit = asked.share(own) + asked.share(rate.name) + 0.5 * asked.share(rate.words)
            # Of 轻度, 中度 and 重度, which sound alike, the one that is written.
            fit += WRITTEN * notions.covered(rate.name, notions.grams(asked.question)) + _timed(rate, asked)
            yield replace(said, fit=asked.spoken(rate.words) + 0.3 * fit + len(counted))


def _share(one: Given, rate: Rate, asked: Asked) -> Working | None:
    """What a share of an amount comes to; of a range of shares at the end that is asked for, or at both."""
    if rate.amount.upper is None:
        found = _of_share(one, rate, asked)
        if found is None or rate.amount.unit != "倍" or rate.amount.comparator is not Comparator.AT_MOST:
            return found
        return replace(found, said=f"{found.said}{', at most' if asked.english else '（最多）'}")  # 五倍以下
    ends = [rate.amount.value] if asked.lowest else []
    ends += [rate.amount.upper] if asked.highest or not ends else []
    ends = ends if asked.highest or asked.lowest else [rate.amount.value, rate.amount.upper]
    worked = [
        _of_share(one, replace(rate, amount=replace(rate.amount, value=end, upper=None)), asked)
        for end in ends
    ]
    said = [work for work in worked if work is not None]
    joined = (", " if asked.english else "，").join(work.said for work in said)
    return replace(said[-1], said=joined) if said else None


def _of_share(one: Given, rate: Rate, asked: Asked) -> Working | None:
    amount, english = one.amount, asked.english
    if not answers(amount.unit, asked.unit):
        if {amount.unit, asked.unit} & {*MONEY, *SHARE, *TIME}:
            return None
        amount = replace(amount, unit=asked.unit)  # 救生衣 for 110% of 80人 are counted in 件
    of_base = limits.of_base(asked.sentence, rate.limit, rate.base)
    if of_base is not None:
        rate = replace(rate, limit=None)
        amount = replace(amount, value=min(amount.value, of_base.value))
    years = 1.0 if YEARLY.search(one.before) else rounds("年", asked.question)
    if rate.limit is not None and years > 1 and limits.yearly(asked.sentence, rate.limit):
        rate = replace(rate, limit=replace(rate.limit, value=rate.limit.value * years))  # 两年一共
    value = amount.value * rate.share
    terms = f"{shown(amount.value, amount.unit, english)}×{rate.shown}"
    many = bases.number_of(one, asked)
    if many is None:
        plain = Working(equals(terms, value, amount.unit, english), 0.0, value, amount.unit)
        if rate.limit is not None and limits.of_all(asked.sentence, rate.limit):
            return held(_for_years(one, plain, rate, asked), rate, english)
        return _for_years(one, held(plain, rate, english), rate, asked)
    many, told_ = _paid_for(many, rate, asked)
    count = shown(many.amount.value, many.amount.unit, english)
    if rate.limit is not None and value > rate.limit.value:
        if not _for_one(rate.limit, many, asked):
            return None  # whether the limit is for one or for all is another question
        own = held(
            Working(equals(terms, value, amount.unit, english), 0.0, value, amount.unit), rate, english
        )
        total = own.value * many.amount.value
        all_ = equals(f"{count}×{shown(own.value, own.unit, english)}", total, own.unit, english)
        return replace(own, said=f"{told_}{own.said}{'; ' if english else '；'}{all_}", value=total)
    total = value * many.amount.value
    if rate.limit is not None and total > rate.limit.value and not _for_one(rate.limit, many, asked):
        return None
    said = equals(f"{count}×{terms}", total, amount.unit, english)
    return Working(f"{told_}{said}", 0.0, total, amount.unit)


def _paid_for(many: Given, rate: Rate, asked: Asked) -> tuple[Given, str]:
    """How many are paid for where a sentence says how many at most, and what is said of that."""
    most = limits.counted(asked.sentence, rate.amount, asked.found)
    fitting = [one for one in most if one.unit in {many.amount.unit, "个"} and one.value < many.amount.value]
    if not fitting:
        return many, ""
    amounts = (shown(one, many.amount.unit, asked.english) for one in (many.amount.value, fitting[0].value))
    had, paid = amounts
    said = f"{had} is more than is counted, {paid}: " if asked.english else f"{had}超过上限，按{paid}计："
    return replace(many, amount=replace(many.amount, value=fitting[0].value)), said


def _for_years(one: Given, working: Working, rate: Rate, asked: Asked) -> Working:
    """What comes of a yearly sum in as many years as the question names."""
    yearly = YEARLY.search(one.before) or YEARLY_RATE.search(rate.words)
    years = rounds("年", asked.question) if yearly else 1.0
    years, unit = (years, "" if asked.english else "年") if years > 1 else _days(one, rate, asked)
    if years == 1:
        return working
    total = working.value * years
    terms = f"{number(years)}{unit}×{shown(working.value, working.unit, asked.english)}"
    joined = "; " if asked.english else "；"
    return replace(
        working,
        said=f"{working.said}{joined}{equals(terms, total, working.unit, asked.english)}",
        value=total,
    )


def _days(one: Given, rate: Rate, asked: Asked) -> tuple[float, str]:
    """For how many days, months or years a share is taken for each of which it is charged: 每日按1‰收取."""
    each = bases.BY_TIME.search(rate.words)
    told_ = [
        other
        for other in asked.mentioned
        if other is not one and each and other.unit == plain_unit(each["unit"])
    ]
    unit = "" if asked.english else plain_unit(each["unit"]) if each else ""
    if len(told_) == 1:
        return told_[0].amount.value, unit
    return (rounds(each["unit"], asked.question), unit) if each and not told_ else (1.0, "")


def _for_one(limit: Amount, many: Given, asked: Asked) -> bool:
    """Whether a limit is that of a single one: 单架不超过1.6万元."""
    before = PART.split(asked.sentence[: limit.start])[-1]
    unit = WHOSE if many.amount.unit == OPEN else re.escape(many.amount.unit)
    return re.search(f"[每单]个?{unit}", before) is not None


def _limited(rate: Rate, asked: Asked) -> Rate:
    """With the limit of the sort that the question names, of several: 渡口最高150万元、灯塔最高300万元."""
    if BUDGETED.search(rate.words):
        return replace(rate, limit=None)  # what one gets at most holds down no budget
    caps = limits.caps_of(asked.sentence, rate.amount, asked.found) if rate.limit is not None else []
    names = [one.name for one in asked.found if one.amount in caps]
    if len(caps) < 2 or len(set(names)) < len(caps):
        return rate
    ranked = sorted(zip(caps, names, strict=True), key=lambda one: -asked.share(one[1]))
    clear = asked.share(ranked[0][1]) > asked.share(ranked[1][1])
    return replace(rate, limit=ranked[0][0]) if clear else rate


def _other(rate: Rate, asked: Asked) -> bool:
    """Whether a rate is of a sum of another name than the one asked for, or for those alone to whom a rule does not apply."""
    wanted, own = SUM.findall(asked.question), SUM.findall(PART.split(rate.words)[-1])
    if wanted and own and not any(one[-2:] == other[-2:] for one in wanted for other in own):
        return True
    sentence = re.split("[。；]", asked.sentence[: rate.amount.start])[-1]
    if OVER.search(PART.split(rate.words)[-1]) and excess.opens(asked):
        return True  # 超过部分每平方米5元 is not for all of it
    if purposes.of_another(rate, sentence, asked):
        return True
    part = OF_THEM.search(sentence)
    if part is not None and not told.share(
        part["who"], asked.sentence[: rate.amount.start - len(part[0])], asked
    ):
        return True  # 其中儿童的不少于10%: of a part that the question does not name
    exempt = EXEMPT.match(sentence)
    return exempt is not None and not told.named(exempt["who"], asked)


def _timed(rate: Rate, asked: Asked) -> float:
    """Whether a question that names a time asks for what is paid in each such time: 每月40元 of 一个月."""
    named = {unit for _, unit in periods(asked.question)}
    return TIMED * any(plain_unit(per.unit.removeprefix("个")) in named for per in rate.pers if per.period)
