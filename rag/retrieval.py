"""A text -> ranked clauses: words and meaning fused, each hit with what found it. Writes no sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from heapq import nlargest
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document, Level, Placed
from documents.facts.responsibilities import Responsibility
from index.nearness import Near
from index.passages import Hit
from index.reranking import Reranker
from index.searching import Index
from rag.filters import EVERYTHING, Filter
from rag.finding import fusion, unheard_things
from rag.finding.arms import Arms
from rag.finding.asked import Asked
from rag.finding.leading import LOOKED_AT, Ranked, ahead
from rag.finding.prominence import DOUBTFUL, ENOUGH, FIRST, NEAR, Prominence
from rag.finding.searched import Term
from rag.finding.terms import Terms
from rag.glossary import Glossary
from rag.language import HAN

__all__ = ["Evidence", "Retriever", "Term"]

READ = 60  # of the clauses nearest by then, as many as are read for the question's notions
REMEMBERED = 16  # searches
HELD = 4  # of the best clauses, as many as are held against their own document
FOREMOST = 2  # clauses of which one is likely meant, or none is
RERANKED = 20  # of the best clauses, as many as a reranker puts in order
NONE = Prominence()
UNCITABLE = frozenset({Level.TABLE})  # a table's rows are cited, not its title


@dataclass(frozen=True, slots=True)
class Evidence(Placed):
    """A clause that was found. `score` ranks; `support` (0 to 1) says how much of the question it speaks of.

    `arms` names each search that found it, with that search's own score. `prominence` says whether it may be
    meant even where it shares no word with the question.
    """

    document: Document
    clause: Clause
    score: float
    arms: tuple[tuple[str, float], ...] = ()
    support: float = 0.0
    prominence: Prominence = NONE

    @property
    def odds(self) -> float:
        """The logarithm of the odds that the clause is meant."""
        return self.prominence.odds(self.support)

    @property
    def enough(self) -> bool:
        """Whether the clause may be meant, in whatever words the question asks."""
        return self.odds >= ENOUGH and self.prominence.nearness >= NEAR

    @property
    def doubtful(self) -> bool:
        """Whether it is unlikely that the clause is meant, even where it has words of the question."""
        return self.odds < DOUBTFUL

    @property
    def cosine(self) -> float:
        """Of the question and the clause's passage nearest to it, -1 to 1; 0 where meaning did not find it."""
        return dict(self.arms).get("meaning", 0.0)


@dataclass(slots=True)
class _Found:
    """A clause that was found, by its passage that is nearest."""

    hit: Hit
    known: float  # of its score
    near: Near
    foremost: bool
    arms: dict[str, float] = field(default_factory=dict)


class Retriever:
    """Search over one index."""

    def __init__(self, index: Index, glossary: Glossary, reranker: Reranker | None = None) -> None:
        self._index = index
        self._arms = Arms(index, glossary)
        self._reranker = reranker
        self._documents = {document.id: document for document in index.documents}
        self._terms = Terms(index, glossary)
        self._clauses = self._terms.clauses
        # Writers of one answer ask for the same, one after the other.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._ranked)

    def search(
        self, text: str, limit: int = 10, within: Collection[str] = (), only: Filter = EVERYTHING
    ) -> tuple[Evidence, ...]:
        """The clauses nearest to a text, best first; `within` restricts to documents, `only` to what passes."""
        return self._remembered(self._terms.put(text), max(limit, READ), frozenset(within), only)[:limit]

    def _ranked(self, text: str, wanted: int, within: Collection[str], only: Filter) -> tuple[Evidence, ...]:
        found = self._found(text, self._arms.hits(text, within, only), wanted)
        ranked = sorted(self._evidence(text, found), key=lambda one: -one.score)
        first = self._held(text, ranked, found)
        return tuple(self._reranked(text, [*first, *ranked[HELD:]]))

    def _held(
        self, text: str, ranked: Sequence[Evidence], found: Mapping[tuple[str, str], _Found]
    ) -> list[Evidence]:
        """The first held against the other clauses of its own document, those found behind it and each word, too."""
        first, order = (
            ranked[:HELD],
            [Ranked(one.document.id, one.clause.address, one.score) for one in ranked[: HELD + LOOKED_AT]],
        )
        hits = [found[one.document.id, one.clause.address].hit for one in first]
        held = zip(first, self._index.above_its_own(text, hits), self._index.unmet(text, hits), strict=True)
        return [
            replace(one, prominence=replace(one.prominence, own=own, unmet=unmet, ahead=ahead(order, at)))
            for at, (one, own, unmet) in enumerate(held)
        ]

    def read(self) -> None:
        """Read every clause as questions are held against it, which those that meet it first would wait for."""
        self._clauses.read()

    def terms(self, text: str) -> tuple[Term, ...]:
        """The notions of a text, each with its rarity in the library as weight."""
        return self._terms.of(text)

    def least(self, terms: Sequence[Term], named: bool = False) -> float:
        """The log odds that a clause must have to answer a question of these notions (see `unheard_things`)."""
        return unheard_things.least(terms, self._index, named)

    def strange(self, text: str, named: bool = False, counted: bool = True) -> bool:
        """Whether no clause is likely meant by a question put to all documents (see `unheard_things`).

        `counted` says whether its words that no document says tell against it.
        """
        least = unheard_things.least_of_all(self.terms(text) if counted else (), self._index, named)
        return all(one.odds < least for one in self.search(text, FOREMOST))

    def put(self, text: str) -> str:
        """A text with each everyday word that the library never says put as the library says it."""
        return self._terms.put(text)

    def put_for(self, terms: Sequence[Term], document: Document) -> Sequence[Term]:
        """The notions of a question in the words of one document, where it has others for them."""
        return self._clauses.put_for(terms, document)

    def support(self, terms: Sequence[Term], document: Document, clause: Clause) -> float:
        """The share of the notions, weighted by rarity, of which the clause or, less, a heading above it speaks."""
        return self._clauses.support(terms, document, clause)

    def spoken(self, terms: Sequence[Term], *texts: str) -> float:
        """The summed weight of the notions of which any of the texts speaks: parts that come again and again, each read once."""
        return self._clauses.spoken(terms, *texts)

    def spoken_anywhere(self, terms: Sequence[Term], documents: Iterable[Document]) -> float:
        """The summed weight of the notions of which any clause of some documents speaks."""
        return self._clauses.spoken_anywhere(terms, documents)

    def speaking(
        self, terms: Sequence[Term], least: float, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, Clause]]:
        """The clauses that speak of so much of the notions, by weight, together with all headings above them."""
        return self._clauses.speaking(terms, least, documents)

    def _reranked(self, text: str, ranked: Sequence[Evidence]) -> Sequence[Evidence]:
        """The best clauses in the reranker's order. The scores stay where they are: writers know their scale."""
        if self._reranker is None:
            return ranked
        best = ranked[:RERANKED]
        english = HAN.search(text) is None
        scores = map(float, self._reranker.scores(text, [_reads(one, english) for one in best]))
        order = sorted(zip(best, scores, strict=True), key=lambda pair: -pair[1])
        put = [
            replace(one, score=place.score, arms=(*one.arms, ("reranker", score)))
            for (one, score), place in zip(order, best, strict=True)
        ]
        return [*put, *ranked[RERANKED:]]

    def stated(self, document: Document, clause: Clause) -> tuple[Responsibility, ...]:
        """The units that a clause names, read as its document wants its lists read."""
        return self._index.stated(document.id, clause.address)

    def knows(self, form: str) -> bool:
        """Whether a word, or every word of a name, stands anywhere in the library."""
        return self._terms.knows(form)

    def says(self, folded: str) -> bool:
        """Whether a folded text stands whole in any Chinese clause."""
        return self._clauses.says(folded)

    def folded(self, document: Document, clause: Clause) -> str:
        """A clause in both languages, folded, a line for each."""
        return self._clauses.folded(document, clause)

    def documents(self, within: Collection[str] = ()) -> tuple[Document, ...]:
        """The documents of the index, or those of them that are asked for."""
        return tuple(one for one in self._documents.values() if not within or one.id in within)

    def _found(
        self, text: str, arms: Sequence[tuple[str, Sequence[Hit]]], wanted: int
    ) -> dict[tuple[str, str], _Found]:
        """Of the clauses that any arm found those wanted that are nearest so far, by document and address."""
        hits = list({hit.position: hit for _, some in arms for hit in some}.values())
        near, (words, said) = self._index.near(text, hits), self._signals(text, arms, hits)
        known = fusion.known(near.cosines, near.tokens, words, said, fusion.weights(text))
        places = [(hit.passage.document, hit.passage.address) for hit in hits]
        nearest: dict[tuple[str, str], int] = {}  # of each clause the passage
        for at in np.argsort(-known, kind="stable").tolist():
            nearest.setdefault(places[at], at)
        foremost = _first(nearest.values(), near.cosines) & _first(nearest.values(), near.tokens)
        found = {
            place: _Found(hits[at], float(known[at]), near[at], foremost=at in foremost)
            for place, at in islice(nearest.items(), wanted)
        }
        for arm, some in arms:
            for hit in some:
                one = found.get((hit.passage.document, hit.passage.address))
                if one is not None:
                    one.arms.setdefault(arm, hit.score)
        return found

    def _signals(
        self, text: str, arms: Sequence[tuple[str, Sequence[Hit]]], hits: Sequence[Hit]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Of each passage BM25 as a share of its bound, and how much it says of a question in another script."""
        scores = {hit.position: hit.score for arm, some in arms if arm == "words" for hit in some}
        words = np.array([scores.get(hit.position, 0.0) for hit in hits]) / (self._index.bound(text) or 1.0)
        if HAN.search(text):
            return words, np.zeros(len(hits))
        return words, self._index.said(text)[[hit.position for hit in hits]].astype(np.float64)

    def _evidence(self, text: str, found: Mapping[tuple[str, str], _Found]) -> Iterator[Evidence]:
        """Each clause that may be cited, held against the question."""
        asked = Asked.of(text, self._terms, self._index)
        read = ((self._documents[key[0]], self._index.clause(*key), one) for key, one in found.items())
        citable = [
            (each, clause, one) for each, clause, one in read if clause and clause.level not in UNCITABLE
        ]
        places = [(document, clause) for document, clause, _ in citable]
        stated = self._clauses.stated_of_all(asked.notions, places)
        shared = self._clauses.shared(asked.phrases, places)
        for (document, clause, one), states, phrases in zip(citable, stated, shared, strict=True):
            support = asked.all.share(states)
            prominence = Prominence(
                one.near.prominence,
                one.hit.passage.language is not asked.language,
                one.foremost,
                asked.share_known(states),
                unheard=not asked.heard,
                nearness=one.near.cosine,
            )
            score = fusion.fused(one.known, support, phrases, asked.trust)
            arms = (*one.arms.items(), ("tokens", one.near.tokens))
            yield Evidence(document, clause, score, arms, support, prominence)


def _first(places: Collection[int], values: NDArray[np.float64]) -> set[int]:
    """Those places whose values are the highest."""
    return set(nlargest(FIRST, places, key=values.tolist().__getitem__))


def _reads(one: Evidence, english: bool) -> str:
    """What a reranker reads of a clause: where it stands, and its text in the question's language."""
    if english and one.clause.english:
        return f"{one.document.title_english}: {one.clause.english}"
    return f"{' '.join((one.document.title, *one.clause.path))}：{one.clause.text}"
