"""A folded Chinese text -> its amounts, times of day and rhythms. Knows no date and no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.numerals import DIGITS
from rag.checking.measures import CLOCK, EVERY, MEASURES, PLAIN, Amount, Bound, measured

POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
NUMERALS = "零〇一二三四五六七八九十百千两"
_NUMBER = rf"(?:{PLAIN}|[{NUMERALS}]+(?:万[{NUMERALS}]+)?(?:点[零〇一二三四五六七八九]+(?![十分]))?)"
_UNIT = "|".join(
    sorted((name for name in MEASURES if not name.isascii() or name == "%"), key=len, reverse=True)
)
_FLOOR = (
    r"不得?(?:低|少|小|早)于|不能(?:低|少|小|早)于|不应(?:低|少)于|至少|最低|最少"
    r"|最短|最早|不短于|超过|超出|超(?!额)|突破|高于|大于|多于|逾|满(?!足)|下限为?"
)
_CEILING = (
    r"不得?(?:超过?|高于|多于|大于|晚于|长于)|不(?:能|应|可)(?:超过?|高于|多于|大于|晚于)|至多|最高|最多|最晚|最迟|最长|上限(?:为|是)?|封顶|"
    r"不到|低于|少于|小于|短于|未满|不满|不足|不够|限于|限额为?"
)
# A verb may stand between the comparator and the figure: 最高补贴3元, 至少开放42个小时.
BEFORE = re.compile(
    rf"(?:(?P<floor>{_FLOOR})|(?P<ceiling>{_CEILING})|(?P<about>(?<![节契合公签])约|大约|近(?!日|期)|接近))[^\d,。;:、{NUMERALS}]{{0,6}}$"
)
_AFTER_FLOOR = r"(?:分(?=[以及]))?(?:\([^)]{1,4}\))?(?:及以上|以上|起步|起(?!施)|或以上)"
_AFTER_CEILING = (
    r"(?:分(?=[以及]))?(?:\([^)]{1,4}\))?(?:(?:的?范围)?(?:以内|之内|内(?!部|容|设|外|地))|及以下|以下|封顶)"
)
AMOUNT = re.compile(
    rf"(?<![a-z\d.第{NUMERALS}])(?:百分之(?P<percent>{_NUMBER})|(?P<whole>{_NUMBER})分之(?P<part>{_NUMBER})|(?P<over>\d+)/(?P<under>\d+)"
    rf"|(?P<half>一半|半数|半价|减半|对半)|(?<![个年月天日多])半(?P<halved>个月|个小时|小时|天|日)|(?P<number>{_NUMBER})(?:\s*[-—–~～至到]+\s*(?P<upper>{_NUMBER}))?\s*(?P<power>[十百千万亿]*)\s*[多余]?\s*(?P<unit>{_UNIT})?)"
    rf"(?:(?P<floor>{_AFTER_FLOOR})|(?P<ceiling>{_AFTER_CEILING})|(?P<about>左右|上下))?"
)
TIME = re.compile(
    rf"(?P<hour>\d{{1,2}}|[{NUMERALS}]{{1,3}})(?:时(?!期|段|间|候|效|限)|点钟?(?=\d|前|后|半|整|至|到|起))(?:(?P<minute>\d{{1,2}}|[{NUMERALS}]{{1,3}})分(?!之|钟))?"
)
PERIODS = {
    "半年": 180,
    "年度": 360,
    "年": 360,
    "季度": 90,
    "季": 90,
    "月": 30,
    "个月": 30,
    "周": 7,
    "星期": 7,
    "日": 1,
    "天": 1,
    "学期": 150,
    "工作日": 1,
}
_PERIOD = "|".join(sorted(PERIODS, key=len, reverse=True))
FALLS = re.compile(r"(?:由|从|降|减|缩|压|调)[^,。;]*$")  # from the higher to the lower
RANGE = re.compile(r"\s*(?:[-—–~～至到]+)\s*")
RHYTHM = re.compile(
    rf"(?<![\d{NUMERALS}第])(?P<odd>{_NUMBER})个?(?P<apart>{_PERIOD})一次|每(?:隔)?(?:一个?)?(?P<every>{_NUMBER})?个?(?P<period>{_PERIOD})(?!份额|供)"
    rf"|(?<![第近前后满])一(?P<once>年|季度?|月|个月|周|天|日)(?=至少|最多|不少于|不超过|合计|累计|总共|最高|最低|开|办|[一两二三四五六七八九]次|\d)"
    r"|(?P<by>(?<=按)(?:年度?|季度?|月度?)(?=[一-鿿]))|(?P<mean>[日月年])均|(?P<annual>(?<![\d个前上本同])年度(?=评估|考核|评价|审计|检查|报告|总结|通报))"
)


def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount of a text in which dates, titles and numbers of clauses are blanked out."""
    text = text.replace("零下", "负的")  # a sign, no figure
    rhythms = [*_rhythms(text), *_times(text)]
    taken = [(one.start, one.end) for one in rhythms]
    found = [
        one
        for match in AMOUNT.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
        for one in _amount(match, text)
    ]
    return tuple(_ranges(sorted([*found, *rhythms], key=lambda one: one.start), text))


def _ranges(found: list[Amount], text: str) -> Iterator[Amount]:
    """150元至300元 as 150至300元; 由35分钟至18分钟 are two."""
    last: Amount | None = None
    for one in found:
        joined = (
            last is not None
            and last.upper is None
            and last.measure == one.measure
            and (last.value < one.value or not FALLS.search(text[: last.start]))
            and RANGE.fullmatch(text[last.end : one.start])
            and text[last.start - 1 : last.start] not in {"由", "从"}
        )
        if last is not None and joined:
            last = replace(last, upper=one.value, end=one.end)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def number(text: str) -> float | None:
    """1,800 -> 1800; 八十万 -> 800000; None where it is none."""
    plain = text.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    whole, point, rest = plain.partition("点")
    if point:
        value = number(whole)
        return None if value is None else float(f"{value:.0f}.{''.join(str(DIGITS[one]) for one in rest)}")
    if all(character in DIGITS for character in plain):
        return float("".join(str(DIGITS[character]) for character in plain)) if plain else None
    high, ten_thousand, low = plain.partition("万")
    if ten_thousand:
        above, below = number(high), number(low)
        return None if above is None or below is None else above * 10**4 + below
    total = section = digit = 0
    for character in plain:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in POWERS and POWERS[character] < 10**4:
            section += (digit or 1) * POWERS[character]
            digit = 0
        else:
            return None
    return float(total + section + digit)


def _amount(match: re.Match[str], text: str) -> Iterator[Amount]:
    bound = _bound(match, text)
    if match["percent"]:
        yield Amount(number(match["percent"]) or 0.0, "%", bound, *match.span())
    elif match["whole"] or match["under"]:
        part, whole = match["part"] or match["over"], match["whole"] or match["under"]
        yield Amount(round(100 * (number(part) or 0) / (number(whole) or 1), 6), "%", bound, *match.span())
    elif match["half"]:
        yield Amount(50.0, "%", bound, *match.span())
    elif match["halved"]:
        value, measure = measured(0.5, match["halved"])
        yield Amount(value, measure, bound, *match.span())
    else:
        yield from _plain(match, bound)


# 一个, 一次: an article, no number.
ARTICLE_OF = frozenset("个次项家名种条批类点位处部份层期块件本站")


def _plain(match: re.Match[str], bound: Bound) -> Iterator[Amount]:
    printed = match["number"]
    value = number(printed)
    unit, power = match["unit"] or "", match["power"]
    # 三 in 三镇 is a part of a name unless it counts by a unit.
    named = not printed[0].isdigit() and not unit and not power
    if value is None or named or (printed == "一" and unit in ARTICLE_OF):
        return
    factor = 1
    for character in power:
        factor *= POWERS[character]
    upper = number(match["upper"]) if match["upper"] else None
    scaled, measure = measured(value * factor, unit)
    top = None if upper is None else measured(upper * factor, unit)[0]
    yield Amount(scaled, measure, bound, match.start(), match.end(), top)


def _bound(match: re.Match[str], text: str) -> Bound:
    before = _before(text, match.start())
    if before is not Bound.EXACT:
        return before
    return (
        Bound.FLOOR
        if match["floor"]
        else Bound.CEILING
        if match["ceiling"]
        else Bound.ABOUT
        if match["about"]
        else before
    )


def _before(text: str, start: int) -> Bound:
    """What the words before a figure say of it."""
    found = BEFORE.search(text[max(0, start - 14) : start])
    if found is None:
        return Bound.EXACT
    return Bound.FLOOR if found["floor"] else Bound.CEILING if found["ceiling"] else Bound.ABOUT


def _times(text: str) -> Iterator[Amount]:
    for match in TIME.finditer(text):
        hour, minute = number(match["hour"]), number(match["minute"] or "0")
        if hour is None or minute is None or hour > 24 or "小" in text[match.start() - 1 : match.start()]:
            continue
        yield Amount(hour * 60 + minute, CLOCK, _before(text, match.start()), match.start(), match.end())


def _rhythms(text: str) -> Iterator[Amount]:
    for match in RHYTHM.finditer(text):
        period = (
            match["period"]
            or match["once"]
            or match["by"]
            or match["mean"]
            or match["annual"]
            or match["apart"]
        )
        counted = match["every"] or match["odd"]
        times = (number(counted) or 1.0) if counted else 1.0
        yield Amount(times * PERIODS[period], EVERY, _before(text, match.start()), match.start(), match.end())
