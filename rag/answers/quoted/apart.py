"""A question that tells much besides what it asks -> the clause found first for it that one part of it alone bears out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rag import wording
from rag.answers.quoted import passages
from rag.answers.quoted.chosen import Passage
from rag.desk import Desk, Written
from rag.finding import unheard_things
from rag.questions.query import Query, understand

FIRST = 2  # clauses found first for the whole question: one of them is meant, or none
SHORTEST = 4  # characters of a part
MOST = 24  # parts, each of which is searched
MARK = re.compile(r"[，,；;。：:？?！!\s]+")
MARK_ENGLISH = re.compile(r"[,;:.?!]+")


def answer(query: Query, desk: Desk) -> Written | None:
    """Quotations from a clause that the whole question and one of its parts both find; None where no part does.

    What a story tells of its teller makes every clause doubtful for the whole.
    """
    about = query.topic or query.text
    if query.number is not None or unheard_things.unheard(desk.retriever.terms(about), desk.index):
        return None
    found = [one for part in _parts(query, desk) for one in passages.relevant(part, desk)]
    if not found:
        return None
    whole = desk.retriever.search(about, FIRST, query.documents)
    first = {one.place: one for one in whole}
    meant: dict[tuple[str, str], Passage] = {}
    for one in found:
        place = one.quote.place
        if place in first:
            meant.setdefault(place, one)
    if not meant:
        return None
    kept = tuple(meant[place] for place in first if place in meant)[:1]
    draft = passages.write(query, kept)
    draft.notes.append(wording.only_near(query.language))
    return Written(draft, evidence=[one.evidence for one in kept], quoted=True)


def _parts(query: Query, desk: Desk) -> Iterator[Query]:
    """The question about what each of its parts is about; none where it has but one."""
    mark = MARK_ENGLISH if query.text.isascii() else MARK
    said = [part for part in mark.split(query.text) if len(part.strip()) >= SHORTEST]
    parts = list(dict.fromkeys(said))[-MOST:]  # what is asked stands last
    for part in parts if len(parts) > 1 else ():
        about = understand(part, desk.units, desk.documents, desk.glossary).topic
        if len(about) >= SHORTEST:
            yield replace(query, topic=about)
