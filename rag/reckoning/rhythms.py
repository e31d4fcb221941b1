"""A sentence that says how often -> how many times that comes to in a year or in several. Finds no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.numerals import CHINESE, integer
from rag.figures.workings import number
from rag.questions.asked.together import ADDS
from rag.reckoning import members
from rag.reckoning.asked import Asked

# How often a year each comes round.
YEARLY = {
    "日": 365.0,
    "天": 365.0,
    "周": 52.0,
    "星期": 52.0,
    "月": 12.0,
    "季度": 4.0,
    "季": 4.0,
    "学期": 2.0,
    "学年": 1.0,
    "年": 1.0,
}
RHYTHM = re.compile(
    rf"每(?P<n>半|[{CHINESE}]|\d{{1,2}})?个?(?P<unit>年|季度?|月|周|星期|学期|学年|日|天)(?!度?(?:末|底|初|内|\d))"
    rf"(?P<words>[^，。；、]{{0,16}}?)(?:(?P<times>[{CHINESE}]|\d{{1,3}})次|(?=[，。；、]|$))"
)
ASKS = re.compile(
    r"(?:一|全|每|[二两三四五六七八九十\d]{1,2})年.{0,14}?(?:多少|几)(?:多)?(?:次|回|场|趟|遍|期)|"
    r"(?:多少|几)(?:次|回|场|趟|遍|期)[^，。？]{0,6}(?:一年|每年|年)|"
    r"\bhow many times (?:a|per|each|every|in a|in one) year\b|\bhow many .{2,40} (?:a|per|each) year\b",
    re.IGNORECASE,
)
EACH = re.compile(r"各|分别|\b(?:each|respectively)\b", re.IGNORECASE)
FOR = re.compile(rf"(?P<n>[{CHINESE}]|\d{{1,2}})年")
DONE = 0.5  # share of what is done that the question says
NAMED = 0.3  # share of each thing's name that a question says which asks for all together
BEHIND = 8  # characters behind 一次 that may say what is done
AHEAD = 0.8  # by which one must be ahead of the next in a question of another language


@dataclass(frozen=True, slots=True)
class Rhythm:
    """So many times in each period; `subject` is what stands before it, `words` what is done."""

    subject: str
    words: str
    periods: float  # that a year has
    times: int
    printed: str


def times(asked: Asked) -> str | None:
    """每季度巡河一次 is four times a year."""
    if not ASKS.search(asked.question) or asked.given:
        return None
    together = _together(asked)
    if together:
        return together
    found = [one for one in _rhythms(asked.sentence) if one.periods * one.times > 1]
    said = [one for one in found if asked.said(one.subject) or asked.share(one.words) >= DONE]
    several = [one for one in said if one.subject and asked.said(one.subject)]
    if len(several) > 1 and EACH.search(asked.question):
        parts = [
            f"{'' if asked.english else one.subject}{_said(one, asked) or one.printed}" for one in several
        ]
        return "; ".join(parts) if asked.english else "；".join(parts)
    said.sort(key=lambda one: -_fit(one, asked))
    if not said or (
        len(said) > 1 and _fit(said[0], asked) - _fit(said[1], asked) < (AHEAD if asked.english else 1e-6)
    ):
        return None
    return _said(said[0], asked)


def _together(asked: Asked) -> str | None:
    """Every month, every quarter and once a year, added; None where the question does not name each that is stated."""
    every = list(_rhythms(asked.sentence))
    if not ADDS.search(asked.question) or len(every) < 2 or asked.english:
        return None
    as_many = len(every) == members.enumerated(asked.question)
    if not as_many and not all(asked.share(one.subject) >= NAMED for one in every):
        return None
    counts = [one.periods * one.times for one in every]
    terms = "＋".join(map(number, counts))
    return f"{'、'.join(one.printed for one in every)}，一年{terms}＝{number(sum(counts))}次"


def _said(one: Rhythm, asked: Asked) -> str | None:
    years = FOR.search(asked.question)
    count = integer(years["n"] if years else "一") or 1
    result = one.periods * one.times * count
    if result == one.times:
        return None  # the sentence says it
    terms = "×".join(number(part) for part in (one.periods, one.times, count) if part != 1) or "1"
    about = "≈" if one.periods in {365.0, 52.0} else "＝"
    if asked.english:
        return f"{terms} {'≈' if about == '≈' else '='} {number(result)} times"
    return f"{one.printed}，{'一' if count == 1 else count}年{terms}{about}{number(result)}次"


def _fit(one: Rhythm, asked: Asked) -> float:
    return 2 * asked.share(one.subject) + asked.share(one.words)


def _rhythms(sentence: str) -> Iterator[Rhythm]:
    words = ""
    for match in RHYTHM.finditer(sentence):
        before = re.split(r"[，。；、：]", sentence[: match.start()])[-1]
        after = re.split(r"[，。；、：]", sentence[match.end() : match.end() + BEHIND])[0]
        words = f"{match['words']}{after}" or words  # 市级每季度巡河一次，县级每月一次: of one thing
        step = 0.5 if match["n"] == "半" else float(integer(match["n"] or "一") or 1)
        counted = integer(match["times"] or "一") or 1
        yield Rhythm(before, words, YEARLY[match["unit"]] / step, counted, match[0])
