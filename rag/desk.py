"""What every writer of answers works with, and what it hands back. Holds things, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from documents.clauses import Document
from index.searching import Index
from rag.answer import Coverage
from rag.drafting import Draft
from rag.glossary import Glossary
from rag.questions import Query
from rag.retrieval import Evidence, Retriever
from rag.units import Units


@dataclass(frozen=True, slots=True)
class Desk:
    """The library as a writer sees it. `today` decides whether a period is over."""

    index: Index
    retriever: Retriever
    units: Units
    glossary: Glossary
    today: date

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents of the library."""
        return self.index.documents

    def within(self, query: Query) -> tuple[Document, ...]:
        """The documents that a question restricts itself to, or all."""
        return tuple(one for one in self.documents if not query.documents or one.id in query.documents)

    def named(self, query: Query) -> tuple[Document, ...]:
        """The documents whose titles share most words with a question, the nearest first."""
        words = frozenset(self.index.words(query.text))
        shares = {one.id: self._share(one, words) for one in self.within(query)}
        best = max(shares.values(), default=0.0)
        near = [one for one in self.within(query) if shares[one.id] >= max(0.05, 0.8 * best)]
        return (
            tuple(sorted(near, key=lambda one: -shares[one.id]))
            if best > 0
            else self.within(query)[:1]
            if query.documents
            else ()
        )

    def likely(self, query: Query) -> tuple[Document, ...]:
        """All documents the question may mean, those it names first."""
        first = self.named(query)
        return (*first, *(one for one in self.within(query) if one not in first))

    def _share(self, document: Document, words: frozenset[str]) -> float:
        """The share of a title's words, weighted by rarity, that a question repeats."""
        title = frozenset(
            self.index.words(f"{document.title} {document.title_english} {document.kind or ''}")
        )
        total = sum(self.index.rarity(word) for word in title)
        return sum(self.index.rarity(word) for word in title & words) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Written:
    """An answer as a writer leaves it; `evidence` is what a drafting model may be shown."""

    draft: Draft
    coverage: Coverage | None = None
    evidence: Sequence[Evidence] = ()


# A writer answers the questions of its kind, or returns None when the library gives it nothing to say.
Writer = Callable[[Query, Desk], Written | None]
