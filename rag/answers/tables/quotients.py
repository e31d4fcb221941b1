"""Two columns of a table set against each other row by row, or a row against the whole column: 亩产, 单价, 占全市多少."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.answers.tables.choices import Choice, surest
from rag.answers.tables.columns import FORM, numeric
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import statements, tables
from rag.figures.tables import Number, Row, Table
from rag.figures.workings import number
from rag.questions.asked import gathering, share_asked
from rag.questions.asked.gathering import Gather
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.reckoning.asked import shown
from rag.retrieval import Evidence

# 每家农场平均, 平均每亩, 亩均, 亩产: for one of what.
PER = re.compile(r"每一?(?P<each>[一-鿿]{1,12})|(?P<mean>[亩人户家吨校])均|(?P<yield>亩)产")
MEASURE = re.compile(r"[个家户所座条项名间台辆件](?=[一-鿿]{2})")
PER_UNIT = re.compile(
    r"\b(?:per|each|every)\s+[a-z]+|\ba (?:kilomet\w+|tonn?e?|hectare|mu|square metre|head|place|bed)\b",
    re.IGNORECASE,
)
PRICE = re.compile(r"单价|均价")
COST = re.compile(
    r"成本|造价|费用|低价|便宜|最贵|花费|投资|多少钱|花多少|\b(?:cost\w*|cheap\w*|expensive|price)\b",
    re.IGNORECASE,
)
CHEAP = re.compile(r"便宜|最省|低价|\bcheapest\b", re.IGNORECASE)
DEAR = re.compile(r"最贵|\b(?:dearest|most expensive)\b", re.IGNORECASE)
QUANTITY = re.compile(r"[量数积]$|面积|数量")
WHOLE = re.compile(
    r"占(?:了|到)?(?:全[市省县区州镇国]|总[数量额]|全部|合计|整个|所有|总共|总体)|\b(?:of|in) (?:the )?(?:total|whole)\b"
)
SAID = 0.6  # share of a column's name that the question says
MOST = 14  # rows that are named one by one


@dataclass(frozen=True, slots=True)
class Ratio:
    """What one row's cell comes to for one of another's; `of` is what it is divided by."""

    row: Row
    part: Number
    of: Number

    @property
    def value(self) -> float:
        """In units of one."""
        return self.part.value / self.of.value


def answer(query: Query, desk: Desk) -> Written | None:
    """The quotient of the rows that the question names, or of all with the most and the least; None where no two columns are."""
    text = query.text
    if PER.search(text) or PRICE.search(text) or _per_unit(query):
        return _by_rows(query, desk)
    if WHOLE.search(text) and (
        share_asked.ASKS.search(text) or re.search("占[^，。？]{1,8}(?:多少|几)", text)
    ):
        return _of_whole(query, desk)
    return None


def _per_unit(query: Query) -> bool:
    """Whether an English question asks for something of each unit, which its Chinese form may have lost."""
    return query.english and PER_UNIT.search(query.question) is not None


def _by_rows(query: Query, desk: Desk) -> Written | None:
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    gather = _end_asked(query)
    found: list[tuple[Choice, str]] = []
    for table in tables.of(desk.within(query), desk.index):
        pair = _columns(table, query.text, lexicon, _per_unit(query))
        if pair is None:
            continue
        rows = tuple(row for row in table.rows if not row.total)
        called = _called(rows, query.text)
        if gather in {Gather.MOST, Gather.LEAST} and len(called) < 2:
            called = ()  # 茶叶单价多少，哪个最高: the one named is among all
        if called or gather in {Gather.MOST, Gather.LEAST}:
            score = _title_said(table, query.text, lexicon)
            found.append((Choice(table, called or rows, (), pair[0], score), pair[1]))
    choice = surest(one for one, _ in found)
    divisor = next((of for one, of in found if one is choice), "")
    ratios = _ratios(choice, divisor) if choice else []
    return _written(choice, divisor, ratios, gather, query) if choice and ratios else None


def _title_said(table: Table, text: str, lexicon: Lexicon) -> float:
    """The share of a table's name that the question says."""
    return notions.covered(lexicon.plain(FORM.sub("", table.title)), notions.grams(lexicon.plain(text)))


def _end_asked(query: Query) -> Gather | None:
    """Which end is asked for: the cheapest is the least; a mean is one of each row, not of all."""
    said = f"{query.text} {query.question}"
    if CHEAP.search(said):
        return Gather.LEAST
    return Gather.MOST if DEAR.search(said) else gathering.wanted(query.text.replace("平均", ""))


def _columns(table: Table, text: str, lexicon: Lexicon, unit: bool = False) -> tuple[str, str] | None:
    """The column that is divided and the one that it is divided by; None where the question does not tell both."""
    match = PER.search(text)
    divisors, rest = _divisors(match, table, text) if match else (_quantities(table), text)
    if unit and not match:
        divisors = [one for one in table.numeric if (own := _unit(table, one)) and own in text]
    if len(divisors) != 1:
        return None
    others = [one for one in table.numeric if one not in divisors and _unit(table, one) != "%"]
    grams = notions.grams(lexicon.plain(rest))
    said = {one: notions.covered(lexicon.plain(one), grams) for one in others}
    most = max(said.values(), default=0.0)
    named = [one for one in others if said[one] >= SAID and said[one] == most]
    if not named and match and match["yield"]:
        named = [one for one in others if "产" in one and said[one] == most]
    if not named and (COST.search(text) or PRICE.search(text)):
        named = [one for one in others if _unit(table, one) in MONEY]
    return (named[0], divisors[0]) if len(named) == 1 else None


def _divisors(match: re.Match[str], table: Table, text: str) -> tuple[list[str], str]:
    """The columns that count what stands behind 每, by their names or else by their units; the question without it."""
    words = match["each"] or match["mean"] or match["yield"]
    lead = MEASURE.match(words)
    bare = words[lead.end() :] if lead else words
    shared = {one: _shared(bare, one) for one in table.numeric}
    longest = max(shared.values(), default=0)
    if match["each"] and longest > 1:
        end = match.start("each") + len(words) - len(bare) + longest
        return [
            one for one, size in shared.items() if size == longest
        ], f"{text[: match.start()]} {text[end:]}"
    units = {one: _unit(table, one) for one in table.numeric}
    found = [one for one, unit in units.items() if unit and words.startswith(unit)]
    end = match.start() + 1 + len(units[found[0]]) if found and match["each"] else match.end()
    return found, f"{text[: match.start()]} {text[end:]}"


def _shared(words: str, column: str) -> int:
    """How many characters some words begin with that a column's name holds together."""
    return next((size for size in range(len(words), 1, -1) if words[:size] in column), 0)


def _quantities(table: Table) -> list[str]:
    """The columns of a table that say how much of a thing there is: what a price is of."""
    return [one for one in table.numeric if QUANTITY.search(one) and _unit(table, one) not in MONEY]


def _unit(table: Table, column: str) -> str:
    return next((one.unit for row in table.rows if (one := row.number(column))), "")


def _called(rows: Sequence[Row], text: str) -> tuple[Row, ...]:
    """The rows that the question calls by name, the longest of those that hold one another."""
    named = [row for row in rows if len(row.name) > 1 and row.name in text]
    return tuple(row for row in named if not any(row.name in x.name for x in named if x is not row))


def _ratios(choice: Choice, divisor: str) -> list[Ratio]:
    pairs = [(row, row.number(choice.column), row.number(divisor)) for row in choice.rows]
    found = [Ratio(row, part, of) for row, part, of in pairs if part and of and of.value]
    alike = len({(one.part.unit, one.of.unit) for one in found}) == 1
    return found if alike and len(found) == len(choice.rows) else []


def _written(
    choice: Choice, divisor: str, ratios: Sequence[Ratio], gather: Gather | None, query: Query
) -> Written:
    english = query.english
    ranked = sorted(ratios, key=lambda one: -one.value)
    each = [f"{one.row.name}{' ' if english else ''}{_worked(one, english)}" for one in ratios[:MOST]]
    said = (", " if english else "；").join(each)
    ends = ""
    if len(ratios) > 1 and gather is Gather.LEAST:
        ends = _end(ranked[-1], "Least" if english else "最小的是", english)
    elif len(ratios) > 1 and (gather is Gather.MOST or gathering.worked(query.text)):
        ends = _end(ranked[0], "Most" if english else "最大的是", english)
        if len(ratios) == 2:
            ends += _gap(ranked, english)
    table = choice.table
    quoted = f"{choice.column} ÷ {divisor}" if english else f"“{choice.column}”÷“{divisor}”"
    place = f"{title(table.document, english)}{', ' if english else table.title}{quoted}"
    draft = Draft()
    quotes = [whole(table.document, one.row.clause) for one in ratios]
    draft.say(f"{place}: {said}.{ends}" if english else f"{place}：{said}。{ends}", *quotes)
    return Written(draft, evidence=[Evidence(table.document, one.row.clause, 1.0) for one in ratios])


def _worked(one: Ratio, english: bool) -> str:
    """24万吨÷50万亩＝0.48吨."""
    part, of = (shown(each.value, each.unit, english) for each in (one.part, one.of))
    exact = abs(one.value - round(one.value, 2)) < 1e-9
    return (
        f"{part}÷{of}{('=' if exact else '≈') if english else '＝' if exact else '≈'}{_result(one, english)}"
    )


def _result(one: Ratio, english: bool) -> str:
    if one.part.unit in MONEY:
        return shown(one.value, one.part.unit, english)
    return f"{number(one.value)}{'' if english else one.part.unit}"


def _end(one: Ratio, lead: str, english: bool) -> str:
    return (
        f" {lead}: {one.row.name}, {_result(one, True)}."
        if english
        else f"{lead}{one.row.name}，{_result(one, False)}。"
    )


def _gap(ranked: Sequence[Ratio], english: bool) -> str:
    more, less = ranked[0], ranked[-1]
    gap = shown(round(more.value - less.value, 6), more.part.unit, english)
    return f" Apart: {gap}." if english else f"相差{gap}。"


def _of_whole(query: Query, desk: Desk) -> Written | None:
    """临溪县32÷合计105: what share of a column one row has, which the question names or calls the most."""
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    gather = gathering.wanted(query.text)
    choices = []
    for table in tables.of(desk.within(query), desk.index):
        rows = tuple(row for row in table.rows if not row.total)
        column, said = numeric(table, query.text, lexicon)
        called = _called(rows, query.text)
        sole = len(table.numeric) == 1 or tables.TOTALS.search(column)
        if column and _unit(table, column) != "%" and (said >= SAID / 2 or sole):
            one = called or _extreme(rows, column, gather)
            score = said + _title_said(table, query.text, lexicon)
            choices += [Choice(table, one, (), column, score)] if one else []
    choice = surest(choices)
    return _share(choice, query) if choice else None


def _extreme(rows: Sequence[Row], column: str, gather: Gather | None) -> tuple[Row, ...]:
    if gather not in {Gather.MOST, Gather.LEAST}:
        return ()
    values = {row.name: one.value for row in rows if (one := row.number(column))}
    end = max(values.values()) if gather is Gather.MOST else min(values.values())
    return tuple(row for row in rows if values.get(row.name) == end)


def _share(choice: Choice, query: Query) -> Written | None:
    table, column, english = choice.table, choice.column, query.english
    parts = [one for row in choice.rows if (one := row.number(column))]
    others = [(row, one) for row in table.rows if not row.total and (one := row.number(column))]
    totals = [(row, one) for row in table.rows if row.total and (one := row.number(column))]
    if len(parts) != len(choice.rows) or len({one.named for _, one in others}) != 1:
        return None
    total = totals[0][1].value if totals else sum(one.value for _, one in others)
    unit, part = parts[0].unit, sum(one.value for one in parts)
    names = listed([row.name for row in choice.rows], english)
    terms = f"{shown(part, unit, english)}÷{shown(total, unit, english)}≈{number(part / total * 100)}%"
    draft, rows = Draft(), [*choice.rows, *([totals[0][0]] if totals else [row for row, _ in others])]
    rows = list({row.clause.address: row for row in rows}.values())
    place = title(table.document, english)
    draft.say(
        f"{place}, {column}, {names} of the whole: {terms}."
        if english
        else f"{place}{table.title}“{column}”，{names}占全部的{number(part / total * 100)}%：{terms}。",
        *[whole(table.document, row.clause) for row in rows],
    )
    return Written(draft, evidence=[Evidence(table.document, row.clause, 1.0) for row in rows])
