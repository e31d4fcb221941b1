"""A question and texts in, one score a text out. Knows no clause, no index and no order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import RerankerMissing

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class Reranker(Protocol):
    """What reads a question and a text together and says how well they fit."""

    def scores(self, question: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n,), the higher the better; on the model's own scale."""


@cache  # every change of the index makes a new retriever: the model is read once
def load(name: str) -> Reranker | None:
    """A folder or model name of sentence-transformers' CrossEncoder; None for an empty name. Reads no file."""
    return CrossEncoderReranker(name) if name else None


class CrossEncoderReranker:
    """Any cross-encoder with one score a pair; read when first asked, RerankerMissing when it can't be.

    A model that is not on this machine is downloaded, because its user has named it.
    """

    def __init__(self, name_or_folder: str) -> None:
        self._source = name_or_folder

    @cached_property
    def _model(self) -> CrossEncoder:
        from sentence_transformers import CrossEncoder

        try:
            model = CrossEncoder(self._source)
        except (OSError, ValueError, RuntimeError) as fault:
            raise RerankerMissing(self._source, (str(fault).splitlines() or [repr(fault)])[0]) from fault
        if model.num_labels != 1:
            raise RerankerMissing(self._source, f"it gives {model.num_labels} scores a pair, not one")
        return model

    def scores(self, question: str, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.zeros(0, dtype=np.float32)
        found = self._model.predict(
            [(question, text) for text in texts], show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(found, dtype=np.float32)
