"""A figure and the text it stands in -> what tells it from the text's other figures. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.checking.dates import Date
from rag.checking.measures import EVERY, OPPOSITE, Amount
from rag.checking.notions import Notion, Phrase, notions, phrases
from rag.checking.source import Text

FROM = re.compile(r"(?:由|从|基数|现状|基期|\bfrom|\bbase(?:line)?|\bup from|\bdown from)[^\d,;。、]{0,12}$")
TOWARDS = re.compile(
    r"(?:至|到|为?目标|\bto|\baims? (?:for|of|at|is|in)|\btargets?|\breach(?:es)?)[^\d,;。、]{0,12}$"
)
STATEMENT = re.compile(r"[。;\n]")
ENDS = frozenset({"@from", "@to"})  # where something starts, where it is to get
RISES_OR_FALLS = 0  # the first pair of opposites
JOINED = re.compile(r"和|及|与|\band\b")
# What weighs how much beside the words: another figure of the phrase, how that one is bound, how this one is, and
# whether it is where something starts or where it is to get.
OTHER, OTHER_BOUND, BOUND, END = 2.0, 1.0, 2.0, 3.0


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that tells a figure from others: what it matches by, and its weight."""

    keys: frozenset[str]
    weight: float
    weak: frozenset[str] = frozenset()

    @property
    def marks(self) -> bool:
        """Whether it says how the figure stands, not what it is of."""
        return any(key[0] == "@" for key in self.keys)

    @property
    def told(self) -> bool:
        """Whether it can be told in another language: a word of the lexicon, a figure, a mark."""
        return any(key[0] in "=@#" for key in self.keys)


def signs(held: Text, one: Amount, inherits: bool = False) -> tuple[Sign, ...]:
    """The words and figures that say what a figure is of.

    With `inherits`, weakly also those that open its statement: 手术费用由基金支付60%，个人承担10%, both of the 费用.
    """
    phrase = phrase_of(held, one)
    start, end = _window(held, one, phrase)
    topic = phrase.main if one.start >= phrase.main else phrase.start
    found = {
        word.keys: Sign(word.keys, word.weight, word.weak)
        for word in phrase.notions
        if word.weight
        and not any(side.pair == RISES_OR_FALLS for side in word.sides)  # said of both ends alike
        and ((start <= word.start and word.end <= end) or word.end <= topic)
        and not one.start <= word.start < one.end
    }
    for word in _before(held, phrase):
        found.setdefault(word.keys, Sign(word.keys, word.weight / 2, word.weak))
    if inherits:
        for word in _opening(held, phrase):
            found.setdefault(word.keys, Sign(word.keys, word.weight / 2, word.keys))
    return (*found.values(), *_figures(held, one, phrase), *_marks(held, one, start))


def fit(said: Sequence[Sign], held: Sequence[Sign]) -> float:
    """How much of what a sentence says of a figure a clause says of one, 0 to 1."""
    known = frozenset(key for one in held for key in one.keys)
    whole = frozenset(key for one in held for key in one.keys - one.weak)
    total = sum(one.weight for one in said)
    full = sum(one.weight for one in said if (one.keys - one.weak) & whole)
    part = sum(one.weight for one in said if one.keys & known and not (one.keys - one.weak) & whole)
    return (full + part / 2) / total if total else 0.0  # 主干道 is half of what 次干道 is


def phrase_of(held: Text, one: Amount) -> Phrase:
    """The phrase that holds a figure; the items of a list are phrases, unless a figure is all that they have."""
    for lists in (True, False):
        every = phrases(held.plain, lists)
        found = next((each for each in every if each.start <= one.start < each.end), None)
        if found and (not lists or any(word.weight for word in found.notions) or _several(held, found)):
            return found
    return Phrase(0, len(held.plain), 0, notions(held.plain))


def _figures(held: Text, one: Amount, phrase: Phrase) -> Iterator[Sign]:
    """The other figures of the phrase; of a rhythm, those beside it."""
    start, end = _window(held, one, phrase) if one.measure == EVERY else (phrase.start, phrase.end)
    for other in held.amounts:
        if start <= other.start < end and other is not one:
            key = f"#{other.value:g} {other.measure}"
            yield Sign(frozenset({key}), OTHER)
            if other.bound in OPPOSITE:
                yield Sign(frozenset({f"{key} {other.bound.value}"}), OTHER_BOUND)


def _marks(held: Text, one: Amount, start: int) -> Iterator[Sign]:
    if one.bound in OPPOSITE:
        yield Sign(frozenset({f"@{one.bound.value}"}), BOUND)
    before = held.plain[max(start, one.start - 24) : one.start]
    if FROM.search(before):
        yield Sign(frozenset({"@from"}), END)
    elif TOWARDS.search(before):
        yield Sign(frozenset({"@to"}), END)


def _before(held: Text, phrase: Phrase) -> tuple[Notion, ...]:
    """The words of the phrase before, where it has no figure of its own: 参加展会，展位费补助一半."""
    for each in phrases(held.plain):
        if each.end == phrase.start - 1 and held.plain[each.end] == ",":
            figures: tuple[Amount | Date, ...] = (*held.amounts, *held.dates)
            own = any(each.start <= one.start < each.end for one in figures)
            return () if own else tuple(word for word in each.notions if word.weight)
    return ()


def _opening(held: Text, phrase: Phrase) -> tuple[Notion, ...]:
    """The words of the first phrase of a phrase's statement, where they are not its own."""
    begin = max((one.end() for one in STATEMENT.finditer(held.plain, 0, phrase.start)), default=0)
    first = next((each for each in phrases(held.plain) if each.start >= begin), phrase)
    if first.start >= phrase.start:
        return ()
    return tuple(word for word in first.notions if word.weight)


def _several(held: Text, phrase: Phrase) -> bool:
    return sum(phrase.start <= one.start < phrase.end for one in held.amounts) > 1


def _window(held: Text, one: Amount, phrase: Phrase) -> tuple[int, int]:
    """Where the words of one figure stand in a phrase that has several."""
    begin = phrase.main if one.start >= phrase.main else phrase.start
    rhythm = one.measure == EVERY
    inside = [
        other
        for other in held.amounts
        if begin <= other.start < phrase.end and (other.measure == EVERY) == rhythm
    ]
    if len(inside) < 2:
        return begin, phrase.end
    before = [other.end for other in inside if other.end <= one.start]
    after = [other.start for other in inside if other.start >= one.end]
    start, end = max(before, default=begin), min(after, default=phrase.end)
    joints = list(JOINED.finditer(held.plain[start : one.start]))
    if joints and before:
        start += joints[-1].end()
    following = JOINED.search(held.plain[one.end : end])
    if following and after:
        end = one.end + following.start()
    return start, end
