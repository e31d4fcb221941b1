"""Which tasks a unit leads or takes part in: complete lists from the records, with their coverage."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Role
from rag import located
from rag.answer import Coverage
from rag.answers.bodies import handed, selection
from rag.answers.bodies.selection import Others, Task, Tasks
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed
from rag.questions.asked import asking
from rag.questions.names.units import Units
from rag.questions.plain.numerals import number
from rag.questions.query import Query

CHINESE = {Role.LEAD: "牵头", Role.COOPERATE: "配合", Role.RESPONSIBLE: "负责（责任单位）"}
ENGLISH = {Role.LEAD: "leads", Role.COOPERATE: "cooperates in", Role.RESPONSIBLE: "is a responsible unit for"}
PLURAL = {Role.LEAD: "lead", Role.COOPERATE: "cooperate in", Role.RESPONSIBLE: "are responsible for"}
# Of bodies asked for together, and of the others that their tasks name.
TOGETHER = {
    Others.MAY_BE: "are both named in",
    Others.NOBODY: "are the only bodies named in",
    Others.ALWAYS: "are named, and others too, in",
}
BESIDE = {Others.MAY_BE: "", Others.NOBODY: "（没有其他单位）", Others.ALWAYS: "（都还列有其他单位）"}
FEW = 3  # tasks that an opening cites one by one; of more it cites the first and the last
Group = tuple[Document, Role, list[Task]]


def answer(query: Query, desk: Desk) -> Written | None:
    """The complete list, or None when no clause names the unit."""
    draft, found, searched = Draft(), 0, 0
    for wanted in selection.wish(query).singles():
        tasks = selection.collect(query, desk, wanted)
        if tasks.instead and not tasks.wish.together:
            _say_none(draft, query, tasks, desk.units)
            continue
        say_no_such(draft, query, tasks, desk.units)
        if tasks.wish.without:
            continue
        passing = handed.in_passing(query, tasks, desk)
        write(draft, query, tasks, desk.units)
        if passing and tasks.found:
            draft.say(_besides(len(passing), query.english))
        for quote in passing:
            draft.say(_said(quote, query.english), quote)
        say_interprets(draft, query, tasks)
        _say_names(draft, query, tasks)
        found += len({task.place for task in tasks.found}) + len(passing)
        searched = max(tasks.searched, searched, found)
    if draft.parts and not found:
        reason = "no clause names this unit in this role" if query.english else "没有条款列出该单位的这一角色"
        return Written(draft, missing=reason)
    return Written(draft, Coverage(found, searched, complete=True)) if draft.parts else None


def _say_none(draft: Draft, query: Query, tasks: Tasks, units: Units) -> None:
    """That the unit has no such task, which no clause states; what it has instead is a note."""
    for groups in by_document(tasks.found):
        draft.say(none_in(groups, tasks, query.english, units))
        for document, role, group in groups:
            where = listed([label(task.clause, query.english) for task in group], query.english)
            opening = _opening(document, role, group, tasks, query.english, units)
            draft.notes.append(f"{opening} {where}." if query.english else f"{opening}{where}。")


def say_no_such(draft: Draft, query: Query, tasks: Tasks, units: Units) -> None:
    """That bodies asked for together do no task together in the role asked for, where all they share is in other roles."""
    if not (tasks.instead and tasks.wish.together and len(set(tasks.wish.roles)) == 1):
        return
    for groups in by_document(tasks.found, together=True):
        draft.say(none_in(groups, tasks, query.english, units), *ends(groups[0][2]))


def write(draft: Draft, query: Query, tasks: Tasks, units: Units) -> None:
    """For each document a line that counts, then a line a task, those of one role together."""
    for task in (task for _, _, group in grouped(tasks.found, tasks.wish.together) for task in group):
        draft.cite(_quote(task))
    for groups in by_document(tasks.found, tasks.wish.together):
        several = len(groups) > 1
        if several and len(tasks.wish.groups) == 1:
            draft.say(
                _total(groups, tasks, query, units), *ends([task for group in groups for task in group[2]])
            )
        for document, role, group in groups:
            opening = _opening(document, role, group, tasks, query.english, units)
            draft.say(opening, *ends(group))
            say_rows(draft, group, query, units)


def say_rows(draft: Draft, group: Sequence[Task], query: Query, units: Units) -> None:
    """A line a task: its number, what it is about, with whom it is led, and who helps where that is asked."""
    asked = (asking.WITH_WHOM, asking.HELPERS)
    helped = any(words.search(one) for one in (query.text, query.question) for words in asked)
    for task in group:
        row = _row(task, query.english, units, told=len(group) <= FEW)
        names = [called(name, query.english, units) for name in _helpers(task, units)] if helped else []
        if names:
            helpers = (
                f" (with {listed(names, True)})" if query.english else f"（配合：{listed(names, False)}）"
            )
            row = f"{row[:-1]}{helpers}{row[-1]}"
        draft.say(row, _quote(task))


def _helpers(task: Task, units: Units) -> list[str]:
    """The bodies that cooperate in a task, this one left out."""
    stated = (duty for duty in units.duties if (duty.document, duty.address) == task.place)
    helping = (duty.responsibility for duty in stated if duty.responsibility.role is Role.COOPERATE)
    return list(dict.fromkeys(one.unit for one in helping if one.unit != task.unit.name))


def say_interprets(draft: Draft, query: Query, tasks: Tasks) -> None:
    """The clauses that leave it to the unit to say what the text means, which are no tasks."""
    for task in tasks.interprets:
        place = label(task.clause, query.english)
        said = (
            f"Besides, {place} has it interpret the text."
            if query.english
            else f"此外，{place}写明由它参与解释原文。"
        )
        draft.say(said, _quote(task))


def grouped(found: Sequence[Task], together: bool = False) -> list[Group]:
    """Tasks by document and role, leads first; of units asked for together by document alone."""
    groups: dict[tuple[str, Role], list[Task]] = {}
    for task in found:
        role = found[0].role if together else task.role
        groups.setdefault((task.document.id, role), []).append(task)
    order = list(dict.fromkeys(task.document.id for task in found))
    roles = list(Role)
    ordered = sorted(groups.items(), key=lambda item: (order.index(item[0][0]), roles.index(item[0][1])))
    return [(group[0].document, role, group) for (_, role), group in ordered]


def by_document(found: Sequence[Task], together: bool = False) -> list[list[Group]]:
    """The same, document by document."""
    table: dict[str, list[Group]] = {}
    for group in grouped(found, together):
        table.setdefault(group[0].id, []).append(group)
    return list(table.values())


def _quote(task: Task) -> Quote:
    return handed.part(task) or Quote(task.document, task.clause, task.start, task.end)


def ends(group: Sequence[Task]) -> list[Quote]:
    """The quotes that stand for a list: all of a short one, the first and the last of a long one."""
    shown = group if len(group) <= FEW else (group[0], group[-1])
    return [_quote(task) for task in shown]


def called(name: str, english: bool, units: Units) -> str:
    """A unit in an answer; in English its printed name beside the English one."""
    other = units.english(name) if english else ""
    return f"{other} ({name})" if other else name


def who(group: Sequence[Task], tasks: Tasks, english: bool, units: Units) -> list[str]:
    """The units of a list, as its document prints them."""
    named = [task.unit.name for task in group]
    if tasks.wish.together:
        printed = dict.fromkeys(name for task in group for name, _ in task.parts)
        named = [
            next(name for name in printed if any(unit.name == name for unit in units_of))
            for units_of in tasks.wish.groups
        ]
    return [called(name, english, units) for name in dict.fromkeys(named)]


def none_in(groups: Sequence[Group], tasks: Tasks, english: bool, units: Units) -> str:
    """What a unit is not: the lead of any task, say."""
    asked = [role for role in Role if role in tasks.wish.roles[0]]
    document, both = located.within(groups[0][0], tasks.within, english), tasks.wish.together
    name = listed(who(groups[0][2], tasks, english, units), english)
    if english:
        words = PLURAL if both else ENGLISH
        how = " together" if both else {True: " alone", False: " jointly", None: ""}[tasks.wish.alone]
        return f"{name} {' or '.join(words[role] for role in asked)} no task{how} in the {document}."
    how = "共同" if both else {True: "单独", False: "与其他单位共同", None: ""}[tasks.wish.alone]
    return f"{name}在{document}中没有{how}{'、'.join(CHINESE[role] for role in asked)}的任务。"


def _total(groups: Sequence[Group], tasks: Tasks, query: Query, units: Units) -> str:
    name = called(groups[0][2][0].unit.name, query.english, units)
    total = sum(len(group) for _, _, group in groups)
    document = located.within(groups[0][0], tasks.within, query.english)
    if query.english:
        parts = listed([f"{ENGLISH[role]} {len(group)}" for _, role, group in groups], True)
        return f"{name} has a part in {total} tasks of the {document}: it {parts}."
    parts = "，".join(f"{CHINESE[role]}{len(group)}项" for _, role, group in groups)
    return f"{name}在{document}中共有{total}项任务：{parts}。"


def _opening(
    document: Document, role: Role, group: Sequence[Task], tasks: Tasks, english: bool, units: Units
) -> str:
    """Whose tasks the list below holds, in which role and how many."""
    names, count, wish = who(group, tasks, english, units), len(group), tasks.wish
    roles = {task.role for task in group} | {role for task in group for _, role in task.parts}
    undivided = tasks.undivided and roles == {Role.RESPONSIBLE}
    alone = None if tasks.instead else wish.alone
    where = located.within(document, tasks.within, english)
    if english:
        verb = TOGETHER[wish.others] if wish.together else (ENGLISH if len(names) == 1 else PLURAL)[role]
        with_whom = {True: " alone", False: " jointly with others", None: ""}[alone]
        on = f" on “{tasks.on}”" if tasks.on else ""
        tail = " (the text names responsible units only and does not say who leads)" if undivided else ""
        return f"{listed(names, True)} {verb}{with_whom} {number(count, 'task')}{on} of the {where}{tail}:"
    with_whom = {True: "单独", False: "与其他单位共同", None: ""}[alone]
    on = f"与“{tasks.on}”有关的" if tasks.on else ""
    tail = "（原文只列责任单位，没有区分牵头与配合）" if undivided else ""
    where = f"{listed(names, False)}在{where}中"
    if wish.together:
        return f"{where}共同出现在{count}项{on}任务里{BESIDE[wish.others]}{tail}："
    return f"{where}{with_whom}{CHINESE[role]}{count}项{on}任务{tail}："


def label(clause: Clause, english: bool) -> str:
    """第17条, or Task 17 where the text numbers its tasks."""
    number = clause.address.rsplit("/", 1)[-1]
    return f"Task {number}" if english and number.isdigit() else clause.label


def _row(task: Task, english: bool, units: Units, told: bool = False) -> str:
    """What a task is about, or the words that hand it to the body; `told`: with what the body does in it."""
    part = handed.part(task)
    if part is not None and not (english and task.clause.english):
        return _said(part, english)
    deed = handed.deed(task) if told and not (english and task.clause.english) else None
    done = f"{'.' if english else '。'}{' ' * english}{handed.words(deed)}" if deed else ""
    shared = _shared(task, english, units)
    if english:
        about = (english_gist(task.clause) or gist(task.clause)).rstrip(".")
        end = "" if about.endswith("…") and not shared else "."
        return f"- {label(task.clause, True)}: {about}{f' ({shared})' if shared else ''}{done}{end}"
    return f"- {task.clause.label}：{gist(task.clause)}{f'（{shared}）' if shared else ''}{done}。"


def _said(quote: Quote, english: bool) -> str:
    words = handed.words(quote)
    return f"- {label(quote.clause, True)}: {words}." if english else f"- {quote.clause.label}：{words}。"


def _besides(count: int, english: bool) -> str:
    """That what follows is no task counted before."""
    if english:
        return f"Besides, {count} {'sentence names' if count == 1 else 'sentences name'} it:"
    return f"此外还有{count}处写到该单位："


def _shared(task: Task, english: bool, units: Units) -> str:
    """With whom a unit leads, or what each of the units asked for together does."""
    if len(task.parts) > 1 and len({role for _, role in task.parts}) == 1:
        return ""
    if len(task.parts) > 1:
        if english:
            said = [
                f"{called(name, True, units)} {ENGLISH[role].removesuffix(' in')}"
                for name, role in task.parts
            ]
            return "; ".join(said) if task.role is not Role.RESPONSIBLE else ""
        return (
            "，".join(f"{name}{CHINESE[role]}" for name, role in task.parts)
            if task.role is not Role.RESPONSIBLE
            else ""
        )
    others = [called(name, english, units) for name in task.sharing if name != task.unit.name]
    if not others or task.role is not Role.LEAD:
        return ""
    return f"lead shared with {listed(others, True)}" if english else f"与{listed(others, False)}共同牵头"


def _say_names(draft: Draft, query: Query, tasks: Tasks) -> None:
    """A note where the text prints another name than the question used."""
    printed = list(dict.fromkeys(task.unit.name for task in tasks.found))
    places = {one.name for one in query.inside}  # which all of a sort take in: that is no name of theirs
    for mention in (one for one in query.mentions if one.text not in places):
        other = [name for name in printed if name in {unit.name for unit in mention.units}]
        if not mention.text.isascii() and other and not any(_close(mention.text, name) for name in other):
            names = listed(other, query.english)
            draft.notes.append(
                f"The documents print this body as {names}."
                if query.english
                else f"“{mention.text}”在文件中写作{names}。"
            )


def _close(said: str, printed: str) -> bool:
    return len(set(said) & set(printed)) >= 0.6 * len(set(said))
