"""Lists of words in, positions ranked by shared words out (BM25). Knows nothing of where words come from."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged

if TYPE_CHECKING:
    from bm25s import BM25

# Robertson and Zaragoza, The Probabilistic Relevance Framework (2009); the variant is Lucene's, whose
# inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)) is never negative.
K1 = 1.5
B = 0.75
COUNTED = 65_536  # words whose number of texts is remembered


class WordIndex:
    """Search by words over numbered texts; a text without words is never found."""

    def __init__(self, ranker: BM25 | None) -> None:
        self._ranker = ranker  # None when no text bears a word: the library refuses an empty corpus
        # One question asks again and again how rare its words are.
        self.frequency = lru_cache(maxsize=COUNTED)(self._frequency)

    @classmethod
    def build(cls, texts: Sequence[Sequence[str]]) -> WordIndex:
        """Index the words of each text; its place in the sequence is its position."""
        # Sorted, so that the same texts give the same files.
        known = sorted({word for text in texts for word in text})
        vocabulary = {word: number for number, word in enumerate(known)}
        if not vocabulary:
            return cls(None)
        ranker = _library()(k1=K1, b=B, method="lucene")
        numbered = [[vocabulary[word] for word in text] for text in texts]
        ranker.index((numbered, vocabulary), show_progress=False)
        return cls(ranker)

    def save(self, folder: Path) -> None:
        """Write the index into the folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "words.json").write_text(json.dumps({"empty": self._ranker is None}), encoding="utf-8")
        if self._ranker is not None:
            self._ranker.save(folder, show_progress=False)

    @classmethod
    def open(cls, folder: Path) -> WordIndex:
        """Read what `save` wrote; IndexDamaged when it cannot be read."""
        try:
            if json.loads((folder / "words.json").read_text(encoding="utf-8"))["empty"]:
                return cls(None)
            return cls(_library().load(folder, show_progress=False))
        except (OSError, ValueError, KeyError, TypeError, EOFError) as fault:
            raise IndexDamaged(folder, f"the index of words cannot be read ({fault})") from fault

    def __len__(self) -> int:
        return 0 if self._ranker is None else int(self._ranker.scores["num_docs"])

    def _frequency(self, word: str) -> int:
        """In how many texts a word stands."""
        known = [] if self._ranker is None else self._ranker.get_tokens_ids([word])
        if self._ranker is None or not known:
            return 0
        starts = self._ranker.scores["indptr"]
        return int(starts[known[0] + 1] - starts[known[0]])

    def places(self, word: str) -> NDArray[np.int64]:
        """The positions of the texts in which a word stands, in rising order."""
        known = [] if self._ranker is None else self._ranker.get_tokens_ids([word])
        if self._ranker is None or not known:
            return np.zeros(0, dtype=np.int64)
        starts = self._ranker.scores["indptr"]
        found: NDArray[np.int64] = np.sort(
            self._ranker.scores["indices"][starts[known[0]] : starts[known[0] + 1]]
        )
        return found.astype(np.int64)

    def search(
        self, tokens: Sequence[str], k: int, among: NDArray[np.int64] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` positions with scores above 0, best first, equal scores by position.

        `among` are the positions that are searched, in rising order; None for all.
        """
        if self._ranker is None:
            return []
        known = self._ranker.get_tokens_ids(list(tokens))
        if not known:
            return []
        scores = self._ranker.get_scores_from_ids(known)
        found = np.flatnonzero(scores > 0) if among is None else among[scores[among] > 0]
        ranked = found[np.argsort(-scores[found], kind="stable")][:k]
        return list(zip(ranked.tolist(), scores[ranked].tolist(), strict=True))


def _library() -> type[BM25]:
    """Loaded when it is needed; it sets itself to log all that it does, and is told to keep to what goes wrong."""
    from bm25s import BM25

    logging.getLogger("bm25s").setLevel(logging.WARNING)
    library: type[BM25] = BM25
    return library
