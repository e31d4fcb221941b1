"""A profile's own words -> how near each measure, and each of its sentences, comes to them. Knows no vocabulary of needs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.facts.aspects import offered
from index.searching import Index
from rag.finding.searched import Searched
from rag.programmes import scope, story
from rag.programmes.shelf import Shelved
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
    description: str
    terms: Sequence[Term]
    words: Mapping[tuple[str, str], float]
    meaning: Mapping[tuple[str, str], float]
    near: frozenset[tuple[str, str]]
    told: tuple[
        tuple[tuple[str, str], ...], ...
    ]  # for each bit of it, the few measures that speak of this bit
    addressed: frozenset[tuple[str, str]]  # the measures of the texts made for such applicants
    matter: Sequence[Term]  # the words of which the vocabulary of needs knows nothing

    def spoken(self, text: str) -> float:
        """The share of the description's notions, by weight, of which a sentence speaks."""
        total = sum(term.weight for term in self.terms) or 1.0
        return Searched.of(text, self.index).spoken(self.terms) / total

    def meant(self, texts: Sequence[str]) -> tuple[float, ...]:
        """The cosine of each sentence with the description."""
        vector = self.index.meaning(self.description)
        return tuple(float(one) for one in self.index.meanings(texts) @ vector) if texts else ()


def _telling(terms: Sequence[Term]) -> Sequence[Term]:
    """The words of a description that tell its own matter; all where none does."""
    own = [term for term in terms if not all(map(ANYBODYS.fullmatch, term.forms))]
    return own or terms


def of(topic: str, text: str, shelved: Sequence[Shelved], index: Index, retriever: Retriever) -> Nearness:
    """How near the measures come to a description; its `topic` is the text without places and words of asking."""
    terms = _telling(retriever.terms(topic))
    among = {one.measure.document.id for one in shelved}
    hits = index.by_meaning(topic, LOOKED_THROUGH, among) if shelved else []
    usual = max(ALIKE * sum(hit.score for hit in hits) / len(hits), 0.0) if hits else 0.0
    meaning: dict[tuple[str, str], float] = {}
    for hit in hits:
        key = (hit.passage.document, hit.passage.address)
        meaning[key] = max(meaning.get(key, 0.0), hit.score - usual)
    words = {one.key: one.share(terms) for one in shelved}
    # 补贴 and 贷款 say by what means, not for what: they make no measure one for this matter.
    matter = [term for term in terms if not any(map(offered, term.forms))]
    near = {key for key, score in meaning.items() if score + usual >= LEAST_MEANING}
    near |= {one.key for one in shelved if one.share(matter) >= LEAST_WORDS}
    told = story.told(text, shelved, retriever)
    near |= {key for keys in told for key in keys}
    addressed = scope.addressed(matter, shelved, retriever)
    near |= addressed
    return Nearness(index, topic, terms, words, meaning, frozenset(near), told, addressed, matter)
