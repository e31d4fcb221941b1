"""What every writer of answers works with, and what it hands back. Holds things, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from documents.clauses import Document
from index.searching import Index
from rag.answer import Coverage
from rag.drafting import Draft
from rag.glossary import Glossary
from rag.questions.names import handles, naming
from rag.questions.names.handles import Calls
from rag.questions.names.units import Units
from rag.questions.query import Query
from rag.retrieval import Evidence, Retriever

REMEMBERED = 8  # questions and parts of one


@dataclass(frozen=True, slots=True)
class Desk:
    """The library as a writer sees it. `today` decides whether a period is over."""

    index: Index
    retriever: Retriever
    units: Units
    glossary: Glossary
    today: date
    _called: Callable[[str, tuple[str, ...]], tuple[Document, ...]] = field(
        init=False, repr=False, compare=False
    )
    _calls: Callable[[str], Calls] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Writers of one answer ask for the same, one after the other.
        object.__setattr__(self, "_called", lru_cache(maxsize=REMEMBERED)(self._sought))
        object.__setattr__(self, "_calls", lru_cache(maxsize=REMEMBERED)(self._read_calls))

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents of the library."""
        return self.index.documents

    def within(self, query: Query) -> tuple[Document, ...]:
        """The documents that a question restricts itself to, or all."""
        return tuple(one for one in self.documents if not query.documents or one.id in query.documents)

    def named(self, query: Query) -> tuple[Document, ...]:
        """The documents that a question names, however loosely, the nearest first; of a region alone, that which speaks."""
        return self._called(query.text, query.documents)

    def calls(self, text: str) -> Calls:
        """The texts that a question calls by any name of theirs, and what it says without these names."""
        return self._calls(text)

    def _read_calls(self, text: str) -> Calls:
        return handles.read(text, self.documents, self.glossary)

    def _sought(self, text: str, among: tuple[str, ...]) -> tuple[Document, ...]:
        within = tuple(one for one in self.documents if not among or one.id in among)
        found = naming.named(text, within, self.index.words, self.index.rarity)
        if found or not among:
            return found
        nearest = self.retriever.search(text, 1, among) if len(within) > 1 else ()
        return tuple(one.document for one in nearest) or within[:1]

    def likely(self, query: Query) -> tuple[Document, ...]:
        """All documents the question may mean, those it names first."""
        first = self.named(query)
        return (*first, *(one for one in self.within(query) if one not in first))


@dataclass(frozen=True, slots=True)
class Written:
    """An answer as a writer leaves it; `evidence` is what a drafting model may be shown.

    `missing` is the reason of an abstention that the writer put into words of its own; its draft cites nothing.
    `quoted`: the draft quotes passages, which a model may put differently; else it states what records hold, of which
    a model may leave out nothing. `settled`: it says yes or no, or holds documents against each other, and no model
    may put that differently. `complete`: it tells all that is asked, in however many sentences. `writer` names who wrote it.
    """

    draft: Draft
    coverage: Coverage | None = None
    evidence: Sequence[Evidence] = ()
    missing: str = ""
    quoted: bool = False
    settled: bool = False
    complete: bool = False
    writer: str = ""


# A writer answers the questions of its kind, or returns None when the library gives it nothing to say.
Writer = Callable[[Query, Desk], Written | None]
