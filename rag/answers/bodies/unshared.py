"""That no task names all of several bodies asked for together, or that none of a text's part names a body. Lists none."""

from __future__ import annotations

from dataclasses import replace

from rag import located, outline
from rag.answers.bodies import selection, unit_tasks
from rag.answers.bodies.selection import Task, Wish
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.questions.asked import role_words
from rag.questions.query import Query


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence, with a task of each body; None where no shared tasks are asked for, there are some, or a body has none."""
    wanted = selection.wish(query)
    if wanted.groups and outline.WITHIN.search(query.text):
        return _in_part(query, desk)
    if not wanted.together or not selection.JOINTLY.search(query.text):
        return None
    if selection.collect(query, desk, wanted).found:
        return None
    alone = (Wish((group,), (role_words.ANY,)) for group in wanted.groups)
    firsts = [_firsts(selection.collect(query, desk, one).found) for one in alone]
    draft = Draft()
    for document in firsts[0]:
        if all(document in one for one in firsts):
            _say(draft, [one[document] for one in firsts], query, desk)
    return Written(draft) if draft.parts else None


def _in_part(query: Query, desk: Desk) -> Written | None:
    """That the part to which a question keeps names none of its bodies, where the rest of the text does."""
    within = outline.WITHIN.search(query.text)
    if within is None or selection.collect(query, desk).found:
        return None
    rest = replace(query, text=outline.WITHIN.sub("", query.text))
    elsewhere = _firsts(selection.collect(rest, desk).found)
    draft = Draft()
    for document in desk.named(query)[:1]:
        part, task = outline.numbered(document, within), elsewhere.get(document.id)
        if part and task:
            name = unit_tasks.called(task.unit.name, query.english, desk.units)
            place = located.within(document, within, query.english)
            said = f"No task of {place} names {name}." if query.english else f"{place}没有列出{name}的任务。"
            draft.say(said, whole(document, part), *unit_tasks.ends([task]))
    return Written(draft) if draft.parts else None


def _firsts(found: tuple[Task, ...]) -> dict[str, Task]:
    """A body's first task of each text."""
    return {one.document.id: one for one in reversed(found)}


def _say(draft: Draft, tasks: list[Task], query: Query, desk: Desk) -> None:
    english, text = query.english, title(tasks[0].document, query.english)
    names = listed([unit_tasks.called(one.unit.name, english, desk.units) for one in tasks], english)
    said = (
        f"No task of the {text} names {names} together."
        if english
        else f"{text}中没有同时列出{names}的任务。"
    )
    draft.say(said, *unit_tasks.ends(tasks))
