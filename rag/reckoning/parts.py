"""A sentence that states a whole and its parts -> a part as a share of it, or the other way round. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.figures.workings import number
from rag.questions.asked.together import SUMS
from rag.questions.needs.forms import SHARE
from rag.reckoning.asked import MEANT, YEARS, Asked, chosen, equals, shown, told
from rag.reckoning.given import answers
from rag.reckoning.labelled import Labelled, runs
from rag.reckoning.members import ASKS_SHARE, LAST

OF = re.compile(r"占|是[^，。？]{2,20}的|里|中|入面|\b(?:of|in)\b")
OF_EACH = re.compile(r"(?:各自?|分别)占|\beach\b", re.IGNORECASE)
POINTS = re.compile(r"百分点|\bpercentage points?\b", re.IGNORECASE)
NEXT = 14  # characters between a whole and a part that stands next to it
LITERAL = 0.1  # for a part whose name begins as the question writes it
LEAD = 0.3  # for a whole that opens a list


def share(asked: Asked) -> str | None:
    """Named parts of a stated whole, as a share of it: 3.2亿元，其中流域治理1.1亿元; 首期 of 总规模."""
    if not ASKS_SHARE.search(asked.question) or not OF.search(asked.question) or asked.given:
        return None
    if OF_EACH.search(asked.question):
        return None  # one share is not what each has
    levels = [one for one in asked.found if one.amount.unit not in SHARE | {"年", "月", "日"}]
    lists = list(runs([one.amount for one in levels], asked.sentence))
    joint = _joint(levels, asked) if SUMS.search(asked.question) else None
    if joint is not None:
        return joint
    pairs = [
        (_fit(part, whole, asked), part, whole)
        for part in levels
        for whole in levels
        if 0 < part.amount.value < whole.amount.value
        and part.amount.unit == whole.amount.unit
        and not any(part.amount in run and whole.amount in run for run in lists)
        and _named(part, asked)
        and (_named(whole, asked) or _leads(whole, part, asked))
    ]
    ranked = sorted(pairs, key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < 1e-6):
        return None
    part, whole = (one.amount for one in ranked[0][1:])
    terms = f"{shown(part.value, part.unit, asked.english)}÷{shown(whole.value, whole.unit, asked.english)}"
    return f"{terms}≈{number(part.value / whole.value * 100)}%"


def gap(asked: Asked) -> str | None:
    """甲192亿元、乙144亿元 of 480亿元: by how many percentage points their shares differ."""
    if not POINTS.search(asked.question) or asked.given:
        return None
    named = [one for one in chosen(asked) if one.amount.unit not in SHARE]
    wholes = [
        one
        for one in asked.found
        if all(_leads(one, part, asked) and one.amount.value > part.amount.value for part in named)
        and one.amount.unit == (named[0].amount.unit if named else "")
    ]
    if len(named) != 2 or len(wholes) != 1 or named[0].amount.unit != named[1].amount.unit:
        return None
    whole, english = wholes[0].amount, asked.english
    of = shown(whole.value, whole.unit, english)
    shares = sorted((one.amount.value / whole.value * 100 for one in named), reverse=True)
    terms = [
        f"{shown(one.amount.value, one.amount.unit, english)}÷{of}≈{number(one.amount.value / whole.value * 100)}%"
        for one in named
    ]
    apart = number(shares[0] - shares[1])
    last = f"{apart} percentage points apart" if english else f"相差{apart}个百分点"
    return (", " if english else "，").join([*terms, last])


def _named(one: Labelled, asked: Asked) -> bool:
    """Whether the question says the words of an amount, whole or at least what tells them from those of the others."""
    whole = YEARS.sub("", one.name) in asked.question
    return _says(one, asked) >= MEANT and (whole or told(asked.question, one, asked.found))


def _fit(part: Labelled, whole: Labelled, asked: Asked) -> float:
    """How surely two are a part and its whole; of 第二 and 第三 the one that is written."""
    written = LITERAL * (part.name[:2] in asked.question)
    return _says(part, asked) + _says(whole, asked) + LEAD * _leads(whole, part, asked) + written


def _joint(levels: Sequence[Labelled], asked: Asked) -> str | None:
    """Several named parts of the whole that opens their list, as one share: 保险和展会合计占."""
    for whole in levels:
        behind = [one for one in levels if one.amount.start > whole.amount.start]
        parts = [
            one.amount
            for one in behind
            if one.amount.unit == whole.amount.unit and asked.said(one.name) and _leads(whole, one, asked)
        ]
        total = sum(one.value for one in parts)
        if len(parts) > 1 and total < whole.amount.value:
            terms = "＋".join(shown(one.value, one.unit, asked.english) for one in parts)
            of = shown(whole.amount.value, whole.amount.unit, asked.english)
            return f"（{terms}）÷{of}≈{number(total / whole.amount.value * 100)}%"
    return None


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
    beside = "其中" in asked.sentence[: whole.amount.start]  # a part itself: 其中甲2亿元，乙1亿元
    return bool(re.search(r"其中|：|包括|分别", between)) or (len(between) < NEXT and not beside)


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
