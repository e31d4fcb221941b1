"""What a box that a question names holds, counted and listed: 某某专栏列了几家. Counts no boxes."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.clauses import Level
from rag import enumerations
from rag.answers.lists import lists
from rag.desk import Desk, Written
from rag.enumerations import Match
from rag.questions.query import Query

# A name before the word, and what is counted behind it.
OF_BOX = re.compile(
    r"(?P<name>[^，。？\s的里中上些个份][^，。？\s]{0,20}?[^，。？\s的里中上些个份][”」』》]?)(?:这个|那个|的)?专栏[^，。？]{0,10}?(?:多少|几多|几)|"
    r"\bbox (?:on|about|for|of|entitled|called|headed)\b|"
    r"\b(?!(?:how|many|each|the|a|this|that|which) )[\w'’-]+ box\b",
    re.IGNORECASE,
)
BOXES = re.compile(r"(?:多少|几多|几)(?:个|大)?专栏|\bhow many (?:\w+ ){0,2}boxes\b", re.IGNORECASE)
NAMED = re.compile(r"专栏|\bbox\b", re.IGNORECASE)
BEST, AHEAD = 0.3, 0.05  # what the box must score, and by how much it must lead


def answer(query: Query, desk: Desk) -> Written | None:
    """Its parts with their number; None where no box is surely meant or boxes are what is counted."""
    best = None if BOXES.search(query.text) else meant(query, desk)
    return lists.counted(best, query) if best else None


def meant(query: Query, desk: Desk) -> Match | None:
    """The list in the box that the question names."""
    said = OF_BOX.search(query.text)
    if said is None:
        return None
    name = said["name"] or lists.subject(replace(query, text=NAMED.sub(" ", query.text)))
    found = [
        one
        for one in enumerations.ranked(
            name, enumerations.Wanted(), desk.within(query), desk.index, desk.retriever
        )
        if "box-" in one.enumeration.head.address and not one.enumeration.inline
    ]
    places = {one.enumeration.head.address: one for one in reversed(found)}
    whole = [one for one in found if not _within(one, places)]
    if not whole or whole[0].score < BEST or (len(whole) > 1 and whole[0].score < whole[1].score + AHEAD):
        return None
    return whole[0]


def _within(one: Match, places: dict[str, Match]) -> bool:
    """Whether it is the list of one of a box's own points."""
    head = one.enumeration.head
    above = places.get(head.address.rpartition("/")[0])
    same = above is not None and above.enumeration.document is one.enumeration.document
    return same and head.level is not Level.BOX
