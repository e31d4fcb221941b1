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
from rag.questions.asked import left_out, order, role_words
from rag.questions.asked.kinds import COOPERATE, LEAD
from rag.questions.plain.numerals import number
from rag.questions.query import Query

# 哪一条的单位最多, which task has most units: tasks are ranked, not units.
TASKS_RANKED = re.compile(
    r"(?:哪|边)(?:一)?(?:条|项|个任务|个事项)|第几[条项]|(?:单位|部门|机构)(?:数量|数|个数)?(?:是)?(?:最多|"
    r"最少)(?:的任务|的[条项])|"
    r"\b(?:which|what) (?:task|item|clause|article|measure)s?\b|\bthe (?:most|"
    r"fewest) (?:\w+ )?(?:units|bodies|departments)\b",
    re.IGNORECASE,
)
PLACES = ("", "second ", "third ", "fourth ", "fifth ")
SHOWN = 3  # winners that are named with all their clauses
TOLD = 6  # bodies of one place in the order that are named


def answer(query: Query, desk: Desk) -> Written | None:
    """The first document that names units decides, those that the question names first."""
    both = LEAD.search(query.text) and COOPERATE.search(query.text)
    if both or role_words.general(query.text) == role_words.ANY:
        query = replace(query, role=None)  # all parts are counted together
    named = selection.named(query, desk)
    by_text = [[part for part in named if part[0].document.id == one.id] for one in desk.likely(query)]
    # Of texts that are not named those that tell who leads say who leads most.
    by_text.sort(
        key=lambda own: bool(query.role) and not any(one.role is query.role for part in own for one in part)
    )
    for clauses in by_text:
        if clauses:
            document = clauses[0][0].document
            ranked = _tasks if TASKS_RANKED.search(query.text) else _units
            draft = ranked(query, desk, document, clauses)
            if draft.parts:
                return Written(draft)
    return None


def _units(query: Query, desk: Desk, document: Document, clauses: Sequence[Sequence[Task]]) -> Draft:
    """The bodies of the places asked for, and who comes next."""
    stated = {task.role for part in clauses for task in part}
    role = query.role if query.role in stated else None
    duties = [task for part in clauses for task in _once(part) if role in {None, task.role}]
    fewest = order.FEWEST.search(query.text) is not None
    places = order.wanted(query.text) or order.Places()
    counts = _counted(duties, _aside(query), places, fewest)
    levels = _levels(counts, fewest)[places.first - 1 :]
    draft = Draft()
    if not levels:
        return draft
    if places.many > 1:
        _say_first(draft, query, desk, duties, counts, levels[: places.many])
        return draft
    winners = [unit for unit, count in counts.items() if count == levels[0]]
    rows = [_with_tasks(draft, unit, duties, len(winners) <= SHOWN, query, desk) for unit in winners]
    next_ = [unit for unit, count in counts.items() if len(levels) > 1 and count == levels[1]]
    draft.say(_ranked(query, desk, document, role, rows, levels, next_ if len(next_) <= SHOWN else []))
    return draft


def _counted(duties: Sequence[Task], aside: set[str], places: order.Places, fewest: bool) -> Counter[str]:
    """How many tasks each body has, without those left aside; these count where they alone hold the places before."""
    every = Counter(task.unit.name for task in duties)
    ahead = _levels(every, fewest)[: places.first - 1]
    if ahead and all(name in aside for name, count in every.items() if count in ahead):
        return every  # 甲、乙不算，排第三的是谁
    return Counter({name: count for name, count in every.items() if name not in aside})


def _levels(counts: Counter[str], fewest: bool) -> list[int]:
    """The different numbers, in the order that is asked for."""
    return sorted(set(counts.values()), reverse=not fewest)


def _aside(query: Query) -> set[str]:
    """The bodies that a question leaves out: 除了市财政局，谁最多."""
    left = left_out.aside(query.text, [(one.start, one.end) for one in query.mentions])
    return {unit.name for one in query.mentions if (one.start, one.end) in left for unit in one.units}


def _with_tasks(draft: Draft, unit: str, duties: Sequence[Task], few: bool, query: Query, desk: Desk) -> str:
    """A body with each of its tasks; with its first alone where many bodies are named."""
    name, own = called(unit, query.english, desk.units), [one for one in duties if one.unit.name == unit]
    if not few:
        return name + draft.cite(_quote(own[0]))
    marks = [label(one.clause, query.english) + draft.cite(_quote(one)) for one in own]
    return f"{name} ({listed(marks, True)})" if query.english else f"{name}（{listed(marks, False)}）"


def _say_first(
    draft: Draft,
    query: Query,
    desk: Desk,
    duties: Sequence[Task],
    counts: Counter[str],
    levels: Sequence[int],
) -> None:
    """The bodies of the first places, each with its number."""
    english, fewest = query.english, order.FEWEST.search(query.text)
    roles, told = {task.role for task in duties}, []
    role = next(iter(roles)) if len(roles) == 1 else None
    for level in levels:
        units = [unit for unit, count in counts.items() if count == level]
        names = [_with_tasks(draft, one, duties, False, query, desk) for one in units[:TOLD]]
        more = "" if len(units) <= TOLD else " and others" if english else "等"
        each = "" if len(units) == 1 else " each" if english else "各"
        told.append(
            f"{listed(names, True)}{more} with {level}{each}"
            if english
            else f"{listed(names, False)}{more}{each}{level}项"
        )
    place = title(duties[0].document, english)
    if english:
        verb = PLURAL[role] if role else "have a part in"
        draft.say(
            f"In the {place}, those that {verb} the {'fewest' if fewest else 'most'} tasks: {'; '.join(told)}."
        )
    else:
        what = CHINESE[role] if role else "参与"
        draft.say(f"{place}中{what}任务最{'少' if fewest else '多'}的依次是：{'；'.join(told)}。")


def _ranked(
    query: Query,
    desk: Desk,
    document: Document,
    role: Role | None,
    rows: Sequence[str],
    levels: Sequence[int],
    next_: Sequence[str],
) -> str:
    fewest = order.FEWEST.search(query.text)
    place = (order.wanted(query.text) or order.Places()).first - 1
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
            f"{PLACES[place]}{'fewest' if fewest else 'most'} tasks: {levels[0]}{each}{after}."
        )
    chinese = CHINESE[role] if role else "参与"
    after = f"；其次是{listed(next_, False)}，{levels[1]}项" if next_ else ""
    most = f"{('最', '第二', '第三', '第四', '第五')[place]}{'少' if fewest else '多'}"
    each = "各" if len(rows) > 1 else ""
    return (
        f"{title(document, False)}中{chinese}任务{most}的是{listed(rows, False)}，"
        f"{each}{chinese}{levels[0]}项{after}。"
    )


def _tasks(query: Query, desk: Desk, document: Document, clauses: Sequence[Sequence[Task]]) -> Draft:
    draft, english = Draft(), query.english
    role = query.role
    sizes = {i: len({t.unit.name for t in part if role in {None, t.role}}) for i, part in enumerate(clauses)}
    kind = (
        {Role.LEAD: ("牵头", "lead "), Role.COOPERATE: ("配合", "cooperating ")}.get(role, ("", ""))
        if role
        else ("", "")
    )
    filled = [size for size in sizes.values() if size]
    if not filled:
        return draft
    extreme = min(filled) if order.FEWEST.search(query.text) else max(filled)
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
            draft.say(
                f"{subject} names {number(extreme, f'{kind[1]}unit')}{split}: {listed(names, True)}.", quote
            )
        else:
            split = (
                f"（牵头{len(leads)}个，配合{len(others)}个）" if leads and others and role is None else ""
            )
            subject = f"{title(document, False)}{part[0].clause.label}（{gist(part[0].clause, 30)}）"
            most = "最少" if order.FEWEST.search(query.text) else "最多"
            draft.say(
                f"{subject}的{kind[0]}单位{most}，共{extreme}个{split}：{listed(names, False)}。", quote
            )
    return draft


def _once(part: Sequence[Task]) -> list[Task]:
    """A clause's units, each once in each role."""
    return list({(task.unit.name, task.role): task for task in part}.values())


def _quote(task: Task) -> Quote:
    return Quote(task.document, task.clause, task.start, task.end)
