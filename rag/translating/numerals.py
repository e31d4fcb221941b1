"""English numbers of a question -> as Chinese documents print them: RMB 2.5 million -> 250万元, task 5 -> 第5条."""

from __future__ import annotations

import re

_SMALL = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
        range(2, 17),
        strict=True,
    )
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_CURRENCY = r"(?:RMB|CNY|yuan|renminbi|¥)"
_NUMBER = re.compile(
    rf"(?P<before>{_CURRENCY}\s*)?\b(?P<number>\d+(?:\.\d+)?)(?:\s*(?P<scale>{'|'.join(_SCALES)}))?\b"
    rf"(?P<after>\s*{_CURRENCY}\b)?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?P<sort>tasks?|articles?|items?|measures?|clauses?|chapters?|sections?|box)\s+(?:no\.?\s*)?(?P<number>\d{1,3})\b",
    re.IGNORECASE,
)
_SORTS = {"chapter": "章", "section": "节", "box": "专栏"}
# one … and two …: a number beside another, no pronoun.
_ONE = re.compile(
    rf"\bone\b(?=(?: [\w-]+){{1,4}},? (?:and|plus) (?:\d|(?:{'|'.join(_SMALL)})\b))|"
    rf"(?<=\band )one\b(?= \w+)(?<=(?:\d|s) and one)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:(?:in|by|for|during|of|until)\s+)?(?:the (?:year|end of)\s+)?((?:19|20)\d\d)\b(?!\s*(?:yuan|%))",
    re.IGNORECASE,
)
_MONTHS = dict(
    zip(
        "january february march april may june july august september october november december".split(),
        range(1, 13),
        strict=True,
    )
)
# May is a month only beside a number or behind a word of time: may we apply in May?
_MONTH = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?P<month>{'|'.join(_MONTHS)})\b"
    r"(?: (?P<later>\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:yuan|%)))?(?:,? (?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_TIMELY = re.compile(
    r"\b(?:in|by|of|from|until|till|to|since|every|each|before|after|during|end of)\s+$", re.IGNORECASE
)
# A contract of two years: 2-year.
_LASTING = re.compile(r"\b(\d+)-(year|month|day|hour|minute)s?\b", re.IGNORECASE)
# 3 years after, 10 days before: how long, and no 后年.
_APART = re.compile(
    r"\b(\d+) (year|month|day|hour|minute)s?(?= (?:after|before|later|earlier|ago)\b)", re.IGNORECASE
)
# 90-mu, 500 m2: measures that are no words, or stand joined to their number.
_MEASURED = re.compile(
    r"\b(\d+(?:\.\d+)?)[ -]?(mu|m2|m²)(?![\w²])",
    re.IGNORECASE,
)
_MEASURES = {"mu": "亩", "m2": "平方米", "m²": "平方米"}
# The plans of five years, which Chinese calls by their number.
_PLANS = dict(
    zip(
        "eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(),
        range(11, 17),
        strict=True,
    )
)
_PLAN = re.compile(
    rf"\b(?P<n>1[1-6](?=th)|{'|'.join(_PLANS)})(?:th)? (?:five|5)[- ]year (?:plan|programme|program|period)(?: period)?\b",
    re.IGNORECASE,
)
# class 2, level three: a place in an order, and no two of anything.
_CLASS = re.compile(
    rf"\b(?P<sort>class|category|grade|level)[ -](?P<n>[1-9]\b(?![.,]\d)|one\b|{'|'.join(_SMALL)})",
    re.IGNORECASE,
)
_CLASSES = {"class": "类", "category": "类", "grade": "级", "level": "级"}
_SPANS = {"year": "年", "month": "个月", "day": "天", "hour": "小时", "minute": "分钟"}
_END_OF_YEAR = re.compile(r"\b(?:by|at|until)?\s*the end of ((?:19|20)\d\d)\b", re.IGNORECASE)


def chinese(text: str) -> str:
    """The text with its numbers written as Chinese documents write them; years stand apart, with 年."""
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"\bper ?cent\b", "%", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\d)\s+%", "%", text)
    text = _PLAN.sub(_plan, text)
    text = _PLACE.sub(_place, text)
    text = _CLASS.sub(_class, text)
    text = _MONTH.sub(_month, text)
    text = _END_OF_YEAR.sub(r" ; \1年底 ; ", text)
    text = _YEAR.sub(r" ; \1年 ; ", text)
    text = _ONE.sub("1", text)
    spelled = re.compile(rf"\b({'|'.join(_SMALL)})\b(?! of\b)(?=[ -]\w)", re.IGNORECASE)
    text = spelled.sub(lambda match: str(_SMALL[match[1].lower()]), text)
    for spans in (_LASTING, _APART):
        text = spans.sub(lambda match: f"{match[1]}{_SPANS[match[2].lower()]}", text)
    text = _NUMBER.sub(_amount, text)
    return _MEASURED.sub(lambda match: f"{match[1]}{_MEASURES[match[2].lower()]}", text)


def _class(match: re.Match[str]) -> str:
    printed = match["n"].lower()
    place = int(printed) if printed.isdigit() else _SMALL.get(printed, 1)
    return f"{'零一二三四五六七八九'[place]}{_CLASSES[match['sort'].lower()]}" if place < 10 else match[0]


def _plan(match: re.Match[str]) -> str:
    number = int(match["n"]) if match["n"].isdigit() else _PLANS[match["n"].lower()]
    return f" ; 十{'一二三四五六'[number - 11]}五时期 ; "


def _month(match: re.Match[str]) -> str:
    """A month or a day as it is printed, set apart as years are; one that may be the verb stays."""
    before = match.string[: match.start()]
    day = match["day"] or match["later"]
    verb = match["month"].lower() in {"may", "march"} and not (day or match["year"] or _TIMELY.search(before))
    if verb:
        return match[0]
    year = f"{match['year']}年" if match["year"] else ""
    end = "底" if not day and re.search(r"\bend of\s+$", before, re.IGNORECASE) else ""
    return f" ; {year}{_MONTHS[match['month'].lower()]}月{f'{day}日' if day else end} ; "


def _place(match: re.Match[str]) -> str:
    sort = match["sort"].lower().removesuffix("s")
    kind = _SORTS.get(sort, "条")
    return f"{kind}{match['number']}" if sort == "box" else f"第{match['number']}{kind}"


def _amount(match: re.Match[str]) -> str:
    if not (match["before"] or match["after"] or match["scale"]):
        return match[0]
    value = float(match["number"]) * _SCALES.get((match["scale"] or "").lower(), 1)
    money = "元" if match["before"] or match["after"] else ""
    for scale, sign in ((1e8, "亿"), (1e4, "万")):
        if value >= scale:
            return f"{value / scale:.12g}{sign}{money}"
    return f"{value:.12g}{money}"
