"""A Chinese place name -> its spelling in Latin letters (西安 -> Xi'an). Knows no document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice, product

READINGS = 12  # of one name
LONGEST = 6  # letters of a syllable
VOWELS = frozenset("aoe")  # a syllable that opens with one is set off by an apostrophe


@cache
def sound(name: str) -> str:
    """How a Chinese name sounds: its pinyin in small letters, nothing between the syllables."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(name, errors="ignore")).replace("ü", "u").replace("v", "u")


def read() -> None:
    """Read how every usual character sounds, which the first word that may be a name would wait for."""
    _syllables()


@cache
def syllabic(word: str) -> bool:
    """Whether small letters can be cut into syllables that some usual character has."""
    return not word or any(
        word[:size] in _syllables() and syllabic(word[size:])
        for size in range(1, min(LONGEST, len(word)) + 1)
    )


@cache
def _syllables() -> frozenset[str]:
    """How the characters of the Chinese standard of 1980 sound."""
    rows = (bytes((first, second)) for first in range(0xB0, 0xF8) for second in range(0xA1, 0xFF))
    return frozenset(filter(None, (sound(row.decode("gb2312", errors="ignore")) for row in rows)))


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
    return _joined(syllables) if name and len(syllables) == len(name) else ""


@cache
def spellings(name: str) -> tuple[str, ...]:
    """The usual one first, then those with other readings of its characters: a name with 柏 -> Bai…, Bo…."""
    from pypinyin import Style, pinyin

    usual = spelt(name)
    if not usual:
        return ()
    readings = pinyin(name, style=Style.NORMAL, heteronym=True, v_to_u=True)
    others = (_joined(syllables) for syllables in islice(product(*map(dict.fromkeys, readings)), READINGS))
    return tuple(dict.fromkeys((usual, *others)))


def _joined(syllables: Sequence[str]) -> str:
    first, *others = (one.replace("ü", "u") for one in syllables)
    return "".join((first, *(f"'{one}" if one[0] in VOWELS else one for one in others))).capitalize()
