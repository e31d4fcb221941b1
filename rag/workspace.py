"""One WENCE_HOME: its index, its documents and the assistant that answers from them. Knows no door."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from documents import library
from documents.clauses import Clause, Document
from documents.editions import diff
from documents.editions.diff import Diff
from documents.editions.standing import Standings
from documents.errors import DocumentFault
from documents.sources.limits import Limits
from index import editions, embeddings, store
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
from rag.questions.plain import typed
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
        self._writing = threading.Lock()  # whoever writes last must also be shown last
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
        then = past.library(self._index, as_of) if as_of else past.meant(typed.plain(question), self._index)
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
        stated = {key: value for key, value in asdict(overrides or Overrides()).items() if value is not None}
        read = [document for file in files for document in self._read(file, stated)]
        _distinct(read, stated)
        with self._writing:
            made = self._taken_in(read, "id" in stated)
            new = [one.document for one in made if one.outcome is not Outcome.UNCHANGED]
            if new:
                self._replace_index(store.add(self.settings.home, new, self._embedder, progress))
        return made

    def remove(self, identifier: str, progress: Progress = silent) -> Document:
        """Take a document out; what it replaced comes back. Raises UnknownDocument."""
        with self._writing:
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

    def _read(self, file: Path, stated: dict[str, str]) -> tuple[Document, ...]:
        """The documents of a file, as it says them."""
        limits = Limits(pages=self.settings.maximum_pages, seconds=self.settings.reading_seconds)
        return library.read_files(file, stated, self.settings.maximum_megabytes * 1024 * 1024, limits)

    def _taken_in(self, read: Sequence[Document], named: bool) -> tuple[Added, ...]:
        """What adding the documents one after the other makes of each, under the id by which the library knows it.

        `named`: the user gave the id, so no other is looked for.
        """
        known = {document.id: document for document in self._index.documents}
        held: dict[str, Editions] = {}
        made = []
        for document in read:
            same = known.get(
                document.id if named else library.identify(document, tuple(known.values())) or ""
            )
            taken = library.as_known(document, same) if same else document
            before = held.get(taken.id) or Editions(self._index.editions(taken.id))
            after = held[taken.id] = before.with_added([taken])
            newer = after.newest() != before.newest()
            became = Outcome.LIVE if newer else Outcome.UNCHANGED if after == before else Outcome.BEHIND
            clauses = sum(1 for _ in taken.walk())
            made.append(Added(taken, known.get(taken.id) if newer else None, clauses, became))
            if newer:
                known[taken.id] = taken
        return tuple(made)

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
    """Two texts that give themselves one id would silently be one document: DocumentFault."""
    first: dict[str, Document] = {}
    for document in documents:
        other = first.setdefault(document.id, document)
        if not editions.same(document, other):
            given = f"--id {stated['id']}" if "id" in stated else f"the id {document.id!r}"
            raise DocumentFault(
                f"{given} would name both {other.source} and {document.source}; add editions of one document "
                "one after the other, the oldest first, and different documents with --id"
            )


def _remembered(home: Path) -> str:
    """The embedder that `reindex` chose for a home; the built-in one where it never ran."""
    file = home / REMEMBERED
    return file.read_text(encoding="utf-8").strip() if file.is_file() else BUILTIN


def _same_family(mismatch: EmbedderMismatch) -> bool:
    """Two versions of the built-in model: whoever updates Wence should not have to know."""
    return all(name.startswith(f"{BUILTIN}@") for name in (mismatch.built, mismatch.given))
