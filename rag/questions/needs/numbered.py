"""A question for so many things (哪四个品种, what four core tasks) -> whether a text speaks of as many. Knows no library."""

from __future__ import annotations

import re

from documents.numerals import CHINESE, ENGLISH, integer
from rag.questions.needs.forms import Holds, has

_MEASURES = "个|大|项|条|种|类|块|招|方面|点|步|样|句|级|档|座|处|家|批|年"
CHINESE_SET = re.compile(
    rf"(?<![{CHINESE}\d第])(?P<number>[二两三四五六七八九十]|\d{{1,2}})(?P<measure>{_MEASURES})(?P<noun>(?:(?![是指分各都有在会能要和与的叫呢])[一-鿿]{{1,4}})?)"
)
COMMON = frozenset("个项条大家年")  # measures that say nothing of what is counted
ENGLISH_SET = re.compile(
    rf"\b(?P<number>{'|'.join(ENGLISH[2:])})\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z-]{{3,}}s)\b", re.IGNORECASE
)
_NUMERALS = "零一二三四五六七八九十"


def speaks(text: str) -> Holds | None:
    """Whether a text speaks of as many of the same things; None where the question gives no number."""
    if re.search("[一-鿿]", text):
        found = CHINESE_SET.search(text)
        bare = found is None or (found["measure"] in COMMON and len(found["noun"]) < 2)
        return None if found is None or bare else has(_chinese(found))
    said = ENGLISH_SET.search(text)
    return has(_english(said)) if said else None


def things(text: str) -> str:
    """补贴 of 五项补贴分别是什么: what a question says there are so many of, in two characters; else empty."""
    found = CHINESE_SET.search(text)
    return found["noun"][:2] if found and len(found["noun"]) > 1 else ""


def _chinese(found: re.Match[str]) -> str:
    number = integer(found["number"]) or 0
    words = _NUMERALS[number] if number < len(_NUMERALS) else found["number"]
    written = rf"(?<![{CHINESE}\d])(?:{number}|{words}|{found['number']})"
    if len(found["noun"]) < 2:
        return rf"{written}{found['measure']}"
    return rf"{written}(?:{_MEASURES})?(?:核心|重点|主要)?{re.escape(found['noun'][:2])}"


def _english(found: re.Match[str]) -> str:
    number = ENGLISH.index(found["number"].lower())
    return rf"\b(?:{number}|{ENGLISH[number]})\s+(?:[\w-]+\s+){{0,2}}{re.escape(found['noun'].removesuffix('s'))}"
