"""What a text says about itself: title, 文号, issuers, date, status, period. Knows no catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Edition, Level, Status
from documents.facts.figures import dates
from documents.reading.unwrap import TITLE

NUMBER = re.compile(
    r"[一-鿿]{1,12}\s*[〔\[（(]\s*(?:19|20)\d{2}\s*[〕\])）]\s*(?:第\s*)?\d+\s*号|[一-鿿]{2,20}令\s*第\s*\d+\s*号"
)
BODY = re.compile(
    r"^(?!关于|印发)[一-鿿（）()、 ]{3,40}(?:局|委员会|委|办公室|办|政府|部|厅|院|会|分局|支行|银行|集团|中心|署)$"
)
REGION = re.compile(
    r"(?!中国|全国|国家|中华|中央|关于|各|全|本|我)([一-鿿]{2,7}?(?:自治区|特别行政区|省|市|州|盟|县|旗))(?=[一-鿿“《])"
)
DRAFT = re.compile(r"征求意见稿|公开征求意见|送审稿|讨论稿|[（(]草案[)）]")
TRANSMITS = re.compile(
    r"(?:印发|转发|发布|公布)\s*[《〈](.+)[》〉]\s*的(?:通知|公告|通告|决定)\s*$", re.DOTALL
)
PLAN_PERIODS = {"十三五": "2016/2020", "十四五": "2021/2025", "十五五": "2026/2030"}
YEARS = re.compile(r"((?:20)\d{2})\s*[—–\-~～至]{1,2}\s*((?:20)\d{2})\s*年")
CARRIES_OUT = re.compile(r"(?:贯彻|落实|根据|按照|依据)[^。]{0,200}")
QUOTED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; None or an empty value where the text does not state it."""

    title: str = ""
    title_english: str = ""
    number: str | None = None
    issuers: tuple[str, ...] = ()
    date: str | None = None
    status: Status = Status.UNKNOWN
    period: str | None = None
    region: str | None = None
    kind: str | None = None
    implements: tuple[str, ...] = ()
    id: str = ""
    edition: Edition = Edition.OFFICIAL
    notes: tuple[str, ...] = ()


def detect(clauses: Sequence[Clause], front: Mapping[str, object]) -> Metadata:
    """Read the metadata from the masthead, the colophon and the front matter of a file."""
    masthead = [
        line for clause in clauses if clause.level is Level.MASTHEAD for line in clause.text.split("\n")
    ]
    digest = front.get("edition") == Edition.DIGEST.value
    title = _unquoted(_text(front, "title")) if digest or not _title(masthead) else _title(masthead)
    number = _text(front, "number") or _number(masthead)
    signed, signed_on = _signature(clauses)
    issuers = _texts(front, "issuers") or _issuers(masthead) or signed or _titled_issuer(masthead)
    date = (_iso(_text(front, "date")) if "date" in front else None) or _date(clauses) or signed_on
    return Metadata(
        title=title,
        title_english=_text(front, "title_en"),
        number=number,
        issuers=issuers,
        date=date,
        status=_status(front, title, bool(number and date)),
        period=_text(front, "period") or _period(title),
        region=_text(front, "region") or _region(*issuers, title),
        kind=_text(front, "kind") or None,
        implements=_texts(front, "implements") or _implements(clauses),
        id=_text(front, "id"),
        edition=Edition.DIGEST if digest else Edition.OFFICIAL,
        notes=_texts(front, "notes"),
    )


def plain_title(title: str) -> str:
    """A title reduced to what two editions of it share: no blanks, brackets or quotation marks."""
    return re.sub(r"[\s《》〈〉“”‘’\"'（）()]+", "", title)


def _unquoted(title: str) -> str:
    """《…》 around a whole title is how one is written inside a sentence."""
    return title[1:-1] if re.fullmatch(r"《[^《》]*》", title) else title


def _text(front: Mapping[str, object], key: str) -> str:
    value = front.get(key)
    return "" if value is None else str(value).strip()


def _texts(front: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = front.get(key)
    if isinstance(value, list | tuple):
        return tuple(str(item).strip() for item in value)
    return (str(value).strip(),) if value else ()


def _title(masthead: Sequence[str]) -> str:
    """The last title in the masthead: what a notice transmits comes after the notice's own."""
    best = ""
    for position, line in enumerate(masthead):
        if TITLE.match(line) and not NUMBER.fullmatch(line.strip()) and line.strip() not in {"文件", "附件"}:
            best = _assembled(masthead, position)
    inner = TRANSMITS.search(best)
    title = inner[1].replace("〈", "《").replace("〉", "》") if inner else best
    return re.sub(r"(?<=[^A-Za-z0-9])\s+|\s+(?=[^A-Za-z0-9])", "", title)


def _assembled(masthead: Sequence[str], last: int) -> str:
    """A title that the page breaks over several lines, from the issuer's name or 关于 on."""
    start = last
    while start > 0 and not re.match(r"关于|《", masthead[start]) and _continues(masthead[start - 1]):
        start -= 1
    return "".join(masthead[start : last + 1])


def _continues(line: str) -> bool:
    stripped = line.strip()
    closed = (
        TITLE.match(stripped)
        or NUMBER.search(stripped)
        or BODY.match(stripped)
        or stripped in {"文件", "附件"}
    )
    return not closed


def _number(masthead: Sequence[str]) -> str | None:
    for line in masthead:
        match = NUMBER.search(line)
        if match and not QUOTED.search(line):
            return re.sub(r"\s+", "", match[0])
    return None


def _issuers(masthead: Sequence[str]) -> tuple[str, ...]:
    """The bodies named above the document number and the title, one a line."""
    above = next(
        (i for i, line in enumerate(masthead) if line.strip() == "文件" or NUMBER.search(line)), None
    )
    masthead = masthead[:above]
    return tuple(dict.fromkeys(line.strip() for line in masthead if BODY.match(line.strip())))


def _date(clauses: Sequence[Clause]) -> str | None:
    """The date of print in the colophon, or one that stands alone in the masthead."""
    for level in (Level.COLOPHON, Level.MASTHEAD):
        for clause in clauses:
            if clause.level is level:
                # A year and a month at least: 2021—2025年 in a title is no date of issue.
                found = [date.iso for date in dates(clause.text) if re.match(r"\d{4}-", date.iso)]
                if found:
                    return found[-1]
    return None


def _signature(clauses: Sequence[Clause]) -> tuple[tuple[str, ...], str | None]:
    """Who signed a notice and when: bodies, each on a line, and a date alone below them, before its annex begins."""
    lines = [
        line.strip()
        for clause in clauses
        if clause.level is Level.PARAGRAPH
        for line in clause.text.split("\n")
    ]
    for position, line in enumerate(lines):
        found = [date for date in dates(line) if date.printed == line and re.match(r"\d{4}-\d", date.iso)]
        bodies: list[str] = []
        while found and position > len(bodies) and BODY.match(lines[position - len(bodies) - 1]):
            bodies.insert(0, lines[position - len(bodies) - 1])
        if bodies:
            return tuple(bodies), found[0].iso
    return (), None


def _titled_issuer(masthead: Sequence[str]) -> tuple[str, ...]:
    """X关于印发…的通知: the body before 关于 in a title."""
    for line in masthead:
        match = re.match(r"(.{3,40}?)关于", line.strip())
        if match and all(BODY.match(name) for name in re.split(r"[\s　、]+", match[1])):
            return tuple(re.split(r"[\s　、]+", match[1]))
    return ()


def _region(*names: str) -> str | None:
    """The city, province or county with which an issuer's name or the title begins."""
    for name in names:
        match = REGION.match(name)
        if match:
            return match[1]
    return None


def _iso(text: str) -> str | None:
    """The first date of a text that names a year."""
    plain = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T|\s+\d{2}:)", text)
    if plain:
        return plain[0]
    return next((date.iso for date in dates(text) if not date.iso.startswith("-")), None)


def _status(front: Mapping[str, object], title: str, identified: bool) -> Status:
    stated = _text(front, "status")
    if stated in set(Status):
        return Status(stated)
    if DRAFT.search(title):
        return Status.DRAFT
    return Status.ISSUED if identified else Status.UNKNOWN


def _period(title: str) -> str | None:
    named = next((years for name, years in PLAN_PERIODS.items() if name in title), None)
    match = YEARS.search(title)
    return named or (f"{match[1]}/{match[2]}" if match else None)


def _implements(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Titles after 贯彻, 落实, 根据 in the paragraphs above the first numbered unit."""
    found: list[str] = []
    for clause in clauses:
        if clause.level is Level.PARAGRAPH:
            for sentence in CARRIES_OUT.finditer(clause.text):
                found.extend(match[1] for match in QUOTED.finditer(sentence[0]))
    return tuple(dict.fromkeys(re.sub(r"\s+", "", title) for title in found))
