"""An amount that a question brings, held against one that a sentence states: what is lacking, what share, what is left to pay."""

from __future__ import annotations

import re

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.figures.workings import number
from rag.questions.needs.forms import MONEY, SHARE
from rag.reckoning import sorts
from rag.reckoning.asked import YEARS, Asked, difference, equals, shown
from rag.reckoning.given import OPEN, TIME, Given, answers
from rag.reckoning.labelled import Labelled
from rag.reckoning.members import ASKS_SHARE, MULTIPLE
from rag.reckoning.rates import rates

LED = re.compile(r"^(?:年?[底末]?前?)?(?:全[市省县区国年]|累计|力争|新增|建成|达到|完成|年内)+")
TAKES = re.compile(r"占(?![用道位座领着地])[^，。？多少几]{0,12}$")
AMONG = re.compile(r"[^，。？占]{0,10}(?:里|[当之]?中|入面)[^，。？]{0,12}占")
SAID, AHEAD = 0.4, 0.1  # share of a level's name that the question says, and by how much before the next
LACKS = re.compile(
    r"还[差缺要需]|差(?:了)?(?:多少|几)|距离?|(?<![分])离[^，。？]{0,10}(?:差|还)|(?<!最)多出|超(?:出|过|了)(?:多少|几)|缺(?:多少|几)|够不够|达标|"
    r"(?<![最至])(?:高|低|多|少)[出了]?(?:多少|几)|"
    r"\bhow (?:far|short)\b|"
    r"\b(?:(?:above|below|over|under) (?:the|that|this|it)|short of|still|remaining|left to|missing|far from|exceed\w*)\b",
    re.IGNORECASE,
)
# 比2025年涨百分之几: the change is asked for, no part of a whole.
CHANGES = re.compile(
    r"[涨增升降减跌][了出]?(?:多少|百分|几)|增[长加幅速]|[涨降]幅|提高|上升|下降|比[^，。？]{1,24}[多少高低][出了]?(?:百分|几|多少)|"
    r"\b(?:grow\w*|grew|ris\w*|rose|increas\w*|declin\w*|fall\w*|fell|drop\w*|more|less|higher|lower) ",
    re.IGNORECASE,
)
# 减免30%, 下浮10%: what is taken off a sum.
OFF = re.compile(r"(?:减免|减收|优惠|下浮|降低|扣减|打折|减按|免收|免除)[^，。；\d]{0,6}$")
TO_PAY = re.compile(
    r"(?:还|实际|实|应|需|要|得)?[交付缴](?:纳|给)?(?:多少|几)|剩|\b(?:pay|paid|left)\b", re.IGNORECASE
)
# 要投入多少才能拿到: the base is asked for, its share is known.
INVERSE = re.compile(
    r"(?:(?<!返)投入?|花|买|出资?|投资|支出|购置|签)[^，。？]{0,10}(?:多少|几)[^，。？]{0,14}(?:才|就|能|可以)|"
    r"(?:拿到|拿满|补满|达到|用满|封顶|顶格)[^，。？]{0,16}(?:要|需|得)[^，。？]{0,6}(?:多少|几)|"
    r"(?:补|拿|领|奖|得|获)[到了得]{0,2}\d.{0,24}(?:(?<!返)投入?|花|支出|购置)了?(?:多少|几)|"
    r"\bhow much .{0,30}\b(?:spend|invest|spent|invested)\b",
    re.IGNORECASE,
)
MAKES_UP = re.compile(r"差额|补差|补足")
STILL = re.compile(
    r"还(?:能|可以|可)?[拿补领给有奖得]|再[拿补领给]|补差|差额|\b(?:still|more|difference|top[- ]?up)\b",
    re.IGNORECASE,
)
# Whether what one has is enough, as a rule wants it.
MEETS = re.compile(
    r"达标|达没达|达不达|够不够|够[^，。？]{0,6}[吗么没不]|符合|满足|合格|合规|合不合|过线|要求[^，。？]{0,4}[吗么没]|"
    r"\b(?:meets?|met|compl(?:y|ies|iant)|satisf\w*|enough|require\w*|fulfil\w*)\b",
    re.IGNORECASE,
)
PERCENT = re.compile(r"(?<![\d.])(\d{1,4}(?:\.\d{1,4})?)\s?(?:[%％]|per ?cent)")
BOUNDS = 0.3  # share of a bound's name that the question says
# What a bound is called, whatever it bounds.
BOUND = re.compile(
    r"限额|上限|下限|门槛|限制|(?:最[高低]|规定|要求)的?标准|底线|红线|\b(?:limit|cap|ceiling|threshold|minimum|maximum)\b",
    re.IGNORECASE,
)
TOPS = re.compile(r"顶格|封顶|上限|拿满|最高|补满|\b(?:maximum|ceiling|cap)\b", re.IGNORECASE)


def _is_whole(one: Amount, question: str) -> bool:
    """Whether a question's amount is that of which something is a part: 占46家的比例, 46家里占多少."""
    return bool(TAKES.search(question[: one.start]) or AMONG.match(question[one.end :]))


def lacking(asked: Asked) -> str | None:
    """What the question's own amount is short of a stated one by, or above it; its share of it; how many times it is."""
    if len(asked.given) != 1:
        return None
    one, level = asked.given[0].amount, _level(asked.given[0], asked)
    if level is None:
        return None
    stated = level.amount
    a, b = (shown(value.value, value.unit, asked.english) for value in (one, stated))
    if LACKS.search(asked.question):
        more, less = (stated, one) if stated.value >= one.value else (one, stated)
        return difference(more, less, asked.english)
    if ASKS_SHARE.search(asked.question) and CHANGES.search(asked.question) and stated.value:
        more, less = (stated, one) if stated.value >= one.value else (one, stated)
        large, small = (shown(value.value, value.unit, asked.english) for value in (more, less))
        return f"（{large}－{small}）÷{b}≈{number((more.value - less.value) / stated.value * 100)}%"
    if ASKS_SHARE.search(asked.question) and stated.value:
        if _is_whole(one, asked.question):
            return f"{b}÷{a}≈{number(stated.value / one.value * 100)}%" if stated.value <= one.value else None
        return f"{a}÷{b}≈{number(one.value / stated.value * 100)}%"
    if MULTIPLE.search(asked.question) and stated.value:
        return f"{a}÷{b}≈{number(one.value / stated.value)}{'' if asked.english else '倍'}"
    return None


def quota(asked: Asked) -> str | None:
    """7亿元÷12.5亿元≈56%, below 60%; 60% is 7.5亿元, 0.5亿元 lacking: a part of the asker's own against a stated share."""
    if len(asked.given) != 2 or not (MEETS.search(asked.question) or LACKS.search(asked.question)):
        return None
    part, whole = sorted((one.amount for one in asked.given), key=lambda one: one.value)
    unit = whole.unit if whole.unit != OPEN else part.unit
    alike = plain_unit(part.unit) in {plain_unit(unit), OPEN}
    if not 0 < part.value < whole.value or not alike or unit in SHARE | TIME:
        return None
    bounds = [
        one
        for one in asked.found
        if one.amount.unit == "%"
        and one.amount.upper is None
        and one.amount.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}
        and asked.share(one.name) >= BOUNDS
    ]
    named = {float(one) for one in PERCENT.findall(asked.question)}
    bounds = [one for one in bounds if not named or one.amount.value in named]
    bounds.sort(key=lambda one: -asked.share(one.name))
    if not bounds or (len(bounds) > 1 and asked.share(bounds[0].name) - asked.share(bounds[1].name) < AHEAD):
        return None
    return _held_against(part.value, whole.value, unit, bounds[0].amount, asked.english)


def _held_against(part: float, whole: float, unit: str, bound: Amount, english: bool) -> str:
    share, due = part / whole * 100, whole * bound.value / 100
    least = bound.comparator is Comparator.AT_LEAST
    met = share >= bound.value if least else share <= bound.value
    had, of, wanted, gap = (shown(one, unit, english) for one in (part, whole, due, abs(part - due)))
    percent, stated = number(share), number(bound.value)
    if english:
        verdict = "the requirement is met" if met else "the requirement is not met"
        ends = f"{gap} {'more' if part > due else 'less'} than that" if part != due else "just that"
        return (
            f"{had} ÷ {of} ≈ {percent}% against {stated}%: {verdict}; {stated}% of {of} is {wanted}, {ends}"
        )
    bound_said = f"{'不低于' if least else '不超过'}{stated}%"
    verdict = f"{'符合' if met else '不符合'}{bound_said}的要求"
    apart = "还差" if least and not met else "高出" if part > due else "低"
    ends = f"，{apart}{gap}" if part != due else ""
    return f"{had}÷{of}≈{percent}%，{verdict}；{of}×{stated}%＝{wanted}{ends}"


def _level(one: Given, asked: Asked) -> Labelled | None:
    """The amount of the same unit whose name the question says; None where two are said alike."""
    fitting = sorted(
        (level for level in asked.found if plain_unit(level.amount.unit) == one.unit),
        key=lambda level: -_said(level, asked),
    )
    if not fitting or _said(fitting[0], asked) < SAID:
        bounds = BOUND.search(asked.question) and len(fitting) == 1 and asked.spoken(asked.sentence) >= SAID
        return fitting[0] if bounds else None
    if len(fitting) > 1 and _said(fitting[0], asked) - _said(fitting[1], asked) < AHEAD:
        return None
    return fitting[0]


def _said(level: Labelled, asked: Asked) -> float:
    return max(asked.share(LED.sub("", YEARS.sub("", level.name))), asked.share(level.after))


def made_up(asked: Asked) -> str | None:
    """20万元－10万元＝10万元: what one still gets who has had the lower of two sums, where a rule makes up the difference."""
    if not MAKES_UP.search(asked.sentence) or not STILL.search(asked.question) or asked.given:
        return None
    named = list(sorts.sorts_of(asked))
    said = sorts.pieces(asked.plain(asked.question))
    told = [one for one in named if sorts.telling(one, named) & said]
    if len(told) != 2 or told[0].amount.unit != told[1].amount.unit:
        return None
    less, more = sorted((one.amount for one in told), key=lambda one: one.value)
    return difference(more, less, asked.english)


def reduced(asked: Asked) -> str | None:
    """A sum of the question less the share that a sentence takes off it: 10万元×(1－30%)."""
    if len(asked.given) != 1 or not TO_PAY.search(asked.question) or asked.compares:
        return None
    one = asked.given[0].amount
    shares = [
        level.amount
        for level in asked.found
        if level.amount.unit == "%" and OFF.search(asked.sentence[: level.amount.start])
    ]
    if len(shares) != 1 or one.unit not in MONEY:
        return None
    terms = f"{shown(one.value, one.unit, asked.english)}×(1－{number(shares[0].value)}%)"
    return equals(terms, one.value * (1 - shares[0].value / 100), one.unit, asked.english)


def _count(asked: Asked) -> str | None:
    """How many of what is paid for one by one make up a sum: 200万元÷40万元."""
    found: list[str] = []
    for rate in rates(asked.sentence, asked.found):
        sum_ = asked.given[0].amount if asked.given else rate.limit if TOPS.search(asked.question) else None
        counted = len(rate.pers) == 1 and answers(rate.pers[0].unit.removeprefix("个")[:1], asked.unit)
        if counted and sum_ is not None and sum_.unit == rate.amount.unit and rate.amount.value:
            a, b = (shown(one.value, one.unit, asked.english) for one in (sum_, rate.amount))
            found.append(
                f"{a}÷{b}≈{number(sum_.value / rate.amount.value)}{'' if asked.english else asked.unit}"
            )
    return found[0] if len(set(found)) == 1 else None


def inverse(asked: Asked) -> str | None:
    """How much must be spent for a sum that is a share of it: 800万元÷12%."""
    if not INVERSE.search(asked.question) or len(asked.given) > 1:
        return None
    found: list[str] = []
    if asked.unit not in {"", "元"}:
        return _count(asked)
    for rate in rates(asked.sentence, asked.found):
        sum_ = asked.given[0].amount if asked.given else rate.limit if TOPS.search(asked.question) else None
        if not rate.base or sum_ is None or sum_.unit not in MONEY or not rate.amount.value:
            continue
        share = rate.amount.value / 100 if rate.amount.unit in SHARE - {"倍"} else rate.amount.value
        divisor = f"{number(rate.amount.value)}{'%' if rate.amount.unit == '%' else ''}"
        terms = f"{shown(sum_.value, sum_.unit, asked.english)}÷{divisor}"
        found.append(equals(terms, sum_.value / share, sum_.unit, asked.english).replace("＝", "≈"))
    return found[0] if len(set(found)) == 1 else None
