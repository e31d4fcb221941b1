"""Editions of documents in, the documents that are searched out. Knows nothing of files or indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document, Edition


@dataclass(frozen=True, slots=True)
class Editions:
    """Documents as they were given: of each id at most one official edition and one digest."""

    given: tuple[Document, ...] = ()

    def live(self) -> tuple[Document, ...]:
        """One document for each id: the official edition, else the digest.

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
        """The documents as given of those ids that have both editions."""
        counted = Counter(document.id for document in self.given)
        return tuple(document for document in self.given if counted[document.id] > 1)

    def with_added(self, documents: Iterable[Document]) -> Editions:
        """A document takes the place of the same edition of the same id; others stand at the end."""
        kept = {(document.id, document.edition): document for document in self.given}
        for document in documents:
            kept[document.id, document.edition] = document
        return Editions(tuple(kept.values()))

    def without(self, document: str) -> Editions:
        """Take away the live edition of this id; a digest behind an official edition stays."""
        official = any(one.id == document and one.edition is not Edition.DIGEST for one in self.given)
        return Editions(
            tuple(
                one
                for one in self.given
                if one.id != document or (official and one.edition is Edition.DIGEST)
            )
        )


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
