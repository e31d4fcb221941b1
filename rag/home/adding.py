"""Documents that were read, and an index -> what adding them makes of each. Writes nothing and knows no file format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from documents import library
from documents.clauses import Document
from documents.errors import DocumentFault
from index import editions
from index.editions import Editions
from index.searching import Index


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says of a file that is added; None leaves it to the catalogue and the text."""

    id: str | None = None
    title: str | None = None
    number: str | None = None
    date: str | None = None
    region: str | None = None
    status: str | None = None


class Outcome(StrEnum):
    """What became of a document that was added."""

    LIVE = "live"  # it is searched and cited now
    UNCHANGED = "unchanged"  # the library held it already, word for word
    BEHIND = "behind"  # it is kept behind a newer edition, or behind the official text that it digests


@dataclass(frozen=True, slots=True)
class Added:
    """A document that was added, and the edition whose place it took."""

    document: Document
    replaced: Document | None
    clauses: int
    outcome: Outcome = Outcome.LIVE


def taken_in(read: Sequence[Document], index: Index, named: bool) -> tuple[Added, ...]:
    """What adding the documents one after the other makes of each, under the id by which the library knows it.

    `named`: the user gave the id, so no other is looked for.
    """
    known = {document.id: document for document in index.documents}
    held: dict[str, Editions] = {}
    made = []
    for document in read:
        same = known.get(document.id if named else library.identify(document, tuple(known.values())) or "")
        taken = library.as_known(document, same) if same else document
        before = held.get(taken.id) or Editions(index.editions(taken.id))
        after = held[taken.id] = before.with_added([taken])
        newer = after.newest() != before.newest()
        became = Outcome.LIVE if newer else Outcome.UNCHANGED if after == before else Outcome.BEHIND
        clauses = sum(1 for _ in taken.walk())
        made.append(Added(taken, known.get(taken.id) if newer else None, clauses, became))
        if newer:
            known[taken.id] = taken
    return tuple(made)


def distinct(documents: Sequence[Document], stated: dict[str, str]) -> None:
    """Two texts that give themselves one id would silently be one document: DocumentFault."""
    first: dict[str, Document] = {}
    for document in documents:
        other = first.setdefault(document.id, document)
        if not editions.same(document, other):
            given = f"--id {stated['id']}" if "id" in stated else f"the id {document.id!r}"
            raise DocumentFault(
                f"{given} would name both {other.source} and {document.source}; add editions of one document "
                "one after the other, the oldest first, and different documents with --id"
            )
