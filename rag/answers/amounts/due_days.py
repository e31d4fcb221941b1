"""An answer that quotes a term counted on from a day -> the same with the day on which it ends. Finds no clause."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from documents.numerals import CHINESE, integer
from documents.script import simplified
from rag.answers import quoting
from rag.answers.texts.record_parts import spoken_date
from rag.answers.texts.record_status import stated_validity
from rag.desk import Desk, Written
from rag.drafting import Quote, sentences
from rag.questions.needs import last_days
from rag.questions.query import Query

_NUMBER, _UNIT = rf"(?:\d{{1,3}}|[{CHINESE}]{{1,3}})", "(?:个月|年|日|天|周)"
_SPAN = rf"(?P<n>{_NUMBER})(?P<unit>{_UNIT})"
# 自施行之日起18个月内, 自收到通知之日起30日内.
TERM = re.compile(
    rf"(?:[自在从](?P<since>[^，。；]{{0,16}}?)之日起(?:的)?|(?P<after>本[一-鿿]{{1,6}}?(?:施行|实施|印发|发布|公布|生效))(?:之?后|起))(?:的)?{_SPAN}(?:之?内|以内)"
)
# 完工后60日内; 有效期为15日, counted from the day that is told.
AFTER = re.compile(
    rf"[一-鿿]{{2}}(?:之?后)的?{_SPAN}(?:之?内|以内)|有效期(?:限)?[为是]?(?P<m>{_NUMBER})(?P<of>{_UNIT})"
)
# 期满60日前, 提前30日: counted back from a day.
BACK = re.compile(
    rf"(?:(?:期满|届满|到期|[一-鿿]{{2,8}})(?:之?前)?{_SPAN}(?:之?前|以前))|提前(?P<early>\d{{1,3}}|[{CHINESE}]{{1,3}})(?P<of>个月|年|日|天|周)"
)
IN_FORCE = re.compile(r"^(?:本[一-鿿]{1,6})?(?:正式)?(?:施行|实施|印发|发布|公布|生效|执行)$")
FEW = 3  # clauses cited


@dataclass(frozen=True, slots=True)
class Counted:
    """From what day a term is counted, in what words, and when it ends; `back`: until which day, and when at the latest.

    `done` is the day on which the asker says to have done it, or that he means to.
    """

    first: datetime.date
    last: datetime.date
    term: str
    beside: Quote | None = None
    back: bool = False
    done: datetime.date | None = None


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it the day; the answer alone where the first day isn't told.

    Whether one is late is told of any sentence of the clauses cited first, quoted or not.
    """
    cited, late = written.draft.citations, last_days.late(query.text)
    if written.missing or not cited or not _asked(query) or (len(cited) > FEW and not late):
        return written
    for one in cited[:FEW]:
        for start, end in sentences(one.clause.text):
            words = simplified(one.clause.text[start:end])
            quote = Quote(one.document, one.clause, start, end)
            quoted = words[:12] in simplified(one.quote)
            counted = _counted(words, quote, query, desk) if quoted or late else None
            if counted is not None:
                if not quoted:
                    written.draft.say(quoting.sentence(quote, query.english), quote)
                written.draft.say(
                    _said(counted, query.english), *[each for each in (quote, counted.beside) if each]
                )
                return written
    return written


def _asked(query: Query) -> bool:
    """Whether the day is asked for on which something ends, or whether one is late."""
    return last_days.late(query.text) or (last_days.asked(query.text) and not query.whether)


def _counted(words: str, quote: Quote, query: Query, desk: Desk) -> Counted | None:
    told = last_days.told(query.text, desk.today.year)
    done = told[1] if len(told) > 1 and told[1] > told[0] else None
    match = TERM.search(words)
    if match and IN_FORCE.match(match["since"] or match["after"] or ""):
        day, beside = _in_force(quote)
        last = _after(day, *_span(match["n"], match["unit"])) if day else None
        return Counted(day, last, f"{match['n']}{match['unit']}", beside) if day and last else None
    if not told:
        return None
    match = match or AFTER.search(words)
    if match:
        printed = [
            group for group in (match.groupdict().get(name) for name in ("n", "m", "unit", "of")) if group
        ]
        return Counted(told[0], _after(told[0], *_span(*printed)), "".join(printed), done=done)
    match = BACK.search(words)
    if match is None:
        return None
    number, unit = match["n"] or match["early"], match["unit"] or match["of"]
    return Counted(told[0], _before(told[0], *_span(number, unit)), f"{number}{unit}", back=True)


def _span(printed: str, unit: str) -> tuple[int, str]:
    return int(printed) if printed.isdigit() else integer(printed) or 0, unit


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


def _before(day: datetime.date, count: int, unit: str) -> datetime.date:
    """The day that lies so long before another; of months the same day, or the last of a shorter month."""
    if unit in {"日", "天", "周"}:
        return day - datetime.timedelta(days=count * (7 if unit == "周" else 1))
    months = day.year * 12 + day.month - 1 - count * (12 if unit == "年" else 1)
    following = datetime.date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return following.replace(
        year=months // 12,
        month=months % 12 + 1,
        day=min(day.day, (following - datetime.timedelta(days=1)).day),
    )


def _said(one: Counted, english: bool) -> str:
    first, last = (spoken_date(day.isoformat(), english) for day in (one.first, one.last))
    if one.back:
        if english:
            return f"Counted back from {first}, it is due by {last}."
        return f"从{first}往前推{one.term}，最迟到{last}。"
    if one.done:
        done, late = spoken_date(one.done.isoformat(), english), one.done > one.last
        if english:
            return f"Counted from {first}, the term ends on {last}: {done} is {'too late' if late else 'in time'}."
        return f"从{first}起算{one.term}，最迟到{last}；{done}{'已经超过期限，不再符合' if late else '没有超过期限'}。"
    if english:
        return f"Counted from {first}, the term ends on {last}."
    return f"从{first}起算{one.term}，最迟到{last}。"
