"""What an answer must hold to answer a question: a figure of the right kind, the year, the place, a name. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from documents.clauses import Clause, Document
from documents.facts.bodies import ENDINGS
from rag.answer import Kind
from rag.questions.asked import claims, kinds
from rag.questions.asked.asked_of import head, measure, noun
from rag.questions.asked.kinds import HOW_OFTEN
from rag.questions.names import places
from rag.questions.names.regions import covered, incidental
from rag.questions.needs import benefits, beside, charges, deeds, facts, forms, moments, opinions, particulars
from rag.questions.needs.forms import Form, Holds
from rag.questions.needs.years import PLAN
from rag.questions.needs.years import asked as asked_years
from rag.questions.needs.years import years as years  # told here to those who ask what a question requires
from rag.questions.plain.notions import HAN
from rag.questions.query import Query


@dataclass(frozen=True, slots=True)
class Requirement:
    """`holds` says whether quoted words meet it; the names tell the reader what is not stated."""

    chinese: str
    english: str
    holds: Holds
    anywhere: bool = False  # may be met by the clause around the quoted sentence
    beside: bool = False  # speaks of the words beside a figure, not of the figure
    around: bool = False  # of those of its sentence
    named: bool = False  # asks which ones they are, of several
    titled: bool = False  # may be met by the title of a text of one year


CASH = re.compile("[钱块元蚊]")

PART = re.compile(r"[，,；;？?。]")
HOW_MUCH = re.compile(r"多少|几何|几多|多大|\bhow (?:much(?! time\b)|many|big|large)\b", re.IGNORECASE)
TARGET = re.compile(
    r"\bwhat (?:is|was) the (?:\w+ )?target (?:number )?(?:for|of) (?!this|the plan)|"
    r"\bwhat (?:is|was|are|were)\b[^?.,]{1,70}\b(?:quota|net profits?|revenue|total assets|assets under management|headcount|"
    r"(?:financing|market|loan|deposit|lending) share|(?:minimum|maximum|required) (?:investment|capital|amount)|value)\b"
    r"(?=\s*(?:\?|$|of\b|for\b|in\b|under\b|per\b|at\b))(?<!value added)",
    re.IGNORECASE,
)
OF_PLANS = re.compile(r"目标|指标|规划|计划到|占比|增速|增长|\b(?:target|goal|aim)s?\b")
# What a case tells of this year, with its figure, is not asked of it: 今年用了1350方.
TODAY = re.compile(
    r"今天|今日|昨天|今年的(?!目标|计划|任务|重点|预[期算]|工作|主要)[^，。？\d的是]{1,6}(?:是?(?:多少|几多))?[？?。]?$|今年(?![^，。？]{0,8}[了过][^，。？几多]{0,6}\d)(?=[^，。？]{0,12}(?:已|了|过|实际|至今|到现在|目前|几月|几号|几时|哪[天日]|何时))|"
    r"\b(?:today|tonight|this year|right now)\b",
    re.IGNORECASE,
)
# 由霜州搬去澄湾: of where it goes is asked.
ORIGIN = re.compile(
    r"(?:从|由|自|打)[一-鿿]{2,4}?市?(?=(?:搬|迁|转|移|过来|来到|落户))|\bfrom [A-Z][a-z]+(?: City)?(?= to\b)",
)

# Who of those that hold a post is in charge of a matter, and words that put somebody in charge.
IN_CHARGE = re.compile(r"分管|主管|(?<![监保])管(?!理|委)|\bin charge of\b|\boverse\w+", re.IGNORECASE)
CHARGED = re.compile(
    r"分管|主管|负责|牵头|召集|主持|组长|\b(?:in charge|chair\w*|head\w*|conven\w+|responsible)\b",
    re.IGNORECASE,
)
AGAINST = re.compile(r"(?:超过|高于|不低于|快于|优于|低于)[^，。；]{0,10}(?:平均|同期)")
OF_AMOUNTS = frozenset({Kind.FIGURE, Kind.COUNT, Kind.PASSAGES, Kind.ARITHMETIC})
AMOUNTS = forms.NUMBERS | {"数字"}  # what is needed where an amount is, by its Chinese name
UNIT_KINDS = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT})


def of(query: Query) -> Iterator[Requirement]:
    """What the question asks that a clause must state, the first kind of fact only."""
    charge = charges.asked(query.text) or charges.asked(query.question)
    form = _form(query, charge)
    if charge:
        yield from _charged(charge, query)
    elif form is not None:
        yield _formed(form, query.text)
    elif (query.kind is Kind.FIGURE and HOW_MUCH.search(query.text)) or TARGET.search(query.question):
        yield Requirement("数字", "a figure", _figured)
    if query.kind in UNIT_KINDS:
        named = forms.has(rf"[一-鿿]{{2,}}(?:{'|'.join(ENDINGS)})")
        yield Requirement("由哪个单位负责", "which body is responsible", named, anywhere=True)
    # A telephone number is no figure of a telephone.
    if not charge and (form is None or form.chinese in forms.NUMBERS):
        yield from _measured(query)
    yield from _done(query)
    if asks_done(query):
        yield Requirement("实际办成的数字", "how much was done", facts.done, around=True)
    elif asks_fact(query):
        yield Requirement("目前的数字", "a figure of what is so by now", facts.stated, around=True)
    yield from _named(query)
    yield from _timed(query)


def _figured(text: str) -> bool:
    """Whether words state a figure, or hold the thing against another whose figure they leave out: 超过全省平均."""
    return forms.amount(None)(text) or AGAINST.search(text) is not None


def _form(query: Query, charge: str) -> Form | None:
    """The form of the answer; that of a charge is its own, and how many times a year is said without a number: quarterly."""
    form = asked_form(query)
    number = form is not None and form.chinese in forms.NUMBERS
    other = charge or HOW_OFTEN.search(query.text) or kinds.asks_if(query.text)
    return None if number and other else form


def asked_form(query: Query) -> Form | None:
    """The form by which an answer is known; of an English question put into Chinese its own, where it asks no number."""
    own = forms.asked(query.question) if query.english else None
    return forms.asked(query.text) or (own if own and own.chinese not in forms.NUMBERS else None)


def _charged(charge: str, query: Query) -> Iterator[Requirement]:
    stated = partial(charges.states, charge)
    yield Requirement(f"{charge}的数额", "this charge", stated, around=True)
    units = forms.MONEY if CASH.search(query.text) else forms.MONEY | forms.SHARE
    yield Requirement("金额", "an amount", forms.priced(units))


def _measured(query: Query) -> Iterator[Requirement]:
    """A figure of the very thing of which a question asks it."""
    keywords = query.kind is Kind.FIGURE and measure(query.text) != ""
    one = keywords or (query.kind in OF_AMOUNTS and asks_number(query.text))
    asked = head(query.text) if one else ""
    if asked and HAN.search(asked):
        name = noun(query.text) or asked
        yield Requirement(
            f"{name}的数额",
            "a figure of this",
            partial(beside.states, beside.counted(query.text, asked)),
            beside=True,
        )


def _done(query: Query) -> Iterator[Requirement]:
    """A figure of what is done, of one of many, what something is to become and how it went."""
    if facts.RESULTS.search(query.question):
        yield Requirement("实际的进展或结果", "how it went", facts.went)
    deed, priced, sort = deeds.asked(query.text), deeds.priced(query.text), deeds.sort(query.text)
    if deed:
        yield Requirement(f"{deed}的数额", "a figure of this", partial(deeds.states, deed), around=True)
    if priced:
        prices = partial(deeds.prices, priced)
        yield Requirement(f"一{priced}的价格", "a price for one", prices, anywhere=True, around=True)
    if sort:
        yield Requirement(f"成为什么{sort}", "what it is to become", partial(deeds.becomes, sort))
    if deeds.EACH.search(query.text) and asks_number(query.text):
        yield Requirement("单个的数额", "a figure for each", deeds.of_each, anywhere=True, around=True)


def _timed(query: Query) -> Iterator[Requirement]:
    """What no text states of today or thinks, and what it must state for a year; how often is asked of no year."""
    if TODAY.search(query.text):
        yield Requirement("当前的情况", "anything current", lambda _: False)
    if opinion(query):
        yield Requirement("看法或者预测", "an opinion or a forecast", lambda _: False)
    if HOW_OFTEN.search(query.text):
        return
    stated = moments.asked(query.text) or moments.asked(query.question)
    if stated and query.kind not in UNIT_KINDS:
        yield Requirement("时间", "a time", stated, anywhere=True)
    nodded = kinds.asks_whether(query.text) or claims.made(query.question)
    for year in asked_years(query.text, nodded, told=_tells(query)):
        yield Requirement(
            f"{year}年的情况", f"anything for {year}", partial(_for_year, year), anywhere=True, titled=True
        )


def _tells(query: Query) -> bool:
    """Whether a case is told, and no figure or aim of a year asked for."""
    if OF_PLANS.search(query.text):
        return False
    return benefits.CASE.search(query.own_words) is not None or claims.of_case(query.own_words)


def opinion(query: Query) -> bool:
    """Whether it is asked what somebody thinks of a matter or foresees, in whichever of a question's wordings."""
    return any(map(opinions.asked, (query.text, query.question)))


def asks_fact(query: Query) -> bool:
    """Whether a number of what is so by now is asked for in one part of a question, in whichever of its wordings."""
    return any(facts.asked(text) and _fact_part(text) for text in (query.text, query.question))


def asks_done(query: Query) -> bool:
    """Whether it is asked how much of a thing was done, in whichever of a question's wordings."""
    return any(facts.brought(text) and asks_number(text) for text in (query.text, query.question))


def _fact_part(text: str) -> bool:
    return any(
        (facts.NOW.search(part) or facts.OUTCOME.search(part) or facts.stock(part)) and asks_number(part)
        for part in PART.split(text)
    )


def by_name(query: Query) -> Iterator[Requirement]:
    """What is known by its form wherever it stands: numbers and addresses to write to, names of people, firms and places."""
    form = asked_form(query)
    if form is not None and form.chinese not in forms.NUMBERS:
        yield _formed(form, query.text)
    yield from _named(query)


def _formed(form: Form, text: str) -> Requirement:
    holds = partial(_holds_post, form.holds, text) if form.chinese == forms.NAME else form.holds
    return Requirement(form.chinese, form.english, holds, anywhere=form.chinese in forms.SORTS)


def _holds_post(holds: Holds, asked: str, text: str) -> bool:
    """Whether words tell a name, and not that of who holds the same post elsewhere or is in charge of nothing."""
    if IN_CHARGE.search(asked) and not CHARGED.search(text):
        return False
    post = forms.POST.search(asked)
    place = places.named(post["body"]) if post else ()
    told = [one for match in forms.POST.finditer(text) for one in places.named(match["body"])]
    return holds(text) and not (place and told and not set(place) & set(told))


def _named(query: Query) -> Iterator[Requirement]:
    for one in particulars.of(query.text, query.question):
        yield Requirement(one.chinese, one.english, one.stated, anywhere=one.anywhere, named=one.several)


def asks_number(text: str) -> bool:
    """Whether an amount, a share or a number is asked for, and not only whether it is high or there is one."""
    asked = HOW_MUCH.search(text) is not None or forms.asks_number(text)
    return asked and not kinds.asks_if(text)


def _for_year(year: str, text: str) -> bool:
    return year in years(text)


def dated(document: Document) -> str:
    """The title of a text of one year, all of which is said for that year; empty of any other."""
    return document.title if len(years(document.title)) == 1 and not PLAN.search(document.title) else ""


def foreign_places(query: Query, documents: tuple[Document, ...]) -> tuple[places.Place, ...]:
    """Places that the question names and no document of the library is for; from where somebody comes is none of them."""
    text = ORIGIN.sub(" ", query.text)
    own = {name for one in query.inside for name in (one.place.chinese, one.place.english)}
    named = [place for place in places.named(text) if not own & {place.chinese, place.english}]
    listed = {place.chinese for place in named} | own
    known = (
        place
        for place in named
        if not (covered(place, text, documents) or incidental(place, text, documents))
    )
    others = (one for one in places.ranked(text) if one.chinese not in listed)
    return (*known, *(one for one in others if not _said(one.chinese, documents)))


def _said(name: str, documents: tuple[Document, ...]) -> bool:
    """Whether any text says a name, or is of its place."""
    return any(
        name in f"{one.region}{one.title}" or any(name in clause.text for clause in one.walk())
        for one in documents
    )


def speaks_of(place: places.Place, document: Document, clause: Clause) -> bool:
    """Whether a clause or its document names the place."""
    return place.stands_in(" ".join((document.title, *clause.path, clause.text, clause.english)))
