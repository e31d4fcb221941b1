"""A question -> what it sets side by side: documents, places, or parts of one document. Finds no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise

from documents.clauses import Clause, Document, Level
from rag.answers.differences import own_words, sections
from rag.desk import Desk
from rag.drafting import listed, title
from rag.language import HAN
from rag.questions.names import handles
from rag.questions.query import Query

# Several sides that no name tells apart.
SEVERAL = re.compile(
    r"[两二2](?:份|个)?(?:[市省里]的?)*(?:文件|材料|文|市|地|边|级|处|城)|各[份市地]|"
    r"\b(?:both|two) (?:[\w-]+ )?(?:cities|provinces|places|documents|texts|papers|plans|sides)\b",
    re.IGNORECASE,
)
SEARCHED = 40
JOINER = re.compile(
    r"市?的?(?:[和与跟同及、]|[，,]?(?:还是|定系))|(?:['’]s?)?,? (?:and|or) (?:in |under )?(?:the )?(?:city of )?"
)
PLACES = re.compile("地|市|城|省|cit|provinc|place")
BOXED = re.compile(r"[\u4e00-\u9fff]{2}(?:计划|工程|行动)")
# A name of its own before the word for a plan, or alone: the Kunpeng plan, in Kunpeng. One word of a longer name is none.
_PLAN = r"(?:Plan|Project|Programme|Scheme)\b"
ENGLISH_BOX = re.compile(
    rf"(?<!^)(?<![.?!] )\b(?:[A-Z][a-z]+(?: (?!{_PLAN})[A-Z][a-z]+)+|((?!{_PLAN})[A-Z][a-z]{{3,}})\b)"
)
COUNTER = re.compile(r"(?:多少|几多|几)(?:家(?!庭)|间|个|张|处|项|条|座|名|户|所)?")
# A text and a part of it in one breath: 通知跟附表, the notice and its annex.
AGAINST = re.compile(
    r"(?:通知|办法|方案|规划|计划|意见|措施|细则|条例|总结|报告|要点|文件|正文|前面)[^，。？]{0,6}?(?:和|与|跟|同|及|、)[^，。？]{0,6}?(?:附件|附录|附表|表|专栏)|"
    r"\b(?:annex|appendix|table|box)\b[^?.]{0,40}\b(?:and|with|than|from|as|versus|against)\b[^?.]{0,20}\b(?:notice|plan|rules|measures|text|report|body)\b|"
    r"\b(?:notice|plan|rules|measures|text|report|body|regulations?|summary|opinions|scheme)\b[^?.]{0,20}\b(?:and|with|than|from|versus|against)\b[^?.]{0,20}\b(?:annex|appendix|table|box)\b",
    re.IGNORECASE,
)
MOST = 4
REMEMBERED = 8  # questions and parts of one
LONGEST_NAME = 12  # characters of a matter that may be a name
# What may stand between a text's name and that of a part of it: 规划的专栏, 规划里某某专栏.
CLOSE = re.compile(
    r"[里中内的]?[“\"]?(?:[^，。；？、和与跟同\W]{0,6}[”\"](?=专栏))?|(?:['’]s?)? ?(?:[\w-]+ ){0,2}(?=box)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the clauses of `documents` of which `holds` is true."""

    name: str
    documents: tuple[Document, ...]
    holds: Callable[[Clause], bool]


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared, and the question's words without the names of the sides."""

    all: tuple[Side, ...]
    text: str
    called: bool = False  # documents are named one by one, not by their places
    joined: bool = False  # they are named in one breath
    own: tuple[str, ...] = ()  # the words of each side's own part of the question, where each has one
    around: str = ""  # what the question says of all

    @property
    def apart(self) -> bool:
        """Whether no text is of two sides."""
        ids = [document.id for side in self.all for document in side.documents]
        return len(set(ids)) == len(ids) > 1


@lru_cache(maxsize=REMEMBERED)
def abreast(query: Query, desk: Desk) -> Sides:
    """The sides that a question takes hold of by any name of theirs, or parts of one document."""
    asked = query.question if query.english and not HAN.search(query.question) else query.text
    found = desk.calls(asked).each
    rest = desk.calls(query.text).rest
    boxes = _boxes(asked, desk.documents)
    # The Kunpeng plan is its box, and no plan beside it.
    found = tuple(
        one for one in found if not asked[: one.start].rstrip().endswith(tuple(box.name for box in boxes))
    )
    if len(found) == len(boxes) == 1 and asked[found[0].end :].startswith(
        (f"的{boxes[0].name}", boxes[0].name)
    ):
        boxes = ()  # of that text or place alone: 某市的某计划
    if len(found) + len(boxes) > 1 and found:
        documents = {one.id: one for one in desk.documents}
        all_ = tuple(
            _behind(asked[one.end :], _held(tuple(documents[id] for id in one.documents), query.english))
            for one in found[:MOST]
        )
        for box in boxes:
            rest = rest.replace(box.name, " ")
        outside = tuple(_outside(one, boxes) for one in all_)
        if boxes:
            boxes += _tables(asked, boxes[0].documents[0])
        spans = [] if boxes or asked != query.text else [(one.start, one.end) for one in found]
        own, around = own_words.each(asked, spans), own_words.around(asked, spans)
        joined = _in_one_breath(found, asked)
        called = bool(boxes) or joined or not any(one.placed for one in found)
        return Sides((*outside, *boxes)[:MOST], rest, called, joined and not boxes, own[:MOST], around)
    within = [one for one in desk.documents if not found or one.id in found[0].documents]
    parts = [
        Side(one.name, (owner,), one.holds)
        for owner in _owner_of(asked, rest, within, desk)
        for one in sections.named(asked, owner)[:MOST]
    ]
    parts += [_beside(parts[0], query.english)] if len(parts) == 1 and AGAINST.search(asked) else []
    if len(parts) > 1:
        for one in parts:
            rest = rest.replace(one.name, " ")
        return Sides(tuple(parts), sections.without(rest))
    return Sides((), rest)


def _beside(part: Side, english: bool) -> Side:
    """All of a text but the one part of it that a question holds against the text: 通知和附件."""
    return replace(part, name=title(part.documents[0], english), holds=lambda clause: not part.holds(clause))


def _in_one_breath(found: Sequence[handles.Handle], text: str) -> bool:
    """Whether some of them are: 玉岭和沧洮."""
    return any(JOINER.fullmatch(text[one.end : other.start]) for one, other in pairwise(found))


def _boxes(text: str, documents: Sequence[Document]) -> tuple[Side, ...]:
    """The boxes of texts that a question calls by the plan that they tell of, or in English by its own name."""
    names = ENGLISH_BOX.findall(text) if HAN.search(text) is None else BOXED.findall(text)
    found: dict[str, Side] = {}
    for name in filter(None, names):
        if HAN.search(name) is None and _everywhere(name, documents):
            continue
        for document in documents:
            for clause in document.walk():
                if clause.level is not Level.BOX or name in _own(document):
                    continue
                headed = f"{clause.label}{clause.heading} {clause.english.partition(chr(10))[0]}"
                if name in headed:
                    found.setdefault(name, Side(name, (document,), partial(_below, clause.address)))
    return tuple(found.values())


def _everywhere(name: str, documents: Sequence[Document]) -> bool:
    """Whether more texts than one say a name: then it is that of a place or a body, and of no box."""
    saying = (any(name in clause.english for clause in one.walk()) for one in documents)
    return sum(saying) > 1


def _own(document: Document) -> str:
    """What the text itself is called, and its place."""
    return f"{document.title} {document.title_english}"


def _below(address: str, clause: Clause) -> bool:
    return f"{clause.address}/".startswith(f"{address}/")


def _tables(asked: str, owner: Document) -> tuple[Side, ...]:
    """The other parts that a question names beside a box of the same text."""
    return tuple(Side(one.name, (owner,), one.holds) for one in sections.named(asked, owner))


def _behind(after: str, side: Side) -> Side:
    """A text, or the part of it that is named in the same breath: 规划专栏."""
    if len(side.documents) != 1:
        return side
    near = CLOSE.match(after)
    part = next(
        (one for one in sections.named(after, side.documents[0]) if near and one.start <= near.end()), None
    )
    held = part is not None and any(map(part.holds, side.documents[0].walk()))
    return replace(side, holds=part.holds) if part and held else side


def _outside(side: Side, boxes: Sequence[Side]) -> Side:
    """A text without those of its boxes that are sides themselves."""
    own = [one.holds for one in boxes if one.documents[0] in side.documents]
    return replace(side, holds=lambda clause: not any(one(clause) for one in own)) if own else side


def several(query: Query, desk: Desk) -> Sides:
    """The two texts that speak of the matter most, where a question counts its sides and calls none."""
    asked = query.question if query.english and not HAN.search(query.question) else query.text
    if not SEVERAL.search(asked):
        return Sides((), asked)
    found = desk.calls(asked).each
    within = [one for one in desk.documents if not found or one.id in found[0].documents]
    rest = SEVERAL.sub(" ", desk.calls(query.text).rest)
    by_place = PLACES.search(" ".join(match[0] for match in SEVERAL.finditer(asked))) is not None
    return Sides(_nearest(rest, within, by_place, query.english, desk), rest)


def unnamed(query: Query, desk: Desk) -> tuple[str, list[str]]:
    """A question without the names of texts, and the ids of those among which it holds places against each other."""
    asked = query.question if query.english and not HAN.search(query.question) else query.text
    found = desk.calls(asked).each
    rest = desk.calls(query.text).rest
    return rest, list(dict.fromkeys(id for one in found for id in one.documents)) or list(query.documents)


def nameless(compared: Sides, matter: str) -> list[Side]:
    """The sides that lack a matter which stands on another in quotation marks, as a name does."""
    name = f"“{matter}”"
    if len(matter) > LONGEST_NAME or not any(_names(side, name) for side in compared.all):
        return []
    return [side for side in compared.all if not _names(side, matter)]


def _names(side: Side, name: str) -> bool:
    clauses = (one for document in side.documents for one in document.walk())
    return any(name in one.text for one in clauses if side.holds(one))


def _held(documents: tuple[Document, ...], english: bool) -> Side:
    return Side(listed([title(one, english) for one in documents], english), documents, _any)


def _owner_of(asked: str, matter: str, within: Sequence[Document], desk: Desk) -> list[Document]:
    """The document whose parts are meant: of those that may be, the one that speaks of the matter most."""
    if not sections.any_in(asked):
        return []
    found = desk.retriever.search(sections.without(matter), 1, [one.id for one in within])
    return [one.document for one in found]


def _nearest(
    matter: str, within: Sequence[Document], by_place: bool, english: bool, desk: Desk
) -> tuple[Side, ...]:
    """The two documents, or all those of two places, that speak of the matter most."""
    found = desk.retriever.search(matter, SEARCHED, [one.id for one in within])
    near = list(dict.fromkeys(one.document for one in found))
    if not by_place:
        return tuple(_held((one,), english) for one in near[:2])
    regions = [one for one in dict.fromkeys(one.region for one in near) if one][:2]
    return tuple(_held(tuple(one for one in within if one.region == region), english) for region in regions)


def _any(_: Clause) -> bool:
    return True
