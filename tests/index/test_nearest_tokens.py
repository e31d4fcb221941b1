"""The tokens of a library nearest to a word of another language."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from index.nearest_tokens import NearestTokens, SpellingEmbedder
from index.tokens import TokenIndex

TOKENS = ("ferry", "渡轮", "船", "tea", "茶", "")
ROWS = np.array([[1, 0], [0.9, 0.1], [0.8, 0.6], [0, 1], [0, 2], [0, 0]], dtype=np.float32)


class Speller:
    """Six tokens in two dimensions."""

    def rows(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        found: NDArray[np.float32] = ROWS[tokens]
        return found

    def spelled(self, tokens: Sequence[int]) -> list[str]:
        return [TOKENS[token] for token in tokens]

    def query(self, text: str) -> NDArray[np.float32]:
        found: NDArray[np.float32] = ROWS[TOKENS.index(text)] if text in TOKENS else np.zeros(2, np.float32)
        return found


def crossing(*texts: Sequence[int]) -> NearestTokens:
    return NearestTokens(TokenIndex.build([np.array(text, dtype=np.int32) for text in texts]), Speller())


def test_the_nearest_chinese_tokens_come_first_with_their_cosines() -> None:
    (first, near), (second, far) = crossing([0, 1, 2, 3, 4]).near("ferry", 2)
    assert (first, second) == ("渡轮", "船")
    assert near == pytest.approx(0.9939, abs=1e-4)
    assert far == pytest.approx(0.8)


def test_a_token_that_the_library_does_not_have_is_not_found() -> None:
    assert [token for token, _ in crossing([2], [4]).near("ferry", 5)] == ["船", "茶"]


def test_an_unknown_word_is_near_to_nothing() -> None:
    assert all(cosine == 0 for _, cosine in crossing([1, 4]).near("zeppelin", 2))


def test_a_library_without_chinese_gives_nothing() -> None:
    assert crossing([0, 3, 5]).near("ferry", 3) == []
    assert crossing().near("ferry", 3) == []


def test_the_speller_is_one() -> None:
    assert isinstance(Speller(), SpellingEmbedder)
