"""A sentence of a draft -> why it may not reach the reader: of itself, or because its clauses do not support it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rag import citations
from rag.answer import Withheld
from rag.checking import verdicts
from rag.checking.verdicts import Fault
from rag.composing import faults
from rag.composing.prompts import Brief, Form, instructions
from rag.language import HAN, Language, simplified
from rag.retrieval import Evidence

LENT = 0.6  # of a sentence's words must be its clauses' for a mark to be lent to it
WORD = re.compile(r"[a-z]{3,}|\d+")


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for every draft: the names of known bodies, and what says why clauses do not support a sentence."""

    units: Collection[str]
    fault: Callable[[str, Mapping[int, Evidence]], Fault | None]


@dataclass(frozen=True)
class Checker:
    """What a sentence is held against: the clauses of the brief, the rules for every draft, the instructions."""

    brief: Brief
    rules: Rules
    form: Form

    def fault(self, sentence: str) -> Withheld | None:
        """Why a sentence may not reach the reader; None when it may.

        Clauses are held in Simplified characters, so a sentence in Traditional ones is checked in these too.
        """
        if sentence.strip() in self._stated:
            return None
        plain = simplified(sentence) if self.brief.language is Language.TRADITIONAL else sentence
        own = (
            faults.broken_fault(sentence)
            or faults.leak_fault(sentence, instructions(self.brief, self.form))
            or faults.language_fault(plain, self.brief.language, self.rules.units)
        )
        if own is not None:
            return Withheld(sentence, faults.spoken(own, self.brief.language))
        found = self.rules.fault(plain, self.brief.evidence)
        if found is None:
            return None
        return Withheld(sentence, verdicts.spoken(found, self.brief.language), found.reason)

    def covers(self, marks: str, sentence: str) -> bool:
        """Whether marks that stand behind a later sentence may be lent to this one.

        It did not ask for them, so it must be in the words of their clauses, besides holding.
        """
        numbers = [int(number) for number in citations.CITED.findall(marks)]
        if not numbers or any(number not in self.brief.evidence for number in numbers):
            return False
        clauses = [self.brief.evidence[number].clause for number in numbers]
        said = _words(sentence)
        shared = said & _words("\n".join(f"{one.text}\n{one.english}" for one in clauses))
        return len(shared) >= LENT * len(said) > 0 and self.fault(f"{sentence}{marks}") is None

    @cached_property
    def _stated(self) -> frozenset[str]:
        """The sentences of the records, each with its marks: whoever repeats them letter by letter says what they do.

        They may hold what no clause prints, such as a sum.
        """
        return frozenset(one for one in citations.split(self.brief.facts) if citations.CITED.search(one))


def _words(text: str) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters, Latin words and numbers."""
    plain = simplified(text).lower()
    pairs = {f"{one}{two}" for one, two in pairwise(plain) if HAN.match(one) and HAN.match(two)}
    return frozenset(pairs | set(WORD.findall(plain)))
