"""Which language a text is in, and one script turned into the other. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

HAN = re.compile(r"[㐀-鿿]")
SMALL = re.compile(r"[a-z]{2}")  # an abbreviation in capitals is of every language
CANTONESE = re.compile(r"[咩乜嘅咗喺啲冇唔佢哋畀揾嚟㗎]|同埋|而家|點解")


class Language(StrEnum):
    """The language of a question, and so of its answer."""

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"

    @classmethod
    def named(cls, name: str) -> Language:
        """zh, zh-CN, zh-TW, zh-HK, en-GB and the like. Raises ValueError for another language."""
        plain = name.strip().lower().replace("_", "-")
        if plain.startswith("en"):
            return cls.ENGLISH
        if plain in {"zh-hant", "zh-tw", "zh-hk", "zh-mo"}:
            return cls.TRADITIONAL
        if plain.startswith("zh"):
            return cls.SIMPLIFIED
        raise ValueError(name)


def detect(text: str) -> Language:
    """English unless a fair share of the letters is Chinese; Traditional when its forms occur.

    Where no character is of one script alone, the words of Cantonese, which is mostly written in Traditional, decide.
    """
    if _english(text):
        return Language.ENGLISH
    return _script(text) or (Language.TRADITIONAL if CANTONESE.search(text) else Language.SIMPLIFIED)


def spoken(text: str, earlier: Sequence[str]) -> Language:
    """The language of a question that follows others: where it does not tell, that of the last which does."""
    for one in (text, *reversed(earlier)):
        if _english(one) and (SMALL.search(one) or not earlier):
            return Language.ENGLISH
        script = _script(one) if HAN.search(one) else None
        if script:
            return script
    return detect(next((one for one in (text, *reversed(earlier)) if HAN.search(one)), text))


def _english(text: str) -> bool:
    han = len(HAN.findall(text))
    latin_words = len(re.findall(r"[A-Za-z]+", text))  # a number alone is put to Chinese texts
    return latin_words > 0 and (han == 0 or (han <= 12 and latin_words >= han + 2))


def _script(text: str) -> Language | None:
    """The script in which a Chinese text is written; None where all its characters are of both."""
    changed = sum(a != b for a, b in zip(text, simplified(text), strict=False))
    unchanged = sum(a != b for a, b in zip(text, traditional(text), strict=False))
    if changed == unchanged == 0:
        return None
    return Language.TRADITIONAL if changed > 0 and changed >= unchanged else Language.SIMPLIFIED


def simplified(text: str) -> str:
    """Traditional forms replaced by Simplified ones, length kept."""
    return text if text.isascii() else str(_converter("t2s").convert(text))


def traditional(text: str) -> str:
    """Simplified forms replaced by Traditional ones, as Hong Kong writes them: 為, 裏, 核."""
    return text if text.isascii() else str(_converter("s2hk").convert(text))


@cache
def _converter(direction: str) -> OpenCC:
    from opencc import OpenCC  # its dictionaries take a tenth of a second; English questions need none

    return OpenCC(direction)
