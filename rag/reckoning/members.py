"""A sentence that states a whole and its parts -> a sum, a gap, a share. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from documents.facts.amounts import Amount
from documents.numerals import integer
from rag.figures.plain_units import plain_unit
from rag.figures.printed import ORDINAL
from rag.figures.workings import number
from rag.questions.asked.together import SUMS
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.plain import notions
from rag.reckoning.asked import MEANT, Asked, chosen, difference, equals, shown
from rag.reckoning.given import GENERAL, answers
from rag.reckoning.labelled import Labelled, runs

INLINE = re.compile(r"[、和及][一-鿿A-Za-z]{1,8}")  # 、银牌
SPOKEN = 0.4  # what of a question a sentence must speak whose one list is meant though none of it is named
LAST = 5  # characters of a name that say most of what it is
GAP = re.compile(
    r"相差|差(?:了)?(?:多少|几)|差距|差额|补差|(?<![最至])(?:多|少|高|低|贵)(?:出|了|奖励?|补|拿|给|领)?(?:多少|几)|(?<!占)比(?![例重率])[^，。？]{1,24}(?:多|少|高|低|贵|便宜)|"
    r"\b(?:difference|gap|(?:more|less|higher|lower|fewer)\b.{1,60}\bthan|percentage points?|exceed\w*)\b",
    re.IGNORECASE,
)
ASKS_SHARE = re.compile(
    r"百分(?!点)|占(?:了|到)?(?:多少|几)(?![^，。？]{0,2}[亩平公])|比例|占比|比重|几成|几分之|%|"
    r"\b(?:share|proportion|per ?cent(?!age points?)|percentage(?! points?))\b",
    re.I,
)
# 由丙级升为甲级: of what is paid for two grades the difference, where the text says so.
RAISED = re.compile(
    r"[由从][^，。？]{1,10}(?:升|晋|提)[^，。？到为至成]{0,3}[到为至成]|升级|晋级|\bupgrad\w*|\bpromot\w*|\brais\w+ from\b",
    re.IGNORECASE,
)
BY_DIFFERENCE = re.compile(r"差额")
MULTIPLE = re.compile(r"几倍|多少倍|倍数|\bhow many times\b", re.IGNORECASE)
PLACES = re.compile(
    r"(?:差|相差|高|低|前|后)[了出]?(?:多少|几)(?:名|位)|(?:多少|几)(?:名|位)(?:次)?|\b(?:places|ranks)\b",
    re.I,
)
MEMBER = re.compile(r"[^，。；\d]{1,12}?[、和及](?:以及)?")

CHANGES = re.compile(r"添|新增|增加|增设|减少|多了")  # what was added is no part of a whole
ADDED = re.compile(r"多了|添了?|新增|增加|\b(?:added|more|increase[ds]?|new|gained)\b", re.IGNORECASE)
RISEN = re.compile(r"(?:增加|新增|净增|增设)了?$")
THAN = re.compile(r"比(?![例重率])(?P<than>[^，。？]{2,16}?)(?:要|还|会)?[多少高低贵便]")
ENUMERATED = re.compile(r"[^，。？：、]{1,14}(?:、[^，。？：、]{1,14})+")
NAMED = 0.2  # share of a member's name by which it is meant beside the other
ENDS = re.compile(r"最[多少大小高低]|第一|末位")  # the members must be compared before any two are


def summed(asked: Asked) -> str | None:
    """The named parts of a sentence together, or all of a list whose members are one thing's."""
    question = asked.question
    if not SUMS.search(question) or CHANGES.search(question) or asked.given or ASKS_SHARE.search(question):
        return None
    named = chosen(asked)
    if _whole_and_part(named, asked) or 0 < len(named) < enumerated(asked.question):
        return None  # a part is in its whole already; one that is asked for was not found
    if len(named) < 2:
        counted = counted_list(asked) or inline_list(asked)
        lists = [counted] if counted else list(runs([one.amount for one in asked.found], asked.sentence))
        names = [one.name for one in asked.found if lists and one.amount in lists[0]]
        longest = max((len(name) for name in names[1:]), default=0)
        names = [name[-longest:] for name in names] if longest else names
        if len(lists) != 1 or _singled(names, asked):
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


def _singled(names: Sequence[str], asked: Asked) -> bool:
    """Whether some members of a list are named and others aren't; of another language the very name tells."""
    said = [name in asked.question if asked.english else asked.said(name) for name in names if name]
    return any(said) and not all(said)


def added(asked: Asked) -> str | None:
    """46家（五年增加8家）、65家（增加11家）: what the members that are named have grown by, together."""
    if not SUMS.search(asked.question) or not ADDED.search(asked.question) or asked.given:
        return None
    parts = [
        (before, one)
        for before, one in pairwise(asked.found)
        if RISEN.search(asked.sentence[: one.amount.start]) and before.amount.unit == one.amount.unit
    ]
    named = [one.amount for before, one in parts if asked.said(before.name)]
    if len(named) < 2 or len({one.unit for one in named}) > 1:
        return None
    if not asked.english and len(named) != len(parts):
        return None
    terms = "＋".join(number(one.value) for one in named)
    return equals(terms, sum(one.value for one in named), named[0].unit, asked.english)


def enumerated(question: str) -> int:
    """How many things a question lists: 市财政、文旅集团、各区县."""
    return max((one.count("、") + 1 for one in ENUMERATED.findall(question)), default=0)


def counted_list(asked: Asked) -> list[Amount]:
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


def inline_list(asked: Asked) -> list[Amount]:
    """金牌58枚、银牌47枚、铜牌63枚: the one list whose members stand before their numbers, in the unit that is asked for."""
    lists: list[list[Amount]] = []
    for before, one in pairwise(asked.found):
        between = asked.sentence[before.amount.end : one.amount.start]
        joins = before.amount.unit == one.amount.unit and INLINE.fullmatch(between)
        if joins and lists and lists[-1][-1] is before.amount:
            lists[-1].append(one.amount)
        elif joins:
            lists.append([before.amount, one.amount])
    fitting = [one for one in lists if answers(one[0].unit, asked.unit) and one[0].unit not in SHARE]
    return fitting[0] if len(fitting) == 1 and asked.spoken(asked.sentence) >= SPOKEN else []


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
    raised = RAISED.search(asked.question) and BY_DIFFERENCE.search(asked.sentence)
    if not (GAP.search(asked.question) or raised) or ENDS.search(asked.question):
        return None
    named = _set_apart(chosen(asked), asked)
    if len(named) != 2 or named[0].amount.unit != named[1].amount.unit or _of_two_lists(named, asked):
        return None
    less, more = sorted((one.amount for one in named), key=lambda one: one.value)
    return difference(more, less, asked.english)


def _of_two_lists(named: Sequence[Labelled], asked: Asked) -> bool:
    """Whether of two figures that meaning alone picked one is of a list and the other is not."""
    lists = runs([one.amount for one in asked.found], asked.sentence)
    return asked.foreign and any(sum(one.amount in members for one in named) == 1 for members in lists)


def _set_apart(named: list[Labelled], asked: Asked) -> list[Labelled]:
    """The two members of a whole, where the question names one of them surely and the whole as their place."""
    than = THAN.search(asked.question)
    if not _whole_and_part(named, asked) or than is None:
        return named
    whole = named[0]
    if notions.covered(asked.plain(whole.name), notions.grams(asked.plain(than["than"]))) >= MEANT:
        return named
    at = asked.sentence.find("其中")
    members = [one for one in asked.found if one.amount.start > at and one.amount.unit == whole.amount.unit]
    return members if len(members) == 2 and all(asked.share(one.name) >= NAMED for one in members) else []


def _whole_and_part(named: list[Labelled], asked: Asked) -> bool:
    """Whether the second of two is said to be a part of the first."""
    return len(named) == 2 and "其中" in asked.sentence[named[0].amount.end : named[1].amount.start]


def ends(asked: Asked) -> str | None:
    """500元至2000元, 300万元、350万元、450万元: how far the ends of a range or the members of a list lie apart."""
    if not (ENDS.search(asked.question) and GAP.search(asked.question)):
        return None
    if asked.given:
        return None
    ranged = [one.amount for one in asked.found if one.amount.upper is not None]
    lists = list(runs([one.amount for one in asked.found], asked.sentence))
    both = len(ENDS.findall(asked.question)) > 1 and asked.spoken(asked.sentence) >= SPOKEN
    if both and len(lists) == 1 and len(lists[0]) > 2:
        least, *_, most = sorted(lists[0], key=lambda one: one.value)
        return difference(most, least, asked.english)
    if len(ranged) != 1:
        return None
    one = ranged[0]
    return difference(replace(one, value=one.upper or 0.0), one, asked.english)


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
