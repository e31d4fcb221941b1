"""Which clauses may be quoted at all for a question that wants an amount."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.clauses import Clause, Document, Level
from rag.answers.quoted import passages
from rag.answers.quoted.passages import UNSAID
from rag.finding.prominence import Prominence
from rag.retrieval import Evidence
from tests.rag import harbour

CLAUSE = Clause("1", Level.ITEM, "", "一、1", "", "泊位年费3000元。")
CLEAR = Prominence(foremost=True, own=9.0, nearness=0.5, ahead=0.6)
FAINT = Prominence(foremost=True, own=4.0, nearness=0.2)


@pytest.mark.parametrize(
    ("question", "prominence", "support", "unsaid"),
    [
        ("How much does a mooring permit cost?", FAINT, 0.0, True),
        ("How much does a mooring permit cost?", CLEAR, 0.0, False),
        ("How much does a mooring permit cost?", FAINT, 0.1, False),
        ("Who may use a mooring?", FAINT, 0.0, False),
    ],
)
def test_an_amount_of_a_clause_that_says_no_word_of_the_question(
    tmp_path: Path, question: str, prominence: Prominence, support: float, unsaid: bool
) -> None:
    one = Evidence(Document("d", "办法", (CLAUSE,)), CLAUSE, 1.0, (), support, prominence)
    assert (one.odds < UNSAID) is (prominence is FAINT)
    query = harbour.assistant(tmp_path)._understood(question, (), None)
    assert passages._unsaid(one, query) is unsaid
