"""Search by vectors equals brute force, finds each row first by itself, and refuses damaged files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.vectors import VectorIndex


def unit_rows(count: int, dimensions: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(7).normal(size=(count, dimensions))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)


def test_a_truncated_file_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "vectors.faiss"
    VectorIndex.build(unit_rows(10, 8)).save(file)
    file.write_bytes(file.read_bytes()[:-50])
    with pytest.raises(IndexDamaged, match=r"vectors\.faiss"):
        VectorIndex.open(file)


def test_an_absent_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="nothing"):
        VectorIndex.open(tmp_path / "nothing")


@pytest.mark.parametrize("saved", [False, True])
def test_results_equal_brute_force(tmp_path: Path, saved: bool) -> None:
    rows = unit_rows(300, 32)
    index = VectorIndex.build(rows)
    if saved:
        index.save(tmp_path / "v")
        index = VectorIndex.open(tmp_path / "v")
    for query in unit_rows(5, 32) * -1:
        products = rows @ query
        expected = np.argsort(-products, kind="stable")[:20]
        found = index.search(query, 20)
        assert [position for position, _ in found] == expected.tolist()
        assert [product for _, product in found] == pytest.approx(products[expected].tolist(), abs=1e-6)


def test_every_row_is_nearest_to_itself_at_1() -> None:
    rows = unit_rows(50, 16)
    index = VectorIndex.build(rows)
    for number, row in enumerate(rows):
        ((position, product),) = index.search(row, 1)
        assert position == number
        assert product == pytest.approx(1.0, abs=1e-6)


def test_equal_products_stand_by_position_and_k_is_bounded() -> None:
    row = unit_rows(1, 4)
    index = VectorIndex.build(np.repeat(row, 3, axis=0))
    assert [position for position, _ in index.search(row[0], 99)] == [0, 1, 2]
    assert index.search(row[0], 0) == []


def test_no_rows() -> None:
    index = VectorIndex.build(np.zeros((0, 4), dtype=np.float32))
    assert (len(index), index.dimensions, index.rows().shape) == (0, 4, (0, 4))
    assert index.search(unit_rows(1, 4)[0], 5) == []


def test_rows_come_back_as_they_went_in() -> None:
    rows = unit_rows(9, 5)
    np.testing.assert_array_equal(VectorIndex.build(rows).rows(), rows)


def test_a_vector_of_another_width_is_refused_with_both_widths() -> None:
    with pytest.raises(ValueError, match=r"\(4,\).*\(8,\)"):
        VectorIndex.build(unit_rows(2, 4)).search(unit_rows(1, 8)[0], 1)


def test_among_some_positions_results_equal_brute_force() -> None:
    rows = unit_rows(300, 32)
    index = VectorIndex.build(rows)
    among = np.array([3, 5, 8, 120, 121, 299], dtype=np.int64)
    for query in unit_rows(5, 32) * -1:
        products = rows @ query
        expected = among[np.argsort(-products[among], kind="stable")]
        assert [position for position, _ in index.search(query, 4, among)] == expected[:4].tolist()
        assert [position for position, _ in index.search(query, 99, among)] == expected.tolist()
    assert index.search(rows[0], 5, np.zeros(0, dtype=np.int64)) == []


def test_rows_are_found_again_by_position() -> None:
    rows = unit_rows(20, 8)
    index = VectorIndex.build(rows)
    np.testing.assert_array_equal(index.at([7, 0, 7]), rows[[7, 0, 7]])
    assert index.at([]).shape == (0, 8)
