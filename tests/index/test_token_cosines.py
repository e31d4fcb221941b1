"""A token against every token of an index: worked out by hand, kept, and not to be written to."""

from __future__ import annotations

import numpy as np
import pytest

from index import token_cosines
from index.token_cosines import TokenCosines
from index.tokens import TokenIndex
from tests.index.token_table import Table


def cosines(*texts: str, embedder: Table | None = None) -> TokenCosines:
    table = embedder or Table()
    return TokenCosines(TokenIndex.build(table.tokens(list(texts))), table)


def test_an_index_without_tokens_is_near_to_nothing() -> None:
    assert cosines("", "").of(0).tolist() == []


def test_what_points_the_other_way_counts_nothing() -> None:
    assert cosines("0 1", "2 3 4").of(0).round(3).tolist() == pytest.approx(
        [1.0, 0.0, 0.707, 0.0, 0.0], abs=1e-3
    )


def test_the_length_of_a_vector_is_told_apart_from_its_direction() -> None:
    assert cosines("0").lengths(np.array([1, 4], dtype=np.int32)).tolist() == [2.0, 0.0]


def test_a_token_is_compared_once_and_what_is_kept_cannot_be_written_to() -> None:
    table = Table()
    made = cosines("0 1", embedder=table)
    first = made.of(2)
    given = table.given
    assert made.of(2) is first
    assert table.given == given
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 0.0


def test_however_large_the_library_some_tokens_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_cosines, "REMEMBERED", 0)
    made = cosines("0 1")
    assert made.of(2) is made.of(2)


def test_of_each_text_the_nearest_token_counts_and_one_without_tokens_is_near_to_nothing() -> None:
    made = cosines("", "0 1", "2 3 4", "", "3")
    assert made.nearest(0).round(3).tolist() == pytest.approx([0.0, 1.0, 0.707, 0.0, 0.0], abs=1e-3)
    assert made.nearest(0) is made.nearest(0)
    assert cosines("", "").nearest(0).tolist() == [0.0, 0.0]
