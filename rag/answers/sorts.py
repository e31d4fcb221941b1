"""How many tasks of a sort: with joint leads, without cooperating units, on a matter, without a unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.facts.responsibilities import Role
from index.text import fold
from rag.answers import selection
from rag.answers.selection import Task
from rag.answers.unit_tasks import called, label
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title
from rag.questions.asking import TASK as TASKS_OF
from rag.questions.numerals import number
from rag.questions.query import Query

MANY_LEADS = re.compile(
    r"(?:不止|多于|超过|大于)(?:一|1)(?:家|个)|(?<!有)(?:多|两|2|二)(?:家|个)(?:或)?(?:以上)?(?:单位|"
    r"部门)?(?:共同|联合|一起|同时)?牵头|(?:共同|联合|合作|一起|并列)牵头|牵头单位不止|"
    r"\b(?:joint(?:ly)?|more than one|two or more|several|shared?|co-lead\w*|multiple)\b",
    re.IGNORECASE,
)
ONE_LEAD = re.compile(
    r"(?:只有|仅有?|只由|单独|独自|唯一)(?:一|1)?(?:家|个)?(?:单位|部门)?(?:单独)?牵头|(?:一|1)(?:家|"
    r"个)(?:单位|部门)?(?:单独)?牵头|"
    r"\b(?:single|sole|one|only one) lead\w*|\bled by (?:only |just )?(?:one|a single)\b",
    re.IGNORECASE,
)
NO_COOPERATION = re.compile(
    r"(?:没有?|未|无|冇|無|没列|不设|不列|缺)(?:有|列|写|明确|安排|设|标)?(?:出|明)?(?:任何)?(?:配合|"
    r"协办)|(?:只|仅|光)(?:有|列|写|列了|写了)?(?:了)?牵头(?:单位|部门)?|"
    r"\b(?:no|without(?: any| a)?|lack(?:ing)?(?: any| a)?) (?:co-?operating|supporting|assisting)|"
    r"\bonly (?:a |the |one )?lead",
    re.IGNORECASE,
)
WITH_COOPERATION = re.compile(
    r"(?:有|列了|写了|设了)[^，。没未无]{0,6}配合(?:单位|部门)?|\b(?:have|has|with|name|"
    r"list)\w* (?:a |any )?co-?operating",
    re.IGNORECASE,
)

MATTER = re.compile(
    r"(?:涉及|提到|关于|有关|讲到|谈到|写到|跟|与)(?P<a>[^，。？,、多几]{2,16}?)(?:有关|"
    r"相关)?的?(?:任务|工作|条款|事项)|"
    r"\btasks?\b.{0,40}?\b(?:involv\w*|deals? with|concern\w*|mention\w*|about|on|related to|"
    r"speak\w* of|refer\w* to)\s+(?:the )?(?P<b>[\w &'-]{3,50}?)(?=\s+(?:in|of|does|do|are|is)\b|[,?.]|$)",
    re.IGNORECASE,
)


NO_LEAD = re.compile(
    r"(?:没有?|未|无|冇|不分|不设|不列|缺)(?:有|列|写|明确|安排|设|标)?(?:出|明)?(?:任何)?(?:单独的?)?牵头|"
    r"按职责分工负责|\b(?:no|without(?: any| a)?) lead",
    re.IGNORECASE,
)
# What a text prints where none of the units leads.
SHARED = re.compile(r"按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责")
# A sort by its words, what is said of it in both languages, and whether a task's leads and cooperating units make it one.
SORTS: tuple[tuple[re.Pattern[str], str, str, Callable[[Sequence[str], Sequence[str]], bool]], ...] = (
    (NO_LEAD, "没有牵头单位、各单位都是责任单位的任务", "name no lead unit", lambda leads, _: not leads),
    (
        NO_COOPERATION,
        "只有牵头单位、没有配合单位的任务",
        "have no cooperating unit",
        lambda leads, others: bool(leads) and not others,
    ),
    (
        MANY_LEADS,
        "由两家以上单位共同牵头的任务",
        "have more than one lead unit",
        lambda leads, _: len(leads) > 1,
    ),
    (ONE_LEAD, "由一家单位牵头的任务", "have one lead unit", lambda leads, _: len(leads) == 1),
    (WITH_COOPERATION, "列有配合单位的任务", "have cooperating units", lambda _, others: bool(others)),
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The tasks of the sort that a question describes; None where it describes none."""
    return _of_sort(query, desk) or _of_matter(query, desk)


def _of_sort(query: Query, desk: Desk) -> Written | None:
    for pattern, chinese, english, holds in SORTS:
        if not pattern.search(query.text) or not TASKS_OF.search(query.text):
            continue
        found = [
            replace(tasks[0], end=tasks[-1].end)
            for tasks in selection.named(query, desk)
            if (pattern is NO_LEAD and SHARED.search(tasks[0].clause.text))
            or holds(selection.sharing(tasks, Role.LEAD), selection.sharing(tasks, Role.COOPERATE))
        ]
        if found:
            draft = Draft()
            _say_list(draft, query, found, chinese, english)
            return Written(draft)
    return None


def say_without(draft: Draft, query: Query, tasks: selection.Tasks, desk: Desk) -> None:
    names = [called(next(iter(one)).name, query.english, desk.units) for one in tasks.wish.groups]
    _say_list(
        draft,
        query,
        tasks.found,
        f"没有列{listed(names, False)}的任务",
        f"do not name {listed(names, True)}",
    )


def _say_list(draft: Draft, query: Query, found: Sequence[Task], chinese: str, english: str) -> None:
    """For each document the number of tasks of a sort, and each of them with its gist where they are few."""
    for document in dict.fromkeys(task.document.id for task in found):
        group = [task for task in found if task.document.id == document]
        rows = []
        for task in group:
            mark = draft.cite(Quote(task.document, task.clause, task.start, task.end))
            about = english_gist(task.clause, 70) if query.english else gist(task.clause, 24)
            rows.append(
                f"{label(task.clause, query.english)} ({about}){mark}"
                if query.english
                else f"{label(task.clause, False)}（{about}）{mark}"
            )
        name = title(group[0].document, query.english)
        if query.english:
            draft.say(
                f"{number(len(group), 'task').capitalize()} of the {name} {english}: {listed(rows, True)}."
            )
        else:
            draft.say(f"{name}中，{chinese}有{len(group)}项：{listed(rows, False)}。")


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
