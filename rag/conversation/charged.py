"""A follow-up on who does what an answer says (谁负责, how many bodies) -> that question of the clauses cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from documents.facts.responsibilities import Role, responsibilities
from rag import language
from rag.answer import Answer, Kind
from rag.conversation.completed import Completed, named
from rag.conversation.exchange import appended, specific
from rag.conversation.follow_ups import (
    CLOSES,
    COUNTED,
    FOLLOWS,
    HOW_MANY,
    HOW_MANY_WITH_ROLE,
    ROLE_ALONE,
    TURN_TO,
    WHO,
)
from rag.conversation.slots import Sort, slots, topics
from rag.questions.asked import kinds
from rag.questions.names.units import Units

ROLES = {
    Role.LEAD: ("牵头", "lead"),
    Role.COOPERATE: ("配合", "cooperate on"),
    Role.RESPONSIBLE: ("责任", "are responsible for"),
}
# What one turns to somebody for, whatever it is.
TURNED = re.compile(
    r"^\s*(?:那|应?该|应|要|得){1,3}\s*|(?:去|来|才)?(?:办理?|申请|申报|咨询|对接|报名|打听)$|"
    r"\s+(?:for|about|on|with) (?:it|that|this|them|these)$",
    re.IGNORECASE,
)


def asked(spoken: str, before: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a follow-up asks who does what the answer says, in words that name no matter of their own.

    A role alone stands for that of the question before, where that names one or the body whose tasks it asks for.
    """
    bare = CLOSES.sub("", FOLLOWS.sub("", spoken)).strip(" ，,。？?.!！；;")
    if ROLE_ALONE.fullmatch(bare):
        return not any(one.sort in {Sort.ROLE, Sort.UNIT} for one in slots(before, units, places))
    return WHO.fullmatch(bare) is not None or (
        TURN_TO.search(spoken) is not None and not _own(spoken, units, places)
    )


def of_cited(
    spoken: str, before: str, given: Answer, units: Units, places: Sequence[str]
) -> Completed | None:
    """A question on whom to turn to, of the clauses that the answer before cites; None where those name no units.

    An applicant asks it of the measures that he was told, whether they name any or not.
    """
    cited = given.citations
    charges = any(responsibilities(each.text) for one in cited for each in one.clause.walk())
    if not charges and not (cited and given.kind is Kind.PROGRAMMES):
        return None
    english = not language.HAN.search(spoken)
    clause = cited[0].clause
    whole = appended(
        before, spoken.strip(" ，,。？?.!！；;"), slots(spoken, units, places), None, units, places
    )
    if len(cited) == 1 and responsibilities(clause.text):
        said = named(clause, english)
        text = f"{spoken.rstrip(' ？?')} for {said}?" if english else f"{said}{spoken}"
        return Completed(text, (cited[0].document, clause), matter=whole)
    return Completed(whole, charged=tuple(one.place for one in cited))


def how_many(spoken: str, before: str, answer: Callable[[], Answer]) -> Completed | None:
    """How many the bodies are that were told of one clause, asked of that clause; None for another question."""
    bare = CLOSES.sub("", FOLLOWS.sub("", spoken)).strip(" ，,。？?.!！；;")
    with_role = kinds.role(bare) is not None and HOW_MANY_WITH_ROLE.fullmatch(bare)
    alone = HOW_MANY.fullmatch(bare) and kinds.ASKS_UNIT.search(before) and not COUNTED.search(before)
    if not with_role and not alone:
        return None
    cited = answer().citations
    if len(cited) != 1 or not responsibilities(cited[0].clause.text):
        return None
    english = not language.HAN.search(spoken)
    role, said = (
        ROLES[kinds.role(bare) or kinds.role(before) or Role.RESPONSIBLE],
        named(cited[0].clause, english),
    )
    text = f"How many bodies {role[1]} {said}?" if english else f"{said}的{role[0]}单位一共几家？"
    return Completed(text, (cited[0].document, cited[0].clause))


def _own(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a question has a topic, unit or number of its own, beside whom to turn to for it."""
    question = TURNED.sub("", TURN_TO.sub(" ", question, count=1).rstrip(" ，,。？?.!！；;呢啊呀"))
    given = slots(question, units, places)
    return any(one.sort in {Sort.UNIT, Sort.NUMBER} for one in given) or any(
        specific(question[start:end]) for start, end in topics(question, given)
    )
