"""Chinese, full-width and circled numerals to integers. Knows no document structure."""

from __future__ import annotations

import functools
import unicodedata

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
CHINESE = "".join([*DIGITS, *UNITS])  # for character classes in patterns
ENGLISH = tuple("zero one two three four five six seven eight nine ten".split())  # each at its value


@functools.lru_cache(maxsize=4096)  # a text says 第, 一, （二） on every other line
def integer(text: str) -> int | None:
    """第十七 -> 17 without its 第; 二〇二五 -> 2025; １２ -> 12; ③ -> 3. None when it is no numeral."""
    if not text:
        return None
    plain = unicodedata.normalize("NFKC", text)
    if plain.isascii():
        return int(plain) if plain.isdigit() else None
    if all(character in DIGITS for character in text):
        return int("".join(str(DIGITS[character]) for character in text))
    return _with_units(text)


def _with_units(text: str) -> int | None:
    total, digit = 0, 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in UNITS:
            total += (digit or 1) * UNITS[character]
            digit = 0
        else:
            return None
    return total + digit
