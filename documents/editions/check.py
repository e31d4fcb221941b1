"""An official text and its digest -> every fact in which they differ. Knows no file, no wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from documents.clauses import Clause, Document, Level
from documents.facts.figures import Date, Figure, dates, figures
from documents.facts.responsibilities import responsibilities
from documents.reading.imprint import NUMBER, QUOTED
from documents.reading.metadata import plain_title

# A sentence that a draft of a digest leaves to its writer stands between these marks.
UNWRITTEN = re.compile(r"【待写[：:].*?】|\[TODO:.*?\]", re.DOTALL)
# What a sentence says before a document number, where nothing else parts the two: 根据甲府〔2020〕5号.
BEFORE_NUMBER = re.compile(
    r"^[一-鿿]*(?:[按依参遵]照|[依根]据|执行|落实|[按依据见和及与])(?=[一-鿿]{2,}[^一-鿿])"
)


class Trait(StrEnum):
    """In what two editions can differ."""

    DOCUMENT = "document"  # number, date, issuers, status, period, title
    CHILDREN = "children"
    UNITS = "units"
    FIGURES = "figures"
    DATES = "dates"
    NUMBERS = "document numbers"
    TITLES = "titles"
    UNWRITTEN = "unwritten"  # the digest's sentence is still to be written


@dataclass(frozen=True, slots=True)
class Difference:
    """What one edition states at an address and the other does not, as each prints it."""

    address: str  # empty for the document as a whole
    what: Trait
    official: tuple[str, ...]
    digest: tuple[str, ...]

    def __str__(self) -> str:
        """One line with both sides."""
        official, digest = ("、".join(side) or "nothing" for side in (self.official, self.digest))
        return f"{self.address or 'document'}: {self.what}: official {official}; digest {digest}"


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text states that another wording of it must state too."""

    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    numbers: tuple[str, ...]
    titles: tuple[str, ...]


def stated(text: str) -> Stated:
    """Figures, dates, document numbers and titles of a text, in printed order.

    A figure inside a title or a document number is part of that name and no figure of the text.
    """
    titles = list(QUOTED.finditer(text))
    rest = _without(text, titles)
    numbers = list(NUMBER.finditer(rest))
    rest = _without(rest, numbers)
    return Stated(
        tuple(figures(rest)),
        tuple(dates(rest)),
        tuple(BEFORE_NUMBER.sub("", re.sub(r"\s+", "", match[0])) for match in numbers),
        tuple(match[1] for match in titles),
    )


def clause_states(clause: Clause) -> Stated:
    """What a clause states beyond its own number."""
    return stated(clause.text.removeprefix(clause.number))


def differences(official: Document, digest: Document) -> tuple[Difference, ...]:
    """Every difference in fact, the document as a whole first, then by address in printed order.

    The masthead is left out: its facts are the document's own, which are compared as such.
    """
    return tuple(_differences(official, digest))


def _differences(official: Document, digest: Document) -> Iterator[Difference]:
    yield from _of_documents(official, digest)
    yield from _compare("", Trait.CHILDREN, _addresses(official.clauses), _addresses(digest.clauses))
    other = {clause.address: clause for clause in digest.walk()}
    for clause in official.walk():
        counterpart = other.get(clause.address)
        if counterpart is not None and clause.level is not Level.MASTHEAD:
            yield from _of_clauses(clause, counterpart)


def _of_documents(official: Document, digest: Document) -> Iterator[Difference]:
    """What the official text leaves unsaid of itself is the librarian's to add in the digest."""
    mine, theirs = _described(official), _described(digest)
    names = [name for name, value in mine.items() if value and theirs[name] != value]
    if names:
        sides = (tuple(f"{name}: {side[name]}" for name in names) for side in (mine, theirs))
        yield Difference("", Trait.DOCUMENT, *sides)


def _described(document: Document) -> dict[str, str]:
    return {
        "title": plain_title(document.title),
        "number": document.number or "",
        "date": document.date or "",
        "issuers": "、".join(document.issuers),
        "status": document.status.value,
        "period": document.period or "",
    }


def _of_clauses(official: Clause, digest: Clause) -> Iterator[Difference]:
    address = official.address
    yield from _compare(address, Trait.CHILDREN, _addresses(official.children), _addresses(digest.children))
    yield from _compare(address, Trait.UNITS, _units(official), _units(digest))
    mine, theirs = clause_states(official), clause_states(digest)
    yield from _compare_stated(address, Trait.FIGURES, mine.figures, theirs.figures)
    yield from _compare_stated(address, Trait.DATES, mine.dates, theirs.dates)
    yield from _compare(address, Trait.NUMBERS, mine.numbers, theirs.numbers)
    yield from _compare(address, Trait.TITLES, _plain(mine.titles), _plain(theirs.titles))
    unwritten = tuple(match[0] for match in UNWRITTEN.finditer(f"{digest.text}\n{digest.english}"))
    if unwritten:
        yield Difference(address, Trait.UNWRITTEN, (), unwritten)


def _compare(
    address: str, what: Trait, official: tuple[str, ...], digest: tuple[str, ...]
) -> Iterator[Difference]:
    """As sets: a digest may say twice what the text says once, and in another order."""
    only_here = tuple(dict.fromkeys(side for side in official if side not in digest))
    only_there = tuple(dict.fromkeys(side for side in digest if side not in official))
    if only_here or only_there:
        yield Difference(address, what, only_here, only_there)


def _compare_stated(
    address: str, what: Trait, official: tuple[Figure | Date, ...], digest: tuple[Figure | Date, ...]
) -> Iterator[Difference]:
    only_here = tuple(fact.printed for fact in official if fact not in digest)
    only_there = tuple(fact.printed for fact in digest if fact not in official)
    if only_here or only_there:
        yield Difference(address, what, only_here, only_there)


def _addresses(clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    return tuple(clause.address for clause in clauses if clause.level is not Level.MASTHEAD)


def _units(clause: Clause) -> tuple[str, ...]:
    return tuple(f"{found.role} {found.unit}" for found in responsibilities(clause.text))


def _plain(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain_title(title) for title in titles)


def _without(text: str, matches: list[re.Match[str]]) -> str:
    """The text with blanks in the place of what was matched, so that spans still hold."""
    for match in matches:
        text = f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"
    return text
