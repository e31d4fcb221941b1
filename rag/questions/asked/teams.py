"""The words of a question -> which teams of bodies tasks must have: no helper, two leads, three in all. Knows no task."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from documents.facts.responsibilities import Role
from documents.numerals import CHINESE, ENGLISH, integer
from rag.questions.asked import kinds, left_out

Holds = Callable[[int, int, int], bool]  # of the leads, the cooperating bodies and all bodies of a task

MANY_LEADS = re.compile(
    r"(?:不止|多于|超过|大于)(?:一|1)(?:家|个)|(?<!有)(?:多|两|2|二)(?:家|个)(?:或)?(?:以上)?(?:单位|"
    r"部门)?(?:共同|联合|一起|同时)?牵头|(?:共同|联合|合作|一起|并列)牵头|牵头单位不止|"
    r"\b(?:joint(?:ly)?|more than one|two or more|several|shared?(?! of\b)|co-lead\w*|multiple)\b",
    re.IGNORECASE,
)
ONE_LEAD = re.compile(
    r"(?:只有|仅有?|只由|单独|独自|唯一)(?:一|1)?(?:家|个)?(?:单位|部门)?(?:单独)?牵头|(?:一|1)(?:家|"
    r"个)(?:单位|部门)?(?:单独)?牵头|"
    r"\b(?:single|sole|one|only one) lead\w*|\bled by (?:only |just )?(?:one|a single)\b",
    re.IGNORECASE,
)
NO_COOPERATION = re.compile(
    r"(?:没有?|未|无|冇|無|不设|不列|缺)[^，。？；、单哪几多谁]{0,5}?(?:配合|协办|帮手)|(?:只|仅|光)(?:有|列|写|列了|写了)?(?:了)?牵头(?:单位|部门)?|"
    r"\b(?:no|without(?: any| a)?|lack(?:ing)?(?: any| a)?) (?:co-?operating|supporting|assisting)|"
    r"\bonly (?:a |the |one |who )?lead|"
    r"\b(?:nobody|no[- ]one|none|no other (?:body|unit))\b[^,.?]{0,12}\b(?:support|help|assist|co-?operat|back)",
    re.IGNORECASE,
)
WITH_COOPERATION = re.compile(
    r"(?:有|列了|写了|设了)[^，。没未无]{0,6}配合(?:单位|部门|机构)|\b(?:have|has|with|name|"
    r"list)\w* (?:a |any )?co-?operating",
    re.IGNORECASE,
)
NO_LEAD = re.compile(
    r"(?:没有?|未|无|冇|不分|不设|不列|缺)(?:有|列|写|明确|安排|设|标)?(?:出|明)?(?:任何)?(?:单独的?)?牵头|"
    r"按职责分工负责|\b(?:no|without(?: any| a)?) lead",
    re.IGNORECASE,
)
# So many bodies in a task: 由三家单位负责, 两个以上配合单位, two departments; with more than so many, or with fewer.
_OVER = "不止|超过|多于|大于|至少|不少于|不低于|达到?|满"
_UNDER = "不到|少于|不足|小于|低于|至多|最多|不超过|不多于"
_WAY = f"(?P<over>{_OVER})|(?P<under>{_UNDER})"
_MORE = "(?P<more>(?:或|及|或者)?(?:以上|更多))|(?P<less>(?:或|及|或者)?(?:以下|以内|更少))"
_NUMBER = rf"(?P<number>[{CHINESE}两]|\d{{1,2}})(?:或(?:者)?(?P=number))?(?:(?P<to>[{CHINESE}两]|[至到~－-]\d{{1,2}}))?"
BODIES = re.compile(
    rf"(?:{_WAY})?{_NUMBER}(?:个|家|间)(?:{_MORE})?的?"
    r"(?P<noun>[^，。？；、的]{0,4}?(?:单位|部门|机构|局(?!部))|(?:共同|联合|一起|同时|分别)?(?:牵头|配合|负责|协办|主办))|"
    r"\b(?:(?P<over_en>more than|over|at least)|(?P<under_en>fewer than|less than|under|at most|no more than))?\s*"
    r"(?P<number_en>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+"
    r"(?P<more_en>or more\s+)?(?P<noun_en>(?:[\w-]+\s+){0,2}?(?:units?|departments?|bureaus?|bod(?:y|ies)|agenc(?:y|ies)))\b",
    re.IGNORECASE,
)
# 责任单位超过五家: the same with the number behind.
BEHIND = re.compile(
    r"(?P<noun>(?:牵头|配合|责任|参与|协办|主办)?(?:单位|部门|机构))(?:的?数量?|个数)?(?:只|仅)?(?:一共|共|总共)?(?:[有是列写]了?)?(?:只有|在)?"
    rf"(?:{_WAY})?(?:只有)?{_NUMBER}(?:个|家|间)(?:{_MORE})?(?=的|任务|[，。？（]|$)"
)
TOO_MANY = re.compile("不止|超过|多于|大于|more than|over", re.IGNORECASE)
EXACTLY = re.compile(r"[正刚恰]好|只有|exactly|just", re.IGNORECASE)
AT_MOST = re.compile("至多|最多|不超过|不多于|以下|以内|更少|at most|no more than", re.IGNORECASE)
MANY = 1000  # no task names so many bodies
NOUN = re.compile(
    r"单位|部门|机构|别家|其他|别人|\b(?:units?|departments?|bod(?:y|ies)|agenc(?:y|ies)|bureaus?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Team:
    """What the bodies of a task must be, said in both languages."""

    chinese: str
    english: str
    holds: Holds
    helpers: bool = False  # it tells of those that cooperate
    unled: bool = False  # that nobody leads may stand in a task's words too


SORTS: tuple[tuple[re.Pattern[str], Team], ...] = (
    (
        NO_LEAD,
        Team(
            "没有牵头单位、各单位都是责任单位的任务",
            "name no lead unit",
            lambda leads, _, __: not leads,
            unled=True,
        ),
    ),
    (
        NO_COOPERATION,
        Team(
            "只有牵头单位、没有配合单位的任务",
            "have no cooperating unit",
            lambda leads, helpers, _: leads > 0 and not helpers,
            helpers=True,
        ),
    ),
    (
        MANY_LEADS,
        Team("由两家以上单位共同牵头的任务", "have more than one lead unit", lambda leads, _, __: leads > 1),
    ),
    (ONE_LEAD, Team("由一家单位牵头的任务", "have one lead unit", lambda leads, _, __: leads == 1)),
    (
        WITH_COOPERATION,
        Team("列有配合单位的任务", "have cooperating units", lambda _, helpers, __: helpers > 0),
    ),
)


def wanted(text: str) -> Team | None:
    """The team that a question describes; a number of bodies before the looser words."""
    text = BEHIND.sub(_turned, left_out.DOUBLED.sub(" ", text))
    match = BODIES.search(text)
    counted = _counted(match, text) if match else None
    return counted or next((team for pattern, team in SORTS if pattern.search(text)), None)


def _turned(match: re.Match[str]) -> str:
    """超过五家责任单位 of 责任单位超过五家."""
    way, bound = match["over"] or match["under"] or "", match["more"] or match["less"] or ""
    return f"{way}{match['number']}{match['to'] or ''}家{bound}{match['noun']}"


def beside(text: str) -> Team | None:
    """What a question says of those who help with a body's tasks; None where it says nothing of bodies but that one."""
    team = wanted(text)
    return team if team is not None and team.helpers and NOUN.search(text) else None


def _counted(match: re.Match[str], text: str) -> Team | None:
    """So many bodies, in the role that is said beside their number; None of one or two leads, which are told by words."""
    said = match["number"] or match["number_en"]
    before, behind = (
        left_out.BREAK.split(text[: match.start()])[-1],
        left_out.BREAK.split(text[match.end() :])[0],
    )
    role = kinds.role(f"{before.split('、')[-1][-8:]}{match[0]}{behind.split('、')[0][:6]}")
    least, most = _bounds(match)
    if role is Role.LEAD and _value(said) < 3 and least == most and not EXACTLY.search(before[-8:]):
        return None
    place = {Role.LEAD: 0, Role.COOPERATE: 1}.get(role, 2) if role else 2
    some, many = _many(least, most)
    return Team(
        f"列有{some}{('牵头', '配合', '')[place]}单位的任务",
        f"name {many} {('lead ', 'cooperating ', '')[place]}unit{'' if many == '1' else 's'}",
        lambda *sizes: least <= sizes[place] <= most,
        helpers=place == 1,
    )


def _value(said: str) -> int:
    word = said.lower().strip("至到~－-")
    return ENGLISH.index(word) if word in ENGLISH else integer(word) or 0


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    """The fewest and the most bodies: 不止三家 four or more, 不到三家 one or two, 两三家 two or three."""
    number = _value(match["number"] or match["number_en"])
    over, under = match["over"] or match["over_en"] or "", match["under"] or match["under_en"] or ""
    if under or match["less"]:
        return 1, number if AT_MOST.search(f"{under}{match['less'] or ''}") else number - 1
    if over or match["more"] or match["more_en"]:
        return number + 1 if TOO_MANY.search(over) else number, MANY
    return number, _value(match["to"]) if match["to"] else number


def _many(least: int, most: int) -> tuple[str, str]:
    """The same in either language."""
    if most == MANY:
        return f"{least}个以上", f"{least} or more"
    if least == most:
        return f"{least}个", f"{least}"
    return (
        (f"{most}个以下", f"{most} or fewer") if least == 1 else (f"{least}至{most}个", f"{least} to {most}")
    )
