"""How a question came to its answer: what was understood, who answered, what was found, what was cited."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Role
from rag.answer import Kind
from rag.answering import Assistant
from rag.errors import QuestionFault


def test_an_empty_question_is_refused_as_it_is_when_asked(assistant: Assistant) -> None:
    with pytest.raises(QuestionFault, match="the question is empty"):
        assistant.explain("  ")


def test_who_leads_is_told_with_its_role_its_writer_and_its_clause(assistant: Assistant) -> None:
    told = assistant.explain("谁牵头设立常年夜市？")
    answer = assistant.ask("谁牵头设立常年夜市？")

    assert (told.kind, told.role, told.writer) == (Kind.LEAD_UNIT, Role.LEAD, "units")
    assert told.cited == {(one.document.id, one.clause.address) for one in answer.citations} != set()
    best = told.found[0]
    assert (best.document.id, best.clause.address) in told.cited
    assert [one.score for one in told.found] == sorted((one.score for one in told.found), reverse=True)


def test_a_body_and_what_must_be_stated_are_named(assistant: Assistant) -> None:
    told = assistant.explain("市文旅局牵头哪些任务？")
    assert (told.kind, told.units, told.writer) == (Kind.UNIT_TASKS, ("市文旅局",), "unit_tasks")
    assert assistant.explain("夜间演出补贴多少钱？").needs[0] == "an amount"


def test_a_follow_up_is_shown_as_it_was_completed(assistant: Assistant) -> None:
    told = assistant.explain("那配合单位呢？", ["谁牵头设立常年夜市？"])
    assert told.question == "谁配合设立常年夜市？" == told.read
    assert told.role is Role.COOPERATE


def test_where_nobody_answers_no_writer_is_named(assistant: Assistant) -> None:
    told = assistant.explain("地铁票价是多少？")
    assert assistant.ask("地铁票价是多少？").abstained
    assert (told.writer, told.cited) == ("", frozenset())


def test_two_questions_in_one_name_both_writers(assistant: Assistant) -> None:
    told = assistant.explain("谁牵头设立常年夜市？市文旅局牵头哪些任务？")
    assert told.writer == "units + unit_tasks"
