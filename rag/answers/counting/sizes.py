"""Which part of a text, or which of two texts, has most tasks or sections, and what share of all one part has, counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag import outline
from rag.answers.texts import parts
from rag.answers.texts.parts import Part
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, title, whole
from rag.figures.workings import number
from rag.questions.query import Query
from rag.reckoning.members import ASKS_SHARE

# 哪一部分, 五组里哪组, which of the five parts: parts are ranked by what they hold, no body by what it does.
WHICH_PART = re.compile(
    r"[哪边](?:一)?(?:个|大)*(?:部分|组|[大版]?块|板块|章(?!程)|编|(?<![细环])节(?![能约点])|类|方面|大点)|"
    r"\bwhich (?:[\w']+ ){0,4}?(?:parts?|chapters?|sections?|headings?|groups?)\b",
    re.IGNORECASE,
)
FEWEST = re.compile(r"最少|(?:更|较)少|少[些啲点]|\b(?:fewest|fewer|least|smallest)\b", re.IGNORECASE)
MOST = re.compile(
    r"最多|(?:更|较)多|多[些啲点]|[哪边]个[^，。？]{0,8}多|多(?=几|多少)|\b(?:most|more|largest|biggest)\b",
    re.IGNORECASE,
)
# Of two texts the one that sets more.
COMPARES = re.compile(
    r"[哪边谁](?:一)?[个份边者篇]?[^，。？]{0,12}(?:更|较)?[多少]|[多少](?:几|多少)|相差|差(?:几|多少)|\bwhich\b[^.?]*\b(?:more|fewer|most)\b|"
    r"\bhow many (?:more|fewer)\b",
    re.IGNORECASE,
)
BODIES = re.compile(
    r"单位|部门|机构|牵头|配合|责任|\b(?:bureaus?|departments?|bodies|units?|lead)\b", re.IGNORECASE
)
TASKS = re.compile(r"任务|工作(?:事项)?|事项|[几多少][条项]|条(?:数|目)|\b(?:tasks?|items?)\b", re.IGNORECASE)
CHAPTER = re.compile(rf"第([{CHINESE}\d]+)(?:章|部分|编|组|大?块)|\b(?:chapter|part) (\d+)\b", re.IGNORECASE)
MANY = re.compile(
    rf"(?<!第)(?P<n>[{CHINESE}]|\d{{1,2}})个?(?:大)?(?:部分|组|块|板块|章|编|节|类|方面)", re.IGNORECASE
)
TOTAL = re.compile(r"占|\b(?:of|in)\b", re.IGNORECASE)
FEW = 24  # members of a part that are cited one by one


@dataclass(frozen=True, slots=True)
class Size:
    """A part of a text, or a text, with what is counted in it."""

    document: Document
    above: Clause | None
    members: tuple[Clause, ...]

    def name(self, english: bool) -> str:
        """What it is called: its number and heading, or the title of the text."""
        if self.above is None:
            return title(self.document, english)
        gap = "" if self.above.label.endswith(("、", "）")) or "）" in self.above.label else " "
        return f"{self.above.label}{gap}{self.above.heading}"

    def quotes(self) -> list[Quote]:
        """What was counted; the first and the last of many."""
        shown = self.members if len(self.members) <= FEW else (self.members[0], self.members[-1])
        return [whole(self.document, one) for one in shown]


def answer(query: Query, desk: Desk) -> Written | None:
    """The part that has most, or one part's share; None where bodies or nothing countable is meant."""
    # A role may be read out of a title: financial support. That of a body is asked for by its own words.
    if query.mentions or BODIES.search(query.text) or (query.role and not WHICH_PART.search(query.text)):
        return None
    part = counted(query.text)
    if part is None:
        return None
    several = len(set(CHAPTER.findall(query.text))) > 1 and COMPARES.search(query.text)
    if (several or WHICH_PART.search(query.text)) and (MOST.search(query.text) or FEWEST.search(query.text)):
        return _ranked(query, desk, part)
    if ASKS_SHARE.search(query.text) and TOTAL.search(query.text) and outline.WITHIN.search(query.text):
        return _share(query, desk, part)
    return None


def counted(text: str) -> Part | None:
    """What is counted: tasks, or what else of an outline the question names beside the parts."""
    rest = MANY.sub(" ", CHAPTER.sub(" ", WHICH_PART.sub(" ", text)))
    named = [one for one in parts.PARTS if one.levels != frozenset({Level.HEADING})]
    tasks = next(one for one in named if one.levels == frozenset({Level.ITEM, Level.ARTICLE}))
    if TASKS.search(rest):
        return tasks
    return next((one for one in named if one.pattern.search(rest)), None)


def members(above: Clause | Document, part: Part) -> tuple[Clause, ...]:
    """What is counted below a heading, or in a text."""
    return tuple(one for one in above.walk() if one is not above and parts.counts(one, part))


def sizes(document: Document, part: Part) -> list[Size]:
    """The uppermost parts of a text among which what is counted is divided; empty where one part holds it all undivided."""
    above: Sequence[Clause] = document.clauses
    while above:
        found = [Size(document, one, own) for one in above if (own := members(one, part))]
        if len(found) > 1:
            return found
        above = found[0].above.children if found and found[0].above else ()
    return []


def _ranked(query: Query, desk: Desk, part: Part) -> Written | None:
    for document in _meant(query, desk, part):
        numbers = {integer(a or b) for a, b in CHAPTER.findall(query.text)}
        found = sizes(document, part)
        if len(numbers) > 1:
            found = [one for one in found if one.above and outline.number_of(one.above.number) in numbers]
        if len(found) < 2:
            return None
        fewest = FEWEST.search(query.text) is not None
        end = (min if fewest else max)(len(one.members) for one in found)
        first = [one for one in found if len(one.members) == end]
        draft = Draft()
        draft.say(
            _order(found, first, part, query, fewest), *(quote for one in first for quote in one.quotes())
        )
        return Written(draft)
    return None


def _meant(query: Query, desk: Desk, part: Part) -> Sequence[Document]:
    """The text that is named; else the only one that is divided into so many as the question says: 五章里."""
    named = desk.named(query)[:1] or _only(desk.within(query))
    said = {integer(one) for one in MANY.findall(query.text)}
    return named or _only([one for one in desk.within(query) if len(sizes(one, part)) in said])


def _only(found: Sequence[Document]) -> Sequence[Document]:
    return found if len(found) == 1 else ()


def _order(found: Sequence[Size], first: Sequence[Size], part: Part, query: Query, fewest: bool) -> str:
    place, winners = title(found[0].document, query.english), [one.name(query.english) for one in first]
    size = len(first[0].members)
    total = sum(len(one.members) for one in found)
    shares = (ASKS_SHARE.search(query.text) or "占" in query.text) and len(first) == 1
    if query.english:
        each = ", ".join(f"{one.name(True)}: {len(one.members)}" for one in found)
        verb = "have" if len(first) > 1 else "has"
        return (
            f"Of the {len(found)} parts of the {place}, {listed(winners, True)} {verb} the "
            f"{'fewest' if fewest else 'most'} {part.english}: {size}"
            f"{f', {number(size / total * 100)}% of {total}' if shares else ''} ({each})."
        )
    each = "；".join(f"{one.name(False)}{len(one.members)}{_measure(part)}" for one in found)
    noun = part.chinese[1:] or part.chinese
    most = f"{noun}最{'少' if fewest else '多'}的是{listed(winners, False)}"
    share = f"，占全部{total}{_measure(part)}的{number(size / total * 100)}%" if shares else ""
    return f"{place}的{len(found)}个部分中，{most}，{'各' if len(first) > 1 else '共'}{size}{part.chinese}{share}（{each}）。"


def _measure(part: Part) -> str:
    return part.chinese[:1]


def _share(query: Query, desk: Desk, part: Part) -> Written | None:
    within = outline.WITHIN.search(query.text)
    for document in desk.named(query)[:1]:
        above = outline.numbered(document, within) if within else None
        own, every = (members(one, part) if one else () for one in (above, document))
        if above is None or not 0 < len(own) < len(every):
            return None
        size, share = Size(document, above, own), number(len(own) / len(every) * 100)
        exact = len(own) * 10_000 % len(every) == 0
        sign = "≈" if not exact else "=" if query.english else "＝"
        draft = Draft()
        if query.english:
            working = f"{len(own)} ÷ {len(every)} {sign} {share}%"
            place = f"{size.name(True)} of the {title(document, True)}"
            said = f"{place} has {len(own)} of {len(every)} {part.english}: {working}."
        else:
            working = f"{len(own)}÷{len(every)}{sign}{share}%"
            place = f"{title(document, False)}{size.name(False)}"
            said = f"{place}共有{len(own)}{part.chinese}，全文共{len(every)}{part.chinese}；{working}。"
        draft.say(said, *size.quotes(), whole(document, every[-1]))
        return Written(draft)
    return None
