"""A clause's text -> from when and until when a document holds, and what it repeals. Knows no document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.facts.enactment import is_note
from documents.facts.figures import Date, dates
from documents.numerals import integer
from documents.script import in_simplified


@dataclass(frozen=True, slots=True)
class Validity:
    """What one clause states of a document's force, read from `text[start:end]`.

    `since` and `until` are ISO 8601; `since` is `issue` for 自印发之日起 and `XX` stands where a draft leaves a
    number open. `term` is a duration (P5Y), `trial` marks 试行, `repeals` are titles or numbers of documents.
    """

    since: str
    until: str
    term: str
    trial: bool
    repeals: tuple[str, ...]
    start: int
    end: int


_NUMBER = r"(?:[一二三四五六七八九十两]{1,3}|\d{1,2})"
SINCE = re.compile(
    r"自\s*(?P<when>[^，。；]{2,24}?)\s*起\s*(?:正式)?(?:施行|实施|执行|生效|试行)|(?P<plain>[^，。；自]{4,14}?日)起(?:施行|实施|执行|生效)"
)
ISSUE = re.compile(r"(?:印发|发布|公布|颁布|签发|通过|签署|签订|签字|签章|盖章)之日")
UNTIL = re.compile(
    r"(?:有效期|施行|实施|执行|试行)?(?:期限)?\s*(?:截止到|截至|截止|至|到)\s*(?P<when>[^，。；]{4,14}?日)\s*(?:止|为止)?(?=[，。；）]|$)"
)
TERM = re.compile(
    rf"(?:有效期限?|试行期限?|施行期限?|有效时间|试行)\s*(?:为|是|暂定|：)?\s*(?P<number>{_NUMBER})\s*(?P<unit>年|个月)"
)
TRIAL = re.compile(r"试行")
REPEAL = re.compile(r"同时(?:予以)?(?:废止|失效)|(?:予以)废止|(?:不再执行|停止执行)|废止")
NAMED = re.compile(
    r"《((?:[^《》]|《[^《》]*》)+)》|[一-鿿]{1,10}[〔\[（(]\s*(?:19|20)\d{2}\s*[〕\])）]\s*\d+\s*号"
)
OPEN_DATE = re.compile(
    r"(?P<year>20\d{2}|[X×xＸ]{2,4})\s*年\s*(?P<month>\d{1,2}|[X×xＸ]{1,2})\s*月\s*(?P<day>\d{1,2}|[X×xＸ]{1,2})\s*日"
)


@in_simplified
def validity(text: str) -> Validity | None:
    """What a clause states of its document's force; None where it states nothing of it."""
    since, term = SINCE.search(text), TERM.search(text)
    until = UNTIL.search(text) if since or term or re.search(r"有效期", text) else None
    # A law's note tells of the law itself: 2020年5月1日废止.
    told = "同时" not in text and any(map(is_note, text.split("\n")))
    repeal = None if told else _repeal(text)
    found = [match for match in (since, until, term) if match]
    if not found and repeal is None:
        return None
    spans = [*(match.span() for match in found), *([repeal] if repeal else [])]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    return Validity(
        since=_since(since) if since else "",
        until=_date(until["when"]) if until else "",
        term=f"P{integer(term['number'])}{'Y' if term['unit'] == '年' else 'M'}" if term else "",
        trial=bool(TRIAL.search(text[start:end])),
        repeals=_titles(text, repeal) if repeal else (),
        start=start,
        end=end,
    )


def _since(match: re.Match[str]) -> str:
    when = match["when"] or match["plain"]
    return "issue" if ISSUE.search(when) else _date(when)


def _date(words: str) -> str:
    """2026年XX月XX日 of a draft -> 2026-XX-XX; a date that is printed in full as ISO 8601."""
    printed: Date | None = next(dates(words), None)
    opened = OPEN_DATE.search(words)
    if opened and re.search("[X×xＸ]", opened[0]):
        return "-".join(
            part.zfill(2) if part.isdigit() else "XX"
            for part in (opened["year"], opened["month"], opened["day"])
        )
    return printed.iso if printed else ""


def _repeal(text: str) -> tuple[int, int] | None:
    """The sentence that repeals something by name: 《…》同时废止, 同时废止《…》."""
    for match in REPEAL.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        stop = re.compile(r"[。；\n]").search(text, match.end())
        end = stop.start() if stop else len(text)
        names = list(NAMED.finditer(text, start, end))
        if names:
            return min(names[0].start(), match.start()), max(names[-1].end(), match.end())
    return None


def _titles(text: str, span: tuple[int, int]) -> tuple[str, ...]:
    """Titles first; a number in brackets after a title names the same document."""
    titles = tuple(match[1] for match in NAMED.finditer(text, *span) if match[1])
    numbers = tuple(re.sub(r"\s+", "", match[0]) for match in NAMED.finditer(text, *span) if not match[1])
    return titles or numbers
