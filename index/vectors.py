"""Rows of norm 1 in, positions ranked by inner product out. Knows nothing of texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged


class VectorIndex:
    """Exact search over a matrix: nothing is quantised, so its results equal brute force."""

    def __init__(self, flat: Any) -> None:  # faiss.Index; the library bears no types
        self._flat = flat

    @classmethod
    def build(cls, matrix: NDArray[np.float32]) -> VectorIndex:
        """Index float32 (n, d); the row number is the position."""
        import faiss

        flat = faiss.IndexFlatIP(matrix.shape[1])
        flat.add(np.ascontiguousarray(matrix, dtype=np.float32))
        return cls(flat)

    def save(self, file: Path) -> None:
        """Write the index to the file."""
        import faiss

        # Through Python's own file: faiss opens paths in the system's code page on Windows.
        file.write_bytes(faiss.serialize_index(self._flat).tobytes())

    @classmethod
    def open(cls, file: Path) -> VectorIndex:
        """Read what `save` wrote; IndexDamaged when it cannot be read."""
        import faiss

        try:
            return cls(faiss.deserialize_index(np.fromfile(file, dtype=np.uint8)))
        except (OSError, RuntimeError) as fault:
            raise IndexDamaged(file, f"the index of vectors cannot be read ({fault})") from fault

    @property
    def dimensions(self) -> int:
        return int(self._flat.d)

    def __len__(self) -> int:
        return int(self._flat.ntotal)

    def rows(self) -> NDArray[np.float32]:
        """The matrix that was indexed."""
        matrix: NDArray[np.float32] = self._flat.reconstruct_n(0, len(self))
        return matrix

    def at(self, positions: Sequence[int]) -> NDArray[np.float32]:
        """The rows at these positions."""
        wanted = np.asarray(positions, dtype=np.int64)
        rows: NDArray[np.float32] = self._flat.reconstruct_batch(wanted)
        return rows

    def search(
        self, vector: NDArray[np.float32], k: int, among: NDArray[np.int64] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` positions with their inner products, best first, equal products by position.

        `among` are the positions that are searched, each once; None for all.
        """
        if vector.shape != (self.dimensions,):
            raise ValueError(f"a vector of shape ({self.dimensions},) is wanted, not {vector.shape}")
        most = min(k, len(self) if among is None else len(among))
        if most < 1:
            return []
        row = np.ascontiguousarray(vector[np.newaxis], dtype=np.float32)
        products, positions = self._flat.search(row, most, params=_selecting(among))
        order = np.lexsort((positions[0], -products[0]))
        return list(zip(positions[0][order].tolist(), products[0][order].tolist(), strict=True))


def _selecting(among: NDArray[np.int64] | None) -> Any:
    """What tells faiss to look at these positions only."""
    if among is None:
        return None
    import faiss

    # The library takes the argument, its types do not know it.
    return faiss.SearchParameters(sel=faiss.IDSelectorBatch(among))  # type: ignore[call-arg]
