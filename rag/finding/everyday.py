"""A question -> the words in it that people use and texts do not, with what texts say instead. Knows no library."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.text import cut

FOLDER = Path(__file__).with_name("words")  # a file of words for each field
RUN = re.compile(r"[一-鿿]+")
SHORT = 2  # characters of a word that may be the end of one word and the start of the next: 线上牌照


@dataclass(frozen=True, slots=True)
class Spoken:
    """An everyday word as it stands in `text[start:end]`, and the others that mean the same.

    `officials` are those of them that texts use; several where the word has several meanings.
    """

    word: str
    others: tuple[str, ...]
    officials: tuple[str, ...]
    start: int
    end: int


def spoken(text: str) -> Iterator[Spoken]:
    """Every word of the lists in a folded text, those within others too."""
    for run in RUN.finditer(text):
        found = [(at, word) for at in range(len(run[0])) for word in _beginning(run[0], at)]
        edges = _edges(run[0]) if any(len(word) <= SHORT for _, word in found) else frozenset[int]()
        for at, word in found:
            whole = len(word) > SHORT or {at, at + len(word)} <= edges
            if whole and not _asks(run[0], at):
                officials, others = _table()[word]
                start = run.start() + at
                yield Spoken(word, others, officials, start, start + len(word))


def apart(found: Iterable[Spoken]) -> list[Spoken]:
    """Those that do not overlap: of two the first, of two that begin together the longer."""
    kept: list[Spoken] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def alike(word: str) -> tuple[str, ...]:
    """The other words for what an everyday word means, where it means but one thing."""
    officials, others = _table().get(word, ((), ()))
    return others if len(officials) == 1 else ()


def _beginning(run: str, at: int) -> Iterator[str]:
    """The words of the lists that begin at a place."""
    for length in _lengths():
        if run[at : at + length] in _table() and at + length <= len(run):
            yield run[at : at + length]


def _edges(run: str) -> frozenset[int]:
    """Where a word of a run of Chinese begins or ends."""
    return frozenset((*(place for place, _ in cut(run)), len(run)))


def _asks(run: str, at: int) -> bool:
    """Whether a word is the end of a question: 要不要钱 says neither 要钱 nor 不要钱."""
    first = at + 1 if run[at] == "不" else at  # of the word behind 不
    return 1 < first < len(run) and run[first - 1] == "不" and run[first - 2] == run[first]


@cache
def _table() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each word of the lists what it is called officially, by each of its meanings, and all that mean the same."""
    officials: dict[str, dict[str, None]] = {}
    found: dict[str, dict[str, None]] = {}
    for row in rows():
        group = (row["official"], *row["everyday"].split("|"))
        for word in group:
            officials.setdefault(word, {})[row["official"]] = None
            found.setdefault(word, {}).update(dict.fromkeys(one for one in group if one != word))
    return {word: (tuple(officials[word]), tuple(others)) for word, others in found.items()}


def rows() -> Iterator[Mapping[str, str]]:
    """Every row of the lists: an official word, and those that people use for it, parted by |."""
    for file in sorted(FOLDER.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


@cache
def _lengths() -> tuple[int, ...]:
    """How long the words are."""
    return tuple(sorted({len(word) for word in _table()}))
