"""A text -> ranked clauses: words and meaning fused, each hit with what found it. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import Responsibility
from index.reranking import Reranker
from index.searching import Hit, Index
from index.text import fold
from rag.filters import EVERYTHING, Filter
from rag.glossary import Glossary
from rag.language import HAN
from rag.rarity import telling

DEPTH = 60  # passages taken from each arm
DEEPER = 4  # times as many are looked through when too few of them pass a filter
RERANKED = 20  # of the best clauses, as many as a reranker puts in order
RANK_CONSTANT = (
    20.0  # of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009); small: the first ranks decide
)
WEIGHTS = {"words": 1.0, "translated": 0.9, "meaning": 0.8}
ABOVE = 0.6  # what a heading above a clause counts, against 1 for the clause's own words
UNKNOWN = 0.4  # of its rarity, what a word counts that stands nowhere in the library
# What the parts of a clause's score weigh beside its cosine; measured by bench/retrieval.py.
WORDS = 0.6  # BM25, as a share of the most that the question's words could give
SUPPORT = 0.2
SUPPORT_ENGLISH = 0.8  # words tell little across languages: there the glossary's terms must
LONG = 8  # notions from which on a question's single words say less and less
PHRASES = 0.1
BM25_BOUND = 2.5  # times the rarity of a word: the most that BM25 with k1 = 1.5 gives it
UNCITABLE = frozenset({Level.TABLE})  # a table's rows are cited, not its title


@dataclass(frozen=True, slots=True)
class Evidence:
    """A clause that was found. `score` ranks; `support` (0 to 1) says how much of the question it speaks of.

    `arms` names each search that found it, with that search's own score.
    """

    document: Document
    clause: Clause
    score: float
    arms: tuple[tuple[str, float], ...] = ()
    support: float = 0.0


@dataclass(frozen=True, slots=True)
class Term:
    """One notion of a question: any of its forms in a clause shows that the clause speaks of it."""

    forms: tuple[str, ...]
    weight: float


@dataclass(slots=True)
class _Found:
    score: float = 0.0
    arms: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it is searched for."""

    terms: Sequence[Term]
    phrases: Sequence[str]
    bound: float  # the most that BM25 could give it
    support_weight: float


_Search = Callable[[str, int, Collection[str] | None], list[Hit]]  # text, how many, documents


class Retriever:
    """Search over one index."""

    def __init__(self, index: Index, glossary: Glossary, reranker: Reranker | None = None) -> None:
        self._index = index
        self._glossary = glossary
        self._reranker = reranker
        self._documents = {document.id: document for document in index.documents}
        self._clauses: dict[tuple[str, str], tuple[_Text, _Text]] = {}
        self._texts: dict[str, _Text] = {}

    def search(
        self, text: str, limit: int = 10, within: Collection[str] = (), only: Filter = EVERYTHING
    ) -> tuple[Evidence, ...]:
        """The clauses nearest to a text, best first; `within` restricts to documents, `only` to what passes."""
        found: dict[tuple[str, str], _Found] = {}
        for arm, hits in self._arms(text, self._among(within, only), only):
            self._fuse(found, arm, hits)
        terms, phrases = self.terms(text), self._phrases(text)
        bound = BM25_BOUND * sum(max(self._index.rarity(word), 0.5) for word in set(self._index.words(text)))
        asked = _Asked(terms, phrases, bound, _support_weight(text, len(terms)))
        evidence = [self._evidence(key, value, asked) for key, value in found.items()]
        ranked = sorted((one for one in evidence if one is not None), key=lambda one: -one.score)
        return tuple(self._reranked(text, ranked)[:limit])

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

    def terms(self, text: str) -> tuple[Term, ...]:
        """The notions of a text, each with its rarity in the library as weight."""
        spoken = fold(text)
        terms, covered = [], ""
        for entry in self._glossary.mentioned(text):
            english = [name for name in (entry.english, *entry.others) if name.isascii()]
            forms = tuple(
                dict.fromkeys(fold(name) for name in (*english, entry.chinese, *entry.others) if name)
            )
            terms.append(Term(forms, max(telling(self._index, entry.chinese), 1.0)))
            covered += " ".join(english).lower() + " "
        for word in dict.fromkeys(self._index.words(spoken)):
            if not (word.isascii() and re.search(rf"\b{re.escape(word)}", covered)):
                terms.append(Term((word,), self._weight(word)))
        return tuple(terms)

    def _weight(self, word: str) -> float:
        """Rarity; a word that the library does not know counts as one of middling rarity: people use their own."""
        rarity = telling(self._index, word)
        return rarity if self._index.knows(word) else UNKNOWN * rarity

    def support(self, terms: Sequence[Term], document: Document, clause: Clause) -> float:
        """The share of the notions, weighted by rarity, of which the clause or, less, a heading above it speaks."""
        total = sum(term.weight for term in terms)
        own, above = self._searched(document, clause)
        spoken = sum(
            term.weight * (1.0 if own.states(term) else ABOVE * above.states(term)) for term in terms
        )
        return spoken / total if total else 0.0

    def spoken(self, terms: Sequence[Term], text: str) -> float:
        """The summed weight of the notions of which a text speaks."""
        read = self._read(text)
        return sum(term.weight for term in terms if read.states(term))

    def _read(self, text: str) -> _Text:
        """A text folded and cut into words; texts of the library come again and again."""
        found = self._texts.get(text)
        if found is None:
            folded = fold(text)
            found = self._texts[text] = _Text(folded, frozenset(self._index.words(folded)))
        return found

    def stated(self, document: Document, clause: Clause) -> tuple[Responsibility, ...]:
        """The units that a clause names, read as its document wants its lists read."""
        return self._index.stated(document.id, clause.address)

    def knows(self, form: str) -> bool:
        """Whether a word, or every word of a name, stands anywhere in the library."""
        return all(self._index.knows(word) for word in self._index.words(form))

    def documents(self, within: Collection[str] = ()) -> tuple[Document, ...]:
        """The documents of the index, or those of them that are asked for."""
        return tuple(one for one in self._documents.values() if not within or one.id in within)

    def _arms(self, text: str, among: Collection[str] | None, only: Filter) -> list[tuple[str, list[Hit]]]:
        translated = " ".join(entry.chinese for entry in self._glossary.mentioned(text))
        searches: list[tuple[str, _Search, str]] = [
            ("words", self._index.by_words, text),
            ("meaning", self._index.by_meaning, text),
        ]
        if translated:
            searches.append(("translated", self._index.by_words, translated))
        return [(arm, self._hits(search, words, among, only)) for arm, search, words in searches]

    def _among(self, within: Collection[str], only: Filter) -> Collection[str] | None:
        """The documents to search; None for all."""
        if not within and only == EVERYTHING:
            return None
        taken = {id for id, one in self._documents.items() if only.takes(one)}
        return taken.intersection(within) if within else taken

    def _hits(self, search: _Search, text: str, among: Collection[str] | None, only: Filter) -> list[Hit]:
        """The best hits; where units are asked for, looked for ever deeper until enough of them state one."""
        depth, hits = DEPTH, search(text, DEPTH, among)
        if not only.units:
            return hits
        kept = [hit for hit in hits if self._names(hit, only)]
        while len(kept) < DEPTH and len(hits) == depth:
            depth *= DEEPER
            hits = search(text, depth, among)
            kept = [hit for hit in hits if self._names(hit, only)]
        return kept[:DEPTH]

    def _names(self, hit: Hit, only: Filter) -> bool:
        document = hit.passage.document
        stated = self._index.stated(document, hit.passage.address)
        return only.names(self._documents[document], [one.unit for one in stated])

    def _phrases(self, text: str) -> tuple[str, ...]:
        """Pairs of neighbouring words of a question, as they would stand in a clause."""
        folded = fold(text)
        words = [word for word in self._index.words(folded) if len(word) > 1]
        pairs = (first + second for first, second in pairwise(words))
        return tuple(pair for pair in pairs if pair in folded)

    @staticmethod
    def _fuse(found: dict[tuple[str, str], _Found], arm: str, hits: Sequence[Hit]) -> None:
        rank = 0
        for hit in hits:
            key = (hit.passage.document, hit.passage.address)
            entry = found.setdefault(key, _Found())
            if arm not in entry.arms:
                rank += 1
                entry.arms[arm] = hit.score
                entry.score += WEIGHTS[arm] / (RANK_CONSTANT + rank)

    def _evidence(self, key: tuple[str, str], found: _Found, asked: _Asked) -> Evidence | None:
        document, clause = self._documents[key[0]], self._index.clause(*key)
        if clause is None or clause.level in UNCITABLE:
            return None
        support = self.support(asked.terms, document, clause)
        score = (
            found.arms.get("meaning", 0.0)
            + (WORDS * found.arms.get("words", 0.0) / asked.bound if asked.bound else 0.0)
            + asked.support_weight * support
            + PHRASES * self._phrases_shared(asked.phrases, document, clause)
            + found.score
        )
        return Evidence(document, clause, score, tuple(found.arms.items()), support)

    def _phrases_shared(self, phrases: Sequence[str], document: Document, clause: Clause) -> float:
        """The share of the question's phrases that stand whole: 绿色金融 tells more than 绿色 and 金融 apart."""
        own, _ = self._searched(document, clause)
        return sum(phrase in own.folded for phrase in phrases) / len(phrases) if phrases else 0.0

    def _searched(self, document: Document, clause: Clause) -> tuple[_Text, _Text]:
        """A clause's own text, and the headings above it, both in both languages."""
        key = (document.id, clause.address)
        if key not in self._clauses:
            above = (
                document.title,
                document.title_english,
                *clause.path,
                *self._english_above(document, clause),
            )
            self._clauses[key] = (self._read(f"{clause.text} {clause.english}"), self._read(" ".join(above)))
        return self._clauses[key]

    def _english_above(self, document: Document, clause: Clause) -> list[str]:
        parts = re.split(r"(?<=.)(?=[/.])", clause.address)
        addresses = ["".join(parts[:end]) for end in range(1, len(parts))]
        above = (self._index.clause(document.id, address) for address in addresses)
        return [one.english for one in above if one is not None and len(one.english) <= 160]


def _reads(one: Evidence, english: bool) -> str:
    """What a reranker reads of a clause: where it stands, and its text in the question's language."""
    if english and one.clause.english:
        return f"{one.document.title_english}: {one.clause.english}"
    return f"{' '.join((one.document.title, *one.clause.path))}：{one.clause.text}"


def _support_weight(text: str, notions: int) -> float:
    if HAN.search(text) is None:
        return SUPPORT_ENGLISH
    return SUPPORT * min(1.0, LONG / max(notions, 1))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it is searched."""

    folded: str
    words: frozenset[str]

    def states(self, term: Term) -> bool:
        """Whether any form of a notion stands in the text."""
        return any(self._holds(form) for form in term.forms)

    def _holds(self, form: str) -> bool:
        if form in self.words:
            return True
        if form.isascii():
            return " " in form and form in self.folded
        return len(form) > 1 and form in self.folded
