"""The figures that a working needs, only where it is sure that they are meant. Works nothing out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Level
from documents.facts.quantities import Kind
from documents.numerals import CHINESE, integer
from rag.desk import Desk
from rag.figures import indicators, statements
from rag.figures.scoring import COUNTED, SAME_UNIT, Reading
from rag.questions.needs import requirements
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.questions.query import Query

NAMED = 0.75  # share of an indicator's telling characters that the question must say
SPOKEN = 0.3  # share of the question of which the figure's words must speak
WHOLLY = 0.95  # the same of a longer name that leaves no room for the shorter
HEAD = 2  # characters of a name's last word
OPENING = re.compile(
    r"^\s*\d{1,3}[.．、]\s*|^(?:\d{1,3}[.．、]\s*)?(?:19|20)\d{2}年[末底初]?"
)  # no part of a name

SPAN = re.compile(
    rf"(?<!第)(?P<n>[{CHINESE}两]{{1,2}}|\d{{1,2}})年(?:里|内|间|来|下来|一?共|期)?(?![级底末度])"
)  # 三年提高多少
YEAR_BEFORE = re.compile(r"上一?年|前一年|\b(?:previous|the) year before\b", re.IGNORECASE)
YEARLY = re.compile(r"20\d{2}|目标|期末|期初|\bby 20\d{2}|\btarget")  # what asks after a row's two years


@dataclass(frozen=True, slots=True)
class Pair:
    """The two figures of one working: from `first` to `second`."""

    first: Reading
    second: Reading

    @property
    def name(self) -> str:
        """The indicator."""
        return OPENING.sub("", self.second.quantity.subject or self.first.quantity.subject)

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


def pairs(found: Sequence[Reading], several: bool, text: str = "") -> list[Pair]:
    """Fact and aim of each indicator that is named; of one alone unless `several` are compared.

    Of a row with many years those two that `text`, the question, names; else the first and the last of its span.
    """
    rows = list(_rows(found, text))
    names = {_telling(one) for one in found if one.named > WHOLLY} | {_telling(pair.second) for pair in rows}
    # 贷款 is no indicator of its own where 制造业贷款 is meant.
    own = [
        pair
        for pair in rows
        if not any(_telling(pair.second) != other and _telling(pair.second) in other for other in names)
    ]
    return own if several else own[:1]


def _rows(found: Sequence[Reading], text: str = "") -> Iterator[Pair]:
    """The table rows that state both, the best fit first."""
    seen: set[tuple[str, str]] = set()
    years = requirements.years(text)
    for one in found:
        key = one.place
        if one.clause.level is not Level.ROW or key in seen:
            continue
        seen.add(key)
        same = [other for other in found if other.place == key]
        base = next((other for other in same if other.quantity.kind is Kind.BASE), None)
        aims = [other for other in same if other.quantity.kind is Kind.TARGET]
        aim = max(aims, key=lambda other: other.quantity.period, default=None)
        dated = [other for other in same if other.quantity.period in years]
        if len(dated) == 2 and len(same) > 2:
            base, aim = _by_year(dated)
        elif len(dated) == 1 and len(same) > 2 and dated[0] in aims:
            aim = dated[0]
        if not (base and aim):
            base, aim = _by_year(same, text)
        if base and aim:
            yield Pair(base, aim)


def _by_year(row: Sequence[Reading], text: str = "") -> tuple[Reading, Reading] | tuple[None, None]:
    """The earlier and the later figure of a row whose columns are headed by years alone, as far apart as a question says."""
    dated = sorted((one for one in row if one.quantity.period.isdigit()), key=lambda one: one.quantity.period)
    by_year = {int(one.quantity.period): one for one in dated}
    if len(by_year) < 2 or len(by_year) < len(dated):
        return None, None
    named = [int(year) for year in requirements.years(text) if int(year) in by_year]
    first, *_, last = by_year
    last = named[-1] if named and named[-1] > first else last
    span = SPAN.search(text)
    back = 1 if YEAR_BEFORE.search(text) else integer(span["n"].replace("两", "二")) if span else None
    start = last - back if back and last - back in by_year else first
    return by_year[start], by_year[last]


def by_head(query: Query, desk: Desk) -> Pair | None:
    """The row of a named document of whose name the question says only the last word; None unless it is the only one."""
    if not query.documents or not YEARLY.search(query.text):
        return None
    found = [one for one in indicators.found(query, desk, operands=True) if one.clause.level is Level.ROW]
    asked = indicators.content(query.text, desk)
    rows = list(_rows([one for one in found if len(_telling(one)) > HEAD and _telling(one)[-HEAD:] in asked]))
    return rows[0] if len(rows) == 1 else None


def same_time(found: Sequence[Reading], text: str) -> Pair | None:
    """Two indicators of one year and unit, to divide the one by the other; the larger is the divisor."""
    rows = [
        one
        for one in found
        if one.clause.level is Level.ROW
        and one.quantity.unit not in SHARE
        and one.quantity.period
        and one.quantity.period in text
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


def together(found: Sequence[Reading], text: str, changes: bool = False) -> list[Reading]:
    """Figures of the unit asked for that stand in one sentence, one for each indicator: the parts of something.

    `changes` asks for what was added to each; otherwise it is the levels that count.
    """
    counted = COUNTED.search(text)
    unit = SAME_UNIT.get(counted[1], counted[1]) if counted else ""
    fitting = [one for one in found if SAME_UNIT.get(one.quantity.unit, one.quantity.unit) == unit]
    for first in [one for one in fitting if bool(one.quantity.change) is changes]:
        sentence = statements.sentence(first.clause, first.quantity)
        same: dict[str, Reading] = {}
        for one in fitting:
            alike = one.quantity.change == first.quantity.change and one.clause is first.clause
            if alike and statements.sentence(one.clause, one.quantity) == sentence:
                same.setdefault(one.quantity.subject, one)
        parts = [one for one in same.values() if not _whole(one, list(same.values()))]
        if len(parts) > 1:
            return sorted(parts, key=lambda one: one.quantity.start)
    return []


def _whole(one: Reading, found: Sequence[Reading]) -> bool:
    """Whether a figure is what the others are parts of: 码头 of 散货码头 and 渔业码头."""
    name = _telling(one)
    return sum(name != _telling(other) and name in _telling(other) for other in found) > 1


def share(found: Sequence[Reading]) -> Pair | None:
    """A part and the whole that it is one of: counts of one unit in one clause; None where a share is stated."""
    if any(one.quantity.unit == "%" for one in found):
        return None
    for part in found:
        for whole in found:
            alike = part.clause is whole.clause and part.quantity.unit == whole.quantity.unit
            level = not part.quantity.change and not whole.quantity.change
            alike = alike and part.quantity.subject != whole.quantity.subject  # one thing in two years
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


def level_and_rate(found: Sequence[Reading]) -> Pair | None:
    """A level and by what share it rose, or how many times an earlier one it is, of one indicator in one sentence."""
    for level in found:
        for rate in found:
            quantity = rate.quantity
            share = quantity.change > 0 and quantity.unit == "%"
            times = quantity.unit == "倍" and quantity.value > 1
            beside = rate.clause is level.clause and rate.quantity.subject == level.quantity.subject
            if (share or times) and beside and level.quantity.unit not in SHARE and not level.quantity.change:
                return Pair(rate, level)
    return None


def each(found: Sequence[Reading]) -> Pair | None:
    """An amount of money and the number of those that share it, of one indicator in one phrase."""
    for count in found:
        for sum_ in found:
            between = count.clause.text[count.quantity.end : sum_.quantity.start]
            beside = (
                count.clause is sum_.clause
                and 0 < len(re.sub(r"\s", "", between)) < 16
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


def _telling(one: Reading) -> str:
    return "".join(notions.HAN.findall(one.telling))
