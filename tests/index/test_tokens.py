"""How well texts meet a question's tokens, worked out by hand; damaged files are refused by name."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log1p, sqrt
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index import token_cosines, tokens
from index.asked_tokens import AskedTokens
from index.errors import IndexDamaged
from index.token_cosines import TokenCosines
from index.tokens import LENGTH, RARITY, TokenEmbedder, TokenIndex

# Three tokens at right angles and of different lengths, one between the first two, one without direction.
TABLE = np.array([[2, 0, 0], [0, 1, 0], [0, 0, 3], [1, 1, 0], [0, 0, 0]], dtype=np.float32)
FIRST, SECOND, THIRD, BETWEEN, NOTHING = range(5)


class Table:
    """An embedder of those tokens; its texts are their numbers."""

    def tokens(self, texts: Sequence[str]) -> list[NDArray[np.int32]]:
        return [np.array([int(word) for word in text.split()], dtype=np.int32) for text in texts]

    def rows(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        return TABLE[tokens]


def index(*texts: str) -> TokenIndex:
    return TokenIndex.build(Table().tokens(texts))


def met(made: TokenIndex, question: str) -> list[float]:
    found = AskedTokens(question, TokenCosines(made, Table())).met(range(len(made)))
    return [round(float(one), 5) for one in found]


@pytest.mark.parametrize("name", [tokens.FILE, tokens.ENDS])
def test_a_truncated_file_is_refused_by_name(tmp_path: Path, name: str) -> None:
    index("0 1", "2").save(tmp_path)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:-3])
    with pytest.raises(IndexDamaged, match=str(tmp_path)):
        TokenIndex.open(tmp_path)


def test_parts_of_two_indexes_are_refused(tmp_path: Path) -> None:
    index("0 1", "2").save(tmp_path)
    np.save(tmp_path / tokens.FILE, np.zeros(5, dtype=np.int32))
    with pytest.raises(IndexDamaged, match="5 tokens, the last text ends elsewhere"):
        TokenIndex.open(tmp_path)


def test_an_absent_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="nowhere"):
        TokenIndex.open(tmp_path / "nowhere")


@pytest.mark.parametrize("saved", [False, True])
def test_each_text_keeps_its_distinct_tokens(tmp_path: Path, saved: bool) -> None:
    made = index("2 0 2 2", "", "1")
    if saved:
        made.save(tmp_path)
        made = TokenIndex.open(tmp_path)
    assert [made.tokens(at).tolist() for at in range(len(made))] == [[0, 2], [], [1]]
    assert [made.frequency(token) for token in range(6)] == [1, 1, 1, 0, 0, 0]


def test_a_token_is_met_by_the_nearest_of_a_text() -> None:
    made = index("0", "3", "1 3", "2", "")
    assert met(made, "0") == [1.0, round(sqrt(0.5), 5), round(sqrt(0.5), 5), 0.0, 0.0]


def test_several_tokens_weigh_by_length_and_rarity() -> None:
    made = index("0", "1", "0 2")
    weights = [2**LENGTH * log1p(3 / (2 + 1)) ** RARITY, 1**LENGTH * log1p(3 / (1 + 1)) ** RARITY]
    total = sum(weights)
    assert met(made, "0 1 1") == [
        round(weights[0] / total, 5),
        round(weights[1] / total, 5),
        met(made, "0 1")[0],
    ]
    assert log1p(3 / 3) == log(2)


@pytest.mark.parametrize("question", ["", "4"])
def test_a_question_without_direction_meets_nothing(question: str) -> None:
    assert met(index("0 1", "4"), question) == [0.0, 0.0]


def test_a_token_opposite_to_all_counts_nothing_rather_than_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "TABLE", np.array([[1, 0], [-1, 0]], dtype=np.float32))
    assert met(index("1", "0"), "0") == [0.0, 1.0]


def test_what_was_asked_before_changes_nothing() -> None:
    cosines = TokenCosines(index("0 3", "1 2", "2 3 4"), Table())
    alone = AskedTokens("1 3", cosines).met(range(3)).tolist()
    AskedTokens("0 1 2", cosines).met(range(3))
    assert AskedTokens("1 3", cosines).met(range(3)).tolist() == alone


def test_a_large_library_whose_texts_are_read_as_they_are_found_meets_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = index("0 3", "", "1 2", "2 3 4", "")
    small = met(made, "1 3"), [unmet(made, "1 3", at) for at in range(len(made))]
    monkeypatch.setattr(token_cosines, "WHOLE", 0)
    assert not TokenCosines(made, Table()).whole
    assert (met(made, "1 3"), [unmet(made, "1 3", at) for at in range(len(made))]) == small


def test_no_texts_at_all() -> None:
    made = index()
    assert len(made) == 0
    assert met(made, "0") == []


def test_what_has_rows_for_tokens_is_known_by_its_methods() -> None:
    assert isinstance(Table(), TokenEmbedder)
    assert not isinstance(object(), TokenEmbedder)


def unmet(made: TokenIndex, question: str, at: int = 0) -> float:
    return round(AskedTokens(question, TokenCosines(made, Table())).unmet(at), 5)


def test_a_text_that_meets_all_leaves_nothing_out() -> None:
    assert unmet(index("0 1", "2"), "0 1") == 0.0
    assert unmet(index("0", "2"), "3") == 0.0  # met by a neighbour


def test_a_text_without_tokens_and_a_question_without_weight_leave_nothing_out() -> None:
    assert unmet(index("", "2"), "0") == 0.0
    assert unmet(index("0", "2"), "4") == 0.0


def test_of_the_tokens_left_out_the_weightiest_counts() -> None:
    made = index("0", "1", "2")
    weights = [TABLE[token].max() ** LENGTH * log1p(3 / 2) ** RARITY for token in (FIRST, SECOND, THIRD)]
    assert unmet(made, "0 1 2") == round(float(weights[2] / sum(weights)), 5)
    assert unmet(made, "0 1 2", at=2) == round(float(weights[0] / sum(weights)), 5)


def test_the_places_of_several_texts_are_those_of_each_in_turn() -> None:
    made = index("0 1 2", "", "2 3", "4 0")
    for asked in ([0, 1, 2, 3], [3, 0], [1], []):
        places, counts = made.places_of_all(asked)
        each = [made.places(position).tolist() for position in asked]
        assert places.tolist() == [place for one in each for place in one]
        assert counts.tolist() == [len(one) for one in each]
