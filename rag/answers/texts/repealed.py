"""Whether a text still holds that the library does not hold: the sentence of another that ends it. Knows no record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from documents.clauses import Document
from documents.facts.validity import validity
from index.searching import Index
from rag import located
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked.record_words import Asked
from rag.questions.query import Query
from rag.retrieval import Evidence

HELD = frozenset({Asked.STATUS, Asked.TERM})
SAID = 0.7  # share of a title's pairs of characters that a question says
APART = 0.15  # by which it must say more of it than of any text of the library
MARKS = re.compile(r"[《》〈〉“”（）()〔〕\s]")


def answer(query: Query, asked: tuple[Asked, ...], desk: Desk) -> Written | None:
    """The sentence that ends the text whose force is asked; None where a text of the library is meant more."""
    if not HELD & set(asked):
        return None
    own = max((_share(one.title, query.text) for one in desk.documents), default=0.0)
    found = [(_share(name, query.text), quote) for name, quote in _ended(desk.index)]
    share, quote = max(found, key=lambda one: one[0], default=(0.0, None))
    if quote is None or share < max(SAID, own + APART):
        return None
    draft = Draft()
    place = located.full(quote.document, quote.clause, query.english)
    words = " ".join(quote.words.split())
    draft.say(f"{place}: {words}" if query.english else f"{place}：{words}", quote)
    return Written(draft, evidence=[Evidence(quote.document, quote.clause, share, support=share)])


def _share(name: str, text: str) -> float:
    """How much of a name a text says, character pair by character pair."""
    pairs = {a + b for a, b in pairwise(MARKS.sub("", name))}
    return len([one for one in pairs if one in text]) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=2)
def _ended(index: Index) -> tuple[tuple[str, Quote], ...]:
    """Every text that a clause ends, by its title, with the sentence that does; read once for each snapshot."""
    return tuple(one for document in index.documents for one in _of(document))


def _of(document: Document) -> Iterator[tuple[str, Quote]]:
    for clause in document.walk():
        stated = validity(clause.text)
        for name in stated.repeals if stated else ():
            for start, end in sentences(clause.text):
                if name in clause.text[start:end]:
                    yield name, Quote(document, clause, start, end)
