"""What somebody typed or pasted -> the same in plain characters. Knows no word of any language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from documents import radicals

# ２０２５ and ＡＢＣ as an input method sets them, with its blanks.
WIDE = re.compile(r"[　\xa0％０-９Ａ-Ｚａ-ｚ]")
# Controls, marks of direction, blanks of no width, halves of characters: nobody sees them, and no word holds them.
UNSEEN = frozenset({"Cc", "Cf", "Cs"})
# 谁 牵 头: every character by itself, as a page prints its title.
SPACED = re.compile(r"(?<!\S)\S(?: \S){3,}(?!\S)")
HAN = re.compile(r"[㐀-鿿]")


def plain(text: str) -> str:
    """The text without what nobody sees, in characters of the usual width; its marks stay as they are."""
    seen = "".join(one for one in text if one.isspace() or unicodedata.category(one) not in UNSEEN)
    usual = WIDE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), radicals.characters(seen))
    return SPACED.sub(lambda match: "".join(match[0].split()) if HAN.search(match[0]) else match[0], usual)


def worded(text: str) -> bool:
    """Whether there is a letter, a character or a digit in it: marks alone ask nothing."""
    return any(map(str.isalnum, text))


def asked(earlier: Iterable[str], longest: int) -> tuple[str, ...]:
    """The earlier questions that can have been answered: one without words or too long was refused when it was put."""
    return tuple(text for one in earlier if worded(text := plain(one)) and len(text) <= longest)
