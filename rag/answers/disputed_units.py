"""A question -> the bodies that clauses give one task to, where they differ: one in the text, another in the table."""

from __future__ import annotations

from documents.facts.responsibilities import Role
from rag.answers import conflicts, units
from rag.desk import Desk, Written
from rag.drafting import Draft, gist, listed, title, whole
from rag.questions.query import Query
from rag.retrieval import Evidence

ENOUGH = 0.4  # share of the question's notions of which a task must speak
CLOSE = 0.6  # of the nearest task, for another that is the same
WORDS = {Role.LEAD: "牵头", Role.COOPERATE: "配合", Role.RESPONSIBLE: "责任"}


def answer(query: Query, desk: Desk) -> Written | None:
    """Every clause with its bodies; None where no difference of roles is asked for or the clauses agree."""
    if query.role is None or query.english or not conflicts.strictly(query.text):
        return None
    topic = conflicts.topic_of(query)
    terms = desk.retriever.terms(topic)
    found = [
        (one, names)
        for one in desk.retriever.search(topic, units.CANDIDATES, query.documents)
        if one.support >= ENOUGH and (names := _named(one, query.role, desk))
    ]
    best = max((one.score for one, _ in found), default=0.0)
    sides = [(one, names) for one, names in found if one.score >= CLOSE * best]
    if not terms or len({frozenset(names) for _, names in sides}) < 2:
        return None
    return _write(sides, query)


def _named(one: Evidence, role: Role, desk: Desk) -> tuple[str, ...]:
    """The bodies with a role in a clause; of one that tells no leads from others, all."""
    stated = desk.retriever.stated(one.document, one.clause)
    chosen = [each.unit for each in stated if each.role is role] or [
        each.unit for each in stated if each.role is Role.RESPONSIBLE
    ]
    return tuple(dict.fromkeys(chosen))


def _write(sides: list[tuple[Evidence, tuple[str, ...]]], query: Query) -> Written:
    draft, role = Draft(), WORDS[query.role or Role.LEAD]
    quotes = [whole(one.document, one.clause) for one, _ in sides]
    draft.say(f"各处写的{role}单位不同。", *quotes)
    for (one, names), quote in zip(sides, quotes, strict=True):
        place = f"{title(one.document, False)}{one.clause.label}（{gist(one.clause)}）"
        draft.say(f"- {place}：{role}单位是{listed(names, False)}。", quote)
    return Written(draft, evidence=[one for one, _ in sides])
