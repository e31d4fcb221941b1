"""What the folder of digests says of itself is true: its list of files, and its example."""

from __future__ import annotations

import re

from documents.editions.check import Trait
from documents.facts.responsibilities import responsibilities
from documents.library import SHIPPED
from tests.documents.texts import read

README = (SHIPPED / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```[a-z]*\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_it_lists_the_files() -> None:
    listed = {line.split()[0] for line in BLOCKS[0].splitlines()}
    assert listed == {path.name for path in SHIPPED.iterdir()} - {"README.md"}


def test_its_example_is_a_digest() -> None:
    [example] = [block for block in BLOCKS if block.startswith("---\n")]
    document = read(example, "example.md")
    assert [clause.address for clause in document.walk()] == ["masthead", "p-1", "1", "1/1", "1/1/1"]
    assert (document.id, document.number, document.period) == ("my-document", "甲府〔2023〕1号", "2023/2025")
    task = document.clause("1/1/1")
    assert task is not None
    assert [(one.role, one.unit) for one in responsibilities(task.text)] == [
        ("lead", "市科技局"),
        ("cooperate", "市财政局"),
    ]
    assert task.english.startswith("By 2025, R&D spending")


def test_it_names_what_is_compared() -> None:
    for trait in Trait:
        assert trait.value in README
