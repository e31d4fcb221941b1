"""A figure of a table's row with the unit that the row names once."""

from __future__ import annotations

import pytest

from documents.clauses import Clause, Document, Level
from rag.figures import printed
from rag.figures.scoring import Reading


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("养老护理员（人）｜2024年：5300｜2026年：7100", Level.ROW, ["5300人", "7100人"]),
        ("总投资（万元）｜2024年：300", Level.ROW, ["300万元"]),
        ("吞吐量｜单位：万吨｜2024年：310", Level.ROW, ["310万吨"]),
        ("渡口（含临时）｜2024年：12", Level.ROW, ["12"]),  # what stands in the brackets is no unit
        ("护理员（人）2024年为5300人", Level.ITEM, ["5300人"]),
    ],
)
def test_the_unit_of_a_row(text: str, level: Level, words: list[str]) -> None:
    clause = Clause("1", level, "", "表1第1行", "", text)
    document = Document("plan", "计划", (clause,))
    assert [Reading(one, document, clause, 0.0).printed for one in printed.of(text)] == words
