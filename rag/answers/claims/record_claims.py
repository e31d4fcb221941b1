"""What a question takes for granted of a document itself: its end, its issuers, its dates. Held against its record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Document
from documents.facts.figures import dates
from documents.facts.validity import validity
from documents.numerals import CHINESE
from rag.answers.texts import record_parts, record_status, records
from rag.answers.texts.record_parts import Part
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.language import HAN
from rag.questions.names import unit_names
from rag.questions.needs import requirements
from rag.questions.query import Query

ENDS = re.compile(
    r"(?:到期|失效|过期|结束|为止|截止|作废|终止)|(?:有效|管|施行|实施|执行|适用)(?:期)?(?:只|就|才|是)?(?:到|至)|年底?(?!起|开始)[^，。？]{0,12}有效期"
)
BEGINS = re.compile(
    r"(?:起|开始|才|就|正式|已经?|从[^，。？]{2,12}日?)(?:[^，。？]{0,4})(?:施行|实施|执行|生效|试行)"
)
MADE = re.compile(r"(?:印发|发布|公布|颁布|出台|通过|签发|成文|下发|发文|落款)|[的是年月日]发(?:的|$)")
ISSUED = re.compile(
    r"(?:由|是|系)?(?P<body>[一-鿿]{2,20}?(?:局|委|厅|办|会|院|政府|办公室|中心))(?:单独|独自|自己|一家|联合|牵头)?"
    r"(?:印发|发布|公布|颁布|制定|出台|下发|编制|发)(?:的|出来|嘅)"
)
NO_MATTER = re.compile(rf"^(?:由|是|系|该|这|那|[{CHINESE}]+[家个])|^(?:文件|方案|规划|办法|通知|措施)")
# So long it is said to run, in passing: the plan runs until 2030, so what …
RUNS = re.compile(
    r"\b(?:runs?|lasts?|valid|in force|expires?|applies)\b[^.?,]{0,30}?\b(?:until|till|to|through|by|in|at)\b[^.?,]{0,20}?"
    r"\b(20\d\d)\b|"
    r"(?:有效期?|管|施行|实施|执行|适用)(?:到|至)(20\d\d)年|(20\d\d)年[底末]?才?(?:到期|失效|过期)",
    re.IGNORECASE,
)
DAY = re.compile(r"(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?")


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction or the confirmation; None where the question claims nothing of a document that its record holds."""
    runs = RUNS.search(query.text)
    if not runs and (
        not query.whether or not HAN.search(query.text)
    ):  # most English ones come in Chinese words
        return None
    named = desk.named(query)
    if not named:
        return None
    if not query.whether or not HAN.search(query.text):
        return _runs(records.meant(query, desk), runs, query, desk) if runs else None
    for check in (_end, _begin, _issuers, _made):
        written = check(named[0], query, desk)
        if written is not None:
            return written
    return None


def _end(document: Document, query: Query, desk: Desk) -> Written | None:
    """A year in which it is said to end."""
    runs = RUNS.search(query.text)
    years = [runs[2] or runs[3]] if runs and HAN.search(runs[0]) else requirements.years(query.text)
    if not years or not ENDS.search(query.text):
        return None
    until = _until(document)
    part = record_status.term(document, query, desk)
    return _held(years[-1] + "年", years[-1] == until, part, query.english) if until and part else None


def _runs(documents: Sequence[Document], runs: re.Match[str], query: Query, desk: Desk) -> Written | None:
    """A year until which it is said to run, while something else is asked: only one that is wrong is spoken of."""
    said = next(year for year in runs.groups() if year)
    for document in documents:
        until = _until(document) if record_status.stated_validity(document) else ""
        part = record_status.term(document, query, desk) if until else None
        if part is not None:
            year = said if query.english else f"{said}年"
            return _held(year, False, part, query.english) if until != said else None
    return None


def _until(document: Document) -> str:
    """The year in which a document ends, empty where nothing says so."""
    found = record_status.stated_validity(document)
    if found is not None and found[1].until:
        return found[1].until[:4]
    last = record_status.last_day(document, found[1]) if found is not None else None
    return str(last.year) if last else (document.period or "").split("/")[-1][:4]


def _begin(document: Document, query: Query, desk: Desk) -> Written | None:
    """A day or a year from which it is said to hold."""
    said = DAY.search(query.text)
    if said is None or not BEGINS.search(query.text):
        return None
    found = next(
        (one for one in (validity(clause.text) for clause in document.walk()) if one and one.since), None
    )
    if found is None or not found.since[:1].isdigit():
        return None
    part = record_status.term(document, query, desk)
    return _held(said[0], _within(said[0], found.since), part, query.english) if part else None


def _made(document: Document, query: Query, desk: Desk) -> Written | None:
    """A day or a year in which it is said to have been adopted or issued."""
    said = DAY.search(query.text)
    if said is None or not MADE.search(query.text) or re.search(r"[〔\[(（]", query.text[: said.end()][-6:]):
        return None
    if record_parts.ADOPTED.search(query.text):
        part = record_parts.adopted(document, query)
        if part is not None:
            days = [one.iso for quote in part.quotes for one in dates(quote.words)]
            return _held(said[0], any(_within(said[0], day) for day in days), part, query.english)
    part = record_parts.date(document, query, desk)
    if document.date is None or part is None or not part.stated:
        return None
    return _held(said[0], _within(said[0], document.date), part, query.english)


def _issuers(document: Document, query: Query, desk: Desk) -> Written | None:
    """A body that is said to have issued it."""
    said = ISSUED.search(query.text)
    part = record_parts.issuers(document, query, desk)
    if said is None or part is None or not part.stated or NO_MATTER.search(said["body"]):
        return None
    body = _without_names(said["body"], document)
    region = document.region or ""
    names = {form for one in document.issuers for form in unit_names.names(one, region, ())}
    names |= {one.removeprefix(region) for one in names} | {one.removeprefix("市") for one in names}
    short = body.removeprefix("市")
    holds = body in names or short in names or any(unit_names.abbreviates(short, one) for one in names)
    alone = re.search(r"单独|独自|一家", query.text) and len(document.issuers) > 1
    return _held(body, holds and not alone, part, query.english)


def _without_names(body: str, document: Document) -> str:
    """A body's name without what stands before it of the document's own: 某市某方案是市某局."""
    return re.split(r"[是由系号]", body)[-1].removeprefix(document.region or "\0")


def _within(said: str, iso: str) -> bool:
    """Whether a day falls into the year, the month or on the day that is said."""
    numbers = [int(one) for one in re.findall(r"\d+", said)]
    own = [int(one) for one in re.findall(r"\d+", iso)]
    return own[: len(numbers)] == numbers[: len(own)]


def _held(claimed: str, holds: bool, part: Part, english: bool) -> Written:
    draft = Draft()
    yes, no = ("Yes: ", "No: ") if english else ("是的：", f"不是{claimed}：")
    opening = yes if holds else no
    quotes: list[Quote] = list(part.quotes)
    draft.say(f"{opening}{part.said}", *quotes)
    return Written(draft)
