"""Does a text state an alternative, whatever its script, spacing or unit of counting? Knows no case."""

from __future__ import annotations

import re
from functools import lru_cache

from index.text import fold
from rag.figures.values import FIGURE, Figure, figures

CITED = re.compile(r"\[\d{1,3}\]")
MARKS = str.maketrans(
    {**dict.fromkeys("\"'`“”‘’「」『』《》〈〉", ""), **dict.fromkeys("–—―−~～", "-"), "〔": "[", "〕": "]"}
)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
CURRENCY = re.compile(r"(?<![a-z])(rmb|cny|usd|hkd|mop)(?=\d)")  # RMB200: the figure starts after the letters
AMOUNT = re.compile(
    rf"(?:(?:rmb|cny|人民币|[¥￥约])\s*)*{FIGURE.pattern}\s*(?:元|人民币|yuan|rmb|cny)?", re.IGNORECASE
)
# A row of a table states its figures in the unit that it names once: 单位：亿元｜2025年：900.
ROW_UNIT = re.compile(r"单位[:：]\s*(万亿|亿|千万|百万|万|%|‰)")
# 第9、20条 is 第9条、第20条; Tasks 9 and 20 is task 9, task 20.
SEVERAL = re.compile(r"第\s*(\d+(?:\s*[、,和及]\s*第?\s*\d+)+)\s*([条项章节款行点])")
ENGLISH_SEVERAL = re.compile(
    r"\b(task|article|item|clause|measure|row|chapter|section)s?\s+(\d+(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)\d+)*)"
)
SHORT = 3  # letters up to which an English alternative must be a whole word


def states(text: str, alternative: str) -> bool:
    """Whether the alternative stands in the text, or for a figure the same value written otherwise."""
    plain_text, plain_alternative = plain(text), plain(alternative).strip()
    if AMOUNT.fullmatch(plain_alternative) and figures(plain_alternative) <= _stated(plain_text):
        return True
    return bool(_pattern(plain_alternative).search(plain_text))


@lru_cache(maxsize=8192)  # one answer is searched for many alternatives
def plain(text: str) -> str:
    """Simplified, half width, lower case; without citations, quotation marks and thousands separators."""
    folded = fold(CITED.sub(" ", text)).translate(MARKS)
    figured = CURRENCY.sub(r"\1 ", THOUSANDS.sub("", folded))
    return ENGLISH_SEVERAL.sub(_each_english, SEVERAL.sub(_each, figured))


def _each(match: re.Match[str]) -> str:
    return "、".join(f"第{number}{match[2]}" for number in re.findall(r"\d+", match[1]))


def _each_english(match: re.Match[str]) -> str:
    return ", ".join(f"{match[1]} {number}" for number in re.findall(r"\d+", match[2]))


def stated_figures(text: str) -> frozenset[Figure]:
    """The figures of a text, in units of one; a table row's also in the unit that the row names."""
    return _stated(plain(text))


@lru_cache(maxsize=4096)
def _stated(plain_text: str) -> frozenset[Figure]:
    found = set(figures(plain_text))
    for line in plain_text.split("\n"):
        unit = ROW_UNIT.search(line)
        if unit:
            # In the unit: each bare figure of the row once more, with the unit put behind it.
            bare = {one.value for one in figures(line) if not one.percent}
            found |= {scaled for value in bare for scaled in figures(f"{value:.6f}{unit[1]}")}
    return frozenset(found)


@lru_cache(maxsize=4096)
def _pattern(alternative: str) -> re.Pattern[str]:
    """The alternative's characters with any blanks between; a number or a word is not cut in two."""
    characters = re.sub(r"\s+", "", alternative)
    body = r"\s*".join(map(re.escape, characters))
    before = r"(?<!\d)(?<!\d\.)" if characters[:1].isdecimal() else ""
    after = r"(?!\d)(?!\.\d)" if characters[-1:].isdecimal() else ""
    if re.match("[a-z]", characters):
        before = "(?<![a-z])"
    if re.fullmatch(f"[a-z]{{1,{SHORT}}}", characters):
        after = "s?(?![a-z])"
    return re.compile(before + body + after)
