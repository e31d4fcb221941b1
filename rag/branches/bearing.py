"""A library -> the sentences that bear on a rule elsewhere: by its number, or behind its points. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Clause, Document, Level, Placed
from index.searching import Index
from rag import outline
from rag.drafting import sentences
from rag.questions.names.references import Reference, Unit, references

BREAKS = re.compile(r"违反|有(?:本[一-鿿]{1,4})?第[^，。；]{1,24}行为")
# A law of somebody else has articles of its own.
OF_ANOTHER = re.compile(r"》[^，。；]{0,8}$")
# 不受前款第一项、第四项限制: items of the same article.
OWN = re.compile(r"(?:前款|本条|本款)的?(?:第[^，。；]{1,4}项[、和及])*$")
BEHIND = re.compile(r"/p-\d+$")
# What holds for what was there before the text was in force, whichever of its rules that breaks.
EARLIER = re.compile(
    r"(?:施行|实施|生效|印发|发布)(?:之日)?(?:之?前|以前)[^，。；]{0,4}已|(?:此前|废止前|[日月年]前)已|施行前[^，。；]{0,8}的"
)
NUMBERED = frozenset({Unit.ARTICLE, Unit.HEADING, Unit.BRACKET})


@dataclass(frozen=True, slots=True)
class Bearing(Placed):
    """`clause.text[start:end]` bears on the clauses at the addresses `of`, all of its own document.

    `breaks`: it says what comes of breaking them; `earlier`: it is for what was there before the text was in force,
    and bears on all the text where it names no clause.
    """

    document: Document
    clause: Clause
    start: int
    end: int
    of: tuple[str, ...]
    breaks: bool = False
    earlier: bool = False

    @property
    def words(self) -> str:
        """What it says, without the printed number of its clause."""
        return self.clause.text[self.start : self.end].removeprefix(self.clause.number).strip()


@lru_cache(maxsize=2)
def by_document(index: Index) -> Mapping[str, Sequence[Bearing]]:
    """Of each document all that bears on other clauses of it, in printed order; read once for each snapshot."""
    return {document.id: tuple(bearings(document)) for document in index.documents}


def bearings(document: Document) -> Iterator[Bearing]:
    """All sentences that name another clause by its number, and the paragraphs behind the points of an article."""
    above = {under.address: one for one in document.walk() for under in one.children}
    for clause in document.walk():
        article = above.get(clause.address)
        behind = article is not None and article.number and BEHIND.search(clause.address) is not None
        for start, end in sentences(clause.text):
            words = clause.text[start:end].removeprefix(clause.number)
            of = [one for one in _named(document, clause, words) if not _holds(one, clause.address)]
            if article is not None and behind and not of:
                of = [article.address]
            breaks, earlier = (one.search(words) is not None for one in (BREAKS, EARLIER))
            if of or earlier:
                yield Bearing(document, clause, start, end, tuple(dict.fromkeys(of)), breaks, earlier)


def _holds(outer: str, inner: str) -> bool:
    return f"{inner}/".startswith(f"{outer}/")


def _named(document: Document, clause: Clause, words: str) -> Iterator[str]:
    """The addresses of the clauses that a sentence names by their numbers."""
    if "第" not in words or (clause.level is Level.MASTHEAD):
        return
    for reference in references(words):
        before = words[: reference.start]
        if OWN.search(before):
            yield from _of_own(clause, reference)
        elif reference.steps[0].unit in NUMBERED and not OF_ANOTHER.search(before):
            yield from (place.clause.address for place in outline.resolve(reference, document).locations)


def _of_own(clause: Clause, reference: Reference) -> Iterator[str]:
    """An item of the article in which a sentence stands."""
    if reference.last.unit is Unit.ITEM and reference.last.number is not None:
        yield f"{BEHIND.sub('', clause.address)}/{reference.last.number}"
