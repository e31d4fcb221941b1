"""Sides and a matter -> the line of each side that states it, chosen together: what speaks of one thing speaks alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from documents.clauses import Clause, Document
from documents.facts.responsibilities import LABEL
from documents.numerals import CHINESE
from rag.answers import sought
from rag.answers.passages import HEADINGS
from rag.answers.sides import Side
from rag.answers.sought import Holds
from rag.desk import Desk
from rag.drafting import Quote, sentences
from rag.questions import kinds, requirements
from rag.retrieval import Term

PHRASE = re.compile(r"[，；。\n]|, |; |\. ")
SHORTEST = 5  # characters of a phrase that says something
NUMBER = re.compile(rf"[\d.,]+|[{CHINESE}]+(?=[年月日天个项家元万亿成])")
SEARCHED = 40  # clauses of each side
READ = 6  # sentences of each side that are held against those of the others
STATES, ALIKE, RANKED, OF_YEAR, POINTED = 0.3, 0.6, 0.4, 0.2, 0.5  # what counts beside the matter's words
ENOUGH = 0.12  # share of the matter of which a sentence must speak, where its clause was not found by meaning


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of one side, and how much it counts by itself."""

    document: Document
    clause: Clause
    start: int
    end: int
    weight: float
    english: bool
    rank: float = 0.0  # of its clause among those found, 1 for the first

    @property
    def words(self) -> str:
        """The sentence."""
        return self.quote.words

    @property
    def whole(self) -> Line:
        """The clause with the line."""
        return replace(self, start=0, end=len(self.clause.english if self.english else self.clause.text))

    @property
    def quote(self) -> Quote:
        """The sentence as it is cited."""
        return Quote(self.document, self.clause, self.start, self.end, self.english)


def chosen(those: Sequence[Side], matter: str, question: str, english: bool, desk: Desk) -> list[Line | None]:
    """For each side its line, those that are most alike and speak most of the matter; None for a silent side."""
    terms = desk.retriever.terms(matter)
    years = requirements.years(question)
    holds = sought.form(question)
    whole = kinds.LEAD.search(question) or kinds.ASKS_UNIT.search(question)
    lines = [
        [line.whole if whole else line for line in _lines(side, matter, terms, holds, english, desk)]
        for side in those
    ]
    first = max((one for some in lines for one in some), key=lambda one: one.weight, default=None)
    if first is None:
        return [None] * len(those)
    for side, some in zip(those, lines, strict=True):
        if first not in some:  # what stands beside it in other words
            own = _lines(side, first.words, desk.retriever.terms(first.words), holds, english, desk)
            read = {one.quote for one in some}
            some += [
                replace(one, weight=_weight(one, terms, holds, desk)) for one in own if one.quote not in read
            ]
    lines = [[_dated(one, years) for one in some] for some in lines]
    asked = frozenset(desk.index.words(matter))
    lines = [[_to_the_point(one, asked, holds, desk) for one in some] for some in lines]
    speaking = [some for some in lines if some]
    alike = {id(one): _phrases(one, desk) for some in speaking for one in some}
    best = max(
        product(*speaking),
        key=lambda some: (
            sum(one.weight for one in some)
            + sum(_likeness(alike[id(a)], alike[id(b)], desk) for a, b in combinations(some, 2))
        ),
    )
    found = iter(best)
    return [next(found) if some else None for some in lines]


def _phrases(line: Line, desk: Desk) -> list[frozenset[str]]:
    """The words of each phrase that is no list of units; numbers are what may differ."""
    phrases = [one for one in PHRASE.split(line.words) if not LABEL.search(one[:8]) and len(one) >= SHORTEST]
    return [frozenset(desk.index.words(NUMBER.sub(" ", f"{line.clause.heading} {one}"))) for one in phrases]


def _likeness(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]], desk: Desk) -> float:
    """That of the two phrases that are most alike."""
    return ALIKE * max((_cosine(a, b, desk) for a, b in product(one, other)), default=0.0)


def _cosine(one: frozenset[str], other: frozenset[str], desk: Desk) -> float:
    shared, *both = [sum(map(desk.index.rarity, some)) for some in (one & other, one, other)]
    return float(shared / max(both[0] * both[1], 1.0) ** 0.5)


def _dated(line: Line, years: Sequence[str]) -> Line:
    """Weighed up where it or a heading above it is of a year that is asked for."""
    told = requirements.years(" ".join((*line.clause.path, line.words)))
    return replace(line, weight=line.weight + OF_YEAR) if set(years) & set(told) else line


def _to_the_point(line: Line, asked: frozenset[str], holds: Holds, desk: Desk) -> Line:
    """Weighed up as far as a phrase that answers speaks of the matter and of nothing else."""
    phrases = [
        one for one in PHRASE.split(line.words) for one in one.split("、") if sought.states(one, holds)
    ]
    words = [frozenset(desk.index.words(NUMBER.sub(" ", one))) for one in phrases]
    most = max((_cosine(asked, one, desk) for one in words), default=0.0)
    return replace(line, weight=line.weight + POINTED * most)


def _weight(line: Line, terms: Sequence[Term], holds: Holds, desk: Desk) -> float:
    total = sum(term.weight for term in terms) or 1.0
    share = desk.retriever.spoken(terms, f"{line.clause.heading} {line.words}") / total
    return share + RANKED * line.rank + (STATES if sought.states(line.words, holds) else 0.0)


def _lines(
    side: Side, matter: str, terms: Sequence[Term], holds: Holds, english: bool, desk: Desk
) -> list[Line]:
    """The lines of one side that may be meant, the best first."""
    total = sum(term.weight for term in terms) or 1.0
    ids = [one.id for one in side.documents]
    found = [one for one in desk.retriever.search(matter, SEARCHED, ids) if side.holds(one.clause)]
    best = max((one.score for one in found), default=0.0) or 1.0
    lines = []
    for one in found:
        if (
            one.clause.level in HEADINGS
            and len(one.clause.text) <= len(one.clause.number) + len(one.clause.heading) + 4
        ):
            continue
        in_english = english and bool(one.clause.english)
        text = one.clause.english if in_english else one.clause.text
        for start, end in sentences(text, in_english) or ((0, len(text)),):
            words = text[start:end]
            heading = words.strip(" 。\n").endswith(one.clause.heading or "#")
            spoken = desk.retriever.spoken(terms, f"{one.clause.heading} {words}")
            if LABEL.search(words[:8]) or heading or spoken < ENOUGH * total:
                continue
            line = Line(one.document, one.clause, start, end, 0.0, in_english, one.score / best)
            lines.append(replace(line, weight=_weight(line, terms, holds, desk)))
    return sorted(lines, key=lambda line: -line.weight)[:READ]
