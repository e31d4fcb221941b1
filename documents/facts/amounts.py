"""A text -> the amounts in it: value in units of one, unit, comparator, place. Knows no indicator and no year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from documents.facts import figures
from documents.facts.figures import Figure
from documents.numerals import integer
from documents.script import in_simplified


class Comparator(StrEnum):
    """How a figure stands to the value meant."""

    EXACT = "exact"
    AT_LEAST = "at least"  # 以上, 不低于, 超, 突破
    AT_MOST = "at most"  # 不超过, 以内, 最高
    ABOUT = "about"  # 约, 左右
    TARGET = "target"  # 冲刺, 力争


@dataclass(frozen=True, slots=True)
class Amount:
    """100亿元以上: 1e10, 元, at least; read from `text[start:end]`. `upper` closes a range."""

    value: float
    unit: str
    comparator: Comparator
    upper: float | None
    start: int
    end: int


COMPARATOR_OF = {
    figures.Comparator.EXACTLY: Comparator.EXACT,
    figures.Comparator.OVER: Comparator.AT_LEAST,
    figures.Comparator.AT_LEAST: Comparator.AT_LEAST,
    figures.Comparator.AT_MOST: Comparator.AT_MOST,
    figures.Comparator.ABOUT: Comparator.ABOUT,
}
UNIT_OF = {"个百分点": "百分点", "个基点": "基点", "人民币": "元", "港币": "港元", "％": "%"}
# 100强, 第3期, 二级: parts of names, no amounts.
NO_UNIT = frozenset("强 期 届 级 层 章 节 条 点 档 周 号 月".split())
OF_MONTH = re.compile(
    r"[每次当本上下首末]\s*个?[月季]度?(?:[首末]月)?\s*$"
)  # 每月5日前: a day, not five of them
# 突破1亿元、5亿元: what stands before the first holds for all.
LISTED = re.compile(r"\s*[、和及]\s*")
OWN = re.compile(r"(?:以[上下内]|之内|内|左右|上下|起|封顶)$")
NO_COUNT = re.compile(r"\s*(?:号|世纪|[.．](?=\s*[一-鿿《“]))")  # 附件：1.申报表 numbers a list
HOUR = re.compile(r"\s*时(?![间期代])")  # 末班车延长至22时, 23时; 积水15厘米时 is a figure
# 新增线路60条: things of that shape, not the articles of a text.
LONG_THINGS = re.compile(
    r"(?:新增|新开|新建|新辟|开通|建成|打通|改造|修建|疏通|整治|清理)[^，。；、\d《》]{0,12}$"
)
BROKEN = re.compile(r"[。\n《》]|第\s*$")  # what ends a sentence, or numbers an article
# Words that say how the figure stands, with a verb between them and it: 最高补贴100万元, 不超过贷款额的30%.
BEFORE = (
    (
        Comparator.AT_MOST,
        re.compile(r"(?:最高|不得?超过|不得?高于|至多|上限|最多|最长|封顶)[^，。；\d]{0,12}$"),
    ),
    (Comparator.AT_LEAST, re.compile(r"(?:不得?低于|不得?少于|不得?小于|至少|最低)[^，。；\d]{0,10}$")),
    (Comparator.AT_MOST, re.compile(r"(?:(?<![不得应能可会宜])(?:低于|少于)|不足|不满)\s*$")),
    (Comparator.AT_LEAST, re.compile(r"(?<![不得])(?:超过|高于|大于|多于)\s*$")),
    (Comparator.ABOUT, re.compile(r"(?<![节契合公条签])约[^，。；\d]{0,5}$")),
    (Comparator.TARGET, re.compile(r"(?:冲刺|力争)(?:实现|达到?|突破|完成)?\s*$")),
)
AFTER = (
    (Comparator.AT_LEAST, re.compile(r"^\s*(?:[（(]不?含[^）)]{0,3}[）)])?(?:及?以上|\+|起)")),
    (
        Comparator.AT_MOST,
        re.compile(r"^\s*(?:[（(]不?含[^）)]{0,3}[）)])?(?:及?以下|以内|之内|内(?!部|容|设|外)|封顶)"),
    ),
    (Comparator.ABOUT, re.compile(r"^\s*(?:左右|上下)")),
)
DIGIT = re.compile(r"[\d零〇一二三四五六七八九十百两]|[百千万]分之")
LEAD = re.compile(rf"(?:(?:{'|'.join(figures.BEFORE.values())})(?:达到?|到|至|为)?\s*)?")
RANGE = re.compile(r"\s*(?:[-—–~～]{1,2}|至|到)\s*")
# Small counts in Chinese numerals; 一 counts in 一次 only (一批, 一个 are articles), 大 never in 二十大.
WORDS = re.compile(
    r"(?<![第每百千万亿〇零一二三四五六七八九十两“‘升降进])(?:(?P<once>一)(?=次)|(?P<big>[两三四五六七八九])(?=大[^小学])"
    r"|(?P<number>[两三四五六七八九十][一二三四五六七八九十百千]*|[一二][十百千][一二三四五六七八九十百千]*)(?P<magnitude>[万亿])?)"
    r"(?P<unit>个工作日|个月|个百分点|家|个|项|只|笔|名|人|次|大|类|倍|所|户|条|份|米|株|张(?!皮)|年(?=以?内|之内|期|以上|左右)|(?P<tenths>成(?![本立为员果效品功熟长就套片型交都分绩年份群批因人语方问像章规见药]))|(?P<years>年)|(?:日|小时)(?=以?内|之内))(?![性]|[^，。]{0,6}”)"
)
CLAUSE_NUMBER = re.compile(r"(?<![^\n])\d{1,2}(?:\.\d{1,2})+[\s　]+(?=[一-鿿])")  # 3.2 场所要求
NO_AMOUNT_BEFORE = re.compile(r"(?:第|[A-Za-z]|[〔\[【]|[（(]|^|\n|、)\s*$")
# What says that years in words are a length of time: 不超过三年, 满五年.
LENGTH = re.compile(r"(?:不(?:得|应)?(?:超过|少于|低于)|最长|至少|(?<!未)满|有效期[为是]?)\s*$")
PREDICATE = re.compile(r"(?:达到?|为|是|至|到|超过?|突破|不低于|不超过|约|：)\s*$")


@lru_cache(maxsize=4096)  # the clauses that questions meet are read again and again
@in_simplified
def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount of a text that is no date, no ordinal and no number of a clause or document."""
    found = [_amount(figure) for figure in _counted(figures.figures(text), text)]
    covered = {place for one in found for place in range(one.start, one.end)}
    found += [one for one in _in_words(text) if one.start not in covered and one.end - 1 not in covered]
    merged = _ranges(sorted(found, key=lambda one: one.start), text)
    return tuple(_alike([_compared(one, text) for one in merged], text))


def _alike(found: Sequence[Amount], text: str) -> Iterator[Amount]:
    """A comparator before the first of a list holds for those after it."""
    last: Amount | None = None
    for one in found:
        joined = last is not None and one.unit == last.unit and LISTED.fullmatch(text[last.end : one.start])
        if (
            last
            and joined
            and one.comparator is Comparator.EXACT
            and not OWN.search(text[last.start : last.end])
        ):
            one = replace(one, comparator=last.comparator)
        last = one
        yield one


def scaled(unit: str) -> tuple[float, str]:
    """亿元 -> 1e8, 元; 万人次 -> 1e4, 人次; % -> 1, %."""
    plain = unit.strip()
    for name, factor in figures.MAGNITUDES.items():
        if plain.startswith(name) and len(plain) > len(name):
            return float(factor), UNIT_OF.get(plain[len(name) :], plain[len(name) :])
    return 1.0, UNIT_OF.get(plain, plain)


def _counted(found: Iterable[Figure], text: str) -> Iterator[Figure]:
    """The figures that count something; behind things that are long, 远洋2条 and 共47条 of the same sentence are such too."""
    long = -1
    for figure in found:
        follows = long >= 0 and figure.measure == "条" and not BROKEN.search(text[long : figure.start])
        if _counts(figure, text) or follows:
            long = figure.end if figure.measure == "条" else long
            yield figure


def _counts(figure: Figure, text: str) -> bool:
    before, after = text[max(0, figure.start - 8) : figure.start], text[figure.end : figure.end + 4]
    if figure.measure == "日" and OF_MONTH.search(before):
        return False
    bound = figure.comparator in {figures.Comparator.AT_LEAST, figures.Comparator.AT_MOST}
    if figure.measure == "条" and (
        bound or LONG_THINGS.search(text[max(0, figure.start - 16) : figure.start])
    ):
        return True
    if figure.measure in NO_UNIT or CLAUSE_NUMBER.match(text, figure.start):
        return False
    if not figure.measure and figure.value <= 24 and HOUR.match(after):
        return False
    if re.search(r"第\s*$", before) or NO_COUNT.match(after):
        return False
    if figure.measure or figure.value != figure.value.to_integral() or figure.value >= 10**4:
        return bool(figure.measure) or not NO_AMOUNT_BEFORE.search(before) or figure.printed[-1] in "万亿"
    bounded = figure.printed[:1] in "不至最上"  # 不少于3路: counted, whatever its measure
    return bool(bounded or PREDICATE.search(before) or RANGE.match(after)) and not re.match(
        r"\s*[A-Za-z〕\]]", after
    )


# More digits than any figure has; beyond it floats are infinite, and infinity is as near to one number as to another.
LARGEST = Decimal("1e100")


def _amount(figure: Figure) -> Amount:
    """The figure with the comparator right before it; a verb between the two is no part of it (最高补贴30万元)."""
    lead = DIGIT.split(figure.printed, maxsplit=1)[0]
    skipped = 0 if LEAD.fullmatch(lead) else len(lead)
    return Amount(
        float(min(figure.value, LARGEST)),
        UNIT_OF.get(figure.measure, figure.measure),
        COMPARATOR_OF[figure.comparator],
        None if figure.upper is None else float(min(figure.upper, LARGEST)),
        figure.start + skipped,
        figure.start + len(figure.printed),
    )


def _in_words(text: str) -> Iterator[Amount]:
    for match in WORDS.finditer(text):
        value = Decimal(integer(match["once"] or match["big"] or match["number"]) or 0)
        factor = 10 if match["tenths"] else figures.MAGNITUDES.get(match["magnitude"] or "", 1)
        unit = "%" if match["tenths"] else UNIT_OF.get(match["unit"], match["unit"])
        if unit == "大" and not match["big"]:
            continue  # 二十大: a congress
        if match["years"] and not LENGTH.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        yield Amount(float(value * factor), unit, Comparator.EXACT, None, match.start(), match.end())


def _ranges(found: list[Amount], text: str) -> list[Amount]:
    """5‰~8‰, 5万至8万元: two figures that are the ends of one."""
    merged: list[Amount] = []
    for one in found:
        last = merged[-1] if merged else None
        joined = (
            last is not None
            and last.upper is None
            and last.unit in {"", one.unit}
            and RANGE.fullmatch(text[last.end : one.start])
        )
        if last is not None and joined:
            merged[-1] = replace(one, value=last.value, upper=one.value, start=last.start)
        else:
            merged.append(one)
    return merged


def _compared(one: Amount, text: str) -> Amount:
    """With the comparator that stands a few words away from the figure."""
    if one.comparator is not Comparator.EXACT:
        return one
    before, after = text[max(0, one.start - 18) : one.start], text[one.end : one.end + 10]
    for comparator, pattern in AFTER:
        match = pattern.match(after)
        if match:
            return replace(one, comparator=comparator, end=one.end + match.end())
    for comparator, pattern in BEFORE:
        if pattern.search(before):
            return replace(one, comparator=comparator)
    return one
