"""Which rows of a table fall, rise, double or change most from one of its years to another. Reads no prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answers.tables import columns
from rag.answers.tables.choices import LEVEL
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import statements, tables
from rag.figures.tables import Row, Table
from rag.figures.workings import number
from rag.questions.asked import changing
from rag.questions.asked.changing import Wanted
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.retrieval import Evidence

# All rows are asked about, not one that is named.
WHICH = re.compile(
    r"[哪边][些几啲个项条家一]|哪[市县区州省]|(?:多少|几)[个项家](?!百分点|月|[%％成倍])|有没有|有冇|是否有|谁|[各所每][项有个]|"
    r"\bwhich\b|\b(?:indicators|rows|quotas|figures|items)\b|"
    r"\b(?:what|how many|any|list|name)\b(?: [\w-]+){0,3} (?:indicators?|targets|goals|one|of (?:the|these|its|all))\b",
    re.IGNORECASE,
)
# In what the rows are counted that are asked about, as any table may have them: shares, money.
IN_SHARES = re.compile(
    r"(?:百分[比数率]|比[率例]|占比)[类型]|(?:单位[为是系]?|以)(?:百分[比数]|[%％])|"
    r"\b(?:percentage|ratio) (?:indicators?|targets?|rows?)|"
    r"\b(?:measured|expressed|stated|given) (?:in|as) (?:per ?cent|percentages?|a percentage|%)",
    re.IGNORECASE,
)
NO_SHARES = re.compile(
    r"(?:非|不是|不含|除[了开去]?)(?:百分[比数率]|比[率例]|[%％])|\bnon-percentage\b", re.IGNORECASE
)
IN_MONEY = re.compile(
    r"(?:金额|资金)[类型]|以(?:金额|人民币)计|\b(?:monetary|money|RMB|yuan) (?:indicators?|targets?|rows?)|"
    r"\b(?:measured|expressed|stated|given|counted|denominated) in (?:RMB|yuan|money)\b",
    re.IGNORECASE,
)
OF_TABLE = re.compile(
    r"指标|目标|[表单]|名[单录]|\b(?:tables?|indicators?|targets?|lists?|quotas?)\b", re.IGNORECASE
)
YEAR = re.compile(r"20\d{2}")
TITLE = re.compile("《[^》]*》")  # whose years and words are no part of what is asked
SHOWN = 14  # rows that are named one by one
NAMED = 0.5  # share of a row's name by which that row alone is asked about


@dataclass(frozen=True, slots=True)
class Changed:
    """A row with its figures of two years, as printed."""

    row: Row
    before: float
    after: float
    unit: str

    @property
    def times(self) -> float:
        """The later over the earlier."""
        return self.after / self.before


@dataclass(frozen=True, slots=True)
class Sought:
    """A table with the two columns that a question holds against each other."""

    table: Table
    before: str
    after: str
    score: float


def answer(query: Query, desk: Desk) -> Written | None:
    """The rows with their two figures; None where no change over all rows of a table is asked for."""
    text = TITLE.sub(" ", query.text)
    wanted = changing.wanted(text)
    of_bodies = query.mentions or query.role is not None or query.number is not None
    if wanted is None or of_bodies or not (wanted.ranked or WHICH.search(text)):
        return None
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    meant = desk.named(query) or desk.within(query)
    every = (_sought(table, query.text, lexicon) for table in tables.of(meant, desk.index))
    ranked = sorted((one for one in every if one), key=lambda one: -one.score)
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < LEVEL):
        return None
    return _written(ranked[0], wanted, query, desk)


def _sought(table: Table, text: str, lexicon: Lexicon) -> Sought | None:
    """The two columns of one measure at the years asked for, else at its first and last."""
    grams = notions.grams(lexicon.plain(text))
    series = _series(table)
    if not series:
        return None
    called = notions.covered(lexicon.plain(table.title), grams)
    if not OF_TABLE.search(text) and called < columns.CALLED:
        return None
    own = grams - notions.grams(lexicon.plain(f"{table.document.title}{table.title}"))
    if any(
        len(row.name) > 2 and notions.covered(lexicon.plain(row.name), own) >= NAMED for row in table.rows
    ):
        return None
    shares = {name: notions.covered(lexicon.plain(name), grams) if name else 0.0 for name in series}
    measure = max(shares, key=lambda name: shares[name])
    ordered = sorted(series[measure], key=lambda name: YEAR.findall(name)[0])
    asked = sorted(set(YEAR.findall(text)))
    years = {YEAR.findall(name)[0]: name for name in ordered}
    here = [years[one] for one in asked if one in years]
    if len(here) > 1:
        ordered = here
    elif here and here[0] != ordered[-1]:
        ordered = [here[0], ordered[-1]]
    return Sought(table, ordered[0], ordered[-1], called + shares[measure] + len(here))


def _series(table: Table) -> dict[str, list[str]]:
    """The columns of several years by their measure; all of them as one where no measure has several."""
    measures: dict[str, list[str]] = {}
    for name in filter(YEAR.search, table.numeric):
        measure = re.sub(r"20\d{2}年?(?:基数|目标|发展目标|实际|末|底)*", "", name)
        measures.setdefault(measure, []).append(name)
    series = {name: each for name, each in measures.items() if len(each) > 1}
    every = [one for each in measures.values() for one in each]
    return series or ({"": every} if len(every) > 1 else {})


def _changed(sought: Sought) -> list[Changed]:
    found = []
    for row in sought.table.rows:
        before, after = row.number(sought.before), row.number(sought.after)
        if not row.total and before and after and before.printed and before.unit == after.unit:
            found.append(Changed(row, before.printed, after.printed, after.named))
    return found


def _of_unit(every: Sequence[Changed], text: str) -> tuple[list[Changed], str]:
    """The rows that are counted in the unit which the question names, and that unit; all where it names none."""
    if NO_SHARES.search(text):
        return [one for one in every if one.unit not in SHARE], ""
    money = {one.unit for one in every if one.unit.endswith("元")}
    for unit in sorted({one.unit for one in every if one.unit}, key=len, reverse=True):
        printed = re.escape(unit)
        named = re.search(
            rf"(?:单位(?:都|均)?[为是系]?|[以按用]|\bin ){printed}(?!末|到)|{printed}(?:[计类]|[为作]单位)",
            text,
            re.IGNORECASE,
        )
        meant = (unit in SHARE and IN_SHARES.search(text)) or (money == {unit} and IN_MONEY.search(text))
        if named or meant:
            return [one for one in every if one.unit == unit], unit
    return list(every), ""


def _written(sought: Sought, wanted: Wanted, query: Query, desk: Desk) -> Written | None:
    every, unit = _of_unit(_changed(sought), TITLE.sub(" ", query.text))
    if len(every) < 2:
        return None
    kept = [one for one in every if wanted.holds(one.times)]
    if wanted.most:
        # Figures of several units are held against each other by their shares, and called so.
        several = len({one.unit for one in kept if (one.times < 1) == wanted.falls}) > 1
        if several or unit in SHARE:  # of shares it is the points that are held against each other
            wanted = changing.most_changed(wanted.falls, wanted.least, several)
        kept = _extreme(kept, wanted)
    if wanted.ranked:
        kept = sorted(kept, key=lambda one: one.times if wanted.least else -one.times)
    draft = Draft()
    shown = kept or every
    quotes = [whole(sought.table.document, one.row.clause) for one in shown]
    among = (
        f"{len(every)} {unit}".rstrip() if query.english else f"{len(every)}项{unit and f'以{unit}计的指标'}"
    )
    named = [_row(one, query.english, desk) for one in kept]
    draft.say(_said(sought, wanted, named, among, query.english), *quotes[:SHOWN])
    return Written(draft, evidence=[Evidence(sought.table.document, one.row.clause, 1.0) for one in shown])


def _extreme(every: Sequence[Changed], wanted: Wanted) -> list[Changed]:
    """The row that changes most, or least, the way that is asked for."""
    right = [one for one in every if (one.times < 1) == wanted.falls]
    size = {id(one): abs(one.times - 1) if wanted.by_share else abs(one.after - one.before) for one in right}
    end = (min if wanted.least else max)(size.values(), default=0.0)
    return [one for one in right if abs(size[id(one)] - end) < LEVEL]


def _row(one: Changed, english: bool, desk: Desk) -> str:
    if english:
        name = desk.glossary.rendered(one.row.name)
        return f"{name} ({number(one.before)} → {number(one.after)} {one.unit}, {_by(one)})"
    return f"{one.row.name}（{number(one.before)}{one.unit}→{number(one.after)}{one.unit}，{_by(one)}）"


def _said(sought: Sought, wanted: Wanted, rows: Sequence[str], among: str, english: bool) -> str:
    place = title(sought.table.document, english)
    name = sought.table.clause.heading or sought.table.title
    if english:
        verb = wanted.english if rows else f"{wanted.english}: none"
        head = f"Of the {among} rows of “{name}” in {place}, from {sought.before} to {sought.after}"
        return f"{head} {len(rows)} {verb}{': ' if rows else ''}{listed(rows, True)}."
    head = f"{place}{name}的{among}中，{sought.after}与{sought.before}相比{wanted.chinese}"
    if wanted.ranked:
        return f"{head}排列：{listed(rows, False)}。"
    if wanted.most and rows:
        return f"{head}的是{listed(rows, False)}。"
    return f"{head}的有{len(rows)}项{'：' if rows else ''}{listed(rows, False)}。"


def _by(one: Changed) -> str:
    """＋90, 2.5倍: how much more and how many times what it was."""
    apart = round(one.after - one.before, 6)
    sign = "＋" if apart >= 0 else "－"
    share = f"（{sign}{number(abs(one.times - 1) * 100)}%）" if one.unit not in SHARE else ""
    return f"{sign}{number(abs(apart))}{share}，{number(round(one.times, 2))}倍"
