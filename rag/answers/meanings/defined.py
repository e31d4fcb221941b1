"""A library -> the terms that its texts define, each with the sentence that does: 本办法所称…，是指…. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document
from index.searching import Index
from rag.drafting import Quote, sentences

_TERM = r"[一-鿿A-Za-z0-9·+－-]{2,20}?"
_ASIDE = "(?:[，,](?:[^，,。；]{2,16}[，,])?)?"  # ，除另有说明外，
# Where a sentence says outright that it defines: the term, then the verb.
SAID = re.compile(
    rf"(?:所[称说指]|本[一-鿿]{{1,6}}[中里])的?[“「]?(?P<called>{_TERM})[”」]?{_ASIDE}\s*(?:，即|是指|系指|指的是|指|包括|是)|"
    rf"(?:^|[。；\n）、.．\s])[“「]?(?P<bare>{_TERM})[”」]?，指(?![导标定派挥示引数出明望])|"
    rf"(?:^|[。；，：\n）)、.．\s])[“「]?(?P<term>{_TERM})[”」]?[，,]?\s*(?:是指|系指|指的是)|"
    rf"[“「](?P<quoted>[^”」]{{2,20}})[”」](?:，?即|是指|指|是一种)"
)
# 某某委员会（以下简称管委会）
SHORT = re.compile(
    rf"(?P<long>[一-鿿A-Za-z0-9、]{{3,40}})[（(](?:以下)?(?:统称|简称|称)(?:为)?[：:]?[“「]?(?P<term>{_TERM})[”」]?[）)]"
)
# 达到85分以上的，为规范化服务站: what a thing must be to be called so.
CALLS = re.compile(
    r"(?:的|，)(?:为|称为|评为|认定为|确定为|列为|视为|属于|授予)[“「]?(?P<term>[一-鿿A-Za-z0-9]{2,16}?)[”」]?(?:称号)?(?=[。；，、]|$)"
)
GOES_ON = re.compile(
    r"\s*+(?:其中|但是?[，,]?|不过|具体(?:包括|是指|为)|[^。]{2,40}(?:除外|不在此列|不(?:包括|计算)在内)。?$)"
)
CALLED = re.compile(r"^.*(?:所[称说指]|本[一-鿿]{1,6}[中里])的?")
NO_TERM = re.compile(r"^(?:本|其|该|这|上述|前款|前述|主要|具体|也|均|都|就|并)|(?:的|应当|可以|不得)$")

ALIKE, AHEAD = (
    0.4,
    0.1,
)  # cosine of a name in another language and a term, and its lead before that of any other
SHORTEST = 2  # characters of a name
ENOUGH = 0.75  # share of the characters of a loose name that a term holds


@dataclass(frozen=True, slots=True)
class Defined:
    """A term and the words that define it; `outright` when the sentence does nothing else."""

    term: str
    quote: Quote
    outright: bool


@dataclass(frozen=True, eq=False)
class _Outright:
    """The terms that are defined outright; `vectors` has a row for the name of each."""

    terms: tuple[Defined, ...]
    vectors: NDArray[np.float32]


@lru_cache(maxsize=2)
def of(index: Index) -> tuple[Defined, ...]:
    """Every term of a library that is defined, in printed order; read once for each snapshot."""
    return tuple(
        one
        for document in index.documents
        for clause in document.walk()
        for one in in_clause(document, clause)
    )


def in_clause(document: Document, clause: Clause) -> Iterator[Defined]:
    """The terms that one clause defines."""
    spans = sentences(clause.text)
    for at, (start, end) in enumerate(spans):
        sentence = clause.text[start:end]
        quote = Quote(document, clause, start, _last(clause.text, spans[at:]))
        for match in SAID.finditer(sentence):
            term = next(group for group in match.groups() if group)
            term = CALLED.sub("", term)
            if len(term) > 1 and not NO_TERM.search(term):
                yield Defined(term, quote, outright=True)
        for pattern in (CALLS, SHORT):
            for match in pattern.finditer(sentence):
                if not NO_TERM.search(match["term"]):
                    yield Defined(match["term"], quote, outright=False)


def _last(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Where a definition ends: the sentences that go on with 其中 or 但 belong to it."""
    goes_on = takewhile(lambda span: GOES_ON.match(text[span[0] : span[1]]), spans[1:])
    return [spans[0], *goes_on][-1][1]


def named(text: str, index: Index, documents: tuple[Document, ...]) -> tuple[Defined, ...]:
    """The defined terms that a text says, each once: outright before abbreviations, then by the order of the documents."""
    order = {one.id: place for place, one in enumerate(documents)}
    said = [one for one in of(index) if one.term in text and one.quote.document.id in order]
    said.sort(key=lambda one: (not one.outright, order[one.quote.document.id]))
    return tuple({one.term: one for one in reversed(said)}.values())


def nearly(called: str, index: Index, documents: tuple[Document, ...]) -> Defined | None:
    """The term that documents define outright which holds most of the characters by which a question calls it; else None."""
    ids, characters = {one.id for one in documents}, frozenset(called)
    if len(characters) < SHORTEST:
        return None
    terms = {one.term: one for one in reversed(of(index)) if one.outright and one.quote.document.id in ids}
    ranked = sorted(terms, key=lambda term: -len(characters & frozenset(term)))
    shares = [len(characters & frozenset(term)) / len(characters) for term in ranked[:2]]
    return terms[ranked[0]] if shares and shares[0] >= ENOUGH and shares[1:] != shares[:1] else None


def alike(names: Sequence[str], index: Index, documents: tuple[Document, ...]) -> Defined | None:
    """The term that documents define outright which means by far the nearest to one of some names; else None."""
    order = {one.id: place for place, one in enumerate(documents)}
    known = _outright(index)
    if not names or not known.terms:
        return None
    near = np.max([known.vectors @ index.meaning(name) for name in names], axis=0)
    pairs = [pair for pair in zip(near, known.terms, strict=True) if pair[1].quote.document.id in order]
    pairs.sort(key=lambda pair: (-pair[0], order[pair[1].quote.document.id]))
    others = [cosine for cosine, one in pairs if one.term != pairs[0][1].term]
    least = max(ALIKE, max(others, default=0.0) + AHEAD)
    return pairs[0][1] if pairs and pairs[0][0] >= least else None


@lru_cache(maxsize=2)
def _outright(index: Index) -> _Outright:
    """Read once for each snapshot."""
    terms = tuple(one for one in of(index) if one.outright)
    return _Outright(
        terms, index.meanings([one.term for one in terms]) if terms else np.zeros((0, 1), np.float32)
    )
