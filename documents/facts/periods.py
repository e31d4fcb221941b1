"""The words around a figure -> the time it holds for, and whether they look forward or back. Knows no figure."""

from __future__ import annotations

import re

from documents.facts.figures import dates
from documents.numerals import integer

DAY = r"20\d{2}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?"
FIVE_YEAR_PLAN = re.compile(
    r"[“\"]?(?P<plan>十[一二三四五六七八九]|二十[一二三四五]?)五[”\"]?(?:时期|期|规划)?(?P<part>[末初]|间)?(?!初)"
)
SPAN = re.compile(
    r"(?:未来|今后)?\s*(?P<years>[一二三四五六七八九十两]{1,3}|\d{1,2})\s*年(?:(?:之|以)?内|来|间)?"
)
AHEAD = re.compile(
    r"(?:未来|今后)\s*(?:[一二三四五六七八九十两]{1,3}|\d{1,2})\s*年|(?:[一二三四五六七八九十两]{1,3}|\d{1,2})\s*年(?:之|以)?内"
)
CHANGES = r"(?:增长|增加|新增|提高|提升|上升|扩大|下降|减少|降低|回落|压降|压缩|缩短|缩减|翻)"
OVER = re.compile(
    rf"(?<!\d)(?P<years>[一二三四五六七八九十两]{{1,3}}|\d{{1,2}})\s*年(?:来|内|间)?(?:分别|累计|共|再|均|已)*{CHANGES}"
)
A_YEAR = re.compile(rf"(?:年均|同比|比上年|较上年|比去年|每年)(?:分别)?{CHANGES}?")
AIMS = re.compile(
    r"力争|冲刺|争取|确保|计划|预期|预计|有望|目标|未来|今后|(?<![达增降])到\s*(?:20\d{2}|二〇..)\s*年|20\d{2}\s*年[底末]?前|\d\s*月(?:份|[底末]|[上中下]旬)?前|期末"
)
FACTS = re.compile(
    r"截[至止]|期间|时期|同期|已经?(?!登记)|累计(?!首发)|同比|比上年|较上年|比去年|[另共现设]有|增至|降至|现有|拥有|全年实现|(?:[一二三四五]|(?<!\d)\d)\s*年(?:来|内)?(?:分别)?(?:增长|新增|增加|提升|提高)|居全|位列|高达"
)
# 截至2020年末，…: what the sentences after it state as standing, stands at that time too.
AS_OF = re.compile(
    rf"\s*(?:其中|此外|另外)?[，,]?\s*(?:截[至止]到?\s*(?P<cut>{DAY})|(?P<end>{DAY}\s*[末底]))"
)
FLOWS = re.compile(r"共|累计|投放|发放|募集|引导|撬动|带动|融资|新增|期间|时期|同期")
BARE_YEAR = re.compile(r"(?<!到)(?<!到 )20\d{2}\s*年(?![底末]?前)")


def period(before: str) -> str:
    """The time that a figure holds for, from the words before it: ISO 8601, `2021/2025` for a plan's years, P3Y.

    The nearest wins; empty when none is stated.
    """
    found: list[tuple[int, str]] = [
        (date.start, date.iso) for date in dates(before) if not date.iso.startswith("-")
    ]
    for plan in FIVE_YEAR_PLAN.finditer(before):
        if plan["part"] != "初":  # 是“十三五”期初的1.5倍: a yardstick
            found.append((plan.start(), _plan(plan)))
    found += [
        (ahead.start(), _years(ahead[0])) for ahead in AHEAD.finditer(before) if not _past(before, ahead)
    ]
    return max(found)[1] if found else ""


def as_of(sentence: str) -> str | None:
    """The time at which a sentence says that things stand: 截至2020年末 -> 2020.

    Empty when it opens with another time, which ends what was said before it; None when it opens with none.
    """
    opening = AS_OF.match(sentence)
    if opening is not None:
        return period(opening[0])
    return "" if period(re.split(r"[，,]", sentence, maxsplit=1)[0]) else None


def is_flow(before: str) -> bool:
    """Whether the words right before a figure say what was done over a time, not what stood at its end."""
    return bool(FLOWS.search(before))


def over(before: str) -> str:
    """The time over which something changed: 五年增长 -> P5Y, 年均 or 同比 -> P1Y; empty when it is not stated."""
    found = [(match.start(), f"P{integer(match['years'])}Y") for match in OVER.finditer(before)]
    found += [(match.start(), "P1Y") for match in A_YEAR.finditer(before)]
    return max(found)[1] if found else ""


def looks_forward(before: str) -> bool | None:
    """Whether the nearest word of a sentence before a figure states an aim (True) or a fact (False)."""
    aims = [match.start() for match in AIMS.finditer(before)]
    aims += [match.start() for match in AHEAD.finditer(before) if not _past(before, match)]
    aim = max(aims, default=-1)
    fact = max((match.start() for match in FACTS.finditer(before)), default=-1)
    if aim < 0 and fact < 0:
        return False if BARE_YEAR.search(before) else None
    return aim >= fact


def _plan(match: re.Match[str]) -> str:
    """The 13th plan runs from 2016 to 2020, and each has five years. Its 末 is its last year."""
    number = (integer(match["plan"]) or 0) % 100
    first = 1951 + 5 * number
    return str(first + 4) if match["part"] == "末" else f"{first}/{first + 4}"


def _years(words: str) -> str:
    match = SPAN.search(words)
    return f"P{integer(match['years'])}Y" if match else ""


def _past(before: str, ahead: re.Match[str]) -> bool:
    """五年内分别增加, or 五年内增长 after a level: what has changed, not what is to."""
    follows = before[ahead.end() :]
    return bool(
        re.match(rf"(?:分别|累计|共)+{CHANGES}", follows)
        or (re.match(CHANGES, follows) and re.search(r"\d", before[: ahead.start()]))
    )
