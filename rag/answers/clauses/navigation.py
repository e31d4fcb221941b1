"""A unit named by its number -> its heading, its parts, its words or what stands beside it. Searches nothing."""

from __future__ import annotations

from collections.abc import Sequence

from documents.clauses import Clause, Level
from rag import located, outline, wording
from rag.answer import Kind
from rag.answers.clauses import outlined, within
from rag.answers.counting import bodies
from rag.answers.texts import annexes
from rag.desk import Desk, Written
from rag.drafting import Draft, title, whole
from rag.outline import Resolution
from rag.questions.asked import kinds, navigating
from rag.questions.asked.navigating import Asks
from rag.questions.names import numbering
from rag.questions.names.references import Reference, Unit, references, without
from rag.questions.needs import moments
from rag.questions.query import Query
from rag.retrieval import Evidence

MOST_DOCUMENTS = 3  # in which a number that is not told apart is answered for
MOST_REFERENCES = 3
MOST_PLACES = 6  # clauses of one document that bear the same number
DIVIDED = frozenset(
    {Unit.CHAPTER, Unit.SECTION, Unit.ARTICLE, Unit.BOX, Unit.TABLE}
)  # what a text is divided into
# Parts that are marked as such where there are any, and what they are called.
MARKED = {Unit.BOX: (Level.BOX, "专栏", "boxes"), Unit.TABLE: (Level.TABLE, "表", "tables")}
SHOWN = 14  # parts that are named one by one
OWN = 3  # sentences of a heading's own that are told before its parts
TOLD = 12  # sentences of a clause without parts
# They stand for anything that is counted: without a document's name they point to nothing.
WEAK = frozenset({Unit.ITEM, Unit.POINT, Unit.DIVISION, Unit.BRACKET, Unit.ANNEX})
LOOSE = frozenset({Unit.ITEM, Unit.POINT})  # words for more than what is printed with a number


def answer(query: Query, desk: Desk) -> Written | None:
    """What the unit says or has; None when no unit is named, or its responsible units are asked for."""
    found = references(query.text)[:MOST_REFERENCES]
    listed = annexes.answer(found, query, desk)
    if listed is not None:
        return listed
    if annexes.beside_others(query):
        return None
    if not found:
        return _parts_of_document(query, desk)
    if query.kind in {Kind.PROGRAMMES, Kind.UNIT_TASKS} or navigating.COMPARES.search(query.text):
        return None
    rest = without(query.text, found)
    asks = navigating.asked(rest)
    resolved = _together([_resolved(reference, query, desk) for reference in found])
    there = [one for one in resolved if one.locations]
    if not there:
        return _absent(resolved, rest, query, desk)
    if _of_units(query):
        return _without_units(there, query, desk)
    matter = within.matter(rest, there, desk) or (rest.strip(" ，,？?") if moments.asked(rest) else "")
    if matter and asks in {Asks.COUNT, Asks.PARTS}:
        return None
    if matter and asks in {Asks.SAYS, None}:
        narrow = len(found) == 1 and not any(_wide(place.clause) for one in there for place in one.locations)
        written = within.answer(matter, rest, there, query, desk) if narrow else None
        if written is not None or asks is None or not desk.named(query):
            return written
    draft = Draft()
    for one in there:
        _tell(draft, one, asks, query)
    evidence = [Evidence(one.document, place.clause, 1.0) for one in there for place in one.locations]
    return Written(draft, evidence=evidence[:MOST_PLACES]) if draft.parts else None


def _wide(clause: Clause) -> bool:
    """Whether a unit holds others that people cite on their own: a chapter is no place of one statement."""
    return any(
        one.level is Level.SECTION or one in outline.articles([one])
        for one in clause.walk()
        if one is not clause
    )


def _tell(draft: Draft, one: Resolution, asks: Asks | None, query: Query) -> None:
    """What is asked of each unit that bears the number; only the headings where one document has several such units."""
    if len(one.locations) > 1 and asks in {None, Asks.SAYS, Asks.PARTS, Asks.TITLE}:
        name, many = title(one.document, query.english), len(one.locations)
        alike = len({outline.number(place.clause) for place in one.locations}) == 1
        chinese = f"{name}有{many}处这一编号：" if alike else f"{name}共{many}条："
        each = " of this number" if alike else ""
        draft.say(f"{name} has {many} units{each}:" if query.english else chinese)
        for location in one.locations[:SHOWN]:
            place, words = (
                located.bare(location.clause, query.english),
                located.heading(location.clause, query.english),
            )
            draft.say(
                f"- {place}{': ' if query.english else '：'}{words}", whole(one.document, location.clause)
            )
        return
    for location in one.locations[:MOST_PLACES]:
        outlined.TELLERS.get(asks or Asks.SAYS, outlined.says)(draft, location, query)


def _of_units(query: Query) -> bool:
    """Whether the units of a task are asked for."""
    if kinds.ASKS_UNIT.search(query.text) or bodies.UNITS_OF.search(query.text):
        return True
    return query.role is not None and (bool(query.mentions) or not navigating.matter(query.topic))


def _without_units(there: Sequence[Resolution], query: Query, desk: Desk) -> Written | None:
    """The words of an article that lists no responsible units, where these are asked for; others write of lists."""
    places = [place for one in there for place in one.locations]
    listing = any(desk.retriever.stated(one.document, part) for one in places for part in one.clause.walk())
    if listing or len(places) > 1 or _wide(places[0].clause):
        return None
    draft = Draft()
    outlined.says(draft, places[0], query)
    return Written(draft, evidence=[Evidence(places[0].document, places[0].clause, 1.0)])


def _parts_of_document(query: Query, desk: Desk) -> Written | None:
    """How many articles, chapters or boxes a document has, where nothing else is said of them."""
    if query.mentions or query.role is not None or navigating.asked(query.text) is not Asks.COUNT:
        return None
    unit = next((unit for pattern, unit in navigating.COUNTED if pattern.search(query.text)), None)
    documents = desk.named(query)
    if unit not in DIVIDED or len(documents) != 1:
        return None
    document = documents[0]
    if within.matter(query.text, [Resolution(document, ())], desk):
        return None
    parts = outline.members_of(unit, None, document)
    if not parts and unit in MARKED and not any(one.level is MARKED[unit][0] for one in document.walk()):
        name, marked = title(document, query.english), MARKED[unit]
        said = f"{name} has no {marked[2]}." if query.english else f"{name}没有{marked[1]}。"
        return Written(Draft([said]), missing=f"no {marked[2]}" if query.english else f"没有{marked[1]}")
    if not parts or (unit is Unit.CHAPTER and parts[0].level is not Level.CHAPTER):
        return None
    draft = Draft()
    called = outlined.noun(parts, query.text, query.english)
    how = f"has {called}" if query.english else f"共有{called}"
    outlined.listing(draft, document, title(document, query.english), parts, how, query.english)
    return Written(draft)


def _resolved(reference: Reference, query: Query, desk: Desk) -> list[Resolution]:
    """Where a reference leads, in the documents that are named or in whichever has such a unit."""
    named = desk.named(query)
    if not named and reference.steps[0].unit in WEAK and len(desk.within(query)) > 1:
        return []
    every = [outline.resolve(reference, one) for one in named or desk.within(query)]
    there = [one for one in every if one.locations]
    exact = [one for one in there if outline.exact(reference.last, one.locations[0].clause)]
    return ((exact if not named else []) or there or every)[:MOST_DOCUMENTS]


def _together(resolved: Sequence[Sequence[Resolution]]) -> list[Resolution]:
    """All that the references lead to, in the documents that have every one of them where there is such a document."""
    ids = [{one.document.id for one in each if one.locations} for each in resolved]
    shared = set.intersection(*ids)
    return [one for each in resolved for one in each if not shared or one.document.id in shared]


def _absent(resolved: Sequence[Resolution], rest: str, query: Query, desk: Desk) -> Written | None:
    """That a document has no such unit, and which it has."""
    sure = [one for one in resolved if one.missing and one.missing.unit not in LOOSE]
    if not sure or (navigating.matter(rest) and not desk.named(query)):
        return None
    draft, english = Draft(), query.english
    told = numbering.total(query.text) is not None and all(one.present for one in sure)
    for one in sure:
        assert one.missing is not None
        name = located.full(one.document, one.above, english) if one.above else title(one.document, english)
        asked, present = numbering.written([one.missing], english), _present(one, one.missing.unit, english)
        draft.say(
            f"{name} has no {asked}{present}." if english else f"{name}没有{asked}{present}。",
            *([whole(one.document, one.present[-1])] if told else []),
        )
        near = one.present[-1] if one.present else one.above
        if near and not told:
            draft.notes.append(wording.nearest(query.language, one.document, near))
    if told:  # a question that says how many there are is set right, not left open
        return Written(draft)
    return Written(draft, missing="no unit bears this number" if english else "没有这一编号的内容")


def _present(one: Resolution, unit: Unit, english: bool) -> str:
    """How many there are of what was asked for, and which is the last."""
    if not one.count:
        return ""
    many = numbering.counted(one.count, unit, english)
    last = located.named(one.present[-1], english) if one.present else ""
    if english:
        return f": it has {many}{f', the last is {last}' if last else ''}"
    return f"：共{many}{f'，最后是{last}' if last else ''}"
