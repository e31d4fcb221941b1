"""What a refusal points at: the clause nearest in meaning, and nothing for small talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag import town


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    index = store.build(town.documents(), tmp_path, embeddings.load("builtin"))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "label"),
    [("Who leads the evening exhibits at galleries?", "Task 3"), ("谁牵头饮茶商户周转的事？", "第二条")],
)
def test_other_words_for_a_clause_are_refused_with_the_clause(
    assistant: Assistant, question: str, label: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.citations
    assert len(answer.notes) == 1
    assert label in answer.notes[0]


def test_everyday_words_for_a_clause_are_answered_with_it(assistant: Assistant) -> None:
    answer = assistant.ask("谁牵头饮茶商户借钱的事？")
    assert answer.text.startswith("第二条（支持茶企申请贴息贷款）")
    assert [one.clause.label for one in answer.citations] == ["第二条"]


def test_words_that_can_be_carried_over_are_answered(assistant: Assistant) -> None:
    answer = assistant.ask("Who leads the evening opening of museums?")
    assert "市文物局" in answer.text
    assert [one.clause.label for one in answer.citations] == ["第3条"]


@pytest.mark.parametrize("question", ["Who won the world cup?", "谁赢了世界杯？"])
def test_small_talk_is_near_nothing(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.notes


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("渔船保险由谁负责？", "“渔船保险”"),
        ("城里的养老金每个月发多少钱？", "“城里的养老金每个月发多少钱”"),
        ("Who leads the mining of the moon?", "“Who leads the mining of the moon”"),
    ],
)
def test_a_refusal_names_its_subject_in_words_that_were_said(
    assistant: Assistant, question: str, subject: str
) -> None:
    assert subject in assistant.ask(question).text
