"""A matter -> the clause whose heading is about it, and the parts under it. Reads no question."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from index.text import fold
from rag import enumerations
from rag.desk import Desk
from rag.drafting import english_gist
from rag.enumerations import Enumeration

HEADS = frozenset({Level.SECTION, Level.HEADING, Level.SUBHEADING, Level.ITEM, Level.BOX})
WHOLE = 0.99  # share of the matter of which the heading must speak
LEAST = 0.25  # share of the heading's words that the matter must say
MOST_BESIDE = 2  # clauses of one heading, itself among them, of which each may be meant alone


def of(
    matter: str, documents: Sequence[Document], english: bool, desk: Desk
) -> tuple[Document, Clause] | None:
    """The clause whose heading speaks of all of a matter and most of it; None where none does.

    Of several under one heading that heading is meant, of one alone that one.
    """
    terms = desk.retriever.terms(matter)
    total = sum(term.weight for term in terms)
    # By whatever name it goes: SMEs are small and medium-sized enterprises.
    names = " ".join((matter, *(form for term in terms for form in term.forms)))
    said = frozenset(desk.index.words(fold(names)))
    found = [
        (document, one)
        for document in documents
        for one in document.walk()
        if one.level in HEADS
        and one.heading
        and not one.address.startswith(Level.ANNEX.value)  # what is handed in and filled in is no measure
        and total > 0
        and desk.retriever.spoken(terms, f"{one.heading} {_title(one)}") >= WHOLE * total
    ]
    shares = [_share(_title(one) if english else one.heading, said, desk) for _, one in found]
    best = max(range(len(found)), key=lambda at: (shares[at], -at), default=None)
    if best is None or shares[best] < LEAST:
        return None
    document, clause = found[best]
    return document, _outermost(clause, [one for other, one in found if other is document])


def _outermost(clause: Clause, found: Sequence[Clause]) -> Clause:
    """Of headings of one document that one under which it and others stand, or the only one under it, or itself."""
    for one in found:
        inside = _inside(one, found)
        if len(inside) >= MOST_BESIDE and any(other is clause for other in inside):
            return one
    inside = _inside(clause, found)
    return inside[0] if len(inside) == 1 else clause


def parts(document: Document, clause: Clause, desk: Desk) -> Enumeration | None:
    """The parts under a heading; None where it has none."""
    for one in enumerations.of(desk.index).all:
        if one.head.address == clause.address and one.document.id == document.id and not one.inline:
            return one
    return None


def _inside(clause: Clause, found: Sequence[Clause]) -> list[Clause]:
    """Those of some clauses that stand within another."""
    parts = {id(part) for part in clause.walk()}
    return [other for other in found if other is not clause and id(other) in parts]


def _share(heading: str, said: frozenset[str], desk: Desk) -> float:
    """The share of a heading's words that a matter says, each word as much as any other."""
    words = frozenset(desk.index.words(fold(heading)))
    return len(words & said) / len(words) if words else 0.0


def _title(clause: Clause) -> str:
    """A heading's rendering: the first line or sentence of it."""
    return english_gist(clause, 200)
