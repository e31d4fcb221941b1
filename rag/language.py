"""Which language a text is in, and one script turned into the other. Knows no question."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

HAN = re.compile(r"[㐀-鿿]")


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
    """English unless a fair share of the letters is Chinese; Traditional when its forms occur."""
    han = len(HAN.findall(text))
    latin_words = len(re.findall(r"[A-Za-z]+", text))
    if han == latin_words == 0:
        return Language.SIMPLIFIED  # a number alone is put to Chinese texts
    if han == 0 or (han <= 12 and latin_words >= han + 2):
        return Language.ENGLISH
    changed = sum(a != b for a, b in zip(text, simplified(text), strict=False))
    unchanged = sum(a != b for a, b in zip(text, traditional(text), strict=False))
    return Language.TRADITIONAL if changed > 0 and changed >= unchanged else Language.SIMPLIFIED


def simplified(text: str) -> str:
    """Traditional forms replaced by Simplified ones, length kept."""
    return str(_converter("t2s").convert(text))


def traditional(text: str) -> str:
    """Simplified forms replaced by Traditional ones, as Hong Kong writes them: 為, 裏, 核."""
    return str(_converter("s2hk").convert(text))


@cache
def _converter(direction: str) -> OpenCC:
    from opencc import OpenCC  # its dictionaries take a tenth of a second; English questions need none

    return OpenCC(direction)
