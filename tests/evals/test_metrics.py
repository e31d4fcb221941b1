"""Each measure on examples worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals import metrics
from evals.cases import GoldMode
from evals.metrics import Listed
from evals.sentences import split
from tests.evals.made import CASE, LIBRARY, LOANS, TALENT, UNANSWERABLE, at, cite, clause

ALL, ANY = GoldMode.ALL, GoldMode.ANY


@pytest.mark.parametrize(
    ("text", "abstained", "right"),
    [
        ("要到2000亿元。[1]", False, True),
        ("RMB 200 billion", False, True),
        ("要到200亿元。", False, False),
        ("从900亿元到2000亿元。", False, False),  # must_not
        ("要到2000亿元。", True, False),  # an abstention is no answer, whatever its text says
    ],
)
def test_an_answer_is_right_when_it_states_all_and_nothing_false(
    text: str, abstained: bool, right: bool
) -> None:
    assert metrics.correct(CASE, text, abstained) is right


def test_an_unanswerable_question_is_answered_by_abstaining() -> None:
    assert metrics.correct(UNANSWERABLE, "没有写。", abstained=True)
    assert not metrics.correct(UNANSWERABLE, "没有写。", abstained=False)


def test_each_unmet_group_is_told() -> None:
    case = replace(CASE, must=(("2000亿元",), ("科技", "sci-tech"), ("人才",)))

    assert metrics.unmet(case, "科技2000亿元") == (("人才",),)


# Three sentences: the first cites gold and another, the second shares the third's, which is not gold.
TEXT = "甲。[1][2]\n乙。丙。[2]"
CITED = [at("1/1"), at("1/2")]


def test_citation_recall_is_the_share_of_sentences_that_cite_gold() -> None:
    assert metrics.citation_recall(split(TEXT), CITED, [at("1/1")]) == pytest.approx(1 / 3)
    assert metrics.citation_recall(split(TEXT), CITED, CITED) == 1.0
    assert metrics.citation_recall((), CITED, CITED) == 0.0


def test_citation_precision_counts_each_mark_once() -> None:
    assert metrics.citation_precision(split(TEXT), CITED, [at("1/1")]) == pytest.approx(1 / 3)
    assert metrics.citation_precision(split(TEXT), CITED, [at("1/2")]) == pytest.approx(2 / 3)
    assert metrics.citation_precision(split("甲。"), CITED, CITED) is None


def test_gold_found_of_all_and_of_any() -> None:
    assert metrics.gold_found(CITED, [at("1/1"), at("3")], ALL) == 0.5
    assert metrics.gold_found(CITED, [at("1/1"), at("3")], ANY) == 1.0
    assert metrics.gold_found([], [at("3")], ANY) == 0.0


@pytest.mark.parametrize(
    ("found", "listed"),
    [
        (["1/1", "1/2"], Listed(1.0, 1.0, exact=True)),
        (["1/1"], Listed(0.5, 1.0, exact=False)),
        (["1/1", "1/2", "9", "8"], Listed(1.0, 0.5, exact=False)),
        ([], Listed(0.0, 0.0, exact=False)),
    ],
)
def test_lists(found: list[str], listed: Listed) -> None:
    assert metrics.listed(list(map(at, found)), CITED) == listed


def test_a_true_citation_is_not_made_up() -> None:
    english = replace(cite(2, LOANS), quote="above RMB 200", start=-1, end=-1)

    assert metrics.fabricated([cite(1, TALENT), english], split("甲[1]乙[2]"), LIBRARY) == ()


@pytest.mark.parametrize(
    "false",
    [
        cite(1, clause("9/9", "不存在")),
        replace(cite(1, LOANS), quote="3000亿元"),
        replace(cite(1, LOANS), quote=""),
        replace(cite(1, LOANS), quote="above RMB 300", start=-1, end=-1),
    ],
    ids=["no clause", "other words", "no words", "other English words"],
)
def test_a_made_up_citation_is_told(false: metrics.Citation) -> None:
    assert len(metrics.fabricated([false], split("甲[1]"), LIBRARY)) == 1


def test_a_mark_that_names_nothing_is_made_up() -> None:
    assert metrics.fabricated([cite(1, LOANS)], split("甲[1]乙[7]"), LIBRARY) == ("[7] names no citation",)


def test_ranks() -> None:
    assert metrics.reciprocal_rank((0, 4, 2)) == 0.5
    assert metrics.reciprocal_rank((0, 0)) == 0.0
    assert metrics.recall_at((1, 7, 0), 5, ALL) == pytest.approx(1 / 3)
    assert metrics.recall_at((1, 7, 0), 10, ALL) == pytest.approx(2 / 3)
    assert metrics.recall_at((1, 7, 0), 5, ANY) == 1.0
    assert metrics.recall_at((0,), 10, ANY) == 0.0
