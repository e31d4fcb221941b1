"""Who has most tasks, or which task has most units: counted in the records, the runners-up named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from documents.facts.responsibilities import Role
from rag.answers.bodies import selection
from rag.answers.bodies.selection import Task
from rag.answers.bodies.unit_tasks import CHINESE, ENGLISH, PLURAL, called, label
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title
from rag.questions.asked import left_out, role_words
from rag.questions.asked.kinds import COOPERATE, LEAD
from rag.questions.plain.numerals import number
from rag.questions.query import Query

FEWEST = re.compile(r"最少|\bfewest\b|\bleast\b", re.IGNORECASE)
# 哪一条的单位最多, which task has most units: tasks are ranked, not units.
TASKS_RANKED = re.compile(
    r"(?:哪|边)(?:一)?(?:条|项|个任务|个事项)|(?:单位|部门|机构)(?:数量|数|个数)?(?:是)?(?:最多|"
    r"最少)(?:的任务|的[条项])|"
    r"\b(?:which|what) (?:task|item|clause|article|measure)s?\b|\bthe (?:most|"
    r"fewest) (?:\w+ )?(?:units|bodies|departments)\b",
    re.IGNORECASE,
)
SECOND = re.compile(r"第二多|第二少|其次|排第二|\bsecond[ -](?:most|fewest)\b", re.IGNORECASE)
SHOWN = 3  # winners that are named with all their clauses


def answer(query: Query, desk: Desk) -> Written | None:
    """The first document that names units decides, those that the question names first."""
    both = LEAD.search(query.text) and COOPERATE.search(query.text)
    if both or role_words.general(query.text) == role_words.ANY:
        query = replace(query, role=None)  # all parts are counted together
    named = selection.named(query, desk)
    for document in desk.likely(query):
        clauses = [part for part in named if part[0].document.id == document.id]
        if clauses:
            ranked = _tasks if TASKS_RANKED.search(query.text) else _units
            draft = ranked(query, desk, document, clauses)
            if draft.parts:
                return Written(draft)
    return None


def _units(query: Query, desk: Desk, document: Document, clauses: Sequence[Sequence[Task]]) -> Draft:
    draft, english = Draft(), query.english
    stated = {task.role for part in clauses for task in part}
    role = query.role if query.role in stated else None
    duties = [task for part in clauses for task in _once(part) if role in {None, task.role}]
    aside = {
        unit.name
        for mention in query.mentions
        if left_out.denied(query.text, mention.start, mention.end)  # 除了市财政局，谁最多
        for unit in mention.units
    }
    counts = Counter(task.unit.name for task in duties if task.unit.name not in aside)
    levels = sorted(set(counts.values()), reverse=not FEWEST.search(query.text))
    if not levels:
        return draft
    if SECOND.search(query.text) and len(levels) > 1:
        levels = levels[1:]
    winners = [unit for unit, count in counts.items() if count == levels[0]]
    shown = duties if len(winners) <= SHOWN else []
    rows = []
    for unit in winners:
        name = called(unit, english, desk.units)
        marks = [
            label(task.clause, english) + draft.cite(_quote(task)) for task in shown if task.unit.name == unit
        ]
        if marks:
            rows.append(f"{name} ({listed(marks, True)})" if english else f"{name}（{listed(marks, False)}）")
        else:
            first = next(task for task in duties if task.unit.name == unit)
            rows.append(name + draft.cite(_quote(first)))
    next_ = [unit for unit, count in counts.items() if len(levels) > 1 and count == levels[1]]
    draft.say(_ranked(query, desk, document, role, rows, levels, next_ if len(next_) <= SHOWN else []))
    return draft


def _ranked(
    query: Query,
    desk: Desk,
    document: Document,
    role: Role | None,
    rows: Sequence[str],
    levels: Sequence[int],
    next_: Sequence[str],
) -> str:
    fewest = FEWEST.search(query.text)
    second = SECOND.search(query.text)
    if query.english:
        verb = (
            (ENGLISH if len(rows) == 1 else PLURAL)[role]
            if role
            else "has a part in"
            if len(rows) == 1
            else "have a part in"
        )
        names = listed([called(one, True, desk.units) for one in next_], True)
        after = f"; next {'come' if len(next_) > 1 else 'comes'} {names} with {levels[1]}" if next_ else ""
        each = " each" if len(rows) > 1 else ""
        return (
            f"In the {title(document, True)}, {listed(rows, True)} {verb} the "
            f"{'second ' if second else ''}{'fewest' if fewest else 'most'} tasks: {levels[0]}{each}{after}."
        )
    chinese = CHINESE[role] if role else "参与"
    after = f"；其次是{listed(next_, False)}，{levels[1]}项" if next_ else ""
    place = f"{'第二' if second else '最'}{'少' if fewest else '多'}"
    each = "各" if len(rows) > 1 else ""
    return (
        f"{title(document, False)}中{chinese}任务{place}的是{listed(rows, False)}，"
        f"{each}{chinese}{levels[0]}项{after}。"
    )


def _tasks(query: Query, desk: Desk, document: Document, clauses: Sequence[Sequence[Task]]) -> Draft:
    draft, english = Draft(), query.english
    role = query.role
    sizes = {i: len({t.unit.name for t in part if role in {None, t.role}}) for i, part in enumerate(clauses)}
    filled = [size for size in sizes.values() if size]
    if not filled:
        return draft
    extreme = min(filled) if FEWEST.search(query.text) else max(filled)
    winners = [clauses[i] for i, size in sizes.items() if size == extreme]
    for part in winners[:SHOWN] if len(winners) > SHOWN * 3 else winners:
        leads, others = (selection.sharing(part, one) for one in (Role.LEAD, Role.COOPERATE))
        quote = Quote(document, part[0].clause, part[0].start, part[-1].end)
        names = [
            called(task.unit.name, english, desk.units) for task in _once(part) if role in {None, task.role}
        ]
        if english:
            split = (
                f" ({len(leads)} lead, {len(others)} cooperate)" if leads and others and role is None else ""
            )
            about = english_gist(part[0].clause, 80) or gist(part[0].clause)
            subject = f"{label(part[0].clause, True)} ({about}) of the {title(document, True)}"
            draft.say(f"{subject} names {number(extreme, 'unit')}{split}: {listed(names, True)}.", quote)
        else:
            split = (
                f"（牵头{len(leads)}个，配合{len(others)}个）" if leads and others and role is None else ""
            )
            subject = f"{title(document, False)}{part[0].clause.label}（{gist(part[0].clause, 30)}）"
            most = "最少" if FEWEST.search(query.text) else "最多"
            draft.say(f"{subject}的单位{most}，共{extreme}个{split}：{listed(names, False)}。", quote)
    return draft


def _once(part: Sequence[Task]) -> list[Task]:
    """A clause's units, each once in each role."""
    return list({(task.unit.name, task.role): task for task in part}.values())


def _quote(task: Task) -> Quote:
    return Quote(task.document, task.clause, task.start, task.end)
