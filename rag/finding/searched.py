"""A notion of a question and a text as it is searched: whether the one stands in the other. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import mul

from index.searching import Index
from index.text import fold

# Places that texts name together by one character each: who asks of one of them is meant.
JOINTLY = {"香港": ("港澳",), "澳门": ("港澳",)}


@dataclass(frozen=True, slots=True)
class Term:
    """One notion of a question: any of its forms in a clause shows that the clause speaks of it."""

    forms: tuple[str, ...]
    weight: float
    others: tuple[str, ...] = ()  # forms that count in a document which says none of the first
    # Of these forms those that a text may hold within a word or over several, and the numbers that no other may begin.
    within: tuple[str, ...] = field(init=False, compare=False, repr=False)
    numbers: tuple[tuple[str, re.Pattern[str]], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        numbers = [form for form in self.forms if form[:1].isdigit() and not form.isdigit()]
        others = [form for form in self.forms if form not in numbers]
        within = tuple(form for form in others if (" " in form if form.isascii() else len(form) > 1))
        # 3年 is no part of 2023年.
        patterns = tuple((form, re.compile(rf"(?<![\d.]){re.escape(form)}")) for form in numbers)
        object.__setattr__(self, "within", within)
        object.__setattr__(self, "numbers", patterns)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What each of some notions weighs, and all of them: added up once for the many clauses that are held against them."""

    weights: tuple[float, ...]
    total: float

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Weighed:
        """The notions in their order."""
        weights = tuple(term.weight for term in terms)
        return cls(weights, sum(weights))

    def share(self, stated: Iterable[float]) -> float:
        """Of the weight of all notions the part that is stated, each as far as it is; 0 where they weigh nothing."""
        return sum(map(mul, self.weights, stated)) / self.total if self.total else 0.0


def share(terms: Sequence[Term], stated: Sequence[float]) -> float:
    """Of the weight of all notions the part that is stated (see `Weighed`)."""
    return Weighed.of(terms).share(stated)


@dataclass(frozen=True, slots=True)
class Searched:
    """A text as it is searched."""

    folded: str
    words: frozenset[str]

    @classmethod
    def of(cls, text: str, index: Index) -> Searched:
        """Folded, and cut into words as the index cuts them."""
        folded = fold(text)
        return cls(folded, frozenset(index.words(folded)))

    def joined(self, other: Searched) -> Searched:
        """Two texts as one, each on its own line."""
        return Searched(f"{self.folded}\n{other.folded}", self.words | other.words)

    def spoken(self, terms: Sequence[Term]) -> float:
        """The summed weight of the notions of which the text speaks."""
        return sum(term.weight for term in terms if self.states(term))

    def states(self, term: Term) -> bool:
        """Whether any form of a notion stands in the text."""
        if not self.words.isdisjoint(term.forms):
            return True
        folded = self.folded
        for form in term.within:
            if form in folded:
                return True
        return bool(term.numbers) and any(
            form in folded and alone.search(folded) for form, alone in term.numbers
        )


def stating(term: Term, texts: Sequence[Searched]) -> list[bool]:
    """Of each text whether any form of a notion stands in it: `Searched.states` of many, without a call for each."""
    forms, within = term.forms, term.within
    if len(within) > 1 or term.numbers:
        return [one.states(term) for one in texts]
    if not within:
        return [not one.words.isdisjoint(forms) for one in texts]
    form = within[0]
    return [not one.words.isdisjoint(forms) or form in one.folded for one in texts]
