"""An embedder whose tokens are the rows of a small table, for vectors that are worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

TABLE = np.array([[1, 0], [0, 2], [3, 3], [-1, 0], [0, 0]], dtype=np.float32)


class Table:
    """It counts the rows that it gives."""

    given = 0

    def tokens(self, texts: Sequence[str]) -> list[NDArray[np.int32]]:
        return [np.array([int(word) for word in text.split()], dtype=np.int32) for text in texts]

    def rows(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        self.given += len(tokens)
        return TABLE[tokens]
