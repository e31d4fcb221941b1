"""A sentence that states a rise, a yearly amount or a ratio -> what it comes to. Finds no sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from documents.facts.amounts import Amount, amounts
from documents.numerals import CHINESE, integer
from rag.figures.asked import Asked, difference, equals, shown
from rag.figures.workings import money
from rag.questions.requirements import MONEY, SHARE

SUM = re.compile(
    r"一共|总共|合计|加起来|合起来|相加|共(?:计|是|有|多少|几)|总和|\b(?:total|altogether|combined|sum)\b",
    re.I,
)
GAP = re.compile(
    r"相差|差(?:了)?(?:多少|几)|差距|(?:多|少|高|低|贵)(?:出|了|奖励?|补|拿|给|领)?(?:多少|几)|比[^，。？]{1,24}(?:多|少|高|低)"
)
RISE = re.compile(
    r"(?:增加|提高|增|扩大?|提升|上升|涨|多|缩短|降低?|减少?|下降)[了出]?(?:多少|几)|净增|差多少|幅度"
)
YEARLY = re.compile(r"每(?:一)?年(?:度)?[^，。；年]{0,14}$")
SPAN = re.compile(
    rf"(?P<a>(?:19|20)\d{{2}})年?(?:至|到|-|—|－|～|~)(?P<b>(?:19|20)\d{{2}})年|(?<!每)(?P<n>[{CHINESE}\d]{{1,2}})年(?![级内度来前后以底初末])"
)
RATIO = re.compile(r"(?<![\d.])\d{1,2}(?:[∶:：]\d{1,2}){1,4}(?!\d)")
RISES = re.compile(r"(?:由|从)(?P<from>[^，。；由从]{0,4})$")
TO = re.compile(
    r"^(?:提高|增加|扩大|上升|提升|增长|降低?|下降|减少|缩短|压缩|扩容|调整|增|减)?[一-鿿]{0,2}(?:到|至|为)$"
)
EARLIER = re.compile(
    r"^，?(?:且|并)?(?:比|较)(?P<than>[^，。；\d]{0,12}(?:(?:19|20)\d{2}年[底末]?)?[^，。；\d]{0,8}?)(?P<way>提高|增加|上升|增长|高|多|提升|下降|降低|减少|低|少)出?了?$"
)
MANY = re.compile(r"平均每(?P<zh>[一-鿿]{1,3})|每(?P<each>[一-鿿]{1,3}?)(?:平均|大约|合|约)")


def split(asked: Asked) -> str | None:
    """A sum paid in a stated ratio: 12000元 as 5∶3∶2."""
    ratio = RATIO.search(asked.sentence)
    given = [one for one in amounts(asked.question) if one.unit in MONEY]
    stated = [
        one.amount for one in asked.found if one.sums and (ratio is None or one.amount.end <= ratio.start())
    ]
    if ratio is None or not re.search(r"多少|几多|几(?:万|千|元)|how much", asked.question, re.I):
        return None
    wholes = {one.value for one in given or stated}
    if len(wholes) != 1:
        return None
    whole, shares = wholes.pop(), [int(one) for one in re.split(r"[∶:：]", ratio[0])]
    total = sum(shares)
    parts = [
        equals(f"{shown(whole, '元', asked.english)}×{one}/{total}", whole * one / total, "元", asked.english)
        for one in shares
    ]
    return f"{ratio[0]}{': ' if asked.english else '：'}{('; ' if asked.english else '，').join(parts)}"


def risen(asked: Asked) -> str | None:
    """由8万吨提高到15万吨: the difference."""
    if not RISE.search(asked.question) and not GAP.search(asked.question):
        return None
    rises = [
        (first.amount, second.amount)
        for first, second in pairwise(asked.found)
        if first.amount.unit == second.amount.unit
        and RISES.search(asked.sentence[: first.amount.start])
        and TO.match(asked.sentence[first.amount.end : second.amount.start])
    ]
    named = [pair for pair in rises if asked.said(_subject(asked.sentence, pair[0]))]
    chosen = named or rises
    if len(chosen) != 1:
        return None
    low, high = sorted(chosen[0], key=lambda one: one.value)
    return difference(high, low, asked.english)


def _subject(sentence: str, one: Amount) -> str:
    return re.sub(r"(?:由|从)$", "", re.split(r"[，。；：]", sentence[: one.start])[-1])


def earlier(asked: Asked) -> str | None:
    """达到78%，比2024年提高5个百分点: what it was in 2024."""
    if RISE.search(asked.question) or GAP.search(asked.question):
        return None
    for level, change in pairwise(one.amount for one in asked.found):
        match = EARLIER.match(asked.sentence[level.end : change.start])
        alike = change.unit == level.unit or (level.unit == "%" and change.unit == "百分点")
        if match is None or not alike or not match["than"] or not asked.said(match["than"]):
            continue
        grew = match["way"][0] in "提增上高多"
        value = level.value - change.value if grew else level.value + change.value
        sign = "－" if grew else "＋"
        terms = f"{shown(level.value, level.unit, asked.english)}{sign}{shown(change.value, level.unit, asked.english)}"
        return equals(terms, value, level.unit, asked.english)
    return None


def years_of(text: str) -> int | None:
    match = SPAN.search(text)
    if match is None:
        return None
    count = int(match["b"]) - int(match["a"]) + 1 if match["a"] else integer(match["n"])
    return count if count and 1 < count <= 30 else None


def over_years(asked: Asked) -> str | None:
    """每年1500户 over three years."""
    years = years_of(asked.question)
    if (
        years is None
        or "平均" in asked.question
        or not (SUM.search(asked.question) or re.search(r"多少|几", asked.question))
    ):
        return None
    yearly = [
        one
        for one in asked.found
        if YEARLY.search(asked.sentence[: one.amount.start]) and one.amount.unit not in SHARE
    ]
    unit = re.search(r"(?:多少|几)([一-鿿])", asked.question)
    fitting = [
        one
        for one in yearly
        if unit and (one.amount.unit.startswith(unit[1]) or (one.sums and unit[1] in "元钱万亿"))
    ]
    if len(fitting) != 1:
        return None
    one = fitting[0].amount
    return equals(
        f"{shown(one.value, one.unit, asked.english)}×{years}", one.value * years, one.unit, asked.english
    )


def each_year(asked: Asked) -> str | None:
    """6亿元 in three years: the average of a year."""
    if not re.search(r"平均每?一?年|年均|每年平均|平均.{0,12}每年|每年(?:大约|大概|约)", asked.question):
        return None
    for one in asked.found:
        clause = re.split(r"[。；]", asked.sentence[: one.amount.start])[-1]
        years = years_of(clause)
        if (
            years
            and one.amount.unit not in SHARE
            and "每年" not in clause
            and re.search(r"累计|三年|[一-鿿\d]年", clause)
        ):
            return equals(
                f"{shown(one.amount.value, one.amount.unit, asked.english)}÷{years}",
                one.amount.value / years,
                one.amount.unit,
                asked.english,
            )
    return None


def each(asked: Asked) -> str | None:
    """A sum and the number of those that share it, in one sentence."""
    each = MANY.search(asked.question)
    if each is None:
        return None
    unit = each["zh"] or each["each"]
    sums = [one.amount for one in asked.found if one.sums]
    counts = [
        one.amount
        for one in asked.found
        if not one.sums and one.amount.unit and unit.startswith(one.amount.unit)
    ]
    near = [
        (total, count)
        for total in sums
        for count in counts
        if "；" not in asked.sentence[min(total.end, count.end) : max(total.start, count.start)]
        and not re.search(r"每(?!年)[一-鿿]{1,3}$", asked.sentence[: total.start])
    ]
    if len(near) != 1:
        return None
    total, count = near[0]
    terms = f"{shown(total.value, total.unit, asked.english)}÷{shown(count.value, count.unit, asked.english)}"
    return f"{terms}≈{'' if asked.english else '平均'}{money(total.value / count.value, asked.english, 4)}"
