"""The figures that a working needs, only where it is sure that they are meant. Works nothing out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Level
from documents.facts.quantities import Kind
from index.text import fold
from rag.desk import Desk
from rag.figures import indicators, statements
from rag.figures.indicators import COUNTED, SAME_UNIT, UNSAID, Reading
from rag.questions import nicknames, notions
from rag.questions.query import Query

NAMED = 0.75  # share of an indicator's telling characters that the question must say
SPOKEN = 0.3  # share of the question of which the figure's words must speak
WHOLLY = 0.95  # the same of a longer name that leaves no room for the shorter
ALIKE = 0.4  # the same where two documents name the indicator alike
SIDES = re.compile(r"比|\b(?:than|versus|vs|against)\b", re.IGNORECASE)
FACT = re.compile(r"实际|已经|年末|年底|现有|基数|起点|\b(?:actual|had|was|were|stood)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two figures of one working: from `first` to `second`."""

    first: Reading
    second: Reading

    @property
    def name(self) -> str:
        """The indicator."""
        return self.second.quantity.subject or self.first.quantity.subject

    @property
    def years(self) -> int:
        """The years between the two; 0 where they state none."""
        first, second = self.first.quantity.period[-4:], self.second.quantity.period[-4:]
        return int(second) - int(first) if first.isdigit() and second.isdigit() else 0

    @property
    def times(self) -> float:
        """How many times the first the second is."""
        return self.second.quantity.value / self.first.quantity.value if self.first.quantity.value else 0.0


def sure(query: Query, desk: Desk, named: float = NAMED, spoken: float = SPOKEN) -> list[Reading]:
    """The figures of indicators that the question names, the best fit first."""
    found = indicators.found(query, desk, operands=True)
    return [one for one in found if one.named >= named and one.spoken >= spoken]


def pairs(found: Sequence[Reading], desk: Desk, several: bool) -> list[Pair]:
    """Fact and aim of each indicator that is named; of one alone unless `several` are compared."""
    rows = list(_rows(found))
    names = {
        name: _telling(name, desk)
        for name in {one.quantity.subject for one in found if one.named > WHOLLY}
        | {pair.name for pair in rows}
    }
    # 贷款 is no indicator of its own where 制造业贷款 is meant.
    own = [
        pair
        for pair in rows
        if not any(names[pair.name] != other and names[pair.name] in other for other in names.values())
    ]
    return own if several else own[:1]


def _rows(found: Sequence[Reading]) -> Iterator[Pair]:
    """The table rows that state both, the best fit first."""
    seen: set[tuple[str, str]] = set()
    for one in found:
        key = (one.document.id, one.clause.address)
        if one.clause.level is not Level.ROW or key in seen:
            continue
        seen.add(key)
        same = [other for other in found if (other.document.id, other.clause.address) == key]
        base = next((other for other in same if other.quantity.kind is Kind.BASE), None)
        aim = next((other for other in same if other.quantity.kind is Kind.TARGET), None)
        if base and aim:
            yield Pair(base, aim)


def across(query: Query, desk: Desk) -> Pair | None:
    """One indicator in two documents that the question compares; None unless both state it in one unit."""
    sides = SIDES.split(query.text, maxsplit=1)
    called = [nicknames.nicknamed(side, desk.documents) for side in sides]
    if len(sides) != 2 or any(len(one) != 1 for one in called) or called[0] == called[1]:
        return None
    wanted = [Kind.BASE if FACT.search(side) else Kind.TARGET for side in sides]
    found = [
        [
            one
            for one in sure(replace(query, documents=ids), desk, named=ALIKE)
            if one.document.id in ids and one.quantity.kind is kind
        ]
        for ids, kind in zip(called, wanted, strict=True)
    ]
    for first in found[0]:
        for second in found[1]:
            if first.quantity.unit == second.quantity.unit and _same(first, second, desk):
                return Pair(second, first)
    return None


def _same(first: Reading, second: Reading, desk: Desk) -> bool:
    """Whether two figures are of one indicator: each name is said by the other."""
    one, other = (_telling(reading.quantity.subject, desk) for reading in (first, second))
    return (
        min(notions.covered(one, notions.grams(other)), notions.covered(other, notions.grams(one))) >= NAMED
    )


def same_time(found: Sequence[Reading], text: str) -> Pair | None:
    """Two indicators of one year and unit, to divide the one by the other; the larger is the divisor."""
    rows = [
        one
        for one in found
        if one.clause.level is Level.ROW and one.quantity.period and one.quantity.period in text
    ]
    for first in rows[:1]:
        for other in rows:
            alike = (
                other.quantity.unit == first.quantity.unit and other.quantity.period == first.quantity.period
            )
            if alike and other.clause.address != first.clause.address:
                larger, smaller = sorted((first, other), key=lambda one: -one.quantity.value)
                return Pair(larger, smaller)
    return None


def together(found: Sequence[Reading], text: str) -> list[Reading]:
    """Figures of the unit asked for that stand in one sentence, one for each indicator: the parts of something."""
    counted = COUNTED.search(text)
    unit = SAME_UNIT.get(counted[1], counted[1]) if counted else ""
    fitting = [one for one in found if SAME_UNIT.get(one.quantity.unit, one.quantity.unit) == unit]
    for first in fitting:
        sentence = statements.sentence(first.clause, first.quantity)
        same: dict[str, Reading] = {}
        for one in fitting:
            alike = one.quantity.change == first.quantity.change and one.clause is first.clause
            if alike and statements.sentence(one.clause, one.quantity) == sentence:
                same.setdefault(one.quantity.subject, one)
        if len(same) > 1:
            return sorted(same.values(), key=lambda one: one.quantity.start)
    return []


def share(found: Sequence[Reading]) -> Pair | None:
    """A part and the whole that it is one of: counts of one unit in one clause; None where a share is stated."""
    if any(one.quantity.unit == "%" for one in found):
        return None
    for part in found:
        for whole in found:
            alike = part.clause is whole.clause and part.quantity.unit == whole.quantity.unit
            level = not part.quantity.change and not whole.quantity.change
            if (
                alike
                and level
                and 0 < whole.quantity.start < part.quantity.start
                and part.quantity.value < whole.quantity.value
            ):
                return Pair(whole, part)
    return None


def level_and_change(found: Sequence[Reading]) -> Pair | None:
    """A level and how much of it was added, side by side: 58 companies, 26 of them new."""
    for level in found:
        for change in found:
            beside = level.clause is change.clause and 0 < change.quantity.start - level.quantity.end < 12
            alike = (
                level.quantity.unit == change.quantity.unit and change.quantity.value < level.quantity.value
            )
            if beside and alike and not level.quantity.change and change.quantity.change > 0:
                return Pair(change, level)
    return None


def each(found: Sequence[Reading]) -> Pair | None:
    """An amount of money and the number of those that share it, of one indicator in one phrase."""
    for count in found:
        for sum_ in found:
            between = count.clause.text[count.quantity.end : sum_.quantity.start]
            beside = (
                count.clause is sum_.clause
                and 0 < len(between) < 16
                and not statements.PHRASE_ENDS.search(between)
            )
            counts = not count.quantity.unit.endswith("元") and count.quantity.unit not in {
                "%",
                "百分点",
                "倍",
                "",
            }
            if beside and counts and sum_.quantity.unit.endswith("元"):
                return Pair(count, sum_)
    return None


def _telling(name: str, desk: Desk) -> str:
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    return "".join(notions.HAN.findall(UNSAID.sub("", plain(fold(name)))))
