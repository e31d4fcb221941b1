"""Names and terms in Chinese and English, with their abbreviations. Knows no question."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from documents.library import SHIPPED

SHIPPED_GLOSSARY = SHIPPED / "glossary.csv"


@dataclass(frozen=True, slots=True)
class Entry:
    """A term: its Chinese name, its English name, and other names of either language."""

    chinese: str
    english: str
    others: tuple[str, ...] = ()
    kind: str = ""

    def names(self) -> tuple[str, ...]:
        """All names, the main ones first."""
        return (self.chinese, self.english, *self.others)


class Glossary:
    """Look-up from any name of a term to the term."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)

    @classmethod
    def open(cls, path: Path = SHIPPED_GLOSSARY) -> Glossary:
        """Read a CSV file with the columns zh, en, abbreviations (separated by |) and kind."""
        if not path.is_file():
            return cls(())
        with path.open(encoding="utf-8", newline="") as file:
            return cls(_entry(row) for row in csv.DictReader(file) if row.get("zh"))

    def english(self, chinese: str) -> str:
        """The English name of a Chinese one; empty when the glossary has none."""
        found = self._by_chinese.get(chinese)
        return found.english if found else ""

    def mentioned(self, text: str) -> Iterator[Entry]:
        """The entries whose English name or abbreviation stands in an English text, longest names first."""
        words = _words(text)
        taken = [False] * len(words)
        for size in range(min(self._longest, len(words)), 0, -1):
            for start in range(len(words) - size + 1):
                span = slice(start, start + size)
                entries = self._by_words.get(tuple(words[span]))
                if entries and not any(taken[span]):
                    taken[span] = [True] * size
                    yield from entries

    @cached_property
    def _by_chinese(self) -> Mapping[str, Entry]:
        table: dict[str, Entry] = {}
        for entry in self.entries:
            for name in entry.names():
                if not name.isascii():
                    table.setdefault(name, entry)
        return table

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, ...], list[Entry]]:
        table: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for name in entry.names():
                words = tuple(_words(name))
                if words and name.isascii() and entry not in table[words]:
                    table[words].append(entry)
        return table

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_words), default=0)


def _entry(row: Mapping[str, str]) -> Entry:
    others = tuple(name.strip() for name in (row.get("abbreviations") or "").split("|") if name.strip())
    return Entry(row["zh"].strip(), (row.get("en") or "").strip(), others, (row.get("kind") or "").strip())


def _words(text: str) -> list[str]:
    """English words in lower case, plural s dropped, articles left out."""
    words = re.findall(r"[a-z0-9]+(?:[/&.-][a-z0-9]+)*", text.lower().replace("'s", ""))
    return [_singular(word) for word in words if word not in {"the", "a", "an", "of"}]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )
