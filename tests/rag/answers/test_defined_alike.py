"""Terms that a question calls by another name: by most of its characters, or in another language by its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from documents.clauses import Clause, Document, Level
from index.searching import Index
from rag.answers.meanings import defined

VECTORS = {
    "潮汐泊位": (1.0, 0.0, 0.0),
    "公共停车场": (0.0, 1.0, 0.0),
    "tidal space": (0.9, 0.1, 0.0),
    "car park": (0.3, 0.9, 0.0),
    "both": (0.6, 0.55, 0.0),
    "ferry": (0.1, 0.1, 0.9),
}
TEXT = (
    "本办法所称潮汐泊位，是指只在夜间停放的泊位。本办法所称公共停车场，除另有说明外，是指对外开放的停车场所。"
)


class Terms:
    """An index of which only the documents and the vectors of a few words are asked."""

    def __init__(self, *texts: str) -> None:
        self.documents = tuple(
            Document(f"d{at}", "办法", (Clause("1", Level.ARTICLE, "", "第一条", "", text),))
            for at, text in enumerate(texts)
        )

    def meanings(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([VECTORS[text] for text in texts], np.float32)

    def meaning(self, text: str) -> NDArray[np.float32]:
        return np.array(VECTORS[text], np.float32)


def alike(*names: str, texts: Sequence[str] = (TEXT,), within: int = 9) -> str | None:
    index = Terms(*texts)
    found = defined.alike(names, cast(Index, index), index.documents[:within])
    return f"{found.quote.document.id} {found.term}" if found else None


@pytest.mark.parametrize(
    ("names", "term"),
    [
        ((), None),
        (("ferry",), None),
        (("both",), None),
        (("tidal space",), "d0 潮汐泊位"),
        (("ferry", "car park"), "d0 公共停车场"),
    ],
)
def test_the_term_that_means_by_far_the_nearest(names: tuple[str, ...], term: str | None) -> None:
    assert alike(*names) == term


def test_a_library_without_terms_and_a_document_that_is_not_meant() -> None:
    assert alike("tidal space", texts=("第一条 停车收费。",)) is None
    assert alike("tidal space", texts=(TEXT,), within=0) is None
    assert alike("tidal space", texts=("停车收费。", TEXT, TEXT)) == "d1 潮汐泊位"


@pytest.mark.parametrize(
    ("called", "term"),
    [
        ("", None),
        ("泊", None),
        ("夜渡", None),
        ("位", None),
        ("汐泊位", "潮汐泊位"),
        ("停车场地", "公共停车场"),
    ],
)
def test_the_term_that_holds_most_of_a_loose_name(called: str, term: str | None) -> None:
    index = Terms(TEXT)
    found = defined.nearly(called, cast(Index, index), index.documents)
    assert (found and found.term) == term


def test_an_aside_does_not_hide_a_definition() -> None:
    index = Terms(TEXT)
    assert [one.term for one in defined.of(cast(Index, index))] == ["潮汐泊位", "公共停车场"]
