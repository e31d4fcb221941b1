"""Cases on a third set of made-up documents: addresses exist, gold states what is asked, halves are alike."""

from __future__ import annotations

from collections import Counter

import pytest

from documents import library
from evals.cases import SHIPPED, Kind, load
from evals.matching import states
from tests.evals.strangers import COMPUTED, EVALS, absent, gold_text, unmet

FOLDER = EVALS / "distant"
HALVES = {half: FOLDER / f"cases-{half}.jsonl" for half in "ab"}
UNEVEN = 2  # cases of a kind or language that one half may have more than the other
LEAST = 10  # cases of a kind in both halves together


def test_every_text_of_the_folder_is_catalogued() -> None:
    assert {file.name for file in library.files(FOLDER)} == {file.name for file in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("half", HALVES)
def test_every_gold_address_is_in_its_document_as_read(half: str) -> None:
    assert absent(load(HALVES[half]), FOLDER) == []


@pytest.mark.parametrize("half", HALVES)
def test_gold_answers_state_what_a_right_answer_must(half: str) -> None:
    assert {
        case.id: unmet(case, case.answer) for case in load(HALVES[half]) if unmet(case, case.answer)
    } == {}


@pytest.mark.parametrize("half", HALVES)
def test_gold_clauses_state_what_a_right_answer_must(half: str) -> None:
    printed = [case for case in load(HALVES[half]) if case.kind not in COMPUTED]

    assert {
        case.id: unmet(case, gold_text(case, FOLDER))
        for case in printed
        if unmet(case, gold_text(case, FOLDER))
    } == {}


@pytest.mark.parametrize("half", HALVES)
def test_gold_answers_say_nothing_that_they_must_not(half: str) -> None:
    said = {
        case.id: wrong for case in load(HALVES[half]) for wrong in case.must_not if states(case.answer, wrong)
    }

    assert said == {}


@pytest.mark.parametrize("half", HALVES)
def test_a_case_has_gold_or_is_to_be_refused(half: str) -> None:
    assert [case.id for case in load(HALVES[half]) if bool(case.gold) is case.abstain] == []


def test_no_question_states_its_own_answer() -> None:
    told = [
        case.id
        for case in load(FOLDER)
        if case.must and not unmet(case, "\n".join((*case.history, case.question)))
    ]

    assert told == []


def test_both_halves_have_the_same_kinds() -> None:
    first, second = (Counter(case.kind for case in load(file)) for file in HALVES.values())

    assert [kind for kind in Kind if abs(first[kind] - second[kind]) > UNEVEN] == []
    assert [kind for kind in Kind if first[kind] + second[kind] < LEAST] == []


def test_both_halves_have_the_same_languages() -> None:
    first, second = (Counter(case.language for case in load(file)) for file in HALVES.values())

    assert first + second == Counter({"zh-Hans": 80, "zh-Hant": 20, "en": 60})
    assert [one for one in first if abs(first[one] - second[one]) > UNEVEN] == []


def test_no_question_or_id_is_asked_elsewhere() -> None:
    distant = load(FOLDER)
    elsewhere = (*load(EVALS / "unseen"), *load(EVALS / "strange"), *load(SHIPPED))
    asked = Counter((case.history, case.question) for case in (*distant, *elsewhere))

    assert [question for question, times in asked.items() if times > 1] == []
    assert {case.id for case in distant} & {case.id for case in elsewhere} == set()
