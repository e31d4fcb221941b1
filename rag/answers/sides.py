"""A question -> what it sets side by side: documents, places, or parts of one document. Finds no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag.desk import Desk
from rag.drafting import title
from rag.questions import naming
from rag.questions import query as queries
from rag.questions.query import Query

ALL = re.compile(
    r"[两二2]份(?:文件)?|各份|几份|[两二2]个文件|各个?文件|"
    r"\b(?:both|two|its|their) (?:\w+ )?(?:documents|texts|papers)\b|\bboth (?:of them|say|state|give|set)\b",
    re.IGNORECASE,
)
# Parts of one document that a question may set side by side.
CHAPTER = re.compile(rf"第[{CHINESE}\d]+[章节]|\b(?:chapter|section) \d+\b", re.IGNORECASE)
PARTS: tuple[tuple[re.Pattern[str], Callable[[Clause], bool]], ...] = (
    (re.compile(r"正文|\b(?:text|prose)\b(?! of)", re.IGNORECASE), lambda one: one.level is not Level.ROW),
    (
        re.compile(r"(?:目标|指标|附)?表[格中里]?(?![示述现达明决彰])|\btables?\b", re.IGNORECASE),
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
COUNTER = re.compile(r"(?:多少|几多|几)(?:家(?!庭)|间|个|张|处|项|条|座|名|户|所)?")
MOST = 4


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the clauses of `documents` of which `holds` is true. `named` when the question calls it by a name."""

    name: str
    documents: tuple[Document, ...]
    holds: Callable[[Clause], bool]
    named: bool = True


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared, and the question's words without the names of the sides."""

    all: tuple[Side, ...]
    text: str
    called: bool = False  # documents are named one by one, not by their places
    parts: bool = False  # parts of one document

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of all sides."""
        return tuple(dict.fromkeys(one for side in self.all for one in side.documents))


def of(query: Query, desk: Desk) -> Sides:
    """The sides that a question names; fewer than two where it compares nothing that has a name."""
    text = query.text
    called = naming.called(text, desk.documents)
    ids = tuple(dict.fromkeys(one.documents[0] for one in called))
    documents = {one.id: one for one in desk.documents}
    rest = _without(text, called)
    if len(ids) < 2:
        owners = [documents[one] for one in ids] or _owner(query, rest, desk)
        parts = _parts(rest, owners)
        if len(parts) > 1:
            return Sides(parts, _without_parts(rest), parts=True)
    if len(ids) > 1:
        return Sides(_each([documents[one] for one in ids], query.english, named=True), rest, called=True)
    regions = naming.spoken_regions(text, desk.documents)
    if len(regions) > 1:
        # A text of two places is one side.
        groups = list(
            dict.fromkeys(
                tuple(one for one in desk.documents if region in naming.parts(one)) for region in regions
            )
        )
        sides = [
            Side("、".join(title(one, query.english) for one in group), group, _any)
            for group in groups[:MOST]
        ]
        return Sides(tuple(sides), rest)
    if ALL.search(text) and len(regions) == 1:
        here = [one for one in desk.documents if regions[0] in naming.parts(one)]
        named = len(here) == 2
        return Sides(_each(here[:MOST], query.english, named=named), ALL.sub(" ", rest), called=True)
    return Sides((), rest)


def _owner(query: Query, text: str, desk: Desk) -> list[Document]:
    """The document whose parts are meant: the one that is named, or the one that speaks of the matter most."""
    if not any(pattern.search(text) for pattern in (CHAPTER, *(pattern for pattern, _ in PARTS))):
        return []
    found = desk.retriever.search(_without_parts(text), 1, query.documents)
    return [*desk.named(query)[:1]] or [one.document for one in found]


def _each(documents: Sequence[Document], english: bool, named: bool) -> tuple[Side, ...]:
    return tuple(Side(title(one, english), (one,), _any, named) for one in documents[:MOST])


def _parts(text: str, owners: Sequence[Document]) -> tuple[Side, ...]:
    """The parts of a document that a text names, each under the name that it gives them."""
    if not owners:
        return ()
    found = [(match[0], holds) for pattern, holds in PARTS for match in [pattern.search(text)] if match]
    found += [(match[0], partial(_under, match[0])) for match in CHAPTER.finditer(text)]
    return tuple(Side(name, (owners[0],), holds) for name, holds in found[:MOST])


def _under(name: str, clause: Clause) -> bool:
    """Whether a clause stands in the chapter of this name, outside its tables."""
    number = integer(re.sub(r"[^\d一-鿿]|第|章|节", "", name))
    above = re.findall(rf"第([{CHINESE}\d]+)[章节]", " ".join((clause.label, *clause.path)))
    return clause.level is not Level.ROW and number in {integer(one) for one in above[:1]}


def _without_parts(text: str) -> str:
    for pattern in (CHAPTER, *(pattern for pattern, _ in PARTS)):
        text = pattern.sub(" ", text)
    return text


def _any(_: Clause) -> bool:
    return True


def _without(text: str, called: Sequence[naming.Called]) -> str:
    for one in called:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text


def topic(sides: Sides, regions: Sequence[str]) -> str:
    """What the sides are compared on: the question without its frame, the sides and the places."""
    text = COUNTER.sub(" ", sides.text)
    for name in regions:
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", queries.FRAME.sub(" ", text)).strip()
