"""Passages found and a text -> how near each is, and how far it stands above others. Finds none, reads no words."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.asked_tokens import AskedTokens
from index.embeddings import Embedder
from index.nearness import FEW, OWN, Background, Nearness, above, near, spoken, spread
from index.passages import Hit, Language
from index.records import Records
from index.token_cosines import TokenCosines
from index.token_sample import TokenSample
from index.tokens import TokenEmbedder, TokenIndex
from index.vectors import VectorIndex

REMEMBERED = 4  # questions
SIBLINGS = 256  # documents whose passages are remembered


class Measures:
    """What cosine and tokens say of the passages of one snapshot. `put` gives a text as the embedder wants it."""

    def __init__(
        self,
        records: Records,
        vectors: VectorIndex,
        tokens: TokenIndex | None,
        embedder: Embedder,
        put: Callable[[str], str],
    ) -> None:
        self._records = records
        self._vectors = vectors
        self._cosines: TokenCosines | None = None
        if tokens is not None and isinstance(embedder, TokenEmbedder):
            self._cosines = TokenCosines(tokens, embedder)
        self._embedder = embedder
        self._put = put
        self._asked = lru_cache(maxsize=REMEMBERED)(self._as_asked)
        self._own = lru_cache(maxsize=SIBLINGS)(self._background)
        self._siblings = lru_cache(maxsize=SIBLINGS)(self._sibling_positions)

    def vector(self, text: str) -> NDArray[np.float32]:
        """The vector of a question."""
        return self._asked(text)[0]

    def near(self, text: str, hits: Sequence[Hit]) -> Nearness:
        """How near the passages found are to a text, held against passages spread over the library."""
        found = self._signals(text, [hit.position for hit in hits])
        cosines, tokens = map(np.concatenate, zip(found, self._of_sample(text), strict=True))
        return near(cosines, tokens, [hit.passage.language for hit in hits], self._sample_spoken)

    def above_its_own(self, text: str, hits: Sequence[Hit]) -> list[float]:
        """How far each passage stands above those of its own document and language, in standard deviations.

        What else the library holds does not move it. Infinite where the document has too few to tell.
        """
        if not hits:
            return []
        cosines, tokens = self._signals(text, [hit.position for hit in hits])
        own = [self._own(text, hit.passage.document, hit.passage.language) for hit in hits]
        signals = zip(cosines.tolist(), tokens.tolist(), own, strict=True)
        return [above(cosine, met, one) if one else math.inf for cosine, met, one in signals]

    def unmet(self, text: str, hits: Sequence[Hit]) -> list[float]:
        """Of each passage the share of a text's weight that its weightiest unmet token has; 0 where the embedder has none."""
        _, tokens = self._asked(text)
        return [0.0 if tokens is None else tokens.unmet(hit.position) for hit in hits]

    def heard(self, word: str) -> float:
        """The cosine of a word with the nearest token of any passage, of several tokens the least; 1 without tokens."""
        cosines = self._cosines
        if cosines is None:
            return 1.0
        return min(map(cosines.nearest_of_all, cosines.tokens(word).tolist()), default=1.0)

    def read(self) -> None:
        """Compare before the first question what most questions would wait for."""
        if self._cosines is not None:
            self._cosines.read()

    def _background(
        self, text: str, document: str, language: Language
    ) -> tuple[Background, Background] | None:
        others = self._siblings(document, language)
        if len(others) < FEW:
            return None
        cosines, tokens = self._signals(text, others)
        return Background.of(cosines), Background.of(tokens)

    def _signals(
        self, text: str, positions: Sequence[int]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Cosine and met tokens of each passage."""
        vector, tokens = self._asked(text)
        cosines = self._vectors.at(positions) @ vector
        # The cosines stand in for tokens where the embedder has none.
        return cosines, cosines if tokens is None else tokens.met(positions)

    def _of_sample(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The same of the passages that any other is held against."""
        vector, tokens = self._asked(text)
        cosines = self._sample_vectors @ vector
        if tokens is None or self._sample_tokens is None:
            return cosines, cosines
        return cosines, tokens.weighed(self._sample_tokens.nearest(tokens.distinct))

    def _as_asked(self, text: str) -> tuple[NDArray[np.float32], AskedTokens | None]:
        """The vector of a question, and its tokens where the embedder has them."""
        put = self._put(text)
        tokens = AskedTokens(put, self._cosines) if self._cosines else None
        return self._embedder.query(put), tokens

    def _sibling_positions(self, document: str, language: Language) -> tuple[int, ...]:
        """Passages of a document in one language, at even distances where there are many."""
        first, last = self._spans[document]
        own = self._records.passages(range(first, last + 1))
        found = [first + at for at, one in enumerate(own) if one.language is language]
        return tuple(found[at] for at in spread(len(found), OWN))

    @cached_property
    def _spans(self) -> dict[str, tuple[int, int]]:
        return self._records.spans()

    @cached_property
    def _sample(self) -> list[int]:
        """Positions of the passages that any other is held against."""
        return spread(len(self._vectors))

    @cached_property
    def _sample_spoken(self) -> dict[Language, NDArray[np.bool_]]:
        """Of each language which of them are in it."""
        return spoken([passage.language for passage in self._records.passages(self._sample)])

    @cached_property
    def _sample_vectors(self) -> NDArray[np.float32]:
        return self._vectors.at(self._sample)

    @cached_property
    def _sample_tokens(self) -> TokenSample | None:
        return TokenSample(self._sample, self._cosines) if self._cosines else None
