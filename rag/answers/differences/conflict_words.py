"""The sides of a conflict -> sentences: each figure with its clause, date and scope, and what sets them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.quantities import Kind
from rag import located
from rag.drafting import Draft, Quote, listed, sentences, title
from rag.figures import stated
from rag.figures.stated import Stated
from rag.questions.asked import agreement
from rag.questions.query import Query

NEAR = 0.006  # two figures that differ by less are one, rounded
KINDS = {Kind.TARGET: ("目标", "target"), Kind.BASE: ("实际", "actual"), Kind.CAP: ("上限", "cap")}


def agreeing(found: Sequence[Stated], query: Query) -> Draft:
    """That every place gives the same figure, or that one place alone states it."""
    draft, english, value = Draft(), query.english, stated.words(found[0], query.english)
    if len(found) == 1:
        opening = "Only one clause states it" if english else "只有一处写明"
    else:
        opening = "The clauses agree" if english else "各处一致"
    places = [located.full(one.document, one.clause, english) for one in found]
    draft.say(
        f"{opening}: {value} ({'; '.join(places)})."
        if english
        else f"{opening}：{value}（{'；'.join(places)}）。",
        *map(quote_of, found),
    )
    return draft


def write(found: Sequence[Stated], query: Query) -> Draft:
    draft, english = Draft(), query.english
    quotes = [quote_of(one) for one in found]
    values = list(dict.fromkeys(stated.words(one, english) for one in found))
    of_two = agreement.things(query.question if english else query.text) is not None
    differ = "They are not the same" if of_two else "The documents do not give one figure"
    draft.say(
        f"{differ}: {', '.join(values[:-1])} and {values[-1]}."
        if english
        else f"{'两者不同' if of_two else '各处写法不同'}：{'、'.join(values)}。",
        *quotes,
    )
    for one, quote in zip(found, quotes, strict=True):
        draft.say(_side(one, english), quote)
    reason = _reason(found, english)
    if reason:
        draft.say(reason, *quotes)
    return draft


def verdict(found: Sequence[Stated], english: bool) -> str:
    """Whether the figures that sides state of one thing are one."""
    printed = list(dict.fromkeys(stated.words(one, english) for one in found))
    if len(printed) == 1:
        return f"The clauses agree: {printed[0]}." if english else f"各处一致：{printed[0]}。"
    if len({(one.quantity.value, one.quantity.upper) for one in found}) == 1:
        told = listed(printed, english)
        return f"The value is the same: {told}." if english else f"数值相同，写法是：{told}。"
    opening = (
        f"The documents do not give one figure: {listed(printed, english)}."
        if english
        else f"各处写法不同：{'、'.join(printed)}。"
    )
    values = [one.quantity.value for one in found]
    near = max(values) - min(values) <= NEAR * max(values)
    years = {one.year for one in found}
    apart = all(years) and len(years) == len(found)  # 2030 and 2026
    return f"{opening}{' ' if english else ''}{_reason(found, english)}" if near or apart else opening


def quote_of(one: Stated) -> Quote:
    text = one.clause.text
    if one.in_table:
        return Quote(one.document, one.clause, 0, len(text))
    span = next(((a, b) for a, b in sentences(text) if a <= one.quantity.start < b), (0, len(text)))
    return Quote(one.document, one.clause, *span)


def _side(one: Stated, english: bool) -> str:
    chinese_kind, english_kind = KINDS.get(one.quantity.kind, ("", ""))
    when = one.quantity.period
    if english:
        scope = [
            part
            for part in (
                one.quantity.subject,
                f"{english_kind}{' for ' + _when(when, True) if when else ''}".strip(),
            )
            if part
        ]
        place = located.full(one.document, one.clause, True)
        of = f" ({'; '.join(scope)})" if scope else ""
        return f"- {place}: {stated.words(one, True)}{of}{_dated(one, True)}."
    scope = [part for part in (one.quantity.subject, f"{_when(when, False)}{chinese_kind}") if part]
    of = f"（{'，'.join(scope)}）" if scope else ""
    heading = one.clause.heading if one.clause.label.endswith("、") else ""  # 一、alone names nothing
    place = f"{title(one.document, False)}{one.clause.label}{heading}"
    return f"- {place}：{stated.words(one, False)}{of}{_dated(one, False)}。"


def other(one: Stated, english: bool) -> str:
    """A note on a clause that gives another value than the one that was told."""
    return (
        f"Stated otherwise elsewhere: {_side(one, True)[2:]}"
        if english
        else f"另有不同写法：{_side(one, False)[2:]}"
    )


def _dated(one: Stated, english: bool) -> str:
    if not one.document.date:
        return ""
    return f", document of {one.document.date}" if english else f"，文件日期{one.document.date}"


def _when(period: str, english: bool) -> str:
    years = re.fullmatch(r"P(\d+)Y", period)
    if years:
        return f"the coming {years[1]} years" if english else f"{years[1]}年内"
    return period.replace("/", "–") if english else f"{period.replace('/', '—')}年" if period else ""


def _reason(found: Sequence[Stated], english: bool) -> str:
    """What sets the sides apart, as far as their figures show it."""
    values = [one.quantity.value for one in found]
    if len(set(values)) > 1 and max(values) - min(values) <= NEAR * max(values):
        return (
            "They are the same figure, one of them rounded."
            if english
            else "各数是同一数，较短的一个是四舍五入取整。"
        )
    subjects = list(dict.fromkeys(one.quantity.subject for one in found if one.quantity.subject))
    kinds = {one.quantity.kind for one in found}
    if len(set(values)) == 1:
        return (
            "The value is the same; only the wording (more than, exactly) differs."
            if english
            else "数值相同，只是“超过”与定数的写法不同。"
        )
    if len({one.quantity.period for one in found if one.quantity.period}) > 1:
        return "They are for different times." if english else "各数所指的时间不同。"
    if kinds == {Kind.TARGET, Kind.BASE}:
        return "Some are targets, some actual figures." if english else "有的是目标，有的是实际数。"
    plain = {re.sub(r"总?[数额量]$", "", stated.alike(one)) for one in subjects}
    if len([one for one in plain if not any(one in other for other in plain - {one})]) > 1:
        return (
            f"Their scope differs: {', '.join(subjects)}."
            if english
            else f"口径不同：{'、'.join(subjects)}。"
        )
    return ""
