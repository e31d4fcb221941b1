"""A sentence with a sum for each of several sorts -> the sorts with their words, and the one that some words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.facts.amounts import Amount, Comparator
from rag.questions.plain import notions
from rag.reckoning.asked import Asked
from rag.reckoning.labelled import Labelled, runs
from rag.reckoning.pers import DONE, Per
from rag.reckoning.rates import Rate, rates

FURTHER = re.compile(r"每(?:再)?(?:多|增加?|超过?|超出)[^，。；\d]{0,6}\d+[^，。；\d]{0,8}$")
LIMITS = re.compile(r"累计|总额|合计|同一|单[个户家]|全[天年]")  # before a sum that holds others down
IDLE = re.compile(
    rf"每(?:{DONE})\d+[一-鿿]{{1,2}}?(?=每|补|奖|给|资|，|$)|"
    r"[省市县区]{0,3}级?财政(?:局|部门)?|每[一-鿿]{1,2}(?=资助|奖|补|给|最高|每|$)|一次性|再|另|按|的|给予|资助|奖励|补[助贴]|奖|补|最高|不超过|分别"
)
WORD = re.compile(r"[一-鿿]|[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Sort:
    """What one sort gets or pays; `words` name it, `pers` say for how much of it, empty where each one gets the sum."""

    amount: Amount
    words: str
    pers: tuple[Per, ...]
    limit: Amount | None = None
    rate: Rate | None = None


def sorts_of(asked: Asked) -> Iterator[Sort]:
    """Every sum of a sentence that has words of its own; what holds others down or is a step is none."""
    rated = {one.amount.start: one for one in rates(asked.sentence, asked.found)}
    listed = list(runs([one.amount for one in asked.found if one.sums], asked.sentence))
    end = 0
    for one in asked.found:
        start, end = end, one.amount.end if one.sums else end
        before = asked.sentence[start : one.amount.start]
        if FURTHER.search(before):
            continue  # for each one more than so many, of whom a number tells nothing alone
        if not one.sums or LIMITS.search(re.split(r"[，；。]", before)[-1]):
            continue
        run = next((run for run in listed if one.amount in run), None)
        words = _own(before) if run is None else _listed(one, run, asked)
        pers = _pers(one, run, rated)
        ranged = one.amount.upper is not None
        if words and not ranged and (pers or one.amount.comparator in {Comparator.EXACT, Comparator.AT_MOST}):
            yield Sort(one.amount, asked.plain(IDLE.sub(" ", words)), pers)


def _own(before: str) -> str:
    """The part of a sentence right before a sum; with the one before where it names nothing: 发明专利，每件资助."""
    parts = re.split(r"[，；。：]", before)
    named = next((at for at in range(len(parts) - 1, -1, -1) if IDLE.sub("", parts[at])), 0)
    return "，".join(parts[named:])


def _listed(one: Labelled, run: Sequence[Amount], asked: Asked) -> str:
    """A list's name without what is said of all its members behind the last: 高级 of 初级、中级、高级证书."""
    names = [other.name for other in asked.found if other.amount in run]
    longest = max(map(len, names[:-1]))
    return one.name[:longest] if one.amount is run[-1] and len(one.name) > longest else one.name


def _pers(one: Labelled, run: Sequence[Amount] | None, rated: dict[int, Rate]) -> tuple[Per, ...]:
    """For how much of it a sum is; a list's members share what is said of one."""
    own = rated.get(one.amount.start)
    if own is None and run is not None:
        own = next((rated[other.start] for other in run if other.start in rated), None)
    return own.pers if own else ()


def likeliest(said: str, sorts: Sequence[Sort]) -> Sort | None:
    """The one sort of whose telling words most is said; None where none or two are."""
    own = pieces(said)
    ranked = sorted(
        ((len(own & telling(one, sorts)), at) for at, one in enumerate(sorts)), key=lambda one: -one[0]
    )
    if not ranked[0][0] or ranked[0][0] == ranked[1][0]:
        return None
    return sorts[ranked[0][1]]


def telling(one: Sort, sorts: Sequence[Sort]) -> frozenset[str]:
    """What a sort's words say that no other's do."""
    others = frozenset().union(*(pieces(other.words) for other in sorts if other is not one))
    return pieces(one.words) - others


def pieces(words: str) -> frozenset[str]:
    """Pairs of neighbouring characters, letters and digits among them: A级 beside B级."""
    found = WORD.findall(words.lower())
    return frozenset("".join(found[at : at + 2]) for at in range(len(found) - 1)) | notions.grams(words)
