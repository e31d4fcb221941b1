"""One snapshot of a home -> who answers from it, today or as of another day. Knows nothing of adding and removing."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from index.embeddings import Embedder
from index.searching import Index
from rag import past
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.home.pasts import Pasts
from rag.questions.plain import typed
from rag.settings import Settings


class Live:
    """A snapshot with all that was made for it: whoever holds one answers from one library throughout."""

    def __init__(self, index: Index, embedder: Embedder, glossary: Glossary, settings: Settings) -> None:
        self.index = index
        self.embedder = embedder
        self._glossary = glossary
        self._settings = settings

    @cached_property
    def assistant(self) -> Assistant:
        """Answers from the snapshot as it is."""
        return Assistant(self.index, self._glossary, self._settings)

    def answering(self, question: str, as_of: date | None = None) -> Assistant:
        """Who answers a question: from the editions of a day if one is given or the question says so itself."""
        then = past.library(self.index, as_of) if as_of else past.meant(typed.plain(question), self.index)
        return self.assistant if then is None else self._pasts.assistant(then)

    @cached_property
    def _pasts(self) -> Pasts:
        return Pasts(self.index, self.embedder, self._glossary, self._settings)
