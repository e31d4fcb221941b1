"""What is read beforehand changes no answer, and no question reads a clause of the library again."""

from __future__ import annotations

import pytest

from index.searching import Index
from rag.answering import Assistant
from rag.finding.searched import Searched, Term
from rag.finding.terms import Terms
from tests.rag.conftest import GLOSSARY


def test_every_clause_is_read_beforehand(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    terms = Terms(index, GLOSSARY)
    terms.clauses.read()
    monkeypatch.setattr(Searched, "of", None)  # nothing can be read any more
    asked = (Term(("夜市",), 1.0),)
    spoken = [
        terms.clauses.support(asked, document, clause)
        for document in index.documents
        for clause in document.walk()
    ]
    assert any(spoken)
    assert not all(spoken)


@pytest.mark.parametrize("question", ["夜间演出补贴", "What is the subsidy for night shows?", "谁牵头？"])
def test_a_warm_library_answers_as_a_cold_one(assistant: Assistant, question: str) -> None:
    cold = assistant.ask(question)
    assistant.warm()
    warm = assistant.ask(question)
    assert (warm.text, warm.citations) == (cold.text, cold.citations)
