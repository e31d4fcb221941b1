"""What the documents offer an enterprise: the measures that fit, by instrument and document. Promises nothing itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.text import fold
from rag.answers.programme_rows import Row, row
from rag.answers.programme_words import GROUPS, heading, lacking, not_fitting, opening, promises, unnamed
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.programmes import fitting, profile, shelf
from rag.programmes.fitting import Fit
from rag.programmes.profile import Profile
from rag.programmes.shelf import Words
from rag.questions import places
from rag.questions.places import Place
from rag.questions.query import Query
from rag.retrieval import Evidence

SEATED = r"(?:^|是|在|位于|来自|喺|\b(?:in|from|near)\s|\ba\s){}"
MOST_QUESTIONS = 2


def answer(query: Query, desk: Desk) -> Written | None:
    """Measures that fit the enterprise; None when none speaks of its need or of its place."""
    if _elsewhere(query, desk):
        return None
    told = profile.read(query.text)
    rows = [row(one, told, desk.units, query.english) for one in fitting_measures(query, told, desk)]
    suited = [one for one in rows if one.suits]
    if not suited:
        return None
    draft = _draft(suited, query.english)
    draft.notes.extend(_notes(suited, [one for one in rows if one not in suited], told, desk, query))
    evidence = [
        Evidence(one.fit.measure.document, one.fit.measure.clause, one.fit.score, (), 1.0) for one in suited
    ]
    return Written(draft, evidence=evidence)


def fitting_measures(query: Query, told: Profile, desk: Desk) -> tuple[Fit, ...]:
    """The measures that fit, from the documents for the enterprise's place."""
    terms = desk.retriever.terms(query.text)
    total = sum(term.weight for term in terms) or 1.0
    stock = shelf.of(desk.index)
    named = {one.name for one in (*told.needs, *told.traits)}
    shelved = [
        one
        for one in stock.measures
        if (not query.documents or one.measure.document.id in query.documents)
        and one.measure.speaks_of(named)
    ]
    shares = {(one.measure.document.id, one.measure.clause.address): one.share(terms) for one in shelved}

    def speaks(text: str) -> float:
        folded = fold(text)
        words = Words(folded, frozenset(desk.index.words(folded)))
        return sum(term.weight for term in terms if words.speaks_of(term)) / total

    return fitting.fitting(told, [one.measure for one in shelved], shares, stock.scale, speaks)


def _draft(rows: Sequence[Row], english: bool) -> Draft:
    """The nearest measure first, then every one, grouped by instrument and document."""
    draft = Draft()
    draft.say(opening(rows, english), rows[0].quote)
    for group in dict.fromkeys(one.group for one in rows):
        inside = [one for one in rows if one.group == group]
        for document in dict.fromkeys(one.fit.measure.document.id for one in inside):
            members = [one for one in inside if one.fit.measure.document.id == document]
            name = GROUPS[group][1 if english else 0]
            draft.say(
                heading(name, members[0].fit.measure.document, english), *(one.quote for one in members)
            )
            for one in members:
                draft.say(one.text, one.quote)
    return draft


def _elsewhere(query: Query, desk: Desk) -> bool:
    """Whether the enterprise sits in a place for which the library has no document."""
    if query.documents:
        return False
    regions = " ".join(document.region or "" for document in desk.documents)
    return any(
        re.search(SEATED.format(f"(?:{re.escape(one.chinese)}|{re.escape(one.english)})"), query.text, re.I)
        for one in places.named(query.text)
        if one.chinese not in regions and not _around(one, desk)
    )


def _around(place: Place, desk: Desk) -> bool:
    """Whether it is the province of which the library's documents speak."""
    name = f"{place.chinese}省"
    return any(
        name in f"{clause.path}{clause.text}" for document in desk.documents for clause in document.walk()
    )


def _notes(
    rows: Sequence[Row], unsuited: Sequence[Row], told: Profile, desk: Desk, query: Query
) -> list[str]:
    """What the reader must know: nothing is promised, whom to ask, what does not fit, what to tell us."""
    english = query.english
    notes = [promises(rows, english), unnamed(rows, english)]
    notes += [not_fitting(one, english) for one in unsuited]
    regions = {document.region for document in desk.documents if document.region}
    missing = lacking(told, rows, placed=bool(query.documents) or len(regions) < 2, english=english)
    return [one for one in notes if one] + missing[:MOST_QUESTIONS]
