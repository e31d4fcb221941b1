"""A question -> all of it that each clause is held against, read once for a search. Reads no clause and ranks nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from index.passages import Language
from index.searching import Index
from rag.finding import fusion
from rag.finding.searched import Term, Weighed
from rag.finding.terms import Terms
from rag.language import HAN


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is searched for."""

    notions: Sequence[Term]
    known: Sequence[bool]  # of each notion whether the library speaks of it at all
    heard: bool  # whether it speaks of any
    all: Weighed
    of_known: Weighed
    phrases: Sequence[str]
    trust: float  # what the notions count beside other signals
    language: Language

    @classmethod
    def of(cls, text: str, terms: Terms, index: Index) -> Asked:
        """As clauses are held against it."""
        notions = terms.of(text)
        known = [any(map(terms.knows, notion.forms)) for notion in notions]
        return cls(
            notions,
            known,
            any(known),
            Weighed.of(notions),
            Weighed.of(compress(notions, known)),
            terms.phrases(text),
            fusion.trust(len(notions), fusion.weights(text)),
            _language(text, index),
        )

    def share_known(self, stated: Sequence[float]) -> float:
        """How much of the notions that the library knows a clause states."""
        return self.of_known.share(compress(stated, self.known))


def _language(text: str, index: Index) -> Language:
    """The language in which a question is compared: Chinese too, if half of its words are put so for the embedder."""
    left = [word for word in index.words(index.put(text)) if word.isascii()]
    chinese = HAN.search(text) or 2 * len(left) <= len(index.words(text))
    return Language.CHINESE if chinese else Language.ENGLISH
