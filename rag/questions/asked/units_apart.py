"""A question -> the two tasks whose bodies it holds against each other: 甲比乙多出哪个单位. Knows no library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from documents.numerals import CHINESE


class Wanted(Enum):
    """Which of the bodies of two tasks."""

    FIRST = auto()  # those that only the first names
    SECOND = auto()
    EITHER = auto()  # those that only one of them names
    BOTH = auto()


@dataclass(frozen=True, slots=True)
class Pair:
    """The words that tell each task, and which bodies are asked for."""

    first: str
    second: str
    wanted: Wanted


_UNITS = r"(?:牵头|配合|责任|参与|主管|协办|主办)?(?:单位|部门|机构)"
_WHICH = r"(?:哪|什么|啥|咩|边|几|多少)[^，。？]{0,3}"
_A, _B = r"(?P<a>[^，。？?]{2,40}?)", r"(?P<b>[^，。？?]{2,40}?)"
_JOIN = "(?:和|与|跟|同|、|及)"
_EN_UNITS = r"(?:units?|bod(?:y|ies)|departments?|bureaus?|agenc(?:y|ies)|who)"
_EN_A, _EN_B = r"(?P<a>[^,.;?]{3,60}?)", r"(?P<b>[^,.;?]{3,60}?)"
_FOR = r"(?:for|in|under|on|of|to)"
_ROLE = r"(?:responsible|named|listed|charged|lead\w*|cooperat\w*|in charge|involved|has a part|have a part)"
FRAMES: tuple[tuple[Wanted, re.Pattern[str]], ...] = tuple(
    (wanted, re.compile(words, re.IGNORECASE))
    for wanted, words in (
        (Wanted.FIRST, rf"{_A}(?:要|还)?比{_B}的?{_UNITS}?多(?:出|了|咗|列|写|个|一个)*{_WHICH}{_UNITS}?"),
        (
            Wanted.SECOND,
            rf"{_A}(?:要|还)?比{_B}的?{_UNITS}?(?:少|缺)(?:了|咗|列|写|个|一个)*{_WHICH}{_UNITS}?",
        ),
        (
            Wanted.FIRST,
            rf"{_A}(?:里|中)?(?:才|只)?有[，,]?(?:而|但|可)?(?:是)?{_B}(?:里|中)?(?:没有?|冇|无)的?{_UNITS}",
        ),
        (
            Wanted.BOTH,
            rf"{_A}{_JOIN}{_B}(?:的|里|中)?(?:都有|共同|共有|相同|一样|重合|重复)的?(?:的)?{_UNITS}",
        ),
        (
            Wanted.BOTH,
            rf"{_A}{_JOIN}{_B}的?{_UNITS}(?:里|中)?(?:{_WHICH}|有)*(?:是|家)?(?:一样|相同|共同|重合|重复|都有)",
        ),
        (
            Wanted.EITHER,
            rf"{_A}{_JOIN}{_B}的?{_UNITS}(?:里|中)?(?:有|是)?(?:{_WHICH})?(?:不同|不一样|区别|差别|差异|出入|差在|差了?{_WHICH})",
        ),
        (
            Wanted.FIRST,
            rf"\b{_EN_UNITS}\b[^,.;?]{{0,20}}?\b{_ROLE} {_FOR} {_EN_A},? but not (?:{_ROLE} )?{_FOR} {_EN_B}"
            r"(?=\s+(?:in|under|of) |[?.]|$)",
        ),
        (
            Wanted.FIRST,
            rf"\b{_EN_UNITS}\b[^,.;?]{{0,12}}?\b(?:does|do|is|are|has|have)\b {_EN_A} (?:have|has|names?|lists?|includes?)?\s*"
            rf"that {_EN_B} (?:lacks?|does not|do not|doesn['’]t|has not|is missing)",
        ),
        (
            Wanted.EITHER,
            rf"\bhow do the (?:[\w-]+ ){{0,3}}?{_EN_UNITS} (?:{_FOR} )?{_EN_A} (?:and|differ from those {_FOR}) "
            rf"{_EN_B}(?: differ)?(?=[?.]|$)",
        ),
        (
            Wanted.BOTH,
            rf"\b{_EN_UNITS}\b[^,.;?]{{0,20}}?\b{_ROLE}? ?{_FOR} both {_EN_A} and {_EN_B}(?=\s+(?:in|under) |[?.]|$)",
        ),
    )
)
NUMBER = re.compile(
    rf"第\s*([{CHINESE}\d]+)\s*[条项](?!件)|\b(?:task|item|measure|article|clause) (?:no\. ?)?(\d{{1,3}})\b",
    re.IGNORECASE,
)


def of(text: str) -> Pair | None:
    """The pair; None where no bodies of two tasks are compared."""
    if not text.isascii() and not re.search(_UNITS, text):
        return None
    for wanted, frame in FRAMES:
        found = frame.search(text)
        if found:
            return Pair(found["a"].strip(), found["b"].strip(), wanted)
    return None
