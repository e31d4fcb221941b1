"""Drafted sentences held against their clauses."""

from __future__ import annotations

import pytest

from rag import citations
from rag.figures.values import Figure, figures
from rag.retrieval import Evidence
from tests.rag import town

PLAN = town.documents()[0]
UNITS = {"市文旅局", "市公安局", "市财政局"}


def evidence(address: str) -> Evidence:
    clause = PLAN.clause(address)
    assert clause is not None
    return Evidence(PLAN, clause, 1.0)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("单场补贴最高5万元。", "it cites no clause"),
        ("单场补贴最高5万元。[9]", "[9], which is not among"),
        ("单场补贴最高8万元。[1]", "figure 80000 is not in"),
        ("补贴由市公安局牵头。[1]", "市公安局 is not named"),
        ("方案写明“每场演出都给补贴”。[1]", "are not in the cited clause"),
    ],
)
def test_what_the_clause_does_not_say_is_withheld(sentence: str, reason: str) -> None:
    fault = citations.fault(sentence, {1: evidence("2/3/4")}, UNITS)
    assert fault is not None
    assert reason in fault


@pytest.mark.parametrize(
    "sentence",
    ["单场最高 50,000 元。[1]", "由市财政局牵头。[1]", "A show gets at most 50 thousand yuan. [1]"],
)
def test_what_the_clause_says_is_kept(sentence: str) -> None:
    assert citations.fault(sentence, {1: evidence("2/3/4")}, UNITS) is None


def test_kept_and_withheld_sentences_are_both_reported() -> None:
    checked = citations.check("由市财政局牵头。[1] 单场最高8万元。[1]", {1: evidence("2/3/4")}, UNITS)
    assert checked.kept == ("由市财政局牵头。[1]",)
    assert [one.sentence for one in checked.withheld] == ["单场最高8万元。[1]"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000亿元", {Figure(2e11)}),
        ("RMB 200 billion", {Figure(2e11)}),
        ("2.7 万亿元", {Figure(2.7e12)}),
        ("RMB 2.7 trillion", {Figure(2.7e12)}),
        ("占比 50％", {Figure(50.0, percent=True)}),
        ("50 per cent", {Figure(50.0, percent=True)}),
        ("1,000 万美元", {Figure(1e7)}),
        ("USD 10 million", {Figure(1e7)}),
        ("第17条", {Figure(17.0)}),
        ("没有数字", set()),
    ],
)
def test_figures_are_equal_when_their_values_are(text: str, expected: set[Figure]) -> None:
    assert figures(text) == expected
