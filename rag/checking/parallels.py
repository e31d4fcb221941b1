"""A sentence's figures held against the parallel statements of its clause: which of them pairs it with whom. Knows no value.

Official clauses put like things side by side: 主干道每隔800米、次干道每隔1200米; A的，补助60元；B的，补助90元. A figure of
one told of another is false, though every word and figure stands in the clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from rag.answer import Reason
from rag.checking.context import phrase_of
from rag.checking.derived import strand
from rag.checking.measures import EVERY, Amount
from rag.checking.notions import HAN, Notion, Phrase, notions, phrases
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault

STOP = re.compile(r"[。;\n]")
LIST = re.compile(r"[、和及与或]")
SHORT = 3  # characters of the names that differ in the first
TELLING = 4.0  # weight of the words of a figure from which they say of what it is
APART = 0.4  # how much more of them another statement must say than that which has the figure


@dataclass(frozen=True, slots=True)
class Statement:
    """What stands between two stops or semicolons of a clause, with its figures."""

    start: int
    end: int
    keys: frozenset[str]
    amounts: tuple[Amount, ...]

    def states(self, one: Amount) -> bool:
        """Whether a figure stands in it."""
        return any(one.states(other) and one.comparable(other) for other in self.amounts)


def fault(said: Text, source: Source) -> Fault | None:
    """The first figure that the clause pairs with something else."""
    clause = source.against(said.english)
    if said.english and not clause.english:
        return None
    every = statements(clause)
    for one in said.amounts:
        if one.measure == EVERY:
            continue
        if (
            _mispaired(one, said, every)
            or _of_another(one, said, every)
            or _of_the_like(one, said, clause)
            or _of_its_neighbour(one, said, clause)
        ):
            printed = said.printed(one)
            return Fault(Reason.SWAPPED, printed, f"{printed}: the cited clause states it of something else")
    return None


@lru_cache(maxsize=256)
def statements(clause: Text) -> tuple[Statement, ...]:
    """The statements of a clause in order."""
    words = notions(clause.plain)
    found: list[Statement] = []
    begin = 0
    for end in (*(one.start() for one in STOP.finditer(clause.plain)), len(clause.plain)):
        keys = frozenset(
            key for one in words if begin <= one.start < end and one.weight for key in one.keys - one.weak
        )
        inside = tuple(one for one in clause.amounts if begin <= one.start < end)
        if keys or inside:
            found.append(Statement(begin, end, keys, inside))
        begin = end + 1
    return tuple(found)


def _mispaired(one: Amount, said: Text, every: Sequence[Statement]) -> bool:
    """60群以上的每群补助180元, where the clause has 60 with 120 and 180 with 10."""
    phrase = phrase_of(said, one)
    own = [each for each in every if each.states(one)]
    for other in said.amounts:
        if other is one or other.measure == EVERY or not phrase.start <= other.start < phrase.end:
            continue
        theirs = [each for each in every if each.states(other)]
        if len(own) != 1 or len(theirs) != 1 or own == theirs:
            continue
        if _has_like(own[0], other) and _has_like(theirs[0], one):
            return True
    return False


def _has_like(statement: Statement, one: Amount) -> bool:
    return any(other.measure == one.measure and not one.states(other) for other in statement.amounts)


def _of_another(one: Amount, said: Text, every: Sequence[Statement]) -> bool:
    """主动清理的处以罚款, where the clause fines those who refuse and commends those who clear."""
    own = [each for each in every if each.states(one)]
    phrase = next(each for each in phrases(said.plain) if each.start <= one.start < each.end)
    beside = [each for each in said.amounts if phrase.start <= each.start < phrase.end]
    others = [each for each in every if not any(each.states(other) for other in beside)]
    words = [word for word in _context(one, said) if any(word.keys & each.keys for each in every)]
    if not own or not others or sum(word.weight for word in words) < TELLING:
        return False
    lead = every[0].keys  # what the first statement is of, the next may leave out
    return any(all(_says_more(words, other.keys, each.keys, lead) for each in own) for other in others)


def _says_more(words: Sequence[Notion], rival: Set[str], mine: Set[str], lead: Set[str]) -> bool:
    """Whether a statement says much more of the words than that which has the figure; what both say tells nothing."""
    telling = [word for word in words if not (word.keys & rival and word.keys & mine)]
    total = sum(word.weight for word in telling)
    if total < TELLING:
        return False
    return (_said(telling, rival, frozenset()) - _said(telling, mine, lead)) / total >= APART


def _said(words: Sequence[Notion], keys: Set[str], lead: Set[str]) -> float:
    """The weight of the words that are said; half of one of which only a part is, or only where the clause opens."""
    return sum(
        word.weight * (1.0 if (word.keys - word.weak) & keys else 0.5 if word.keys & (keys | lead) else 0.0)
        for word in words
    )


def _of_the_like(one: Amount, said: Text, clause: Text) -> bool:
    """缓冲区占42%, where the clause says that of the 核心区 and names the 缓冲区 elsewhere."""
    own = [other for other in clause.amounts if one.states(other) and one.comparable(other)]
    if not own or clause.english:
        return False
    spoken = said.plain[phrase_of(said, one).start : one.start]
    pairs = _siblings(clause.plain)
    for other in own:
        near = clause.plain[phrase_of(clause, other).start : other.start]
        if not any(
            word in spoken and like not in spoken and like in near and word not in near
            for word, like in pairs
        ):
            return False
    return True


@lru_cache(maxsize=256)
def _siblings(plain: str) -> frozenset[tuple[str, str]]:
    """大车厢 and 小车厢, 候车区 and 检票区: like names of like things, the one and the other."""
    found: set[tuple[str, str]] = set()
    for mark in LIST.finditer(plain):
        for size in range(2, 6):
            left, right = (
                plain[max(0, mark.start() - size) : mark.start()],
                plain[mark.end() : mark.end() + size],
            )
            if (
                len(left) == len(right)
                and left != right
                and left[-1] == right[-1]
                and HAN.fullmatch(left + right)
            ):
                found |= {(left, right), (right, left)}
    windows = {plain[place : place + SHORT] for place in range(len(plain) - SHORT + 1)}
    names = [
        one for one in windows if HAN.fullmatch(one) and any(noun.endswith(one[1:]) for noun in _nouns(plain))
    ]
    found |= {(one, like) for one in names for like in names if one[1:] == like[1:] and one[0] != like[0]}
    return frozenset(found)


def _nouns(plain: str) -> frozenset[str]:
    return frozenset(word.form for word in notions(plain) if word.noun)


def _of_its_neighbour(one: Amount, said: Text, clause: Text) -> bool:
    """企业承担费用的55%, of 费用由财政承担55%，企业承担45%: who stands before a figure is of that one only."""
    own = [other for other in clause.amounts if one.states(other) and one.comparable(other)]
    if len(own) != 1 or said.english:
        return False
    mine, phrase = _head(clause, own[0]), phrase_of(clause, own[0])
    inside = phrase_of(said, one)
    words = [word for word in inside.notions if word.weight]
    spoken = frozenset(key for word in words for key in word.keys)
    beside = [other for other in said.amounts if inside.start <= other.start < inside.end]
    if len(beside) > 1 or mine is None or mine.keys & spoken:
        return False
    begin, end = strand(clause, own[0].start)
    for other in clause.amounts:
        if other.measure != one.measure or not begin <= other.start < end or one.states(other):
            continue
        rival = _head(clause, other)
        apart = rival and not phrase.start <= other.start < phrase.end and not rival.keys & phrase.keys
        if rival and apart and any(word.noun and (rival.keys - rival.weak) & word.keys for word in words):
            return True
    return False


def _head(held: Text, one: Amount) -> Notion | None:
    """The last word before a figure, in its phrase, that names a thing."""
    phrase = phrase_of(held, one)
    before = [other.end for other in held.amounts if phrase.start <= other.start < one.start]
    begin = max(before, default=phrase.start)
    names = [word for word in phrase.notions if word.noun and word.weight and begin <= word.start < one.start]
    return names[-1] if names else None


def _context(one: Amount, said: Text) -> tuple[Notion, ...]:
    """The words that say of what a figure is: those of its phrase, and of the phrase before where that has no figure.

    In Chinese what follows a figure is what is done with it, in English mostly of what it is.
    """
    phrase = next(each for each in phrases(said.plain) if each.start <= one.start < each.end)
    if sum(phrase.start <= other.start < phrase.end for other in said.amounts) > 1:
        phrase = phrase_of(said, one)
    words = [word for word in phrase.notions if word.weight and (said.english or word.start < one.start)]
    ahead = _ahead(phrase, said)
    if ahead and not any(ahead.start <= other.start < ahead.end for other in said.amounts):
        words = [*(word for word in ahead.notions if word.weight), *words]
    return tuple(words)


def _ahead(phrase: Phrase, said: Text) -> Phrase | None:
    return next(
        (
            each
            for each in phrases(said.plain)
            if each.end == phrase.start - 1 and said.plain[each.end] in ",、"
        ),
        None,
    )
