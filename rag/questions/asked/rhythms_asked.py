"""The words of a question -> the rhythms by which it wants a text's doings sorted: monthly, yearly. Knows no text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.rhythms import Frequency

_ONCE = r"(?:要|各|至少|开|做|办)?一次"
SAID: tuple[tuple[Frequency, re.Pattern[str]], ...] = tuple(
    (frequency, re.compile(pattern, re.IGNORECASE))
    for frequency, pattern in (
        (Frequency.HALF_YEARLY,
         rf"每半年|半年{_ONCE}|\b(?:half-?yearly|semi-?annual(?:ly)?|twice a year|(?:every|each) (?:half-year|six months))\b"),
        (Frequency.YEARLY,
         rf"[每按]年度?|(?<!半)[一1]年{_ONCE}|年度性|"
         r"\b(?:(?<!half-)(?<!half )yearly|annual(?:ly)?|(?:once a|every|each|per) year)\b"),
        (Frequency.QUARTERLY,
         rf"[每按]个?季度?|[一1]?个?季度?{_ONCE}|季度性|\b(?:quarterly|(?:once a|every|each|per) quarter)\b"),
        (Frequency.MONTHLY, rf"[每按]个?月度?|[一1]个?月{_ONCE}|\b(?:monthly|(?:once a|every|each|per) month)\b"),
        (Frequency.WEEKLY,
         rf"[每按]个?(?:周(?![年边岁])|星期)|[一1](?:周|星期){_ONCE}|\b(?:weekly|(?:once a|every|each|per) week)\b"),
        (Frequency.DAILY, r"每[天日]|按日|\b(?:daily|(?:every|each|per) day)\b"),
    )
)  # fmt: skip
# What asks for all that is done so: how much and how long do not.
LISTS = re.compile(
    r"什么|哪[些几]|啥|咩|乜|边啲|分别|列|归类|分类|整理|\b(?:what|which|list|sort(?:ed|ing)?|name|tell me)\b",
    re.IGNORECASE,
)
ELSE = re.compile(
    r"多少|几[万亿个家元次]|多[久长大高]|几时|\b(?:how (?:much|many|long|often)|when)\b|[+＋]|增长|增速|\bgrow\w*|\brate\b",
    re.IGNORECASE,
)
# What is done by such a rhythm, as it is asked for in general.
DOINGS = re.compile(
    r"事[项儿情]?|工作|会议?|活动|任务|动作|安排|要求|机制|内容|东西|是|要|的|做|开|办|报送?|交流?|进行|召开|举办|发生|有|需要?|得|应当?|须|都|各|又|还|我|"
    r"分别|什么|哪[些几]|啥|咩|乜|列出?|归类|分类|整理|一下|按|频[率次]|里面?|中|请|帮|吗|呢|嘅|[一-鿿](?=\W|$)|"
    r"\b(?:what|which|list|sort(?:ed|ing)?|name|tell|me|my|things?|items?|meetings?|tasks?|activit(?:y|ies)|duties|events?|calendar|is|are|does|do|"
    r"has|have|to|be|done|happens?|held|shared|exchanged|required?|requires|take|place|comes?|round|under|in|of|by|for|the|and|a|that|it|each|"
    r"document|text|notice|plan|please|as|on|there|occur\w*|report(?:ed|s)?|rhythms?|frequency|into|s|then|or)\b|\W",
    re.IGNORECASE,
)


def asked(text: str) -> tuple[Frequency, ...]:
    """The rhythms that are asked for, in their order; none where something else is asked."""
    said = [
        (match.start(), frequency) for frequency, pattern in SAID for match in [pattern.search(text)] if match
    ]
    if not said or not LISTS.search(text) or ELSE.search(text):
        return ()
    return tuple(frequency for _, frequency in sorted(said))


def matter(text: str) -> str:
    """What else a question says than which doings have a rhythm."""
    for _, pattern in SAID:
        text = pattern.sub(" ", text)
    return " ".join(DOINGS.sub(" ", text).split())


def spoken(frequency: Frequency, words: str) -> Sequence[re.Match[str]]:
    """Where words say a rhythm."""
    return list(dict(SAID)[frequency].finditer(words))
