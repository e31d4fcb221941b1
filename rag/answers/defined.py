"""A library -> the terms that its texts define, each with the sentence that does: 本办法所称…，是指…. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from documents.clauses import Clause, Document
from index.searching import Index
from rag.drafting import Quote, sentences

_TERM = r"[一-鿿A-Za-z0-9·+－-]{2,20}?"
# Where a sentence says outright that it defines: the term, then the verb.
SAID = re.compile(
    rf"所称的?[“「]?(?P<called>{_TERM})[”」]?[，,]?\s*(?:，即|是指|系指|指的是|指|包括|是)|"
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
GOES_ON = re.compile(r"\s*(?:其中|但是?[，,]?|不过|具体(?:包括|是指|为))")
CALLED = re.compile(r"^.*所称的?")
NO_TERM = re.compile(r"^(?:本|其|该|这|上述|前款|前述|主要|具体|也|均|都|就|并)|(?:的|应当|可以|不得)$")


@dataclass(frozen=True, slots=True)
class Defined:
    """A term and the words that define it; `outright` when the sentence does nothing else."""

    term: str
    quote: Quote
    outright: bool


@lru_cache(maxsize=2)
def of(index: Index) -> tuple[Defined, ...]:
    """Every term of a library that is defined, in printed order; read once for each snapshot."""
    return tuple(
        one
        for document in index.documents
        for clause in document.walk()
        for one in _in_clause(document, clause)
    )


def _in_clause(document: Document, clause: Clause) -> Iterator[Defined]:
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
