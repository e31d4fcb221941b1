"""A deterministic embedder for tests: one dimension for each known word, so that rankings are exact."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

WORDS = (
    "科技",
    "信贷",
    "人才",
    "上市",
    "保险",
    "绿色",
    "债券",
    "基金",
    "technology",
    "talent",
    "insurance",
    "green",
)


class ToyEmbedder:
    """Counts its words in a text. Texts with the same counts have a cosine of 1, with none in common 0."""

    def __init__(self, words: Sequence[str] = WORDS) -> None:
        self._words = tuple(words)
        self.embedded: list[str] = []  # every text that it was asked to embed as a passage

    @property
    def name(self) -> str:
        return f"toy@{'+'.join(self._words)}"

    @property
    def dimensions(self) -> int:
        return len(self._words)

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded.extend(texts)
        return np.stack([self.query(text) for text in texts])

    def query(self, text: str) -> NDArray[np.float32]:
        counts = np.array([text.lower().count(word) for word in self._words], dtype=np.float32)
        norm = np.linalg.norm(counts)
        return counts / norm if norm else counts
