"""A question -> the words in it that people use and texts do not, with what texts say instead. Knows no library."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.text import cut

FILE = Path(__file__).with_name("everyday.csv")
RUN = re.compile(r"[一-鿿]+")
SHORT = 2  # characters of a word that may be the end of one word and the start of the next: 线上牌照


@dataclass(frozen=True, slots=True)
class Spoken:
    """An everyday word as it stands in `text[start:end]`, and the others that mean the same.

    `official` is the one that texts use; empty where the word has several meanings.
    """

    word: str
    others: tuple[str, ...]
    official: str
    start: int
    end: int


def spoken(text: str) -> Iterator[Spoken]:
    """Every word of the list in a folded text, the longest of those that overlap."""
    for run in RUN.finditer(text):
        edges: frozenset[int] | None = None
        for match in _pattern().finditer(run[0]):
            if len(match[0]) <= SHORT:
                edges = edges or _edges(run[0])
                if not edges.issuperset(match.span()):
                    continue
            if not _asks(run[0], match.start()):
                official, others = _table()[match[0]]
                start = run.start() + match.start()
                yield Spoken(match[0], others, official, start, start + len(match[0]))


def alike(word: str) -> tuple[str, ...]:
    """The other words for what an everyday word means, where it means but one thing."""
    official, others = _table().get(word, ("", ()))
    return others if official else ()


def _edges(run: str) -> frozenset[int]:
    """Where a word of a run of Chinese begins or ends."""
    return frozenset((*(place for place, _ in cut(run)), len(run)))


def _asks(run: str, at: int) -> bool:
    """Whether a word is the end of a question: 要不要钱 says neither 要钱 nor 不要钱."""
    return 0 < at < len(run) - 1 and run[at] == "不" and run[at - 1] == run[at + 1]


@cache
def _table() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """For each word of the list the official one, where there is but one, and all that mean the same."""
    officials: dict[str, list[str]] = {}
    found: dict[str, dict[str, None]] = {}
    with FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            group = (row["official"], *row["everyday"].split("|"))
            for word in group:
                officials.setdefault(word, []).append(row["official"])
                found.setdefault(word, {}).update(dict.fromkeys(one for one in group if one != word))
    return {
        word: (officials[word][0] if len(officials[word]) == 1 else "", tuple(others))
        for word, others in found.items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table(), key=len, reverse=True))))
