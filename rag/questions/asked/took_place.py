"""A question -> whether it asks by how much something has changed already, and not what it is to come to. Knows no library."""

from __future__ import annotations

import re

_CHANGED = r"(?:增|涨|升|降|跌|减|长|提|扩|多|少|翻|缩|添)[一-鿿]{0,2}?"
# 增长了多少, 新增多少家 within a time that has passed; English tells it by its tenses.
CHANGE = re.compile(
    rf"{_CHANGED}了(?:多少|几|百分)|"
    rf"(?:过去|这|近|最近)[一二两三四五六七八九十\d]+年[一-鿿]{{0,16}}?{_CHANGED}(?:多少|几|百分)|"
    rf"(?:[一二两三四五六七八九十\d]+年(?:来|间)|以来|比[一二两三四五六七八九十\d]+年前)[一-鿿]{{0,16}}?{_CHANGED}(?:多少|几|百分)|"
    r"\b(?:did|has|have|had)\b.{1,90}?\b(?:gr[eo]wn?|ris(?:e|en)|increased?|fall(?:en)?|dropp?(?:ed)?|declined?|gain(?:ed)?|"
    r"expand(?:ed)?|improved?|climb(?:ed)?|chang(?:ed?))\b|"
    r"\bdid\b.{1,60}\bhave\b.{1,40}\bthan\b|"
    r"\b(?:past|last|previous) (?:\w+ )?years?\b.{0,60}\b(?:growth|increase|rise|change)\b|"
    r"\b(?:growth|increase|rise|change)\b.{0,60}\b(?:past|last|previous) (?:\w+ )?years?\b",
    re.IGNORECASE,
)
# What is to come, though it be told as done: 到2025年增长了多少.
AHEAD = re.compile(
    r"目标|规划|(?<!五年)计划|打算|将|要(?!素)|预[期计]|未来|到(?:20)?[2-9]\d|"
    r"\b(?:target\w*|goals?|aim\w*|(?<!year )plan\w*|will|by (?:the end of )?20[2-9]\d|to be)\b",
    re.IGNORECASE,
)
# 2016到2020年, 2016-2020: the time of a change.
SPAN = re.compile(
    r"(?P<first>(?:19|20)\d\d)\s*年?\s*(?:[-–—~～至到]|to|and|until)\s*(?P<last>(?:19|20)\d\d)", re.IGNORECASE
)


def span(text: str) -> tuple[str, str] | None:
    """The first and the last year of the time that a question is about; None where it names none."""
    match = SPAN.search(text)
    return (match["first"], match["last"]) if match else None


def asks(text: str) -> bool:
    """Whether a change that took place is asked for: nothing that is aimed at answers it."""
    return CHANGE.search(text) is not None and AHEAD.search(text) is None
