"""A sentence's figures, each held against what the clause says that figure is of. Knows no value and no year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from rag.answer import Reason
from rag.checking.context import ENDS, RISES_OR_FALLS, Sign, fit, phrase_of, signs
from rag.checking.measures import COUNT, EVERY, Amount, Bound
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault

# How much better a figure's words must fit another figure of the clause than its own; set on the sentences of
# bench/sentences/seen.tsv.
MARGIN = 0.42
LEAST = 2.0  # weight of the words from which they tell two figures apart
DATE = "date"
MORE = re.compile(
    r"\s*(?:[a-z]+\s+)?(?:(?P<more>more|higher|longer)|(?P<less>less|fewer|lower|shorter))\b(?! than \d)"
)
SPANS = frozenset({"day", "working day", "month", "minute"})


def fault(said: Text, source: Source) -> Fault | None:
    """The first figure that goes the other way in the clause, or is there the figure of something else."""
    clause = source.against(said.english)
    return _turned(said, clause) or _swapped(said, clause)


def _turned(said: Text, clause: Text) -> Fault | None:
    """A figure by which something rises where the clause lets it fall; a time before for a time after."""
    for one in said.amounts:
        own = [other for other in clause.amounts if one.states(other) and one.comparable(other)]
        for turn in (_way, _when):
            way = turn(said, one)
            if way and own and all(turn(clause, other) == -way for other in own):
                line = f"{said.printed(one)}: in the cited clause this goes the other way"
                return Fault(Reason.OPPOSITE, said.printed(one), line)
    return None


def _way(held: Text, one: Amount) -> int:
    """1 where the words around a figure say that something rises, -1 where it falls, 0 where they say neither."""
    after = MORE.match(held.plain, one.end)
    if after:
        return 1 if after["more"] else -1
    words = phrase_of(held, one).notions
    sides = [side for word in words for side in word.sides if side.pair == RISES_OR_FALLS]
    ways = {-1 if side.right else 1 for side in sides}
    return ways.pop() if len(ways) == 1 else 0


def _when(held: Text, one: Amount) -> int:
    """-1 for a time before something (会前5日, 5 days before), 1 for one after, 0 where neither is said."""
    before, after = held.plain[: one.start].rstrip("\0 ")[-1:], held.plain[one.end : one.end + 12]
    if one.measure not in SPANS:
        return 0
    if held.english:
        found = re.match(r"\s*(before|after|of|from)\b", after)
        return 0 if not found else -1 if found[1] == "before" else 1
    follows = re.match(r"(?:以|之)?(前|后)", after)
    mark = before if before in {"前", "后"} else follows[1] if follows else ""
    return {"前": -1, "后": 1}.get(mark, 0)


def _swapped(said: Text, clause: Text) -> Fault | None:
    """A figure or a date whose words are those of another of the clause."""
    stated = (*clause.amounts, *_months(clause))
    for one in (*said.amounts, *_months(said)):
        own = [other for other in stated if one.states(other) and one.comparable(other)]
        others = [other for other in stated if not one.states(other) and _alike(one, other)]
        rival = _rival(said, clause, one, own, others) if own and others else None
        if rival:
            line = f"{said.printed(one)}: the cited clause states {clause.printed(rival)} of this"
            return Fault(Reason.SWAPPED, said.printed(one), line)
    return None


def _rival(
    said: Text, clause: Text, one: Amount, own: Sequence[Amount], others: Sequence[Amount]
) -> Amount | None:
    """Of the clause's other figures that of which the sentence speaks, if its words are that one's by far."""
    held = {other: signs(clause, other) for other in (*own, *others)}
    spoken = frozenset(key for each in held.values() for sign in each for key in sign.keys)
    across = said.english and not clause.english
    words = [sign for sign in signs(said, one) if sign.keys & spoken and (sign.told or not across)]
    # Up from 93% is no start where the clause goes on; from 18 to 35 minutes has both ends.
    both = sum(
        one.start != other.start and phrase_of(said, one) == phrase_of(said, other) for other in said.amounts
    )
    if sum(sign.weight for sign in words if both or not sign.marks) < LEAST:
        return None
    ends = {key for sign in words for key in sign.keys if key in ENDS}
    rivals = [other for other in others if _could_be_meant(clause, own, other, held, ends)]
    if not rivals:
        return None
    rival = max(rivals, key=lambda other: fit(words, held[other]))
    mine = max(own, key=lambda other: fit(words, held[other]))
    # What is said of both alike tells them not apart.
    words = [sign for sign in words if fit([sign], held[rival]) != fit([sign], held[mine])]
    if not across:
        words = [
            sign for sign in words if f"#{rival.value:g} {rival.measure}" not in sign.keys
        ]  # swapped, it stands beside
    telling = sum(sign.weight for sign in words) >= LEAST
    ahead = fit(words, held[rival]) - fit(words, held[mine])
    if not telling or ahead < MARGIN or any(_paired(said, clause, one, other) for other in own):
        return None
    return (
        None if not across and _of_its_own(words, held[rival], signs(clause, mine, inherits=True)) else rival
    )


def _paired(said: Text, clause: Text, one: Amount, own: Amount) -> bool:
    """60群以上每群补120元: the figure that follows it in its phrase, of another kind, follows it in the clause too."""
    phrase = phrase_of(said, one)
    next_said = _next(said, one, phrase.end)
    next_held = _next(clause, own, len(clause.plain))
    if (
        next_said is None
        or next_held is None
        or (next_said.measure, next_said.bound) == (one.measure, one.bound)
    ):
        return False
    return next_said.states(next_held) and next_said.comparable(next_held)


def _next(held: Text, one: Amount, end: int) -> Amount | None:
    return next(
        (each for each in held.amounts if one.end <= each.start < end and each.measure != EVERY), None
    )


def _of_its_own(words: Sequence[Sign], rival: Sequence[Sign], mine: Sequence[Sign]) -> bool:
    """Whether the sentence names what only its own figure is of, and the rest opens the statement of both."""
    named = any(
        not sign.marks and sign.weight >= LEAST and fit([sign], rival) == 0 and fit([sign], mine) > 0
        for sign in words
    )
    return named and fit(words, rival) - fit(words, mine) < MARGIN


def _could_be_meant(
    clause: Text, own: Sequence[Amount], other: Amount, held: Mapping[Amount, Sequence[Sign]], ends: Set[str]
) -> bool:
    """From 18% to 55%: the words stand before the first of the two and are said of both, so only the end tells."""
    mine = {key for sign in held[other] for key in sign.keys if key in ENDS}
    partners = [one for one in own if phrase_of(clause, one) == phrase_of(clause, other)]
    theirs = {key for one in partners for sign in held[one] for key in sign.keys if key in ENDS}
    return not (mine and theirs and mine != theirs) or bool(mine & ends)


def _alike(one: Amount, other: Amount) -> bool:
    """Whether one could be taken for the other."""
    measures = {one.measure, other.measure}
    return len(measures) == 1 or measures == {"", COUNT} or measures <= SPANS


def _months(held: Text) -> Iterator[Amount]:
    """The dates that are exact to the month and alone in their phrase, as figures."""
    for one in held.dates:
        date = Amount(float(one.iso.replace("-", "")[:6] or 0), DATE, Bound.EXACT, one.start, one.end)
        phrase = phrase_of(held, date)
        alone = sum(phrase.start <= other.start < phrase.end for other in held.dates) == 1
        if alone and re.match(r"\d{4}-\d{2}", one.iso):
            yield date
