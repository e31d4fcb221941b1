"""Which tasks a question about units means: whose, in which role, alone or jointly, on what. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from documents.clauses import Clause, Document, Placed
from documents.facts.responsibilities import Role
from rag import outline
from rag.answers.bodies import interpreting, matters
from rag.desk import Desk
from rag.questions.asked import asking, kinds, left_out, role_words, teams
from rag.questions.names.units import Mention, Unit
from rag.questions.query import Query

ALONE = re.compile(
    r"单独|独自|独立|一家(?:牵头|单位)|自己牵头|唯一|单家|"
    r"\b(?:alone|sole(?:ly)?|by itself|on its own|only (?:lead|head)|single-handed\w*)\b",
    re.IGNORECASE,
)
JOINTLY = re.compile(
    r"共同|联合(?!会)|一起|合作牵头|并列|联手|会同|与(?:别|其他|其它)|同(?:别|其他|其它)|跟(?:别|其他|其它)|"
    r"\b(?:joint(?:ly)?|shared?|together|co-lead\w*|with others)\b",
    re.IGNORECASE,
)
# 含跟别人一起牵头的: those too, not those alone.
JOINTLY_TOO = re.compile(
    r"(?:含|包括|算上|连同?|加上|计埋|不论|无论|不管)[^，。;；]{0,8}(?:共同|联合|一起|并列|联手|会同|[与同跟](?:别|其他|其它))|"
    r"\b(?:including|whether|counting)\b[^,.;]{0,20}\b(?:joint(?:ly)?|shared?|together|co-lead\w*|with others)\b",
    re.IGNORECASE,
)
# 只有甲乙两家: those that name nobody else.
NOBODY_ELSE = re.compile(
    r"(?:只|仅|就|单|光)(?!要|是不是|看|说|算)[^，。？；]{0,40}?(?:[两二三四]|\d)(?:家|个(?:单位|部门))|(?:没有?|不带|无)(?:别的|其他|其它|第[三四]家?)(?:单位|部门)|"
    r"\b(?:only|nobody else|no(?: other|body but)|alone|exclusively)\b",
    re.IGNORECASE,
)
MAIN_TEXT = re.compile(r"正文|\b(?:main text|body of the (?:plan|document|text))\b", re.IGNORECASE)
OF_TABLE = re.compile(
    r"(?:分工|分解|任务|责任)[^，。？表]{0,4}表(?![示明现达])|附表|(?<!任务)(?<!责任)清单(?:上|里|中|内|入面)|\btask table\b",
    re.IGNORECASE,
)
APART = re.compile(
    r"分别|各自|各(?:自|有|是|牵|配|负|参|主|协|领|管|占|[几多])|比.*[多少]|谁.*[多少]|"
    r"\b(?:(?:more|fewer) .*(?:than|\bor)|respectively|each|separately)\b",
    re.IGNORECASE,
)


class Others(Enum):
    """What a question that names several bodies wants of those that it doesn't name."""

    MAY_BE = auto()  # it says nothing of them
    NOBODY = auto()  # the tasks that name nobody else
    ALWAYS = auto()  # the same was asked, and every task names somebody else


@dataclass(frozen=True, slots=True)
class Task(Placed):
    """A clause in which a unit has a role; `sharing` units have that role in it, this one among them."""

    document: Document
    clause: Clause
    role: Role
    unit: Unit
    start: int
    end: int
    sharing: tuple[str, ...] = ()
    parts: tuple[tuple[str, Role], ...] = ()  # of the units asked for together, each with its role


@dataclass(frozen=True, slots=True)
class Wish:
    """What a question asks for: for each unit the roles that count."""

    groups: tuple[frozenset[Unit], ...]
    roles: tuple[frozenset[Role], ...]
    alone: bool | None = None  # None: alone or jointly
    apart: bool = False  # each unit's own list
    without: bool = False  # the tasks that do not name the unit
    others: Others = Others.MAY_BE

    def singles(self) -> tuple[Wish, ...]:
        """A wish for each unit's own list where that is asked for, else this one."""
        if not self.apart or len(self.groups) < 2:
            return (self,)
        return tuple(
            Wish((group,), (roles,), self.alone) for group, roles in zip(self.groups, self.roles, strict=True)
        )

    @property
    def together(self) -> bool:
        """Whether the tasks that name all of several units are asked for."""
        return len(self.groups) > 1 and not self.apart


@dataclass(frozen=True, slots=True)
class Tasks:
    """The tasks found, and out of how many clauses that name units they were taken."""

    wish: Wish
    found: tuple[Task, ...]
    searched: int
    on: str = ""  # the matter that narrowed the list
    undivided: bool = False  # the text names units as responsible and does not tell lead from cooperation
    instead: bool = False  # the unit has no task in the role asked for; these are those of its other roles
    interprets: tuple[Task, ...] = ()  # clauses that leave it to the unit to interpret the text
    within: re.Match[str] | None = None  # the part of each text to which the question keeps


def wish(query: Query) -> Wish:
    """The question read for units and their roles."""
    mentions = _distinct(query.mentions)
    groups = tuple(frozenset(one.units) for one in mentions)
    rest = JOINTLY_TOO.sub(" ", query.text)
    alone, jointly = ALONE.search(rest) is not None, len(groups) == 1 and JOINTLY.search(rest) is not None
    return Wish(
        groups,
        _roles(query, mentions),
        None if alone == jointly else alone,
        APART.search(query.text) is not None or _asked_one_by_one(query.text, mentions),
        asking.OF_TASKS.search(query.text) is not None
        and (left_out.BOTH.search(query.text) is not None or not role_words.NO_LEAD.search(query.text))
        and any(left_out.denied(query.text, one.start, one.end) for one in mentions),
        Others.NOBODY if len(groups) > 1 and NOBODY_ELSE.search(query.text) else Others.MAY_BE,
    )


def _asked_one_by_one(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a question ends what it asks of one body before it names the next: 甲牵头几项，乙呢."""
    ordered = sorted(mentions, key=lambda one: one.start)
    return any(asking.HOW_MANY.search(text[one.end : other.start]) for one, other in pairwise(ordered))


def collect(query: Query, desk: Desk, wanted: Wish | None = None) -> Tasks:
    """Every task that is asked for, in printed order, those of a text that names no leads where none else is."""
    wanted = wanted or wish(query)
    clauses = named(query, desk)
    if wanted.without:
        return _lacking(query, desk, wanted, clauses)
    team = teams.beside(query.text)
    sorted_out = [part for part in clauses if team.holds(*sizes(part))] if team else []
    found = _found(sorted_out or clauses, wanted)
    if not found and wanted.together:
        wanted = _named_here(wanted, clauses, desk.named(query))
        found = _found(clauses, wanted)
    undivided = instead = False
    if not found and wanted.others is Others.NOBODY:
        wanted = replace(wanted, others=Others.ALWAYS)
        found = _found(clauses, wanted)
    if not found and wanted.groups:
        found = _found(
            clauses, Wish(wanted.groups, (role_words.ANY,) * len(wanted.groups), apart=wanted.apart)
        )
        undivided = any(task.role is Role.RESPONSIBLE for task in found)
        instead = bool(found) and not undivided
    on, speaks = matters.narrowed(query, desk, [(task.document, task.clause) for task in found])
    kept = tuple(task for task, speaking in zip(found, speaks, strict=True) if speaking)
    aside = _interpreting(kept, query.text)
    kept = tuple(task for task in kept if task not in aside)
    within = outline.WITHIN.search(query.text)
    return Tasks(wanted, kept, len(clauses), on, undivided, instead, aside, within)


def _interpreting(found: Sequence[Task], text: str) -> tuple[Task, ...]:
    """The tasks of which a text only says who explains it, unless that is asked or is all there is."""
    if "解释" in text:
        return ()
    told = tuple(one for one in found if interpreting.told(one.clause.text, one.start, one.end))
    return told if len(told) < len(found) else ()


def _named_here(wanted: Wish, clauses: Sequence[Sequence[Task]], documents: Sequence[Document]) -> Wish:
    """The wish without the bodies to which the documents meant give nothing: the one that issued a text, say."""
    here = {document.id for document in documents}
    given = {task.unit for part in clauses for task in part if task.document.id in here}
    kept = [at for at, group in enumerate(wanted.groups) if group & given]
    if not kept:
        return wanted
    groups = tuple(wanted.groups[at] for at in kept)
    return replace(wanted, groups=groups, roles=tuple(wanted.roles[at] for at in kept))


def _lacking(query: Query, desk: Desk, wanted: Wish, clauses: Sequence[Sequence[Task]]) -> Tasks:
    """The tasks that do not name the unit, in the documents meant or else in those that name it elsewhere."""
    led = frozenset({Role.LEAD})
    roles = tuple(led if one == led else role_words.ANY for one in wanted.roles)
    naming = [part for part in clauses if _parts(part, wanted.groups, roles)]
    meant = {one.id for one in desk.named(query)} or {part[0].document.id for part in naming}
    rest = (part[0] for part in clauses if part not in naming and part[0].document.id in meant)
    return Tasks(
        wanted,
        tuple(one for one in rest if not interpreting.told(one.clause.text, one.start, one.end)),
        len(clauses),
    )


def sizes(part: Sequence[Task]) -> tuple[int, int, int]:
    """How many bodies lead a task, how many cooperate and how many it names in all."""
    leads, helpers = (len(sharing(part, role)) for role in (Role.LEAD, Role.COOPERATE))
    return leads, helpers, len({task.unit.name for task in part})


def given(query: Query, desk: Desk) -> bool:
    """Whether the documents meant give tasks to a body that is named, which may but be the one that issued them."""
    units = {unit for mention in query.mentions for unit in mention.units}
    meant = {one.id for one in desk.named(query)}
    duties = (duty for duty in desk.units.duties if not meant or duty.document in meant)
    names = {unit.name for unit in units}
    return any(duty.responsibility.unit in names for duty in duties)


def named(query: Query, desk: Desk) -> list[list[Task]]:
    """Clause by clause, every unit that the documents asked about name."""
    documents = {document.id: document for document in desk.within(query)}
    within = outline.WITHIN.search(query.text)
    by_clause: dict[tuple[str, str], list[Task]] = {}
    for duty in desk.units.duties:
        document = documents.get(duty.document)
        clause = desk.index.clause(duty.document, duty.address) if document else None
        if document is None or clause is None or not _in_place(query.text, duty.address):
            continue
        part = outline.numbered(document, within) if within else None
        if part and not duty.address.startswith(f"{part.address}/"):
            continue
        stated, unit = duty.responsibility, Unit(duty.responsibility.unit, document.region or "")
        task = Task(document, clause, stated.role, unit, stated.start, stated.end)
        by_clause.setdefault((duty.document, duty.address), []).append(task)
    rows = {place: tasks for place, tasks in by_clause.items() if "table-" in place[1]}
    return list((rows if rows and OF_TABLE.search(query.text) else by_clause).values())


def _in_place(question: str, address: str) -> bool:
    """Whether a clause counts: of no annex, where a question asks of the text itself."""
    return not (MAIN_TEXT.search(question) and address.startswith("annex"))


def sharing(tasks: Sequence[Task], role: Role) -> tuple[str, ...]:
    """The units that have a role in one clause."""
    return tuple(dict.fromkeys(task.unit.name for task in tasks if task.role is role))


def _found(clauses: Iterable[Sequence[Task]], wanted: Wish) -> list[Task]:
    found = []
    for tasks in clauses:
        parts = _parts(tasks, wanted.groups, wanted.roles)
        lacks = wanted.together and len(parts) < len(wanted.groups)
        alone = wanted.together and wanted.others is Others.NOBODY
        more = alone and sizes(tasks)[2] > len(wanted.groups)
        for part in [] if lacks or more else parts if wanted.apart else parts[:1]:
            others = sharing(tasks, part.role)
            if wanted.alone in {None, len(others) == 1}:
                shares = tuple((one.unit.name, one.role) for one in parts)
                found.append(replace(part, sharing=others, parts=shares))
    return found


def _parts(
    tasks: Sequence[Task], groups: Sequence[frozenset[Unit]], roles: Sequence[frozenset[Role]]
) -> list[Task]:
    """For each group its first unit's part in a clause, in one of the roles; groups without one are left out."""
    parts = (
        next((task for task in tasks if task.unit in group and task.role in wanted), None)
        for group, wanted in zip(groups, roles, strict=False)
    )
    return [part for part in parts if part is not None]


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for one in mentions:
        if not any(set(one.units) & set(other.units) for other in kept):
            kept.append(one)
    return kept


def _roles(query: Query, mentions: Sequence[Mention]) -> tuple[frozenset[Role], ...]:
    """The roles that count for each unit named; a unit with a role word of its own right after it has that one."""
    text = query.text
    general = role_words.general(text)
    if len(mentions) < 2:
        return (general,) * len(mentions)
    ends = [*(one.start for one in mentions[1:]), len(text)]
    own = [kinds.role(text[one.end : min(end, one.end + 6)]) for one, end in zip(mentions, ends, strict=True)]
    if all(own) and len(set(own)) > 1:
        return tuple(frozenset({role}) for role in own if role)
    return (general,) * len(mentions)
