"""A text -> the years that it names, and those for which a question asks. Knows no document."""

from __future__ import annotations

import re
from functools import lru_cache

from documents.numerals import CHINESE, integer
from rag.questions.names import genres

# Five-year plans by their number: 十四五 is the fourteenth. 十五 alone is a number unless something calls it a plan.
PLAN = re.compile(
    rf"(?<![{CHINESE}百])(?P<late>十[一二三四五六七八九])五|"
    rf"(?<![{CHINESE}百])(?P<early>[六七八九十])五(?=[”’\"]?(?:规划|计划|时期|期间|末期|以来))"
)
BEFORE_PLANS = 1955  # the end of the nth plan lies five times n years later
# 2000个 and 2000平方米 are no years, and neither is the number of a text.
YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d{2})(?!\d|[〕\]）)]?\d*号|年\d{1,4}号文|"
    r"\s*(?:多?[个名位人户间所家张辆台亩套吨元条头只](?![民均大人])|平方|公[里斤顷]|万|亿))"
)
# 25年 is 2025 but where it says how long or how old: 20年期, 房龄25年, 贷20年.
SHORT_YEAR = re.compile(r"(?<![\d满贷龄达长约近共干])([23]\d)年(?!期(?![间中初末])|限|以[上下内]|[多来了])")
# Of 2016至2020年 it is the last that is stated: growth until then.
SPAN = re.compile(r"(?:19|20)\d{2}年?\s*(?:[-–—－~～至到]|\bto\b)\s*((?:19|20)\d{2})")
# A year until which something is said to last, for a nod: what the text says may be another.
LASTS = re.compile(
    r"(?<=[一-鿿][到至])(?:19|20)\d{2}年?(?=[初中底末]?(?:吗|吧|呢|么|[，,。？?\s]|$))|"
    r"(?:(?<=\buntil )|(?<=\bthrough ))(?:the end of )?(?:19|20)\d{2}\b",
    re.IGNORECASE,
)
# A year that names a text: 2020行动方案, the 2025 trial measures, the review of 2025.
TITLE_YEAR = re.compile(
    rf"(?:19|20)\d{{2}}年?(?:版的?|[印出颁]?[发台布]?的|那[份个]|[一-鿿]{{0,2}})(?:{'|'.join(genres.ENDINGS)}|\s*\d+号文)(?!目标|期|指标|值|数)|"
    rf"\b(?:19|20)\d{{2}}(?: [a-z]+){{0,2}}? (?:{genres.ENGLISH}|review|report)\b|"
    rf"\b(?:{genres.ENGLISH}|review|report) of (?:19|20)\d{{2}}\b",
    re.IGNORECASE,
)
# When something of the asker's own happened or will: 2024年就建好的, 2026年8月31日到期, 2028年元旦以后.
EVENT = re.compile(
    r"(?:19|20)\d{2}年(?:\d{1,2}月\d{1,2}[日号]|[^，。？；、]{0,12}?(?:了|过|就|[以之][前后]|时候|[买建开装办]的))|"
    r"\bsince (?:19|20)\d{2}\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # the same headings and sentences are held against one question after the other
def years(text: str) -> tuple[str, ...]:
    """The years of a text; a five-year plan's name and 25年 count as the year they mean."""
    found = YEAR.findall(text)
    found += [f"20{short}" for short in SHORT_YEAR.findall(text)]
    found += [
        str(BEFORE_PLANS + 5 * number)
        for one in PLAN.finditer(text)
        if (number := integer(one["late"] or one["early"])) is not None
    ]
    return tuple(dict.fromkeys(found))


def asked(text: str, nodded: bool, told: bool = False) -> tuple[str, ...]:
    """The years for which a clause must state something: not those of texts that are named.

    `nodded`: the question says what is so for a nod; the year until which that is to last may be wrong. `told`: it
    tells a case, of which a rule need not say in what year it happened.
    """
    text = SPAN.sub(r"\1", TITLE_YEAR.sub(" ", EVENT.sub(" ", text) if told else text))
    return years(LASTS.sub(" ", text) if nodded else text)
