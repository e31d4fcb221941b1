"""Editions of documents in, the documents that are searched out. Knows nothing of files or indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document, Edition
from documents.reading.lines import ReadingNotes


@dataclass(frozen=True, slots=True)
class Editions:
    """Documents as they were given: of each id at most one digest, and its official editions, oldest first."""

    given: tuple[Document, ...] = ()

    def live(self) -> tuple[Document, ...]:
        """One document for each id: the newest official edition, else the digest.

        An official edition takes the English of the digest that stands behind it, clause by clause.
        """
        digests = {document.id: document for document in self.given if document.edition is Edition.DIGEST}
        chosen = {document.id: document for document in self.given}
        for document in self.given:
            if document.edition is not Edition.DIGEST:
                digest = digests.get(document.id)
                chosen[document.id] = _with_english(document, digest) if digest else document
        return tuple(chosen.values())

    def behind(self) -> tuple[Document, ...]:
        """The documents as given of those ids that have several editions."""
        counted = Counter(document.id for document in self.given)
        return tuple(document for document in self.given if counted[document.id] > 1)

    def official(self) -> tuple[Document, ...]:
        """The official editions, of one id the oldest first."""
        return tuple(one for one in self.given if one.edition is not Edition.DIGEST)

    def newest(self) -> Document | None:
        """The edition that is live, where all are of one id; None where there is none."""
        return (self.official() or self.given or (None,))[-1]

    def before(self) -> Document | None:
        """The edition behind the live one, where all are of one id: an older official text, else the digest."""
        newest = self.newest()
        return Editions(tuple(one for one in self.given if one is not newest)).newest()

    def with_added(self, documents: Iterable[Document]) -> Editions:
        """Each document joins the editions of its id; an id that is new stands at the end.

        A digest takes the place of the digest, and an official edition that of the one with the same text. Any
        other official edition becomes the live one, unless its date says that it is older than one that is kept.
        What was given already, word for word, is kept as it was.
        """
        kept: dict[str, list[Document]] = {}
        for document in self.given:
            kept.setdefault(document.id, []).append(document)
        for document in documents:
            _take_in(kept.setdefault(document.id, []), document)
        return Editions(tuple(one for editions in kept.values() for one in editions))

    def without(self, document: str) -> Editions:
        """Take away the live edition of this id; what it replaced stays, an official edition or the digest."""
        own = [one for one in self.given if one.id == document]
        live = next((one for one in reversed(own) if one.edition is not Edition.DIGEST), None)
        gone = own[-1] if live is None and own else live
        return Editions(tuple(one for one in self.given if one is not gone))


def same(one: Document, other: Document) -> bool:
    """Whether they differ in nothing but their files."""
    return replace(one, source="", reading=ReadingNotes()) == replace(
        other, source="", reading=ReadingNotes()
    )


def _take_in(editions: list[Document], document: Document) -> None:
    """Put a document where it belongs among the editions of its id, the oldest official one first."""
    if any(same(document, one) for one in editions):
        document = next(one for one in editions if same(document, one))
    replaced = next((place for place, one in enumerate(editions) if _replaces(document, one)), None)
    if replaced is not None:
        editions.pop(replaced)
    if document.edition is Edition.DIGEST:
        editions.insert(len(editions) if replaced is None else replaced, document)
        return
    official = [place for place, one in enumerate(editions) if one.edition is not Edition.DIGEST]
    place = len(editions)
    for before in reversed(official):
        if not _later(editions[before], document):
            break
        place = before
    editions.insert(place, document)


def _replaces(newer: Document, older: Document) -> bool:
    """Whether both are digests, or one official text of which something is stated anew."""
    if newer.edition is not older.edition:
        return False
    return newer.edition is Edition.DIGEST or _text(newer.clauses) == _text(older.clauses)


def _later(kept: Document, given: Document) -> bool:
    """Whether an official edition that is kept is dated after the one given."""
    return kept.date is not None and given.date is not None and kept.date > given.date


def _text(clauses: Sequence[Clause]) -> str:
    """What is printed, whatever the tree that was read from it."""
    return "".join("".join(one.text.split()) for clause in clauses for one in clause.walk())


def _with_english(official: Document, digest: Document) -> Document:
    english = {clause.address: clause.english for clause in digest.walk() if clause.english}
    return replace(
        official,
        title_english=official.title_english or digest.title_english,
        clauses=tuple(_attached(clause, english) for clause in official.clauses),
    )


def _attached(clause: Clause, english: dict[str, str]) -> Clause:
    return replace(
        clause,
        english=clause.english or english.get(clause.address, ""),
        children=tuple(_attached(child, english) for child in clause.children),
    )
