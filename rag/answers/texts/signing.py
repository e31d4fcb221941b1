"""A day or a place of signing taken for granted, and the sentence that tells both -> yes or no. Finds no sentence."""

from __future__ import annotations

import re

from documents.numerals import CHINESE, integer
from rag.questions.query import Query

MONTHS = "january february march april may june july august september october november december".split()
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
ENGLISH_DAY = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?{_MONTH}\b(?: (?P<after>\d{{1,2}})(?!\d))?",
    re.IGNORECASE,
)
DAY = re.compile(
    rf"(?P<month>[{CHINESE}]{{1,2}}|\d{{1,2}})月(?:份)?(?:(?P<day>[{CHINESE}]{{1,3}}|\d{{1,2}})[日号])?"
)
PLACE = re.compile(r"在(?P<place>[一-鿿]{2,6}?)(?:市|县|区)?(?:那边|当地)?(?:签|举行|举办)")
ENGLISH_PLACE = re.compile(
    r"\b[Ii]n (?P<place>(?!(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)[A-Z][a-z]+)"
)


def verdict(query: Query, words: str, english: str, iso: str) -> str:
    """What opens the answer; empty where neither a day nor a place is claimed. `iso` may lack its year: --05-26."""
    if not query.whether:
        return ""
    held = [
        one
        for one in (_of_day(query.question, iso), _of_place(query.question, words, english))
        if one is not None
    ]
    if not held:
        return ""
    if query.english:
        return "Yes: " if all(held) else "No: "
    return "是的：" if all(held) else "不是："


def _of_day(text: str, iso: str) -> bool | None:
    """Whether the month claimed, and the day where one is, are those of the signing."""
    told = re.search(r"-(\d{2})(?:-(\d{2}))?$", iso)
    english, chinese = ENGLISH_DAY.search(text), DAY.search(text)
    if told is None or (english is None and chinese is None):
        return None
    if chinese is not None:
        month, day = _number(chinese["month"]), _number(chinese["day"])
    else:
        month = MONTHS.index(english["month"].lower()) + 1 if english else 0
        day = _number((english["before"] or english["after"]) if english else None)
    return month == int(told[1]) and (not day or not told[2] or day == int(told[2]))


def _of_place(text: str, words: str, english: str) -> bool | None:
    """Whether the place claimed is that of the signing; None where either names none."""
    claimed = PLACE.search(text)
    if claimed and PLACE.search(words):
        return f"在{claimed['place']}" in words
    named = ENGLISH_PLACE.search(text)
    stated = [one["place"] for one in ENGLISH_PLACE.finditer(english)]
    return named["place"] in stated if named and stated else None


def _number(said: str | None) -> int:
    return int(said) if said and said.isdigit() else integer(said) or 0 if said else 0
