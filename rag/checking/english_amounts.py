"""A folded English text -> its amounts, times of day and rhythms. Knows no date and no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.checking.measures import CLOCK, EVERY, MEASURES, PLAIN, Amount, Bound, measured

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: value for value, word in enumerate(_ONES, 1)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
POWERS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "dozen": 12.0,
}
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
NUMBER_WORD = _WORD
_UNIT = "|".join(sorted((re.escape(name) for name in MEASURES if name.isascii()), key=len, reverse=True))
_CURRENCY = "rmb|cny|usd|us\\$|hkd|hk\\$|eur|gbp|jpy|¥|\\$|€"
SIGNS = {"us$": "usd", "$": "usd", "hk$": "hkd", "¥": "yuan", "€": "eur"}
_NOT = r"(?:not|no|cannot|never|neither|nor)\b[^,.;:]{0,40}?\b"
MORE = (
    r"(?:more|(?!earli|lat|oth|rath|few|low|short|small|young)[a-z]+er) than|over"
    r"|above|exceed(?:s|ing|ed)?|beyond|in excess of|upwards of"
)
LESS = r"(?:less|fewer|lower|shorter|smaller|younger) than|under|below"
BEFORE = re.compile(
    rf"\b(?:(?P<ceiling>(?:at or below|below or at)|{_NOT}(?:{MORE}|later than|after)|at (?:the )?most|at the latest"
    rf"|up to|{LESS}|within|inside|(?:capped|limited) (?:at|to)|(?:maximum|cap"
    rf"|ceiling|limit) (?:of|is|at)|a?maximum)"
    rf"|(?P<floor>(?:at or above|above or at)|{_NOT}(?:{LESS}|earlier than|before)|at (?:the )?least|(?:minimum"
    rf"|floor) (?:of|is)|a?minimum|not less than|no less than|no fewer than|{MORE})"
    r"|(?P<about>about|around|approximately|roughly|nearly|almost|some))(?:\s+(?:a|the|total|of|average))*\s*$"
)
AFTER = (
    r"(?:\s+(?:or|and)\s+(?P<floor>more|above|over|older|higher|longer|greater)|\s+(?:or|and)\s+(?P<ceiling>less|below|under|fewer|lower|younger|shorter)"
    r"|\s+(?P<ceiling2>at (?:the )?most)|\s+(?P<floor2>at (?:the )?least))?"
)
HALVED = re.compile(
    rf"\b(?:half an? (?P<half>hour|day|month|year)"
    rf"|(?P<whole>an?|{_WORD}) (?P<unit>hour|day|month|year)s? and a half"
    rf"|(?P<count>{_WORD}) and a half (?P<units>hour|day|month|year)s)\b(?! of\b)"
)
AMOUNT = re.compile(
    rf"(?<![a-z\d.\-])(?:(?P<currency>{_CURRENCY})\s*)?(?:(?P<fraction>half|(?:a"
    rf"|one|two|three|four)[- ](?:thirds?|quarters?|fifths?))(?![a-z])"
    rf"|(?P<over>\d+)/(?P<under>\d+)"
    rf"|(?P<number>{PLAIN}|{_WORD}(?![a-z]))(?:\s*(?:-|–|—|to)\s*(?P<upper>{PLAIN})(?!\d))?(?:[\s-]*(?P<power>(?:{'|'.join(POWERS)})(?![a-z])))?(?:[\s-]*(?P<unit>(?:{_UNIT})(?![a-z])))?){AFTER}"
)
GRADE = re.compile(r"\b(?P<ordinal>first|second|third|fourth|fifth)[- ](?:grade|class|level|tier)\b")
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
TWICE = re.compile(r"\b(?P<word>twice|thrice)\b")
CLOCK_TIME = re.compile(r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\d:])")
SIDE = re.compile(r"(?P<not>\b(?:not|no|cannot)\b[^,.;]{0,24})?\b(?P<word>by|before|until|after|from)\s+$")
PERIODS = {
    "half year": 180,
    "half-year": 180,
    "year": 360,
    "quarter": 90,
    "month": 30,
    "week": 7,
    "day": 1,
    "term": 150,
    "semester": 150,
}
ADVERBS = {
    "half-yearly": 180, "semi-annually": 180, "yearly": 360, "annually": 360, "quarterly": 90,
    "monthly": 30, "weekly": 7, "daily": 1,
}  # fmt: skip
RHYTHM = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<every>\d+|{_WORD})\s+)?(?P<period>{'|'.join(PERIODS)})s?\b"
    rf"|(?<!for )(?<!within )(?<!than )(?<!of )\b(?:a|per)\s+(?P<per>{'|'.join(PERIODS)})\b(?!-"
    rf"| (?:early|earlier|later|ago|before|after|ahead|in advance|long|old))"
    rf"|\b(?P<adverb>{'|'.join(sorted(ADVERBS, key=len, reverse=True))})\b"
)
FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5}


def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount of a text in which dates, titles and numbers of clauses are blanked out."""
    found: list[Amount] = [*_rhythms(text), *_times(text)]
    found += [
        one
        for one in _halved(text)
        if not any(each.start < one.end and one.start < each.end for each in found)
    ]
    taken = [(one.start, one.end) for one in found]
    for match in AMOUNT.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            found.extend(_amount(match, text))
    found += [
        Amount(2.0 if one["word"] == "twice" else 3.0, "count", Bound.EXACT, *one.span())
        for one in TWICE.finditer(text)
    ]
    found += [
        Amount(float(ORDINALS[one["ordinal"]]), "grade", Bound.EXACT, *one.span())
        for one in GRADE.finditer(text)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def number(text: str) -> float | None:
    """26,000 -> 26000; twenty-two -> 22; None where it is none."""
    plain = text.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    parts = re.split(r"[- ]", plain)
    return float(sum(SMALL[part] for part in parts)) if all(part in SMALL for part in parts) else None


def _halved(text: str) -> Iterator[Amount]:
    """Half a day; a day and a half; two and a half years."""
    for match in HALVED.finditer(text):
        counted = match["whole"] or match["count"] or ""
        value = 0.5 + (SMALL.get(counted, 1) if counted else 0)
        scaled, measure = measured(value, match["half"] or match["unit"] or match["units"])
        yield Amount(scaled, measure, _before(text, match.start()), *match.span())


def _amount(match: re.Match[str], text: str) -> Iterator[Amount]:
    bound = _bound(match, text)
    if match["fraction"]:
        yield Amount(_fraction(match["fraction"]), "%", bound, *match.span())
        return
    if match["over"]:
        yield Amount(
            round(100 * float(match["over"]) / (float(match["under"]) or 1), 6), "%", bound, *match.span()
        )
        return
    value = number(match["number"])
    unit = match["unit"] or SIGNS.get(match["currency"] or "", match["currency"]) or ""
    if value is None or (match["number"] == "one" and not unit and not match["power"]):
        return  # the one that; one-off
    factor = POWERS.get(match["power"] or "", 1.0)
    scaled, measure = measured(value * factor, unit)
    upper = measured((number(match["upper"]) or 0.0) * factor, unit)[0] if match["upper"] else None
    if upper is not None and (
        upper <= scaled or re.search(r"\bfrom\s+$", text[: match.start()])
    ):  # cut from 35 to 18
        yield Amount(scaled, measure, bound, match.start(), match.start("upper") - 1)
        yield Amount(upper, measure, Bound.EXACT, match.start("upper"), match.end())
        return
    yield Amount(scaled, measure, bound, match.start(), match.end(), upper)


def _fraction(words: str) -> float:
    if words == "half":
        return 50.0
    count, part = re.split(r"[- ]", words)
    return round(100 * (1 if count == "a" else SMALL[count]) / FRACTIONS[part.rstrip("s")], 6)


def _bound(match: re.Match[str], text: str) -> Bound:
    if match["floor"] or match["floor2"]:
        return Bound.FLOOR
    if match["ceiling"] or match["ceiling2"]:
        return Bound.CEILING
    return _before(text, match.start())


def _before(text: str, start: int) -> Bound:
    before = BEFORE.search(text[max(0, start - 70) : start])
    if before is None:
        return Bound.EXACT
    return Bound.CEILING if before["ceiling"] else Bound.FLOOR if before["floor"] else Bound.ABOUT


def _times(text: str) -> Iterator[Amount]:
    for match in CLOCK_TIME.finditer(text):
        value = float(match["hour"]) * 60 + float(match["minute"])
        bound = _before(text, match.start())
        side = SIDE.search(text[max(0, match.start() - 40) : match.start()])
        if bound is Bound.EXACT and side:
            later = (side["word"] in {"by", "before", "until"}) == bool(
                side["not"]
            )  # not before: at the earliest
            bound = Bound.FLOOR if later else Bound.CEILING
        yield Amount(value, CLOCK, bound, *match.span())


def _rhythms(text: str) -> Iterator[Amount]:
    for match in RHYTHM.finditer(text):
        if match["adverb"]:
            days = float(ADVERBS[match["adverb"]])
        else:
            days = PERIODS[match["period"] or match["per"]] * (
                (number(match["every"]) or 1.0) if match["every"] else 1.0
            )
        yield Amount(days, EVERY, Bound.EXACT, *match.span())
