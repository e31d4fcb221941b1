"""An indicator's planned change beside that of the years before -> both, one worked out, one stated, and which is more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.facts.quantities import Kind
from documents.numerals import CHINESE, integer
from rag.answers import quoting
from rag.answers.amounts import arithmetic, operations
from rag.answers.amounts.figures import quoted
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import indicators, operands, workings
from rag.figures.operands import Pair
from rag.figures.scoring import Reading
from rag.figures.workings import Operation, number
from rag.questions.needs.forms import SHARE
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.reckoning.earlier import STARTING
from rag.retrieval import Evidence

PLAN = re.compile(
    r"[“\"「]?(?P<n>十[一二三四五六七八九])五[”\"」]?|\b(?P<en>1\dth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"(?:过去|此前|之前|以前|先前|上一?个?|前一?个?)的?(?:几|[两三四五六七八九十\d])?个?年?|"
    r"\b(?:previous|past|last|preceding|prior|earlier|before)\b",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"目标|规划|计划|打算|到?20[2-9]\d|未来|今后|\b(?:plan\w*|target\w*|aims?|20[2-9]\d|next|needs?|meets?)\b",
    re.IGNORECASE,
)
CHANGES = re.compile(
    r"[提升增涨降减快慢]|变化|\b(?:gr[eo]w\w*|ris\w+|rose|increas\w*|rate|fall\w*|fell|compare\w*|faster|slower|gain\w*)\b",
    re.IGNORECASE,
)
YEARLY = re.compile(
    r"年均|每年|平均|复合|增速|\b(?:annual\w*|yearly|compound\w*|per year|a year|average)\b", re.IGNORECASE
)
RATES = re.compile(
    r"年均|增[速幅长]|复合|\b(?:growth|annual\w*|compound\w*)\b", re.IGNORECASE
)  # which differ by points, too
BY_YEAR = re.compile(r"(?:年均|每年|平均)[^，。；（）()\d]{0,8}$")
SPAN = re.compile(rf"(?P<n>[{CHINESE}两]|\d)年[^，。；（）()\d]{{0,8}}$")
IN_POINTS = re.compile(r"百分点|\bpercentage points?\b", re.IGNORECASE)
POINTS = frozenset({"百分点", "%"})
WORDS = re.compile(
    r"[“\"「]?十[一二三四五六七八九]五[”\"」]?(?:规划|时期|期间|五年)?|打算|还是|相比|年均|增[速幅]|增长率|比?(?:过去|此前|之前)|五年|个?百分点|如何|怎么样|多少|快|慢|提得?|的?多|"
    r"(?<!-)\b(?:than|previous|past|last|preceding|prior|earlier|before|five|years?|planned|plan|points?|percentage|targeted|slower|"
    r"faster|in|the|it|and|or|is|to|how|many|did|was|ris\w+|rose|more|1\dth|\w{3,5}teenth|five-year|period)\b(?!-)",
    re.IGNORECASE,
)
NAMED, SPOKEN = 0.75, 0.3
ORDINALS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
YEARS = 5  # of a plan that bears the number of one


@dataclass(frozen=True, slots=True)
class Past:
    """A stated change, in percentage points or per cent, over so many years or of each of them."""

    reading: Reading
    value: float
    years: int  # 0 where it is that of one year

    def yearly(self) -> float:
        """The same of one year, compounded, in per cent."""
        return self.value if not self.years else ((1 + self.value / 100) ** (1 / self.years) - 1) * 100


def answer(query: Query, desk: Desk) -> Written | None:
    """The pair of a row's figures worked out, the sentence on the years before, and both compared; None unless both are sure."""
    if not asks(query.text):
        return None
    text = WORDS.sub(" ", arithmetic.WORKING.sub(" ", query.text))
    asked = replace(query, text=text)
    sure = operands.sure(asked, desk, NAMED, SPOKEN)
    if IN_POINTS.search(query.text) and not RATES.search(query.text):
        sure = [one for one in sure if one.quantity.unit in SHARE]
    pair = next(iter(operands.pairs(sure, False, query.text)), None)
    if pair is None or not pair.years or not pair.first.quantity.value:
        return None
    shares = pair.second.quantity.unit in SHARE
    yearly = not shares and YEARLY.search(query.text) is not None
    past = _past(pair, indicators.found(asked, desk, operands=True), shares, yearly)
    return _written(pair, past, yearly, query, desk) if past else None


def asks(text: str) -> bool:
    """Whether a change is asked for of two spans of years: of two plans, or of a plan and of the years before it."""
    plans = {one["n"] or one["en"].lower() for one in PLAN.finditer(text)}
    ahead = bool(plans) or AHEAD.search(text) is not None
    spans = len(plans) > 1 or (PAST.search(text) is not None and ahead)
    return spans and CHANGES.search(text) is not None and operations.of(text) is not Operation.START


def _past(pair: Pair, found: Sequence[Reading], shares: bool, yearly: bool) -> Past | None:
    """The stated change of the same indicator in the measure that is asked for, of its own text."""
    own = _telling(pair.second)
    alike = [
        past
        for one in found
        if one.document.id == pair.second.document.id
        and one.quantity.kind is not Kind.TARGET
        and (one.quantity.change or one.quantity.kind is Kind.GROWTH or one.quantity.unit == "倍")
        and own <= _telling(one)
        and (past := _read(one)) is not None
        and (one.quantity.unit == "百分点") is shares
    ]
    alike.sort(key=lambda one: (len(_telling(one.reading)), (one.years == 0) is not yearly))
    fitting = [one for one in alike if yearly or one.years]
    return fitting[0] if fitting else None


def _read(one: Reading) -> Past | None:
    before = one.clause.text[max(0, one.quantity.start - 16) : one.quantity.start]
    if one.quantity.unit == "倍" and STARTING.search(before):
        plan = PLAN.search(before)
        return Past(one, (one.quantity.value - 1) * 100, YEARS) if plan else None
    if one.quantity.unit not in POINTS:
        return None
    if BY_YEAR.search(before):
        return Past(one, one.quantity.value, 0)
    span = SPAN.search(before)
    return Past(one, one.quantity.value, integer(span["n"].replace("两", "二")) or 0) if span else None


def _telling(one: Reading) -> set[str]:
    return set("".join(notions.HAN.findall(one.telling)))


def _written(pair: Pair, past: Past, yearly: bool, query: Query, desk: Desk) -> Written:
    operation = Operation.AVERAGE if yearly else Operation.GROWTH
    first, last = quoted(pair.first, query.english), quoted(past.reading, query.english)
    draft = Draft()
    draft.say(workings.said(arithmetic.named(pair, query, desk), operation, query.english), first)
    draft.say(quoting.sentence(last, query.english), last)
    draft.say(_compared(pair, past, yearly, query), first, last)
    used = (pair.first, pair.second, past.reading)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.score) for one in used])


def _names(query: Query) -> tuple[str, str]:
    """What the span that is over and the planned one are called: by their plans, where the question names both."""
    named = {one["n"] or one["en"].lower(): one for one in PLAN.finditer(query.text)}
    order = sorted(named, key=_order)
    if len(order) != 2:
        return ("before", "planned") if query.english else ("此前", "规划")
    if query.english:
        return f"{order[0]} plan period", f"{order[1]} plan period"
    return f"“{order[0]}五”", f"“{order[1]}五”"


def _order(plan: str) -> int:
    if plan in ORDINALS:
        return 10 + ORDINALS.index(plan)
    return int(plan[:2]) if plan[:2].isdigit() else integer(plan) or 0


def _compared(pair: Pair, past: Past, yearly: bool, query: Query) -> str:
    """此前年均12.8%，规划年均8.17%，此前高4.63个百分点."""
    english, (then, now) = query.english, _names(query)
    a, b = pair.first.quantity.value, pair.second.quantity.value
    points = pair.second.quantity.unit in SHARE
    planned = b - a if points else ((b / a) ** (1 / pair.years) - 1) * 100 if yearly else (b / a - 1) * 100
    before = past.yearly() if yearly else past.value
    gap = number(abs(before - planned))
    if english:
        unit, each = (" percentage points" if points else "%"), (" a year" if yearly else "")
        which = "more" if before > planned else "less"
        root = f", which is {number(before)}% a year" if yearly and past.years else ""
        return (
            f"{then[0].upper()}{then[1:]}: {number(past.value)}{unit}{each if not past.years else ''}{root}; "
            f"{now}: {number(planned)}{unit}{each}; {then} {gap} percentage points {which}."
        )
    unit, each = ("个百分点" if points else "%"), ("年均" if yearly else "")
    root = (
        f"，即(1＋{number(past.value)}%)^(1/{past.years})－1≈年均{number(before)}%"
        if yearly and past.years
        else ""
    )
    which = "多" if before > planned else "少"
    said = f"{then}{each if not past.years else ''}{number(past.value)}{unit}{root}，{now}{each}{number(planned)}{unit}"
    return f"{said}，{then}{which}{gap}个百分点。"
