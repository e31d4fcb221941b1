"""Which tasks a unit leads or takes part in: complete lists from the records, with their coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts import Role
from rag.answer import Coverage
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title
from rag.questions import Query
from rag.units import Unit, Units

CHINESE = {Role.LEAD: "牵头", Role.COOPERATE: "配合", Role.RESPONSIBLE: "负责（责任单位）"}
ENGLISH = {Role.LEAD: "leads", Role.COOPERATE: "cooperates in", Role.RESPONSIBLE: "is a responsible unit for"}


@dataclass(frozen=True, slots=True)
class Task:
    """A clause in which a unit has a role."""

    document: Document
    clause: Clause
    role: Role
    unit: Unit
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks of a unit, and out of how many clauses that name units they were taken."""

    of: tuple[Unit, ...]
    found: tuple[Task, ...]
    searched: int


def answer(query: Query, desk: Desk) -> Written | None:
    """The complete list, or None when no clause gives the unit that role."""
    tasks = collect(query, desk)
    if not tasks.found:
        return None
    return Written(write(query, tasks, desk.units), Coverage(len(tasks.found), tasks.searched, complete=True))


def collect(query: Query, desk: Desk) -> Tasks:
    """Every task of the units that the question names, in printed order; all roles when it asks for none.

    Two units named together are asked for the tasks that name both.
    """
    documents = {document.id: document for document in desk.within(query)}
    duties = [duty for duty in desk.index.responsibilities() if duty.document in documents]
    by_clause: dict[tuple[str, str], list[Task]] = {}
    for duty in duties:
        stated, document = duty.responsibility, documents[duty.document]
        clause = desk.index.clause(duty.document, duty.address)
        if clause is not None:
            unit = Unit(stated.unit, document.region or "")
            task = Task(document, clause, stated.role, unit, stated.start, stated.end)
            by_clause.setdefault((duty.document, duty.address), []).append(task)
    groups = [mention.units for mention in query.mentions]
    found = [part for tasks in by_clause.values() if (part := _shared(tasks, groups, query.role))]
    return Tasks(tuple(unit for group in groups for unit in group), tuple(found), len(by_clause))


def _shared(tasks: Sequence[Task], groups: Sequence[Sequence[Unit]], role: Role | None) -> Task | None:
    """The first unit's part in a clause that names a unit of every group, in the role that was asked for."""
    parts = [
        next((task for task in tasks if task.unit in group and _asked(role, task.role)), None)
        for group in groups
    ]
    return parts[0] if parts and all(parts) else None


def _asked(role: Role | None, stated: Role) -> bool:
    # 负责 in a question means any part in a task, unless the text itself tells lead from cooperation.
    return role in {None, stated} or role is Role.RESPONSIBLE


def write(query: Query, tasks: Tasks, units: Units) -> Draft:
    """A line that counts, then one line a task, by role and document."""
    draft = Draft()
    names = list(dict.fromkeys(mention.units[0].name for mention in query.mentions))
    for document, role, group in grouped(tasks.found):
        quotes = [Quote(task.document, task.clause, task.start, task.end) for task in group]
        who = names if len(names) > 1 else [group[0].unit.name]
        draft.say(_opening(document, role, who, len(group), query.english, units), *quotes)
        for task, quote in zip(group, quotes, strict=True):
            draft.say(_row(task, query.english), quote)
    return draft


def grouped(found: Sequence[Task]) -> list[tuple[Document, Role, list[Task]]]:
    """Tasks by document and role, leads first."""
    groups: dict[tuple[str, Role], list[Task]] = {}
    for task in found:
        groups.setdefault((task.document.id, task.role), []).append(task)
    ordered = sorted(groups.items(), key=lambda item: list(Role).index(item[0][1]))
    return [(group[0].document, role, group) for (_, role), group in ordered]


def _opening(
    document: Document, role: Role, names: Sequence[str], count: int, english: bool, units: Units
) -> str:
    if english:
        full = [f"{name} ({units.english(name)})" if units.english(name) else name for name in names]
        verb = ENGLISH[role] if len(names) == 1 else "are both named in"
        return f"{listed(full, True)} {verb} {count} {'task' if count == 1 else 'tasks'} of the {title(document, True)}:"
    if len(names) > 1:
        return f"{listed(names, False)}在{title(document, False)}中共同出现在{count}项任务里："
    return f"{names[0]}在{title(document, False)}中{CHINESE[role]}{count}项任务："


def _row(task: Task, english: bool) -> str:
    if english:
        number = task.clause.address.rsplit("/", 1)[-1]
        label = f"Task {number}" if number.isdigit() else task.clause.label
        return f"- {label}: {english_gist(task.clause) or gist(task.clause)}."
    return f"- {task.clause.label}：{gist(task.clause)}。"
