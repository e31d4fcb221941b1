"""How many chapters, headings and articles a text has, or one of its parts: each sort counted, where several are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from rag import located, outline
from rag.answers.bodies.unit_tasks import label
from rag.answers.lists.items import name
from rag.answers.texts import parts, record_structure
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.questions.asked import divided
from rag.questions.asked.divided import Division, Wanted
from rag.questions.names import numbering
from rag.questions.query import Query
from rag.retrieval import Evidence

LEVELS = {
    Division.CHAPTER: Level.CHAPTER,
    Division.SECTION: Level.SECTION,
    Division.BOX: Level.BOX,
    Division.ANNEX: Level.ANNEX,
}
CALLED = {
    Division.CHAPTER: "chapter",
    Division.SECTION: "section",
    Division.PART: "part",
    Division.GROUP: "group",
    Division.ARTICLE: "article",
    Division.BOX: "box",
    Division.ANNEX: "annex",
}
MEASURES = "章节条类组块项"  # words that are counted without another
SHOWN = 14  # parts that are named one by one


def answer(query: Query, desk: Desk) -> Written | None:
    """The number of each sort that is asked for; None where one sort alone is asked that others count, or more than parts."""
    wanted = divided.wanted(query.text)
    if not wanted or query.mentions or query.role is not None:
        return None
    for document in desk.named(query)[:1]:
        if len(wanted) < 2 and not _alone(wanted[0], document, query):
            return None
        above, sure = _scope(document, query, desk)
        printed = any(one.division in LEVELS for one in wanted)  # chapters are of the text, whatever is named
        for scope in (above, None) if above and printed else (above,):
            counted = [members(one.division, document, scope) for one in wanted]
            if (sure or printed) and all(counted):
                return _written(document, scope, wanted, counted, query)
    return None


def _alone(one: Wanted, document: Document, query: Query) -> bool:
    """Whether it is counted here though nothing else is asked: headings of tasks, subheadings whose numbers run on."""
    if one.division is Division.GROUP:
        return (
            divided.GROUPED.search(query.text) is not None and divided.OF_TEXT.search(query.text) is not None
        )
    if one.division is not Division.ARTICLE:
        return False
    within = divided.WHOLE.search(query.text) or (outline.WITHIN.search(query.question) and query.english)
    running = outline.running(document)
    return bool(within) or not running or any(part.level is Level.SUBHEADING for part in running)


def _scope(document: Document, query: Query, desk: Desk) -> tuple[Clause | None, bool]:
    """The part to which the question restricts itself, None for the whole text; and whether nothing else is asked."""
    within = outline.WITHIN.search(query.text) or outline.WITHIN.search(query.question)
    if within:
        above = outline.numbered(document, within)
        return above, above is not None
    about = replace(query, text=divided.without(query.text))
    above = parts.named_part(about, desk, document)
    return above, above is not None or not parts.more(about, desk, document)


def members(division: Division, document: Document, above: Clause | None) -> Sequence[Clause]:
    """The parts of a sort in a text or in a part of it."""
    inside = [one for one in (above or document).walk() if one is not above]
    if division in LEVELS:
        found = [one for one in inside if one.level is LEVELS[division]]
        return found or (outline.tops(document) if division is Division.SECTION and above is None else ())
    if division is Division.PART:
        return outline.children(above) if above else list(record_structure.top(document))
    running = [one for one in outline.running(document) if one in inside]
    if division is Division.ARTICLE:
        return running or _undivided(document, above)
    heads = [one for one in [*inside, above] if one and any(part in one.children for part in running)]
    return heads if len(heads) > 1 else []


def _undivided(document: Document, above: Clause | None) -> Sequence[Clause]:
    """一、 to 十八、 of a text that divides none of them further: its parts are what it counts through."""
    tops = [] if above else record_structure.top(document)
    return [] if any(outline.children(one) for one in tops) else tops


def _written(
    document: Document,
    above: Clause | None,
    wanted: Sequence[Wanted],
    counted: Sequence[Sequence[Clause]],
    query: Query,
) -> Written:
    draft, english = Draft(), query.english
    said = [_said(draft, document, one, found, english) for one, found in zip(wanted, counted, strict=True)]
    place = title(document, english)
    if english:
        part = f"{above.label}{above.heading} of the {place}" if above else f"The {place}"
        draft.say(f"{part} has {listed(said, True)}.")
    else:
        part = f"{place}{above.label}{above.heading}" if above else place
        draft.say(f"{part}共有{'，'.join(said)}。")
    return Written(draft, evidence=[Evidence(document, one, 1.0) for found in counted for one in found])


def _said(draft: Draft, document: Document, one: Wanted, found: Sequence[Clause], english: bool) -> str:
    """6章（总则[1]、…）; where they are many the first and the last."""
    few = len(found) <= SHOWN
    names = [
        f"{name(part, english) if few else _place(part, one, english)}{draft.cite(whole(document, part))}"
        for part in (found if few else (found[0], found[-1]))
    ]
    if english:
        many = _english(len(found), one)
        return f"{many} ({listed(names, True) if few else f'from {names[0]} to {names[1]}'})"
    measure = (
        ""
        if one.word.removeprefix("大")[0] in MEASURES
        else "项"
        if one.division is Division.ARTICLE
        else "个"
    )
    reach = listed(names, False) if few else f"从{names[0]}到{names[1]}"
    return f"{len(found)}{measure}{one.word}（{reach}）"


def _place(part: Clause, one: Wanted, english: bool) -> str:
    """第1条, Task 1; a heading is no task."""
    return located.place(part, True) if english and one.division is Division.GROUP else label(part, english)


def _english(count: int, one: Wanted) -> str:
    """4 groups: as the question calls them, where it does so in English."""
    return (
        f"{count} {one.word.lower()}"
        if one.word.isascii() and count > 1
        else numbering.several(count, CALLED[one.division])
    )
