"""Word's numbering definitions -> the number that Word prints before each paragraph. Knows no text.

Part numbers are those of ISO 29500-1. Where it is silent, the rules are those that Word was measured to follow:
lists of one abstract definition count together; a start override works once, at its first use; a level that is
met before the levels above it counts one of each of those.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from documents.sources.word_numerals import printed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
PLACE = re.compile(r"%([1-9])")
PRIVATE = re.compile("[\ue000-\uf8ff]")  # pictures of the Symbol and Wingdings fonts
CHAIN = 50  # styles based on one another, before a ring of them is given up


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list (17.9.6)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False  # numbers of the levels above in plain digits (17.9.4)
    restart: int | None = None  # None: after any level above; 0: never; n: after level n or above (17.9.10)
    style: str = ""


@dataclass(frozen=True, slots=True)
class Instance:
    """A list that paragraphs name (17.9.15): levels of an abstract definition, some of them replaced."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]  # start overrides by level


@dataclass(frozen=True, slots=True)
class Reference:
    """What a paragraph or a style says of its number; None where it says nothing (17.3.1.19)."""

    instance: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """The part of a paragraph style that bears on numbers."""

    parent: str
    reference: Reference
    outline: int | None = None


@dataclass(slots=True)
class Counters:
    """How far the lists of one text have counted; a text box counts for itself."""

    values: dict[tuple[str, int], int] = field(default_factory=dict)
    overridden: set[tuple[str, int]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Numbering:
    """All lists and styles of a file; `missing` collects the lists that are named but not defined."""

    instances: Mapping[str, Instance]
    styles: Mapping[str, Style]
    default_style: str
    missing: set[str] = field(default_factory=set)

    def before(self, properties: etree._Element | None, counters: Counters) -> str:
        """Count a paragraph with these properties; its number and what follows it, or nothing."""
        style = value(properties, "pStyle") or self.default_style
        stated = reference(properties)
        inherited = self._inherited(style)
        name = stated.instance if stated.instance is not None else inherited.instance
        if name is None or name == "0":  # 0 takes the number away that a style gives
            return ""
        instance = self.instances.get(name)
        if instance is None:
            self.missing.add(name)
            return ""
        level = stated.level
        if level is None and stated.instance is None:
            level = self._linked(style, instance)
        if level is None:
            level = inherited.level or 0
        if level not in instance.levels:
            return ""
        _count(name, instance, level, counters)
        return _printed(instance, level, counters)

    def outline(self, properties: etree._Element | None) -> int | None:
        """The outline level of a paragraph, 0 for a heading of the first, or None for running text (17.3.1.20)."""
        stated = value(properties, "outlineLvl")
        if stated.isdigit():
            return int(stated) if int(stated) < LEVELS else None
        for _, style in self._chain(value(properties, "pStyle") or self.default_style):
            if style.outline is not None:
                return style.outline if style.outline < LEVELS else None
        return None

    def _inherited(self, name: str) -> Reference:
        """The list and the level that a style gives, each from the nearest style that states it."""
        instance: str | None = None
        level: int | None = None
        for _, style in self._chain(name):
            instance = style.reference.instance if instance is None else instance
            level = style.reference.level if level is None else level
        return Reference(instance, level)

    def _linked(self, style: str, instance: Instance) -> int | None:
        """The level that names this style, or the nearest style that it is based on (17.9.23)."""
        level_of = {level.style: at for at, level in instance.levels.items() if level.style}
        return next((level_of[name] for name, _ in self._chain(style) if name in level_of), None)

    def _chain(self, name: str) -> list[tuple[str, Style]]:
        found: list[tuple[str, Style]] = []
        while name in self.styles and len(found) < CHAIN:
            found.append((name, self.styles[name]))
            name = self.styles[name].parent
        return found


def value(parent: etree._Element | None, tag: str) -> str:
    """The `w:val` of a child element, or an empty string."""
    child = parent.find(f"{W}{tag}") if parent is not None else None
    return str(child.get(f"{W}val", "")) if child is not None else ""


def reference(properties: etree._Element | None) -> Reference:
    """What `w:numPr` states of a paragraph's list and level."""
    stated = properties.find(f"{W}numPr") if properties is not None else None
    level = value(stated, "ilvl")
    return Reference(value(stated, "numId") or None, int(level) if level.isdigit() else None)


def _count(name: str, instance: Instance, level: int, counters: Counters) -> None:
    values, abstract = counters.values, instance.abstract
    for above in range(level):
        if above in instance.levels and (abstract, above) not in values:
            values[abstract, above] = instance.starts.get(above, instance.levels[above].start)
    start = instance.levels[level].start
    if level in instance.starts and (name, level) not in counters.overridden:
        counters.overridden.add((name, level))
        values[abstract, level] = instance.starts[level]
    elif (abstract, level) in values:
        values[abstract, level] += 1
    else:
        values[abstract, level] = instance.starts.get(level, start)
    for below in range(level + 1, LEVELS):
        restart = instance.levels[below].restart if below in instance.levels else None
        if restart is None or (restart > 0 and level < restart):
            values.pop((abstract, below), None)


def _printed(instance: Instance, level: int, counters: Counters) -> str:
    own = instance.levels[level]
    if own.form == "bullet":
        number = PRIVATE.sub("•", own.text)
    else:
        number = PLACE.sub(lambda place: _place(instance, int(place[1]) - 1, level, counters), own.text)
    wide = number[-1:] > "\u2fff" or number[-1:] in "、）"
    gap = "" if not number or own.suffix == "nothing" or (own.suffix == "tab" and wide) else " "
    return number + gap


def _place(instance: Instance, shown: int, level: int, counters: Counters) -> str:
    """The number of one level within another's text; a level without a definition prints nothing."""
    if shown not in instance.levels or shown > level:
        return ""
    definition = instance.levels[shown]
    count = counters.values.get((instance.abstract, shown), definition.start)
    plain = instance.levels[level].legal and shown < level
    return printed(count, "decimal" if plain else definition.form)
