"""Documents in, a searchable index in a home out: build, add, remove, open. Knows no question.

A snapshot is complete or it is not there: its manifest is written last, then one file that names it
is replaced. Whatever fails before that leaves the index as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Document
from index import manifest
from index.editions import Editions
from index.embeddings import Embedder
from index.errors import DocumentUnknown, EmbedderMismatch
from index.lexical import WordIndex
from index.manifest import Manifest
from index.passages import Passage, split
from index.records import Records, duties, sqlite
from index.searching import NAMES, RECORDS, SOUNDS, TOKENS, VECTORS, WORDS, Index
from index.snapshots import Snapshots
from index.sounds import SoundIndex
from index.text import Segmenter, fold
from index.tokens import TokenEmbedder, TokenIndex
from index.vectors import VectorIndex

BATCH = 128  # passages embedded between two reports of progress
WAIT = 10.0  # seconds that a writer waits for another


# Told (stage, done, total) as the work goes; an exception that it raises stops the work, nothing changes.
Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def build(
    documents: Iterable[Document],
    home: Path,
    embedder: Embedder,
    progress: Progress = silent,
    wait: float = WAIT,
) -> Index:
    """Index these documents and nothing else. HomeLocked if another writer is not done in `wait` seconds."""
    snapshots = Snapshots(home)
    with snapshots.writing(wait):
        return _replace(snapshots, Editions().with_added(documents), _Earlier(), embedder, progress)


def add(
    home: Path,
    documents: Iterable[Document],
    embedder: Embedder,
    progress: Progress = silent,
    wait: float = WAIT,
) -> Index:
    """Index these documents too; each takes the place of the same edition of the same id.

    An official edition takes the place of a digest, which stays behind it and lends its English. A home
    without an index begins one; an index of another embedder is built anew with this one; otherwise only
    new passages are embedded.
    """
    snapshots = Snapshots(home)
    with snapshots.writing(wait):
        earlier = _earlier(snapshots, embedder)
        return _replace(snapshots, earlier.editions.with_added(documents), earlier, embedder, progress)


def mended(home: Path, embedder: Embedder, progress: Progress = silent, wait: float = WAIT) -> Index:
    """Build the live snapshot anew from its records, which hold every document whole, whatever else is damaged.

    IndexDamaged where the records are themselves, or the manifest that vouches for them.
    """
    snapshots = Snapshots(home)
    with snapshots.writing(wait):
        earlier = _earlier(snapshots, embedder, mending=True)
        return _replace(snapshots, earlier.editions, earlier, embedder, progress)


def beside(
    home: Path, documents: Iterable[Document], folder: Path, embedder: Embedder, progress: Progress = silent
) -> Index:
    """Index these documents alone, in another folder; only passages that the home has not are embedded."""
    snapshots = Snapshots(folder)
    with snapshots.writing(WAIT):
        rows = _earlier(Snapshots(home), embedder).rows
        return _replace(snapshots, Editions().with_added(documents), _Earlier(rows=rows), embedder, progress)


def remove(
    home: Path, document: str, embedder: Embedder, progress: Progress = silent, wait: float = WAIT
) -> Index:
    """Take away the live edition of this id; a digest behind it comes back. DocumentUnknown names the id."""
    snapshots = Snapshots(home)
    with snapshots.writing(wait):
        earlier = _earlier(snapshots, embedder)
        known = tuple(one.id for one in earlier.editions.live())
        if document not in known:
            raise DocumentUnknown(document, known)
        return _replace(snapshots, earlier.editions.without(document), earlier, embedder, progress)


def open(home: Path, embedder: Embedder) -> Index:
    """The live index. IndexMissing, IndexDamaged (names the file) or EmbedderMismatch (names both).

    Checked are the presence and size of every file, and the bytes of those up to `manifest.SMALL`;
    `Index.verify` checks the bytes of all.
    """
    folder = Snapshots(home).current()
    found = manifest.read(folder)
    found.check(folder)
    if found.embedder != embedder.name:
        raise EmbedderMismatch(found.embedder, embedder.name)
    return Index(folder, found, embedder)


def newest(home: Path) -> str:
    """The name of the live snapshot, at the price of reading one small file. IndexMissing, IndexDamaged."""
    return Snapshots(home).current().name


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What the live snapshot gives to the next one."""

    editions: Editions = field(default_factory=Editions)
    rows: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)  # by the text that was embedded


def _earlier(snapshots: Snapshots, embedder: Embedder, mending: bool = False) -> _Earlier:
    """What was given so far, and the vectors if they are this embedder's; nothing if nothing was built.

    `mending` takes the records alone from a snapshot that is damaged.
    """
    if snapshots.empty():
        return _Earlier()
    folder = snapshots.current()
    found = manifest.read(folder, outdated=True)
    found.check(folder, every_byte=True, only=RECORDS if mending else "")
    records = Records(sqlite(folder / RECORDS))
    try:
        behind = records.given()
        joined = {document.id for document in behind}
        # In the order of the live documents, each as the editions that it was joined from.
        given = (
            one
            for live in records.documents()
            for one in ([each for each in behind if each.id == live.id] if live.id in joined else [live])
        )
        editions = Editions().with_added(given)
        if mending or found.embedder != embedder.name:
            return _Earlier(editions)
        texts = map(_searched, records.passages(range(found.passages)))
        return _Earlier(editions, dict(zip(texts, VectorIndex.open(folder / VECTORS).rows(), strict=True)))
    finally:
        records.close()


def _replace(
    snapshots: Snapshots, editions: Editions, earlier: _Earlier, embedder: Embedder, progress: Progress
) -> Index:
    """Write a new snapshot and make it the live one."""
    live = editions.live()
    passages = [passage for document in live for passage in split(document)]
    with snapshots.fresh() as folder:
        progress("records", 0, len(live))
        _write_records(folder, live, editions, passages)
        progress("records", len(live), len(live))
        _write_words(folder, live, passages, progress)
        matrix = _embedded([_searched(passage) for passage in passages], earlier, embedder, progress)
        VectorIndex.build(matrix).save(folder / VECTORS)
        if isinstance(embedder, TokenEmbedder):
            TokenIndex.build(embedder.tokens(list(map(_searched, passages)))).save(folder / TOKENS)
        progress("snapshot", 0, 1)
        written = Manifest(
            embedder=embedder.name,
            dimensions=embedder.dimensions,
            documents=len(live),
            clauses=sum(1 for document in live for _ in document.walk()),
            passages=len(passages),
            files=manifest.describe(folder),
        )
        written.write(folder)
        progress("snapshot", 1, 1)
        snapshots.publish(folder)
    return Index(folder, written, embedder)


def _write_records(
    folder: Path, live: Sequence[Document], editions: Editions, passages: Sequence[Passage]
) -> None:
    records = Records(sqlite(folder / RECORDS, writable=True))
    try:
        records.write(live, editions.behind(), passages)
    finally:
        records.close()


def _write_words(
    folder: Path, live: Sequence[Document], passages: Sequence[Passage], progress: Progress
) -> None:
    """The index of words, and the names that its segmenter keeps whole."""
    names = {issuer for document in live for issuer in document.issuers}
    names |= {duty.responsibility.unit for document in live for duty in duties(document)}
    (folder / NAMES).write_text("\n".join(sorted(names)), encoding="utf-8")
    segmenter = Segmenter(names)
    progress("words", 0, len(passages))
    texts = [segmenter.keys(_searched(passage)) for passage in passages]
    WordIndex.build(texts).save(folder / WORDS)
    SoundIndex.build([fold(_searched(passage)) for passage in passages]).save(folder / SOUNDS)
    progress("words", len(passages), len(passages))


def _embedded(
    texts: Sequence[str], earlier: _Earlier, embedder: Embedder, progress: Progress
) -> NDArray[np.float32]:
    """One row for each text; only what the live snapshot has no row for is embedded."""
    rows = dict(earlier.rows)
    new = [text for text in dict.fromkeys(texts) if text not in rows]
    progress("embedding", 0, len(new))
    for start in range(0, len(new), BATCH):
        batch = new[start : start + BATCH]
        rows.update(zip(batch, embedder.passages(batch), strict=True))
        progress("embedding", start + len(batch), len(new))
    # reshape: no texts at all are still a matrix of this width
    return np.array([rows[text] for text in texts], dtype=np.float32).reshape(-1, embedder.dimensions)


def _searched(passage: Passage) -> str:
    return f"{passage.context}\n{passage.text}"
