"""The note under a law's title -> when it was passed, published and amended, and by whom. Knows no document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from documents.facts.figures import dates
from documents.numerals import CHINESE
from documents.script import in_simplified


class Act(StrEnum):
    """What was done to a law on a day."""

    PASSED = "passed"  # 通过
    APPROVED = "approved"  # 批准
    PUBLISHED = "published"  # 公布, 发布
    AMENDED = "amended"  # 修正, 修订
    REPEALED = "repealed"  # 废止


@dataclass(frozen=True, slots=True)
class Event:
    """One act and its day (ISO 8601), read from `text[start:end]`; `by` is the body that did it, if it is named."""

    act: Act
    date: str
    by: str
    start: int
    end: int


# In this order: who approves a decision that amends, amends.
VERBS = (
    (Act.REPEALED, re.compile("废止|失效")),
    (Act.AMENDED, re.compile("修正|修订|修改")),
    (Act.PUBLISHED, re.compile("公布|发布|颁布|印发|令")),
    (Act.APPROVED, re.compile("批准")),
    (Act.PASSED, re.compile("(?:审议|讨论|表决|研究)*通过|制定")),
)
_DAY = rf"[\d{CHINESE}]{{4}}\s*+年\s*+[\d{CHINESE}]{{1,3}}\s*+月\s*+[\d{CHINESE}]{{1,3}}\s*+日"
NOTE = re.compile(
    rf"\s*+(?:[（(]\s*+)?(?:根据|经|依据)?\s*+{_DAY}(?!起).*(?:通过|批准|公布|发布|颁布|修正|修订|修改|施行|实施|废止)"
    r"\s*+(?:[）)]\s*+)?",
    re.DOTALL,
)
QUOTED = re.compile(r"《(?:[^《》]|《[^《》]*》)*》")
LONGEST = 3000  # characters of a note
# 第九届, 第二次会议, 第3次常务会议, 令第88号: what stands between a body and what it did.
_ORDINAL = rf"第?\s*[\d{CHINESE}]+\s*号"
OCCASION = re.compile(
    rf"第\s*[\d{CHINESE}]+\s*(?:届|次)|(?:[\d{CHINESE}]+次)?(?:全体|常务)?会议"
    rf"|令?(?:\s*\d{{4}}\s*年)?\s*{_ORDINAL}|令$|[，,。；\s　]"
)
BODY = re.compile(r"^(?:根据|由|经)?([一-鿿]{2,30}?)(?:令|$)")


@in_simplified
def events(text: str) -> tuple[Event, ...]:
    """What the note tells, in printed order; nothing from a text that is no such note."""
    if not is_note(text):
        return ()
    plain = QUOTED.sub(lambda title: "　" * len(title[0]), text)
    days = [one for one in dates(plain) if len(one.iso) == len("2031-01-01")]
    found = []
    for day, after in zip(days, [*days[1:], None], strict=True):
        end = after.start if after else len(plain)
        tail = plain[day.end : end]
        act, verb = next(((act, verb) for act, word in VERBS if (verb := word.search(tail))), (None, None))
        if act and verb and not tail.lstrip().startswith(("起", "前")):
            found.append(Event(act, day.iso, _body(tail[: verb.start()]), day.start, day.end + verb.end()))
    return tuple(found)


@in_simplified
def is_note(text: str) -> bool:
    """Whether a paragraph does nothing but tell when a law was made: （…年…月…日…通过　根据…修正）."""
    return len(text) <= LONGEST and "。" not in text and bool(NOTE.fullmatch(text))


def issued(told: tuple[Event, ...]) -> str | None:
    """The day of issue: of its first publication, else of the approval or the vote that was the last needed."""
    made = [one for one in told if one.act is not Act.AMENDED]
    for act in (Act.PUBLISHED, Act.APPROVED, Act.PASSED):
        day = next((one.date for one in made if one.act is act), None)
        if day:
            return day
    return told[0].date if told else None


def _body(words: str) -> str:
    """云溪市第九届人民代表大会常务委员会第二次会议 -> 云溪市人民代表大会常务委员会."""
    match = BODY.match(OCCASION.sub("", words))
    return match[1].removesuffix("批准的") if match else ""
