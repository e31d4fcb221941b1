"""A sentence's figure -> whether it follows from figures of its source by one step of reckoning. Knows no body and no tone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rag.checking.context import fit, phrase_of, signs
from rag.checking.dates import Date
from rag.checking.measures import COUNT, EVERY, Amount, close
from rag.checking.source import Text

# The sentence must say what was reckoned: a change, a sum, a share. A bare figure that happens to come out is none.
RISES = re.compile(
    r"增加|提高|提升|上升|增长|多|\b(?:more|higher|increas\w*|ris(?:e|es|ing)|rose|grow\w*|grew|up|add\w*)\b"
)
FALLS = re.compile(
    r"减少|下降|降低|缩短|压减|少|\b(?:less|fewer|lower|decreas\w*|fall\w*|fell|drop\w*|down|cut\w*)\b"
)
TOTALS = re.compile(r"合计|总计|共计|一共|总共|累计|总额|\b(?:total\w*|altogether|in all|combined)\b")
YEARLY = re.compile(r"一年|全年|每年|\b(?:a|per|each|every) year\b|\bannual\w*|\byearly\b")
STRAND = re.compile(r"[。;\n]")
MONTH, MONTHS = 30.0, 12.0
HALF = 50.0


def follows(one: Amount, said: Text, clause: Text) -> bool:
    """Whether the figure is a difference, a former value, a sum over time, a share or a half of what the clause states."""
    return (
        _difference(one, said, clause)
        or _former(one, said, clause)
        or _sum(one, said, clause)
        or _share(one, said, clause)
        or _half(one, clause)
    )


def strand(held: Text, place: int) -> tuple[int, int]:
    """Where the statement around a place begins and ends: between two stops or semicolons."""
    begin = max((one.end() for one in STRAND.finditer(held.plain, 0, place)), default=0)
    after = STRAND.search(held.plain, place)
    return begin, after.start() if after else len(held.plain)


def _difference(one: Amount, said: Text, clause: Text) -> bool:
    """提高28个百分点, of 由12%提高到40%: the way it goes must be that of the two."""
    way = _way(one, said)
    if not way:
        return False
    for first, last in combinations(clause.amounts, 2):
        if first.measure != last.measure or one.measure != ("point" if last.measure == "%" else last.measure):
            continue
        spoken = any(each is not one and (each.states(first) or each.states(last)) for each in said.amounts)
        together = strand(clause, first.start) == strand(clause, last.start)
        apart = last.value - first.value
        # Where the clause puts the later value first, its years say so.
        if (together or spoken) and close(abs(apart), one.value):
            return (apart if _in_order(clause, first, last) else -apart) * way > 0
    return False


def _former(one: Amount, said: Text, clause: Text) -> bool:
    """2029年为49%, of 58%，比2029年提高9个百分点."""
    years = {date.iso[:4] for date in said.dates if not date.compared}
    for date in clause.dates:
        if not date.compared or date.iso[:4] not in years:
            continue
        begin, end = strand(clause, date.start)
        inside = [each for each in clause.amounts if begin <= each.start < end]
        for value, change in combinations(inside, 2):
            alike = change.measure == ("point" if value.measure == "%" else value.measure)
            way = _way(change, clause)
            if (
                alike
                and way
                and value.measure == one.measure
                and close(value.value - way * change.value, one.value)
            ):
                return True
    return False


def _sum(one: Amount, said: Text, clause: Text) -> bool:
    """合计28800元, of 每月2400元 for 12个月; 一年合计, of 每月."""
    near = said.plain[max(0, one.start - 16) : one.end + 16]
    if not TOTALS.search(near):
        return False
    for each in clause.amounts:
        if each.measure != one.measure:
            continue
        begin, end = strand(clause, each.start)
        inside = [other for other in clause.amounts if begin <= other.start < end]
        times = [other.value for other in inside if other.measure == "month"]
        if YEARLY.search(said.plain) and any(
            (other.measure, other.value) == (EVERY, MONTH) for other in inside
        ):
            times.append(MONTHS)
        if any(close(each.value * count, one.value) for count in times):
            return True
    return False


def _share(one: Amount, said: Text, clause: Text) -> bool:
    """210万元用于学校, of 300万元 and 70%用于学校: the share must be the one that is said of the same."""
    for whole in clause.amounts:
        if whole.measure != one.measure or not whole.measure:
            continue
        begin, end = strand(clause, whole.start)
        parts = [each for each in clause.amounts if each.measure == "%" and begin <= each.start < end]
        own = [each for each in parts if close(whole.value * each.value / 100, one.value)]
        words = [sign for sign in signs(said, one) if not sign.marks]
        if own and max(parts, key=lambda each: fit(words, signs(clause, each))) in own:
            return True
    return False


def _half(one: Amount, clause: Text) -> bool:
    """其中一半, of 4座 and 2座."""
    if one.measure != "%" or one.value != HALF:
        return False
    return any(
        first.measure == last.measure == COUNT
        and close(first.value, 2 * last.value)
        and strand(clause, first.start) == strand(clause, last.start)
        for first, last in combinations(clause.amounts, 2)
    )


def _way(one: Amount, held: Text) -> int:
    """1 where the words right before a figure, or right after it, say that something rises, -1 where it falls."""
    phrase = phrase_of(held, one)
    near = f"{held.plain[max(phrase.start, one.start - 24) : one.start]}{held.plain[one.end : one.end + 8]}"
    rises, falls = bool(RISES.search(near)), bool(FALLS.search(near))
    return rises - falls


def _in_order(clause: Text, first: Amount, last: Amount) -> bool:
    """Whether the first of two figures is the earlier by the years that stand before them; yes where none do."""
    years = [_year(clause, each) for each in (first, last)]
    return not (years[0] and years[1]) or years[0] <= years[1]


def _year(clause: Text, one: Amount) -> str:
    before: Sequence[str] = [date.iso[:4] for date in _dated(clause) if date.start < one.start]
    return before[-1] if before else ""


def _dated(clause: Text) -> Iterator[Date]:
    return (date for date in clause.dates if not date.iso.startswith("-"))
