"""Golden trees: made-up documents of many kinds, what each says of itself, its clauses and their facts.

Each `golden/NAME.txt` stands beside `golden/NAME.tree`, which a person read against it line by line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from tests.documents.golden_trees import TEXTS, written


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_tree_is_the_golden_one(path: Path) -> None:
    golden = path.with_suffix(".tree").read_text("utf-8").splitlines()
    assert written(library.read_file(path)) == golden


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_printed_is_lost(path: Path) -> None:
    document = library.read_file(path)
    read = "".join("".join(clause.text.split()) for clause in document.walk())
    printed = "".join(
        "".join(line.split()) for line in path.read_text("utf-8").splitlines() if "—1—" not in line
    )
    if document.clause("3/table-1/1") is None and "—2—" not in printed:  # rows name their columns
        assert read == printed


def test_every_tree_has_its_text() -> None:
    trees = {path.stem for path in TEXTS[0].parent.glob("*.tree")}
    assert trees == {path.stem for path in TEXTS}
    assert len(trees) >= 12
