"""An English word in, the Chinese words that render it out; of a year its Chinese figures. Knows no text and no index."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("renderings.csv")
WORD = re.compile("[A-Za-z]+")
YEAR = re.compile("[12][0-9]{3}")
DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
ENDINGS = ("ed", "ing", "er", "ers", "ly", "al")
SHORTEST_STEM = 3


def of(word: str) -> tuple[str, ...]:
    """Every rendering of a word in small letters, the usual one first; none of a word that the list has not.

    Inflected forms are looked up by their stems; a year is written in Chinese figures.
    """
    if YEAR.fullmatch(word):
        return (word.translate(DIGITS),)
    table = _table()
    return next((table[stem] for stem in _stems(word) if stem in table), ())


def put(text: str, whole: Callable[[str], bool]) -> str:
    """The text with the usual rendering of each word that is not `whole`, as its embedder has no row for it."""

    def replaced(found: re.Match[str]) -> str:
        word = found[0]
        rendered = of(word.lower()) if word.isalpha() and not whole(word) else ()
        return rendered[0] if rendered else word

    return WORD.sub(replaced, text)


def _stems(word: str) -> Iterator[str]:
    yield word
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM:
            yield from (stem, f"{stem}e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def _table() -> dict[str, tuple[str, ...]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["english"]: tuple(row["chinese"].split("|")) for row in csv.DictReader(lines)}
