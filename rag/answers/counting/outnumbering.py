"""Which of several bodies has more tasks, by how many, or what they come to: said first, then each one's count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.facts.responsibilities import Role
from rag.answers.bodies import selection, unit_tasks
from rag.answers.bodies.selection import Tasks, Wish
from rag.answers.counting import counts, text_sizes
from rag.desk import Desk, Written
from rag.drafting import Draft, listed
from rag.questions.asked import left_out, outnumbering
from rag.questions.asked.outnumbering import Wanted
from rag.questions.plain.numerals import number
from rag.questions.query import Query

CHINESE = {Role.LEAD: "牵头的", Role.COOPERATE: "配合的", Role.RESPONSIBLE: "负责的"}
ENGLISH = {Role.LEAD: "leads", Role.COOPERATE: "cooperates in", Role.RESPONSIBLE: "is responsible for"}


@dataclass(frozen=True, slots=True)
class Held:
    """What a body is called in an answer, and its tasks."""

    name: str
    tasks: Tasks

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """Where its tasks stand, each once; none where it has only tasks in other roles than are asked about."""
        found = () if self.tasks.instead else self.tasks.found
        return frozenset(one.place for one in found)


def answer(query: Query, desk: Desk) -> Written | None:
    """What follows from the numbers, and each number; None where no two are set against each other."""
    asked = query.question if query.english else query.text
    wanted = outnumbering.of(asked)
    if wanted is None:
        return None
    wish = selection.wish(query)
    if len(wish.groups) < 2 or wish.without:
        return None if query.mentions else text_sizes.answer(wanted, query, desk)
    if left_out.aside(query.text, [(one.start, one.end) for one in query.mentions]):
        return None  # 除了甲和乙，谁最多: none of these
    if not (counts.TASKS_OF.search(asked) or (query.role and not query.english)):
        return None  # what is counted is nothing that the records of bodies hold
    singles = Wish(wish.groups, wish.roles, wish.alone, apart=True).singles()
    found = [_held(one, query, desk) for one in singles]
    if not any(one.places for one in found):
        return None
    draft = Draft()
    cited = [quote for one in found if one.tasks.found for quote in unit_tasks.ends(one.tasks.found)]
    draft.say(_opening(wanted, found, wish, query.english), *cited)
    for one in found:
        if one.tasks.found:
            counts.say_unit(draft, query, one.tasks, desk)
        else:
            draft.parts.append(_idle(one.name, query.english))
    return Written(draft)


def _held(wish: Wish, query: Query, desk: Desk) -> Held:
    tasks = selection.collect(query, desk, wish)
    named = [task.unit.name for task in tasks.found] or sorted(one.name for one in wish.groups[0])
    names = [unit_tasks.called(one, query.english, desk.units) for one in dict.fromkeys(named)]
    return Held(listed(names, query.english), tasks)


def _opening(wanted: Wanted, found: Sequence[Held], wish: Wish, english: bool) -> str:
    """The answer to what is asked, in one sentence."""
    roles = {role for roles in wish.roles for role in roles}
    role = next(iter(roles)) if len(roles) == 1 else None
    if wanted is Wanted.SUM:
        return _sum(found, english)
    order = sorted(found, key=lambda one: -len(one.places))
    if wanted is Wanted.LESS:
        order.reverse()
    a = len(order[0].places)
    first = [one for one in order if len(one.places) == a]
    rest = order[len(first) :]
    if not rest:
        return f"As many: {number(a, 'task')} each." if english else f"一样多：各{a}项任务。"
    named, several = listed([one.name for one in first], english), len(first) > 1
    gap, alone = abs(a - len(rest[0].places)), len(order) == 2
    if english:
        word = "fewer" if wanted is Wanted.LESS else "more"
        others = "; ".join(f"{one.name}: {len(one.places)}" for one in rest)
        apart = f" ({gap} {word})" if alone else ""
        if several:
            return f"{named} come first with {word} tasks than the others: {a} each; {others}."
        verb = ENGLISH[role] if role else "has a part in"
        return f"{named} {verb} {word} tasks: {a}; {others}{apart}."
    others = "，".join(f"{one.name}{len(one.places)}项" for one in rest)
    apart = f"，相差{gap}项" if alone else ""
    more = "少" if wanted is Wanted.LESS else "多"
    each = "各" if several else ""
    return f"{CHINESE[role] if role else ''}任务更{more}的是{named}：{each}{a}项；{others}{apart}。"


def _sum(found: Sequence[Held], english: bool) -> str:
    """What they come to; a task that several have is counted once, and said to be."""
    total = sum(len(one.places) for one in found)
    once = len(frozenset[tuple[str, str]]().union(*(one.places for one in found)))
    sign, gap = ("+", " ") if english else ("＋", "")
    working = f"{gap}{sign}{gap}".join(str(len(one.places)) for one in found)
    if english:
        shared = (
            f"; {number(total - once, 'task')} counted twice, so {once} different ones"
            if total > once
            else ""
        )
        return f"{number(total, 'task').capitalize()} in all: {working} = {total}{shared}."
    shared = f"；有{total - once}项几家都有，去重后{once}项" if total > once else ""
    return f"合计{total}项任务：{working}＝{total}{shared}。"


def _idle(name: str, english: bool) -> str:
    return f"{name}: none." if english else f"{name}：没有任务。"
