"""Who does a thing, asked of those told before -> the same with yes or no before it. Finds no clause."""

from __future__ import annotations

from dataclasses import replace

from documents.facts.responsibilities import Role
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.query import Query


def opened(query: Query, written: Written | None, desk: Desk) -> Written | None:
    """An answer on the bodies of one clause, held against those told before; as it is where it tells of none, or of several."""
    if query.same_as is None or written is None or written.missing or not written.draft.parts:
        return written
    places = {one.place for one in written.draft.citations}
    if len(places) != 1:
        return written
    told, now = (_bodies(place, query.role, desk) for place in (query.same_as, *places))
    if not told or not now:
        return written
    draft = Draft()
    draft.join(written.draft)
    draft.parts[0] = f"{_verdict(told, now, query.english)}{draft.parts[0]}"
    return replace(written, draft=draft, settled=True)


def _bodies(place: tuple[str, str], role: Role | None, desk: Desk) -> set[str]:
    """Those who cooperate on what a clause says, where that is asked, else those who lead it; of no role all of them."""
    document = next((one for one in desk.documents if one.id == place[0]), None)
    clause = desk.index.clause(*place)
    stated = desk.retriever.stated(document, clause) if document and clause else ()
    wanted = Role.COOPERATE if role is Role.COOPERATE else Role.LEAD
    return {one.unit for one in stated if one.role is wanted} or {one.unit for one in stated}


def _verdict(told: set[str], now: set[str], english: bool) -> str:
    if told == now:
        return "Yes, the same: " if english else "是，相同："
    if told.isdisjoint(now):
        return "No: " if english else "不是："
    return "Only in part: " if english else "不完全相同："
