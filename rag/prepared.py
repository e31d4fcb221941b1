"""A desk -> the same, with all read that answers read of a library once. Answers nobody."""

from __future__ import annotations

from rag import enumerations
from rag.answers.differences import lines
from rag.answers.quoted import passages
from rag.answers.rules import capped
from rag.answers.texts import planned
from rag.branches import bearing
from rag.desk import Desk
from rag.figures import rivals, stated
from rag.programmes import shelf
from rag.programmes.measures import english_segments
from rag.questions.names import regions, romanised
from rag.translating import names

ANY = "word"  # the tokens that lie nearest to a word are looked for in a table of all


def prepare(desk: Desk) -> None:
    """Read what the first question of each sort would wait for; what has been read is kept where it is used."""
    desk.index.read()
    desk.retriever.read()
    stated.read(desk)
    rivals.of(desk.index)
    for listed in enumerations.of(desk.index).all:
        desk.retriever.spoken((), *enumerations.held(listed))
    for one in shelf.of(desk.index).measures:
        english_segments(one.clause.english)
        for segment in one.all_segments:
            desk.index.sense(segment.text)
            desk.retriever.spoken((), segment.text)
    romanised.read()
    regions.read(desk.documents)
    names.of(desk.index).read()
    planned.read(desk.index)
    bearing.by_document(desk.index)
    capped.by_document(desk.index)
    lines.read(desk)
    passages.read(desk)
    desk.index.crossed(ANY, 1)
