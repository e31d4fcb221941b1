"""Which part a body has in the matter that is asked about: its role, and the task with all its units. Lists no tasks."""

from __future__ import annotations

from collections.abc import Sequence

from documents.facts.responsibilities import Responsibility, Role
from rag import located
from rag.answers.bodies import handed, units
from rag.answers.bodies.selection import Task
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.questions.asked import part_asked
from rag.questions.names.units import Unit
from rag.questions.query import Query
from rag.retrieval import Evidence

ENOUGH = 0.3  # share of the matter's notions of which the task must speak
CLOSE = 0.7  # of the best task's score: as likely to be meant if it names the body
CHINESE = {Role.LEAD: "是牵头单位", Role.COOPERATE: "是配合单位", Role.RESPONSIBLE: "是责任单位"}
ENGLISH = {
    Role.LEAD: "leads it",
    Role.COOPERATE: "cooperates",
    Role.RESPONSIBLE: "is one of the units responsible",
}


def answer(query: Query, desk: Desk) -> Written | None:
    """The body's role in the task that names it; of a task that does not, that it has none in it."""
    of_matter = query.number is not None or part_asked.matter(query.topic)
    if not query.mentions or not of_matter or not part_asked.asked(query.text):
        return None
    names = {unit.name for unit in query.mentions[0].units}
    found = [
        (one, stated)
        for one in _tasks(query, desk)
        if (stated := desk.retriever.stated(one.document, one.clause))
    ]
    best = max((one.score for one, _ in found), default=0.0)
    naming = [
        (one, stated)
        for one, stated in found
        if one.score >= CLOSE * best and any(each.unit in names for each in stated)
    ]
    for one, stated in (naming or found)[:1]:
        return _handed(query, one, stated, names, desk) or told(
            query, one, stated, query.mentions[0].text, names, desk
        )
    return None


def _handed(
    query: Query, one: Evidence, stated: Sequence[Responsibility], names: set[str], desk: Desk
) -> Written | None:
    """The sentence that gives the body its part, where a clause of prose hands each of several its own."""
    own = next((each for each in stated if each.unit in names), None)
    if own is None or own.role is not Role.RESPONSIBLE:
        return None
    unit = Unit(own.unit, one.document.region or "")
    part = handed.part(Task(one.document, one.clause, own.role, unit, own.start, own.end))
    if part is None or (query.english and one.clause.english):
        return None
    draft = Draft()
    draft.say(_sentence(part, own.unit, query.english, desk), part)
    return Written(draft, evidence=[one])


def _sentence(part: Quote, unit: str, english: bool, desk: Desk) -> str:
    place, words = located.full(part.document, part.clause, english), handed.words(part)
    if not english:
        return f"{place}：{words}。"
    name = desk.units.english(unit)
    return f"{name} ({unit}), {place}: {words}." if name else f"{place}: {words}."


def _tasks(query: Query, desk: Desk) -> list[Evidence]:
    """The clauses that speak of the matter, the nearest first."""
    if query.number is not None:
        return list(units.tasks(query, desk.retriever))
    for topic in (query.topic, f"{query.topic} {query.mentions[0].text}"):
        if desk.retriever.terms(topic):
            found = desk.retriever.search(topic, units.CANDIDATES, query.documents)
            near = [one for one in found if one.support >= ENOUGH or one.prominence.stands_out]
            if near:
                return near
    return []


def told(
    query: Query, one: Evidence, stated: Sequence[Responsibility], said: str, names: set[str], desk: Desk
) -> Written:
    """The role of a body, which a question calls so and a clause by one of these names; that it has none where by no one."""
    own = [each for each in stated if each.unit in names]
    name = own[0].unit if own else said
    if query.english:
        english = desk.units.english(name)
        called = f"{english} ({name})" if english and english != name else name
        role = ENGLISH[own[0].role] if own else "is not among its units"
        opening = f"{called[:1].upper()}{called[1:]} {role}. "
    else:
        opening = f"{name}{CHINESE[own[0].role] if own else '不在所列单位之中'}。"
    written = Written(units.write(query, [one], desk), evidence=[one])
    written.draft.parts[0] = f"{opening}{written.draft.parts[0]}"
    return written
