"""An answer that quotes a term counted on from a day -> the same with the day on which it ends. Finds no clause."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from documents.numerals import CHINESE, integer
from documents.script import simplified
from rag.answers.texts.record_parts import spoken_date
from rag.answers.texts.record_status import stated_validity
from rag.desk import Desk, Written
from rag.drafting import Quote, sentences
from rag.questions.needs import moments
from rag.questions.query import Query

ASKS = re.compile(
    r"哪[天日]|几[月号]|几时|什么时候|何时|最[迟晚]|截止|为止|之前|期限到|\b(?:until|by) (?:what|which|when)\b|\bwhat date\b|"
    r"\bdeadline\b|\blatest\b|\bwhen must\b",
    re.IGNORECASE,
)
# From when something holds is no day on which a term ends.
BEGINS = re.compile(
    r"开始|起[施执实]行|(?:[施实]行|生效)(?!之?前|以前|之?后|以后)|起算|"
    r"\b(?:start|begin|beginning|take effect|come into (?:force|effect)|in force)",
    re.IGNORECASE,
)
# 自施行之日起18个月内, 自收到通知之日起30日内.
TERM = re.compile(
    rf"(?:[自在从](?P<since>[^，。；]{{0,16}}?)之日起(?:的)?|(?P<after>本[一-鿿]{{1,6}}?(?:施行|实施|印发|发布|公布|生效))(?:之?后|起))(?:的)?(?P<n>\d{{1,3}}|[{CHINESE}]{{1,3}})(?P<unit>个月|年|日|天|周)(?:之?内|以内)"
)
IN_FORCE = re.compile(r"^(?:本[一-鿿]{1,6})?(?:正式)?(?:施行|实施|印发|发布|公布|生效|执行)$")
DAY = re.compile(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]")
FEW = 2  # clauses cited


@dataclass(frozen=True, slots=True)
class Counted:
    """From what day a term is counted, in what words, and when it ends."""

    first: datetime.date
    last: datetime.date
    term: str
    beside: Quote | None = None


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it the day; the answer alone where the first day isn't told."""
    cited = written.draft.citations
    if written.missing or query.whether or not 0 < len(cited) <= FEW:
        return written
    asked = ASKS.search(query.text) or moments.asked(query.text) is not None
    if not asked or BEGINS.search(query.text):
        return written
    for one in cited:
        for start, end in sentences(one.clause.text):
            words = simplified(one.clause.text[start:end])
            quote = Quote(one.document, one.clause, start, end)
            counted = _counted(words, quote, query, desk) if words[:12] in simplified(one.quote) else None
            if counted is not None:
                written.draft.say(
                    _said(counted, query.english), *[each for each in (quote, counted.beside) if each]
                )
                return written
    return written


def _counted(words: str, quote: Quote, query: Query, desk: Desk) -> Counted | None:
    match = TERM.search(words)
    if match is None:
        return None
    told = DAY.search(query.text)
    if IN_FORCE.match(match["since"] or match["after"]):
        day, beside = _in_force(quote)
    elif told is not None:
        year = int(told["year"] or desk.today.year)
        day, beside = _date(f"{year}-{int(told['month']):02}-{int(told['day']):02}"), None
    else:
        return None
    count = int(match["n"]) if match["n"].isdigit() else integer(match["n"]) or 0
    last = _after(day, count, match["unit"]) if day else None
    return Counted(day, last, f"{match['n']}{match['unit']}", beside) if day and last else None


def _in_force(quote: Quote) -> tuple[datetime.date | None, Quote | None]:
    """From when the document itself holds, and where it says so."""
    found = stated_validity(quote.document)
    if found is None:
        return _date(quote.document.date or ""), None
    clause, stated = found
    since = quote.document.date or "" if stated.since == "issue" else stated.since
    return _date(since), Quote(quote.document, clause, stated.start, stated.end)


def _date(iso: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError:
        return None


def _after(day: datetime.date, count: int, unit: str) -> datetime.date:
    """The last day of a term: 18 months from 1 December are over on 31 May."""
    if unit in {"日", "天", "周"}:
        return day + datetime.timedelta(days=count * (7 if unit == "周" else 1))
    months = day.month - 1 + count * (12 if unit == "年" else 1)
    first = datetime.date(day.year + months // 12, months % 12 + 1, 1)
    following = datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    last = (following - datetime.timedelta(days=1)).day
    return first.replace(day=min(day.day, last)) - datetime.timedelta(days=1)


def _said(one: Counted, english: bool) -> str:
    first, last = (spoken_date(day.isoformat(), english) for day in (one.first, one.last))
    if english:
        return f"Counted from {first}, the term ends on {last}."
    return f"从{first}起算{one.term}，最迟到{last}。"
