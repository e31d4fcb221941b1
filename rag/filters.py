"""Which documents and clauses a search is narrowed to. Searches nothing and knows no clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from documents.clauses import Document, Status
from rag.errors import QuestionFault, UnknownDocument
from rag.language import simplified
from rag.questions.names import naming
from rag.questions.names.units import Units

DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is given must hold; of several values of one kind, one. An empty field allows everything.

    `since` and `until` are ISO 8601, as exact as wished, both inclusive; a document without a date is in no
    span of time. `units` are names as a document prints them, or its region and the name; a clause passes
    that itself states such a unit. `statuses` are held against the status that the document bears.
    """

    documents: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: str = ""
    until: str = ""
    units: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name, given in (("since", self.since), ("until", self.until)):
            if given and not _is_day(given):
                raise QuestionFault(f"{name} {given!r} is no date; give 2031, 2031-05 or 2031-05-06")
        if self.since and self.until and _first(self.since) > _last(self.until):
            raise QuestionFault(f"since {self.since} is after until {self.until}; exchange them")

    def takes(self, document: Document) -> bool:
        """Whether a document passes, its clauses aside."""
        return (
            (not self.documents or document.id in self.documents)
            and (not self.statuses or document.status in self.statuses)
            and (not self.regions or not set(self.regions).isdisjoint(naming.parts(document)))
            and self._in_time(document.date)
        )

    def names(self, document: Document, stated: Collection[str]) -> bool:
        """Whether the units that a clause states are such as are asked for."""
        if not self.units:
            return True
        region = document.region or ""
        return any(unit in self.units or f"{region}{unit}" in self.units for unit in stated)

    def _in_time(self, day: str | None) -> bool:
        if not (self.since or self.until):
            return True
        if not day:
            return False
        return (not self.since or _last(day) >= _first(self.since)) and (
            not self.until or _first(day) <= _last(self.until)
        )


EVERYTHING = Filter()


def settled(
    asked: Filter, documents: Sequence[Document], units: Units, current: Callable[[Document], Document]
) -> Filter | None:
    """The same with names as the library prints them and statuses of today; None when no document passes.

    Raises UnknownDocument or QuestionFault for a name that the library does not know.
    """
    if asked == EVERYTHING:
        return asked
    known = {document.id for document in documents}
    for identifier in asked.documents:
        if identifier not in known:
            listed = ", ".join(sorted(known)) or "none"
            raise UnknownDocument(f"no document {identifier!r}; the library holds: {listed}")
    printed = replace(asked, regions=_regions(asked.regions, documents), units=_units(asked.units, units))
    passing = tuple(document.id for document in documents if printed.takes(current(document)))
    return Filter(documents=passing, units=printed.units) if passing else None


def _regions(asked: Sequence[str], documents: Sequence[Document]) -> tuple[str, ...]:
    found: list[str] = []
    for name in asked:
        spoken = naming.spoken_regions(simplified(name), documents)
        if not spoken:
            every = dict.fromkeys(part for one in documents for part in naming.parts(one))
            listed = ", ".join(every) or "none"
            raise QuestionFault(f"no document is for the region {name!r}; the library has: {listed}")
        found += spoken
    return tuple(dict.fromkeys(found))


def _units(asked: Sequence[str], units: Units) -> tuple[str, ...]:
    """Each body as its region and its printed name: two regions have a bureau of one name."""
    found: list[str] = []
    for name in asked:
        mentions = units.mentions(simplified(name))
        if not mentions:
            raise QuestionFault(f"no clause names a unit {name!r}; give its name as a document prints it")
        found += [f"{unit.region}{unit.name}" for mention in mentions for unit in mention.units]
    return tuple(dict.fromkeys(found))


def _is_day(given: str) -> bool:
    if not DAY.fullmatch(given):
        return False
    try:
        date.fromisoformat(f"{given}-01-01"[:10])
    except ValueError:
        return False
    return True


def _first(day: str) -> str:
    """Comes before every day of the year or month that is given, or is the day."""
    return f"{day}-00-00"[:10]


def _last(day: str) -> str:
    return f"{day}-99-99"[:10]
