"""How many tasks of a sort: with joint leads, without cooperating units, on a matter, without a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause
from documents.facts.responsibilities import Role
from index.text import fold
from rag.answer import Kind
from rag.answers.bodies import due, selection
from rag.answers.bodies.selection import Task
from rag.answers.bodies.unit_tasks import called, label
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title
from rag.questions.asked import teams
from rag.questions.asked.asking import OF_TASKS
from rag.questions.asked.asking import TASK as TASKS_OF
from rag.questions.plain.numerals import number
from rag.questions.query import Query

FULL = 30  # tasks that are listed with what they are about
_SPEAK = "涉及|提[到及]|关于|有关|针对|[讲谈写说][到及]?|跟|与|和|同"
MATTER = re.compile(
    rf"(?:{_SPEAK})(?P<a>[^，。？,、多几]{{2,16}}?)(?:有关|相关|挂钩)?[的嘅]?(?:任务|工作|条款|事项)|"
    # 哪些任务是讲某事的, 任务里有几项涉及某事.
    rf"(?:任务|条款|事项)[里中内]?(?:面|当中)?(?:都?有?(?:多少|几多|几|哪些?|边啲)[项条个件]?)?(?:都?[是有系])?(?:{_SPEAK})"
    r"(?P<c>[^，。？,、多几]{2,16}?)(?:有关|相关|挂钩)?[的嘅]?(?:有?(?:多少|几|哪)[^，。？]{0,3})?(?:[？?。]|$)|"
    r"\btasks?\b.{0,40}?\b(?:involv\w*|deals? with|concern\w*|mention\w*|about|on|related to|"
    r"speak\w* of|refer\w* to)\s+(?:the )?(?P<b>[\w &'-]{3,50}?)(?=\s+(?:in|of|does|do|are|is)\b|[,?.]|$)",
    re.IGNORECASE,
)


# What of a heading people leave out when they call a list by it.
FRAMED = re.compile(r"^(?:附件\s*\d*|[一二三四五六七八九十]+、|（[^）]{1,3}）|(?:19|20)\d{2}年|\s)+")
CALLED = 5  # characters of a heading that are no mere word
# What a text prints where none of the units leads.
SHARED = re.compile(r"按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责")
WHO = re.compile(
    r"谁|边个|(?:哪|边|什么|啥)[个些家间几一二两三四五六七八九十]{0,2}(?:牵头|配合)?(?:单位|部门|机构|局)|哪[几些]家|(?:多少|几)(?:个|家|间)|"
    r"\bwho(?:m|se)?\b|\b(?:which|what|how many) (?:\w+ ){0,2}?(?:units?|departments?|bureaus?|bod(?:y|ies)|agenc)",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The tasks of the sort that a question describes; None where it describes none."""
    of_sort = None if query.number is not None else _of_sort(query, desk)  # of one task it is not asked
    return of_sort or _of_matter(query, desk)


def listed_of(query: Query, desk: Desk) -> Written | None:
    """The same for questions of any kind that ask which tasks are of a sort, and not whose."""
    if query.number is not None or WHO.search(query.text) or not OF_TASKS.search(query.text):
        return None
    if selection.given(query, desk):
        return None
    plain = not (query.mentions or query.english)
    return (
        _of_sort(query, desk)
        or (due.answer(query, desk) if plain else None)
        or (_of_matter(query, desk) if plain and desk.named(query) else None)
    )


def lacking(query: Query, desk: Desk) -> Written | None:
    """The tasks that leave a body out; None where a question asks for no such thing."""
    wanted = selection.wish(query)
    if not wanted.without:
        return None
    draft = Draft()
    say_without(draft, query, selection.collect(query, desk, wanted), desk)
    return Written(draft) if draft.parts else None


def _of_sort(query: Query, desk: Desk) -> Written | None:
    team = teams.wanted(query.text)
    if team is None or not (TASKS_OF.search(query.text) or OF_TASKS.search(query.text)):
        return None
    meant = {one.id for one in desk.named(query)}
    every = [one for one in selection.named(query, desk) if not meant or one[0].document.id in meant]
    clauses = [one for one in every if _under_called(one[0].clause, query.text)] or every
    found = [
        replace(tasks[0], end=tasks[-1].end)
        for tasks in clauses
        if (team.unled and SHARED.search(tasks[0].clause.text)) or team.holds(*selection.sizes(tasks))
    ]
    draft = Draft()
    if found:
        _say_list(draft, query, found, team.chinese, team.english)
    elif meant and clauses and query.kind is Kind.COUNT:
        _say_none(draft, query, clauses, team)
    return Written(draft) if draft.parts else None


def _under_called(clause: Clause, question: str) -> bool:
    """Whether the question calls the list in which a task stands by its heading: 十件民生实事."""
    headings = (FRAMED.sub("", one) for one in clause.path)
    return any(len(one) >= CALLED and one in question for one in headings)


def _say_none(draft: Draft, query: Query, clauses: Sequence[Sequence[Task]], team: teams.Team) -> None:
    """That no task is of the sort, out of how many; the first and the last of them are cited."""
    ends = [Quote(one.document, one.clause, one.start, one.end) for one in (clauses[0][0], clauses[-1][-1])]
    name, many = title(clauses[0][0].document, query.english), len(clauses)
    if query.english:
        draft.say(f"None of the {many} tasks of the {name} that name units {team.english}.", *ends)
    else:
        draft.say(f"{name}中，{team.chinese}有0项：列有单位的{many}项任务都不是。", *ends)


def say_without(draft: Draft, query: Query, tasks: selection.Tasks, desk: Desk) -> None:
    """The tasks that leave a body out, by document."""
    regions = {task.document.region or "" for task in tasks.found}
    printed = [
        min(one, key=lambda unit: (unit.region not in regions, unit.name)) for one in tasks.wish.groups
    ]
    names = [called(unit.name, query.english, desk.units) for unit in printed]
    led = all(one == {Role.LEAD} for one in tasks.wish.roles)
    _say_list(
        draft,
        query,
        tasks.found,
        f"不由{listed(names, False)}牵头的任务" if led else f"没有列{listed(names, False)}的任务",
        f"are not led by {listed(names, True)}" if led else f"do not name {listed(names, True)}",
    )


def _say_list(draft: Draft, query: Query, found: Sequence[Task], chinese: str, english: str) -> None:
    """For each document the number of tasks of a sort, and each of them with its gist where they are few."""
    for document in dict.fromkeys(task.document.id for task in found):
        group = [task for task in found if task.document.id == document]
        rows = []
        for task in group:
            mark = draft.cite(Quote(task.document, task.clause, task.start, task.end))
            rows.append(
                f"{label(task.clause, query.english)}{_about(task, query.english, len(group) > FULL)}{mark}"
            )
        name = title(group[0].document, query.english)
        if query.english:
            draft.say(
                f"{number(len(group), 'task').capitalize()} of the {name} {english}: {listed(rows, True)}."
            )
        else:
            draft.say(f"{name}中，{chinese}有{len(group)}项：{listed(rows, False)}。")


def _about(task: Task, english: bool, many: bool) -> str:
    """What a task is about, in brackets; nothing in a list so long that nobody would read it."""
    if many:
        return ""
    return (
        f" ({english_gist(task.clause, 70) or gist(task.clause, 24)})"
        if english
        else f"（{gist(task.clause, 24)}）"
    )


def _of_matter(query: Query, desk: Desk) -> Written | None:
    """The tasks that speak of a matter in so many words."""
    matter = MATTER.search(query.text)
    if matter is None:
        return None
    said = next(group for group in matter.groups() if group).strip(' “”"「」的')
    forms = {
        said,
        *(form for term in desk.retriever.terms(said) for form in term.forms if fold(said) in term.forms),
    }
    found = [
        replace(tasks[0], end=tasks[-1].end)
        for tasks in selection.named(query, desk)
        if any(fold(form) in fold(f"{tasks[0].clause.text} {tasks[0].clause.english}") for form in forms)
    ]
    if not found or len(said) < 2:
        return None
    draft = Draft()
    _say_list(draft, query, found, f"提到“{said}”的任务", f"mention “{said}”")
    return Written(draft)
