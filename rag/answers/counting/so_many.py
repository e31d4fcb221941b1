"""Which bodies have so many tasks: those that lead one alone, that appear once or twice. From the records; ranks none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.responsibilities import Role
from documents.numerals import CHINESE, ENGLISH, integer
from rag.answers.bodies import selection
from rag.answers.bodies.selection import Task
from rag.answers.bodies.unit_tasks import called
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, title
from rag.questions.asked import kinds
from rag.questions.plain.numerals import number
from rag.questions.query import Query

_N = rf"[{CHINESE}两]|\d{{1,2}}"
_DOES = "牵头|配合|参与|出现|负责"
_BODIES = "(?:单位|部门|机构|处室)"
ASKED = re.compile(
    rf"(?P<role>{_DOES})(?:过|了)?(?:的?任务)?(?:只|仅)?有?(?P<n>{_N})(?:次|[项条]|个)(?:任务)?(?P<more>及?以上)?的{_BODIES}|"
    rf"{_BODIES}[^，。？]{{0,6}}?(?:只|仅)(?P<role_b>{_DOES})(?:过|了)?(?P<n_b>{_N})(?:次|[项条])|"
    r"\b(?:bodies|units|departments|bureaus|agencies)\b[^.?]{0,16}?\b(?P<role_e>appear|lead|cooperate|are named|take part)\b"
    r"[^.?]{0,12}?\b(?:only|just|exactly)\s+(?:in )?(?P<n_e>once|twice|one|two|three|four|five|\d{1,2})\b",
    re.IGNORECASE,
)
TIMES = {"once": 1, "twice": 2}
ROLES = {Role.LEAD: ("牵头", "lead"), Role.COOPERATE: ("配合", "cooperate in")}


def answer(query: Query, desk: Desk) -> Written | None:
    """The bodies, each with its first task; None where no number of tasks is named."""
    match = ASKED.search(query.text)
    if match is None or query.mentions:
        return None
    said = (match["n"] or match["n_b"] or match["n_e"]).lower()
    many = TIMES.get(said) or (ENGLISH.index(said) if said in ENGLISH else integer(said.replace("两", "二")))
    role = kinds.role(match["role"] or match["role_b"] or match["role_e"])
    role = role if role in ROLES and "参与" not in match[0] else None
    for document in desk.likely(query):
        tasks = [
            one for part in selection.named(query, desk) for one in part if one.document.id == document.id
        ]
        own = [one for one in tasks if role in {None, one.role}]
        if own and many:
            return Written(_said(own, many, match["more"] is not None, role, query, desk))
    return None


def _said(tasks: Sequence[Task], many: int, more: bool, role: Role | None, query: Query, desk: Desk) -> Draft:
    places: dict[str, dict[tuple[str, str], Task]] = {}
    for task in tasks:
        places.setdefault(task.unit.name, {}).setdefault(task.place, task)
    found = [list(own.values()) for own in places.values() if len(own) == many or (more and len(own) > many)]
    draft, english = Draft(), query.english
    rows = [
        f"{called(own[0].unit.name, english, desk.units)}"
        f"{draft.cite(Quote(own[0].document, own[0].clause, own[0].start, own[0].end))}"
        for own in found
    ]
    name, verb = title(tasks[0].document, english), ROLES[role] if role else ("参与", "have a part in")
    if english:
        bodies = number(len(found), "unit").capitalize() if found else "No unit"
        names = f": {listed(rows, True)}" if rows else ""
        draft.say(
            f"{bodies} of the {name} {verb[1]} {number(many, 'task')}{' or more' if more else ''}{names}."
        )
        return draft
    names = f"：{listed(rows, False)}" if rows else ""
    draft.say(f"{name}中{verb[0]}{many}项{'以上' if more else ''}任务的单位有{len(found)}个{names}。")
    return draft
