"""The lines above and below a text -> its number, who issued it and when. Knows no title and no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.clauses import Clause, Level
from documents.facts.enactment import Act, Event, events, is_note, issued
from documents.facts.figures import Date, dates
from documents.numerals import CHINESE
from documents.reading.signatures import NUMBER_ALONE, bodies, ordering, signed_on, signs

_ORDINAL = rf"第\s*(?:\d+|[{CHINESE}]+)\s*号"
NUMBER = re.compile(
    r"[一-鿿]{1,12}\s*[〔\[（(]\s*(?:19|20)\d{2}\s*[〕\])）]\s*(?:第\s*)?\d+\s*号"
    rf"|[一-鿿]{{2,20}}令\s*(?:\d{{4}}\s*年\s*)?{_ORDINAL}"
    rf"|^[一-鿿]{{2,20}}(?:公告|通告)\s*(?:[（(]?\s*\d{{4}}\s*年\s*[）)]?\s*)?{_ORDINAL}"
    rf"|^第\s*\d+/\d{{4}}\s*号"
)
YEARLY = re.compile(
    r"[〔\[]\s*(?:19|20)\d{2}\s*[〕\]]\s*(?:第\s*)?\d+\s*号"
)  # minutes have no code before it
QUOTED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
QUOTES = re.compile(r"《[^《》]*")
TITLED = re.compile(r"^(.{3,120}?)(?:关于(?!.*关于.*印发)|(?:印发|转发|发布|公布)[《〈])")
PRINTER = re.compile(r"抄送|印发|公开方式|主题词")
# 自…起, …前: from or until when something holds, not when it was issued.
OTHER_DAY = re.compile(r"\s*(?:起|前|后|止|至|通过|第)")
ISSUED = re.compile(r"[^，。；\n]{0,40}?(?:公布|发布|印发|令|签发)")


def number(masthead: Sequence[str]) -> str | None:
    """The document number: in one line, or below the name of an order."""
    for position, line in enumerate(masthead):
        if YEARLY.fullmatch(line.strip()):
            return re.sub(r"\s+", "", line)
        if is_note(line):
            line = QUOTES.split(line)[0]
        match = NUMBER.search(line)
        if match and not QUOTES.search(line):
            found = re.sub(r"\s+", "", match[0])
            # 2023年5月6日某部令第5号: the day before the body is no part of its name.
            after_day = line[: match.start()].rstrip()[-1:].isdigit()
            return found[1:] if after_day else found
        above = "".join(_above(masthead, position))
        if NUMBER_ALONE.match(line.strip()) and above:
            return re.sub(r"[\s（()）]+", "", above + line)
    return None


def _above(masthead: Sequence[str], position: int) -> tuple[str, ...]:
    """The name of the order that stands above its number, with the bodies above a mere 令."""
    last = masthead[position - 1].strip() if position else ""
    plain = re.sub(r"\s+", "", last)
    if ordering(last):
        return (plain,)
    if plain not in {"令", "公告", "通告"}:
        return ()
    named = [line for line in masthead[: position - 1] if bodies(line)]
    return (*(re.sub(r"\s+", "", line) for line in named), plain) if named else ()


def issuers(masthead: Sequence[str], clauses: Sequence[Clause]) -> tuple[str, ...]:
    """The bodies named above the number and title, or in an order's name, or that sign, or that the title names."""
    end = next(
        (i for i, line in enumerate(masthead) if line.strip() == "文件" or NUMBER.search(line)), len(masthead)
    )
    return (
        _named(bodies(line) for line in masthead[:end])
        or _named(ordering(line) for line in masthead)
        or _signature(clauses)[0]
        or _titled(masthead)
        or tuple(one.by for one in enacted(clauses) if one.by)[:1]
        or _named(bodies(line) for line in masthead[end:])
    )


def _named(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in found for name in names))


def _titled(masthead: Sequence[str]) -> tuple[str, ...]:
    """X关于印发…的通知, X Y印发《…》: the bodies with which a title begins."""
    for line in masthead:
        match = TITLED.match(line.strip())
        named = bodies(match[1]) if match else ()
        if named:
            return named
    return ()


def history(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """The note under a law's title: lines of a masthead, or a paragraph of its own where it is long."""
    above = (one for one in clauses if one.level in {Level.MASTHEAD, Level.PARAGRAPH})
    return tuple(line for one in above for line in one.text.split("\n") if is_note(line))


def enacted(clauses: Sequence[Clause]) -> tuple[Event, ...]:
    """What that note tells of when the law was made."""
    return tuple(event for line in history(clauses) for event in events(line))


def issued_on(clauses: Sequence[Clause]) -> str | None:
    """The day of print in the colophon, or the day of issue in the masthead, or the day of the signature.

    A law tells it in the note under its title; a vote counts only where nothing was published.
    """
    told = enacted(clauses)
    published = any(one.act is Act.PUBLISHED for one in told)
    return (None if published else _printed_on(clauses)) or issued(told)


def _printed_on(clauses: Sequence[Clause]) -> str | None:
    for level in (Level.COLOPHON, Level.MASTHEAD):
        for clause in clauses:
            found = _issued(clause.text) if clause.level is level else None
            if found:
                return found
    return _signature(clauses)[1]


def _issued(text: str) -> str | None:
    """Of a colophon or masthead the last day that is one of issue: alone on its line, or before 公布 or 令."""
    # A year and a month at least: 2021—2025年 in a title is no date of issue.
    text = "\n".join(line for line in text.split("\n") if not is_note(line))
    found = [one for one in dates(text) if re.match(r"\d{4}-", one.iso) and not _other(text, one)]
    alone = [line_date for line in text.split("\n") if (line_date := signed_on(line)) and line_date[0] != "-"]
    stated = [one.iso for one in found if ISSUED.match(text, one.end)]
    return next((one[-1] for one in (alone, stated, [one.iso for one in found]) if one), None)


def _other(text: str, one: Date) -> bool:
    return bool(OTHER_DAY.match(text, one.end)) or text[: one.start].rstrip()[-1:] == "自"


def _signature(clauses: Sequence[Clause]) -> tuple[tuple[str, ...], str | None]:
    """Who signed and when: bodies or a person, each on a line, and a date alone below them."""
    lines = [
        line.strip()
        for clause in clauses
        if clause.level is Level.PARAGRAPH
        or (clause.level is Level.COLOPHON and not PRINTER.search(clause.text))
        for line in clause.text.split("\n")
    ]
    for position, line in enumerate(lines):
        signed = signed_on(line)
        above = position
        while signed and above > 0 and (bodies(lines[above - 1]) or signs(lines[above - 1])):
            above -= 1
        if above < position:
            return _named(bodies(one) for one in lines[above:position]), signed
    return (), None
