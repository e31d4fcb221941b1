"""Which tasks a question about units means: whose, in which role, alone or jointly, on what. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Role
from rag.answers import matters
from rag.desk import Desk
from rag.questions import asking, kinds
from rag.questions.query import Query
from rag.questions.units import Mention, Unit

ANY = frozenset(Role)
SEVERAL_ROLES = re.compile(
    r"牵头.{0,4}(?:和|与|同|跟|、|或|还是|及|加|连).{0,3}配合|牵头配合|配合.{0,3}(?:和|与|同|跟|、|及|加|连).{0,3}牵头|(?:牵头|配合).{0,6}(?:分开|分别|都要|"
    r"都算|都列)|"
    r"不论|无论|不管|什么角色|各种角色|"
    r"\b(?:whatever|any role|every role|each role|lead(?:s|ing)? (?:or|and) (?:co-?operat\w*|support\w*)|"
    r"lead(?:s|ing)? (?:them )?or not|either role|both roles)\b",
    re.IGNORECASE,
)
LEADS_OR = re.compile(
    r"(?:牵头|主办)(?:或者?|和|及|、|与|还是)负责|负责(?:或者?|和|及|、|与)牵头|"
    r"\bleads? or (?:is |are )?(?:responsible|in charge)|"
    r"\b(?:responsible|in charge) .{0,8}\bor leads?\b",
    re.IGNORECASE,
)
NO_LEAD = re.compile(
    r"(?:不是|不当|不作|不做|并非|非|不|没有?|未)(?:担任|作为)?(?:牵头|主办|领头)|(?:只|仅|光|净|单纯|"
    r"纯)(?:是|做|作|当|作为|负责)?(?:配合|协办)|"
    r"\b(?:not (?:as )?(?:the |a )?lead\w*|without leading|does(?: not|n't) lead|"
    r"only (?:co-?operat\w*|assist\w*|support\w*)|"
    r"merely (?:co-?operat\w*|assist\w*))",
    re.IGNORECASE,
)
ANY_PART = re.compile(
    r"参与|参加|涉及|有关|相关|沾边|承担|出面|出现|点名|列名|名下|有份|出力|"
    r"\b(?:involv\w*|concern\w*|named?|mention\w*|tak\w+ part|participat\w*|appear\w*|part in|"
    r"required to|expected to|have to do|has to do|support|asked to|handles?|assigned)\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"单独|独自|独立|一家(?:牵头|单位)|自己牵头|唯一|单家|"
    r"\b(?:alone|sole(?:ly)?|by itself|on its own|only (?:lead|head)|single-handed\w*)\b",
    re.IGNORECASE,
)
JOINTLY = re.compile(
    r"共同|联合|一起|合作牵头|并列|联手|会同|与(?:别|其他|其它)|同(?:别|其他|其它)|跟(?:别|其他|其它)|"
    r"\b(?:joint(?:ly)?|shared?|together|co-lead\w*|with others)\b",
    re.IGNORECASE,
)
# 含跟别人一起牵头的: those too, not those alone.
JOINTLY_TOO = re.compile(
    r"(?:含|包括|算上|连同?|加上|计埋|不论|无论|不管)[^，。;；]{0,8}(?:共同|联合|一起|并列|联手|会同|[与同跟](?:别|其他|其它))|"
    r"\b(?:including|whether|counting)\b[^,.;]{0,20}\b(?:joint(?:ly)?|shared?|together|co-lead\w*|with others)\b",
    re.IGNORECASE,
)
MAIN_TEXT = re.compile(r"正文|\b(?:main text|body of the (?:plan|document|text))\b", re.IGNORECASE)
APART = re.compile(
    r"分别|各自|各(?:自|有|是|牵|配|负|参|主|协|领|管|占|[几多])|比.*[多少]|谁.*[多少]|"
    r"\b(?:(?:more|fewer) .*than|respectively|each|separately)\b",
    re.IGNORECASE,
)
WITHOUT = re.compile(
    r"(?:不需要|不用|无需|不必|不含|不包括|不涉及|没有|没列|未列|除了|不由|不归)\s*$|\b(?:without|"
    r"not (?:involv\w*|nam\w*|includ\w*)|exclud\w*)\s+(?:the )?$",
    re.IGNORECASE,
)
ABSENT = re.compile(
    r"^\s*(?:一[项条件个](?:任务|工作)?[都也]|完全|根本|压根|从头到尾)?(?:不|没|未|冇|無|无)(?:有|用|需要|必)?(?:份|沾边|在内|上榜|挂名|参加|涉及|参与|出面|出现|配合|牵头|列|负责)|^\s*(?:is|are|"
    r"was|does|do)?\s*(?:not|n't)\s+(?:part|a part|involved|named|listed|included|responsible|"
    r"mentioned|take)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Task:
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


def wish(query: Query) -> Wish:
    """The question read for units and their roles."""
    mentions = _distinct(query.mentions)
    groups = tuple(frozenset(one.units) for one in mentions)
    alone = True if ALONE.search(query.text) else None
    if alone is None and len(groups) == 1 and JOINTLY.search(JOINTLY_TOO.sub(" ", query.text)):
        alone = False
    return Wish(
        groups,
        _roles(query, mentions),
        alone,
        APART.search(query.text) is not None or _asked_one_by_one(query.text, mentions),
        any(
            WITHOUT.search(query.text[: one.start]) or ABSENT.search(query.text[one.end :])
            for one in mentions
        ),
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
        rest = tuple(part[0] for part in clauses if not _parts(part, wanted.groups, (ANY,) * 9))
        return Tasks(wanted, rest, len(clauses))
    found = _found(clauses, wanted)
    undivided = instead = False
    if not found and wanted.groups:
        found = _found(clauses, Wish(wanted.groups, (ANY,) * len(wanted.groups), apart=wanted.apart))
        undivided = any(task.role is Role.RESPONSIBLE for task in found)
        instead = bool(found) and not undivided
    on, speaks = matters.narrowed(query, desk, [(task.document, task.clause) for task in found])
    kept = tuple(task for task, speaking in zip(found, speaks, strict=True) if speaking)
    return Tasks(wanted, kept, len(clauses), on, undivided, instead)


def named(query: Query, desk: Desk) -> list[list[Task]]:
    """Clause by clause, every unit that the documents asked about name."""
    documents = {document.id: document for document in desk.within(query)}
    by_clause: dict[tuple[str, str], list[Task]] = {}
    for duty in desk.units.duties:
        document = documents.get(duty.document)
        clause = desk.index.clause(duty.document, duty.address) if document else None
        if document is None or clause is None or not _in_place(query.text, duty.address):
            continue
        stated, unit = duty.responsibility, Unit(duty.responsibility.unit, document.region or "")
        task = Task(document, clause, stated.role, unit, stated.start, stated.end)
        by_clause.setdefault((duty.document, duty.address), []).append(task)
    return list(by_clause.values())


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
        wants_all = wanted.together and len(parts) < len(wanted.groups)
        for part in [] if wants_all else parts if wanted.apart else parts[:1]:
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
    general = _general(text)
    if len(mentions) < 2:
        return (general,) * len(mentions)
    ends = [*(one.start for one in mentions[1:]), len(text)]
    own = [kinds.role(text[one.end : min(end, one.end + 6)]) for one, end in zip(mentions, ends, strict=True)]
    if all(own) and len(set(own)) > 1:
        return tuple(frozenset({role}) for role in own if role)
    return (general,) * len(mentions)


def _general(text: str) -> frozenset[Role]:
    if NO_LEAD.search(text):
        return frozenset({Role.COOPERATE})
    leads, others = kinds.LEAD.search(text), kinds.COOPERATE.search(text)
    # 参与 is any part, 配合 is a role.
    strictly = others is not None and not re.match("参与|participat|lend|帮", others[0], re.IGNORECASE)
    if SEVERAL_ROLES.search(text) or (ANY_PART.search(text) and not leads and not strictly):
        return ANY
    if leads and strictly:
        return frozenset({Role.LEAD, Role.COOPERATE})
    if leads:
        return frozenset({Role.LEAD, Role.RESPONSIBLE} if LEADS_OR.search(text) else {Role.LEAD})
    if others:
        return frozenset({Role.COOPERATE})
    return ANY
