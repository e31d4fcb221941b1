"""A clause's text -> by when something must be done. Knows no document and no day of today."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.facts.figures import dates
from documents.numerals import integer
from documents.script import in_simplified


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which, or a time within which, read from `text[start:end]`.

    `by` is ISO 8601 as exact as printed (2025, 2025-06, --06-30 for every year); `within` a duration (P3Y, P30D);
    `working` where its days are working days; `since` the event that starts it (收到申请). One of `by` and
    `within` is empty.
    """

    by: str
    within: str
    since: str
    start: int
    end: int
    working: bool = False


_NUMBER = r"(?:[一二三四五六七八九十百两]{1,4}|\d{1,3})"
# After a date: 底前, 前, 底, 末. A bare date is a deadline only where 到, 于…前 or an aim makes it one.
BEFORE_DATE = re.compile(
    r"(?<![达增降提])(?:力争|争取)?\s*到\s*$|(?:于|在|至)\s*$|(?:力争|争取)\s*$|起\s*[至到]\s*$"
)
AFTER_DATE = re.compile(r"\s*(?:年)?(?:[底末]\s*前|[底末]之前|之?前(?!期|后|沿|三|列|已))")
# 征求意见的期限为2031年3月2日至4月1日: its last day is the latest.
WINDOW = re.compile(
    r"(?:(?<!有效)(?<![执施]行)(?<!实施)期限|(?<![执施]行)(?<!实施)时间)\s*(?:为|是|[:：])\s*(?:自|从)?\s*[\d年月日\s]{4,16}起?\s*[至到]\s*$"
)
END_OF = re.compile(r"\s*年?[底末]")
STATUS = re.compile(r"截[至止]\s*$|自\s*$")
UNITS = {
    "年": "Y",
    "个月": "M",
    "月": "M",
    "周": "W",
    "日": "D",
    "天": "D",
    "工作日": "D",
    "个工作日": "D",
    "小时": "H",
}
WITHIN = re.compile(
    rf"(?:(?:自|从|在)?(?P<since>[^，。；、：（）()\s]{{1,24}}?)(?:之日|之后|后)?(?:起|后)(?:的)?)?\s*"
    rf"(?P<number>{_NUMBER})\s*(?P<unit>个工作日|工作日|个月|小时|年|周|日|天)(?:之内|以内|内)(?!部|容|设|外|的)"
)
# 主管部门应当自受理之日起: 受理; 县财政局在收到申请后: 收到申请
FROM = re.compile(
    r"^.*(?:(?:自|从)(?![然身治主行贸愿有动营由筹来])|(?<=[应当须要局委厅部门府业构位人者])在(?![线建职岗校编册途]))"
)
PLAN_END = re.compile(
    r"(?:到)?[“\"]?(?P<plan>十[一二三四五六七八九]|二十[一二三四五]?)五[”\"]?(?:时期)?期?末"
)
# 5月底前, 每年9月底前: every year; 2025年第三季度末: its last month.
MONTH_END = re.compile(
    r"(?<!\d)(?<!\d年)(?<!\d 年)(?P<month>1[0-2]|0?[1-9])\s*月份?\s*(?:(?:[底末]|[上中下]旬)之?前|之?前(?!期|后|沿|三|列))"
)
MONTH_ALONE = re.compile(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*月份?(?:[底末]|[上中下]旬)?")
QUARTER = re.compile(
    r"(?:(?P<year>20\d{2})\s*年)?\s*第?(?P<quarter>[一二三四1-4])\s*季度\s*(?P<ends>(?:[底末])?之?前|[底末])?"
)
# The cell or line of a task that says by when: a bare date there is a deadline.
LABELLED = re.compile(
    r"(?:^|[｜\n；;，,（(])\s*(?:[一-鿿]{0,6}时限|(?:完成|办结|整改|实施|推进)(?:期限|时间|日期|进度)|时间(?:节点|要求|进度)|进度(?:安排|要求))\s*[:：]"
    r"(?P<value>[^｜\n；;）)]+)"
)
NEAR = 60  # characters in which the aim before a span stands
# 近三年内, 三年内不得申报: times that are looked back on, or from which somebody is shut out.
LOOKED_BACK = re.compile(r"(?:最?近|过去|此前|[之以]?前)\s*$")
SHUT_OUT = re.compile(r"\s*(?:不得|不予|不再|不受理|禁止|未|没有|无(?=[^偿]))")
PAST = re.compile(r"\s*(?:分别|累计|共|已)*(?:增长|增加|新增|下降|减少|提升|提高)")


@in_simplified
def deadlines(text: str) -> tuple[Deadline, ...]:
    """Every deadline of a text, in printed order."""
    found = [*_dated(text), *_spans(text), *_plans(text)]
    found += [one for one in _months(text) if not any(one.end == other.end for other in found)]
    for label in LABELLED.finditer(text):
        if not any(label.start() <= one.start < label.end() for one in found):
            found.extend(_labelled(text, *label.span("value")))
    return tuple(sorted(found, key=lambda one: one.start))


def _dated(text: str) -> list[Deadline]:
    found = []
    for date in dates(text):
        before, after = text[max(0, date.start - 6) : date.start], text[date.end : date.end + 6]
        lead, trail, closes = BEFORE_DATE.search(before), AFTER_DATE.match(after), END_OF.match(after)
        if STATUS.search(before) and not trail:
            continue
        window = WINDOW.search(text, max(0, date.start - 30), date.start)
        if trail or window or (lead and lead[0].strip() not in {"于", "在", "至"}):
            ends = trail or closes
            start = date.start - (len(lead[0]) if lead else 0)
            found.append(Deadline(date.iso, "", "", start, date.end + (ends.end() if ends else 0)))
    return found


def _months(text: str) -> list[Deadline]:
    """The end of a month of every year, and of a quarter."""
    found = [
        Deadline(f"--{int(match['month']):02}", "", "", *match.span()) for match in MONTH_END.finditer(text)
    ]
    return found + [
        Deadline(_quarter(match), "", "", *match.span()) for match in QUARTER.finditer(text) if match["ends"]
    ]


def _quarter(match: re.Match[str]) -> str:
    month = 3 * (integer(match["quarter"]) or 0)
    return f"{match['year'] or '-'}-{month:02}"


def _labelled(text: str, start: int, end: int) -> list[Deadline]:
    """The last date of what stands after 完成时限：."""
    quarters = [
        Deadline(_quarter(match), "", "", *match.span()) for match in QUARTER.finditer(text, start, end)
    ]
    dated = [
        Deadline(one.iso, "", "", start + one.start, start + one.end + (after.end() if after else 0))
        for one in dates(text[start:end])
        for after in [END_OF.match(text, start + one.end)]
    ]
    months = [
        Deadline(f"--{int(match['month']):02}", "", "", *match.span())
        for match in MONTH_ALONE.finditer(text, start, end)
    ]
    return quarters[-1:] or dated[-1:] or months[-1:]


def _spans(text: str) -> list[Deadline]:
    found = []
    for match in WITHIN.finditer(text):
        if text[: match.start("number")].rstrip().endswith("前"):
            continue  # 期满前3个月内: a time before something, not after it
        if PAST.match(text, match.end()) and not re.search(
            r"力争|争取|计划|确保", text[max(0, match.start() - NEAR) : match.start()]
        ):
            continue  # 五年内分别增加: what happened
        before = text[max(0, match.start("number") - 4) : match.start("number")]
        if match["unit"] in {"年", "个月"} and (
            LOOKED_BACK.search(before) or SHUT_OUT.match(text, match.end())
        ):
            continue
        code = UNITS[match["unit"]]
        within = f"P{'T' if code == 'H' else ''}{integer(match['number'])}{code}"
        since = FROM.sub("", match["since"] or "")
        since = re.sub(
            r"^(?:[^，]*应当|.*可以?|应|须|请|并)?(?:自|从|在)|^[^，]{2,}应当(?=每)|之日$", "", since
        )
        found.append(Deadline("", within, since, *match.span(), working="工作日" in match["unit"]))
    return found


def _plans(text: str) -> list[Deadline]:
    """到“十四五”期末: the last year of the plan. The 13th ran to 2020, and each has five years."""
    return [
        Deadline(str(1955 + 5 * ((integer(match["plan"]) or 0) % 100)), "", "", *match.span())
        for match in PLAN_END.finditer(text)
    ]
