"""A sentence that states a whole and what is taken or done of it -> what is left. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from documents.facts.amounts import Amount
from rag.questions import notions
from rag.reckoning.asked import Asked, equals, shown

REST = re.compile(
    r"其余|剩下?|余下|以外|之外|除(?:了|去|掉)|扣(?:掉|除|去)|不(?:算|含|包括|做|属|是|用|搞|在)|自己|自付|还[要需]|"
    r"\b(?:remain\w*|the rest|left|themselves|other than|apart from|besides)\b",
    re.IGNORECASE,
)
UNDONE = re.compile(r"(?:还|尚|仍|都)?(?:没有?|未)(?!来|必)|以外")
NEXT = 14  # characters between a whole and what is done of it


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


def undone(asked: Asked) -> str | None:
    """186万辆，已登记142万辆: how many are not; of 26 and 18 that a question names itself, what is left."""
    told = _told(asked) if REST.search(asked.question) else None
    pairs = [told] if told else list(_done(asked)) if UNDONE.search(asked.question) else []
    if len(pairs) != 1 or (asked.given and not told):
        return None
    whole, part = pairs[0]
    terms = "－".join(shown(one.value, one.unit, asked.english) for one in (whole, part))
    return equals(terms, whole.value - part.value, whole.unit, asked.english)


def _told(asked: Asked) -> tuple[Amount, Amount] | None:
    """The two amounts that the question names and the sentence states."""
    named = {one.amount.value for one in asked.mentioned if one.unit not in {"年", "月", "日"}}
    stated = [one.amount for one in asked.found if one.amount.value in named]
    if len(named) != 2 or len(stated) != 2 or stated[0].unit != stated[1].unit:
        return None
    less, more = sorted(stated, key=lambda one: one.value)
    return more, less


def _done(asked: Asked) -> Iterator[tuple[Amount, Amount]]:
    """A number and how many of it are said to be done, by a word that the question says."""
    for first, second in pairwise(asked.found):
        whole, part = first.amount, second.amount
        between = asked.sentence[whole.end : part.start]
        lead, done, words = between.partition("已")
        said = notions.grams(asked.plain(words)) & notions.grams(asked.plain(asked.question))
        if (
            done
            and said
            and len(lead) < NEXT
            and "。" not in between
            and whole.unit == part.unit
            and whole.value > part.value
        ):
            yield whole, part
