"""A token of a question in, how near each token of a library is out. Knows no text.

Questions share most of their tokens, and the searches of one question nearly all: each token is compared once, by
itself, so that a question is answered from the same numbers whatever was asked before.
"""

from __future__ import annotations

from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.tokens import TokenEmbedder, TokenIndex

REMEMBERED = 2**25  # bytes, of a library of usual size those of a thousand tokens
FEWEST = 64  # tokens that are remembered of a library however large
READ = 2**25  # pairs of tokens that are compared before any question is asked, in a second and a half
WHOLE = 2**18  # tokens of all texts of a library up to which every text is held against a token at once


class TokenCosines:
    """The tokens of one index, by the vectors of one embedder."""

    def __init__(self, index: TokenIndex, embedder: TokenEmbedder) -> None:
        self.index = index
        self._embedder = embedder
        kept = REMEMBERED // (4 * max(len(index.known()), 1))
        self._remembered = lru_cache(maxsize=max(kept, FEWEST))(self._compared)
        kept = REMEMBERED // (4 * max(len(index), 1))
        self.nearest = lru_cache(maxsize=max(kept, FEWEST))(self._nearest)

    def of(self, token: int) -> NDArray[np.float32]:
        """(known tokens,): the cosine of a token with each that stands in a text, none below 0; not to be written to."""
        return self._remembered(token)

    @property
    def whole(self) -> bool:
        """Whether the library is small enough that a token is held against all texts before any is asked for."""
        return self.index.size <= WHOLE

    def read(self) -> None:
        """Hold the commonest tokens against all texts of a small library: most of those of a question are among them."""
        most = min(READ // max(len(self.index.known()), 1), self.nearest.cache_info().maxsize or 0)
        for token in self.index.commonest(most).tolist() if self.whole else ():
            self.nearest(token)

    def nearest_of_all(self, token: int) -> float:
        """The cosine of a token with the nearest one of any text; 0 where no text has tokens."""
        found = self.nearest(token) if self.whole else self.of(token)
        return float(found.max(initial=0))

    def _nearest(self, token: int) -> NDArray[np.float32]:
        """(texts,): the cosine of a token with the nearest one of each text; not to be written to."""
        found = self.index.nearest(self.of(token))
        found.setflags(write=False)
        return found

    def tokens(self, text: str) -> NDArray[np.int32]:
        """The tokens of a text in order."""
        return self._embedder.tokens([text])[0]

    def lengths(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """The length of each token's vector."""
        found: NDArray[np.float32] = np.linalg.norm(self._embedder.rows(tokens), axis=1)
        return found

    def _compared(self, token: int) -> NDArray[np.float32]:
        unit = _units(self._embedder.rows(np.array([token], dtype=np.int32)))[0]
        # One thread does it: waking others, as a product of matrices would, takes longer.
        cosines: NDArray[np.float32] = np.maximum(np.vecdot(self._rows, unit), 0)
        cosines.setflags(write=False)
        return cosines

    @cached_property
    def _rows(self) -> NDArray[np.float32]:
        """(known tokens, dimensions)"""
        return _units(self._embedder.rows(self.index.known()))


def _units(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows at length one; zero for one without direction."""
    lengths: NDArray[np.float32] = np.linalg.norm(rows, axis=1)
    lengths[lengths == 0] = 1
    return rows / lengths[:, np.newaxis]
