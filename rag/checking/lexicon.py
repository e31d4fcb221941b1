"""words.toml -> which words stand for one another, which for each other's opposite, which state nothing. Knows no text."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rag.checking.english import stem

WORDS = Path(__file__).with_name("words.toml")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair of opposites."""

    pair: int
    right: bool

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side(self.pair, not self.right)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Chinese words as printed (Simplified), English ones by stem."""

    groups: Mapping[str, frozenset[str]]
    sides: Mapping[str, frozenset[Side]]
    framing: frozenset[str]
    joining: frozenset[str]
    bounding: frozenset[str]
    deciding: Mapping[str, frozenset[int]]
    longest: int  # characters of the longest Chinese word


@cache
def lexicon() -> Lexicon:
    """The words that ship."""
    given = tomllib.loads(WORDS.read_text("utf-8"))
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(given["same"].strip().splitlines()):
        for word in _forms(line.split()):
            groups[word].add(f"={number}")
    sides: defaultdict[str, set[Side]] = defaultdict(set)
    for number, line in enumerate(given["opposite"].strip().splitlines()):
        for right, half in enumerate(line.split("|")):
            for word in _forms(half.split()):
                sides[word].add(Side(number, bool(right)))
    framing = frozenset(_forms(given["framing"].split()))
    return Lexicon(
        {word: frozenset(found) for word, found in groups.items()},
        {word: frozenset(found) for word, found in sides.items()},
        framing,
        frozenset(given["joining"].split()),
        frozenset(given["bounding"].split()),
        _lines(given["deciding"]),
        max(len(word) for word in (*groups, *framing) if not word.isascii()),
    )


def _forms(words: Iterable[str]) -> Iterable[str]:
    return (stem(word) if word.isascii() else word for word in words)


def _lines(printed: str) -> Mapping[str, frozenset[int]]:
    """The words of a table and the numbers of the lines that they stand in."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(printed.strip().splitlines()):
        for word in _forms(line.split()):
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
