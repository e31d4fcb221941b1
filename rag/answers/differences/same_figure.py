"""Lines that speak of one matter -> the figure of it in each, where it is sure which is meant. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product

from documents.facts.quantities import Quantity, quantities
from rag.answers.differences import conflict_words, sought
from rag.answers.differences.line import Line
from rag.answers.differences.sought import Holds
from rag.desk import Desk
from rag.figures import printed, rivals
from rag.figures.stated import Stated
from rag.finding.rarity import likeness
from rag.questions.needs import requirements

PHRASE = re.compile(r"[，。；：、\n｜]")
BEFORE, AFTER = 24, 8  # characters around a figure that name it
ENOUGH = 0.4  # what a figure's words must share with the matter, or with those of the other figures
SOLE = (
    0.25  # the same where each line has but one figure in the form that is asked for, or the measure is named
)
BY_NAME = 2  # names of one measure
LEAD = 0.08  # by which the figures must be ahead of others
MOST = 10  # figures that are read of a line
YEARS = "年"
SPANS = re.compile(r"[久长短]|[几多]少?年|年限|\b(?:long(?:er)?|short(?:er)?|years)\b", re.IGNORECASE)
NAMED = 0.2  # share of the matter of which figures must speak that add up
SAME_TIME = 0.1  # for figures of one year
TWICE, SMALL = 0.15, 3.0  # for one figure told on each side, unless it is a small number
OWN = 0.15  # score of such figures without that


@dataclass(frozen=True, slots=True)
class _Read:
    """A figure, the words that name it, and how far they speak of the matter."""

    quantity: Quantity
    words: frozenset[str]
    share: float


def of(lines: Sequence[Line], matter: str, question: str, desk: Desk) -> tuple[Stated, ...]:
    """The figure of each line, all in one unit; none where a line states none or several may be meant."""
    years, holds = requirements.years(question), sought.form(question)
    read = [_read(line, matter, years, holds, question, desk) for line in lines]
    if len(lines) < 2:
        return ()
    scored = sorted(
        ((_score(some, desk), some) for some in product(*read) if _one_unit(some)), key=lambda one: -one[0]
    )
    best = scored[0] if scored else (0.0, ())
    once = next((one for one in scored if _once(one[1]) and one[0] >= TWICE + OWN), None)
    sole = holds is not None and all(len(some) == 1 for some in read)
    least = SOLE if sole or _one_measure(holds) else ENOUGH
    if once is None and best[0] < least:
        return ()
    # Where one number stands on all sides, it isn't said that they differ.
    if once is not None and not _once(best[1]) and best[0] - once[0] >= LEAD:
        return ()
    told = once[1] if once is not None else best[1]
    values = [one.quantity.value for one in told]
    if once is None and any(
        best[0] - score < LEAD and [one.quantity.value for one in some] != values for score, some in scored
    ):
        return ()
    return tuple(
        Stated(line.document, line.clause, one.quantity, one.share)
        for line, one in zip(lines, told, strict=True)
    )


def _one_measure(holds: Holds) -> bool:
    """Whether a question names the measure: 几米, 几天."""
    return isinstance(holds, re.Pattern) or (holds is not None and 0 < len(holds) <= BY_NAME)


def rise(lines: Sequence[Line], matter: str, question: str, desk: Desk) -> str:
    """How the levels of one line differ by what another says is added: 35－14＝21; empty where they do not."""
    if len(lines) != 2:
        return ""
    read = [_read(line, matter, (), sought.form(question), question, desk) for line in lines]
    for levels, added in (read, read[::-1]):
        dated = sorted((one for one in levels if one.quantity.period), key=lambda one: one.quantity.period)
        for first, last in combinations(dated, 2):
            more = last.quantity.value - first.quantity.value
            same = [one.quantity for one in added if one.share >= NAMED and one.quantity.value == more]
            if more > SMALL and same and last.share >= NAMED and _one_unit([first, last]):
                return f"{last.quantity.value:g}－{first.quantity.value:g}＝{more:g}"
    return ""


def _read(
    line: Line, matter: str, years: Sequence[str], holds: Holds, question: str, desk: Desk
) -> list[_Read]:
    terms = desk.retriever.terms(matter)
    total = sum(term.weight for term in terms) or 1.0
    found = [one for one in quantities(line.clause.text) if _within(line, one) and _may(line, one, question)]
    found = [one for one in found if not years or _of_year(one, years)]
    if isinstance(holds, frozenset) and holds:
        found = [one for one in found if rivals.SAME_UNIT.get(one.unit, one.unit) in holds] or found
    elif isinstance(holds, re.Pattern):
        found = [one for one in found if holds.search(line.clause.text[one.start : one.end + 1])] or found
    named = [(one, _name(line, one)) for one in found[:MOST]]
    return [
        _Read(one, frozenset(desk.index.words(name)), desk.retriever.spoken(terms, name) / total)
        for one, name in named
    ]


def _may(line: Line, one: Quantity, question: str) -> bool:
    """Whether a figure may be what is compared: no time of the day, and years only where a span is asked for."""
    if one.unit == "分" and line.clause.text[: one.start].rstrip().endswith(("时", "点")):
        return False
    return one.unit != YEARS or SPANS.search(question) is not None


def _of_year(one: Quantity, years: Sequence[str]) -> bool:
    own = set(requirements.years(one.period))
    return not own or bool(own & set(years))


def _within(line: Line, one: Quantity) -> bool:
    """Whether a line holds a figure of its clause, in English where it is told so."""
    if not line.english:
        return line.start <= one.start < line.end
    span = printed.rendered(line.clause, one)
    return span is not None and line.start <= span[0] < line.end


def _name(line: Line, one: Quantity) -> str:
    """The words of the phrase in which a figure stands, and its indicator."""
    text = line.clause.text
    before = PHRASE.split(text[max(0, one.start - BEFORE) : one.start])[-1]
    after = PHRASE.split(text[one.end : one.end + AFTER])[0]
    return re.sub(r"\d+", " ", f"{one.subject} {one.category} {before} {after}")


def _one_unit(some: Sequence[_Read]) -> bool:
    units = {rivals.SAME_UNIT.get(one.quantity.unit, one.quantity.unit) for one in some}
    return len(units) == 1 and len({bool(one.quantity.change) for one in some}) == 1


def _score(some: Sequence[_Read], desk: Desk) -> float:
    """How far figures are of the matter and of each other's names; one figure told twice is hardly chance."""
    alike = [likeness(a.words, b.words, desk.index) for a, b in combinations(some, 2)]
    times = [set(requirements.years(each.quantity.period)) for each in some]
    timed = SAME_TIME * (bool(set.intersection(*times)) - (all(times) and not set.intersection(*times)))
    return (
        sum(each.share for each in some) / len(some) / 2
        + sum(alike) / len(alike) / 2
        + TWICE * _once(some)
        + timed
    )


def _once(some: Sequence[_Read]) -> bool:
    """Whether figures are one, be it rounded, and none that stands in many places by chance."""
    values = [one.quantity.value for one in some]
    own = max(values, default=0.0) > SMALL or any(not value.is_integer() for value in values)
    return bool(values) and own and max(values) - min(values) <= conflict_words.NEAR * max(values)
