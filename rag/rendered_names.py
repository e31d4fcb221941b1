"""Clauses with an English rendering -> English names of the bodies that they name. Knows no question."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from documents.facts.responsibilities import Responsibility
from index.searching import Index
from rag.glossary import Entry, Glossary

# (Lead: A; cooperating: B, C) at the end of a rendering, in the order of the Chinese list.
LISTED = re.compile(
    r"\(((?:Lead|Cooperating|Responsible)[^:]{0,20}:[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$", re.IGNORECASE
)
LABEL = re.compile(r"^[^:]{4,24}:\s*", re.IGNORECASE)


def added(glossary: Glossary, index: Index) -> Glossary:
    """The glossary with the names of bodies that it lacks, as the library's own renderings give them."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in index.documents:
        for clause in document.walk():
            stated = index.stated(document.id, clause.address) if clause.english else ()
            for unit, name in _pairs(stated, clause.english):
                seen[unit][name] += 1
    entries = [
        Entry(unit, names.most_common(1)[0][0], (), "body")
        for unit, names in seen.items()
        if not glossary.english(unit)
    ]
    return Glossary((*glossary.entries, *glossary.local, *entries)) if entries else glossary


def _pairs(stated: tuple[Responsibility, ...], english: str) -> Iterator[tuple[str, str]]:
    """Units and their English names, where both lists are equally long in every role."""
    listed = LISTED.search(english)
    groups: dict[str, list[str]] = {}
    for one in stated:
        groups.setdefault(one.role.value, []).append(one.unit)
    parts = [LABEL.sub("", part).strip() for part in listed[1].split(";")] if listed else []
    if not parts or len(parts) != len(groups):
        return
    for units, part in zip(groups.values(), parts, strict=True):
        names = [name.strip() for name in re.split(r",\s*(?![^(]*\))", part)]
        if len(names) == len(units):
            yield from zip(units, names, strict=True)
