"""One answer measured, and the cause of each failure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.cases import Case
from evals.outcomes import Cause, Outcome, measure
from evals.retrieval import Retrieved
from rag.answer import Answer, Withheld
from tests.evals.made import CASE, LIBRARY, LOANS, TALENT, UNANSWERABLE, answer, at, retrieved

RIGHT = answer("要到2000亿元。[1]", LOANS)
SILENT = answer("没有写。", abstained=True)


def outcome(case: Case, given: Answer, found: Retrieved | None = None) -> Outcome:
    return measure(case, "digest", given, found or retrieved(1), LIBRARY)


def test_a_right_answer() -> None:
    found = outcome(CASE, RIGHT)

    assert (found.correct, found.cause, found.right_language) == (True, None, True)
    assert (found.citation_recall, found.citation_precision, found.gold_found) == (1.0, 1.0, 1.0)
    assert (found.figures, found.wrong_figures, found.fabricated, found.listed) == (1, (), (), None)
    assert found.cited == (at("1/1"),)


def test_an_unanswerable_case_has_no_citation_measures() -> None:
    found = outcome(UNANSWERABLE, SILENT)

    assert found.correct
    assert (found.citation_recall, found.citation_precision, found.gold_found) == (None, None, None)


def test_an_abstention_supports_no_sentence() -> None:
    found = outcome(CASE, SILENT)

    assert (found.citation_recall, found.citation_precision, found.gold_found) == (0.0, None, 0.0)


HELD = replace(
    answer("见第2条。[1]", TALENT), withheld=(Withheld("要到2000亿元。", "the figure is not in the clause"),)
)
LIST = replace(CASE, gold=(at("1/1"), at("1/2")), must=(("科技",), ("人才",)))


@pytest.mark.parametrize(
    ("case", "given", "ranks", "cause"),
    [
        (UNANSWERABLE, RIGHT, (), Cause.SHOULD_ABSTAIN),
        (CASE, SILENT, (1,), Cause.WRONGLY_ABSTAINED),
        (CASE, answer("从900亿元起。[1]", LOANS), (1,), Cause.FORBIDDEN),
        (CASE, HELD, (1,), Cause.WITHHELD),
        (CASE, answer("引进人才。[1]", TALENT), (0,), Cause.NOT_FOUND),
        (CASE, answer("引进人才。[1]", TALENT), (11,), Cause.NOT_FOUND),
        (CASE, answer("引进人才。[1]", TALENT), (10,), Cause.NOT_USED),
        (LIST, answer("科技信贷。[1]", LOANS), (1, 2), Cause.NOT_USED),
        (CASE, answer("要到200亿元。[1]", LOANS), (1,), Cause.WRONG_FIGURE),
        (replace(CASE, must=(("甲市金融局",),)), RIGHT, (1,), Cause.INCOMPLETE),
        (CASE, answer("要到2000亿元。[1]", TALENT), (1,), Cause.MISCITED),
    ],
)
def test_the_cause_of_a_failure(case: Case, given: Answer, ranks: tuple[int, ...], cause: Cause) -> None:
    assert outcome(case, given, retrieved(*ranks)).cause is cause


def test_a_list_is_measured_as_one() -> None:
    found = outcome(LIST, answer("科技信贷。[1]", LOANS)).listed

    assert found is not None
    assert (found.recall, found.precision, found.exact) == (0.5, 1.0, False)
