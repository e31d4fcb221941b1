"""A document, the library around it and a day -> whether it holds on that day, and why. Asks no clock."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from documents.clauses import Clause, Document, Status
from documents.facts.validity import Validity, validity
from documents.reading.metadata import TRANSMITS, plain_title

# A clause without any of these says nothing of a document's force; most clauses are sorted out by them.
SPEAKS = re.compile(
    r"有效|起(?:正式)?(?:施行|实施|执行|生效|试行)|废止|失效|(?:不再|停止)执行|试行|(?:施行|实施|执行)期限"
)
ITSELF = re.compile(
    r"本(?:[一-鿿]{0,6}?)(?:办法|规定|细则|通知|意见|方案|规划|计划|措施|条例|决定|公告|通告|协议|指引|指南|政策|文件|规则|制度)"
)
ANOTHER = re.compile(r"》[^。；\n]{0,20}$")  # 《…》自…起施行: it is of that document
SENTENCE = re.compile(r"[。；\n]")
NUMBERED = re.compile(
    r"《(?P<title>(?:[^《》]|《[^《》]*》)+)》\s*(?:[（(]\s*(?P<number>[一-鿿]{1,12}\s*[〔\[（(]\s*\d{4}\s*[〕\])）]\s*(?:第\s*)?\d+\s*号)\s*[)）])?"
)
DURATION = re.compile(r"P(\d+)([YM])")
REPEALS_NOTHING = frozenset({Status.DRAFT})


class Ground(StrEnum):
    """Why a document no longer holds."""

    REPEALED = "repealed"  # another document of the library repeals it
    TERM_OVER = "term over"  # the validity that it states has ended
    PERIOD_OVER = "period over"  # the years that it plans for have ended


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground, since when (ISO 8601; empty when unknown), and the clause that states it.

    `by` is the document that repeals; the clause is one of its own then.
    """

    ground: Ground
    since: str = ""
    clause: Clause | None = None
    by: Document | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a document on a day, and all that speaks against its holding.

    A stated status stands even where a reason speaks against it: the reader is told of both.
    """

    status: Status
    reasons: tuple[Reason, ...] = ()


class Standings:
    """The standing of any document among those of a library, on one day; what they repeal is read once."""

    def __init__(self, documents: Iterable[Document], today: date) -> None:
        self.today = today
        self._repealing = tuple(_repealing(documents, today))
        self._known: dict[str, tuple[Document, Standing]] = {}

    def of(self, document: Document) -> Standing:
        """Whether this document holds; it need not be one of the library."""
        known = self._known.get(document.id)
        if known is None or known[0] is not document:
            repealed = (_repealed(document, each) for each in self._repealing)
            found = (*(reason for reason in repealed if reason), *_over(document, self.today))
            known = self._known[document.id] = document, Standing(_status(document, found), found)
        return known[1]

    def current(self, document: Document) -> Document:
        """The document with its status as of the day."""
        status = self.of(document).status
        return document if status is document.status else replace(document, status=status)


def standing(document: Document, others: Iterable[Document], today: date) -> Standing:
    """Whether a document holds on a day; `others` is the library, with or without the document itself."""
    return Standings(others, today).of(document)


def since(document: Document) -> date | None:
    """From when a document holds: the day that it states, else its date; None when neither is known."""
    for _, stated in _of_itself(document):
        if stated.since and stated.since != "issue" and (day := _first_day(stated.since)):
            return day
    return _first_day(document.date or "")


def _status(document: Document, found: Sequence[Reason]) -> Status:
    if document.status_stated or document.status is Status.DRAFT or not found:
        return document.status
    return Status.SUPERSEDED if found[0].ground is Ground.REPEALED else Status.EXPIRED


def _over(document: Document, today: date) -> Iterator[Reason]:
    """The term that the text states, where it states one, decides; else the years that it plans for."""
    ends = [(end, clause) for clause, stated in _of_itself(document) if (end := _end(stated, document))]
    if ends:
        end, clause = max(ends, key=lambda pair: pair[0])
        if end < today:
            yield Reason(Ground.TERM_OVER, end.isoformat(), clause)
        return
    last = _last_day((document.period or "").rpartition("/")[2])
    if last is not None and last < today:
        yield Reason(Ground.PERIOD_OVER, last.isoformat())


def _stated(document: Document) -> Iterator[tuple[Clause, Validity]]:
    for clause in document.walk():
        found = validity(clause.text) if SPEAKS.search(clause.text) else None
        if found is not None:
            yield clause, found


def _of_itself(document: Document) -> Iterator[tuple[Clause, Validity]]:
    """Clauses on the document's own force: 本办法自…起施行, not the validity of a permit or of another text."""
    for clause, found in _stated(document):
        begin = max((match.end() for match in SENTENCE.finditer(clause.text, 0, found.start)), default=0)
        before = clause.text[begin : found.start]
        if (found.since and not ANOTHER.search(before)) or ITSELF.search(before):
            yield clause, found


def _end(stated: Validity, document: Document) -> date | None:
    """The last day of a stated validity; None where it has none, or where a draft leaves it open."""
    if stated.until:
        return _last_day(stated.until)
    duration = DURATION.fullmatch(stated.term)
    began = _last_day(stated.since if stated.since not in {"", "issue"} else document.date or "")
    if duration is None or began is None:
        return None
    months = int(duration[1]) * (12 if duration[2] == "Y" else 1)
    return _after(began, months) - timedelta(days=1)


def _repealing(documents: Iterable[Document], today: date) -> Iterator[tuple[Document, Clause, Validity]]:
    """The clauses that repeal something, of the documents that hold on the day."""
    for document in documents:
        if document.status in REPEALS_NOTHING:
            continue
        found = [(clause, stated) for clause, stated in _stated(document) if stated.repeals]
        began = since(document) if found else None
        if began is None or began <= today:
            yield from ((document, clause, stated) for clause, stated in found)


def _repealed(document: Document, each: tuple[Document, Clause, Validity]) -> Reason | None:
    """The reason that another document gives, where it repeals this one."""
    other, clause, found = each
    if other.id == document.id or _dated_before(other, document):
        return None
    if not _names(clause.text[found.start : found.end], found.repeals, document):
        return None
    began = since(other)
    return Reason(Ground.REPEALED, began.isoformat() if began else "", clause, other)


def _dated_before(other: Document, document: Document) -> bool:
    """Whether the other is surely older: it cannot repeal what came after it."""
    before, after = _last_day(other.date or ""), _first_day(document.date or "")
    return before is not None and after is not None and before < after


def _names(text: str, repeals: Sequence[str], document: Document) -> bool:
    """Whether a sentence that repeals names this document, by its number or, where that is not given, its title."""
    numbers = {match["title"]: match["number"] for match in NUMBERED.finditer(text)}
    for named in repeals:
        number = numbers.get(named)
        if number and document.number:
            if _plain_number(number) == _plain_number(document.number):
                return True
        elif _plain_number(named) == _plain_number(document.number or " ") or _titled(named, document.title):
            return True
    return False


def _titled(named: str, title: str) -> bool:
    """A title, or that of the notice which transmits the document: 关于印发《…》的通知."""
    inner = TRANSMITS.search(named)
    return plain_title(title) in {plain_title(named), plain_title(inner[1]) if inner else ""}


def _plain_number(number: str) -> str:
    return re.sub(r"\s+", "", number).translate(str.maketrans("[](（）)", "〔〕〔〔〕〕"))


def _first_day(iso: str) -> date | None:
    """The first day that a date as exact as it is stated may mean: 2020-05 is 2020-05-01."""
    parts = _parts(iso)
    return date(parts[0], parts[1] or 1, parts[2] or 1) if parts else None


def _last_day(iso: str) -> date | None:
    """The last such day: 2020-05 is 2020-05-31, 2020 is 2020-12-31."""
    parts = _parts(iso)
    if parts is None:
        return None
    month = parts[1] or 12
    return date(parts[0], month, parts[2] or monthrange(parts[0], month)[1])


def _parts(iso: str) -> tuple[int, int, int] | None:
    """Year, month and day, 0 where they are not stated; None for what is no date (2026-XX-XX)."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", iso.strip())
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return year, month, day


def _after(day: date, months: int) -> date:
    """The same day some months later, or the last of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year, month = min(year, date.max.year), month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
