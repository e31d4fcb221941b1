"""A question -> the change of a figure between two years that it asks rows for: a fall, a rise, a doubling, the most."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from documents.numerals import CHINESE, integer

_COUNT = rf"(?P<{{0}}>[{CHINESE}]+|\d+(?:\.\d+)?)"
FALLS = (
    r"不升反降|下降|减少|下滑|回落|降低|走低|负增长|倒退|缩[减小水]|压[缩减降]|越来越[少低小]|变[少低小]|(?:更|还|反而?|要)[低少小]|[低少]于(?!\d)|"
    r"\b(?:f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|lower|shr[aiu]nk\w*|down)\b"
)
RISES = (
    r"上升|增长|增加|提高|提升|上涨|[多高]出|升高?|涨|增(?:了|幅|速|多|大)|变[多高大]|(?:更|还|反而?|要)[高多大]|[高多]于(?!\d)|"
    r"\b(?:ris(?:e|es|ing)|rose|grow\w*|grew|increas\w*|gain\w*|up)\b"
)
NEVER = re.compile(r"(?:不变|持平|没有?变|一样|\bunchanged\b|\bthe same\b)", re.IGNORECASE)
MOST = re.compile(
    rf"(?:{FALLS}|{RISES})[^，。？]{{0,4}}最(?P<way>[多大快高少小慢低猛]|厉害|显著|明显)|最(?P<ahead>[多大快少小慢])的?(?:{FALLS}|{RISES})|"
    rf"[增涨升降跌]幅(?:度|率)?(?:排|是|居)?(?:最(?P<way_of>[大高小低])|(?P<last>垫底|末位|最末|倒数第一)|居首|第一|领先)|"
    rf"\b(?P<way_en>most|largest|biggest|fastest|least|smallest|slowest)\b[^,.?]{{0,20}}?(?:{FALLS}|{RISES})|"
    rf"(?:{FALLS}|{RISES})[^,.?]{{0,20}}?\b(?:by )?(?:the )?(?P<way_behind>most|fastest|least)\b",
    re.IGNORECASE,
)
LEAST = re.compile("[少小慢低]|垫底|末|倒数|least|smallest|slowest", re.IGNORECASE)
SHARES = re.compile(
    r"[增涨升降跌]幅|[增涨]速|增长率|最[快慢]|百分比|比例|倍数|相对|fastest|slowest|per ?cent|relative|\brate\b",
    re.IGNORECASE,
)  # by how much of what it was
RANKED = re.compile(
    r"[从由](?P<first>[大高快多小低慢少])[到至往](?P<last>[大高快多小低慢少])|排(?:一?个)?[序名队]|"
    r"排一?排|排列|\brank(?:ed|ing)?\b|\bin order of\b",
    re.IGNORECASE,
)
LOW = frozenset("小低慢少")
DOUBLES = re.compile(
    rf"翻[了上]?(?P<n>[一两二三四])?番|翻了?(?:{_COUNT.format('times')})?倍|\bdoubl\w*|\btripl\w*",
    re.IGNORECASE,
)
TIMES = re.compile(
    rf"{_COUNT.format('times')}倍|\b(?:twice|(?P<en>two|three|four|five|ten|\d+) times)\b", re.IGNORECASE
)
MORE = re.compile(rf"(?:{RISES}|[多升高])[^，。？\d]{{0,6}}$")  # 增长一倍 is twice as much
PERCENT = re.compile(
    rf"(?P<way>{FALLS}|{RISES})[^，。？\d]{{0,6}}(?P<share>\d+(?:\.\d+)?)\s*[%％]", re.IGNORECASE
)
# A rise or a fall is no more than a word unless one time is held against another: 规模扩大类.
COMPARES = re.compile(
    r"20\d{2}|比(?![例重率])|较|于|反而?|不升反降|\b(?:than|from|since|f[ae]ll|rose|grew|\w+ed)\b",
    re.IGNORECASE,
)
# That a bound is not reached.
SHORT = re.compile(
    r"不到|不足|不满|不够|没(?:有)?(?:到|达到?|够|翻|满)|未(?:到|达|翻|满)|没有(?=翻|增|到)|"
    r"\bnot\b|n['’]t\b|\b(?:less|fewer|short|under|below|fails?|nowhere)\b",
    re.IGNORECASE,
)
TAG = re.compile(
    r"[,，]\s*(?:(?:is|does|do|did|was|will|would)(?:n['’]t)?\s+\w+|right|correct)\s*\??\s*$", re.IGNORECASE
)
ENGLISH = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are wanted: those whose later figure, over the earlier, keeps `holds`; or the `most` of all."""

    chinese: str
    english: str
    holds: Callable[[float], bool]
    most: bool = False
    least: bool = False
    by_share: bool = False
    falls: bool = False
    ranked: bool = False  # all of them, the one that changed most first, or last where `least`


def wanted(text: str) -> Wanted | None:
    """What a question says of the change; the sharpest that it says."""
    falls = re.search(FALLS, text, re.IGNORECASE) is not None
    most, share = MOST.search(text), PERCENT.search(text)
    if most:
        least = any(one and LEAST.search(one) for one in most.groups())
        return most_changed(falls, least, SHARES.search(text) is not None)
    ranked = RANKED.search(text)
    if ranked and (SHARES.search(text) or re.search(RISES, text, re.IGNORECASE)):
        least = (ranked["first"] or "大") in LOW
        chinese = f"按增幅从{'小到大' if least else '大到小'}"
        english = f"by growth, the {'smallest' if least else 'largest'} first"
        return Wanted(chinese, english, lambda _: True, least=least, ranked=True)
    least_times = bound(text)
    if least_times:
        return Wanted(
            f"达到{least_times:g}倍以上",
            f"at least {least_times:g} times",
            lambda times: times >= least_times,
        )
    if share:
        return _by(share["share"], re.search(FALLS, share["way"], re.IGNORECASE) is not None)
    if NEVER.search(text):
        return Wanted("不变", "stay the same", lambda times: times == 1)
    if not COMPARES.search(text):
        return None
    if falls:
        return Wanted("下降", "fell", lambda times: times < 1)
    return Wanted("上升", "rose", lambda times: times > 1) if re.search(RISES, text, re.IGNORECASE) else None


def most_changed(falls: bool, least: bool, by_share: bool) -> Wanted:
    """The rows that changed most or least of all, by how much or by what share of the earlier figure."""
    way, end = ("减少" if falls else "增加", "最少" if least else "最多")
    chinese = f"{'降' if falls else '增'}幅{'最小' if least else '最大'}" if by_share else way + end
    english = f"{'fell' if falls else 'rose'} {'least' if least else 'most'}"
    return Wanted(chinese, english, lambda times: times != 1, True, least, by_share, falls)


def _by(share: str, falls: bool) -> Wanted:
    """The rows that changed by so many per cent or more."""
    part = float(share) / 100
    return Wanted(
        f"{'下降' if falls else '增长'}{share}%以上",
        f"{'fell' if falls else 'rose'} by {share}% or more",
        lambda times: times <= 1 - part if falls else times >= 1 + part,
    )


def falls_short(text: str) -> bool:
    """Whether it is said that a bound is not reached: 翻一番都不到, not even double. A tag at the end says nothing of it."""
    return SHORT.search(TAG.sub("", text)) is not None


def bound(text: str) -> float:
    """How many times the earlier figure the later must be; 0 where no such bound is said."""
    doubled = DOUBLES.search(text)
    if doubled:
        if "tripl" in doubled[0].lower():
            return 3
        # 翻一倍 is doubled, as 翻一番 is.
        return max(2.0, _value(doubled["times"])) if doubled["times"] else 2.0 ** _value(doubled["n"] or "一")
    found = TIMES.search(text)
    if found is None or re.search("几倍|多少倍", text):
        return 0
    said = _value(found["times"] or found["en"] or "2")
    return said + 1 if MORE.search(text[: found.start()]) else said


def _value(said: str) -> float:
    if said.lower() in ENGLISH:
        return ENGLISH[said.lower()]
    return float(said) if re.fullmatch(r"[\d.]+", said) else float(integer(said) or 0)
