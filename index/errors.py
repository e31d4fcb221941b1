"""What can go wrong with an index on disk; every message names the file or value and what to do.

IndexFault
├── IndexMissing       nothing has been built in this home
├── IndexDamaged       a file of the snapshot is absent, cut short or changed
├── EmbedderMismatch   built with one embedder, opened with another
├── EmbedderMissing    the embedder's files are not on this machine
├── RerankerMissing    the reranker cannot be loaded, or is none
├── EntailerMissing    the model for entailment cannot be loaded, or is none
├── DocumentUnknown    no document of this id is in the index
├── HomeUnusable       the home is no folder, cannot be written to, or its disk is full
└── HomeLocked         another process is writing
"""

from __future__ import annotations

from pathlib import Path

from documents.errors import WenceError


class IndexFault(WenceError):
    """Base of all faults of this package."""


class IndexMissing(IndexFault):
    """Nothing has been built in this home."""

    def __init__(self, home: Path) -> None:
        super().__init__(f"no index in {home}: build it first")
        self.home = home


class IndexDamaged(IndexFault):
    """A file of the index is not what was written."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            f"{file}: {reason}. If a folder of an earlier snapshot stands in the home's index folder, write its name into "
            "the file `current` there; else move the index folder away and add its documents again"
        )
        self.file = file
        self.reason = reason


class IndexOutdated(IndexDamaged):
    """The index was written by an earlier version, whose records can be read but not searched: it is built anew."""


class EmbedderMismatch(IndexFault):
    """The index was built with one embedder and opened with another."""

    def __init__(self, built: str, given: str) -> None:
        super().__init__(f"the index was built with embedder {built}, not {given}: rebuild it or use {built}")
        self.built = built
        self.given = given


class EmbedderMissing(IndexFault):
    """The embedder's files are not on this machine."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"embedder {name!r} cannot be loaded: {reason}. Give 'builtin', a folder that holds a "
            "sentence-transformers model, or the name of a model that is downloaded already"
        )
        self.name = name


class RerankerMissing(IndexFault):
    """The reranker cannot be loaded, or is none."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"reranker {name!r} cannot be used: {reason}. Give a folder or the name of a cross-encoder of "
            "sentence-transformers, or none"
        )
        self.name = name


class EntailerMissing(IndexFault):
    """The model for entailment cannot be loaded, or is none."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"entailment model {name!r} cannot be used: {reason}. Set WENCE_ENTAILMENT to a folder or the name of a "
            "cross-encoder of sentence-transformers that scores entailment, or unset it"
        )
        self.name = name


class DocumentUnknown(IndexFault):
    """No document of this id is in the index."""

    def __init__(self, document: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no document {document!r} in the index; it holds {', '.join(known) or 'none'}")
        self.document = document


class HomeLocked(IndexFault):
    """Another process is writing to this home."""

    def __init__(self, lock: Path, seconds: float) -> None:
        super().__init__(
            f"{lock} is held by another writer (waited {seconds:g} s): try again when it is done"
        )
        self.lock = lock


class HomeUnusable(IndexFault):
    """The home is no folder, cannot be written to, or its disk is full."""

    def __init__(self, home: Path, reason: str) -> None:
        super().__init__(
            f"{home} cannot be used: {reason}; nothing was changed. Make room or set its permissions, or set WENCE_HOME to "
            "another folder"
        )
        self.home = home
