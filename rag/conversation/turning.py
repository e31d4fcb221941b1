"""A follow-up that names another thing and asks nothing of its own (农村呢, and loans?) -> that thing. Knows no document."""

from __future__ import annotations

from collections.abc import Sequence

from rag.conversation.exchange import specific
from rag.conversation.follow_ups import ASKS, ATTRIBUTE, CLOSES, FOLLOWS, PRONOUN
from rag.conversation.slots import Sort, slots
from rag.questions.names.units import Units

LONGEST = 40  # characters; more is a question, not the name of a thing


def turned(question: str, units: Units, places: Sequence[str]) -> str:
    """What is asked about in place of what was asked about before; empty where that is not all the follow-up says.

    A unit, a number, a year, a place or a role is put in the place of its like, which needs no clause.
    """
    if not (FOLLOWS.match(question) or CLOSES.search(question)) or len(question) > LONGEST:
        return ""
    named = CLOSES.sub("", FOLLOWS.sub("", question)).strip(" ，,。？?.!！；;的")
    if ASKS.search(named) or PRONOUN.search(named) or ATTRIBUTE.fullmatch(named):
        return ""
    given = [one for one in slots(named, units, places) if one.sort is not Sort.GRADE]
    return "" if given or not specific(named) else named
