"""Two things that a question holds against each other -> whether clauses speak of each alone. Prefers none."""

from __future__ import annotations

from collections.abc import Sequence

from rag.desk import Desk
from rag.questions.asked import agreement
from rag.questions.query import Query

MOSTLY = 0.5  # share of what a thing has to itself that is said where the thing is spoken of


def named(query: Query) -> tuple[str, str] | None:
    """Both things by their names; None of a question that holds places or texts against each other."""
    return agreement.things(query.question if query.english else query.text)


def told(query: Query, texts: Sequence[str], desk: Desk) -> bool:
    """Whether one text speaks of the one thing alone and another of the other; True where no two are named.

    Where neither does, nothing can be said of whether the one is as the other.
    """
    things = named(query)
    if things is None:
        return True
    return {(True, False), (False, True)} <= {_said(things, text, desk) for text in texts}


def together(query: Query, text: str, desk: Desk) -> bool:
    """Whether a text speaks of both things that are named."""
    things = named(query)
    return things is not None and all(_said(things, text, desk))


def _said(things: tuple[str, str], text: str, desk: Desk) -> tuple[bool, ...]:
    """Of which of two things a text speaks: of most of what each has to itself."""
    terms = [desk.retriever.terms(one) for one in things]
    own = [[one for one in some if one not in others] for some, others in (terms, terms[::-1])]
    totals = [sum(one.weight for one in some) for some in own]
    spoken = [desk.retriever.spoken(some, text) for some in own]
    return tuple(weight >= MOSTLY * total > 0 for weight, total in zip(spoken, totals, strict=True))
