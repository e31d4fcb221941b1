"""Clauses that share words with a question and are about another matter: no task of its, and quoted with a warning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.clauses import Clause, Level
from rag.answers.quoted import likeness
from rag.finding.prominence import Prominence
from rag.retrieval import Evidence
from tests.rag import town

DOCUMENT = town.documents()[0]
CLAUSE = Clause("1", Level.ARTICLE, "第一条", "第一条", "", "第一条 推动人民币跨境使用。")


def evidence(
    support: float, deviations: float, cosine: float, foremost: bool = False, across: bool = False
) -> Evidence:
    prominence = Prominence(deviations, across, foremost)
    return Evidence(DOCUMENT, CLAUSE, 1.0, (("meaning", cosine),), support, prominence)


def test_a_task_that_only_says_some_words_is_not_meant() -> None:
    assert not likeness.of_task(evidence(0.59, 4.7, 0.24))
    assert likeness.of_task(evidence(0.85, 0.0, 0.0))  # says nearly all of it
    assert likeness.of_task(evidence(0.4, 5.2, 0.2))  # stands out of the library
    assert likeness.of_task(evidence(0.4, 2.0, 0.3))  # is near in meaning
    assert likeness.of_task(evidence(0.0, 3.0, 0.1, foremost=True))


def test_a_clause_that_only_says_some_words_is_quoted_with_a_warning() -> None:
    assert not likeness.of_passage(evidence(0.5, 14.0, 0.21))
    assert likeness.of_passage(evidence(0.5, 2.0, 0.25))
    assert likeness.of_passage(evidence(0.5, 2.0, 0.21, foremost=True))
    assert likeness.of_passage(
        evidence(0.3, 2.0, 0.15, across=True)
    )  # vectors of two languages lie further apart
    assert not likeness.of_passage(evidence(0.3, 2.0, 0.1, across=True))


def test_what_meaning_did_not_find_has_no_cosine() -> None:
    assert Evidence(DOCUMENT, CLAUSE, 1.0, (("words", 3.0),)).cosine == 0.0


@pytest.mark.parametrize(
    ("question", "rendering", "does"),
    [
        ("Who supervises lenders?", "Encourage lenders to lend to small firms.", False),
        ("Who supervises lenders?", "Lenders are placed under supervision.", True),
        ("Who regulates lenders?", "", True),  # nothing to hold it against
        ("Who handles loans?", "Lend to small firms.", True),  # a role, no deed
        ("Who leads the lending task?", "Lend to small firms.", True),
        ("Which bureau lends?", "Encourage savings.", True),
    ],
)
def test_a_task_that_does_not_do_what_is_asked_is_not_meant(
    question: str, rendering: str, does: bool
) -> None:
    clause = replace(CLAUSE, english=rendering)
    assert likeness.of_deed(replace(evidence(0.9, 5.0, 0.4), clause=clause), question) is does
