"""A topic -> the figures that the documents state of it, each with its clause, year and kind. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from documents.clauses import Clause, Document, Placed
from documents.facts.amounts import Comparator
from documents.facts.quantities import Quantity
from documents.facts.rows import column, row
from index.searching import Index
from rag.desk import Desk
from rag.figures import printed
from rag.figures.values import FIGURE, figures
from rag.finding.searched import Searched, Term
from rag.wordings import Wordings

AROUND = 44  # characters before a figure that may name what it is of
AFTER = 14
BEST = 0.65  # of the best match
ENOUGH = 0.5  # share of the topic's notions of which a figure's words must speak
SAME = (
    (re.compile("公司"), "企业"),
    (re.compile("募集资金|首发融资|募资额?|募集"), "募资"),
    (re.compile("资产(?:总额|规模)"), "总资产"),
)
OWN = 0.5  # what the indicator's own name counts beside the words around it
BREAK = re.compile(r"[。；！？\n]")
YEAR = re.compile(r"(?:19|20)\d{2}")
# A measure without its thing, which the words before the last comma name: 计入考核，占比5%.
BARE = re.compile(
    r"(?:其中)?(?:占比?|比例|比重|权重|分值|金额|共计?|合计|总共)?(?:为|是|达到?|约|超过|不低于|不超过)?"
)
PHRASE = re.compile(r"[，。；：\n]")


@dataclass(frozen=True, slots=True)
class Stated(Placed):
    """A figure of the topic. `share` says how much of the topic the words around it speak of."""

    document: Document
    clause: Clause
    quantity: Quantity
    share: float

    @property
    def in_table(self) -> bool:
        """Whether a row of a table states it."""
        return row(self.clause.text) is not None

    @property
    def year(self) -> str:
        """The last year that it holds for, empty when none is stated."""
        found = re.findall(r"(?:19|20)\d{2}", self.quantity.period)
        return found[-1] if found else ""


def stated(topic: str, documents: Sequence[Document], desk: Desk) -> tuple[Stated, ...]:
    """The figures of a topic in printed order: those whose words speak of it about as much as the best do."""
    terms = notions(topic, desk)
    total = sum(term.weight for term in terms)
    if not total:
        return ()
    found = _of(documents, terms, total, desk)
    best = max((one.share for one in found), default=0.0)
    return tuple(one for one in found if one.share >= max(ENOUGH, BEST * best))


def read(desk: Desk) -> None:
    """Read every figure of the library with the words around it, which the first question about one would wait for."""
    _shelf(desk)


def notions(topic: str, desk: Desk) -> list[Term]:
    """What a topic speaks of, in words that the library knows."""
    return _known(desk.retriever.terms(alike(topic)), desk)


def alike(text: str) -> str:
    """A text in which words that indicators use for one another are one: 上市公司 and 上市企业, 募资 and 首发融资."""
    for words, one in SAME:
        text = words.sub(one, text)
    return text


def _known(terms: Sequence[Term], desk: Desk) -> list[Term]:
    """The notions of which the library speaks at all."""
    return [
        one
        for one in terms
        if any(desk.index.knows(form) or len(form) > 2 or form == "募资" for form in one.forms)
        and any(len(form) > 1 for form in one.forms)
    ]


def _of(documents: Sequence[Document], terms: Sequence[Term], total: float, desk: Desk) -> list[Stated]:
    shelf = _shelf(desk)
    at = [place for document in documents for place in shelf.places.get(document.id, ())]
    near = np.maximum(shelf.around.spoken(terms), shelf.all.spoken(terms))
    shares = ((1 - OWN) * near + OWN * shelf.own.spoken(terms)) / total
    return [
        Stated(*shelf.figures[place], share) for place, share in zip(at, shares[at].tolist(), strict=True)
    ]


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """All figures of a library, with the words around each, those of its indicator, and both."""

    figures: tuple[tuple[Document, Clause, Quantity], ...]
    places: Mapping[str, range]  # of each document's figures
    around: Wordings
    own: Wordings
    all: Wordings


# Read once an index: to cut the words around every figure takes longer than to answer.
_shelves: WeakKeyDictionary[Index, Shelf] = WeakKeyDictionary()


def _shelf(desk: Desk) -> Shelf:
    if desk.index not in _shelves:
        _shelves[desk.index] = _read(desk)
    return _shelves[desk.index]


def _read(desk: Desk) -> Shelf:
    figures: list[tuple[Document, Clause, Quantity]] = []
    places = {}
    for document in desk.documents:
        before = len(figures)
        figures += [(document, clause, one) for clause in document.walk() for one in printed.of(clause.text)]
        places[document.id] = range(before, len(figures))
    around = [_around_it(clause, one) for _, clause, one in figures]
    names = [_name(clause, one, desk) for _, clause, one in figures]
    both = [f"{words} {name}" for words, name in zip(around, names, strict=True)]
    return Shelf(tuple(figures), places, *(_wordings(texts, desk) for texts in (around, names, both)))


def _wordings(texts: Sequence[str], desk: Desk) -> Wordings:
    return Wordings([Searched.of(alike(text), desk.index) for text in texts])


def _around_it(clause: Clause, one: Quantity) -> str:
    """The words around a figure. A run-in heading says of what all sentences behind it speak: 8. 消除易涝点。完成26处整治。"""
    return f"{clause.heading} {_around(clause.text, one)} {_rendering(clause, one)}"


def _name(clause: Clause, one: Quantity, desk: Desk) -> str:
    """What a figure's indicator is called, in both languages."""
    english = f"{desk.glossary.english(one.subject)} {_leading(clause, one)}"
    return f"{one.subject} {english} {one.category} {_phrase(clause.text, one)}"


def _around(text: str, one: Quantity) -> str:
    """The words before a figure, back to its sentence's start, and a few after it; the whole row of a table."""
    if row(text) is not None:
        return text[: one.end]
    breaks = [match.end() for match in BREAK.finditer(text, 0, one.start)]
    start = max(breaks[-1] if breaks else 0, one.start - AROUND)
    after = BREAK.split(text[one.end : one.end + AFTER])[0]
    return f"{text[start : one.start]} {after}"


def _rendering(clause: Clause, one: Quantity) -> str:
    """The English sentence with the same value."""
    span = printed.rendered(clause, one)
    return clause.english[span[0] : span[1]] if span else ""


def _leading(clause: Clause, one: Quantity) -> str:
    """The English words that lead up to the same value, from the figure before it on."""
    span = printed.rendered(clause, one)
    if span is None:
        return ""
    text, before = clause.english[span[0] : span[1]], 0
    for match in FIGURE.finditer(text):
        if any(abs(found.value - one.value) < 1e-6 for found in figures(match[0])):
            return text[before : match.start()]
        if row(clause.text) is None and not YEAR.fullmatch(match[1]):
            before = match.end()
    return ""


def _phrase(text: str, one: Quantity) -> str:
    """The words since the last mark before a figure, and the noun after it; behind 占比 alone those before it too."""
    *earlier, before = PHRASE.split(text[max(0, one.start - AROUND) : one.start])
    if earlier and BARE.fullmatch(before.strip()):
        before = f"{earlier[-1]} {before}"
    return f"{before} {PHRASE.split(text[one.end : one.end + 6])[0]}"


def words(one: Stated, english: bool) -> str:
    """A figure as a sentence states it: 超过120家, 646亿元; RMB 64.6 billion."""
    quantity = one.quantity
    if english:
        return _english(quantity)
    cells = row(one.clause.text)
    if cells is None:
        return re.sub(r"\s+", "", quantity.printed)
    if re.search(r"[^\d.,\s]", quantity.printed):
        return quantity.printed.strip()
    own = (column(each.name)[1] for each in cells.cells if each.start <= quantity.start < each.end)
    return f"{quantity.printed.strip()}{next(own, '') or cells.unit}"


def _english(one: Quantity) -> str:
    if one.unit == printed.DOUBLED:
        return "to double (翻番)"
    before = {Comparator.AT_LEAST: "more than ", Comparator.AT_MOST: "at most ", Comparator.ABOUT: "about "}
    amount = _scaled(one.value) if one.upper is None else f"{_scaled(one.value)} to {_scaled(one.upper)}"
    money = {"元": "RMB ", "美元": "USD ", "港元": "HKD "}.get(one.unit)
    unit = (
        ""
        if money is not None
        else {"%": "%", "百分点": " percentage points", "倍": " times"}.get(one.unit, "")
    )
    return f"{before.get(one.comparator, '')}{money or ''}{amount}{unit}"


def _scaled(value: float) -> str:
    for name, factor in (("trillion", 1e12), ("billion", 1e9), ("million", 1e6)):
        if value >= factor:
            return f"{round(value / factor, 4):,.10g} {name}"
    return f"{round(value, 4):,.10g}"
