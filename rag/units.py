"""The units that a library's clauses name, found again in a question under any of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from documents.clauses import Document
from index.records import Duty
from rag.glossary import Glossary

# Endings that people leave out of a name: 东莞银保监分局 -> 银保监.
ENDINGS = ("市中心支行", "中心支行", "监管分局", "监管局", "分局", "办事处", "管委会", "管理局", "局")
IDLE_WORDS = frozenset({"the", "of", "and", "municipal", "city", "office", "people"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A body as a document prints it. The same name in two regions is two bodies."""

    name: str
    region: str  # of the documents that name it; empty when they state none


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a question that names units; several where a name fits bodies of several regions."""

    text: str
    start: int
    end: int
    units: tuple[Unit, ...]


class Units:
    """Every unit of a library with the names under which people ask for it."""

    def __init__(self, duties: Iterable[Duty], documents: Iterable[Document], glossary: Glossary) -> None:
        regions = {document.id: document.region or "" for document in documents}
        self.known = tuple(
            dict.fromkeys(Unit(d.responsibility.unit, regions.get(d.document, "")) for d in duties)
        )
        self._glossary = glossary

    def english(self, unit: str) -> str:
        """The English name of a unit; empty when the glossary has none."""
        return self._glossary.english(unit)

    def mentions(self, question: str) -> tuple[Mention, ...]:
        """The units that a question names, in order, the longest name first where two overlap."""
        found = [*self._chinese(question), *self._english_mentions(question)]
        kept: list[Mention] = []
        for mention in sorted(found, key=lambda one: (one.start - one.end, one.start)):
            if not any(mention.start < other.end and other.start < mention.end for other in kept):
                kept.append(mention)
        return tuple(sorted(kept, key=lambda one: one.start))

    def _chinese(self, question: str) -> Iterator[Mention]:
        for alias, units in self._aliases.items():
            for match in re.finditer(re.escape(alias), question):
                yield Mention(alias, match.start(), match.end(), units)

    def _english_mentions(self, question: str) -> Iterator[Mention]:
        """English names are matched by their words, so that "commerce bureau" is "Bureau of Commerce"."""
        tokens = [(m[0].lower(), m.start(), m.end()) for m in re.finditer(r"[A-Za-z][A-Za-z-]*", question)]
        for names, units in self._english_words.items():
            for size in range(len(names), len(names) + 3):
                for start in range(len(tokens) - size + 1):
                    window = tokens[start : start + size]
                    words = {word for word, _, _ in window}
                    ends_fit = window[0][0] not in IDLE_WORDS and window[-1][0] not in IDLE_WORDS
                    if ends_fit and names <= words and words - names <= IDLE_WORDS | self._region_words:
                        yield Mention(
                            question[window[0][1] : window[-1][2]], window[0][1], window[-1][2], units
                        )

    @cached_property
    def _aliases(self) -> dict[str, tuple[Unit, ...]]:
        table: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in self.known:
            for alias in self._names(unit):
                if unit not in table[alias]:
                    table[alias].append(unit)
        exact = {unit.name for unit in self.known}
        return {
            alias: tuple(unit for unit in units if alias not in exact or unit.name == alias)
            for alias, units in table.items()
        }

    def _names(self, unit: Unit) -> Iterator[str]:
        """A unit's own name, with and without its region, its short forms, and those of the glossary."""
        name, place = unit.name, unit.region.removesuffix("市")
        yield name
        if name.startswith("市") and len(name) > 3:
            yield name[1:]
            if place:
                yield from (f"{unit.region}{name[1:]}", f"{place}{name[1:]}")
        elif place and place in name:
            bare = name.replace(unit.region, "").replace(place, "")
            yield from (
                form for form in (bare, *_without_ending(bare), *_without_ending(name)) if len(form) >= 2
            )
            yield from (f"{unit.region}{bare}", f"{place}{bare}") if len(bare) >= 3 else ()
        entry = next((entry for entry in self._glossary.entries if entry.chinese == name), None)
        yield from (
            other for other in (entry.others if entry else ()) if not other.isascii() and len(other) >= 2
        )

    @cached_property
    def _english_words(self) -> dict[frozenset[str], tuple[Unit, ...]]:
        table: defaultdict[frozenset[str], list[Unit]] = defaultdict(list)
        for unit in self.known:
            entry = next((entry for entry in self._glossary.entries if entry.chinese == unit.name), None)
            names = [entry.english, *(other for other in entry.others if other.isascii())] if entry else []
            for name in names:
                words = frozenset(re.findall(r"[a-z][a-z-]*", name.lower())) - IDLE_WORDS
                for form in {words, words - self._region_words}:
                    if len(form) > 1 or (form and max(map(len, form)) > 4) or name.isupper():
                        table[form].append(unit)
        return {words: tuple(dict.fromkeys(units)) for words, units in table.items() if words}

    @cached_property
    def _region_words(self) -> frozenset[str]:
        english = (
            self._glossary.english(name) for unit in self.known for name in (unit.region, unit.region[:-1])
        )
        return frozenset(word for name in english for word in re.findall(r"[a-z]+", name.lower())) - {"city"}


def _without_ending(name: str) -> Iterator[str]:
    for ending in ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            yield name.removesuffix(ending)
