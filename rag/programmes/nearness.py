"""A profile's own words -> how near each measure, and each of its sentences, comes to them. Knows no vocabulary of needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from documents.facts.aspects import offered
from index.searching import Index
from rag.programmes import story
from rag.programmes.shelf import Shelf
from rag.programmes.story import Key
from rag.retrieval import Retriever, Term

LOOKED_THROUGH = 400  # passages whose distance in meaning is known; a measure beyond them is far
# A description of something on which the made-up documents say nothing came to a cosine of at most 0.16 with any
# clause, one of something that they support to 0.23 or more.
LEAST_MEANING = 0.2
LEAST_WORDS = 0.3
# Who asks for help at all: every measure speaks of firms and of support.
ANYBODYS = re.compile(
    r"支持|扶持|帮扶|帮助|优惠|政策|措施|办法|企业|公司|support|help|polic(?:y|ies)|measures?|compan(?:y|ies)|firms?|enterprises?"
)
ALIKE = (
    0.6  # of the cosine that any clause has to a description: what they share is the language of officials
)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near texts come to one description: in words (0 to 1) and in meaning (cosine above the usual one).

    `near` are the measures that speak of the description's own matter, whatever the vocabulary of needs knows.
    """

    index: Index
    retriever: Retriever
    description: str
    terms: Sequence[Term]
    words: Mapping[Key, float]
    meaning: Mapping[Key, float]
    near: frozenset[Key]
    told: tuple[tuple[Key, ...], ...]  # for each bit of it, the few measures that speak of this bit
    addressed: frozenset[Key]  # the measures of the texts made for such applicants
    matter: Sequence[Term]  # the words of which the vocabulary of needs knows nothing

    def spoken(self, text: str) -> float:
        """The share of the description's notions, by weight, of which a sentence speaks."""
        total = sum(term.weight for term in self.terms) or 1.0
        return self.retriever.spoken(self.terms, text) / total

    def meant(self, texts: Sequence[str]) -> tuple[float, ...]:
        """The cosine of each sentence with the description."""
        if not texts:
            return ()
        vectors = np.stack([self.index.sense(one) for one in texts])
        return tuple((vectors @ self.index.meaning(self.description)).tolist())


def _telling(terms: Sequence[Term]) -> Sequence[Term]:
    """The words of a description that tell its own matter; all where none does."""
    own = [term for term in terms if not all(map(ANYBODYS.fullmatch, term.forms))]
    return own or terms


def of(topic: str, text: str, shelf: Shelf, index: Index, retriever: Retriever) -> Nearness:
    """How near the measures come to a description; its `topic` is the text without places and words of asking."""
    terms, keys = _telling(retriever.terms(topic)), [one.key for one in shelf.measures]
    among = {document for document, _ in keys}
    hits = index.by_meaning(topic, LOOKED_THROUGH, among) if among else []
    usual = max(ALIKE * sum(hit.score for hit in hits) / len(hits), 0.0) if hits else 0.0
    meaning: dict[Key, float] = {}
    for hit in hits:
        key = (hit.passage.document, hit.passage.address)
        meaning[key] = max(meaning.get(key, 0.0), hit.score - usual)
    words = dict(zip(keys, shelf.share(terms).tolist(), strict=True))
    # 补贴 and 贷款 say by what means, not for what: they make no measure one for this matter.
    matter = [term for term in terms if not any(map(offered, term.forms))]
    speaking = np.flatnonzero(shelf.share(matter) >= LEAST_WORDS).tolist()
    told = story.told(text, shelf, retriever)
    addressed = frozenset(_addressed(matter, shelf, retriever))
    near = {key for key, score in meaning.items() if score + usual >= LEAST_MEANING}
    near = near.union(addressed, *told, (keys[at] for at in speaking))
    return Nearness(index, retriever, topic, terms, words, meaning, frozenset(near), told, addressed, matter)


def _addressed(matter: Sequence[Term], shelf: Shelf, retriever: Retriever) -> Iterator[Key]:
    """The measures that give something, of each text made for all that these words tell of who asks."""
    telling = [one for one in matter if any(len(form) > 1 and retriever.knows(form) for form in one.forms)]
    return (one.key for one in shelf.made_for(telling) if story.gives(one)) if telling else iter(())
