"""A library -> its enumerations, each with how well a question means it. Writes no sentence, knows no kind of question."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document, Level
from index.searching import Index
from index.text import fold
from rag import counted_lists
from rag.drafting import english_gist, gist, sentences
from rag.retrieval import Retriever, Term

MOST = 30  # parts; more are no list that a person would want read out
PROSE = 3  # paragraphs without a number that are taken for parts; two may be mere prose
TOPS = frozenset({Level.CHAPTER, Level.HEADING, Level.PART})
POINT = re.compile(
    r"(?:[一二三四五六七八九十]是|其[一二三四五六七八九]|第[一二三四五六七八九][，,、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑳])"
)
HANGS = re.compile(r"[：:]\s*$")
# What is listed, in the sentence on which the parts hang: 下列路段.
LISTED = re.compile(r"(?:下列|以下|下述|如下)[一-鿿]{0,2}?(?P<noun>[一-鿿]{2})")
NAMED_LEVEL = re.compile(r"^(?:Chapter|Section|Part|Box|Annex)\s*[\dIVX]*\s*[:.]\s*", re.IGNORECASE)
FORBIDS = re.compile(
    "不得|不准|不许|不允许|不可以?|不能(?!够)|不予|不[让给](?!予)|别想|拿不到|禁止|严禁|唔准|唔可以|唔得|唔畀|[不唔](?:批|受理|放贷|发放|授信)|拒绝|拒批"
)
# A part that is told by what it answers: 讲“为何要建”的部分.
WHY = re.compile("[“「]?为(?:什么|何|啥)要?[^，。？“”「」]{0,6}[”」]?的(?:那?一?(?:部分|[块段节章]))")
# What ways, steps and points are called, so that a question may call them otherwise.
SAME = (
    (re.compile("方法|途径|形式|做法|手段|渠道"), "方式"),
    (re.compile("举措|招数|办法"), "措施"),
    (FORBIDS, "不得"),
    (
        re.compile(
            "一分钱[都也]?[不唔](?:用|使|要|收|花|掏)|免收费用?|(?:不|唔)(?:用|使|要|收)(?:给|交|付|畀|俾)?(?:钱|费)"
        ),
        "免费",
    ),
    (WHY, "目的意义"),
    (re.compile(r"\b(?:methods?|means|forms?|way)\b", re.IGNORECASE), "ways"),
)
# What of a score is the heading's, the surrounding words', the meaning's.
HEADING, AROUND, MEANING = 0.5, 0.25, 0.45
OF_KIND = 0.15  # what parts score that are said to be what the question asks for


@dataclass(frozen=True, slots=True)
class Item:
    """One part: `clause.text[start:end]`."""

    clause: Clause
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.clause.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Parts of one thing in printed order. `inline` when they stand in one clause's text."""

    document: Document
    head: Clause
    items: tuple[Item, ...]
    name: str
    english: str
    inline: bool = False
    top: bool = False  # the parts of the whole document
    counted: bool = False  # its clause says how many sorts of things they are


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question says of the parts it wants: how many there are, what they are, that they are forbidden or sorts."""

    number: int | None = None
    kind: str = ""
    forbids: bool = False
    sorts: bool = False  # of what sorts a thing is: 有哪几种


@dataclass(frozen=True, slots=True)
class Match:
    """An enumeration and how well it fits: about 0 to 1.2; `named` is the heading's share of that, 0 to 1."""

    enumeration: Enumeration
    score: float
    named: float


@dataclass(frozen=True, eq=False)
class Enumerations:
    """All of a library's; `chinese` and `english` have a row for the name of each."""

    all: tuple[Enumeration, ...]
    chinese: NDArray[np.float32]
    english: NDArray[np.float32]


@lru_cache(maxsize=2)
def of(index: Index) -> Enumerations:
    """Read once for each snapshot."""
    found = tuple(one for document in index.documents for one in _of_document(document))
    if not found:
        return Enumerations((), np.zeros((0, 1), np.float32), np.zeros((0, 1), np.float32))
    chinese = [f"{one.name} {_parts_named(one)}" for one in found]
    english = [one.english or name for one, name in zip(found, chinese, strict=True)]
    return Enumerations(found, index.meanings(chinese), index.meanings(english))


def ranked(
    topic: str, wanted: Wanted, documents: Sequence[Document], index: Index, retriever: Retriever
) -> list[Match]:
    """The enumerations that a topic may mean, the best first."""
    library = of(index)
    terms = retriever.terms(alike(topic))
    total = sum(term.weight for term in terms)
    if not library.all or not total:
        return []
    vector = index.meaning(topic)
    near = np.maximum(library.chinese @ vector, library.english @ vector)
    said = frozenset(index.words(fold(alike(topic))))
    within = {one.id for one in documents}
    found = [
        _match(one, float(near[at]), terms, total, said, index, retriever, wanted)
        for at, one in enumerate(library.all)
        if one.document.id in within
    ]
    return sorted(found, key=lambda one: -one.score)


def text(one: Enumeration) -> str:
    """All that it says: the headings above it, its own words and its parts'."""
    parts = [item.text for item in one.items]
    return " ".join((one.document.title, *one.head.path, one.head.text, *parts, one.head.english))


@lru_cache(maxsize=4096)
def alike(text: str) -> str:
    """Words that are asked for one another made one: methods and forms are ways."""
    for words, one in SAME:
        text = words.sub(one, text)
    return text


def held(one: Enumeration) -> tuple[str, str]:
    """What a question is held against: its name, and that with the headings above it and the names of its parts."""
    name = alike(f"{one.name} {one.english}")
    above = " ".join((one.document.title, one.document.title_english, *one.head.path))
    return name, alike(f"{name} {above} {_parts_named(one)}")


def _match(
    one: Enumeration,
    near: float,
    terms: Sequence[Term],
    total: float,
    said: frozenset[str],
    index: Index,
    retriever: Retriever,
    wanted: Wanted,
) -> Match:
    name, beside = held(one)
    named = retriever.spoken(terms, name) / total
    own = _own(alike(one.english if said and all(word.isascii() for word in said) else one.name), said, index)
    heading = max(0.75 * own + 0.25 * named, 0.35 * own + 0.65 * named)
    around = retriever.spoken(terms, beside) / total
    fits = _fits(one, wanted, heading > 0)
    return Match(one, HEADING * heading + AROUND * around + MEANING * near + fits, heading)


def _fits(one: Enumeration, wanted: Wanted, named: bool) -> float:
    """What parts score for being as many as asked, said to be what is asked for, and allowed or forbidden as asked.

    So many parts of something that the question does not name say nothing.
    """
    count = 0.0 if wanted.number is None else 0.2 if wanted.number == len(one.items) else -0.15
    called = so_called(one, wanted.kind)
    count = count if named or called else min(count, 0.0)
    listed = LISTED.search(one.name)
    kind = OF_KIND if listed and listed["noun"] == wanted.kind else 0.0
    kind = max(kind, OF_KIND * ((one.counted and wanted.sorts and named) or called))
    if not wanted.forbids:
        return count + kind
    forbids = FORBIDS.search(one.name) is not None
    titled = all(item.clause.heading for item in one.items)  # headings one beside the other forbid nothing
    return count + kind + (OF_KIND if forbids else -OF_KIND if titled and not one.inline else 0.0)


def so_called(one: Enumeration, kind: str) -> bool:
    """Whether most parts bear headings that end with what the question asks for: 某某行动 of 几大行动."""
    called = [item.clause.heading.split("（")[0].endswith(kind) for item in one.items]
    return len(kind) > 1 and not one.inline and sum(called) * 2 > len(called)


def _own(name: str, said: frozenset[str], index: Index) -> float:
    """The share of a name's words that the question says."""
    words = frozenset(index.words(fold(name)))
    total = math.fsum(index.rarity(word) for word in words)
    return math.fsum(index.rarity(word) for word in words & said) / total if total else 0.0


def _parts_named(one: Enumeration) -> str:
    return " ".join(item.clause.heading or item.text[:24] for item in one.items)


def _of_document(document: Document) -> Iterator[Enumeration]:
    tops = tuple(clause for clause in document.clauses if clause.level in TOPS)
    if len(tops) > 1:
        whole = tuple(Item(clause, 0, len(clause.text)) for clause in tops)
        yield Enumeration(
            document, document.clauses[0], whole, document.title, document.title_english, top=True
        )
    for clause in document.walk():
        points = _points(clause)
        parts = _children(clause) or (() if points else _lines(clause))
        if 2 <= len(parts) <= MOST:
            english = NAMED_LEVEL.sub("", english_gist(clause, 200))
            yield Enumeration(document, clause, parts, _name(clause), english, parts[0].clause is clause)
        if points:
            yield Enumeration(document, clause, points, _before(clause, points[0].start), _gist(clause), True)
        elif not parts:
            for lead, items in counted_lists.lists(clause.text):
                named = tuple(Item(clause, *span) for span in items)
                yield Enumeration(
                    document, clause, named, f"{clause.heading} {lead}".strip(), "", True, counted=True
                )


def _children(clause: Clause) -> tuple[Item, ...]:
    """The points under a heading: those with a number, or where none has one all of them."""
    numbered = [one for one in clause.children if one.number and one.level is not Level.TABLE]
    boxes = [one for one in numbered if one.level is Level.BOX]
    named = [
        one for one in numbered if one not in boxes or len(boxes) == len(numbered)
    ]  # a box stands beside the points
    parts = named or [one for one in clause.children if one.level in {Level.PARAGRAPH, Level.DASH, Level.ROW}]
    return tuple(Item(one, 0, len(one.text)) for one in parts)


def _lines(clause: Clause) -> tuple[Item, ...]:
    """The paragraphs under a heading whose text is not parted further."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", clause.text)]
    if not clause.heading or not lines or clause.heading not in clause.text[slice(*lines[0])]:
        return ()
    parts = tuple(Item(clause, start, end) for start, end in lines[1:])
    return parts if len(parts) >= PROSE or all(POINT.match(one.text) for one in parts) else ()


def _points(clause: Clause) -> tuple[Item, ...]:
    """一是…；二是…；三是…: the points within one clause's text, each with what is said of it."""
    own = len(clause.number) if clause.number and clause.text.startswith(clause.number) else 0
    starts = [
        match.start()
        for match in re.finditer(rf"(?:(?<=[。；：:，,\n])|^)\s*{POINT.pattern}", clause.text)
        if match.end() > own  # the clause's own number opens no point of it
    ]
    if len(starts) < 2:
        return ()
    ends = [*starts[1:], _sentence_end(clause.text, starts[-1])]
    return tuple(Item(clause, start, end) for start, end in zip(starts, ends, strict=True))


def _sentence_end(text: str, start: int) -> int:
    end = re.search(r"[。\n]", text[start:])
    return start + end.end() if end else len(text)


def _name(clause: Clause) -> str:
    """A heading, or the sentence on which the parts hang: 有下列情形的，停航："""
    if clause.heading:
        return clause.heading
    last = [clause.text[a:b] for a, b in sentences(clause.text)][-1:]
    hangs = clause.children and last and HANGS.search(last[0])
    return last[0].removeprefix(clause.number).strip() if hangs else gist(clause, 80)


def _before(clause: Clause, start: int) -> str:
    """What leads up to the first of some points: the clause's heading and the sentence before."""
    before = [clause.text[a:b] for a, b in sentences(clause.text[:start])]
    return f"{clause.heading} {before[-1] if before else ''}".strip()


def _gist(clause: Clause) -> str:
    return NAMED_LEVEL.sub("", english_gist(clause, 200))
