"""What the documents offer an enterprise: the measures that fit, by instrument and document. Promises nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from documents.facts.responsibilities import Responsibility
from rag.answer import Kind
from rag.answers.amounts import worked
from rag.answers.support.programme_row import Row
from rag.answers.support.programme_rows import row
from rag.answers.support.programme_words import (
    GROUPS,
    heading,
    lacking,
    near_miss,
    not_fitting,
    nothing_for,
    opening,
    place_english,
    promises,
    unnamed,
)
from rag.applicants import profile
from rag.applicants.profile import Profile
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.language import HAN
from rag.programmes import belonging, fitting, nearness, seat, shelf, story
from rag.programmes.nearness import Nearness
from rag.programmes.scoring import Fit
from rag.programmes.shelf import Shelf
from rag.questions.asked import enterprise
from rag.questions.names.naming import parts
from rag.questions.needs import benefits
from rag.questions.query import Query
from rag.retrieval import Evidence

MOST_QUESTIONS = 2


def answer(query: Query, desk: Desk) -> Written | None:
    """Measures that fit the enterprise, those of each place that is asked about; None when none speaks of its need."""
    places = _places(query, desk)
    found = [_fitting(replace(query, documents=ids), desk) for ids in places]
    given = [one for one in found if one is not None and not one.missing]
    if len(given) < 2:
        return _fitting(query, desk)
    draft = Draft()
    for one in given:
        draft.join(one.draft)
    return Written(draft, evidence=[each for one in given for each in one.evidence])


def _places(query: Query, desk: Desk) -> Sequence[tuple[str, ...]]:
    """The documents of each place, where a question names several that have texts of their own."""
    asked = query.question if query.english else query.text
    named = [one.documents for one in desk.calls(asked).each if one.placed]
    apart = all(set(one).isdisjoint(other) for one, other in combinations(named, 2))
    return named if len(named) > 1 and apart else ()


def _fitting(query: Query, desk: Desk) -> Written | None:
    """The measures of the documents for one place; None when none speaks of the need or of the place."""
    found = seat.Seat(query.documents) if query.documents else seat.of(query.text, desk.documents)
    if found.outside:
        return _elsewhere(found.outside, desk, query.english)
    query = replace(query, documents=found.documents)
    told = profile.read(query.text)
    near = _nearness(query, desk)
    # Of a trade that is only named no more is known than its word.
    if enterprise.of_trade(query.text) and not told.traits and not near.addressed:
        return None
    fits = _fits(query, told, near, desk)
    rarities, placed = shelf.of(desk.index).scale, bool(query.documents)
    if not fits or not belonging.belongs(told, fits[0], near, rarities, placed):
        return None
    rows = [row(one, told, desk.units, _stated(one, desk), query.english) for one in fits]
    suited = [one for one in rows if one.suits]
    if not suited:
        return _missed(rows, query.english)
    if enterprise.for_such(query.text) and _of_another_matter(near, told, suited, desk):
        return None
    draft = _draft(suited, query, desk)
    draft.notes.extend(_notes(suited, [one for one in rows if one not in suited], told, desk, query))
    evidence = [
        Evidence(one.fit.measure.document, one.fit.measure.clause, one.fit.score, (), 1.0) for one in suited
    ]
    return Written(draft, evidence=evidence)


def of_case(query: Query, desk: Desk) -> Written | None:
    """The same for a case told to whose question nothing else answers; None unless the nearest speaks of a bit of it."""
    if query.kind is Kind.PROGRAMMES or not benefits.for_a_case(query.text):
        return None
    told = {key for keys in story.told(query.text, _shelf(query, desk), desk.retriever) for key in keys}
    written = answer(query, desk) if told else None
    if written is None or written.missing or not written.evidence:
        return None
    first = written.evidence[0]
    return written if first.place in told else None


def of_seeker(query: Query, desk: Desk) -> Written | None:
    """The same for somebody of a trade whom nothing else answers; None unless the nearest is for that trade or need."""
    if query.kind is Kind.PROGRAMMES or not enterprise.seeks(query.text):
        return None
    told = profile.read(query.text)
    fits = fitting_measures(query, told, desk)
    if not fits:
        return None
    first = fits[0]
    trades = {one.name for one in told.traits if one.trade}
    spoken = first.segments[0].aspects | first.measure.own
    suits = not trades.isdisjoint(spoken) if trades else first.need is not None or not told.needs
    written = answer(query, desk) if suits else None
    return None if written is None or written.missing else written


def _elsewhere(place: str, desk: Desk, english: bool) -> Written:
    """No document is for the applicant's place: which places there are documents for."""
    regions = dict.fromkeys(part for document in desk.documents for part in parts(document))
    draft = Draft()
    draft.say(nothing_for(place, len(desk.documents), list(regions), desk.glossary, english))
    return Written(
        draft, missing=f"no document is for {place_english(place)}" if english else f"没有适用于{place}的文件"
    )


def _missed(rows: Sequence[Row], english: bool) -> Written | None:
    """The nearest measure and the condition by which it is none for the applicant; None where nothing came near."""
    missed = next((one for one in rows if one.failed), None)
    if missed is None:
        return None
    draft = Draft()
    draft.say(near_miss(missed, english))
    return Written(draft, missing="a condition is not met" if english else "有条件不符合")


def _of_another_matter(near: Nearness, told: Profile, rows: Sequence[Row], desk: Desk) -> bool:
    """Whether a stranger asks of something that texts write of, and none of the measures does: 工厂用水有什么优惠."""
    if told.needs:
        return all(one.fit.need is None for one in rows)
    known = desk.retriever.knows
    matter = [
        term
        for term in near.matter
        if any(len(form) > 1 and HAN.match(form) and known(form) for form in term.forms)
    ]
    clauses = [one.fit.measure.clause for one in rows]
    return bool(matter) and not any(
        desk.retriever.spoken(matter, *one.path, one.text, one.english) for one in clauses
    )


def _stated(fit: Fit, desk: Desk) -> Sequence[Responsibility]:
    """The units that the clause names, as its document lists them."""
    return desk.retriever.stated(fit.measure.document, fit.measure.clause)


def fitting_measures(query: Query, told: Profile, desk: Desk) -> tuple[Fit, ...]:
    """The measures that fit, from the documents for the enterprise's place."""
    return _fits(query, told, _nearness(query, desk), desk)


def _fits(query: Query, told: Profile, near: Nearness, desk: Desk) -> tuple[Fit, ...]:
    found = _shelf(query, desk)
    return fitting.fitting(told, found.measures, near, found.scale)


def _shelf(query: Query, desk: Desk) -> Shelf:
    """The measures of the documents that a question restricts itself to, or all."""
    return shelf.of(desk.index).within(query.documents)


def _nearness(query: Query, desk: Desk) -> Nearness:
    """How near they come to what is asked."""
    found = _shelf(query, desk)
    return nearness.of(query.topic or query.text, query.text, found, desk.index, desk.retriever)


def _draft(rows: Sequence[Row], query: Query, desk: Desk) -> Draft:
    """The nearest measure first, then every one, grouped by instrument and document."""
    draft, english = Draft(), query.english
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
                for working in filter(None, (worked.of(part.text, query, desk) for part in one.fit.segments)):
                    draft.say(f"  {worked.says(working, english)}", one.quote)
    return draft


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
