"""A sentence and texts in, for each text how likely it is that the sentence follows from it. Knows no clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EntailerMissing

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

ENTAILS = "entailment"  # what models for natural language inference call this verdict


class Entailer(Protocol):
    """What reads a text and a sentence together and says whether the one bears the other out."""

    def likely(self, sentence: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n,), each from 0 to 1."""


@cache  # the model is read once
def load(name: str) -> Entailer | None:
    """A folder or model name of sentence-transformers' CrossEncoder; None for an empty name. Reads no file."""
    return CrossEncoderEntailer(name) if name else None


class CrossEncoderEntailer:
    """Any cross-encoder with one score a pair, or with several verdicts of which one is called entailment.

    Read when first asked, EntailerMissing when it can't be. A model that is not on this machine is downloaded,
    because its user has named it.
    """

    def __init__(self, name_or_folder: str) -> None:
        self._source = name_or_folder

    @cached_property
    def _model(self) -> CrossEncoder:
        from sentence_transformers import CrossEncoder

        try:
            return CrossEncoder(self._source)
        except (OSError, ValueError, RuntimeError) as fault:
            raise EntailerMissing(self._source, (str(fault).splitlines() or [repr(fault)])[0]) from fault

    @cached_property
    def _verdict(self) -> int | None:
        """The place of the verdict in the model's scores; None where it gives one score."""
        if self._model.num_labels == 1:
            return None
        named = {str(name).lower(): int(place) for place, name in self._model.config.id2label.items()}
        if ENTAILS not in named:
            verdicts = ", ".join(sorted(named))
            raise EntailerMissing(self._source, f"none of its verdicts is called {ENTAILS}, but {verdicts}")
        return named[ENTAILS]

    def likely(self, sentence: str, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.zeros(0, dtype=np.float32)
        place = self._verdict
        found = self._model.predict(
            [(text, sentence) for text in texts],
            apply_softmax=place is not None,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.asarray(found if place is None else found[:, place], dtype=np.float32)
