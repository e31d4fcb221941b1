"""A document written down in lines: what it says of itself, its tree, and the facts of each clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from documents.clauses import Clause, Document
from documents.facts.amounts import amounts
from documents.facts.aspects import aspects, needs, offered
from documents.facts.conventions import Conventions, apply, conventions
from documents.facts.deadlines import deadlines
from documents.facts.responsibilities import responsibilities
from documents.facts.rhythms import rhythms
from documents.facts.validity import validity

FOLDER = Path(__file__).parent / "golden"
TEXTS = tuple(sorted(FOLDER.glob("*.txt")))
PLACES = frozenset({"start", "end", "printed", "group", "restored"})  # where and how a fact is printed


def written(document: Document) -> list[str]:
    """One line for each thing that was read."""
    known = conventions(document)
    return [*_metadata(document), *(line for clause in document.walk() for line in _clause(clause, known))]


def _metadata(document: Document) -> Iterator[str]:
    yield f"title: {document.title}"
    for name in ("number", "date", "status", "region", "period"):
        if (value := getattr(document, name)) is not None:
            yield f"{name}: {value}"
    yield from (f"issuer: {issuer}" for issuer in document.issuers)


def _clause(clause: Clause, known: Conventions) -> Iterator[str]:
    yield f"{clause.address} {clause.label} {clause.heading}".rstrip()
    text = clause.text
    stated = validity(text)
    units = apply(known, responsibilities(text))
    for fact in (*units, *amounts(text), *rhythms(text), *deadlines(text), *([stated] if stated else [])):
        yield f"    {_fact(fact)}"
    named = ", ".join(one for one in needs(offered(text)) if not aspects()[one].matter)
    if named:
        yield f"    instruments: {named}"


def _fact(fact: Any) -> str:
    told = (
        (one.name, getattr(fact, one.name), one.default) for one in fields(fact) if one.name not in PLACES
    )
    values = (
        f"{name}={_value(value)}" for name, value, default in told if value not in ("", None, (), default)
    )
    return f"{type(fact).__name__.lower()}: {' '.join(values)}"


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.12g}"
    return "/".join(map(str, value)) if isinstance(value, tuple) else str(value)
