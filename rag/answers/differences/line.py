"""A sentence of one side of a comparison, and how alike two such are. Chooses none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product

from documents.clauses import Clause, Document
from documents.facts.amounts import amounts
from documents.facts.responsibilities import LABEL
from documents.numerals import CHINESE
from rag.desk import Desk
from rag.drafting import Quote, sentences
from rag.finding.rarity import likeness

SHORT = {False: 140, True: 420}  # characters of a paragraph that is told whole, in Chinese and in English
PHRASE = re.compile(r"[，；。\n]|, |; |\. ")
SHORTEST = 5  # characters of a phrase that says something
NUMBER = re.compile(rf"[\d.,]+|[{CHINESE}]+(?=[年月日天个项家元万亿成])")
ALIKE = 0.6  # what the likeness of two lines counts
ONE_UNIT = 0.2  # for two lines that state an amount in one unit


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
    near: bool = False  # the nearest that its side has, which does not speak of all that is asked
    share: float = 0.0  # how much of the matter it speaks of

    @property
    def words(self) -> str:
        """The sentence."""
        return (self.clause.english if self.english else self.clause.text)[self.start : self.end]

    @property
    def whole(self) -> Line:
        """The clause with the line."""
        return replace(self, start=0, end=len(self.clause.english if self.english else self.clause.text))

    @property
    def paragraph(self) -> Quote:
        """The sentence with those of its paragraph, where that is short: a rule is read with its exceptions."""
        text = self.clause.english if self.english else self.clause.text
        start = text.rfind("\n", 0, self.start) + 1
        end = next((at for at in [text.find("\n", self.end)] if at >= 0), len(text))
        if heads(self.clause, self.words) and not self.english:  # with the sentence under it
            under = next((b for a, b in sentences(text, False) if a >= self.end), self.end)
            return Quote(self.document, self.clause, self.start, under)
        if end - start > SHORT[self.english]:
            return self.quote
        return Quote(self.document, self.clause, start, end, self.english)

    @property
    def quote(self) -> Quote:
        """The sentence as it is cited."""
        return Quote(self.document, self.clause, self.start, self.end, self.english)


class Alike:
    """How alike two lines are, each cut into its phrases once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._phrases: dict[int, list[frozenset[str]]] = {}

    def of(self, one: Line, other: Line) -> float:
        """The likeness of the two phrases that are most alike."""
        for line in (one, other):
            self._phrases.setdefault(id(line), _phrases(line, self._desk))
        both = product(self._phrases[id(one)], self._phrases[id(other)])
        return ALIKE * max((likeness(a, b, self._desk.index) for a, b in both), default=0.0)

    def with_units(self, one: Line, other: Line) -> float:
        """The same, more where both state an amount in one unit."""
        units = [{each.unit for each in amounts(line.words)} for line in (one, other)]
        return self.of(one, other) + ONE_UNIT * bool(units[0] & units[1])


def _phrases(line: Line, desk: Desk) -> list[frozenset[str]]:
    """The words of each phrase that is no list of units; numbers are what may differ."""
    phrases = [one for one in PHRASE.split(line.words) if not LABEL.search(one[:8]) and len(one) >= SHORTEST]
    return [frozenset(desk.index.words(NUMBER.sub(" ", f"{line.clause.heading} {one}"))) for one in phrases]


def heads(clause: Clause, words: str) -> bool:
    """Whether words of a clause are its number and its heading, and no more."""
    plain, most = words.strip(" 。\n"), len(clause.number) + len(clause.heading) + 4
    return bool(clause.heading) and plain.endswith(clause.heading) and len(plain) <= most
