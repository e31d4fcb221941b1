"""The drawn sentences of a half -> what the checker says of each. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from bench.perturbing import drawing
from bench.perturbing.drawing import Drawn
from documents.facts.responsibilities import responsibilities
from rag import citations
from rag.retrieval import Evidence


@dataclass(frozen=True, slots=True)
class Measured:
    """A drawn sentence and what the checker found wrong with it; None for nothing."""

    drawn: Drawn
    found: str | None


def measured(half: str, rendered: bool = True) -> tuple[Measured, ...]:
    """What the checker says of every sentence of a half; `rendered` False leaves the clauses' English out."""
    units = _units(half)
    return tuple(
        Measured(one, citations.fault(one.sentence, _evidence(half, one, rendered), units))
        for one in drawing.draw(half)
        if rendered or one.language == "en"
    )


def _evidence(half: str, one: Drawn, rendered: bool) -> Mapping[int, Evidence]:
    document = drawing.documents(half)[one.document]
    clause = document.clause(one.clause)
    assert clause is not None, one
    return {1: Evidence(document, clause if rendered else replace(clause, english=""), 1.0)}


@cache
def _units(half: str) -> frozenset[str]:
    """The bodies that an index of these documents would know."""
    clauses = (clause for document in drawing.documents(half).values() for clause in document.walk())
    return frozenset(duty.unit for clause in clauses for duty in responsibilities(clause.text))
