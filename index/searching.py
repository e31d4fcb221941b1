"""A text in, ranked passages of one snapshot out. Knows nothing of how snapshots come about."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Responsibility, Role
from index import renderings
from index.crossing import Crossing
from index.embeddings import Embedder
from index.errors import IndexDamaged
from index.lexical import WordIndex
from index.manifest import Manifest
from index.measures import Measures
from index.nearest_tokens import NearestTokens, SpellingEmbedder
from index.nearness import Nearness
from index.passages import Hit, Passage
from index.records import Duty, Records, sqlite
from index.sounds import SoundIndex
from index.text import Segmenter
from index.tokens import TokenEmbedder, TokenIndex
from index.vectors import VectorIndex

# The files of a snapshot.
RECORDS = "records.sqlite"
VECTORS = "vectors.faiss"
TOKENS = "tokens"
WORDS = "words"
SOUNDS = "sounds"
REMEMBERED = 4  # questions
CUT = 4096  # words and short texts
TEXTS = 16_384  # texts whose words are remembered: the parts of a usual library, and what is asked of it
RARITIES = 65_536  # words whose rarity is remembered
KEPT = 20_000  # passages that are remembered; of a larger library they are forgotten when there are more
NAMES = "names.txt"


class Index:
    """One snapshot, read as it is needed; it does not change when a newer one goes live.

    Safe for several threads, because everything that it reads is read only.
    """

    def __init__(self, folder: Path, manifest: Manifest, embedder: Embedder) -> None:
        self.manifest = manifest
        self._folder = folder
        self._embedder = embedder
        self._read: dict[str, dict[str, Clause]] = {}  # clauses by address, of documents read so far
        self._kept: dict[int, Passage] = {}  # passages by position, of those found so far
        self.said = lru_cache(maxsize=REMEMBERED)(self._said)
        self.put = lru_cache(maxsize=REMEMBERED)(self._as_given)
        self.rarity = lru_cache(maxsize=RARITIES)(self._rarity)
        self.whole = lru_cache(maxsize=CUT)(self._whole)
        self.meaning = lru_cache(maxsize=REMEMBERED)(self._meaning)
        self.sense = lru_cache(maxsize=CUT)(self._sense)
        self._cut = lru_cache(maxsize=TEXTS)(self._words_of)
        self._keys = lru_cache(maxsize=REMEMBERED)(self._keys_of)
        self.standing = lru_cache(maxsize=CUT)(self._standing)

    @property
    def snapshot(self) -> str:
        """Which snapshot this is; `store.newest` tells whether a later one is live."""
        return self._folder.name

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document that is searched, in the order in which they were added."""
        return self._records.documents()

    def document(self, document: str) -> Document | None:
        """The document of this id, or None."""
        return self._records.document(document)

    def clause(self, document: str, address: str) -> Clause | None:
        """The clause at this address of this document, or None."""
        if document not in self._read:
            found = self._records.document(document)
            # Backwards, so that of two clauses with one address the first is kept, as in Document.clause.
            clauses = reversed(tuple(found.walk())) if found else ()
            self._read[document] = {clause.address: clause for clause in clauses}
        return self._read[document].get(address)

    def by_words(self, text: str, k: int, among: Collection[str] | None = None) -> list[Hit]:
        """At most `k` passages that share words or pairs of characters with the text, best first (BM25, above 0).

        `among` are the ids of the documents that are searched; None for all.
        """
        found = self._words.search(self._keys(text), k, self._positions(among))
        return self._hits(found)

    def by_renderings(self, text: str, k: int, among: Collection[str] | None = None) -> list[Hit]:
        """At most `k` passages that say words of a text in another script, best first (shares); `among` as for words."""
        said = self.said(text)
        positions = self._positions(among)
        found = np.flatnonzero(said > 0) if positions is None else positions[said[positions] > 0]
        ranked = found[np.argsort(-said[found], kind="stable")][:k]
        return self._hits(list(zip(ranked.tolist(), said[ranked].tolist(), strict=True)))

    def _said(self, text: str) -> NDArray[np.float32]:
        """For each passage the share of a text's words, weighed by rarity, that it says in any script."""
        return self._crossing.said(self.words(text))

    def bound(self, text: str) -> float:
        """More than BM25 gives any passage for this text whose words are not repeated: the sum of their rarities."""
        return math.fsum(max(self.rarity(key), 0.5) for key in set(self._keys(text)))

    def by_meaning(self, text: str, k: int, among: Collection[str] | None = None) -> list[Hit]:
        """At most `k` passages nearest in meaning, best first (cosine, -1 to 1); `among` as for words."""
        vector = self._measures.vector(text)
        # A text in which the embedder knows nothing is equally far from everything.
        return self._hits(self._vectors.search(vector, k, self._positions(among))) if vector.any() else []

    def near(self, text: str, hits: Sequence[Hit]) -> Nearness:
        """How near the passages found are to a text, held against passages spread over the library."""
        return self._measures.near(text, hits)

    def above_its_own(self, text: str, hits: Sequence[Hit]) -> list[float]:
        """How far each passage stands above those of its own document and language (see `Measures`)."""
        return self._measures.above_its_own(text, hits)

    def unmet(self, text: str, hits: Sequence[Hit]) -> list[float]:
        """How much of a text one token is of which each passage says nothing (see `Measures`)."""
        return self._measures.unmet(text, hits)

    def read(self) -> None:
        """Read what most questions would wait for (see `Measures`), of a small library every passage."""
        self._measures.read()
        if self.manifest.passages <= KEPT:
            self._hits([(position, 0.0) for position in range(self.manifest.passages)])

    def heard(self, word: str) -> float:
        """How near the library comes to a word in meaning (see `Measures`)."""
        return self._measures.heard(word)

    def meanings(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of texts that are no passages, one row each, to be held against `meaning` of a question."""
        return self._embedder.passages(list(texts))

    def _sense(self, text: str) -> NDArray[np.float32]:
        """The vector of one such text that comes again and again; not to be written to."""
        vector: NDArray[np.float32] = self.meanings([text])[0]
        vector.setflags(write=False)
        return vector

    def _meaning(self, text: str) -> NDArray[np.float32]:
        """The vector of a question; not to be written to."""
        vector = self._embedder.query(text)
        vector.setflags(write=False)
        return vector

    def crossed(self, word: str, k: int) -> list[tuple[str, float]]:
        """At most `k` Chinese tokens of the library nearest to a word of any language, with their cosines."""
        return self._nearest.near(word, k) if self._nearest else []

    def words(self, text: str) -> list[str]:
        """The search words of a text, in order, as the index cuts them."""
        return list(self._cut(text))

    def _words_of(self, text: str) -> tuple[str, ...]:
        return tuple(self._segmenter.words(text))

    def _keys_of(self, text: str) -> tuple[str, ...]:
        """What a text is looked for by in the index of words."""
        return tuple(self._segmenter.keys(text))

    def _whole(self, word: str) -> bool:
        """Whether the embedder has this word whole, as it has all usual ones; one of another kind is not asked."""
        embedder = self._embedder
        return not isinstance(embedder, TokenEmbedder) or len(embedder.tokens([word])[0]) == 1

    def frequency(self, word: str) -> int:
        """How many passages hold this word."""
        return self._words.frequency(word)

    def _standing(self, chinese: str) -> int:
        """How many passages have all pairs of neighbouring characters of a few Chinese ones, however they are cut."""
        return len(self._crossing.standing(chinese))

    def knows(self, word: str) -> bool:
        """Whether any passage holds this word."""
        return self.frequency(word) > 0

    def _rarity(self, word: str) -> float:
        """How much a word tells: ln((N + 1) / (n + 0.5)) for one that stands in n of N passages."""
        return self.rarity_of(self._words.frequency(word))

    def rarity_of(self, passages: int) -> float:
        """The same of whatever stands in that many passages."""
        return math.log((len(self._words) + 1) / (passages + 0.5))

    def responsibilities(
        self, unit: str | None = None, role: Role | None = None, document: str | None = None
    ) -> tuple[Duty, ...]:
        """Every duty that a clause states, in printed order, narrowed by what is given."""
        return self._records.responsibilities(unit, role, document)

    def stated(self, document: str, address: str) -> tuple[Responsibility, ...]:
        """The units that a clause names, read as its document wants them read; empty for one that names none."""
        return self._stated.get((document, address), ())

    def editions(self, document: str) -> tuple[Document, ...]:
        """Every edition of this id as it was given, the live one last among the official ones."""
        live = self._records.document(document)
        return self._records.given(document) or ((live,) if live else ())

    def verify(self) -> None:
        """Read every byte of every file. IndexDamaged names the first that is not what was written."""
        self.manifest.check(self._folder, every_byte=True)

    def close(self) -> None:
        """Let go of the files."""
        self._records.close()

    def _as_given(self, text: str) -> str:
        """The text as the embedder is given it: a word that it would break into pieces is put in Chinese, if it can be."""
        embedder = self._embedder
        if not isinstance(embedder, TokenEmbedder):
            return text
        return renderings.put(text, self.whole)

    def _hits(self, ranked: Sequence[tuple[int, float]]) -> list[Hit]:
        missing = [position for position, _ in ranked if position not in self._kept]
        if len(self._kept) + len(missing) > KEPT:
            self._kept, missing = {}, [position for position, _ in ranked]
        kept = self._kept
        kept.update(zip(missing, self._records.passages(missing), strict=True) if missing else ())
        return [Hit(kept[position], score, position) for position, score in ranked]

    def _positions(self, among: Collection[str] | None) -> NDArray[np.int64] | None:
        """Where the passages of these documents stand, in rising order."""
        if among is None:
            return None
        spans = sorted(self._spans[document] for document in set(among) if document in self._spans)
        ranges = [np.arange(first, last + 1, dtype=np.int64) for first, last in spans]
        return np.concatenate(ranges) if ranges else np.zeros(0, dtype=np.int64)

    @cached_property
    def _spans(self) -> dict[str, tuple[int, int]]:
        return self._records.spans()

    @cached_property
    def _records(self) -> Records:
        return Records(sqlite(self._folder / RECORDS))

    @cached_property
    def _stated(self) -> dict[tuple[str, str], tuple[Responsibility, ...]]:
        table: dict[tuple[str, str], list[Responsibility]] = {}
        for duty in self._records.responsibilities():
            table.setdefault((duty.document, duty.address), []).append(duty.responsibility)
        return {place: tuple(found) for place, found in table.items()}

    @cached_property
    def _words(self) -> WordIndex:
        return WordIndex.open(self._folder / WORDS)

    @cached_property
    def _crossing(self) -> Crossing:
        return Crossing(self._words, SoundIndex.open(self._folder / SOUNDS))

    @cached_property
    def _measures(self) -> Measures:
        tokens = self._tokens if isinstance(self._embedder, TokenEmbedder) else None
        return Measures(self._records, self._vectors, tokens, self._embedder, self.put)

    @cached_property
    def _tokens(self) -> TokenIndex:
        found = TokenIndex.open(self._folder / TOKENS)
        if len(found) != self.manifest.passages:
            raise IndexDamaged(
                self._folder / TOKENS,
                f"{len(found)} passages, the manifest tells of {self.manifest.passages}",
            )
        return found

    @cached_property
    def _nearest(self) -> NearestTokens | None:
        """None where the embedder's tokens cannot be written."""
        embedder = self._embedder
        return NearestTokens(self._tokens, embedder) if isinstance(embedder, SpellingEmbedder) else None

    @cached_property
    def _segmenter(self) -> Segmenter:
        return Segmenter((self._folder / NAMES).read_text(encoding="utf-8").splitlines())

    @cached_property
    def _vectors(self) -> VectorIndex:
        file = self._folder / VECTORS
        found = VectorIndex.open(file)
        if (len(found), found.dimensions) != (self.manifest.passages, self.manifest.dimensions):
            raise IndexDamaged(file, f"{len(found)} rows of {found.dimensions}, the manifest tells otherwise")
        return found
