"""Golden trees: made-up documents of many kinds, what each says of itself, its clauses and their facts.

Each `golden/NAME.txt` stands beside `golden/NAME.tree`, which a person read against it line by line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Level
from documents.reading.unwrap import PAGE_NUMBER
from tests.documents.golden_trees import TEXTS, written


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_tree_is_the_golden_one(path: Path) -> None:
    golden = path.with_suffix(".tree").read_text("utf-8").splitlines()
    assert written(library.read_file(path)) == golden


# A row is called by its number and its first words: the names of those two columns stand in no row.
UNNAMED = {
    "decimal": {"序号", "设施"},
    "guide": {"栏目", "序号", "设备名称"},
    "measures-with-box-and-table": {"序号", "指标"},
    "notice": {"序号", "评分项目"},
    "plan3": {"序号", "指标"},
    "stacked": {"序号", "工作任务"},
    "targets": {"序号", "指标"},
}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_printed_is_lost(path: Path) -> None:
    clauses = tuple(library.read_file(path).walk())
    rows = "\n".join(clause.text for clause in clauses if clause.level is Level.ROW)
    read = "".join("".join(clause.text.split()) for clause in clauses if clause.level is not Level.ROW)
    printed = [line for line in path.read_text("utf-8").splitlines() if not PAGE_NUMBER.match(line)]
    if not rows:
        assert read == "".join("".join(line.split()) for line in printed)
    cells = {cell for line in printed if "".join(line.split()) not in read for cell in line.split()}
    assert {cell for cell in cells if cell not in rows} == UNNAMED.get(path.stem, set())


def test_every_tree_has_its_text() -> None:
    trees = {path.stem for path in TEXTS[0].parent.glob("*.tree")}
    assert trees == {path.stem for path in TEXTS}
    assert len(trees) >= 30
