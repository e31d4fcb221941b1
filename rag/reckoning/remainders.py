"""A sentence that states a whole and what is taken or done of it -> what is left. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.facts.amounts import Amount
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.reckoning.asked import MEANT, Asked, equals, shown
from rag.reckoning.labelled import Labelled

# What is taken off a whole, and what is left of it.
OFF = (
    r"除(?:了|去|掉|开|出)|扣(?:掉|除|去|了|开|完)|减(?:去|掉|了)|刨(?:去|开|除|掉|了)|撇(?:开|去|除|掉)|抛开|去掉|不(?:算|含|包括|计)|以外|之外|"
    r"\b(?:other than|apart from|besides|except\w*|excluding|not counting|without|minus|net of)\b"
)
LEFT = (
    r"其余|尚余|其他|剩下?|余下|不(?:做|属|是|用|搞|在)|自己|自付|还[要需]|"
    r"\b(?:remain\w*|the rest|the others?|left|themselves)\b"
)
TAKEN = re.compile(OFF, re.IGNORECASE)
REST = re.compile(f"{OFF}|{LEFT}", re.IGNORECASE)
UNDONE = re.compile(r"(?:还|尚|仍|都)?(?:没有?|未)(?!来|必)|以外")
OTHERS = re.compile(
    r"(?:其余|剩余|余下)(?:的)?(?:部分|资金)?(?:由|为|是|归|用于|作为|用作)?(?P<name>[^，。；\d]{2,12})"
)
BORNE = re.compile(r"付费|承担|负担|支付|出资|补助|解决")
OWED = re.compile(
    r"(?:还|尚|仍|仲)[^，。？]{0,3}[剩余欠差需要]|待[投付拨]|"
    r"\b(?:remain\w*|left|outstanding|still)\b",
    re.IGNORECASE,
)
TOTAL = re.compile(r"(?:总投资|总额|总规模|总投入|概算|预算|共需|总造价)[^，。；\d]{0,6}$")
DONE = re.compile(r"已|完成|投入|拨付|支付|到位|安排")
AMONG = re.compile("其中")
CALLED = 0.3  # share of the name of the rest that a question says which says what to take off
NEXT = 14  # characters between a whole and what is done of it


def takes_off(asked: Asked) -> bool:
    """Whether a part is not meant that is named; English, once carried over, says only that it is not."""
    return bool(TAKEN.search(asked.question) or (asked.english and UNDONE.search(asked.question)))


def rest(asked: Asked) -> str | None:
    """What is left of a whole: 210公里，其中68公里; of 其余用于 what the question calls by that name."""
    paid = _unpaid(asked)
    if paid is not None:
        return paid
    places = (match.start() for match in AMONG.finditer(asked.sentence))
    return next((said for at in places if (said := _rest_of(at, asked))), None)


def _rest_of(at: int, asked: Asked) -> str | None:
    """What is left of the whole whose parts are told from one place of a sentence on."""
    parts = [one for one in asked.found if one.amount.start > at]
    first = next((one.amount.unit for one in parts if one.amount.unit not in SHARE), "")
    before = [one for one in asked.found if one.amount.end <= at and one.amount.unit == first]
    if not before:
        return None
    whole = before[-1].amount
    parts = [one for one in parts if one.amount.unit == whole.unit]
    left = OTHERS.search(asked.sentence, at)
    if left is not None:
        parts = [one for one in parts if one.amount.end <= left.start()]
        meant = _is_left(left["name"], parts, asked)
        own = [one for one in parts if asked.said(one.name)]
        if not meant and own and TAKEN.search(asked.question):
            meant, parts = True, own
    else:
        own = [one for one in parts if asked.said(one.name)]
        denied = any(f"非{one.name[:2]}" in asked.question for one in own)
        meant = bool(own and (denied or takes_off(asked) or REST.search(asked.question))) or _is_other(
            asked.sentence[: whole.start], parts, asked
        )
        parts = own or parts
    value = whole.value - sum(one.amount.value for one in parts)
    if not meant or not parts or value <= 0:
        return None
    terms = "－".join(
        shown(one.value, one.unit, asked.english) for one in (whole, *(part.amount for part in parts))
    )
    return equals(terms, value, whole.unit, asked.english)


def _unpaid(asked: Asked) -> str | None:
    """总投资64亿元，2026年完成投资9亿元: what is left of a total behind which one part is said to be done."""
    if not OWED.search(asked.question) or asked.given:
        return None
    for first, second in pairwise(one for one in asked.found if one.sums):
        between = asked.sentence[first.amount.end : second.amount.start]
        whole, part = first.amount, second.amount
        total = TOTAL.search(asked.sentence[: whole.start]) and DONE.search(between)
        if (
            total
            and whole.unit == part.unit
            and whole.value > part.value
            and not re.search("[。；]", between)
        ):
            terms = "－".join(shown(one.value, one.unit, asked.english) for one in (whole, part))
            return equals(terms, whole.value - part.value, whole.unit, asked.english)
    return None


def _is_left(name: str, parts: Sequence[Labelled], asked: Asked) -> bool:
    """Whether what a text calls the rest is asked for: by its name, or by what is taken off; a part beside it is asked itself."""
    taken = TAKEN.search(asked.question) is not None
    if any(asked.said(one.name) for one in parts) and not taken:
        return False
    return asked.share(BORNE.sub("", name)) >= (CALLED if taken else MEANT)


def _is_other(before: str, parts: Sequence[Labelled], asked: Asked) -> bool:
    """Whether of two things that share a number, and of which the text tells the one, the other is asked for."""
    own = re.split(r"[，。；]", before)[-1]
    joined = ["进口", "出口"] if "进出口" in own else re.split(r"[、和与及]", own)
    if len(parts) != 1 or len(joined) != 2 or asked.said(parts[0].name):
        return False
    known = [parts[0].name in one or one in parts[0].name for one in joined]
    other = joined[known.index(False)] if sum(known) == 1 else ""
    return bool(other) and asked.share(other[-4:]) >= MEANT


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
        if not done and second.name and re.search(f"[没未待]有?{re.escape(second.name)}", asked.question):
            lead, done, words = between, second.name, second.name
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
