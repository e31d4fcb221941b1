"""The figures and dates of a text, each with its unit, its comparator and its place. Knows no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from documents.numerals import CHINESE, integer
from documents.script import simplified


class Comparator(StrEnum):
    """How a figure stands to the value meant."""

    EXACTLY = ""
    OVER = "over"  # 超, 突破
    AT_LEAST = "at least"  # 不低于, 以上
    AT_MOST = "at most"  # 不超过, 以下, 最高
    ABOUT = "about"  # 约, 左右


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in units of one (9500亿元 is 950000000000 and 元), read from `text[start:end]`; `upper` closes a range.

    Two figures are equal when they state the same, wherever and however they are printed.
    """

    value: Decimal
    measure: str = ""
    comparator: Comparator = Comparator.EXACTLY
    upper: Decimal | None = None
    printed: str = field(default="", compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Date:
    """As exact as the text states it: 2020-12-18, 2025, --05-26; read from `text[start:end]`."""

    iso: str
    printed: str = field(default="", compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


MAGNITUDES = {
    "万亿": 10**12, "千亿": 10**11, "百亿": 10**10, "亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5,
    "万": 10**4, "千": 10**3, "百": 10**2,
}  # fmt: skip
MEASURES = (
    "个百分点 百分点 % ‰ 倍 美元 港元 港币 欧元 英镑 日元 澳门元 人民币 元 平方公里 平方米 立方米 平方 公里 千米 厘米 毫米 海里 "
    "个基点 基点 公顷 亩 万吨标准煤 吨标准煤 吨 公斤 千克 毫克 微克 毫升 千瓦时 兆瓦 千瓦 摄氏度 分贝 "
    "个工作日 工作日 个月 小时 分钟 周年 年 月 日 天 周 季度 家 个 项 只 笔 位 名 人次 人 次 期 届 类 级 层 大 户 件 条 批 强 "
    "学时 课时 班次 架次 航次 份 道 棵 头 架 枚 例 栋 幢 间 册 组 盏 "
    "章 节 艘 株 标准箱 标箱 周岁 所 座 处 床 张 泊位 车位 台 套 辆 种 门 场 篇 部 支 宗 单 张 股 点 分 成 档"
).split()
_NOT = "不(?:[得应宜可能]|应当)?"  # 不应大于, as standards put it
BEFORE = {
    Comparator.AT_LEAST: rf"{_NOT}(?:低于|少于|小于)|至少|最低",
    Comparator.AT_MOST: rf"{_NOT}(?:超过?|高于|多于|大于|突破)|至多|最高|最多|最长|上限",
    Comparator.OVER: "超过?|突破|逾|高于|大于|多于",
    Comparator.ABOUT: "(?<![节契合公条])约|(?<![附最临亲])近|接近",
}
AFTER = {
    Comparator.AT_LEAST: "以上|及以上",
    Comparator.AT_MOST: "以下|及以下|以内|之内",
    Comparator.ABOUT: "左右|上下",
}
# Full-width forms, one character for one, so that the spans hold for the text as printed.
_HALF_WIDTH = str.maketrans("０１２３４５６７８９％．", "0123456789%.")
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
# Bounded, and begun only where no numeral stands before: a page of numerals must not take quadratic time.
_CHINESE_NUMBER = f"(?<![{CHINESE}])[{CHINESE}]{{1,16}}"
_MAGNITUDE = rf"(?:{'|'.join(MAGNITUDES)})"
# Those that begin other words as well: 口岸, 头部, 间接, 尾水; 213起 counts incidents, 2025年起 and 100万元起 do not.
_MORE_MEASURES = (
    r"米(?![粉饭线其])|架次|班次|口(?![岸径述])|头(?!部)|间(?![接隔])|尾(?!水)|克(?![服制隆])|栋|幢|棵|羽"
    r"|(?<=\d)起(?![施实执生算正步])"
)
_MEASURE = rf"(?:{'|'.join(MEASURES)}|{_MORE_MEASURES})"
_LEADS = "|".join(f"(?P<{name.name.lower()}>{words})" for name, words in BEFORE.items())
_TRAILS = "|".join(f"(?P<{name.name.lower()}_>{words})" for name, words in AFTER.items())
DIGITS = re.compile(
    rf"(?:(?:{_LEADS})(?:达到?|到|至|为|(?(at_most)[一-鿿]{{0,4}}?))?\s*)?(?<![A-Za-z\d.])(?<!附[件表])(?P<number>{_NUMBER})"
    rf"(?:\s*(?:[-—–~～至/]\s*)(?P<upper>{_NUMBER}))?"
    rf"\s*(?P<more>[多余])?\s*(?P<magnitude>{_MAGNITUDE}(?![克瓦]))?\s*(?P<measure>{_MEASURE})?"
    rf"(?:[（(]含[)）]|大关)?(?:{_TRAILS})?"
)
# Shares of a hundred, of a thousand and of ten thousand, each with what it is written as and how many make one of that.
SHARES = {"百": ("%", 1), "千": ("‰", 1), "万": ("%", 100)}
# In Chinese numerals only what is surely an amount: 百分之五十, 两万平方米, 三百万元.
WORDS = re.compile(
    rf"(?P<of>[百千万])分之(?P<share>[{CHINESE}]{{1,16}})(?![{CHINESE}点])|(?P<number>{_CHINESE_NUMBER})(?P<magnitude>亿|万)?"
    r"(?P<measure>[美港欧日]?元|平方米|平方公里|公里|个百分点|个工作日)"
)
_YEAR = r"(?:(?:19|20)\d{2}|二[〇零][〇零一二三四五六七八九]{2}|一九[〇零一二三四五六七八九]{2})"
_SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
DATES = re.compile(
    rf"(?<![\d.])(?P<year>{_YEAR})\s*年(?!\s*期)(?:\s*(?P<month>{_SMALL})\s*月(?:\s*(?P<day>{_SMALL})\s*日)?)?"
    rf"|(?<![\d.一二三四五六七八九十])(?P<month2>{_SMALL})\s*月\s*(?P<day2>{_SMALL})\s*日"
    r"|(?<![\d.])(?P<iso>(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)"
    # 2019 和 2020 年, 2021—2025 年: the 年 stands after the last only.
    rf"|(?<![\d.])(?P<first>(?:19|20)\d{{2}})(?=\s*(?:[-—–~～至到和与及、]|——)\s*{_YEAR}\s*年)"
)


NO_FIGURE = re.compile(
    rf"{DATES.pattern}|(?<![\d-])(?:0\d{{2,3}}[-－—]\d{{7,8}}|1[3-9]\d{{9}})(?![\d元万亿])"
)  # telephones


def dates(text: str) -> Iterator[Date]:
    """Every date of a text, in printed order."""
    plain = simplified(text).translate(_HALF_WIDTH)
    for match in DATES.finditer(plain):
        yield Date(_iso(match), text[match.start() : match.end()], match.start(), match.end())


def figures(text: str) -> Iterator[Figure]:
    """Every figure of a text that is no date, in printed order."""
    plain = NO_FIGURE.sub(lambda other: "\0" * len(other[0]), simplified(text).translate(_HALF_WIDTH))
    found = [_in_digits(match, text) for match in DIGITS.finditer(plain)]
    found += [_in_words(match) for match in WORDS.finditer(plain)]
    yield from sorted(found, key=lambda figure: figure.start)


def _in_digits(match: re.Match[str], text: str) -> Figure:
    factor = MAGNITUDES.get(match["magnitude"] or "", 1)
    value, upper = _decimal(match["number"]), match["upper"]
    if upper and "/" in match[0] and not match["measure"]:  # 1/10
        value, upper = value / (_decimal(upper) or 1), None
    return Figure(
        (value * factor).normalize(),
        match["measure"] or "",
        _comparator(match),
        (_decimal(upper) * factor).normalize() if upper else None,
        text[match.start() : match.end()].strip(),
        match.start(),
        match.end(),
    )


def _in_words(match: re.Match[str]) -> Figure:
    value = Decimal(integer(match["share"] or match["number"]) or 0)
    factor = MAGNITUDES.get(match["magnitude"] or "", 1)
    measure, parts = SHARES[match["of"]] if match["of"] else (match["measure"], 1)
    return Figure(
        (value * factor / parts).normalize(), measure, Comparator.EXACTLY, None, match[0], *match.span()
    )


def _comparator(match: re.Match[str]) -> Comparator:
    for comparator in BEFORE:
        if match[comparator.name.lower()]:
            return comparator
    if match["more"]:
        return Comparator.OVER
    return next((kind for kind in AFTER if match[f"{kind.name.lower()}_"]), Comparator.EXACTLY)


def _decimal(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _iso(match: re.Match[str]) -> str:
    if match["iso"]:
        return match["iso"]
    year = integer(match["year"] or match["first"] or "")
    parts = [str(year) if year else "-"]
    parts += [
        f"{integer(part):02d}"
        for part in (match["month"] or match["month2"], match["day"] or match["day2"])
        if part
    ]
    return "-".join(parts)
