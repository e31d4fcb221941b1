"""A sentence of a rule -> the bounds that it sets to what may be told of a case. Knows no asker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from documents.facts.amounts import Amount, Comparator, amounts
from documents.facts.quantities import Quantity
from documents.numerals import integer
from rag.applicants.told import PEOPLE


@dataclass(frozen=True, slots=True)
class Bound:
    """职工300人以下: at most 300 people; `words` with what it is of."""

    words: str
    unit: str
    least: float
    most: float
    start: int
    end: int
    group: bool = False  # holds for those alone whom its own words name: 博士不超过40周岁


DIGITS = "一二两三四五六七八九十"
NUMBER = rf"半|\d{{1,3}}(?:\.\d)?|[{DIGITS}]{{1,3}}"
# Ages and lengths of time, in figures or in words; a date, the third year and a school year are none.
SPAN = re.compile(
    rf"(?<![\d第月.每{DIGITS}])(?P<number>{NUMBER})\s*(?P<unit>周?岁|个月|个?小时|分钟|年(?![级代度月])|天|日(?!时)|个?星期)(?P<half>半)?"
)
UNITS = {
    "岁": ("岁", 1.0), "周岁": ("岁", 1.0), "年": ("月", 12.0), "个月": ("月", 1.0), "小时": ("分钟", 60.0),
    "个小时": ("分钟", 60.0), "分钟": ("分钟", 1.0),
    "天": ("天", 1.0), "日": ("天", 1.0), "星期": ("天", 7.0), "个星期": ("天", 7.0),
}  # fmt: skip
RATES = frozenset({"%", "‰", "百分点", "倍", "基点", "工作日", "个工作日", "次", *UNITS})
REACH = 60  # characters before a figure in which is looked for what bounds it
# How a figure is bounded, by what stands right before and right behind it.
AT_LEAST = re.compile(r"(?:不得?[少低小]于|至少|(?<![未不])年?满|连续[^，。；\d]{2,8})\s*$")
AT_MOST = re.compile(r"不得?(?:超过|高于|大于|多于)\s*$")
OVER = re.compile(r"(?<![不得])(?:超过|高于|大于)\s*$")
UNDER = re.compile(r"(?<![不得])(?:低于|少于|小于)\s*$|(?:不足|不满|未满)\s*$")
ABOVE = re.compile(r"\s*(?:[（(]不?含[^）)]{0,3}[）)])?(?:及?以上|起)")
BELOW = re.compile(r"\s*(?:[（(]不?含[^）)]{0,3}[）)])?(?:及?以下|以内|之内|内(?![部容设外]))")
TO = re.compile(r"\s*(?:周?岁\s*)?(?:至|到|[-—–~～])\s*(?P<high>\d{1,3})\s*周?岁")
AGE_FROM = re.compile(
    r"(?<!\d)(?P<low>\d{1,3})\s*(?:周?岁)?\s*(?:至|到|[-—–~～])\s*(?P<high>\d{1,3})\s*周?岁"
)
# 缩短为3个月: the same bound, set anew for those who are named before it.
ANEW = re.compile(r"(?:缩短|放宽|延长|提高|降低|下调)[为到至]\s*$")
REACHES = re.compile(r"达到?\s*$")
# What bounds a gift, a charge or an aim, and no applicant.
GIVEN = re.compile(
    r"(?:最高|最长|上限|封顶|奖补|支持总额|补助|补贴|奖励|资助|贴息|优惠|减免|发放|罚款|处(?!理)|[按每])[^，。；：\d]{0,8}$|"
    r"(?:预计|力争|目标|全[市省区县])[^，。；]{0,16}$"
)
GIVEN_AFTER = re.compile(r"\s*(?:的?(?:补助|补贴|奖励|奖金|罚款|资助|贴息|目标)|个?工作日)")
MARK = re.compile(r"[，。；：、,;:（(）)\n]")
DIGIT = re.compile(rf"[\d{DIGITS}]")
# 5000万元以上、不足1亿元; 年满16周岁不满36周岁.
JOINED = re.compile(r"(?:的?[、，且并]|但)\s*(?:不足|不满|低于|少于|未满|不超过)?|不足|不满|未满")
LEAD = re.compile(r"^(?:是?指|其中|以?及|[一二三四五六七八]是|[并且为须])")
# A sentence that says what is to be reached sets no bound to anybody.
AIMS = re.compile(r"力争|目标|(?<![年\d])[到至]\d{4}年|“十[一二三四五]五”")


@lru_cache(maxsize=4096)
def bounds(sentence: str) -> tuple[Bound, ...]:
    """The bounds that a sentence sets to what may be told of a case, in printed order."""
    found: list[Bound] = []
    if AIMS.search(sentence):
        return ()
    for one in sorted((*_spans(sentence), *_counted(sentence)), key=lambda one: one.start):
        last = found[-1] if found else None
        if last and _closes(one, last) and JOINED.fullmatch(sentence[last.end : one.start]):
            words = sentence[last.start - len(last.words) + last.end - last.start : one.end]
            found[-1] = replace(last, words=words, most=one.most, end=one.end)
        else:
            found.append(one)
    anew = [one for one in found if one.group]  # what tells whose bound is set anew is none itself
    return tuple(
        one for one in found if one.group or not any(other.words.startswith(one.words) for other in anew)
    )


def gates(one: Bound) -> tuple[Bound, ...]:
    """The bounds by which the words of another tell for whom it is."""
    return tuple(each for each in _spans(one.words) if not each.group and each.end < len(one.words))


def at(text: str, figure: Quantity) -> bool:
    """Whether a figure of a text is a bound that a rule sets to cases, and nothing that it states."""
    before = text.rfind("。", 0, figure.start) + 1
    found = amounts(text[before:].partition("。")[0])
    sides = [one for one in found if one.comparator in {Comparator.AT_LEAST, Comparator.AT_MOST}]
    return any(one.start < figure.end - before and figure.start - before < one.end for one in sides)


def _closes(one: Bound, last: Bound) -> bool:
    return (last.unit, last.most, one.least) == (one.unit, inf, -inf) and last.least < one.most


def measured(match: re.Match[str]) -> tuple[str, float]:
    """The unit and the value of a span that `SPAN` found."""
    unit, factor = UNITS[match["unit"]]
    number = match["number"]
    value = 0.5 if number == "半" else float(number) if number[0].isdigit() else float(integer(number) or 0)
    return unit, (value + (0.5 if match["half"] else 0.0)) * factor


def _spans(sentence: str) -> Iterator[Bound]:
    for match in AGE_FROM.finditer(sentence):
        yield _bound(sentence, "岁", (float(match["low"]), float(match["high"])), match.start(), match.end())
    set_before: list[Bound] = []
    for match in SPAN.finditer(sentence):
        unit, value = measured(match)
        before = sentence[max(0, match.start() - REACH) : match.start()]
        found, anew = _sides(before, sentence, match.end(), value), ANEW.search(before)
        if found is None and anew:
            part = match.start() - len(MARK.split(before)[-1])
            first = next((one for one in set_before if one.unit == unit and one.end <= part), None)
            if first is not None:
                found = (value, inf) if first.most == inf else (-inf, value)
        if found is not None and not _given(before, sentence, match.end()):
            group = bool(anew) or _bracketed(before)
            one = _bound(sentence, unit, found, match.start(), match.end(), group)
            set_before.append(one)
            yield one


def _bracketed(before: str) -> bool:
    """Whether a bracket is open: （博士不超过40周岁）."""
    return max(before.rfind("（"), before.rfind("(")) > max(before.rfind("）"), before.rfind(")"))


def _counted(sentence: str) -> Iterator[Bound]:
    for one in amounts(sentence):
        digit = DIGIT.search(sentence, one.start)
        place = digit.start() if digit else one.start
        before = sentence[max(0, place - REACH) : place]
        if one.unit in RATES or _given(before, sentence, one.end):
            continue
        sides = _counted_sides(one, before, sentence)
        if sides is not None:
            yield _bound(sentence, "人" if one.unit in PEOPLE else one.unit, sides, one.start, one.end)


def _counted_sides(one: Amount, before: str, sentence: str) -> tuple[float, float] | None:
    if one.upper is not None:
        return one.value, one.upper
    found = _sides(before, sentence, one.end, one.value)
    if found is None and one.comparator is Comparator.AT_LEAST:
        return one.value, inf
    if found is None and one.comparator is Comparator.AT_MOST:
        return -inf, one.value
    reached = REACHES.search(before) and sentence.startswith("的", one.end)
    return found or ((one.value, inf) if reached else None)


def _sides(before: str, sentence: str, end: int, value: float) -> tuple[float, float] | None:
    """From where to where a figure bounds; None where it bounds nothing."""
    little = max(abs(value), 1.0) * 1e-6
    if AT_MOST.search(before):
        return -inf, value
    if OVER.search(before):
        return value + little, inf
    if UNDER.search(before):
        return -inf, value - little
    if ABOVE.match(sentence, end) or AT_LEAST.search(before):
        return value, inf
    return (-inf, value) if BELOW.match(sentence, end) else None


def _given(before: str, sentence: str, end: int) -> bool:
    return GIVEN.search(before[-28:]) is not None or GIVEN_AFTER.match(sentence, end) is not None


def _bound(
    sentence: str, unit: str, sides: tuple[float, float], start: int, end: int, group: bool = False
) -> Bound:
    begin = start - len(MARK.split(sentence[max(0, start - REACH) : start])[-1])
    side = ABOVE.match(sentence, end) or BELOW.match(sentence, end)
    end = side.end() if side else end
    return Bound(LEAD.sub("", sentence[begin:end].strip()), unit, *sides, start, end, group)
