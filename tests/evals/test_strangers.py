"""Strangers' cases on documents of their own: addresses exist, gold states what is asked, halves are alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from documents import library
from evals.cases import SHIPPED, Case, Kind, Place, load
from evals.matching import states
from tests.evals.strangers import COMPUTED, EVALS, absent, gold_text, unmet

UNEVEN = 2  # cases of a kind or language that one half may have more than the other


@dataclass(frozen=True, slots=True)
class Told:
    """A folder of documents with two halves of cases; `least` cases of each kind in both halves together."""

    name: str
    least: int
    languages: dict[str, int]

    @property
    def folder(self) -> Path:
        return EVALS / self.name

    def half(self, which: str) -> tuple[Case, ...]:
        return self.cases(f"cases-{which}")

    @property
    def files(self) -> tuple[str, ...]:
        """Every file of cases by its name: the two halves, and whatever was written after them."""
        return tuple(sorted(file.stem for file in self.folder.glob("*.jsonl")))

    def cases(self, file: str) -> tuple[Case, ...]:
        return load(self.folder / f"{file}.jsonl")


SETS = (
    Told("unseen", 8, {"zh-Hans": 95, "zh-Hant": 25, "en": 60}),
    Told("strange", 12, {"zh-Hans": 100, "zh-Hant": 25, "en": 75}),
    Told("distant", 10, {"zh-Hans": 80, "zh-Hant": 20, "en": 60}),
    Told("remote", 10, {"zh-Hans": 80, "zh-Hant": 20, "en": 60}),
    Told("untried", 10, {"zh-Hans": 80, "zh-Hant": 20, "en": 60}),
)
of_each = pytest.mark.parametrize("told", SETS, ids=lambda one: one.name)
of_files = pytest.mark.parametrize(
    ("told", "file"),
    [pytest.param(one, file, id=f"{one.name}-{file}") for one in SETS for file in one.files],
)


@of_each
def test_a_place_that_no_document_has_is_told(told: Told) -> None:
    case = told.half("a")[0]
    document = case.gold[0].document
    lost = Case("x", case.language, case.kind, "?", "!", gold=(Place(document, "9/99"),))

    assert absent((case, lost), told.folder) == [f"x: {document} 9/99"]


def test_a_demand_that_a_text_does_not_meet_is_told() -> None:
    language = SETS[0].half("a")[0].language
    case = Case("x", language, Kind.FIGURES, "?", "!", must=(("40元",), ("1500平",)))

    assert unmet(case, "每月补助40元") == [("1500平",)]


@of_each
def test_every_text_of_the_folder_is_catalogued(told: Told) -> None:
    assert {file.name for file in library.files(told.folder)} == {
        file.name for file in told.folder.glob("*.txt")
    }


@of_files
def test_every_gold_address_is_in_its_document_as_read(told: Told, file: str) -> None:
    assert absent(told.cases(file), told.folder) == []


@of_files
def test_gold_answers_state_what_a_right_answer_must(told: Told, file: str) -> None:
    missing = {case.id: unmet(case, case.answer) for case in told.cases(file)}

    assert {identity: groups for identity, groups in missing.items() if groups} == {}


@of_files
def test_gold_clauses_state_what_a_right_answer_must(told: Told, file: str) -> None:
    printed = [case for case in told.cases(file) if case.kind not in COMPUTED]
    missing = {case.id: unmet(case, gold_text(case, told.folder)) for case in printed}

    assert {identity: groups for identity, groups in missing.items() if groups} == {}


@of_files
def test_gold_answers_say_nothing_that_they_must_not(told: Told, file: str) -> None:
    said = {
        case.id: wrong for case in told.cases(file) for wrong in case.must_not if states(case.answer, wrong)
    }

    assert said == {}


@of_files
def test_a_case_has_gold_or_is_to_be_refused(told: Told, file: str) -> None:
    assert [case.id for case in told.cases(file) if bool(case.gold) is case.abstain] == []


@of_each
def test_no_question_states_its_own_answer(told: Told) -> None:
    given = [
        case.id
        for case in load(told.folder)
        if case.must and not unmet(case, "\n".join((*case.history, case.question)))
    ]

    assert given == []


@of_each
def test_both_halves_have_the_same_kinds(told: Told) -> None:
    first, second = (Counter(case.kind for case in told.half(which)) for which in "ab")

    assert [kind for kind in Kind if abs(first[kind] - second[kind]) > UNEVEN] == []
    assert [kind for kind in Kind if first[kind] + second[kind] < told.least] == []


@of_each
def test_both_halves_have_the_same_languages(told: Told) -> None:
    first, second = (Counter(case.language for case in told.half(which)) for which in "ab")

    assert first + second == Counter(told.languages)
    assert [one for one in first if abs(first[one] - second[one]) > UNEVEN] == []


def test_no_question_or_id_is_asked_twice() -> None:
    every = [case for folder in (SHIPPED, *(one.folder for one in SETS)) for case in load(folder)]
    asked = Counter((case.history, case.question) for case in every)

    assert [question for question, times in asked.items() if times > 1] == []
    assert [identity for identity, times in Counter(case.id for case in every).items() if times > 1] == []
