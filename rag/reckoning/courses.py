"""A sentence that states a yearly amount, a sum over years or a ratio -> what it comes to. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from documents.facts.amounts import Amount
from documents.numerals import CHINESE, integer
from rag.questions.asked.together import SUMS
from rag.questions.needs.forms import MONEY, SHARE
from rag.reckoning.asked import Asked, equals, shown
from rag.reckoning.conditions import settled_anew
from rag.reckoning.given import answers
from rag.reckoning.instalments import is_sum
from rag.reckoning.labelled import Labelled
from rag.reckoning.limits import most

SPOKEN = 0.2  # share of an amount's name that the question says which takes the average of a year
SAID = 0.4  # share of its name by which a yearly amount is meant where no unit is asked for
YEARLY = re.compile(r"每(?:一)?年(?:度)?[^，。；年]{0,14}$")
SPAN = re.compile(
    rf"(?P<a>(?:19|20)\d{{2}})年?(?:至|到|-|—|－|～|~)(?P<b>(?:19|20)\d{{2}})年|(?<![每\d])(?P<n>[{CHINESE}\d]{{1,2}})年(?![级内度来前后以底初末])"
)
STAGE = re.compile(
    r"第[一二三四]|[首头](?:一)?[年批期笔次]|[首头]款|启动|尾款|余款|剩下的?|每年|各[年期]|每[期批次]|阶段|验收|"
    r"\b(?:first|second|third|last|final|each|every|instal\w*|stage|year)\b",
    re.IGNORECASE,
)
EVEN = re.compile(rf"分(?P<n>[{CHINESE}]|\d)[年期次批个月季][^，。；]{{0,4}}(?:等额|平均|均等|均)")
BORNE = re.compile(
    r"承担|分担|掏|负担|出资?(?:多少|几)|拿出|拨|各(?:自|级)?(?:出|付)|比例|\b(?:bear|pay|shares?|borne)\b",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"承担|分担|掏|负担|出资?(?:多少|几)|各(?:自|级)?(?:出|付)|\b(?:bear|pay|shares?|borne)\b", re.IGNORECASE
)
ANNUAL = re.compile(
    r"平均每?一?年|年均|每年平均|平均.{0,12}每年|每年(?:大约|大概|约)|\b(?:per|a|each) year on average|"
    r"\baverage.{0,24}\b(?:per|a|each) year|\bon average.{0,60}\b(?:year|annually)",
    re.IGNORECASE,
)
MONTHLY = re.compile(
    r"平均每个?月|月均|每个?月平均|每个?月大约|\b(?:per|a|each) month on average|monthly average",
    re.IGNORECASE,
)
RATE = re.compile(r"增长率|增速|增幅|复合|\b(?:growth|grow|compound\w*)\b", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d{2}")
HUNDRED = re.compile(r"\d{1,2}(?:\.\d+)?%(?:、\d{1,2}(?:\.\d+)?%)+")  # 按40%、30%、30%的比例
# 按1∶0.5配套 tells what others add, and splits nothing.
RATIO = re.compile(r"(?<![\d.])\d{1,2}(?:[∶:：]\d{1,2}){1,4}(?![\d.])(?!的?比?例?(?:配套|匹配))")


def split(asked: Asked) -> str | None:
    """A sum paid in a stated ratio: 12000元 as 5∶3∶2."""
    ratio = RATIO.search(asked.sentence) or HUNDRED.search(asked.sentence)
    if ratio is not None and not _whole(ratio[0]):
        return None
    given = [one.amount for one in asked.mentioned if one.unit in MONEY]
    if not SHARED.search(asked.question) and not all(map(is_sum, asked.given)):
        return None
    stated = [
        one.amount for one in asked.found if one.sums and (ratio is None or one.amount.end <= ratio.start())
    ]
    if ratio is None or not (STAGE.search(asked.question) or BORNE.search(asked.question)):
        return None
    if settled_anew(asked, ratio.end()):
        return None
    wholes = {one.value for one in given or stated}
    named = asked.best([one for one in asked.found if one.amount in stated]) if not given else None
    if named is not None:
        wholes = {named.amount.value}
    if len(wholes) != 1:
        return None
    whole, shares = wholes.pop(), _shares(ratio[0])
    total = sum(shares)
    parts = [
        equals(
            f"{shown(whole, '元', asked.english)}×{one:g}/{total:g}", whole * one / total, "元", asked.english
        )
        for one in shares
    ]
    return f"{ratio[0]}{': ' if asked.english else '：'}{('; ' if asked.english else '，').join(parts)}"


def _shares(ratio: str) -> list[float]:
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", ratio)]


def _whole(ratio: str) -> bool:
    """Whether shares that are printed as such make up a whole."""
    return "%" not in ratio or math.isclose(sum(_shares(ratio)), 100.0)


def evenly(asked: Asked) -> str | None:
    """What one of so many equal parts comes to: 分两年等额."""
    even = EVEN.search(asked.sentence) if STAGE.search(asked.question) else None
    given = [one.amount for one in asked.given if one.amount.unit in MONEY]
    if even is None or len(given) < len(asked.given):
        return None
    named = asked.best([one for one in asked.found if one.sums])
    sums = [one.amount for one in asked.found if one.sums]
    return _even(given or ([named.amount] if named else sums), integer(even["n"]), asked)


def _even(wholes: Sequence[Amount], count: int | None, asked: Asked) -> str | None:
    """One of so many equal parts."""
    if len({one.value for one in wholes}) != 1 or not count:
        return None
    whole = shown(wholes[0].value, "元", asked.english)
    return equals(f"{whole}÷{count}", wholes[0].value / count, "元", asked.english)


def years_of(text: str) -> int | None:
    match = SPAN.search(text)
    if match is None:
        return None
    count = int(match["b"]) - int(match["a"]) + 1 if match["a"] else integer(match["n"])
    return count if count and 1 < count <= 30 else None


def over_years(asked: Asked) -> str | None:
    """每年1500户 over three years."""
    years = _years_asked(asked)
    yearly = _yearly(asked)
    if years is None or len(yearly) != 1:
        return None
    one = yearly[0].amount
    if most(asked.sentence, one, asked.found):
        return None  # for no more than so many years
    return equals(
        f"{shown(one.value, one.unit, asked.english)}×{years}", one.value * years, one.unit, asked.english
    )


def _years_asked(asked: Asked) -> int | None:
    """Over how many years a sum is asked for; None where it is of something else."""
    totals = SUMS.search(asked.question) is not None
    amount = totals or re.search(r"多少|几", asked.question) is not None
    # Of what is given, what it brings is to be multiplied as well.
    if asked.given or not amount or "平均" in asked.question:
        return None
    years = years_of(asked.question)
    return years_of(asked.sentence) if years is None and totals else years  # 2024年至2026年每年改造


def _yearly(asked: Asked) -> list[Labelled]:
    """The amounts of each year that the question means, by their unit or else by their name."""
    yearly = [
        one
        for one in asked.found
        if YEARLY.search(asked.sentence[: one.amount.start]) and one.amount.unit not in SHARE
    ]
    unit = re.search(r"(?:多少|几)([一-鿿])", asked.question)
    if unit is None:
        return [one for one in yearly if asked.share(one.name) >= SAID]
    money = unit[1] in "元钱万亿"
    return [one for one in yearly if one.amount.unit.startswith(unit[1]) or (one.sums and money)]


def each_month(asked: Asked) -> str | None:
    """全年1800份: the average of a month."""
    if not MONTHLY.search(asked.question) or asked.given:
        return None
    yearly = [
        one
        for one in asked.found
        if re.search(r"(?:每年|全年|年)[^，。；]{0,14}$", asked.sentence[: one.amount.start])
        and one.amount.unit not in SHARE | {"月", "年", "日"}
        and answers(one.amount.unit, asked.unit)
    ]
    if len(yearly) != 1:
        return None
    one = yearly[0].amount
    terms = f"{shown(one.value, one.unit, asked.english)}÷12"
    return equals(terms, one.value / 12, one.unit, asked.english).replace("＝", "≈")


def each_year(asked: Asked) -> str | None:
    """6亿元 in three years: the average of a year."""
    named = set(YEAR.findall(asked.question))
    if RATE.search(asked.question):
        return None  # a rate of growth is no part of what there is
    if asked.given or not ANNUAL.search(asked.question) or named - set(YEAR.findall(asked.sentence)):
        return None  # 五年新增 tells nothing of what is to come by a year that it does not name
    for one in asked.found:
        clause = re.split(r"[。；）)]", asked.sentence[: one.amount.start])[-1]
        years = years_of(clause)
        if (
            years
            and one.amount.unit not in SHARE
            and "每年" not in clause
            and re.search(r"累计|三年|[一-鿿\d]年", clause)
            and max(asked.share(one.name), asked.share(one.after)) >= SPOKEN
        ):
            return equals(
                f"{shown(one.amount.value, one.amount.unit, asked.english)}÷{years}",
                one.amount.value / years,
                one.amount.unit,
                asked.english,
            )
    return None
