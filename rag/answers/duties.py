"""Who does what, where no list of units says it but a sentence does: 市公安局负责…, 由市财政局核发…."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document
from documents.facts.duties import Duty, duties
from index.searching import Index
from rag.answers import units
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, title
from rag.questions import requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

# What a sentence's fit is made of, and from which on it is meant. Chosen on the seen half of the unread documents.
WORDS, MEANING = 0.7, 0.6
ENOUGH = 0.45
DIVISION = 0.2  # from which on a clause that divides the duties is told whole
CLOSE = 0.9  # of the best: sentences that answer as well
MOST = 3


Scored = tuple[float, Document, Clause, Duty]


@dataclass(frozen=True, eq=False)
class _Duties:
    """All of a library's, with a row of `vectors` for the sentence of each."""

    all: tuple[tuple[Document, Clause, Duty], ...]
    vectors: NDArray[np.float32]


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentences that give the matter to somebody; None where a list of units speaks of it more."""
    if query.number is not None or requirements.foreign_places(query, desk.documents):
        return None
    scored = _scored(query, desk)
    best = max((score for score, _, _, _ in scored), default=0.0)
    listed = max((one.support for one in units.tasks(query, desk.retriever)[:1]), default=0.0)
    if best <= listed:
        return None
    if best >= ENOUGH:
        return _told([one for one in scored if one[0] >= max(ENOUGH, CLOSE * best)][:MOST], query)
    division = [one for one in scored if one[2] is scored[0][2]] if best >= DIVISION else []
    return (
        _told(sorted(division, key=lambda one: one[3].start), query, division=True)
        if len(division) > 1
        else None
    )


def _told(chosen: Sequence[Scored], query: Query, division: bool = False) -> Written:
    """Each body with its sentence. Of a `division` of duties all are told, as none is surely the one meant."""
    draft = Draft()
    if division:
        _, document, clause, first = chosen[0]
        place = f"{title(document, query.english)}{', ' if query.english else ''}{clause.label}"
        opening = (
            f"{place} divides the duties; the one asked about is not named in these words:"
            if query.english
            else f"{place}写明了各单位的分工，没有一项与所问逐字相同："
        )
        draft.say(opening, Quote(document, clause, first.start, chosen[-1][3].end))
    for _, document, clause, duty in chosen:
        name = title(document, query.english)
        place = f"{name}, {clause.label}: " if query.english else f"{name}{clause.label}："
        words = " ".join(clause.text[duty.start : duty.end].split())
        quote = Quote(document, clause, duty.start, duty.end)
        if division:
            draft.say(f"- {words}{'.' if query.english else '。'}", quote)
        else:
            draft.say(
                f"{duty.unit}{'. ' if query.english else '。'}{place}{words}{'' if query.english else '。'}",
                quote,
            )
    return Written(draft, evidence=[Evidence(one[1], one[2], one[0], support=one[0]) for one in chosen])


def _scored(query: Query, desk: Desk) -> list[Scored]:
    """Each sentence with how well it fits what is asked, the best first, a sentence once."""
    library = _of(desk.index)
    terms = desk.retriever.terms(query.topic)
    total = sum(term.weight for term in terms)
    if not library.all or not total:
        return []
    near = library.vectors @ desk.index.meaning(query.topic)
    within = {one.id for one in desk.within(query)}
    seen: dict[tuple[str, str, int], Scored] = {}
    for at, (document, clause, duty) in enumerate(library.all):
        if document.id not in within:
            continue
        said = desk.retriever.spoken(terms, clause.text[duty.start : duty.end]) / total
        score = WORDS * said + MEANING * float(near[at])
        seen.setdefault((document.id, clause.address, duty.start), (score, document, clause, duty))
    return sorted(seen.values(), key=lambda one: -one[0])


@lru_cache(maxsize=2)
def _of(index: Index) -> _Duties:
    """Read once for each snapshot."""
    found = tuple(
        (document, clause, duty)
        for document in index.documents
        for clause in document.walk()
        for duty in duties(clause.text)
    )
    if not found:
        return _Duties((), np.zeros((0, 1), np.float32))
    return _Duties(found, index.meanings([clause.text[duty.start : duty.end] for _, clause, duty in found]))
