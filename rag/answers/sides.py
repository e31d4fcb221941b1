"""A question -> what it sets side by side: documents, places, or parts of one document. Finds no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag.desk import Desk
from rag.drafting import title
from rag.language import HAN
from rag.questions import handles, naming
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
# Several sides that no name tells apart.
SEVERAL = re.compile(
    r"[两二2](?:份|个)?(?:[市省里]的?)*(?:文件|材料|文|市|地|边|级|处|城)|各[份市地]|"
    r"\b(?:both|two) (?:\w+ )?(?:cities|provinces|places|documents|texts|papers|plans|sides)\b",
    re.IGNORECASE,
)
SEARCHED = 40
JOINER = re.compile(r"市?的?[和与跟同及、]|(?:['’]s?)?,? and (?:in |under )?(?:the )?(?:city of )?")
PLACES = re.compile("地|市|城|省|cit|provinc|place")
BOXED = re.compile(r"[\u4e00-\u9fff]{2}(?:计划|工程|行动)")
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


def abreast(query: Query, desk: Desk) -> Sides:
    """The sides that a question takes hold of by any name of theirs, or parts of one document."""
    asked = query.question if query.english and not HAN.search(query.question) else query.text
    found = handles.of(asked, desk.documents, desk.glossary)
    rest = handles.without(query.text, desk.documents, desk.glossary)
    boxes = _boxes(asked, desk.documents) if not query.english else ()
    if len(found) + len(boxes) > 1 and found:
        documents = {one.id: one for one in desk.documents}
        all_ = tuple(
            _held(tuple(documents[id] for id in one.documents), query.english, not one.placed)
            for one in found[:MOST]
        )
        for box in boxes:
            rest = rest.replace(box.name, " ")
        outside = tuple(_outside(one, boxes) for one in all_)
        return Sides((*outside, *boxes)[:MOST], rest, called=bool(boxes) or _joined(found, asked))
    within = [one for one in desk.documents if not found or one.id in found[0].documents]
    parts = _parts(asked, _owner_of(asked, rest, within, desk))
    if len(parts) > 1:
        return Sides(parts, _without_parts(rest), parts=True)
    return Sides((), rest)


def _joined(found: Sequence[handles.Handle], text: str) -> bool:
    """Whether texts are called one by one, or places in one breath: 玉岭和沧洮."""
    return not any(one.placed for one in found) or any(
        JOINER.fullmatch(text[one.end : other.start]) for one, other in pairwise(found)
    )


def _boxes(text: str, documents: Sequence[Document]) -> tuple[Side, ...]:
    """The boxes of texts that a question calls by the plan that they tell of."""
    found: dict[str, Side] = {}
    for name in BOXED.findall(text):
        for document in documents:
            for clause in document.walk():
                if clause.level is Level.BOX and name in f"{clause.label}{clause.heading}":
                    found.setdefault(name, Side(name, (document,), partial(_below, clause.address)))
    return tuple(found.values())


def _below(address: str, clause: Clause) -> bool:
    return f"{clause.address}/".startswith(f"{address}/")


def _outside(side: Side, boxes: Sequence[Side]) -> Side:
    """A text without those of its boxes that are sides themselves."""
    own = [one.holds for one in boxes if one.documents[0] in side.documents]
    return replace(side, holds=lambda clause: not any(one(clause) for one in own)) if own else side


def several(query: Query, desk: Desk) -> Sides:
    """The two texts that speak of the matter most, where a question counts its sides and calls none."""
    asked = query.question if query.english and not HAN.search(query.question) else query.text
    if not SEVERAL.search(asked):
        return Sides((), asked)
    found = handles.of(asked, desk.documents, desk.glossary)
    within = [one for one in desk.documents if not found or one.id in found[0].documents]
    rest = SEVERAL.sub(" ", handles.without(query.text, desk.documents, desk.glossary))
    by_place = PLACES.search(" ".join(match[0] for match in SEVERAL.finditer(asked))) is not None
    return Sides(_nearest(rest, within, by_place, query.english, desk), rest)


def _held(documents: tuple[Document, ...], english: bool, named: bool) -> Side:
    return Side("、".join(title(one, english) for one in documents), documents, _any, named)


def _owner_of(asked: str, matter: str, within: Sequence[Document], desk: Desk) -> list[Document]:
    """The document whose parts are meant: of those that may be, the one that speaks of the matter most."""
    if not any(pattern.search(asked) for pattern in (CHAPTER, *(pattern for pattern, _ in PARTS))):
        return []
    found = desk.retriever.search(_without_parts(matter), 1, [one.id for one in within])
    return [one.document for one in found]


def _nearest(
    matter: str, within: Sequence[Document], by_place: bool, english: bool, desk: Desk
) -> tuple[Side, ...]:
    """The two documents, or all those of two places, that speak of the matter most."""
    found = desk.retriever.search(matter, SEARCHED, [one.id for one in within])
    near = list(dict.fromkeys(one.document for one in found))
    if not by_place:
        return tuple(_held((one,), english, named=False) for one in near[:2])
    regions = [one for one in dict.fromkeys(one.region for one in near) if one][:2]
    return tuple(
        _held(tuple(one for one in within if one.region == region), english, named=False)
        for region in regions
    )


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
