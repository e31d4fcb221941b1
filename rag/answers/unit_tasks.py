"""Which tasks a unit leads or takes part in: complete lists from the records, with their coverage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts import Role
from index.searching import Index
from rag.answer import Coverage
from rag.drafting import Draft, Quote, english_gist, gist, title
from rag.language import Language
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


def collect(query: Query, index: Index) -> Tasks:
    """Every task of the unit that the question names, in printed order; all roles when it asks for none."""
    named = query.mentions[0].units
    documents = {
        document.id: document
        for document in index.documents
        if not query.documents or document.id in query.documents
    }
    duties = [duty for duty in index.responsibilities() if duty.document in documents]
    found: dict[tuple[str, str], Task] = {}
    for duty in duties:
        stated, document = duty.responsibility, documents[duty.document]
        unit = Unit(stated.unit, document.region or "")
        clause = index.clause(duty.document, duty.address)
        if unit in named and _asked(query.role, stated.role) and clause is not None:
            found.setdefault(
                (duty.document, duty.address),
                Task(document, clause, stated.role, unit, stated.start, stated.end),
            )
    return Tasks(named, tuple(found.values()), len({(duty.document, duty.address) for duty in duties}))


def _asked(role: Role | None, stated: Role) -> bool:
    # 负责 in a question means any part in a task, unless the text itself tells lead from cooperation.
    return role in {None, stated} or role is Role.RESPONSIBLE


def write(query: Query, tasks: Tasks, units: Units) -> tuple[Draft, Coverage]:
    """A line that counts, then one line a task, by role and document."""
    draft = Draft()
    english = query.language is Language.ENGLISH
    for document, role, group in _grouped(tasks.found):
        unit = group[0].unit.name
        quotes = [Quote(task.document, task.clause, task.start, task.end) for task in group]
        draft.say(_opening(document, role, unit, len(group), english, units), *quotes)
        for task, quote in zip(group, quotes, strict=True):
            draft.say(_row(task, english), quote)
    return draft, Coverage(len(tasks.found), tasks.searched, complete=True)


def _grouped(found: Sequence[Task]) -> list[tuple[Document, Role, list[Task]]]:
    groups: dict[tuple[str, Role], list[Task]] = {}
    for task in found:
        groups.setdefault((task.document.id, task.role), []).append(task)
    ordered = sorted(groups.items(), key=lambda item: list(Role).index(item[0][1]))
    return [(group[0].document, role, group) for (_, role), group in ordered]


def _opening(document: Document, role: Role, unit: str, count: int, english: bool, units: Units) -> str:
    if english:
        name = units.english(unit)
        full = f"{unit} ({name})" if name else unit
        return f"{full} {ENGLISH[role]} {count} {'task' if count == 1 else 'tasks'} of the {title(document, True)}:"
    return f"{unit}在{title(document, False)}中{CHINESE[role]}{count}项任务："


def _row(task: Task, english: bool) -> str:
    if english:
        number = task.clause.address.rsplit("/", 1)[-1]
        label = f"Task {number}" if number.isdigit() else task.clause.label
        return f"- {label}: {english_gist(task.clause) or gist(task.clause)}."
    return f"- {task.clause.label}：{gist(task.clause)}。"
