"""A Chinese place name -> its spelling in Latin letters (西安 -> Xi'an). Knows no document."""

from __future__ import annotations

from functools import cache

VOWELS = frozenset("aoe")  # a syllable that opens with one is set off by an apostrophe


@cache
def sound(name: str) -> str:
    """How a Chinese name sounds: its pinyin in small letters, nothing between the syllables."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(name, errors="ignore")).replace("ü", "u").replace("v", "u")


@cache
def tone(character: str) -> str:
    """How one Chinese character sounds, its tone as a number behind it."""
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(character, style=Style.TONE3, errors="ignore"))


@cache
def spelt(name: str) -> str:
    """The name in pinyin without tones; empty for a name that is not all Chinese.

    Loads its dictionary when the first name is spelt, not before.
    """
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name, errors="ignore", v_to_u=True)
    if not name or len(syllables) != len(name):
        return ""
    first, *others = (one.replace("ü", "u") for one in syllables)
    return "".join((first, *(f"'{one}" if one[0] in VOWELS else one for one in others))).capitalize()
