"""One WENCE_HOME: its index, its documents and the assistant that answers from them. Knows no door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from documents import library
from documents.clauses import Clause, Document, Status
from documents.editions import diff
from documents.editions.diff import Diff
from documents.editions.standing import Standings
from documents.errors import DocumentFault
from documents.sources.limits import Limits
from index import embeddings, store
from index.editions import Editions
from index.embeddings import Embedder
from index.errors import EmbedderMismatch, IndexFault, IndexMissing, IndexOutdated
from index.searching import Index
from index.store import Progress, silent
from rag import installed, past, standings, unit_table
from rag.answering import Assistant
from rag.errors import UnknownClause, UnknownDocument
from rag.glossary import Glossary
from rag.installed import Check
from rag.language import Language
from rag.models import choosing
from rag.pasts import Pasts
from rag.settings import Settings

BUILTIN = "builtin"
REMEMBERED = "embedder"  # the file in a home that holds the embedder's name


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says of a file that is added; None leaves it to the catalogue and the text."""

    id: str | None = None
    title: str | None = None
    number: str | None = None
    date: str | None = None
    region: str | None = None
    status: str | None = None


class Outcome(StrEnum):
    """What became of a document that was added."""

    LIVE = "live"  # it is searched and cited now
    UNCHANGED = "unchanged"  # the library held it already, word for word
    BEHIND = "behind"  # it is kept behind a newer edition, or behind the official text that it digests


@dataclass(frozen=True, slots=True)
class Added:
    """A document that was added, and the edition whose place it took."""

    document: Document
    replaced: Document | None
    clauses: int
    outcome: Outcome = Outcome.LIVE


class Workspace:
    """The library and index of one home. `add` and `remove` swap in a new index; readers of the old one finish."""

    def __init__(self, settings: Settings, embedder: Embedder, index: Index) -> None:
        self.settings = settings
        self._embedder = embedder
        self._index = index
        self._glossary = unit_table.UnitTable.open(settings.home / unit_table.FILE).added_to(Glossary.open())

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
        except IndexOutdated:  # of an earlier version of Wence: nothing that was added is lost
            index = store.add(settings.home, (), embedder, progress)
        except EmbedderMismatch as mismatch:
            if not _same_family(mismatch):
                raise
            index = store.add(settings.home, (), embedder, progress)  # our own model came in a newer version
        return cls(settings, embedder, index)

    @cached_property
    def assistant(self) -> Assistant:
        """Answers from the index as it is now."""
        return Assistant(self._index, self._glossary, self.settings)

    def answering(self, question: str, as_of: date | None = None) -> Assistant:
        """Who answers a question: from the editions of a day if one is given or the question says so itself."""
        then = past.library(self._index, as_of) if as_of else past.meant(question, self._index)
        return self.assistant if then is None else self._pasts.assistant(then)

    @cached_property
    def _pasts(self) -> Pasts:
        return Pasts(self._index, self._embedder, self._glossary, self.settings)

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
        if overrides and overrides.status and overrides.status not in set(Status):
            raise DocumentFault(f"status {overrides.status!r} is none of {', '.join(Status)}; correct it")
        known = {document.id: document for document in self._index.documents}
        stated = {key: value for key, value in asdict(overrides or Overrides()).items() if value is not None}
        read = [document for file in files for document in self._read(file, stated, tuple(known.values()))]
        _distinct(read, stated)
        outcomes = [self._outcome(document) for document in read]
        new = [one for one, became in zip(read, outcomes, strict=True) if became is not Outcome.UNCHANGED]
        if new:
            self._replace_index(store.add(self.settings.home, new, self._embedder, progress))
        return tuple(
            Added(
                document,
                known.get(document.id) if became is Outcome.LIVE else None,
                sum(1 for _ in document.walk()),
                became,
            )
            for document, became in zip(read, outcomes, strict=True)
        )

    def remove(self, identifier: str, progress: Progress = silent) -> Document:
        """Take a document out; what it replaced comes back. Raises UnknownDocument."""
        removed = self.document(identifier)
        self._replace_index(store.remove(self.settings.home, identifier, self._embedder, progress))
        return removed

    def reindex(self, embedder: str, progress: Progress = silent) -> str:
        """Build the index anew with another embedder, beside the live one, and swap; the home remembers it.

        Gives the embedder's full name. Raises EmbedderMissing when it can't be loaded; nothing changes then.
        """
        loaded = embeddings.load(embedder)
        index = store.add(self.settings.home, (), loaded, progress)
        (self.settings.home / REMEMBERED).write_text(embedder, encoding="utf-8")
        self._embedder = loaded
        self._replace_index(index)
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

    def _read(self, file: Path, stated: dict[str, str], known: Sequence[Document]) -> list[Document]:
        """The documents of a file, each under the id by which the library knows it."""
        limits = Limits(pages=self.settings.maximum_pages, seconds=self.settings.reading_seconds)
        found = library.read_files(file, stated, self.settings.maximum_megabytes * 1024 * 1024, limits)
        by_id = {document.id: document for document in known}
        read = []
        for document in found:
            same = by_id.get(document.id if "id" in stated else library.identify(document, known) or "")
            read.append(library.as_known(document, same) if same else document)
        return read

    def _outcome(self, document: Document) -> Outcome:
        """What adding a document would make of it."""
        before = Editions(self._index.editions(document.id))
        after = before.with_added([document])
        if after == before:
            return Outcome.UNCHANGED
        return Outcome.LIVE if after.newest() != before.newest() else Outcome.BEHIND

    def _replace_index(self, index: Index) -> None:
        self._index = index
        for made in ("assistant", "_pasts"):
            self.__dict__.pop(made, None)

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


def _distinct(documents: Sequence[Document], stated: dict[str, str]) -> None:
    """Two files under one id would silently be one document."""
    first: dict[str, Document] = {}
    for document in documents:
        other = first.setdefault(document.id, document)
        if other is not document:
            given = f"--id {stated['id']}" if "id" in stated else f"the id {document.id!r}"
            raise DocumentFault(
                f"{given} would name both {other.source} and {document.source}; add them one by one with --id"
            )


def _remembered(home: Path) -> str:
    """The embedder that `reindex` chose for a home; the built-in one where it never ran."""
    file = home / REMEMBERED
    return file.read_text(encoding="utf-8").strip() if file.is_file() else BUILTIN


def _same_family(mismatch: EmbedderMismatch) -> bool:
    """Two versions of the built-in model: whoever updates Wence should not have to know."""
    return all(name.startswith(f"{BUILTIN}@") for name in (mismatch.built, mismatch.given))
