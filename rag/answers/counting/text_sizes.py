"""Which of several texts, or of their places, has more tasks, bodies or clauses on a matter; or what all have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Role
from rag.answers.counting import sizes
from rag.answers.differences import matter_words, side_words, sides
from rag.answers.differences.sides import Side
from rag.answers.texts import mentions, parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, title, whole
from rag.questions.asked import outnumbering
from rag.questions.asked.outnumbering import Wanted
from rag.questions.names.regions import names_of
from rag.questions.query import Query

BODIES = re.compile(r"单位|部门|机构|\b(?:bureaus?|departments?|bodies|units?|agencies)\b", re.IGNORECASE)
JOINS = re.compile(r"[和与跟同及、，,]|还是|定系|\b(?:or|and|than|versus|vs\.?)\b", re.IGNORECASE)
NUMBERED = re.compile(r"任务|措施|条(?=\s|$)|\b(?:tasks?|measures?)\b", re.IGNORECASE)
NOUNS = {
    None: ("", ""),
    Role.LEAD: ("牵头", "lead "),
    Role.COOPERATE: ("配合", "cooperating "),
    Role.RESPONSIBLE: ("责任", "responsible "),
}
MOST = 3  # texts that are told of many
FEW = 8  # clauses that are cited one by one


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, as each language names it, and what of that each text has."""

    chinese: str
    english: str
    found: tuple[tuple[Document, tuple[Quote, ...]], ...]
    matter: str = ""  # of which clauses speak, where such are counted

    def of(self, side: Side) -> list[tuple[Document, list[Quote]]]:
        """What a side has, by its texts; only such as have any."""
        ids = {one.id for one in side.documents}
        held = (
            (one, [each for each in own if side.holds(each.clause)])
            for one, own in self.found
            if one.id in ids
        )
        return [(one, own) for one, own in held if own]


def answer(wanted: Wanted, query: Query, desk: Desk) -> Written | None:
    """The number of each, the side first that is asked for; None where nothing countable is meant."""
    asked = query.question if query.english else query.text
    if wanted is Wanted.SUM and not JOINS.search(query.text):
        return None  # one text's are counted
    compared = _sides(asked, query, desk)
    if len({one.name for one in compared}) < max(2, len(compared)):
        return None
    documents = tuple(dict.fromkeys(one for side in compared for one in side.documents))
    counted = _measured(asked, documents, query, desk)
    if counted is None:
        return None
    if not any(map(counted.of, compared)):
        return _none(compared, counted, query, desk)
    order = sorted(compared, key=lambda one: _many(one, counted), reverse=wanted is not Wanted.LESS)
    if wanted is Wanted.SUM:
        return _summed(compared, counted, query)
    # Of many, or of any that may be meant, those that have none are not what is asked for.
    unnamed = len(order) > 2 or outnumbering.ANY_TEXT.search(asked)
    told = [one for one in order if counted.of(one)] if unnamed else order
    draft = Draft()
    draft.say(_opening(wanted, told, counted, query.english), *_cited(told[:MOST], counted))
    if counted.matter:
        own = [
            (document, [one.clause for one in quotes])
            for side in told
            for document, quotes in counted.of(side)
        ]
        mentions.say_places(draft, own, query.english)
    return Written(draft)


def _summed(compared: Sequence[Side], counted: Counted, query: Query) -> Written | None:
    """What the texts that are named have together; None where not each has some."""
    numbers = [_many(one, counted) for one in compared]
    if counted.matter or not all(numbers) or outnumbering.ANY_TEXT.search(query.text):
        return None
    terms, told = "＋".join(map(str, numbers)), [_told(one, counted, query.english) for one in compared]
    if query.english:
        said = f"{sum(numbers)} {counted.english} in all ({terms.replace('＋', ' + ')}): {'; '.join(told)}."
    else:
        said = f"合计{sum(numbers)}{counted.chinese}（{terms}＝{sum(numbers)}）：{'；'.join(told)}。"
    draft = Draft()
    draft.say(said, *_cited(compared, counted))
    return Written(draft)


def _none(compared: Sequence[Side], counted: Counted, query: Query, desk: Desk) -> Written | None:
    """That no side speaks of a matter; None where something else is counted."""
    if not counted.matter or not mentions.unsaid(counted.matter, query, desk):
        return None
    text = side_words.neither([one.name for one in compared[:MOST]], counted.matter, query.english)
    return Written(Draft([text]), missing=text)


def _sides(asked: str, query: Query, desk: Desk) -> Sequence[Side]:
    """The texts or places that are named; every text where a question asks which."""
    found = sides.abreast(query, desk).all
    if len(found) < 2:
        every = desk.within(query) if outnumbering.ANY_TEXT.search(asked) else ()
        found = tuple(Side("", (one,), lambda _: True) for one in _joined(query, desk) or every)
    named = [replace(one, name=_called(one, asked, query.english, desk)) for one in found]
    return [one for one in named if not parts.STRUCTURAL.fullmatch(one.name)]  # a sort of part is no part


def _joined(query: Query, desk: Desk) -> Sequence[Document]:
    """The two texts that are named, however loosely, on both sides of a word that joins them."""
    for joins in JOINS.finditer(query.text):
        halves = (query.text[: joins.start()], query.text[joins.end() :])
        found = [desk.named(replace(query, text=one, documents=()))[:1] for one in halves]
        if all(found) and found[0] != found[1]:
            return tuple(one for half in found for one in half)
    return ()


def _called(side: Side, asked: str, english: bool, desk: Desk) -> str:
    """A side by its title, by the name of its place where several texts are of that, or as the part that it is."""
    if len(side.documents) == 1 and side.name in asked and side.name:
        return side.name
    regions = {one.region for one in side.documents if one.region}
    names = names_of(regions.pop(), desk.glossary) if len(side.documents) > 1 and len(regions) == 1 else ()
    said = [one for one in names if one.lower() in asked.lower()]
    if said:
        return max(said, key=len)
    titles = [title(one, english) for one in side.documents]
    return f"the {' and the '.join(titles)}" if english else "、".join(titles)


def _measured(asked: str, documents: Sequence[Document], query: Query, desk: Desk) -> Counted | None:
    """What is counted in each text: bodies, parts of the outline, or clauses that speak of a matter."""
    matter = outnumbering.without(sides.unnamed(query, desk)[0])
    if BODIES.search(matter) and not _more(NUMBERED.sub(" ", BODIES.sub(" ", matter)), documents, desk):
        chinese, english = NOUNS[query.role]
        found = tuple((one, _bodies(one, query.role, desk)) for one in documents)
        return Counted(f"个{chinese}单位", f"{english}units", found)
    part = sizes.counted(matter)
    if part is not None and not _more(part.pattern.sub(" ", sizes.TASKS.sub(" ", matter)), documents, desk):
        return Counted(
            part.chinese, part.english, _quoted((one, sizes.members(one, part)) for one in documents)
        )
    topic = matter_words.of(outnumbering.SPEAKS.sub(" ", matter), desk)
    if not topic or not outnumbering.SPEAKS.search(asked):
        return None
    told = mentions.naming_clauses(topic, documents, desk)
    return Counted(f"条写到“{topic}”", f"clauses on “{topic}”", _quoted(told), topic)


def _quoted(
    found: Iterable[tuple[Document, Sequence[Clause]]],
) -> tuple[tuple[Document, tuple[Quote, ...]], ...]:
    return tuple((document, tuple(whole(document, one) for one in own)) for document, own in found)


def _more(rest: str, documents: Sequence[Document], desk: Desk) -> bool:
    """Whether a question names more than the sort of thing that is counted, and the texts."""
    titles = " ".join(f"{one.title} {one.title_english or ''}" for one in documents).lower()
    said = matter_words.of(rest, desk).lower().split()
    return any(one not in titles if one.isascii() else not set(one) <= set(titles) for one in said)


def _bodies(document: Document, role: Role | None, desk: Desk) -> tuple[Quote, ...]:
    """For each body that a text charges, where it is charged first."""
    firsts: dict[str, Quote] = {}
    for duty in desk.units.duties:
        stated = duty.responsibility
        if duty.document == document.id and role in {None, stated.role}:
            clause = desk.index.clause(duty.document, duty.address)
            if clause is not None:
                firsts.setdefault(stated.unit, Quote(document, clause, stated.start, stated.end))
    return tuple(firsts.values())


def _many(side: Side, counted: Counted) -> int:
    return sum(len(own) for _, own in counted.of(side))


def _cited(told: Sequence[Side], counted: Counted) -> Iterator[Quote]:
    """All of a few, the first and the last of many."""
    for side in told:
        for _, own in counted.of(side):
            yield from own if len(own) <= FEW else (own[0], own[-1])


def _opening(wanted: Wanted, order: Sequence[Side], counted: Counted, english: bool) -> str:
    """The answer in one sentence, the others' numbers behind it."""
    numbers = [_many(one, counted) for one in order]
    even, two, one = len(set(numbers)) == 1, len(order) == 2, len(order) == 1
    told = [_told(each, counted, english) for each in order[: MOST + 1]]
    gap = max(numbers) - min(numbers)
    if two and gap and min(numbers):
        told.append(
            f"{max(numbers)} - {min(numbers)} = {gap}"
            if english
            else f"{max(numbers)}－{min(numbers)}＝{gap}"
        )
    if english:
        words = ("Fewer", "Fewest") if wanted is Wanted.LESS else ("More", "Most")
        start = "Only one has any" if one else "As many" if even else words[not two]
        return f"{start} {counted.english} in {'; '.join(told)}."
    word = "少" if wanted is Wanted.LESS else "多"
    start = "只有一份有：" if one else "一样多：" if even else f"{'更' if two else '最'}{word}的是"
    return f"{start}{'；'.join(told)}。"


def _told(side: Side, counted: Counted, english: bool) -> str:
    """A side and its number; of a place with several texts those that have any."""
    own, many = counted.of(side), _many(side, counted)
    if english:
        within = (
            f", {listed([f'the {title(one, True)}' for one, _ in own], True)}" if _several(side, own) else ""
        )
        return f"{side.name}{within}: {many}"
    within = f"（{listed([title(one, False) for one, _ in own], False)}）" if _several(side, own) else ""
    return f"{side.name}{within}共有{many}{counted.chinese}"


def _several(side: Side, own: Sequence[object]) -> bool:
    return len(side.documents) > 1 and bool(own)
