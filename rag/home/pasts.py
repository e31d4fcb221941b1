"""Libraries of earlier days -> the assistants that answer from them. Decides nothing of days and editions."""

from __future__ import annotations

import shutil
import tempfile
import threading
import weakref
from datetime import date
from pathlib import Path

from index import store
from index.embeddings import Embedder
from index.searching import Index
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.past import Past
from rag.settings import Settings

KEPT = 8  # days whose assistants are kept


class Pasts:
    """The editions of a day are indexed beside the live index, for as long as the process runs."""

    def __init__(self, index: Index, embedder: Embedder, glossary: Glossary, settings: Settings) -> None:
        self._index = index
        self._embedder = embedder
        self._glossary = glossary
        self._settings = settings
        self._made: dict[date, Assistant] = {}
        self._lock = threading.Lock()

    def assistant(self, past: Past) -> Assistant:
        """Who answers from this library; today's index serves where nothing in it was otherwise then."""
        with self._lock:
            if past.day not in self._made:
                if len(self._made) >= KEPT:
                    self._made.pop(next(iter(self._made)))
                index = self._built(past) if past.older or past.later else self._index
                self._made[past.day] = Assistant(index, self._glossary, self._settings, past.day, past)
            return self._made[past.day]

    def _built(self, past: Past) -> Index:
        folder = tempfile.mkdtemp(prefix="wence-past-")
        index = store.beside(self._settings.home, past.documents, Path(folder), self._embedder)
        weakref.finalize(index, shutil.rmtree, folder, True)
        return index
