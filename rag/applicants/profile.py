"""What an applicant says of itself -> its needs, its traits and its figures. Knows no document and no measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from documents.facts import aspects
from documents.facts.aspects import Aspect, Sort
from rag.applicants import told
from rag.applicants.told import Told

STAFF = re.compile("员工|职工|雇员|用工")
REMEMBERED = 8  # descriptions: writers of one answer read the same


@dataclass(frozen=True, slots=True)
class Profile:
    """A person or an enterprise as they describe themselves."""

    needs: tuple[Aspect, ...]
    traits: tuple[Aspect, ...]
    figures: tuple[Told, ...]
    text: str
    names: frozenset[str] = field(init=False, compare=False, repr=False)  # of its needs and traits
    _lacking: frozenset[str] = field(init=False, compare=False, repr=False)
    _excluding: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Every measure of a library is held against one profile.
        names = frozenset(one.name for one in (*self.needs, *self.traits))
        excluding = [one for one in self.traits if one.excludes]
        object.__setattr__(self, "names", names)
        object.__setattr__(self, "_lacking", frozenset(one.excludes for one in excluding) - names)
        object.__setattr__(self, "_excluding", frozenset(one.name for one in excluding))

    def has(self, name: str) -> bool:
        """Whether the need or trait of this name was drawn from the description."""
        return name in self.names

    @property
    def institution(self) -> bool:
        """Whether it is a bank or the like."""
        return self.has(aspects.INSTITUTION)

    def lacks(self, name: str) -> bool:
        """Whether a trait of the applicant rules this one out."""
        return name in self._lacking

    def opposed(self, names: frozenset[str]) -> bool:
        """Whether these traits rule it out: one of them is the opposite of what it is, none is its own."""
        return not self._lacking.isdisjoint(names) and self._excluding.isdisjoint(names)


@lru_cache(maxsize=REMEMBERED)
def read(text: str) -> Profile:
    """Draw needs, traits and figures from a description in English or Simplified Chinese."""
    found, figures = aspects.asked(text).values(), told.read(text)
    traits = [one for one in found if one.sort is Sort.TRAIT]
    return Profile(
        tuple(one for one in found if one.sort is Sort.NEED),
        (*traits, *_by_staff(figures, traits)),
        figures,
        text,
    )


def _by_staff(figures: Sequence[Told], traits: Sequence[Aspect]) -> Iterator[Aspect]:
    """The traits that the number of its people gives an enterprise which says nothing of its size in words."""
    staff = [one.value for one in figures if STAFF.search(one.around)]
    known = {name for one in traits for name in (one.name, one.excludes)}
    for one in aspects.aspects().values():
        if staff and max(staff) < one.staff_below and one.name not in known:
            yield one
