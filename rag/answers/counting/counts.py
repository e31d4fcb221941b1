"""How many: tasks of a unit or of a sort, units of a task or a text, and who or what has most. From the records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from documents.facts.responsibilities import Role
from rag.answers.amounts import figures
from rag.answers.bodies import due, selection, unit_tasks, units
from rag.answers.bodies.selection import Task
from rag.answers.bodies.unit_tasks import called, label
from rag.answers.counting import ranking, sorts, tallies
from rag.answers.texts import parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title
from rag.figures import indicators
from rag.questions.asked import counted, role_words
from rag.questions.asked.asking import HOW_MANY, MOST
from rag.questions.asked.kinds import COOPERATE, LEAD, RESPONSIBLE
from rag.questions.plain.numerals import number
from rag.questions.query import Query
from rag.reckoning import given

UNITS_OF = re.compile(
    r"(?:多少|几多|几|哪几)(?:个|家|间|类)?[^，。？项条哪什啥归由]{0,6}?(?:单位|部门|机构|局)|"
    r"(?:单位|部门|机构)[，,]?[^。？，]{0,8}(?:有|共|数)[^。？]{0,3}?(?:多少|几)(?!种|项|条|类|点)|"
    r"(?:牵头|配合|责任)(?:单位|部门)[^。？]{0,6}?(?:多少|几)|"
    r"(?:多少|几多|几)(?:家|间)|\b(?:units?|bodies|departments|agencies|bureaus?)\b",
    re.IGNORECASE,
)
BODIES = re.compile(
    r"牵头|配合|责任|参与|涉及|不同|去重|单位|部门|机构|一共|总共|"
    r"\b(?:units?|bodies|departments|agencies|bureaus?|lead\w*|cooperat\w*|responsible|different|distinct|named?|many)\b",
    re.IGNORECASE,
)
TASKS_OF = re.compile(
    r"任务|工作|事项|条款?(?!件)|项(?!目)|\b(?:tasks?|rows?|items|clauses|articles|measures)\b", re.I
)


NAME = 4  # characters of a name that is a thing's own
TASKS = frozenset("item measure article clause row project point provision".split())  # what tasks are called
SURE = 0.5  # share of a question that a clause speaks of which it is about
LISTED = 30  # tasks that are told beside their number


def answer(query: Query, desk: Desk) -> Written | None:
    """The number that is asked for, with the clauses that were counted."""
    if given.asked_unit(query.text) == "元":
        return None  # a sum of money is no number of parts
    if MOST.search(query.text):
        return ranking.answer(query, desk)
    by_deadline = None if query.mentions or query.english else due.answer(query, desk)
    if by_deadline is not None:
        return by_deadline
    if query.mentions and TASKS_OF.search(query.text):
        return _of_unit(query, desk)
    return (
        sorts.answer(query, desk)
        or tallies.of_members(query, desk)
        or _stated(query, desk)
        or _any(query, desk)
    )


def _stated(query: Query, desk: Desk) -> Written | None:
    """The sentence that states the number of what is counted, by its whole name and measure: 成员单位23家."""
    thing = counted.thing(query.text)
    if query.english or thing is None or len(thing.noun) < NAME or not thing.measure:
        return None
    for one in indicators.found(query, desk):
        if one.quantity.subject.endswith(thing.noun) and one.quantity.unit == thing.measure:
            return figures.written([one], query)
    return None


def _any(query: Query, desk: Desk) -> Written | None:
    """Units, a unit's tasks or parts of a text, as the question has it."""
    return (
        (_units(query, desk) if UNITS_OF.search(query.text) else None)
        or (_of_unit(query, desk) if query.mentions and query.role else None)
        or parts.answer(query, desk)
    )


def _of_unit(query: Query, desk: Desk) -> Written | None:
    """The tasks of a unit: how many in each role that is asked for, alone and jointly, each with its number."""
    wanted = selection.wish(query)
    roles = [
        role
        for role, pattern in ((Role.LEAD, LEAD), (Role.COOPERATE, COOPERATE))
        if pattern.search(query.text)
    ]
    one_set = len(set(wanted.roles)) == 1 and not role_words.NO_LEAD.search(query.text)
    if one_set and (role_words.ANY_PART.search(query.text) or len(roles) != 1):
        wanted = replace(wanted, roles=(role_words.ANY,) * len(wanted.groups))
    if wanted.alone and len(HOW_MANY.findall(query.text)) > 1:
        wanted = replace(wanted, alone=None)  # of all tasks, and of these alone
    draft = Draft()
    for single in wanted.singles():
        _say_unit(draft, query, selection.collect(query, desk, single), desk)
    return Written(draft) if draft.parts else None


def _say_unit(draft: Draft, query: Query, tasks: selection.Tasks, desk: Desk) -> None:
    if tasks.wish.without:
        sorts.say_without(draft, query, tasks, desk)
        return
    for groups in unit_tasks.by_document(tasks.found, tasks.wish.together):
        total = sum(len(group) for _, _, group in groups)
        if tasks.instead and not tasks.wish.together:
            none = unit_tasks.none_in(groups, tasks, query.english, desk.units)
            draft.say(none, *unit_tasks.ends(groups[0][2]))
        lines = [_counted(group, tasks, query, draft) for _, _, group in groups]
        names = listed(unit_tasks.who(groups[0][2], tasks, query.english, desk.units), query.english)
        draft.say(_sum(names, groups[0][0], total, tasks, lines, query.english))
        # Who asks how many often wants to know which: the list answers that too.
        for _, _, group in groups if total <= LISTED else ():
            unit_tasks.say_rows(draft, group, query, desk.units)
    unit_tasks.say_interprets(draft, query, tasks)


def _sum(
    names: str, document: Document, total: int, tasks: selection.Tasks, lines: Sequence[str], english: bool
) -> str:
    """One sentence; the total is said where there is more than one role to add up."""
    undivided = ""
    if tasks.undivided:
        undivided = (
            " (the text names responsible units only)"
            if english
            else "（原文只列责任单位，没有区分牵头与配合）"
        )
    on = (f" on “{tasks.on}”" if english else f"与“{tasks.on}”有关的") if tasks.on else ""
    if english:
        opening = f"In the {title(document, True)}, {names} "
        if len(lines) == 1:
            return f"{opening}{lines[0]}{on}{undivided}."
        return f"{opening}is named in {number(total, 'task')}{on}: it {'; it '.join(lines)}{undivided}."
    opening = f"{names}在{title(document, False)}中"
    if len(lines) == 1:
        return f"{opening}{on}{lines[0]}{undivided}。"
    return f"{opening}共有{total}项{on}任务：{'；'.join(lines)}{undivided}。"


def _counted(group: Sequence[Task], tasks: selection.Tasks, query: Query, draft: Draft) -> str:
    """牵头32项：单独牵头24项（第17条[1]、…），与别的单位共同牵头8项（…）."""
    role, english = group[0].role, query.english
    both = tasks.wish.together
    alone = [task for task in group if len(task.sharing) == 1]
    shared = [task for task in group if len(task.sharing) != 1]
    chinese = "共同承担" if both else unit_tasks.CHINESE[role]
    verb = "share" if both else unit_tasks.ENGLISH[role]
    split = role is Role.LEAD and alone and shared and not both
    if english:
        if not split:
            how = "" if role is not Role.LEAD or both else " jointly with other units" if shared else " alone"
            return f"{verb} {_many(len(group), query)}{how} ({_numbers(group, draft, True)})"
        return (
            f"{verb} {_many(len(group), query)}, {len(alone)} alone ({_numbers(alone, draft, True)}) "
            f"and {len(shared)} jointly ({_numbers(shared, draft, True)})"
        )
    if not split:
        how = "" if role is not Role.LEAD or both else "单独" if not shared else "与其他单位共同"
        return f"{how}{chinese}{len(group)}项任务（{_numbers(group, draft, False)}）"
    return (
        f"{chinese}{len(group)}项任务，其中单独{chinese}{len(alone)}项（{_numbers(alone, draft, False)}），"
        f"与其他单位共同{chinese}{len(shared)}项（{_numbers(shared, draft, False)}）"
    )


def _many(count: int, query: Query) -> str:
    """9 items, as the question calls a text's tasks."""
    thing = counted.thing(query.question)
    noun = counted.singular(thing.noun.split()[-1]) if thing and thing.noun else ""
    return number(count, noun if noun in TASKS else "task")


def _numbers(group: Sequence[Task], draft: Draft, english: bool) -> str:
    """第17条[1]、第21条[2]: each number with its clause."""
    rows = [
        label(task.clause, english) + draft.cite(Quote(task.document, task.clause, task.start, task.end))
        for task in group
    ]
    return listed(rows, english)


def _units(query: Query, desk: Desk) -> Written | None:
    """The units of one task, or of a whole text where no task is asked about."""
    about = re.sub(UNITS_OF, " ", query.topic)
    of_task = query.number is not None or (len(about.strip()) > 1 and not _of_text(query, desk))
    found = units.tasks(query, desk.retriever) if of_task else ()
    draft = Draft()
    for one in found if query.number is not None else found[:1]:
        stated = [
            task
            for part in selection.named(query, desk)
            for task in part
            if (task.document.id, task.clause.address) == (one.document.id, one.clause.address)
        ]
        if stated and (one.support >= 0.35 or query.number is not None):
            draft.join(_units_of_task(query, desk, stated))
    return Written(_under_titles(draft, query.english)) if draft.parts else _all_units(query, desk)


def _under_titles(draft: Draft, english: bool) -> Draft:
    """Tasks of one number in several texts, each under its text's name."""
    if len(draft.parts) > 1:
        names = [title(one.document, english) for one in draft.citations]
        mark = ": " if english else "："
        draft.parts[:] = [f"- {name}{mark}{said}" for name, said in zip(names, draft.parts, strict=True)]
    return draft


def _of_text(query: Query, desk: Desk) -> bool:
    """Whether a question names a text and no more than that: 行动方案里牵头单位有几家."""
    bare = BODIES.sub(" ", UNITS_OF.sub(" ", query.text))
    asked = replace(query, text=bare, topic=bare)
    return any(not parts.more(asked, desk, one) for one in desk.named(query)[:1])


def _units_of_task(query: Query, desk: Desk, stated: Sequence[Task]) -> Draft:
    draft, english = Draft(), query.english
    clause = stated[0].clause
    chosen = [task for task in stated if query.role in {None, task.role}] or list(stated)
    quote = Quote(chosen[0].document, clause, chosen[0].start, chosen[-1].end)
    lists = []
    for role in dict.fromkeys(task.role for task in chosen):
        names = [called(task.unit.name, english, desk.units) for task in chosen if task.role is role]
        word = {Role.LEAD: ("牵头", "lead"), Role.COOPERATE: ("配合", "cooperating")}.get(
            role, ("责任", "responsible")
        )
        lists.append(
            f"{number(len(names), f'{word[1]} unit')}: {listed(names, True)}"
            if english
            else f"{word[0]}单位{len(names)}个：{listed(names, False)}"
        )
    total = len({task.unit.name for task in chosen})
    if english:
        about = english_gist(clause, 80) or gist(clause)
        total_first = f"{number(total, 'unit')}: " if len(lists) > 1 else ""
        draft.say(f"{label(clause, True)} ({about}) names {total_first}{'; '.join(lists)}.", quote)
    else:
        head = f"共{total}个单位，" if len(lists) > 1 else "的"
        draft.say(f"{clause.label}（{gist(clause)}）{head}{'；'.join(lists)}。", quote)
    return draft


def _all_units(query: Query, desk: Desk) -> Written | None:
    """All units that the nearest document names; each with the first clause that names it."""
    named = selection.named(query, desk)
    if not desk.named(query) and _of_clause(query, desk):
        return None
    order = [one.id for one in desk.likely(query)]
    roles = {query.role} if query.role and not RESPONSIBLE.search(query.text) else set(Role)
    for document in order:
        firsts: dict[str, Task] = {}
        for task in (task for part in named for task in part if task.document.id == document):
            if task.role in roles:
                firsts.setdefault(task.unit.name, task)
        if firsts:
            return Written(_say_units(query, desk, list(firsts.values()), roles))
    return None


def _of_clause(query: Query, desk: Desk) -> bool:
    """Whether one clause surely speaks of the question: then not all bodies of a text are asked about."""
    found = desk.retriever.search(query.topic or query.text, 1, query.documents)
    return any(one.enough and one.support >= SURE for one in found)


def _say_units(query: Query, desk: Desk, firsts: Sequence[Task], roles: set[Role]) -> Draft:
    draft, english = Draft(), query.english
    role = next(iter(roles)) if len(roles) == 1 else None
    rows = [
        called(task.unit.name, english, desk.units)
        + draft.cite(Quote(task.document, task.clause, task.start, task.end))
        for task in firsts
    ]
    name = title(firsts[0].document, english)
    if english:
        what = (
            {Role.LEAD: "lead tasks", Role.COOPERATE: "cooperate in tasks"}.get(role, "are named")
            if role
            else "are named"
        )
        draft.say(
            f"{number(len(rows), 'different unit').capitalize()} {what} in the {name}: {listed(rows, True)}."
        )
    else:
        what = {Role.LEAD: "牵头", Role.COOPERATE: "配合"}.get(role, "责任") if role else ""
        draft.say(f"{name}中的{what}单位去重后共有{len(rows)}个：{listed(rows, False)}。")
    return draft
