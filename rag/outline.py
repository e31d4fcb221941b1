"""A chain of printed numbers and a document -> the clauses that bear them, or where the chain breaks. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag.questions.names.references import Reference, Step, Unit

LEVELS = {
    Unit.PART: (Level.PART,), Unit.CHAPTER: (Level.CHAPTER,), Unit.SECTION: (Level.SECTION,), Unit.HEADING: (Level.HEADING,),
    Unit.BRACKET: (Level.SUBHEADING, Level.SUBITEM), Unit.ARTICLE: (Level.ARTICLE,), Unit.BOX: (Level.BOX,),
    Unit.TABLE: (Level.TABLE,), Unit.ROW: (Level.ROW,), Unit.ANNEX: (Level.ANNEX,),
}  # fmt: skip
TOPS = (Level.PART, Level.CHAPTER, Level.HEADING, Level.ARTICLE)
# Boxes, tables and annexes stand beside the parts of a text and are not counted among them.
BESIDE = frozenset({Level.BOX, Level.TABLE, Level.ANNEX, Level.ROW})
PRINTED = re.compile(rf"([{CHINESE}\d]+)(?:[编章节条])?(?:之([{CHINESE}\d]+))?")
THROUGHOUT = re.compile(r"第(\d+)条")  # the label of an item whose number counts through the whole text
UNITS = re.compile(r"｜(?:责任|牵头|主办|承办|负责)(?:单位|部门|主体)：")
# A text's only annex may be printed behind its last clause: 附件：名称 and what stands under it.
ATTACHED = re.compile(r"\s*附\s*[件表录]\s*[:：](?!\s*\d)")
INLINE = re.compile(r"(?:(?<=^)|(?<=[。；：，\n]))([一二三四五六七八九十]{1,2})是(?!否)")
# 第三章, 第二部分, Part 2: the part of a text to which a question keeps.
WITHIN = re.compile(
    rf"第([{CHINESE}\d]+)(?:大|个)?(?:章|部分|编|板块|方面)|\b(?:chapter|part|section)\s+(\d+|one|two|"
    rf"three|four|five|six|seven|eight|nine|ten)\b",
    re.I,
)
NUMERALS = "one two three four five six seven eight nine ten".split()


@dataclass(frozen=True, slots=True)
class Location:
    """What a reference means: `clause.text[start:end]`; `whole` with all under it, else a paragraph or a point of it."""

    document: Document
    clause: Clause
    start: int
    end: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a reference leads in one document.

    Without locations, `missing` is the first unit that is not there, `above` the unit in which it was looked for (None
    for the document), `present` the units of its kind that are there and `count` how many these are: paragraphs are no
    clauses.
    """

    document: Document
    locations: tuple[Location, ...]
    missing: Step | None = None
    above: Clause | None = None
    present: tuple[Clause, ...] = ()
    count: int = 0


def resolve(reference: Reference, document: Document) -> Resolution:
    """Follow a chain of units from the document inwards."""
    scope: list[Clause | None] = [None]
    for at, step in enumerate(reference.steps):
        if step.unit is Unit.PARAGRAPH:
            return _paragraph(step, reference.steps[at + 1 :], document, [one for one in scope if one])
        members = [(above, members_of(step.unit, above, document)) for above in scope]
        if scope == [None] and step.unit in {Unit.ARTICLE, Unit.ITEM} and not _reached(step, members[0][1]):
            members = [(None, running(document) or members[0][1])]  # 第24条 of a text of five parts
        inner: list[Clause | None] = [one for _, found in members for one in _picked(step, found)]
        if not inner:
            spans = [one for above in scope if above for one in _inline(step, document, above)]
            if spans and at == len(reference.steps) - 1:
                return Resolution(document, tuple(spans))
            present = tuple(one for _, found in members for one in found)
            return Resolution(document, (), step, scope[0], present, len(present))
        scope = inner
    return Resolution(document, tuple(_whole(document, one) for one in scope if one))


def members_of(unit: Unit, above: Clause | None, document: Document) -> list[Clause]:
    """The units of a kind in a clause, or in the whole document, as people count them in a text of its make."""
    inside = [one for one in (above or document).walk() if one is not above]
    if unit in {Unit.DIVISION, Unit.ITEM, Unit.POINT}:
        found: list[Clause] = []
    elif unit is Unit.ARTICLE:
        found = articles(inside)
    else:
        found = [one for one in inside if one.level in LEVELS[unit]]
    if unit is Unit.ANNEX and not found:
        return [one for one in inside if ATTACHED.match(one.text) and one.children]
    if found or unit in {Unit.BOX, Unit.TABLE, Unit.ROW, Unit.ANNEX, Unit.PART}:
        return found
    if above is not None:
        return children(above)
    if unit is Unit.ITEM and articles(inside):
        return articles(inside)
    if unit in {Unit.BRACKET, Unit.HEADING, Unit.SECTION}:
        return []
    if unit in {Unit.ITEM, Unit.ARTICLE} and task_rows(document):
        return task_rows(document)
    # 第六条 of a text that numbers 一、 to 八、 only; 第三章 of a text without chapters.
    return tops(document)


def exact(step: Step, clause: Clause) -> bool:
    """Whether a clause is printed as the unit that was named, and not only counted like one."""
    if step.unit is Unit.ARTICLE:
        return clause in articles([clause])
    return step.unit is not Unit.CHAPTER or clause.level is Level.CHAPTER


def articles(clauses: Sequence[Clause] | Iterator[Clause]) -> list[Clause]:
    """Those that people call 第N条: articles, or items whose numbers count through the text."""
    return [
        one
        for one in clauses
        if one.level is Level.ARTICLE or (one.level is Level.ITEM and THROUGHOUT.fullmatch(one.label))
    ]


def running(document: Document) -> list[Clause]:
    """The units whose numbers count through a text: its articles, the rows of its table of tasks, or （一） to （十七）."""
    found = articles(document.walk()) or task_rows(document)
    if found:
        return found
    inner = [one for one in document.walk() if one.level is Level.SUBHEADING and "annex" not in one.address]
    heads = {one.address.rpartition("/")[0] for one in inner}
    through = [number(one) for one in inner] == [(at, 0) for at in range(1, len(inner) + 1)]
    return inner if through and len(heads) > 1 else []


def task_rows(document: Document) -> list[Clause]:
    """The rows of a text's only table of tasks: 第17项 of a 分解表 is one; none where its items are numbered elsewhere."""
    tables = [
        one
        for one in document.walk()
        if one.level is Level.TABLE and any(UNITS.search(row.text) for row in one.children[:1])
    ]
    return list(tables[0].children) if len(tables) == 1 and not articles(document.walk()) else []


def tops(document: Document) -> list[Clause]:
    """A document's uppermost numbered units."""
    for level in TOPS:
        found = [one for one in document.clauses if one.level is level]
        if found:
            return found
    return articles(document.walk())


def numbered(document: Document, within: re.Match[str]) -> Clause | None:
    """第三章, 第二部分, Part 2: the numbered part to which a question restricts itself."""
    said = next(group for group in within.groups() if group)
    wanted = NUMERALS.index(said.lower()) + 1 if said.lower() in NUMERALS else integer(said)
    tops = [one for one in document.clauses if one.number and one.children]
    chapters = [one for one in document.walk() if one.level in {Level.CHAPTER, Level.PART}]
    found = [one for one in (chapters or tops) if number_of(one.number) == wanted]
    return found[0] if found else None


def number_of(printed: str) -> int | None:
    """The number that is printed before a heading: 3 of 第三章; None where none is."""
    digits = re.search(rf"[{CHINESE}\d]+", printed)
    return integer(digits[0]) if digits else None


def children(clause: Clause) -> list[Clause]:
    """The parts of a clause, without what stands beside them; the rows or points where it has nothing else."""
    inner = [one for one in clause.children if one.level not in BESIDE and (one.number or one.heading)]
    if inner or not clause.children:
        return inner
    tables = [one for one in clause.children if one.level is Level.TABLE]
    return list(tables[0].children if len(tables) == 1 else clause.children)


def number(clause: Clause) -> tuple[int, int] | None:
    """第八条之一 -> (8, 1), （十四） -> (14, 0); None for a unit without a printed number."""
    if clause.level is Level.ROW:
        row = re.search(r"第(\d+)行$", clause.label)
        return (int(row[1]), 0) if row else None
    match = PRINTED.search(clause.number)
    if match is None:
        return None
    first = integer(match[1])
    return (first, integer(match[2] or "") or 0) if first is not None else None


def siblings(clause: Clause, document: Document) -> list[Clause]:
    """The units that are counted with it: all articles of the text, the sections of one chapter."""
    if clause in articles([clause]):
        return articles(document.walk())
    for above in document.walk():
        if any(one.address == clause.address for one in above.children):
            return [one for one in above.children if one.level is clause.level]
    return [one for one in document.clauses if one.level is clause.level]


def paragraphs(clause: Clause, document: Document) -> list[Location]:
    """款: the paragraphs of an article; its items belong to the paragraph before them."""
    after = _lines(clause.children[-1], document, 1) if clause.children else ()
    return [*_lines(clause, document, 0), *after]


def _lines(clause: Clause, document: Document, skipped: int) -> Iterator[Location]:
    start = 0
    for at, line in enumerate(clause.text.split("\n")):
        if at >= skipped and line.strip():
            yield Location(document, clause, start, start + len(line))
        start += len(line) + 1


def _paragraph(step: Step, rest: Sequence[Step], document: Document, scope: Sequence[Clause]) -> Resolution:
    """第二款 of an article, or an item of it."""
    if rest and scope:
        inner = [one for above in scope for one in _picked(rest[-1], children(above))]
        places = tuple(_whole(document, one) for one in inner)
        return Resolution(document, places, None if places else rest[-1], scope[0])
    found = [one for above in scope for one in paragraphs(above, document)]
    wanted = (step.number or 0) - 1
    if not 0 <= wanted < len(found):
        return Resolution(document, (), step, scope[0] if scope else None, (), len(found))
    return Resolution(document, (found[wanted],))


def _picked(step: Step, members: Sequence[Clause]) -> list[Clause]:
    """The members with the number; by place where they bear none."""
    if step.number is None:
        return list(members)
    if step.number < 0:
        return [members[step.number]] if -step.number <= len(members) else []
    if step.through:
        return [one for one in members if (step.number, 0) <= (number(one) or (0, 0)) < (step.through + 1, 0)]
    same = [one for one in members if number(one) == (step.number, step.between)]
    if same or step.between or not 0 < step.number <= len(members):
        return same
    at_place = members[step.number - 1]
    unnumbered = number(at_place) is None
    return [at_place] if unnumbered else []


def _reached(step: Step, members: Sequence[Clause]) -> bool:
    """Whether units are so many that one may bear the number."""
    return step.number is None or step.number <= len(members)


def _inline(step: Step, document: Document, clause: Clause) -> list[Location]:
    """The third of 一是…二是…三是… in a clause's own text."""
    if step.unit not in {Unit.POINT, Unit.ITEM, Unit.ARTICLE} or step.number is None:
        return []
    marks = list(INLINE.finditer(clause.text))
    for at, match in enumerate(marks):
        if integer(match[1]) == step.number:
            end = marks[at + 1].start() if at + 1 < len(marks) else _sentence_end(clause.text, match.end())
            return [Location(document, clause, match.start(), end)]
    return []


def _sentence_end(text: str, start: int) -> int:
    found = re.compile(r"[。\n]").search(text, start)
    return found.end() if found else len(text)


def _whole(document: Document, clause: Clause) -> Location:
    return Location(document, clause, 0, len(clause.text), whole=True)
