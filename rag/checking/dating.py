"""A sentence's dates held against its source, and the year for which it states a figure. Knows no body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.answer import Reason
from rag.checking import dates
from rag.checking.context import FROM, phrase_of
from rag.checking.dates import Date, Side
from rag.checking.measures import EVERY, Amount
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault

FLIPPED = {Side.BEFORE: Side.AFTER, Side.AFTER: Side.BEFORE}
BEGINNINGS = frozenset({"初", "beginning", "start"})
PART = re.compile(r"(?P<year>(?:19|20)\d{2})年(?P<part>[初底末])")
ENGLISH_PART = re.compile(
    r"\b(?P<part>beginning|start|end|close) of (?:the year )?(?P<year>(?:19|20)\d{2}\b|the (?:\w+ ){0,2}(?:year|period|term))"
)
MAJOR = re.compile(r"[\n。;]")
TIES = re.compile(r"\b(?:in|by|at|of|before|until)\b")
BRACKET = re.compile(r"\s*[(（]\s*")
CLOSE = re.compile(r"\s*(?:in|at the end of|of)\s+")
RUN = re.compile(r"[\s年]*(?:至|到|-|—|–|~|to|and|和|、)?\s*")


def fault(said: Text, source: Source) -> Fault | None:
    """The first date that the source does not state, or states for something else."""
    clause = source.against(said.english)
    return _stated(said, source) or _part(said, clause) or _years(said, clause)


def _part(said: Text, clause: Text) -> Fault | None:
    """The beginning of a year of which the clause names the end, or the other way about."""
    pattern = ENGLISH_PART if said.english else PART
    held = {(match["year"], _which(match["part"])) for match in pattern.finditer(clause.folded)}
    for match in pattern.finditer(said.folded):
        year, part = match["year"], _which(match["part"])
        if (year, part) not in held and any(other == year for other, _ in held):
            return Fault(
                Reason.DATE, match[0], f"{match[0]}: the cited clause does not say {part} of this year"
            )
    return None


def _which(printed: str) -> str:
    return "the beginning" if printed in BEGINNINGS else "the end"


def _stated(said: Text, source: Source) -> Fault | None:
    clause = source.against(said.english)
    around = (*dates.chinese(source.frame), *dates.english(source.frame))
    stated = (*clause.dates, *source.chinese.dates, *around)
    planned = dates.of_plans(source.chinese.folded + source.frame)
    for one in said.dates:
        alike = [other for other in stated if one.stated_by(other)]
        if not alike and one.iso[:4] not in planned:
            printed = said.printed(one)
            return Fault(Reason.DATE, printed, f"the date {printed} is not in the cited clause")
        sides = {other.side for other in alike if other.iso == one.iso}
        if one.side in FLIPPED and sides == {FLIPPED[one.side]}:
            line = f"{said.printed(one)}: the cited clause says {FLIPPED[one.side].value} this date"
            return Fault(Reason.DATE, said.printed(one), line)
    return None


def _years(said: Text, clause: Text) -> Fault | None:
    """A figure that the clause states for another year."""
    for one in said.amounts:
        own = [other for other in clause.amounts if one.states(other) and one.comparable(other)]
        wanted = _held_for(said, one)
        if one.measure == EVERY or not own or not wanted:
            continue
        held = [_held_for(clause, other) for other in own]
        if all(held) and not any(wanted & years for years in held):
            printed, year = said.printed(one), min(wanted)
            line = f"{printed}: the cited clause states it for {min(held[0])}, not {year}"
            return Fault(Reason.DATE, f"{printed} {year}", line)
        due = next((other for other in clause.amounts if _due(one, other, own, wanted, clause)), None)
        start = FROM.search(said.plain[: one.start])  # up from 93%: of an earlier year
        if not any(held) and due and not start:
            printed, year = said.printed(one), min(wanted)
            line = f"{printed}: for {year} the cited clause states {clause.printed(due)}"
            return Fault(Reason.DATE, f"{printed} {year}", line)
    return None


def _due(one: Amount, other: Amount, own: Sequence[Amount], wanted: frozenset[str], clause: Text) -> bool:
    """Whether the clause states another figure of one kind for the year, after those that it states for none."""
    return (
        other.measure == one.measure
        and bool(one.measure)
        and not one.states(other)
        and all(each.end <= other.start for each in own)
        and MAJOR.search(clause.plain[own[-1].end : other.start]) is None
        and phrase_of(clause, own[-1]) != phrase_of(clause, other)
        and bool(wanted & _held_for(clause, other))
    )


def _held_for(held: Text, one: Amount) -> frozenset[str]:
    """The years that a figure holds for: right after it in English, else the nearest before it in its sentence."""
    years = [date for date in held.dates if re.match(r"\d{4}", date.iso) and not date.compared]
    for date in years:  # 320亿元（2025年）
        if one.end <= date.start and BRACKET.fullmatch(held.plain[one.end : date.start]):
            return frozenset({date.iso[:4]})
    end = phrase_of(held, one).end
    if held.english:
        following = min((each.start for each in held.amounts if each.start >= one.end), default=end)
        for date in years:
            if one.end <= date.start < min(following, end) and TIES.search(held.plain[one.end : date.start]):
                return frozenset({date.iso[:4]})
    begin = max((match.end() for match in MAJOR.finditer(held.plain, 0, one.start)), default=0)
    before = [date for date in years if begin <= date.start < one.start]
    # By 2029 it rises from 18% in 2026 to 55%: the year that follows another figure is that one's.
    before = [date for date in before if not _tied(held, date)] or before
    if before:
        return frozenset(_run(held, before))
    inside = [date for date in years if one.end <= date.start < end] if held.english else []
    return frozenset({inside[0].iso[:4]}) if inside else frozenset()


def _tied(held: Text, date: Date) -> bool:
    """Whether a year follows a figure closely in English: 18% in 2026."""
    ahead = max((each.end for each in held.amounts if each.end <= date.start), default=-1)
    return held.english and ahead >= 0 and bool(CLOSE.fullmatch(held.plain[ahead : date.start]))


def _run(held: Text, before: Sequence[Date]) -> Iterator[str]:
    """The last date and those that are joined to it: 2034年至2036年."""
    last = before[-1]
    yield last.iso[:4]
    for date in reversed(before[:-1]):
        if not RUN.fullmatch(held.plain[date.end : last.start].replace("\0", "")):
            return
        yield date.iso[:4]
        last = date
