"""Cases on made-up documents: each can be met from its gold clauses, and the two halves test the same things."""

from __future__ import annotations

from collections import Counter

import pytest

from documents import library
from evals.cases import SHIPPED, Case, Kind, Place, load
from evals.matching import states
from tests.evals.strangers import COMPUTED, EVALS, absent, gold_text, unmet

FOLDER = EVALS / "unseen"
HALVES = {half: FOLDER / f"cases-{half}.jsonl" for half in "ab"}
UNEVEN = 2  # cases of a kind that one half may have more than the other


def test_a_place_that_no_document_has_is_told() -> None:
    case = load(HALVES["a"])[0]

    assert absent((case,), FOLDER) == []
    lost = Case("x", case.language, case.kind, "?", "!", gold=(Place("lc-elderly", "9/99"),))
    assert absent((lost,), FOLDER) == ["x: lc-elderly 9/99"]


def test_every_text_of_the_folder_is_catalogued() -> None:
    assert {file.name for file in library.files(FOLDER)} == {file.name for file in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("half", HALVES)
def test_every_gold_address_is_in_its_document_as_read(half: str) -> None:
    assert absent(load(HALVES[half]), FOLDER) == []


@pytest.mark.parametrize("half", HALVES)
def test_gold_clauses_state_what_a_right_answer_must(half: str) -> None:
    missing = {case.id: unmet(case, stated(case)) for case in load(HALVES[half])}

    assert {identity: groups for identity, groups in missing.items() if groups} == {}


def stated(case: Case) -> str:
    """Its gold clauses; of what is computed, its gold answer."""
    return case.answer if case.kind in COMPUTED else gold_text(case, FOLDER)


@pytest.mark.parametrize("half", HALVES)
def test_gold_answers_say_nothing_that_they_must_not(half: str) -> None:
    said = {
        case.id: wrong for case in load(HALVES[half]) for wrong in case.must_not if states(case.answer, wrong)
    }

    assert said == {}


@pytest.mark.parametrize("half", HALVES)
def test_a_case_has_gold_or_is_to_be_refused(half: str) -> None:
    assert [case.id for case in load(HALVES[half]) if bool(case.gold) is case.abstain] == []


def test_both_halves_have_the_same_kinds() -> None:
    first, second = (Counter(case.kind for case in load(file)) for file in HALVES.values())

    assert [kind for kind in Kind if abs(first[kind] - second[kind]) > UNEVEN] == []
    assert [kind for kind in Kind if first[kind] + second[kind] < 8] == []


def test_both_halves_have_the_same_languages() -> None:
    first, second = (Counter(case.language for case in load(file)) for file in HALVES.values())

    assert first + second == Counter({"zh-Hans": 95, "zh-Hant": 25, "en": 60})
    assert [one for one in first if abs(first[one] - second[one]) > UNEVEN] == []


def test_no_question_or_id_is_asked_elsewhere() -> None:
    unseen, shipped = load(FOLDER), load(SHIPPED)
    asked = Counter((case.history, case.question) for case in (*unseen, *shipped))

    assert len(unseen) == 180
    assert [question for question, times in asked.items() if times > 1] == []
    assert {case.id for case in unseen} & {case.id for case in shipped} == set()
