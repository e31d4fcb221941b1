"""Which figures of an answer nothing bears out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.clauses import Clause
from evals import numbers
from evals.cases import Kind
from evals.sentences import split
from rag.answer import Coverage
from rag.figures.values import Figure
from tests.evals.made import CASE, LOANS, ROW, TALENT, answer


def wrong(text: str, *cited: Clause, kind: Kind = Kind.FIGURES) -> list[float]:
    faults, _ = numbers.wrong(replace(CASE, kind=kind), answer(text, *cited), split(text))
    return sorted(one.value for one in faults)


@pytest.mark.parametrize(
    "text",
    [
        "要到2000亿元。[1]",
        "RMB 200 billion by 2025.[1]",  # the year is the document's period
        "第1条：要到2000亿元。[1]",  # the label
        "甲府〔2021〕1号提出2000亿元。[1]",
        "1. 要到2000亿元。[1]",  # counts the rows of the answer
        "科技信贷没有写数。[1]",
    ],
)
def test_what_the_clause_or_its_document_prints_is_borne_out(text: str) -> None:
    assert wrong(text, LOANS) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("要到3000亿元。[1]", [3000e8]),
        ("要到2000万元。[1]", [2000e4]),
        ("要到2000亿元。", [2000e8]),  # it cites nothing
        ("人才500名。[1]", [500.0]),  # another clause says so
        ("增长35%。[1]", [35.0]),
    ],
)
def test_what_the_cited_clause_does_not_print_is_wrong(text: str, values: list[float]) -> None:
    assert wrong(text, LOANS) == values


def test_the_unit_of_a_row_counts() -> None:
    assert wrong("目标900亿元，即RMB 90 billion。[1]", ROW) == []
    assert wrong("目标900万元。[1]", ROW) == [900e4]


def test_a_quoted_row_is_borne_out() -> None:
    assert wrong(f"表1第1行：{ROW.text}[1]", ROW) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("牵头2项任务。[1][2]", []),
        ("牵头2项任务（单独1项，共同1项）。[1][2]", []),
        ("共3个单位：甲局、乙局、丙局。[1]", []),
        ("牵头7项任务。[1][2]", [7.0]),
        ("共4个单位：甲局、乙局、丙局。[1]", [4.0]),
    ],
)
def test_counts_of_what_is_cited_or_listed(text: str, values: list[float]) -> None:
    assert wrong(text, LOANS, TALENT) == values


def test_the_question_and_the_coverage_are_given() -> None:
    case = replace(CASE, question="前30条里有几条？")
    made = replace(answer("30条里有8条，共查80条。[1]", LOANS), coverage=Coverage(8, 80, complete=True))

    assert numbers.wrong(case, made, split(made.text)) == ((), 3)


def test_results_are_borne_out_where_the_question_asks_to_work_them_out() -> None:
    text = "从646亿元到900亿元，多254亿元，增长39.3%，年均增长6.9%。[1]"

    assert wrong(text, ROW, kind=Kind.ARITHMETIC) == []
    assert wrong(text, ROW) == [6.9, 39.3, 254e8]
    assert wrong("多300亿元。[1]", ROW, kind=Kind.ARITHMETIC) == [300e8]


@pytest.mark.parametrize(
    ("value", "percent", "holds"),
    [
        (30, False, True),
        (10, False, True),
        (2, False, True),
        (100, True, True),
        (50, True, True),
        (7, False, False),
    ],
)
def test_derived(value: float, percent: bool, holds: bool) -> None:
    operands = {Figure(20.0), Figure(10.0)}

    assert numbers.derived(Figure(value, percent), operands) is holds
