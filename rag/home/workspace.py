"""One WENCE_HOME: its index, its documents and the assistant that answers from them. Knows no door."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path

from documents import library
from documents.clauses import Clause, Document
from documents.editions import diff
from documents.editions.diff import Diff
from documents.editions.standing import Standings
from documents.errors import DocumentFault
from documents.sources.limits import Limits
from index import embeddings, store
from index.editions import Editions
from index.embeddings import Embedder
from index.errors import EmbedderMismatch, IndexDamaged, IndexFault, IndexMissing
from index.searching import Index
from index.store import Progress, silent
from rag import past, standings
from rag.answering import Assistant
from rag.errors import UnknownClause, UnknownDocument
from rag.glossary import Glossary
from rag.home import adding, installed, unit_table, warming
from rag.home.adding import Added, Outcome, Overrides
from rag.home.installed import Check
from rag.home.live import Live
from rag.language import Language
from rag.models import choosing
from rag.settings import Settings

BUILTIN = "builtin"
REMEMBERED = "embedder"  # the file in a home that holds the embedder's name


class Workspace:
    """The library and index of one home. What is added or removed, here or by another process, shows at the next call;
    readers of the index before it finish."""

    def __init__(self, settings: Settings, embedder: Embedder, index: Index) -> None:
        self.settings = settings
        self._glossary = unit_table.UnitTable.open(settings.home / unit_table.FILE).added_to(Glossary.open())
        self._writing = threading.Lock()  # whoever writes last must also be shown last
        self._shown = Live(index, embedder, self._glossary, settings)

    @classmethod
    def open(cls, settings: Settings, progress: Progress = silent) -> Workspace:
        """Open the home's index, or build it from the shipped library on first use.

        The embedder is the one that the settings name, else the one that `reindex` chose for this home.
        """
        embedder = embeddings.load(settings.embedder or _remembered(settings.home))
        try:
            index = store.open(settings.home, embedder)
        except IndexMissing:
            documents = library.shipped() if settings.library == "shipped" else ()
            index = store.build(documents, settings.home, embedder, progress)
        except IndexDamaged:  # or of an earlier version of Wence: nothing that was added is lost
            index = store.mended(settings.home, embedder, progress)
        except EmbedderMismatch as mismatch:
            if not _same_family(mismatch):
                raise
            index = store.add(settings.home, (), embedder, progress)  # our own model came in a newer version
        return cls(settings, embedder, index)

    @property
    def assistant(self) -> Assistant:
        """Answers from the index as it is now."""
        return self._live.assistant

    def answering(self, question: str, as_of: date | None = None) -> Assistant:
        """Who answers a question: from the editions of a day if one is given or the question says so itself."""
        return self._live.answering(question, as_of)

    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order in which they were added, each with its status of today."""
        return tuple(map(self.standings().current, self._index.documents))

    def standings(self) -> Standings:
        """Which documents hold today, and why not."""
        return standings.of(self._index, date.today())

    def document(self, identifier: str, as_of: date | None = None) -> Document:
        """The document of this id, as it read on a day if one is given. Raises UnknownDocument."""
        found = self._index.document(identifier)
        if found is not None and as_of is not None:
            live, found = found, past.edition(self._index, found, as_of)
            if found is None:
                began = past.first(self._index, live.id)
                raise UnknownDocument(
                    f"{identifier} did not hold on {as_of}; its first edition is of {began}"
                )
        if found is None:
            known = ", ".join(document.id for document in self._index.documents) or "none"
            raise UnknownDocument(f"no document {identifier!r}; the library holds: {known}")
        known_then = self.standings() if as_of is None else standings.of(self._index, as_of)
        return known_then.current(found)

    def diff(self, identifier: str) -> Diff:
        """The live edition held against the one behind it. Raises UnknownDocument where there is none."""
        live = self.document(identifier)
        behind = Editions(self._index.editions(identifier)).before()
        if behind is None:
            raise UnknownDocument(
                f"{identifier} has one edition only ({live.edition}); `wence add` another one to compare them"
            )
        return diff.compare(behind, live)

    def warnings(self, document: Document, spoken: Language = Language.ENGLISH) -> tuple[str, ...]:
        """Why a document does not hold today, a sentence a reason; empty for one that does."""
        return tuple(standings.sentences(spoken, document, self.standings()))

    def clause(self, identifier: str, address: str, as_of: date | None = None) -> Clause:
        """The clause at an address of a document. Raises UnknownDocument or UnknownClause."""
        found = self.document(identifier, as_of).clause(address)
        if found is None:
            raise UnknownClause(
                f"{identifier} has no clause {address!r}; `wence show {identifier}` lists them"
            )
        return found

    def add(
        self, paths: Sequence[Path], overrides: Overrides | None = None, progress: Progress = silent
    ) -> tuple[Added, ...]:
        """Read files and folders and index them; a document that is known already is replaced.

        All or nothing: a file that can't be read raises DocumentFault and leaves the index as it was.
        """
        files = [file for path in paths for file in library.files(path)]
        if overrides and overrides.id and len(files) > 1:
            raise DocumentFault(
                f"--id {overrides.id}: one id cannot name {len(files)} files; add them one by one"
            )
        stated = {key: value for key, value in asdict(overrides or Overrides()).items() if value is not None}
        read = [document for file in files for document in self._read(file, stated)]
        adding.distinct(read, stated)
        with self._writing:
            self._follow()
            made = adding.taken_in(read, self._shown.index, "id" in stated)
            new = [one.document for one in made if one.outcome is not Outcome.UNCHANGED]
            if new:
                self._show(store.add(self.settings.home, new, self._embedder, progress), self._embedder)
        return made

    def remove(self, identifier: str, progress: Progress = silent) -> Document:
        """Take a document out; what it replaced comes back. Raises UnknownDocument."""
        with self._writing:
            self._follow()
            removed = self.document(identifier)
            gone = store.remove(self.settings.home, identifier, self._embedder, progress)
            self._show(gone, self._embedder)
        return removed

    def reindex(self, embedder: str, progress: Progress = silent) -> str:
        """Build the index anew with another embedder, beside the live one, and swap; the home remembers it.

        Gives the embedder's full name. Raises EmbedderMissing when it can't be loaded; nothing changes then.
        """
        loaded = embeddings.load(embedder)
        with self._writing:
            self._show(store.add(self.settings.home, (), loaded, progress), loaded)
        (self.settings.home / REMEMBERED).write_text(embedder, encoding="utf-8")
        return loaded.name

    def doctor(self) -> tuple[Check, ...]:
        """What is installed, which embedder and model are used, and whether the index is whole."""
        return (
            *installed.checks(),
            Check("embedder", True, f"{self._embedder.name} ({self._embedder.dimensions} dimensions)"),
            Check("reranker", True, self.settings.reranker or "none"),
            *self._models(),
            self._home(),
            self._whole(),
        )

    def _read(self, file: Path, stated: dict[str, str]) -> tuple[Document, ...]:
        """The documents of a file, as it says them."""
        limits = Limits(pages=self.settings.maximum_pages, seconds=self.settings.reading_seconds)
        return library.read_files(file, stated, self.settings.maximum_megabytes * 1024 * 1024, limits)

    @property
    def _live(self) -> Live:
        """The live snapshot, also where another process made it; while one cannot be opened, the one before it."""
        if self._writing.acquire(blocking=False):
            try:
                self._follow()
            finally:
                self._writing.release()
        return self._shown

    def _follow(self) -> None:
        """Show what another process has added, removed or indexed anew. Call it with the lock held."""
        with suppress(IndexFault, OSError):
            home, embedder = self.settings.home, self._shown.embedder
            if store.newest(home) == self._shown.index.snapshot:
                return
            try:
                self._show(store.open(home, embedder), embedder)
            except EmbedderMismatch:
                embedder = embeddings.load(self.settings.embedder or _remembered(home))
                self._show(store.open(home, embedder), embedder)

    @property
    def _index(self) -> Index:
        return self._live.index

    @property
    def _embedder(self) -> Embedder:
        return self._shown.embedder

    def _show(self, index: Index, embedder: Embedder) -> None:
        self._shown = Live(index, embedder, self._glossary, self.settings)
        warming.let_go()

    def _models(self) -> tuple[Check, ...]:
        """The model that the settings name, which must answer, and all that do."""
        fault = choosing.fault(self.settings.model, self.settings)
        return (
            Check("model", fault is None, fault or self.settings.model),
            Check("models that answer", True, ", ".join(self.assistant.models())),
        )

    def _home(self) -> Check:
        found = self.documents()
        return Check("library", bool(found), f"{len(found)} documents in {self.settings.home}")

    def _whole(self) -> Check:
        try:
            self._index.verify()
        except IndexFault as fault:
            return Check("index", False, str(fault))
        manifest = self._index.manifest
        return Check("index", True, f"whole: {manifest.clauses} clauses, {manifest.passages} passages")


def _remembered(home: Path) -> str:
    """The embedder that `reindex` chose for a home; the built-in one where it never ran."""
    file = home / REMEMBERED
    said = file.read_text(encoding="utf-8", errors="replace").strip() if file.is_file() else ""
    return said or BUILTIN


def _same_family(mismatch: EmbedderMismatch) -> bool:
    """Two versions of the built-in model: whoever updates Wence should not have to know."""
    return all(name.startswith(f"{BUILTIN}@") for name in (mismatch.built, mismatch.given))
