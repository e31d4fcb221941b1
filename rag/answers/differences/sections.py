"""The words of a question -> the parts of a document that it names: its text, a table, a chapter, an item. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag import outline

Holds = Callable[[Clause], bool]


def _annexed(clause: Clause) -> bool:
    under = any(map(outline.ATTACHED.match, (*clause.path[:1], clause.text)))
    return (clause.address.startswith("annex") and clause.address != "annexes") or under


CHAPTER = re.compile(rf"第[{CHINESE}\d]+[章节]|\b(?:chapter|section) \d+\b", re.IGNORECASE)
NUMBERED = re.compile(
    rf"第[{CHINESE}\d]+(?:条|项|点|行)|\b(?:task|item|article|point|row) \d+\b", re.IGNORECASE
)
# What parts of plans are headed by; followed by what points to a place.
HEADED = re.compile(
    r"(?:年度|总体|主要|工作|发展|预期)?(?P<word>目标|要求|现状|成效|短板|附则|总则|说明|保障|安排)"
    r"(?:(?:里|中|部分|那|一?栏)|(?=[和跟与同、说写讲]))"
)
KINDS: tuple[tuple[re.Pattern[str], Holds], ...] = (
    (
        re.compile(
            r"正文|前[面文](?=[的说写讲])|条文|(?:条款|文字|任务)(?=部分|里|处|那|𠮶|[和与跟同]|[说写讲])|"
            r"\b(?:articles?(?! \d)|text|prose|body|narrative)\b(?! of)|\bthe (?:tasks?|clauses?)\b(?! (?:\d|of|list|table))",
            re.IGNORECASE,
        ),
        lambda one: one.level is not Level.ROW and not _annexed(one),
    ),
    (
        re.compile(r"附件(?!表)\s*\d{0,2}|附录|\b(?:annex|appendix)\b", re.IGNORECASE),
        lambda one: _annexed(one),
    ),
    (
        re.compile(
            r"(?:目标|指标|附)?(?<![报请批记代发])表[格中里]?(?![示述现达明决彰])|\b(?:(?:indicator|target|goal)s? )?tables?\b",
            re.IGNORECASE,
        ),
        lambda one: one.level is Level.ROW,
    ),
    (
        re.compile(r"专栏|\bbox(?:es)?\b", re.IGNORECASE),
        lambda one: "专栏" in one.label or one.level is Level.BOX,
    ),
    (
        re.compile(r"前言|序言|引言|\b(?:foreword|preface)\b", re.IGNORECASE),
        lambda one: one.address == "preface",
    ),
)
SHORTEST = 4  # characters of an annex's heading that call it
NAMES = (*(pattern for pattern, _ in KINDS), CHAPTER, NUMBERED, HEADED)


@dataclass(frozen=True, slots=True)
class Section:
    """A part under the name that a question gives it, and the clauses that are in it."""

    start: int
    name: str
    holds: Holds


def any_in(text: str) -> bool:
    """Whether a text names parts of a document."""
    return any(pattern.search(text) for pattern in NAMES)


def without(text: str) -> str:
    """A text without such names."""
    for pattern in NAMES:
        text = pattern.sub(" ", text)
    return text


def named(text: str, document: Document) -> tuple[Section, ...]:
    """The parts of a document that a text names, in the text's order."""
    found = [(match, holds) for pattern, holds in KINDS for match in [pattern.search(text)] if match]
    found += [(match, partial(_under, match[0])) for match in CHAPTER.finditer(text)]
    found += [(match, partial(_bears, _number(match[0]))) for match in NUMBERED.finditer(text)]
    headings = {one.heading for one in document.walk()}
    found += [
        (match, partial(_headed, match["word"]))
        for match in HEADED.finditer(text)
        if any(match["word"] in one for one in headings)
    ]
    taken = {at for match, _ in found for at in range(*match.span())}
    found += [
        (match, holds) for match, holds in _annexes(text, document) if not taken & set(range(*match.span()))
    ]
    found.sort(key=lambda one: one[0].start())
    return tuple(Section(match.start(), match[0], holds) for match, holds in found)


def _annexes(text: str, document: Document) -> Iterator[tuple[re.Match[str], Holds]]:
    """The annexes that a text calls by the end of their heading: 自查要点 of 学校自查要点."""
    for clause in document.clauses:
        if clause.level is Level.ANNEX:
            ends = (clause.heading[at:] for at in range(len(clause.heading) - SHORTEST + 1))
            found = next(
                (match for end in ends for match in [re.search(re.escape(end), text)] if match), None
            )
            if found:
                yield found, partial(_in, clause.address)


def _in(address: str, clause: Clause) -> bool:
    return f"{clause.address}/".startswith(f"{address}/")


def _number(name: str) -> int | None:
    digits = re.search(rf"\d+|(?<=第)[{CHINESE}]+", name)
    return integer(digits[0]) if digits else None


def _under(name: str, clause: Clause) -> bool:
    """Whether a clause stands in the chapter of this name, outside its tables."""
    above = re.findall(rf"第([{CHINESE}\d]+)[章节]", " ".join((clause.label, *clause.path)))
    return clause.level is not Level.ROW and _number(name) in {integer(one) for one in above[:1]}


def _bears(number: int | None, clause: Clause) -> bool:
    """Whether a clause is the item of this number."""
    printed = re.findall(rf"\d+|[{CHINESE}]+", clause.label)
    return number is not None and bool(printed) and integer(printed[-1]) == number


def _headed(word: str, clause: Clause) -> bool:
    """Whether a clause stands under a heading with this word."""
    return any(word in one for one in (clause.heading, *clause.path))
