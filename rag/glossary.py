"""Names and terms in Chinese and English, with their abbreviations. Knows no question."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from documents.library import SHIPPED
from index.openings import Openings

SHIPPED_GLOSSARY = SHIPPED / "glossary.csv"


BODIES = frozenset({"body", "institution"})  # kinds of entries that name one
REMEMBERED = 64  # texts


@dataclass(frozen=True, slots=True)
class Entry:
    """A term: its Chinese name, its English name, and other names of either language.

    One with a region is a body of that region only: elsewhere the same name is that of another body.
    """

    chinese: str
    english: str
    others: tuple[str, ...] = ()
    kind: str = ""
    region: str = ""

    def names(self) -> tuple[str, ...]:
        """All names, the main ones first."""
        return (self.chinese, self.english, *self.others)


class Glossary:
    """Look-up from any name of a term to the term."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        given = tuple(entries)
        self.entries = tuple(entry for entry in given if not entry.region)
        self.local = tuple(entry for entry in given if entry.region)
        # One question is read several times.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._called)

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

    def others(self, chinese: str, region: str) -> Iterator[str]:
        """The names that a body has in its region alone; `region` may name several, as a document's does."""
        regions = {one.removesuffix("市") for one in re.split("[、,，]", region)}
        for entry in self.local:
            if entry.region.removesuffix("市") in regions and chinese in entry.names():
                yield from (name for name in entry.names() if name and name != chinese)

    def bodies(self, chinese: str) -> tuple[str, ...]:
        """The printed names of bodies that stand in a Chinese text, none that is part of another found there."""
        found = [
            one.chinese
            for one in self.entries
            if one.kind in BODIES and one.chinese and one.chinese in chinese
        ]
        return tuple(name for name in found if not any(name != other and name in other for other in found))

    def rendered(self, chinese: str) -> str:
        """The English of a name, or of an ending that is most of it, beside the Chinese: loans (各项贷款)."""
        endings = (self.english(chinese[at:]) for at in range(len(chinese) * 2 // 5 + 1))
        found = next((name for name in endings if name), "")
        return f"{found} ({chinese})" if found else chinese

    def mentioned(self, text: str) -> Iterator[Entry]:
        """The entries whose English name or abbreviation stands in an English text, longest names first."""
        words = _words(text)
        taken = [False] * len(words)
        opening = [at for at, word in enumerate(words) if word in self._first_words]
        for size in range(min(self._longest, len(words)) if opening else 0, 0, -1):
            for start in opening:
                if start + size > len(words):
                    break
                span = slice(start, start + size)
                entries = self._by_words.get(tuple(words[span]))
                if entries and not any(taken[span]):
                    taken[span] = [True] * size
                    yield from entries

    def called(self, text: str) -> tuple[Entry, ...]:
        """The entries that a text names in either language."""
        return self._remembered(text)

    def _called(self, text: str) -> tuple[Entry, ...]:
        names = self._chinese_names.standing(text)
        chinese = (self._by_chinese[name] for name in sorted(names, key=len, reverse=True))
        return (*self.mentioned(text), *dict.fromkeys(chinese))

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
    def _chinese_names(self) -> Openings:
        return Openings(self._by_chinese)

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The words with which an English name begins."""
        return frozenset(words[0] for words in self._by_words)

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
