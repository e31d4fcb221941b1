"""What a text says about itself: title, 文号, issuers, date, status, period. Knows no catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Clause, Edition, Level, Status
from documents.facts.enactment import Act, Event
from documents.facts.figures import dates
from documents.numerals import integer
from documents.reading import edges, imprint
from documents.reading.contents import TITLE as CONTENTS
from documents.reading.imprint import NUMBER, QUOTED, YEARLY
from documents.reading.signatures import (
    NUMBER_ALONE,
    OPEN_DATE,
    bodies,
    is_date,
    leaves_open,
    ordering,
    signs,
)
from documents.reading.unwrap import TITLE
from documents.script import simplified

REGION = re.compile(
    r"(?:中共|中国共产党)?(?!中共|中国|全国|国家|中华|中央|关于|各|全|本|我)([一-鿿]{2,7}?(?:自治区|特别行政区|省|市|州|盟|县|旗))(?=[一-鿿“《])"
)
DRAFT = re.compile(r"征求意见稿|公开征求意见|送审稿|讨论稿|[（(]草案[)）]")
# 自2026年XX月XX日起施行: a day left open is one that a draft leaves open.
OPEN_SINCE = re.compile(rf"自\s*({OPEN_DATE.pattern})\s*起")
TRANSMITS = re.compile(
    r"(?:印发|转发|发布|公布)\s*[《〈](.+)[》〉]\s*(?:的(?:通知|公告|通告|决定|函))?\s*$", re.DOTALL
)
ANNEXED = re.compile(r"^附\s*件\s*[\d一二三四五六七八九十]*\s*[:：.．]?\s*")
# What stands in brackets below a title and belongs to it: （2031—2033年）, （试行）.
OF_TITLE = re.compile(
    r"^[（(](?:(?:19|20)\d{2}\s*[—–\-－~～至]+\s*(?:19|20)\d{2}\s*年?|试行|暂行|[^（）()]{0,6}修订版?)[）)]$"
)
# What texts without a usual title noun are called; such a line is a title only where no other is.
NAMED = re.compile(
    r"(?:分工|安排|政策|名单|名录|一览|[一-鿿]表|制度|须知|流程|建议|书|意见稿|办法稿|解读|问答|公示|规章)$"
)
# “十四五”, 第十四个五年: the first plan ran to 1957, those from the third on for five years each.
PLAN = re.compile(
    r"(?<!二)(?P<plan>十[一二三四五六七八九])五|第\s*(?P<whole>[一二]?十[一二三四五六七八九]?)\s*个\s*五\s*年"
)
DATED = re.compile(
    r"(?P<body>.{4,40}?)[\s　]++(?P<day>\S{8,11})$"
)  # 某某办公室　　2033年3月18日 heads minutes
SHORTEST_TITLE = 6
UNTITLED = re.compile(r"[。，；：:、（(\d]|^\s*(?:部长|主任|局长|抄送)")  # what else stands above a text
YEARS = re.compile(r"((?:20)\d{2})\s*[—–\-~～至]{1,2}\s*((?:20)\d{2})\s*年")
CARRIES_OUT = re.compile(r"(?:贯彻|落实|根据|按照|依据)[^。]{0,200}")


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
    mastheads = [clause.text.split("\n") for clause in clauses if clause.level is Level.MASTHEAD]
    masthead = [line for lines in mastheads for line in lines]
    digest = front.get("edition") == Edition.DIGEST.value
    printed = _title(mastheads)
    title = _unquoted(_text(front, "title")) if digest or not printed else printed
    number = _text(front, "number") or imprint.number([*masthead, *imprint.history(clauses)])
    issuers = _texts(front, "issuers") or imprint.issuers(masthead, clauses)
    date = (iso(_text(front, "date")) if "date" in front else None) or imprint.issued_on(clauses)
    told = imprint.enacted(clauses)
    draft = any(map(DRAFT.search, (title, *masthead))) or any(map(_left_open, clauses))
    return Metadata(
        title=title,
        title_english=_text(front, "title_en"),
        number=number,
        issuers=issuers,
        date=date,
        status=_status(front, draft, bool((number and date) or told), told),
        period=_text(front, "period") or _period(title),
        region=_text(front, "region") or _region(*issuers, title),
        kind=_text(front, "kind") or None,
        implements=_texts(front, "implements") or _implements(clauses),
        id=_text(front, "id"),
        edition=Edition.DIGEST if digest else Edition.OFFICIAL,
        notes=(*_texts(front, "notes"), *_amended(told)),
    )


@lru_cache(maxsize=4096)  # every question is held against the titles of its library
def plain_title(title: str) -> str:
    """A title reduced to what two editions of it share: no blanks, brackets or quotation marks."""
    return re.sub(r"[\s《》〈〉“”‘’\"'（）()]+", "", simplified(title))


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


def _title(mastheads: Sequence[Sequence[str]]) -> str:
    """The last title in the mastheads: what a notice transmits comes after the notice's own."""
    best = ""
    for masthead in mastheads:
        for position, line in enumerate(masthead):
            if (TITLE.match(line) or TRANSMITS.search(line)) and not _closed(line):
                best = _assembled(masthead, position)
    best = best or next(filter(None, (_untypical(masthead) for masthead in mastheads)), "")
    lines = [line for masthead in mastheads for line in masthead]
    best = best or _untold(lines) or next(filter(ordering, reversed(lines)), "").strip()
    inner = TRANSMITS.search(best)
    title = inner[1].replace("〈", "《").replace("〉", "》") if inner else ANNEXED.sub("", best)
    return _unspaced(title)


def _unspaced(title: str) -> str:
    """Blanks that part characters only on the page are no part of a title; those between bodies that issue it jointly are."""
    issuers, about, matter = title.partition("关于")
    names = issuers.split()
    if about and len(names) > 1 and all(map(bodies, names)):
        return f"{' '.join(names)}{about}{_unspaced(matter)}"
    return re.sub(r"(?<=[^A-Za-z0-9])\s+|\s+(?=[^A-Za-z0-9])", "", title)


def _untold(masthead: Sequence[str]) -> str:
    """The first line that may be a title where none ends with a noun of titles: 任务分工, 一问一答."""
    plain = (
        line
        for line in masthead
        if len(line.strip()) >= SHORTEST_TITLE and _continues(line) and not UNTITLED.search(line)
    )
    return next(plain, "")


def _assembled(masthead: Sequence[str], last: int) -> str:
    """A title that the page breaks over several lines, from the issuer's name or 关于 on."""
    start = last
    while start > 0 and not re.match(r"关于|《", masthead[start]) and _continues(masthead[start - 1]):
        start -= 1
    below = masthead[last + 1].strip() if last + 1 < len(masthead) else ""
    return "".join(masthead[start : last + 1]) + (below if OF_TITLE.match(below) else "")


def _continues(line: str) -> bool:
    return not (_closed(line) or TITLE.match(line.strip()) or NUMBER.search(line))


def _closed(line: str) -> bool:
    """Whether a line of the masthead is something by itself and no part of a title."""
    plain = line.strip()
    return (
        plain in {"文件", "附件", "令", "公告", "通告"}
        or bool(NUMBER.fullmatch(plain) or NUMBER_ALONE.match(plain) or YEARLY.fullmatch(plain))
        or bool(edges.ASIDE.match(plain) or CONTENTS.fullmatch(plain))
        or bool(bodies(plain) or ordering(plain) or signs(plain))
        or is_date(plain)
        or bool((dated := DATED.match(plain)) and bodies(dated["body"]) and is_date(dated["day"]))
    )


def _untypical(masthead: Sequence[str]) -> str:
    """A title of another kind: the first line of a masthead that ends as titles now and then do."""
    for position, line in enumerate(masthead):
        if not _closed(line) and NAMED.search(line.strip()):
            return _assembled(masthead, position)
    return ""


def _left_open(clause: Clause) -> bool:
    """Whether a clause leaves open the day from which the text holds."""
    since = OPEN_SINCE.search(clause.text)
    return bool(since and leaves_open(since[1])) or any(map(_left_open, clause.children))


def _region(*names: str) -> str | None:
    """The city, province or county with which an issuer's name or the title begins."""
    for name in names:
        match = REGION.match(name)
        if match:
            return match[1]
    return None


def iso(text: str) -> str | None:
    """The first date of a text that names a year."""
    plain = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T|\s+\d{2}:)", text)
    if plain:
        return plain[0]
    return next((date.iso for date in dates(text) if not date.iso.startswith("-")), None)


def _amended(told: Sequence[Event]) -> Iterator[str]:
    """What the reader should know of a law that was changed or repealed since."""
    for act in (Act.AMENDED, Act.REPEALED):
        days = [one.date for one in told if one.act is act]
        if days:
            yield f"{act} on {', '.join(days)}, as the note under the title says"


def _status(front: Mapping[str, object], draft: bool, identified: bool, told: Sequence[Event] = ()) -> Status:
    stated = _text(front, "status")
    if stated in set(Status):
        return Status(stated)
    if draft:
        return Status.DRAFT
    if any(one.act is Act.REPEALED for one in told):
        return Status.EXPIRED
    return Status.ISSUED if identified else Status.UNKNOWN


def _period(title: str) -> str | None:
    plan = PLAN.search(title)
    match = YEARS.search(title)
    if plan:
        ends = 1955 + 5 * (integer(plan["plan"] or plan["whole"]) or 0)
        return f"{ends - 4}/{ends}"
    return f"{match[1]}/{match[2]}" if match else None


def _implements(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Titles after 贯彻, 落实, 根据 in the paragraphs above the first numbered unit."""
    found: list[str] = []
    for clause in clauses:
        if clause.level is Level.PARAGRAPH:
            for sentence in CARRIES_OUT.finditer(clause.text):
                found.extend(match[1] for match in QUOTED.finditer(sentence[0]))
    return tuple(dict.fromkeys(re.sub(r"\s+", "", title) for title in found))
