"""How many: tasks of a unit, units of a task, parts of a document, and who has most. Counted in the records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.facts import Role, responsibilities
from rag.answers import selection, unit_tasks, units
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed, title, whole
from rag.kinds import MOST
from rag.questions import Query

FEWEST = re.compile(r"最少|\bfewest\b|\bleast\b", re.IGNORECASE)
ALONE = re.compile(r"单独|独自|一家(?:牵头|单位)|\b(?:alone|sole|by itself|on its own)\b", re.IGNORECASE)
UNITS_OF = re.compile(r"单位|部门|机构|\b(?:units?|bodies|departments|agencies)\b", re.IGNORECASE)
ROLE_WORDS = {
    None: ("", "has a part in"),
    Role.LEAD: ("牵头", "leads"),
    Role.COOPERATE: ("配合", "cooperates in"),
    Role.RESPONSIBLE: ("负责", "is responsible for"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A countable part of a document and the words that ask for it."""

    pattern: re.Pattern[str]
    levels: frozenset[Level]
    chinese: str
    english: str


def _part(words: str, chinese: str, english: str, *levels: Level) -> Part:
    return Part(re.compile(words, re.IGNORECASE), frozenset(levels), chinese, english)


PARTS = (
    _part(r"专栏|\bbox(?:es)?\b", "个专栏", "boxes", Level.BOX),
    _part(r"指标|\bindicators?\b", "项指标", "indicators", Level.ROW),
    _part(r"章(?!程)|\bchapters?\b", "章", "chapters", Level.CHAPTER),
    _part(r"(?<!细)节(?!能|约)|\bsections?\b", "节", "sections", Level.SECTION),
    _part(r"任务|\btasks?\b", "项任务", "tasks", Level.ITEM),
    _part(r"条(?!件)|\barticles?\b|\bclauses?\b", "条", "articles", Level.ARTICLE, Level.ITEM),
    _part(r"方面|部分|大点|领域|\baspects?\b|\bparts?\b|\bareas?\b", "个方面", "parts", Level.HEADING),
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The number that is asked for, with the clauses that were counted."""
    if MOST.search(query.text):
        return _ranking(query, desk)
    if query.mentions:
        return _of_unit(query, desk)
    if UNITS_OF.search(query.text):
        return _units_of_task(query, desk)
    return _parts(query, desk)


def _of_unit(query: Query, desk: Desk) -> Written | None:
    tasks = selection.collect(query, desk)
    alone = ALONE.search(query.text) is not None
    found = [task for task in tasks.found if not alone or _shares(task) == 1]
    if not found:
        return None
    draft = Draft()
    for document, role, group in unit_tasks.grouped(found):
        names = list(dict.fromkeys(mention.units[0].name for mention in query.mentions))
        quotes = [Quote(task.document, task.clause, task.start, task.end) for task in group]
        draft.say(_counted(document, role, names, group, alone, query, desk), *quotes)
    return Written(draft)


def _shares(task: selection.Task) -> int:
    """How many units have the task's role in its clause."""
    return sum(one.role is task.role for one in responsibilities(task.clause.text))


def _counted(
    document: Document,
    role: Role,
    names: Sequence[str],
    group: Sequence[selection.Task],
    alone: bool,
    query: Query,
    desk: Desk,
) -> str:
    count, single = len(group), sum(_shares(task) == 1 for task in group)
    numbers = [task.clause.address.rsplit("/", 1)[-1] for task in group]
    chinese, english = ROLE_WORDS[role]
    if query.english:
        who = listed(
            [f"{name} ({desk.units.english(name)})" if desk.units.english(name) else name for name in names],
            True,
        )
        split = f" ({single} alone, {count - single} jointly)" if role is Role.LEAD and not alone else ""
        by = " alone" if alone else ""
        return (
            f"{who} {english}{by} {count} tasks{split} of the {title(document, True)}: {', '.join(numbers)}."
        )
    split = (
        f"（单独{chinese}{single}项，共同{chinese}{count - single}项）"
        if role is Role.LEAD and not alone
        else ""
    )
    by = "单独" if alone else ""
    return f"{listed(names, False)}在{title(document, False)}中{by}{chinese}{count}项任务{split}：第{'、'.join(numbers)}条。"


def _ranking(query: Query, desk: Desk) -> Written | None:
    """The units with most (or fewest) tasks in a role."""
    role = query.role or Role.LEAD
    for document in desk.within(query):
        duties = desk.index.responsibilities(role=role, document=document.id)
        counts = Counter(duty.responsibility.unit for duty in duties)
        if not counts:
            continue
        extreme = min(counts.values()) if FEWEST.search(query.text) else max(counts.values())
        winners = [unit for unit, count in counts.items() if count == extreme]
        chosen = [duty for duty in duties if duty.responsibility.unit == winners[0]]
        quotes = [
            Quote(document, clause, duty.responsibility.start, duty.responsibility.end)
            for duty in chosen
            if (clause := desk.index.clause(document.id, duty.address)) is not None
        ]
        draft = Draft()
        draft.say(_winner(document, role, winners, extreme, query, desk), *quotes)
        return Written(draft)
    return None


def _winner(
    document: Document, role: Role, winners: Sequence[str], count: int, query: Query, desk: Desk
) -> str:
    chinese, english = ROLE_WORDS[role]
    fewest = FEWEST.search(query.text)
    if query.english:
        named = [
            f"{unit} ({desk.units.english(unit)})" if desk.units.english(unit) else unit for unit in winners
        ]
        how = "fewest" if fewest else "most"
        return f"{listed(named, True)} {english} the {how} tasks of the {title(document, True)}: {count}."
    return f"{title(document, False)}中{chinese}任务{'最少' if fewest else '最多'}的是{listed(winners, False)}，共{count}项。"


def _units_of_task(query: Query, desk: Desk) -> Written | None:
    found = units.tasks(query, desk.retriever)
    if not found:
        return _all_units(query, desk)
    draft = Draft()
    for one in found[:1]:
        stated = [duty for duty in responsibilities(one.clause.text) if query.role in {None, duty.role}]
        if not stated:
            return None
        names = [duty.unit for duty in stated]
        quote = Quote(one.document, one.clause, stated[0].start, stated[-1].end)
        chinese, _ = ROLE_WORDS[query.role]
        if query.english:
            named = [
                f"{name} ({desk.units.english(name)})" if desk.units.english(name) else name for name in names
            ]
            draft.say(
                f"{len(names)} units ({english_gist(one.clause) or gist(one.clause)}): {listed(named, True)}.",
                quote,
            )
        else:
            draft.say(
                f"{one.clause.label}（{gist(one.clause)}）的{chinese}单位有{len(names)}个：{listed(names, False)}。",
                quote,
            )
    return Written(draft)


def _all_units(query: Query, desk: Desk) -> Written | None:
    """All units that a document names, where no single task is asked about."""
    for document in desk.within(query):
        duties = desk.index.responsibilities(role=query.role, document=document.id)
        names = list(dict.fromkeys(duty.responsibility.unit for duty in duties))
        clause = desk.index.clause(document.id, duties[0].address) if duties else None
        if names and clause is not None:
            draft = Draft()
            chinese, _ = ROLE_WORDS[query.role]
            quote = Quote(document, clause, duties[0].responsibility.start, duties[0].responsibility.end)
            text = (
                f"The {title(document, True)} names {len(names)} units: {listed(names, True)}."
                if query.english
                else f"{title(document, False)}共列出{len(names)}个{chinese}单位：{listed(names, False)}。"
            )
            draft.say(text, quote)
            return Written(draft)
    return None


def _parts(query: Query, desk: Desk) -> Written | None:
    part = next((one for one in PARTS if one.pattern.search(query.text)), None)
    if part is None:
        return None
    best: tuple[Document, list[Clause]] | None = None
    for document in desk.likely(query):
        counted = [clause for clause in document.walk() if _counts(clause, part)]
        if counted:
            best = (document, counted)
            break
    if best is None:
        return None
    document, counted = best
    draft = Draft()
    names = (
        listed([clause.heading for clause in counted if clause.heading][:10], query.english)
        if len(counted) <= 10
        else ""
    )
    if query.english:
        names = (
            "; ".join(english_gist(clause) or clause.heading for clause in counted)
            if len(counted) <= 10
            else ""
        )
        text = (
            f"The {title(document, True)} has {len(counted)} {part.english}{': ' + names if names else ''}."
        )
    else:
        text = f"{title(document, False)}共有{len(counted)}{part.chinese}{'：' + names if names else ''}。"
    shown = counted if len(counted) <= 10 else [counted[0], counted[-1]]
    draft.say(text, *(whole(document, clause) for clause in shown))
    return Written(draft)


def _counts(clause: Clause, part: Part) -> bool:
    if clause.level not in part.levels:
        return False
    # Points of a box are no tasks of the text.
    return clause.level is not Level.ITEM or "box-" not in clause.address
