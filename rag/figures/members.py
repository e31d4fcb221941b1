"""A sentence that states a whole and its parts -> what is left, a sum, a gap, a share. Finds no sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from rag.figures.asked import Asked, chosen, difference, equals, shown
from rag.figures.labelled import runs
from rag.figures.workings import number
from rag.questions.requirements import MONEY, SHARE

LAST = 5  # characters of a name that say most of what it is
SUM = re.compile(
    r"一共|总共|合计|加起来|合起来|相加|共(?:计|是|有|多少|几)|总和|\b(?:total|altogether|combined|sum)\b",
    re.I,
)
GAP = re.compile(
    r"相差|差(?:了)?(?:多少|几)|差距|(?:多|少|高|低|贵)(?:出|了|奖励?|补|拿|给|领)?(?:多少|几)|比[^，。？]{1,24}(?:多|少|高|低)"
)
REST = re.compile(
    r"其余|剩下?|余下|以外|之外|除(?:了|去|掉)|扣(?:掉|除|去)|不(?:算|含|包括)|自己|自付|还要|还需"
)
ASKS_SHARE = re.compile(r"百分|比例|占比|比重|几成|%")

CHANGES = re.compile(r"添|新增|增加|增设|减少")  # what was added is no part of a whole
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
    if not SUM.search(asked.question) or CHANGES.search(asked.question):
        return None
    named = chosen(asked)
    if len(named) < 2:
        lists = list(runs([one.amount for one in asked.found], asked.sentence))
        if len(lists) != 1 or any(asked.said(one.name) for one in asked.found if one.amount in lists[0]):
            return None
        parts = lists[0]
    else:
        parts = [one.amount for one in named]
    if len({one.unit for one in parts}) != 1 or len({one.start for one in parts}) != len(parts):
        return None
    terms = "＋".join(
        shown(one.value, one.unit, asked.english) if one.unit in MONEY else number(one.value) for one in parts
    )
    return equals(terms, sum(one.value for one in parts), parts[0].unit, asked.english)


def apart(asked: Asked) -> str | None:
    """Two named members of a list: how far they lie apart."""
    if not GAP.search(asked.question) or ENDS.search(asked.question):
        return None
    named = chosen(asked)
    if len(named) != 2 or named[0].amount.unit != named[1].amount.unit:
        return None
    less, more = sorted((one.amount for one in named), key=lambda one: one.value)
    return difference(more, less, asked.english)


def share(asked: Asked) -> str | None:
    """A named part of a stated whole, as a share of it: 3.2亿元，其中流域治理1.1亿元."""
    at = asked.sentence.find("其中")
    if (
        at < 0
        or not ASKS_SHARE.search(asked.question)
        or not re.search(r"占|share|proportion", asked.question)
    ):
        return None
    wholes = [one.amount for one in asked.found if one.amount.end <= at and one.amount.unit not in SHARE]
    parts = [one for one in chosen(asked) if one.amount.start > at]
    if not wholes or len(parts) != 1 or parts[0].amount.unit != wholes[-1].unit:
        return None
    part, whole = parts[0].amount, wholes[-1]
    if not 0 < part.value < whole.value:
        return None
    terms = f"{shown(part.value, part.unit, asked.english)}÷{shown(whole.value, whole.unit, asked.english)}"
    return f"{terms}≈{number(part.value / whole.value * 100)}%"


def part(asked: Asked) -> str | None:
    """A stated share of a stated whole, in its unit: 412万人，22.8%."""
    if ASKS_SHARE.search(asked.question):
        return None
    for whole, share in pairwise(asked.found):
        between = asked.sentence[whole.amount.end : share.amount.start]
        plain = share.amount.unit == "%" and whole.amount.unit not in SHARE
        if (
            not plain
            or "；" in between
            or not between.endswith("占")
            or not asked.said(share.name.removesuffix("占")[-LAST:])
        ):
            continue
        unit = re.search(r"(?:多少|几)(万|亿)?([一-鿿])", asked.question)
        if unit is None or not (whole.amount.unit.startswith(unit[2]) or (whole.sums and unit[2] in "元钱")):
            continue
        value = whole.amount.value * share.amount.value / 100
        return equals(
            f"{shown(whole.amount.value, whole.amount.unit, asked.english)}×{number(share.amount.value)}%",
            value,
            whole.amount.unit,
            asked.english,
        ).replace("＝", "≈")
    return None
