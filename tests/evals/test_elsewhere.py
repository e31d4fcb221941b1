"""Questions whose answer stands in no shipped document: each is to be refused, none is asked in another set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from evals.cases import SHIPPED, Case, Endpoint, Kind, load
from evals.editions import CASES
from index.text import fold
from rag.language import Language

FOLDER = SHIPPED.parent / "elsewhere"
HALVES = ("a", "b")
EACH = 20  # cases of a language in a half


def half(name: str) -> tuple[Case, ...]:
    return load(FOLDER / f"{name}.jsonl")


def answerable(cases: Iterable[Case]) -> list[str]:
    """The id of each case that demands an answer. Ids only: the questions of a half must not be read."""
    return [
        case.id
        for case in cases
        if not case.abstain or case.must or case.must_not or case.gold or case.kind is not Kind.UNANSWERABLE
    ]


def repeated(cases: Iterable[Case]) -> list[str]:
    """The id of each case whose id or question, whatever its script and spacing, another case has too."""
    known = list(cases)
    ids = Counter(case.id for case in known)
    asked = Counter(_asked(case) for case in known)
    return [case.id for case in known if ids[case.id] > 1 or asked[_asked(case)] > 1]


def _asked(case: Case) -> tuple[str, ...]:
    return tuple("".join(fold(turn).split()) for turn in (*case.history, case.question))


def test_a_case_that_demands_an_answer_is_told() -> None:
    refused = Case("x", Language.ENGLISH, Kind.UNANSWERABLE, "?", "!", abstain=True)
    demanded = Case("y", Language.ENGLISH, Kind.UNANSWERABLE, "?", "!", must=(("40",),), abstain=True)
    counted = Case("z", Language.ENGLISH, Kind.COUNTS, "?", "!", abstain=True)

    assert answerable((refused, demanded, counted)) == ["y", "z"]


def test_a_question_in_another_script_is_the_same_question() -> None:
    first = Case("x", Language.SIMPLIFIED, Kind.UNANSWERABLE, "东莞 在哪？", "!")
    again = Case("y", Language.TRADITIONAL, Kind.UNANSWERABLE, "東莞在哪？", "!")
    other = Case("z", Language.SIMPLIFIED, Kind.UNANSWERABLE, "揭阳在哪？", "!")

    assert repeated((first, again, other)) == ["x", "y"]


@pytest.mark.parametrize("name", HALVES)
def test_every_case_is_to_be_refused(name: str) -> None:
    assert answerable(half(name)) == []
    assert [case.id for case in half(name) if case.history or case.endpoint is not Endpoint.ASK] == []


@pytest.mark.parametrize("name", HALVES)
def test_each_language_is_asked_as_often(name: str) -> None:
    assert Counter(case.language for case in half(name)) == dict.fromkeys(Language, EACH)


@pytest.mark.parametrize("name", HALVES)
def test_ids_name_their_half(name: str) -> None:
    assert [case.id for case in half(name) if not case.id.startswith(f"elsewhere-{name}-")] == []


def test_no_id_and_no_question_is_in_another_set() -> None:
    here = load(FOLDER)
    others = [
        case
        for folder in (SHIPPED, *CASES.values(), SHIPPED.parent / "rephrased")
        if folder != FOLDER
        for case in load(folder)
    ]
    ours = {case.id for case in here}

    assert [identity for identity in repeated((*here, *others)) if identity in ours] == []
