"""The words of a question -> the figures that it claims, and what it claims them of. Knows no library."""

from __future__ import annotations

import re

from documents.facts.amounts import Amount, Comparator, amounts
from documents.numerals import CHINESE
from rag.figures.values import figures as values

YEAR = re.compile(
    r"(?:到|至|在|于|\bby\s+(?:the end of\s+)?|\bin\s+)?(?:19|20)\d{2}\s*年?[底末]?(?:前)?", re.IGNORECASE
)
# The number of a clause is no figure of a matter.
CLAUSE = re.compile(
    r"\b(?:tasks?|articles?|items?|clauses?|measures?|rows?|sections?|chapters?|parts?|tables?|box(?:es)?)\s*(?:no\.?\s*)?\d{1,3}\b(?!\s*(?:%|per))",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"(?:RMB|CNY|USD|[¥￥约])?\s*\d[\d,.]*\s*(?:万亿|亿|万|千|trillion|billion|million)?\s*(?:元|%|％|"
    r"个?百分点|per ?cent|yuan|家|间|个|条|项)?",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"规划|方案|通知|协议|文件|[𠮶这那]份|系咪|系|已经?|话|去|听说|据说|说|讲|不少于|不低于|不超过|超过|至少|突破|以上|左右|有|要|将|会|达到?|到|年?[底末]|是|得|"
    r"\b(?:so|plan|plans|document|documents|promises?|says?|states?|claims?|wants?|hit|hits|"
    r"reach(?:es)?|true|from|is|are|to|target|goal|will|be|by|end|rmb|cny|s|that|it|has|have|about|billion|"
    r"trillion|million)\b",
    re.IGNORECASE,
)
# 罚五千, 补100万: a sum of money without its unit.
SUM = re.compile(
    rf"((?:[罚补奖交收付]款?)(?:\d+|[{CHINESE}百千]{{2,}})[万亿]?)(?![\d{CHINESE}百千万亿元%％个家年月日天分条次名张])"
)


def claimed_amounts(text: str) -> list[Amount]:
    """The figures that a question claims, no years and no numbers of clauses."""
    text = CLAUSE.sub(" ", text)
    counted = re.sub(r"(?<=\d)\s*间", "家", text)  # 150間: firms and branches as Cantonese counts them
    counted = SUM.sub(r"\1元", re.sub(rf"(?<=[\d{CHINESE}万])(?:块|蚊)钱?", "元", counted))
    found = [one for one in amounts(counted) if one.unit not in {"年", "次", "月", "日", "天"}]
    if found or not text.isascii():
        return found
    plain = YEAR.sub(" ", text)
    return [
        Amount(one.value, "%" if one.percent else "", Comparator.EXACT, None, 0, 0) for one in values(plain)
    ]


def subject(text: str) -> str:
    """What a claim is about: its words without years, figures and frame."""
    return " ".join(FRAME.sub(" ", FIGURE.sub(" ", _without_amounts(YEAR.sub(" ", text)))).split())


def printed(text: str, one: Amount | None = None) -> str:
    """The first figure of a claim, or that of one value, as it is written."""
    plain = CLAUSE.sub(lambda match: " " * len(match[0]), text)
    plain = YEAR.sub(lambda match: " " * len(match[0]), plain)
    if not text.isascii():
        plain = SUM.sub(r"\1元", plain)
        every = list(amounts(plain))
        found = [each for each in every if one is not None and each.value == one.value] or every
        words = plain[found[0].start : found[0].end] if found else ""
        return re.sub(r"^\D*(?=\d)", "", words).strip()
    every_match = list(FIGURE.finditer(plain))
    same = [each for each in every_match if one is not None and _valued(each[0]) == one.value]
    return next((each[0].strip() for each in same or every_match), "")


def _valued(words: str) -> float | None:
    return next((each.value for each in values(words)), None)


def _without_amounts(text: str) -> str:
    """A text without its figures and what they count: 310万千瓦."""
    for one in reversed(list(amounts(text)) if not text.isascii() else []):
        if text[one.start].isdigit():
            text = f"{text[: one.start]} {text[one.end :]}"
    return text
