"""The characters that recognition found in a line, with their places -> the line with the blanks that it dropped.

Two numbers of a table's row must not become one, nor an office and a name. Knows no page.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDE = re.compile(r"[一-鿿〇]")
LETTER = re.compile(r"[一-鿿〇A-Za-z0-9%％‰]")
NARROW = 0.55  # of the width of a Chinese character: a digit, a Latin letter
GAP = 0.7  # of that width more than the two characters take: a blank
GAP_OF_FIGURES = 0.42  # beside a digit a smaller one, since figures run together else
FEWEST = 3  # Chinese characters from which their width is known


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and where its middle stands on the line."""

    text: str
    middle: float


def spaced(text: str, glyphs: Sequence[Glyph]) -> str:
    """The text with a blank in each wide gap; as it was where the characters are others than the text's."""
    plain = [letter for letter in text if not letter.isspace()]
    width = _width(glyphs)
    if width is None or plain != [one.text for one in glyphs]:
        return text
    found, at = "", 0
    for letter in text:
        if not letter.isspace():
            if at and not found[-1].isspace() and _parted(glyphs[at - 1], glyphs[at], width):
                found += " "
            at += 1
        found += letter
    return found


def _width(glyphs: Sequence[Glyph]) -> float | None:
    """The width of a Chinese character of the line: the usual way from one to the next."""
    steps = [
        after.middle - before.middle
        for before, after in pairwise(glyphs)
        if WIDE.match(before.text) and WIDE.match(after.text)
    ]
    return statistics.median(steps) if len(steps) >= FEWEST else None


def _parted(before: Glyph, after: Glyph, width: float) -> bool:
    """Whether more than nothing stands between two letters or digits; marks have room of their own."""
    if not (LETTER.match(before.text) and LETTER.match(after.text)):
        return False
    taken = sum(1.0 if WIDE.match(one.text) else NARROW for one in (before, after)) * width / 2
    figures = before.text.isdigit() or after.text.isdigit()
    return after.middle - before.middle - taken > (GAP_OF_FIGURES if figures else GAP) * width
