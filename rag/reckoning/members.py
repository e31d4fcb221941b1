"""A sentence that states a whole and its parts -> what is left, a sum, a gap, a share. Finds no sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.facts.amounts import Amount
from documents.numerals import integer
from rag.figures.statements import ORDINAL
from rag.figures.workings import number
from rag.questions.requirements import MONEY, SHARE
from rag.reckoning.asked import MEANT, YEARS, Asked, chosen, difference, equals, shown
from rag.reckoning.given import GENERAL, answers, plain_unit
from rag.reckoning.labelled import Labelled, runs

LAST = 5  # characters of a name that say most of what it is
SUM = re.compile(
    r"一共|总共|合计|加起来|合起来|加埋|相加|共(?:计|是|有|多少|几)|总和|\b(?:total|altogether|combined|together|sum)\b",
    re.I,
)
GAP = re.compile(
    r"相差|差(?:了)?(?:多少|几)|差距|(?:多|少|高|低|贵)(?:出|了|奖励?|补|拿|给|领)?(?:多少|几)|比[^，。？]{1,24}(?:多|少|高|低|贵|便宜)|"
    r"\b(?:difference|gap|(?:more|less|higher|lower|fewer)\b.{1,60}\bthan|percentage points?|exceed\w*)\b",
    re.IGNORECASE,
)
REST = re.compile(
    r"其余|剩下?|余下|以外|之外|除(?:了|去|掉)|扣(?:掉|除|去)|不(?:算|含|包括|做|属|是|用|搞|在)|自己|自付|还[要需]|"
    r"\b(?:remain\w*|the rest|left|themselves|other than|apart from|besides)\b",
    re.IGNORECASE,
)
ASKS_SHARE = re.compile(
    r"百分(?!点)|占(?:了|到)?(?:多少|几)(?![^，。？]{0,2}[亩平公])|比例|占比|比重|几成|几分之|%|"
    r"\b(?:share|proportion|per ?cent(?!age points?)|percentage(?! points?))\b",
    re.I,
)
MULTIPLE = re.compile(r"几倍|多少倍|倍数|\bhow many times\b", re.IGNORECASE)
PLACES = re.compile(
    r"(?:差|相差|高|低|前|后)[了出]?(?:多少|几)(?:名|位)|(?:多少|几)(?:名|位)(?:次)?|\b(?:places|ranks)\b",
    re.I,
)
MEMBER = re.compile(r"[^，。；\d]{1,12}?[、和及](?:以及)?")

CHANGES = re.compile(r"添|新增|增加|增设|减少")  # what was added is no part of a whole
OF = re.compile(r"占|是[^，。？]{2,20}的|里|中|入面|\b(?:of|in)\b")
NEXT = 14  # characters between a whole and a part that stands next to it
LEAD = 0.3  # for a whole that opens a list
ENDS = re.compile(r"最[多少大小高低]|第一|末位")  # the members must be compared before any two are


def rest(asked: Asked) -> str | None:
    """What is left of a whole: 210公里，其中68公里."""
    at = asked.sentence.find("其中")
    if at < 0 or not (REST.search(asked.question) or "其余" in asked.sentence[at:]):
        return None
    before = [one for one in asked.found if one.amount.end <= at]
    if not before:
        return None
    whole = before[-1].amount
    parts = [one for one in asked.found if one.amount.start > at and one.amount.unit == whole.unit]
    rest = re.search(r"(?:其余|剩余)(?:部分)?(?:由|为|是|归)?([^，。；\d]{2,12})", asked.sentence[at:])
    if rest is not None:
        # Where the text says who has the rest, it is asked by that name.
        if not asked.said(re.sub(r"付费|承担|负担|支付|出资", "", rest[1])) or any(
            asked.said(one.name) for one in parts
        ):
            return None
    else:
        parts = [one for one in parts if asked.said(one.name)]
        if not REST.search(asked.question):
            return None
    left = whole.value - sum(one.amount.value for one in parts)
    if not parts or left <= 0:
        return None
    terms = "－".join(
        shown(one.value, one.unit, asked.english) for one in (whole, *(part.amount for part in parts))
    )
    return equals(terms, left, whole.unit, asked.english)


def summed(asked: Asked) -> str | None:
    """The named parts of a sentence together, or all of a list whose members are one thing's."""
    if not SUM.search(asked.question) or CHANGES.search(asked.question) or asked.given:
        return None
    named = chosen(asked)
    if len(named) < 2:
        counted = _counted_list(asked)
        lists = [counted] if counted else list(runs([one.amount for one in asked.found], asked.sentence))
        singled = any(asked.said(one.name) for one in asked.found if lists and one.amount in lists[0])
        if len(lists) != 1 or (singled and not asked.english):
            return None
        parts = lists[0]
    else:
        parts = [one.amount for one in named]
    units = {plain_unit(one.unit) for one in parts}
    if (len(units) != 1 and not units <= GENERAL) or len({one.start for one in parts}) != len(parts):
        return None
    unit = parts[0].unit if len(units) == 1 else "个"
    terms = "＋".join(
        shown(one.value, one.unit, asked.english) if one.unit in MONEY else number(one.value) for one in parts
    )
    return equals(terms, sum(one.value for one in parts), unit, asked.english)


def _counted_list(asked: Asked) -> list[Amount]:
    """6家甲、2家乙和20家丙: a list whose members stand behind their numbers; empty where there are more of them."""
    lists: list[list[Amount]] = []
    for one in asked.found:
        last = lists[-1][-1] if lists else None
        between = asked.sentence[last.end : one.amount.start] if last else "，"
        if last and last.unit == one.amount.unit and MEMBER.fullmatch(between):
            lists[-1].append(one.amount)
        else:
            lists.append([one.amount])
    long = [members for members in lists if len(members) > 1]
    if len(long) != 1 or long[0][0].unit in SHARE | MONEY:
        return []
    lead = re.split(r"[，。；]", asked.sentence[: long[0][0].start])[-1].rstrip("（(含其中包括有")
    return long[0] if asked.share(lead[-LAST * 2 :]) >= MEANT else []


def ranks(asked: Asked) -> str | None:
    """列第42位, 列第62位: how many places two named ones lie apart."""
    if not PLACES.search(asked.question):
        return None
    found = [
        int(integer(match["number"]) or 0)
        for match in ORDINAL.finditer(asked.sentence)
        if asked.said(match["before"])
    ]
    if len(found) != 2:
        return None
    less, more = sorted(found)
    return f"{more} - {less} = {more - less}" if asked.english else f"{more}－{less}＝{more - less}位"


def apart(asked: Asked) -> str | None:
    """Two named members of a list: how far they lie apart."""
    if not GAP.search(asked.question) or ENDS.search(asked.question):
        return None
    named = chosen(asked)
    if len(named) != 2 or named[0].amount.unit != named[1].amount.unit:
        return None
    less, more = sorted((one.amount for one in named), key=lambda one: one.value)
    return difference(more, less, asked.english)


def ends(asked: Asked) -> str | None:
    """500元至2000元: how far the ends of a stated range lie apart."""
    if not (ENDS.search(asked.question) and GAP.search(asked.question)):
        return None
    ranged = [one.amount for one in asked.found if one.amount.upper is not None]
    if len(ranged) != 1 or asked.given:
        return None
    one = ranged[0]
    return difference(replace(one, value=one.upper or 0.0), one, asked.english)


def share(asked: Asked) -> str | None:
    """A named part of a stated whole, as a share of it: 3.2亿元，其中流域治理1.1亿元; 首期 of 总规模."""
    if not ASKS_SHARE.search(asked.question) or not OF.search(asked.question) or asked.given:
        return None
    levels = [one for one in asked.found if one.amount.unit not in SHARE | {"年", "月", "日"}]
    pairs = [
        (_says(part, asked) + _says(whole, asked) + LEAD * _leads(whole, part, asked), part, whole)
        for part in levels
        for whole in levels
        if 0 < part.amount.value < whole.amount.value
        and part.amount.unit == whole.amount.unit
        and _says(part, asked) >= MEANT
        and (_says(whole, asked) >= MEANT or _leads(whole, part, asked))
    ]
    ranked = sorted(pairs, key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < 1e-6):
        return None
    part, whole = (one.amount for one in ranked[0][1:])
    terms = f"{shown(part.value, part.unit, asked.english)}÷{shown(whole.value, whole.unit, asked.english)}"
    return f"{terms}≈{number(part.value / whole.value * 100)}%"


def times(asked: Asked) -> str | None:
    """Two named members: how many times the other the one is that the question names first."""
    if not MULTIPLE.search(asked.question) or asked.given:
        return None
    named = [one for one in chosen(asked) if one.amount.unit not in SHARE]
    if len(named) != 2 or named[0].amount.unit != named[1].amount.unit:
        return None
    less, more = sorted((one.amount for one in named), key=lambda one: one.value)
    if not less.value:
        return None
    terms = f"{shown(more.value, more.unit, asked.english)}÷{shown(less.value, less.unit, asked.english)}"
    return f"{terms}≈{number(more.value / less.value)}{'' if asked.english else '倍'}"


def _says(one: Labelled, asked: Asked) -> float:
    """How much the question says of the words before or behind an amount."""
    named = one.name if asked.said(one.name) else YEARS.sub("", one.name)
    return max(
        asked.share(YEARS.sub("", named) or named), asked.share(one.after), float(asked.said(one.name))
    )


def _leads(whole: Labelled, part: Labelled, asked: Asked) -> bool:
    """Whether a whole opens the list of which the other is a member."""
    if whole.amount.start > part.amount.start:
        return False
    between = asked.sentence[whole.amount.end : part.amount.start]
    return bool(re.search(r"其中|：|包括|分别", between)) or len(between) < NEXT


def part(asked: Asked) -> str | None:
    """A stated share of a stated whole, in its unit: 412万人，22.8%."""
    if ASKS_SHARE.search(asked.question) or asked.given or not asked.unit:
        return None
    for at, one in enumerate(asked.found):
        before = asked.sentence[: one.amount.start]
        name = re.sub(r"(?:占|占比|比重)(?:约|为|达)?$", "", one.name)
        if (
            one.amount.unit != "%"
            or not re.search(r"占(?:比)?(?:约|为|达)?$", before)
            or not asked.said(name[-LAST:])
        ):
            continue
        wholes = [whole.amount for whole in asked.found[:at] if answers(whole.amount.unit, asked.unit)]
        if not wholes or "；" in before[wholes[-1].end :]:
            continue
        whole = wholes[-1]
        value = whole.value * one.amount.value / 100
        terms = f"{shown(whole.value, whole.unit, asked.english)}×{number(one.amount.value)}%"
        return equals(terms, value, whole.unit, asked.english).replace("＝", "≈")
    return None
