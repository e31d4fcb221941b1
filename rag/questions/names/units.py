"""The units that a library's clauses name, found again in a question under any of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from documents.clauses import Document
from index.openings import Openings
from index.records import Duty
from index.text import alone
from rag.glossary import Entry, Glossary
from rag.questions.names import composed, places, unit_names
from rag.questions.names.romanised import spelt
from rag.questions.names.unit_english import EnglishName, EnglishNames, english_name
from rag.questions.plain.homophones import sounded

TRADE = re.compile("业(?![务绩主态余])")  # behind a name it makes it that of a trade: 某市的银行业
# A title that begins with the body whose paper it is: 市渔业局2031年工作要点, 渔业局关于….
AUTHOR = re.compile(r"([一-鿿]{2,20}?[局委院办厅会社])(?=关于|印发|(?:19|20)\d\d年|工作)")
REMEMBERED = 64  # questions
SHORTEST_MISSPELT = 3  # characters: a shorter name written wrong is not told from another


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
        documents = tuple(documents)
        regions = {document.id: document.region or "" for document in documents}
        self._regions = " ".join(regions.values())
        self.duties = tuple(duties)
        self.known = tuple(
            dict.fromkeys(Unit(d.responsibility.unit, regions.get(d.document, "")) for d in self.duties)
        )
        self._glossary = glossary
        self._issued = self._own(documents)
        # One question is read several times.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._mentions)

    def english(self, unit: str) -> str:
        """The English name of a unit; empty when neither the glossary has one nor its parts are known."""
        return self._glossary.english(unit) or composed.english(unit)

    def whole(self, unit: str) -> str:
        """A unit's name as it is printed where no list cut it short; the same where it is printed nowhere else."""
        full = [name for name in sorted(self._restored[unit]) if any(one.name == name for one in self.known)]
        return full[0] if full else unit

    def mentions(self, question: str) -> tuple[Mention, ...]:
        """The units that a question names, in order, the longest name first where two overlap."""
        return self._remembered(question)

    def _mentions(self, question: str) -> tuple[Mention, ...]:
        found = [*self._chinese(question), *self._english_mentions(question), *self._abbreviated(question)]
        kept: list[Mention] = []
        for mention in [*self._longest(found), *self._longest(self._misspelt(question))]:
            if not any(mention.start < other.end and other.start < mention.end for other in kept):
                kept.append(mention)
        ordered = sorted(kept, key=lambda one: one.start)
        return tuple(one for one in ordered if not any(_holds(one, other) for other in ordered))

    def issued(self, mention: Mention) -> tuple[str, ...]:
        """Ids of the documents that are a body's own and give it no task: it is their author, and theirs are its tasks."""
        found = [self._issued.get(unit, ()) for unit in mention.units]
        return tuple(dict.fromkeys(one for ids in found for one in ids)) if all(found) else ()

    def _own(self, documents: Iterable[Document]) -> dict[Unit, tuple[str, ...]]:
        """For each body the documents of its place that bear its name first in their title and give it nothing."""
        given = {(one.document, one.responsibility.unit) for one in self.duties}
        found: defaultdict[Unit, tuple[str, ...]] = defaultdict(tuple)
        for document in documents:
            region = document.region or ""
            author = AUTHOR.match(document.title.removeprefix(region))
            for unit in self.known if author and region else ():
                same = author is not None and author[1] in {unit.name, unit.name[1:]}
                if same and unit.region.startswith(region) and (document.id, unit.name) not in given:
                    found[unit] += (document.id,)
        return dict(found)

    def elsewhere(self, question: str, mention: Mention) -> str:
        """The name of a body that is said to be of a place for which no document is; empty for these documents' own."""
        place = places.owner(question, mention.start, mention.end)
        if place is None or place.chinese in self._regions:
            return ""
        return (
            f"{place.english} {mention.text}" if mention.text.isascii() else f"{place.chinese}{mention.text}"
        )

    @staticmethod
    def _longest(found: Iterable[Mention]) -> list[Mention]:
        return sorted(found, key=lambda one: (one.start - one.end, one.start))

    def _chinese(self, question: str) -> Iterator[Mention]:
        for alias in self._looked_for.standing(question):
            units, start = self._aliases[alias], question.find(alias)
            while start >= 0:
                if not TRADE.match(question, start + len(alias)):
                    yield Mention(alias, start, start + len(alias), units)
                start = question.find(alias, start + 1)

    def _abbreviated(self, question: str) -> Iterator[Mention]:
        """Names of which only some characters are said, in order: 文广旅局 for 文化广电和旅游局.

        Of two bodies of one place that fit neither is meant.
        """
        for start, end in unit_names.stretches(question):
            said = question[start:end]
            if said in self._aliases:
                continue
            fits = [one for one in self.known if unit_names.abbreviates(said, one.name, one.region)]
            sole = tuple(one for one in fits if sum(other.region == one.region for other in fits) == 1)
            if sole and alone(question, start, end):
                yield Mention(said, start, end, sole)

    def _misspelt(self, question: str) -> Iterator[Mention]:
        """Names with a character of the same sound in place of the right one."""
        heard = sounded(question)
        standing = frozenset(self._listened_for.standing(heard))
        for alias, (sound, units) in self._sounds.items() if standing else ():
            start = heard.find(sound) if sound in standing else -1
            while start >= 0:
                written = question[start : start + len(alias)]
                wrong = sum(a != b for a, b in zip(written, alias, strict=True))
                if wrong and wrong <= max(1, len(alias) // 3):
                    yield Mention(written, start, start + len(alias), units)
                start = heard.find(sound, start + 1)

    def _english_mentions(self, question: str) -> Iterator[Mention]:
        for start, end, keys in self._english_names.found(question):
            yield Mention(question[start:end], start, end, tuple(self.known[key] for key in keys))

    @cached_property
    def _aliases(self) -> dict[str, tuple[Unit, ...]]:
        table: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in self.known:
            for alias in self._names(unit):
                if len(alias) >= 2 and unit not in table[alias]:
                    table[alias].append(unit)
        exact = {unit.name for unit in self.known}
        return {
            alias: tuple(
                unit
                for unit in units
                if alias not in exact or unit.name == alias or alias in self._restored[unit.name]
            )
            for alias, units in table.items()
        }

    @cached_property
    def _looked_for(self) -> Openings:
        return Openings(self._aliases)

    @cached_property
    def _listened_for(self) -> Openings:
        return Openings(sound for sound, _ in self._sounds.values())

    @cached_property
    def _sounds(self) -> dict[str, tuple[str, tuple[Unit, ...]]]:
        return {
            alias: (sounded(alias), units)
            for alias, units in self._aliases.items()
            if len(alias) >= SHORTEST_MISSPELT
        }

    @cached_property
    def _restored(self) -> defaultdict[str, set[str]]:
        """For each name that a list cut short, the whole one: 财政厅 after 省林业局 is 省财政厅."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.duties:
            if one.responsibility.restored:
                found[one.responsibility.unit].add(one.responsibility.restored)
        return found

    def _names(self, unit: Unit) -> Iterator[str]:
        """A unit's names by rule, those of the glossary, and the whole one where a list cut it short."""
        yield from sorted(self._restored[unit.name])
        yield from unit_names.names(unit.name, unit.region, self._parents)
        entry = self._entries.get(unit.name)
        others = (*(entry.others if entry else ()), *self._glossary.others(unit.name, unit.region))
        yield from (other for other in others if not other.isascii())

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {entry.chinese: entry for entry in reversed(self._glossary.entries)}

    @cached_property
    def _parents(self) -> list[list[str]]:
        """Chinese names of the bodies of the glossary that have more than one."""
        sets = (
            [name for name in entry.names() if name and not name.isascii()]
            for entry in self._glossary.entries
            if entry.kind in {"body", "institution"}
        )
        return [names for names in sets if len(names) > 1]

    @cached_property
    def _english_names(self) -> EnglishNames:
        found: list[EnglishName] = []
        for key, unit in enumerate(self.known):
            proper = (entry := self._entries.get(unit.name)) is not None and entry.kind == "institution"
            english = [self._glossary.english(unit.name), *(entry.others if entry else ())]
            if not english[0]:
                english += [self._glossary.english(form) for form in unit_names.elsewhere(unit.name)]
            english += self._glossary.others(unit.name, unit.region)
            english += [name for one in unit_names.successions(unit.name) for name in one.english]
            place = self._place_words(unit.region)
            for name in dict.fromkeys(english):
                taken = name and name.isascii() and english_name(name, key, place, self._places, proper)
                if taken:
                    found.append(taken)
        return EnglishNames(found, self._places)

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(word for unit in self.known for word in self._place_words(unit.region))

    def _place_words(self, region: str) -> frozenset[str]:
        """The words of a region's English name."""
        short = places.short(region)
        known = {self._glossary.english(name) for name in (region, short) if name} - {""}
        names = known or {spelt(short)}  # a place without an English name is written by its sound
        return frozenset(word for name in names for word in re.findall(r"[a-z]+", name.lower())) - {"city"}


def _holds(one: Mention, behind: Mention) -> bool:
    """Whether a body is named only as that of which the next one is a division: 市渔业局养殖处."""
    return one.end == behind.start and behind.text.endswith(("处", "科", "室"))
