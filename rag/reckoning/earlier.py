"""A level and the rise or share beside it -> the figure behind: the one before, another place's, the whole. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from documents.facts.amounts import Amount
from documents.numerals import integer
from rag.figures.plain_units import plain_unit
from rag.figures.workings import money, number
from rag.questions.needs.forms import SHARE
from rag.reckoning.asked import Asked, equals, shown, told
from rag.reckoning.given import MEASURED
from rag.reckoning.labelled import Labelled
from rag.reckoning.members import GAP, LAST, MULTIPLE
from rag.reckoning.remainders import takes_off

# 比2024年提高, 比全国平均水平高: what the level is set against.
THAN = re.compile(
    r"(?<![贷占同环分对])(?:比|较)(?P<than>[^，。；]{1,20}?)(?P<way>提高|增加|上升|增长|高|多|提升|扩大|下降|降低|减少|低|少)(?:出|了|约)*$"
)
# 五年增长, 增加: a change in a time that is named or understood.
CHANGED = re.compile(
    r"(?P<way>提高|增加|新增|上升|增长|提升|扩大|涨|下降|降低|减少|回落)(?:了|约|近|幅度|超过?)*$"
)
STARTING = re.compile(r"(?:相当于|是|为)[^，。；]{0,14}?(?:期初|年前|起初|\d年)[^，。；\d]{0,3}的?$")
LEVEL = re.compile(r"(?:平均|总体)?(?:水平|平均)$|^(?:上年|同期)(?=.)")
UP = "提增上扩涨高多新"
BEFORE = re.compile(
    r"期初|[期五]初期|起初|原先|原来|(?:刚|一)开(?:始|头|局)|开(?:始|头|局)(?:时|前|的?时候|之?初|那(?:时|会|阵))|"
    r"[一二三四五十\d]年(?:以|之)?前|此前|(?:之|以)前|[倒反回]推|[倒反]算|推算|还原|当初|"
    r"\b(?:at|from) the (?:start|beginning|outset) of\b|\byears (?:before|earlier|ago|prior)\b|\bbefore\b|"
    r"\boriginal\w*|\bused to\b|\bstarted (?:from|at|with)\b|\bwhen\b[^?]{0,60}\b(?:began|started)\b|"
    r"\bwork\w* (?:it |this |that )?back(?:wards?)?\b|\bback\w* out\b",
    re.IGNORECASE,
)
RISE = re.compile(
    r"(?:增加|提高|增长|增|扩大?|提升|上升|涨|多|缩短|降低?|减少?|下降|升)[了出]?(?:多少|几|百分)|净增|差多少|幅度|几倍|多少倍|增速|涨幅|"
    r"\bhow many times\b|\bby (?:how|what)\b|\bhow (?:much|many) more\b|\bgr[eo]w\b|\bris(?:e|en)\b|\brose\b|\bincrease",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"\bbefore (?:it|they|the|that|this)\b[^?.,]{0,60}", re.IGNORECASE
)  # names the rise, asks for no other
OF_WHOLE = re.compile(
    r"在(?P<a>[^，。；]{1,14}?)中?的?(?:占比?|比重)(?:为|达到?|约)?$|占(?P<b>[^，。；\d]{1,16}?)(?:的?(?:比重|比例|份额))?(?:的|为|达到?|约)?$"
)
ASKS_SHARE = re.compile(
    r"百分之|比例|占比|比重|几成|几分之|\bshare\b|\bpercent\w*|\bproportion\b", re.IGNORECASE
)
PART_OF = re.compile(rf"{ASKS_SHARE.pattern}|占", re.IGNORECASE)
# What it was before the first figure that a plan gives: 相当于期初的几倍, five years before.
AGO = re.compile(
    r"期初|(?:[两二三四五六七八九十\d]|几)年(?:以)?前|\byears (?:before|earlier|ago|prior)\b", re.IGNORECASE
)
# Of two that are named each is asked for.
EACH = re.compile(r"各|分别|[和与跟同及、]|\bboth\b|\brespective", re.IGNORECASE)
# What only says how a whole is to be found: 按占GDP比重倒推, from its 6.7% share.
BY_SHARE = re.compile(
    r"占[^，。？多少几]{0,14}(?:比重|比例|份额|占比|[\d.]+\s*[%％])|(?:和|、|与|及|的)(?:占比|比重|[\d.]+\s*[%％])|"
    r"\b(?:and|from|at|with|of|by|using) (?:its |the |a |an )?(?:[\d.]+ ?(?:%|per cent) )?"
    r"(?:share|slice|proportion|percentage|part)(?: of (?:the )?(?:economy|whole|total|GDP))?\b",
    re.IGNORECASE,
)
BACKWARDS = re.compile(
    r"[倒反回]推|[倒反]算|推算|还原|\bwork\w* (?:it |this |that )?back(?:wards?)?\b|\bback\w* out\b|\bimpl(?:y|ie[sd])\b",
    re.IGNORECASE,
)
RATIO = re.compile(r"%|\b(?:share|ratio|rate|proportion|per ?cent\w*|percentage|slice)\b", re.IGNORECASE)
ECONOMY = re.compile(
    r"\b(?:gdp|(?:size of the )?economy|economic output|gross domestic product)\b", re.IGNORECASE
)
END = re.compile(r"期末|目标|\btarget\b|\bend of the (?:plan|period)\b", re.IGNORECASE)
OVER = re.compile(r"^(?:全年|年[末底]|期末|全[市县省区]|累计)+")  # when and where a level is
ALL_OVER = re.compile(r"全[市县区省国]$")
FEW = 100
LONGER = 0.01  # for each character of a name
HALF = 0.5  # share of a name that is enough where what tells it from the others is said
ASKS_RATE = re.compile(rf"{ASKS_SHARE.pattern}|增速|[增涨升降]幅|增长率", re.IGNORECASE)
YEARLY = re.compile(r"年均|每年|平均")
OWN = re.compile(r"[，,、（(]?(?:比|较|同比|增|降|提)")  # what goes on of the same thing
NEAR = 24  # characters between a level and its change
TIMES = frozenset({"年", "月", "日", "个月", "天"})
YEAR = re.compile(r"((?:19|20)\d{2})年?")
SPAN = re.compile(r"(?P<n>[两二三四五六七八九十\d])年(?:来|间|内)?(?=增|提|上|下|降|减|扩|涨|回)")


def asks_times(question: str) -> bool:
    """Whether it asks how many times what it was before something is: a text states that, or not."""
    asks = MULTIPLE.search(question) is not None and AGO.search(question) is not None
    return asks and END.search(question) is None


def stated(asked: Asked) -> str | None:
    """达到78%，比2024年提高5个百分点: what it was in 2024; 比全国高4.1个百分点: what the country's is."""
    if RISE.search(asked.question) or (asked.english and not BEFORE.search(asked.question)):
        return None
    for level, change, before in _beside(asked):
        match = THAN.search(before)
        if (
            match is None
            or not asked.said(LEVEL.sub("", match["than"]))
            or not _alike(level.amount, change.amount)
            or _of_ratio(level, asked)
        ):
            continue
        return _undone(level.amount, change.amount, match["way"], asked)
    return None


def before(asked: Asked) -> str | None:
    """559.8亿元，五年增长83.3%: what it was five years before; 3495亿元，相当于期初的2.36倍: at the start."""
    if RISE.search(UNTIL.sub(" ", asked.question)) or not (BEFORE.search(asked.question) or _dated(asked)):
        return None
    found = [
        (name, said)
        for level, change, words in _beside(asked)
        if (name := _name_said(level, asked)) is not None
        and not (YEARLY.search(words) or _of_ratio(level, asked))
        and (said := _first(level.amount, change.amount, words, asked))
    ]
    named = [(name, said) for name, said in found if name and name in asked.question]
    if len(named) > 1 and EACH.search(asked.question) and not asked.english:
        return "；".join(f"{name}{said}" for name, said in named)
    # Of 小微贷款余额 and 贷款余额, both said, the one that says more.
    return _best([(asked.share(name) + LONGER * len(name), said) for name, said in found])


def _name_said(level: Labelled, asked: Asked) -> str | None:
    """What a level is called, whole or by its last words, where the question says that; else None."""
    name = ALL_OVER.sub("", OVER.sub("", level.name))
    if asked.foreign:
        return name if asked.said(name) else None
    if asked.said(name) or (name and asked.share(name) >= HALF):
        rivals = [one for one in asked.found if one is not level and one.name and asked.said(_last(one.name))]
        if not rivals or told(asked.question, level, asked.found):
            return name
    return _last(name) if name and _last(name) in asked.plain(asked.question) else None


def _last(name: str) -> str:
    """The words with which a longer name ends, which say what it is."""
    return OVER.sub("", name)[-LAST + 1 :]


def _of_ratio(level: Labelled, asked: Asked) -> bool:
    """Whether a level is a ratio of which an English question says nothing: how much were loans."""
    return level.amount.unit == "%" and asked.foreign and not RATIO.search(asked.question)


def _first(level: Amount, change: Amount, words: str, asked: Asked) -> str:
    """What a level was before the change that stands behind it; empty where that is none of it."""
    if change.unit == "倍":
        starts = STARTING.search(words) and change.value > 0
        return _divided(level, change.value, number(change.value), asked) if starts else ""
    match = CHANGED.search(words) or THAN.search(words)
    if match is None:
        return ""
    if _alike(level, change):
        return _undone(level, change, match["way"], asked)
    if change.unit != "%" or level.unit in SHARE:
        return ""
    sign = 1 if match["way"][0] in UP else -1
    printed = f"(1{'＋' if sign > 0 else '－'}{number(change.value)}%)"
    return _divided(level, 1 + sign * change.value / 100, printed, asked)


def rate(asked: Asked) -> str | None:
    """11820个，比上年增加640个: by what share it rose, where the sentence states no share itself."""
    if not (RISE.search(asked.question) and ASKS_RATE.search(asked.question)) or asked.given:
        return None
    found: list[tuple[float, str]] = []
    for level, change, words in _beside(asked):
        match = CHANGED.search(words) or THAN.search(words)
        if match is None or level.amount.unit != change.amount.unit or level.amount.unit in SHARE:
            continue
        name = OVER.sub("", level.name)[-LAST:]
        first = level.amount.value + change.amount.value * (-1 if match["way"][0] in UP else 1)
        if YEARLY.search(words) or not (asked.said(level.name) or asked.said(name)) or first <= 0:
            continue
        now, risen = (shown(one.amount.value, one.amount.unit, asked.english) for one in (level, change))
        sign = "－" if match["way"][0] in UP else "＋"
        share = number(change.amount.value / first * 100)
        found.append((asked.share(name), f"{risen}÷（{now}{sign}{risen}）≈{share}%"))
    return _best(found)


def _dated(asked: Asked) -> bool:
    """Whether the question names the year in which the stated time began: 2015年 of 2020年, 五年增长."""
    years, span = YEAR.findall(asked.sentence), SPAN.search(asked.sentence)
    count = integer(span["n"]) if span else None
    return bool(count and years) and str(int(years[-1]) - (count or 0)) in YEAR.findall(asked.question)


def whole(asked: Asked) -> str | None:
    """645.5亿元，在GDP中占6.7%: the GDP."""
    backwards = BACKWARDS.search(asked.question) is not None
    told_by = r"占[^，。？]{0,10}\d[\d.]*[%％]|百分之[一二三四五六七八九十]+"
    question = BY_SHARE.sub(" ", asked.question) if backwards else re.sub(told_by, "", asked.question)
    asks_part = PART_OF.search(question)
    changed = GAP.search(asked.question) or RISE.search(asked.question)
    if asks_part or changed or takes_off(asked):  # what lies between two figures is neither of them
        return None
    found = []
    for at, one in enumerate(asked.found):
        match = OF_WHOLE.search(asked.sentence[: one.amount.start])
        base = (match["a"] or match["b"]) if match else ""
        if one.amount.unit != "%" or not base or not one.amount.value:
            continue
        levels = [
            other
            for other in asked.found[:at]
            if _level(other, asked) and "；" not in asked.sentence[other.amount.end : one.amount.start]
        ]
        if not levels or not _asks_for(base, replace(asked, question=question)):
            continue
        divisor = f"{number(one.amount.value)}%"
        found.append((asked.share(base), _divided(levels[-1].amount, one.amount.value / 100, divisor, asked)))
    return _best(found)


def _asks_for(base: str, asked: Asked) -> bool:
    """Whether it is the whole that is asked for: the question says it, and not as what something is a part of."""
    if base == "GDP" and ECONOMY.search(asked.question):
        return True
    if re.search(r"[A-Za-z]{2}", base):
        return re.search(re.escape(re.findall(r"[A-Za-z]+", base)[0]), asked.question, re.I) is not None
    return asked.said(base)


def _level(one: Labelled, asked: Asked) -> bool:
    words = asked.sentence[max(0, one.amount.start - 8) : one.amount.start]
    return one.amount.unit not in SHARE | TIMES and not CHANGED.search(words)


def _best(found: list[tuple[float, str]]) -> str | None:
    """The working of the name that the question says most of; None where two are said alike."""
    ranked = sorted(found, key=lambda one: -one[0])
    if not ranked or (
        len(ranked) > 1 and ranked[0][0] - ranked[1][0] < 1e-6 and ranked[0][1] != ranked[1][1]
    ):
        return None
    return ranked[0][1]


def _beside(asked: Asked) -> Iterator[tuple[Labelled, Labelled, str]]:
    """Each level with the change right behind it, and the words between them."""
    kept = [one for one in asked.found if one.amount.unit not in TIMES]
    for level, change in pairwise(kept):
        words = asked.sentence[level.amount.end : change.amount.start]
        # 增长16%，存贷比提升10个百分点: a rise, and behind it that of something else.
        risen = CHANGED.search(asked.sentence[: level.amount.start]) and not OWN.match(words)
        if len(words) <= NEAR and not re.search(r"[。；]", words) and not risen:
            yield level, change, words.strip("（(")


def _alike(level: Amount, change: Amount) -> bool:
    return change.unit == level.unit != "%" or (level.unit == "%" and change.unit == "百分点")


def _undone(level: Amount, change: Amount, way: str, asked: Asked) -> str:
    grew = way[0] in UP
    value = level.value - change.value if grew else level.value + change.value
    sign = "－" if grew else "＋"
    terms = f"{shown(level.value, level.unit, asked.english)}{sign}{shown(change.value, level.unit, asked.english)}"
    return equals(terms, value, level.unit, asked.english)


def _divided(level: Amount, divisor: float, printed: str, asked: Asked) -> str:
    """9711亿元÷(1＋84.6%)≈5261亿元."""
    value = level.value / divisor
    if level.unit.endswith("元"):
        now, then = money(level.value, asked.english, 6), money(value, asked.english, 4)
        if level.unit != "元":
            now, then = shown(level.value, level.unit, asked.english), shown(value, level.unit, asked.english)
    else:
        if plain_unit(level.unit) not in MEASURED and value > FEW:
            value = round(value)  # of people and things there are whole ones
        now, then = shown(level.value, level.unit, asked.english), shown(value, level.unit, asked.english)
    return f"{now} ÷ {printed} ≈ {then}" if asked.english else f"{now}÷{printed}≈{then}"
