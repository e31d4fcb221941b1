"""How many bodies: those of one task in each role, or all different ones that a text names, each cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.responsibilities import Role
from rag.answers.bodies import selection, units
from rag.answers.bodies.selection import Task
from rag.answers.bodies.unit_tasks import called, label
from rag.answers.texts import parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title
from rag.questions.asked import counted, left_out
from rag.questions.asked.kinds import RESPONSIBLE
from rag.questions.plain.numerals import number
from rag.questions.query import Query

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
# What bodies are called where they are counted, and what they do for a task.
CALLED = re.compile(
    r"(?:单位|部门|机构|局|成员|方|牵头|配合|负责|参与)(?:的|名单)*$|\b(?:units?|bodies|departments?|agencies|bureaus?)\b",
    re.IGNORECASE,
)
ONCE = re.compile("去(?:掉)?重复?(?:[之以]?后)?|[之以]后|一共|总共|合计")
PARTS = re.compile("牵头|配合|责任|参与|涉及|负责|单位|部门")
MEASURED = frozenset("家间")  # measures in which bodies are counted
SURE = 0.5  # share of a question that a clause speaks of which it is about


def answer(query: Query, desk: Desk) -> Written | None:
    """The units of one task, or of a whole text where no task is asked about; None where no bodies are counted."""
    if not UNITS_OF.search(query.text) or not _counts_bodies(query.text):
        return None
    about = re.sub(UNITS_OF, " ", query.topic)
    of_task = query.number is not None or (len(about.strip()) > 1 and not _of_text(query, desk))
    found = units.tasks(query, desk.retriever) if of_task else ()
    draft = Draft()
    for one in found if query.number is not None else found[:1]:
        stated = [task for part in selection.named(query, desk) for task in part if task.place == one.place]
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


def _counts_bodies(text: str) -> bool:
    """Whether what is counted are bodies, and not something that is said of them: 与单位沟通的办法有几个."""
    thing = counted.thing(text)
    noun = ONCE.sub("", thing.noun) if thing else ""
    if thing is None or not noun or CALLED.search(noun):
        return True
    return thing.measure in MEASURED and PARTS.search(text) is not None


def _units_of_task(query: Query, desk: Desk, stated: Sequence[Task]) -> Draft:
    draft, english = Draft(), query.english
    clause = stated[0].clause
    stated = [task for task in stated if task.unit.name not in _aside(query)] or stated
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


def _aside(query: Query) -> set[str]:
    """The bodies that a question leaves out: 除了市财政局，还有几个部门."""
    return {
        unit.name
        for mention in query.mentions
        if left_out.denied(query.text, mention.start, mention.end)
        for unit in mention.units
    }


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
