"""That no task names all of several bodies asked for together, in the texts that give each of them tasks. Lists none."""

from __future__ import annotations

from rag.answers.bodies import selection, unit_tasks
from rag.answers.bodies.selection import Task, Wish
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title
from rag.questions.asked import role_words
from rag.questions.query import Query


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence, with a task of each body; None where no shared tasks are asked for, there are some, or a body has none."""
    wanted = selection.wish(query)
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
