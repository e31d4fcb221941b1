"""A sample of texts: what one token is near does not depend on what was asked with it, or before."""

from __future__ import annotations

import numpy as np
import pytest

from index.token_cosines import TokenCosines
from index.token_sample import TokenSample
from index.tokens import TokenIndex
from tests.index.token_table import Table


def sample(*texts: str, embedder: Table | None = None) -> TokenSample:
    table = embedder or Table()
    index = TokenIndex.build(table.tokens(list(texts)))
    return TokenSample(range(len(texts)), TokenCosines(index, table))


def nearest(made: TokenSample, *tokens: int) -> list[list[float]]:
    found: list[list[float]] = made.nearest(np.array(tokens, dtype=np.int32)).astype(float).round(3).tolist()
    return found


@pytest.mark.parametrize("texts", [(), ("",), ("", "")])
def test_texts_without_tokens_are_near_nothing(texts: tuple[str, ...]) -> None:
    assert nearest(sample(*texts), 0, 1) == [[0.0, 0.0]] * len(texts)


def test_a_token_is_as_near_as_the_nearest_of_a_text_and_never_below_nothing() -> None:
    made = sample("0 1", "", "2 4", "3")
    assert nearest(made, 0) == [[1.0], [0.0], [0.707], [0.0]]
    assert nearest(made, 1, 4) == [[1.0, 0.0], [0.0, 0.0], [0.707, 0.0], [0.0, 0.0]]


def test_no_token_gives_no_column() -> None:
    assert sample("0 1").nearest(np.zeros(0, dtype=np.int32)).shape == (1, 0)


def test_what_was_asked_before_is_remembered_and_the_same() -> None:
    table = Table()
    made = sample("0 1", "2", embedder=table)
    alone = nearest(made, 2)
    given = table.given
    assert nearest(made, 2, 2) == [row * 2 for row in alone]
    assert table.given == given


def test_tokens_that_were_read_before_any_question_are_as_near_and_given_no_more() -> None:
    table = Table()
    index = TokenIndex.build(table.tokens(["0 1", "2 4", "1"]))
    cosines = TokenCosines(index, table)
    alone = [TokenCosines(index, Table()).nearest(token).tolist() for token in range(5)]
    cosines.read()
    given = table.given
    assert [cosines.nearest(token).tolist() for token in index.known().tolist()] == [
        alone[token] for token in index.known().tolist()
    ]
    assert table.given == given
    assert cosines.nearest_of_all(0) == max(alone[0])


def test_the_commonest_tokens_stand_first() -> None:
    index = TokenIndex.build(Table().tokens(["0 1", "2 1", "1 2"]))
    assert index.commonest(2).tolist() == [1, 2]
    assert index.commonest(9).tolist() == [1, 2, 0]
    assert TokenIndex.build([]).commonest(3).tolist() == []
