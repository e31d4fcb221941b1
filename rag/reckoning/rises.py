"""A sentence that states one thing at two times -> by how much, by what share or how many times it changed. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from documents.facts.amounts import Amount
from rag.figures.workings import number
from rag.questions.asked.share_asked import ASKS_OF_AIM
from rag.questions.needs.forms import SHARE
from rag.reckoning.asked import Asked, difference, shown
from rag.reckoning.labelled import Labelled
from rag.reckoning.members import ASKS_SHARE, GAP, MULTIPLE

RISE = re.compile(
    r"(?:增加|提高|增长|增|扩大?|提升|上升|升高?|涨|(?<![最至])多|加长|延长|拉长|加宽|拓宽|缩短|压[减降缩]|降低?|减少?|下降|压缩|升)[了出]?(?:多少|几|百分)|(?:多少|几)个?百分点|净增|差多少|[升增涨降跌]幅|幅度?|增速|增长率|几倍|多少倍|几成|"
    r"\b(?:rais\w*|ris\w*|rose|increas\w*|gr[eo]w\w*|fall\w*|fell|drop\w*|declin\w*|cut|reduc\w*|short\w*|more|less|fewer|higher|lower|times|chang\w*)\b",
    re.IGNORECASE,
)
PART_OF = re.compile(r"占(?!比)|\bshare of\b.{0,40}\bgoes\b", re.IGNORECASE)
FROM = re.compile(r"(?:由|从)(?P<from>[^，。；由从]{0,8})$")
TO = re.compile(
    r"^(?:起|户|个)?，?(?:(?:19|20)\d{2}年?)?(?:提高|增加|扩大|上升|提升|增长|降低?|下降|减少|缩短|压缩|扩容|扩充|调整|增|减|升)?[一-鿿]{0,2}(?:到|至|为)$"
)
# 压减到80万吨以内，比上年的100万吨: the earlier figure stands behind the later.
THAN = re.compile(r"^(?:以[内上下]|左右)?，(?:比|较)(?:(?:19|20)\d{2}年?|上年|去年|目前|现在)?[底末初]?的")
# How far it still is to the aim.
TO_AIM = re.compile(r"[离距][^，。？]{0,16}(?:差|还)|还[差缺欠]|\bhow (?:far|short)\b", re.IGNORECASE)
TO_LEVEL = re.compile(r"[一-鿿]{0,4}?(?:[到至为]|在)?\d.*$")
SETS_OUT = re.compile(r"(?:由|从|\bfrom\b)[^，。？]{0,10}$", re.IGNORECASE)
ARRIVES = re.compile(r"^[^，。？]{0,8}(?:到|至|为|\bto\b)[^，。？]{0,6}$", re.IGNORECASE)
# By how many, and by what share besides.
BOTH = re.compile(
    r"(?:[多少高低增减涨降加]|新增)[出了]?(?:多少|几)[^百，。？]{0,4}[，、和及].{0,12}(?:百分|几成)|(?:百分|几成).{0,12}(?:多少|几)[个家名人户]"
)
AVERAGE = re.compile(r"平均|年均|每年|\baverage\b|\ba year\b|\bper year\b", re.IGNORECASE)
RATE = re.compile(r"增速|增长率|增幅|涨幅|\bgrowth\b|\brate\b", re.IGNORECASE)
BECAME = re.compile(r"(?:提高|增加|扩大|上升|提升|增长|降低?|下降|减少|缩短|压缩|增|减|升)[到至]")
LAST_YEAR = re.compile("上年|去年|前一年")
YEAR = re.compile(r"((?:19|20)\d{2})年?")


def told(asked: Asked) -> str | None:
    """由329只到400只: two figures of one thing that the question itself names, of which the sentence states one."""
    pairs = [
        (replace(one.amount, upper=None), replace(one.amount, value=one.amount.upper, upper=None))
        for one in asked.mentioned
        if one.amount.upper is not None and SETS_OUT.search(asked.question[: one.amount.start])
    ]
    pairs += [
        (first.amount, second.amount)
        for first, second in pairwise(asked.mentioned)
        if first.unit == second.unit
        and SETS_OUT.search(asked.question[: first.amount.start])
        and ARRIVES.search(asked.question[first.amount.end : second.amount.start])
    ]
    stated = {(one.amount.value, one.amount.unit) for one in asked.found}
    if len(pairs) != 1 or not RISE.search(asked.question) or AVERAGE.search(asked.question):
        return None
    first, last = pairs[0]
    known = {(one.value, one.unit) for one in (first, last)} & stated
    return _said(first, last, asked) if known and first.value else None


def risen(asked: Asked) -> str | None:
    """由8万吨提高到15万吨; 2030年213起，2031年降至164起; of two years those that the question names."""
    aims = ASKS_OF_AIM.search(asked.question) or TO_AIM.search(asked.question)
    if (
        asked.given
        or (PART_OF.search(asked.question) and not aims and "百分点" not in asked.question)
        or not (RISE.search(asked.question) or GAP.search(asked.question) or aims)
    ):
        return None
    rises = [*_from_to(asked), *_by_years(asked)]
    brought = {one.amount.value for one in asked.mentioned}
    told = [pair for pair in rises if {one.value for one in pair} <= brought]
    named = told or [pair for pair in rises if asked.said(_subject(asked.sentence, pair[0]))]
    if not named and _of_others(rises, asked):
        return None
    chosen = list(dict.fromkeys((one.value, other.value) for one, other in named or rises))
    if len(chosen) != 1:
        return None
    first, last = (named or rises)[0]
    years = _span(asked, max(first.end, last.end))
    spanned = int(years[-1]) - int(years[0]) if len(years) == 2 else 0
    if AVERAGE.search(asked.question) and spanned > 1:
        rated = ASKS_SHARE.search(asked.question) or RATE.search(asked.question)
        return (_yearly_rate if rated else _each_year)(first, last, spanned, asked.english)
    return _said(first, last, asked)


def _span(asked: Asked, end: int) -> list[str]:
    """The two years between which something changes: those of the question, else those of the sentence up to the figures."""
    said = set(YEAR.findall(asked.question))
    if len(said) != 2 and AVERAGE.search(asked.question):
        here = set(YEAR.findall(asked.sentence[:end]))
        said = here if said <= here else said
    return sorted(said)


def _yearly_rate(first: Amount, last: Amount, years: int, english: bool) -> str | None:
    """（550万吨÷455万吨）^(1/2)－1≈9.95% a year."""
    if first.value <= 0 or last.value <= 0 or first.unit in SHARE:
        return None
    a, b = (shown(one.value, one.unit, english) for one in (first, last))
    rate = number(((last.value / first.value) ** (1 / years) - 1) * 100)
    terms = f"({b} ÷ {a})^(1/{years}) - 1" if english else f"（{b}÷{a}）^(1/{years})－1"
    return f"{terms}≈{rate}%"


def _each_year(first: Amount, last: Amount, years: int, english: bool) -> str:
    """（1300家－900家）÷5≈80家 a year."""
    high, low = sorted((first, last), key=lambda one: -one.value)
    terms = f"（{shown(high.value, high.unit, english)}－{shown(low.value, low.unit, english)}）÷{years}"
    each = shown(round((high.value - low.value) / years, 2), high.unit, english)
    return f"{terms}≈{'' if english else '平均每年'}{each}"


def _from_to(asked: Asked) -> Iterator[tuple[Amount, Amount]]:
    for first, second in pairwise(asked.found):
        between = asked.sentence[first.amount.end : second.amount.start]
        led = FROM.search(asked.sentence[: first.amount.start]) and TO.match(between)
        dated = BECAME.search(between) and YEAR.search(between) and "。" not in between
        if first.amount.unit == second.amount.unit and (led or (dated and "；" not in between)):
            yield first.amount, second.amount
        if first.amount.unit == second.amount.unit and THAN.match(between):
            yield second.amount, first.amount


def _of_others(rises: Sequence[tuple[Amount, Amount]], asked: Asked) -> bool:
    """Whether the question names another figure of the sentence than those that rose."""
    risen_ = {one for pair in rises for one in pair}
    return any(one.name and one.amount not in risen_ and asked.said(one.name) for one in asked.found)


def _by_years(asked: Asked) -> Iterator[tuple[Amount, Amount]]:
    """Two figures of one name, each of a year that the question names."""
    years = set(YEAR.findall(asked.question))
    if len(years) == 1 and LAST_YEAR.search(asked.question):
        years |= {str(int(year) - 1) for year in years}
    if len(years) != 2:
        return
    dated = [(_year(one, asked) or asked.now, one) for one in asked.found]
    for (year, first), (other, second) in combinations(dated, 2):
        alike = first.amount.unit == second.amount.unit and _one_name(first, second, asked)
        if {year, other} == years and alike:
            yield (first.amount, second.amount) if year < other else (second.amount, first.amount)


def _year(one: Labelled, asked: Asked) -> str:
    """The last year that is named before an amount."""
    found = YEAR.findall(asked.sentence[: one.amount.start])
    return found[-1] if found else ""


def _one_name(first: Labelled, second: Labelled, asked: Asked) -> bool:
    short, long = sorted((YEAR.sub("", one.name) for one in (first, second)), key=len)
    return bool(short) and asked.plain(short) in asked.plain(long)


def _subject(sentence: str, one: Amount) -> str:
    *before, own = re.split(r"[，。；：]", sentence[: one.start])
    if before and THAN.match(f"，{own}"):  # it is the level before it that is named
        return TO_LEVEL.sub("", before[-1])
    return re.sub(r"(?:由|从)[^，。；]{0,8}$", "", own)


def _said(first: Amount, last: Amount, asked: Asked) -> str:
    low, high = sorted((first, last), key=lambda one: one.value)
    a, b = (shown(one.value, one.unit, asked.english) for one in (first, last))
    if ASKS_OF_AIM.search(asked.question) and last.value:
        return _of_aim(first, last, asked.english)
    if MULTIPLE.search(asked.question) and first.value:
        return f"{b}÷{a}≈{number(last.value / first.value)}{'' if asked.english else '倍'}"
    if ASKS_SHARE.search(asked.question) and first.unit not in SHARE and first.value:
        large, small = (shown(one.value, one.unit, asked.english) for one in (high, low))
        share = f"（{large}－{small}）÷{a}≈{number((high.value - low.value) / first.value * 100)}%"
        joined = "; " if asked.english else "，"
        return (
            f"{difference(high, low, asked.english)}{joined}{share}" if BOTH.search(asked.question) else share
        )
    return difference(high, low, asked.english)


def _of_aim(first: Amount, last: Amount, english: bool) -> str:
    """1800家－1150家＝650家；650家÷1800家≈36.11% of the aim, 63.89% of it is reached."""
    high, low = sorted((first, last), key=lambda one: -one.value)
    gap, aim = shown(high.value - low.value, high.unit, english), shown(last.value, last.unit, english)
    lacks, reached = (
        number((high.value - low.value) / last.value * 100),
        number(first.value / last.value * 100),
    )
    if english:
        return (
            f"{difference(high, low, True)}; {gap} ÷ {aim} ≈ {lacks}% of the target ({reached}% is reached)"
        )
    return f"{difference(high, low, False)}；还差目标的{lacks}%（{gap}÷{aim}），已达{reached}%"
