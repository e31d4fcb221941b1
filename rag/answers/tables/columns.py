"""A column of a table brought together: its sum, its mean, the most or the least of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from statistics import mean, median

from documents.facts.amounts import scaled
from index.text import fold
from rag.answer import Kind
from rag.answers.tables.choices import Choice, surest
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import statements, tables
from rag.figures.tables import CATEGORY, UNIT, Row, Table
from rag.figures.workings import HUNDRED_MILLION, money, number
from rag.questions.asked import counted, gathering
from rag.questions.asked.gathering import Gather
from rag.questions.asked.together import SUMMED
from rag.questions.needs import requirements
from rag.questions.needs.forms import MONEY
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.reckoning import courses, given
from rag.retrieval import Evidence

SAID = 0.6  # share of a column's name that the question says
CALLED = 0.5  # the same of a table's name
ALL = re.compile(r"名单|清单|一览|表|全部|所有|各|每个|\b(?:list|table|all|every|each)\b", re.IGNORECASE)
# What a table's name says of its form alone.
FORM = re.compile(r"^附\s*件\s*\d*|(?:任务|指标|项目)?(?:分解|分工|一览|情况|明细|安排|配额|统计)表$")
BODY = re.compile(r"单位|部门|牵头|责任|配合|主体")
SUMS = re.compile(
    r"奖|补[助贴]|资助|资金|经费|钱|\b(?:subsid\w*|money|rewards?|grants?|fund\w*)\b", re.IGNORECASE
)
COUNTED = re.compile(r"名单|试点|名|项目|指标|[市县区]")  # 十个县: the rows themselves
BUT = re.compile(
    r"(?:除(?:了|去|开|却)?|不[算含计]|\b(?:except|besides|excluding|other than)\b)([^，。？；,.?;]{2,24})"
)  # what is not meant
PARTS = frozenset({"阶段", "步骤", "环节", "部分", "方面"})
EACH = re.compile("每一?(?:[条公亩家户人吨辆所名座起场张支位艘](?![份年月]))")
SHOWN = 14  # rows that are named one by one
SUM_ASKED = re.compile(rf"(?:{SUMS.pattern})[^，。？?]{{0,6}}(?:多少|几)", re.IGNORECASE)
LIST = re.compile(r"[、，,；;]")
# 云口县 of 云口县长塘村: the place with which a cell opens that says where something is.
PLACE = re.compile(r"[一-鿿]{1,5}?[省市县区镇乡旗州](?=[一-鿿])")
SPANS = frozenset({"年", "岁"})  # 超过800年 is no year where the column counts in these
OF_ALL = re.compile(
    rf"{SUMMED}|占|[哪边]一?[个家]", re.IGNORECASE
)  # what a column of totals tells, by whatever name
GROWTH = re.compile("增长|增速|增幅|同比|上升|提高|比上年")
NOTE = re.compile(r"[（(][^）)]*[）)]")


def answer(query: Query, desk: Desk) -> Written | None:
    """What the rows come to, each named with its number and cited; None where no table is surely meant."""
    gather = gathering.wanted(query.text)
    if gather is None:
        return None
    if query.kind is Kind.UNIT_TASKS:
        return None  # a body's tasks stand in the text and in tables: they are listed elsewhere
    thing = counted.thing(query.text)
    if thing and thing.measure and thing.noun in PARTS:
        return None  # the stages of a work are no column of a table
    if gather is Gather.MEAN and EACH.search(query.text):
        return None  # 每条线路平均多长 is no mean of rows
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    if _brings(query.text, lexicon):
        return None  # something is to be worked out for an amount of the question's own
    choice = surest(
        _choice(table, query.text, lexicon) for table in tables.of(desk.within(query), desk.index)
    )
    named = choice and not tables.TOTALS.search(choice.column)
    if choice and named and gathering.wanted(query.text.replace(NOTE.sub("", choice.column), " ")) is None:
        return None  # 最高额度 is the name of the column and asks for no most
    if choice and gather is Gather.MEAN and courses.ANNUAL.search(query.text) and not _of_years(choice.rows):
        return None  # what comes of a year is no mean of places
    return _written(choice, gather, query) if choice else None


def _of_years(rows: tuple[Row, ...]) -> bool:
    return all(requirements.years(row.name) for row in rows)


def _brings(text: str, lexicon: Lexicon) -> bool:
    return any(not COUNTED.search(one.around) for one in given.given(text, lexicon.plain))


def _choice(table: Table, text: str, lexicon: Lexicon) -> Choice | None:
    rows, conditions = conditioned(table, text)
    bound = bounded(rows, table, text, lexicon)
    rows, conditions = (bound[0], (*conditions, bound[1])) if bound else (rows, conditions)
    rows = named(tuple(row for row in rows if not row.total), text, lexicon, table.title)
    column, said = numeric(table, text, lexicon)
    name = FORM.sub("", table.title) or table.title
    called = notions.covered(lexicon.plain(name), notions.grams(lexicon.plain(text)))
    if not column or len(rows) < 2 or (said < SAID and called < CALLED):
        return None
    asks_money = SUMS.search(text) if said < SAID else SUM_ASKED.search(text)
    if asks_money and not _of_money(rows, column):
        return None  # points of a table are no money
    score = called + said + len(conditions)
    return Choice(table, rows, conditions, column, score)


def _of_money(rows: tuple[Row, ...], column: str) -> bool:
    return any(one.unit in MONEY for row in rows if (one := row.number(column)))


def conditioned(table: Table, text: str) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows of which a cell says what the question says: 山区, 约束性, 2025年6月底前."""
    plain = re.sub(r"\s", "", fold(text))
    but = "".join(BUT.findall(plain))
    rows = table.rows
    spoken = [one for one in table.columns if BODY.search(one) and one in text]
    conditions: list[str] = []
    for column in table.columns:
        if column in table.numeric or (spoken and BODY.search(column) and column not in spoken):
            continue
        values = {value for row in table.rows for value in _values(row, column)}
        met = {value for value in values if _says(value, column, plain, text)}
        left_out = {value for value in met if _says(value, column, but, but)}
        met -= left_out
        if left_out and not met:
            met = values - left_out
        longest = {one for one in met if not any(one != other and one in other for other in met)}
        placed = "" if longest or left_out or BODY.search(column) else _place(values, plain)
        longest = longest or ({one for one in values if one.startswith(placed)} if placed else longest)
        if not longest or len(longest) == len(values) > 1:
            continue
        kept = tuple(row for row in rows if longest & set(_values(row, column)))
        if kept and (column != CATEGORY or len(kept) < len(rows)):
            rows, conditions = kept, [*conditions, f"{column}{placed or listed(sorted(longest), False)}"]
    return rows, tuple(conditions)


def _place(values: Iterable[str], text: str) -> str:
    """The place named in a text with which cells of a column open; none where the cells do not differ in it."""
    opening = {match[0] for one in values if (match := PLACE.match(re.sub(r"\s", "", fold(one))))}
    said = [one for one in opening if one in text]
    return said[0] if len(said) == 1 < len(opening) else ""


def bounded(
    rows: Sequence[Row], table: Table, text: str, lexicon: Lexicon
) -> tuple[tuple[Row, ...], str] | None:
    """The rows whose number keeps the bound that the question sets, in its unit."""
    bound = gathering.BOUND.search(text)
    grown = [one for one in table.numeric if GROWTH.search(one)]
    of_growth = bound is not None and GROWTH.search(text[: bound.start()][-4:]) is not None
    column = grown[0] if of_growth and len(grown) == 1 else numeric(table, text, lexicon)[0]
    if bound is None or not column:
        return None
    if text[bound.end() :].startswith("年") and not any(
        (one := row.number(column)) and one.named in SPANS for row in rows
    ):
        return None  # the bound is a year
    factor, unit = scaled((bound["unit"] or "").replace("％", "%"))
    limit = float(bound["number"].replace(",", "")) * factor
    kept = tuple(
        row
        for row in rows
        if (one := row.number(column))
        and (one.unit == unit or not unit)
        and gathering.keeps(bound, one.value if unit else one.printed, limit)
    )
    return (kept, f"{column}{bound[0]}") if kept else None


def named(rows: tuple[Row, ...], text: str, lexicon: Lexicon, title: str = "") -> tuple[Row, ...]:
    """Those rows alone that the question calls by their names, where it does so of several."""
    of_table = notions.grams(lexicon.plain(title)) if title else frozenset()
    grams = notions.grams(lexicon.plain(text)) - of_table
    called = tuple(row for row in rows if notions.covered(lexicon.plain(row.name), grams) >= CALLED)
    return called if len(called) > 1 else rows


def _values(row: Row, column: str) -> tuple[str, ...]:
    """What a cell says: of a list of bodies each of them, the first alone where a lead is meant."""
    cell = row.text(column)
    return tuple(one for one in LIST.split(cell) if one) if BODY.search(column) else (cell,) if cell else ()


def _says(value: str, column: str, plain: str, text: str) -> bool:
    if column == UNIT:
        return gathering.in_unit(value, text)
    folded = re.sub(r"\s", "", fold(value))
    if len(folded) < 2:
        return False
    short = folded.removesuffix("市").removesuffix("类").removesuffix("性") if len(folded) > 2 else folded
    return folded in plain or (len(short) > 2 and short in plain)


def numeric(table: Table, text: str, lexicon: Lexicon) -> tuple[str, float]:
    """The numeric column that the question names most of, and how much; the only one where it names none."""
    grams = notions.grams(lexicon.plain(text))
    shares = {}
    for name in table.numeric:
        years = set(re.findall(r"(?:19|20)\d{2}", name))
        unit = next((one.named for row in table.rows if (one := row.number(name))), "")
        measured = (
            f"{name}{unit}" if len(unit) > 1 and scaled(unit)[1] not in MONEY and unit in text else name
        )
        said = notions.covered(lexicon.plain(re.sub(r"(?:19|20)\d{2}年?", "", measured)), grams)
        shares[name] = said + (0.5 if years and years <= set(re.findall(r"(?:19|20)\d{2}", text)) else 0.0)
    if not shares:
        return "", 0.0
    best = max(shares, key=lambda name: shares[name])
    rivals = [name for name, share in shares.items() if name != best and shares[best] - share < 1e-6]
    own = [name for name in (best, *rivals) if tables.TOTALS.search(name)] if OF_ALL.search(text) else []
    totals = own if rivals else [best]
    return (totals[0], shares[best]) if len(totals) == 1 else ("", 0.0)


def _written(choice: Choice, gather: Gather, query: Query) -> Written | None:
    units = {one.named for row in choice.rows if (one := row.number(choice.column))}
    if len(units) != 1:
        return None  # figures of several units come to nothing together
    said = _gathered(choice, gather, units.pop(), query.english)
    draft = Draft()
    rows = choice.rows
    quotes = [whole(choice.table.document, row.clause) for row in rows]
    draft.say(said, *quotes)
    return Written(draft, evidence=[Evidence(choice.table.document, row.clause, 1.0) for row in rows])


def _gathered(choice: Choice, gather: Gather, unit: str, english: bool) -> str:
    pairs = [(row.name, one.printed) for row in choice.rows if (one := row.number(choice.column))]
    values = [value for _, value in pairs]
    gap = " " if english else ""
    each = (", " if english else "、").join(
        f"{name}{gap}{_shown(value, unit, english)}" for name, value in pairs
    )
    most, least = max(values), min(values)
    named = {
        value: listed([name for name, other in pairs if other == value], english) for value in (most, least)
    }
    say = partial(_shown, unit=unit, english=english)
    worked = {
        Gather.SUM: f"{'＋'.join(map(say, values))}＝{_result(sum(values), unit, english)}",
        Gather.MEAN: f"{say(sum(values))}÷{len(values)}≈{_result(mean(values), unit, english)}",
        Gather.MEDIAN: _result(median(values), unit, english),
        Gather.RANGE: f"{say(most)}－{say(least)}＝{_result(most - least, unit, english)}",
        Gather.MOST: f"{named[most]}，{_result(most, unit, english)}",
        Gather.LEAST: f"{named[least]}，{_result(least, unit, english)}",
    }[gather]
    head = {
        Gather.SUM: ("合计", "Sum"), Gather.MEAN: ("平均", "Average"), Gather.MEDIAN: ("中位数", "Median"),
        Gather.RANGE: (f"最大{named[most]}，最小{named[least]}，相差", f"Most {named[most]}, least {named[least]}, apart"),
        Gather.MOST: ("最大的是", "Most"), Gather.LEAST: ("最小的是", "Least"),
    }[gather]  # fmt: skip
    place = title(choice.table.document, english)
    if english:
        of = f" ({unit})" if unit and scaled(unit)[1] not in MONEY else ""
        return f"{place}, {choice.column}{of}: {each}. {head[1]}: {worked.replace('，', ', ')}."
    of = f"（{unit}）" if unit and unit not in choice.column else ""
    return f"{place}{choice.table.title}“{choice.column}”{of}：{each}。{head[0]}{worked}。"


def _shown(value: float, unit: str, english: bool) -> str:
    """65000 under a heading that names its unit; in English, which has no 万元, RMB 650 million."""
    factor, plain = scaled(unit)
    return money(value * factor, english) if english and plain == "元" else number(value)


def _result(value: float, unit: str, english: bool) -> str:
    """68500万元（6.85亿元）: in the unit of the column, and as a reader says it."""
    factor, plain = scaled(unit)
    if english:
        return _shown(value, unit, english)
    said = money(value * factor, english) if plain == "元" else ""
    printed = f"{number(value)}{unit}"
    return (
        f"{printed}（{said}）" if said and unit != "亿元" and value * factor >= HUNDRED_MILLION else printed
    )
