"""An amount that a question tells and the bounds that a sentence sets before a rate -> met, missed, or about another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from documents.facts.amounts import Amount, Comparator
from rag.figures.plain_units import plain_unit
from rag.reckoning.asked import Asked
from rag.reckoning.labelled import FULL

APART = re.compile(r"[；。]")
SHUT = re.compile(r"的?，?(?:一律|均|都)?(?:不予|不再|不给予|不享受|不补|不奖|不得)")
MORE_OR_LESS = re.compile(r"的?，[^，。；]{0,8}(?:优惠|减|降|加|增|上浮)[^，。；\d]{0,6}\d[\d.]*万?元")
CHANGED = re.compile(
    r"的?，(?!每)[^，。；]{0,12}(?:\d|[一二三四五六七八九半])[^，。；]{0,3}(?:%|倍|成|折|半)"
)
# 对鹭岛县，市财政承担80%, 鹭岛县由市财政全额承担: said anew for one.
ANEW = re.compile(
    r"[；。]对(?P<who>[^，。；]{2,12})，[^；。]{2,30}[%％]|[；。，](?P<whose>[^，。；由]{2,12})由[^，。；]{1,12}(?:全额|全部)(?:承担|负担)"
)
# Of two that a text sets side by side the question names one.
CONTRARIES = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (r"新建|新增|\bnew(?:ly)?\b", r"已建|既有|原有|存量|改建|\bexisting\b"),
        (r"租|\b(?:rent|lease)\w*\b", r"购置|购买|自购|买|\b(?:buy|bought|purchase)\w*\b"),
        (r"首次|首批|第一次|\bfirst\b", "再次|升级|第二次"),
        (r"白天|日间|昼间|\bdaytime\b", r"夜|晚|\bnight\w*"),
        (r"城市|城区|城镇|\burban\b", r"农村|乡村|乡镇|\brural\b"),
    )
)


class Standing(Enum):
    """How an amount stands to a condition."""

    MET = auto()
    MISSED = auto()
    UNTOLD = auto()  # no bound of its unit stands there


def standing(told: Amount, rate: Amount, asked: Asked) -> Standing:
    """连续执飞满6个月的, 年薪60万元以上: whether eight months, 800,000 yuan are enough."""
    bounds = [one for one in _bounds(rate, asked) if _unit(one) == _unit(told)]
    last = max((one.amount.end for one in asked.found if _stated(one.amount, rate)), default=0)
    bounds = [one for one in bounds if one.start >= last] or bounds  # 200公里以内60元，超过200公里110元
    if not bounds:
        return Standing.UNTOLD
    return Standing.MET if any(holds(one, told.value) for one in bounds) else Standing.MISSED


def spared(told: Amount, asked: Asked) -> Standing:
    """Whether an amount is none of those that a sentence shuts out: 不足60平方米的不予奖励."""
    shut = [
        one.amount
        for one in asked.found
        if one.amount.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}
        and _unit(one.amount) == _unit(told)
        and SHUT.match(asked.sentence, one.amount.end)
    ]
    if not shut:
        return Standing.UNTOLD
    return Standing.MISSED if any(holds(one, told.value) for one in shut) else Standing.MET


def changes(told: Amount, rate: Amount, asked: Asked) -> bool:
    """Whether an amount is one by whose bound a rate is changed behind it: 层高超过4米的，按1.3倍收取."""
    return any(True for _ in _behind(CHANGED, told, rate, asked))


def overruled(told: Amount, rate: Amount, asked: Asked) -> bool:
    """Whether so many are charged or paid another sum, by the words behind a rate: 50户以上的，每户优惠200元."""
    return any(holds(one, told.value) for one in _behind(MORE_OR_LESS, told, rate, asked))


def _behind(words: re.Pattern[str], told: Amount, rate: Amount, asked: Asked) -> Iterator[Amount]:
    """The bounds of such an amount behind a rate that some words follow."""
    for one in asked.found:
        of_it = one.amount.start > rate.end and _unit(one.amount) == _unit(told)
        if of_it and bounded(one.amount, asked.sentence) and words.match(asked.sentence, one.amount.end):
            yield one.amount


def _stated(one: Amount, rate: Amount) -> bool:
    """Whether an amount is one that stands before a rate in its own unit: what bounds that one doesn't bound the rate."""
    return one.unit == rate.unit and one.end <= rate.start


def _bounds(rate: Amount, asked: Asked) -> Iterator[Amount]:
    """What stands before a rate in its own part of the sentence as a least or a most."""
    parts = [match.end() for match in APART.finditer(asked.sentence, 0, rate.start)]
    for one in asked.found:
        inside = (parts[-1] if parts else 0) <= one.amount.start and one.amount.end <= rate.start
        if inside and bounded(one.amount, asked.sentence) and not _granted(one.amount, rate, asked.sentence):
            least = one.amount.comparator is Comparator.EXACT and one.amount.upper is None
            yield _least(one.amount) if least else one.amount


def _granted(one: Amount, rate: Amount, sentence: str) -> bool:
    """Whether a range is what is given, and no condition: 每家每年5万元至20万元; 200至500公里 is none of 每吨110元."""
    given = one.upper is not None and one.unit == rate.unit
    return given and re.match("的|之间|部分|范围|且|以", sentence[one.end :]) is None


def bounded(one: Amount, sentence: str) -> bool:
    """Whether an amount bounds something: 300万元以上, 满6个月."""
    return (
        one.upper is not None
        or one.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}
        or FULL.search(sentence[: one.start]) is not None
    )


def holds(bound: Amount, value: float) -> bool:
    """Whether a value lies within a bound."""
    if bound.upper is not None:
        return bound.value <= value <= bound.upper
    return value >= bound.value if bound.comparator is Comparator.AT_LEAST else value < bound.value


def settled_anew(asked: Asked, start: int) -> bool:
    """Whether the case told is settled anew behind a rule."""
    return any((one["who"] or one["whose"]) in asked.question for one in ANEW.finditer(asked.sentence, start))


def opposed(words: str, question: str) -> bool:
    """Whether a rate is for the contrary of what the question names: 已建 beside 新建."""
    return any(
        one.search(question) and not other.search(question) and other.search(words) and not one.search(words)
        for pair in CONTRARIES
        for one, other in (pair, pair[::-1])
    )


def _least(one: Amount) -> Amount:
    return Amount(one.value, one.unit, Comparator.AT_LEAST, None, one.start, one.end)


def _unit(one: Amount) -> str:
    return plain_unit(one.unit).removeprefix("个")
