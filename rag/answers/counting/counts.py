"""How many: tasks of a unit or of a sort, units of a task or a text, and who or what has most. From the records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from documents.facts.responsibilities import Role
from rag import located
from rag.answers.amounts import figures
from rag.answers.bodies import due, selection, unit_tasks, unshared
from rag.answers.bodies.selection import Task
from rag.answers.bodies.unit_tasks import label
from rag.answers.counting import bodies, ranking, sorts, tallies
from rag.answers.lists import boxes
from rag.answers.texts import parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed
from rag.figures import indicators
from rag.questions.asked import counted, order, role_words
from rag.questions.asked.asking import HOW_MANY
from rag.questions.asked.kinds import COOPERATE, LEAD
from rag.questions.plain.numerals import number
from rag.questions.query import Query
from rag.reckoning import given

TASKS_OF = re.compile(
    r"任务|工作|事项|条款?(?!件)|项(?!目)|\b(?:tasks?|rows?|items|clauses|articles|measures)\b", re.I
)


LED_BY = re.compile(
    r"\b(?:led|headed|run|managed|handled) by (?:the )?[A-Z]|"
    r"\b(?:does|do|is|are) (?:the )?(?:[\w-]+ ){1,4}?(?i:bureau|office|department|commission|administration|authority|court|"
    r"committee|association|police)\b (?=have|has|lead|head|take|cooperat|help|support|responsible|named|involved|in charge)"
)
NAME = 4  # characters of a name that is a thing's own
TASKS = frozenset("item measure article clause row project point provision".split())  # what tasks are called
LISTED = 30  # tasks that are told beside their number


def answer(query: Query, desk: Desk) -> Written | None:
    """The number that is asked for, with the clauses that were counted."""
    if given.asked_unit(query.text) == "元":
        return None  # a sum of money is no number of parts
    if order.wanted(query.text):
        return ranking.answer(query, desk)
    of_box = boxes.answer(query, desk)
    if of_box is not None:
        return of_box
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
        bodies.answer(query, desk)
        or (_of_unit(query, desk) if query.mentions and query.role else None)
        or (None if _of_stranger(query) else parts.answer(query, desk))
    )


def _of_stranger(query: Query) -> bool:
    """Whether tasks are counted that somebody leads whom no list of bodies knows by the name that the question gives."""
    return query.english and not query.mentions and LED_BY.search(query.question) is not None


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
        say_unit(draft, query, selection.collect(query, desk, single), desk)
    return Written(draft) if draft.parts else unshared.answer(query, desk)


def say_unit(draft: Draft, query: Query, tasks: selection.Tasks, desk: Desk) -> None:
    """Each role of a unit that is asked about, counted, with its tasks."""
    if tasks.wish.without:
        sorts.say_without(draft, query, tasks, desk)
        return
    unit_tasks.say_no_such(draft, query, tasks, desk.units)
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
        opening = f"In the {located.within(document, tasks.within, True)}, {names} "
        if len(lines) == 1:
            return f"{opening}{lines[0]}{on}{undivided}."
        return f"{opening}is named in {number(total, 'task')}{on}: it {'; it '.join(lines)}{undivided}."
    opening = f"{names}在{located.within(document, tasks.within, False)}中"
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
