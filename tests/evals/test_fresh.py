"""The fresh questions: each set two halves alike, every gold clause in the digests, every gold answer right by its own rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from documents import library
from documents.clauses import Clause
from evals.cases import SHIPPED, Case, Kind, Place, load
from evals.matching import states
from rag.language import Language

FOLDER = SHIPPED.parent / "fresh"
DIGESTS = SHIPPED.parent.parent / "documents" / "digests"
SETS = (("a", "b"), ("c", "d"), ("e", "f"), ("g", "h"))  # a set is two halves
BANK = ("i", "j")  # the same of the kinds that are hardest
PLAIN = ("k", "l", "m", "n", "o")  # what users plainly ask; the last of counties and towns
SHORT = ("p", "q", "r")  # what newcomers type first, in a few words; a third of the last in conversations
HARD = {Kind.ARITHMETIC, Kind.CONFLICTS, Kind.COUNTS, Kind.DOCUMENTS}


def half(name: str) -> tuple[Case, ...]:
    return load(FOLDER / f"{name}.jsonl")


@cache
def places() -> frozenset[Place]:
    digests = (library.read_file(file) for file in DIGESTS.glob("*-*.md"))
    return frozenset(
        Place(digest.id, clause.address) for digest in digests for clause in below(digest.clauses)
    )


def below(clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    for clause in clauses:
        yield from clause.walk()


@pytest.mark.parametrize("halves", SETS)
def test_the_halves_are_alike(halves: tuple[str, str]) -> None:
    first, second = (Counter(case.kind for case in half(name)) for name in halves)

    assert set(first) == set(second) == set(Kind)
    assert [kind for kind in Kind if abs(first[kind] - second[kind]) > 2] == []
    assert [kind for kind in Kind if first[kind] + second[kind] < 8] == []


def test_the_bank_asks_each_of_its_kinds_as_often() -> None:
    counted = [Counter(case.kind for case in half(name)) for name in BANK]

    assert counted == [dict.fromkeys(HARD, 20)] * 2


@pytest.mark.parametrize("name", [name for halves in (*SETS, BANK, PLAIN, SHORT) for name in halves])
def test_all_three_languages_are_asked_in_each_half(name: str) -> None:
    assert {case.language for case in half(name)} == set(Language)


def test_no_id_and_no_question_is_used_twice() -> None:
    cases = (*load(), *load(FOLDER))
    asked = Counter((case.question, case.history) for case in cases)

    assert [one for one, count in Counter(case.id for case in cases).items() if count > 1] == []
    assert [question for question, _ in asked if asked[question, _] > 1] == []


@pytest.mark.parametrize("case", load(FOLDER), ids=lambda case: case.id)
def test_a_case_is_sound(case: Case) -> None:
    assert set(case.gold) <= places()
    assert bool(case.gold) is not case.abstain
    assert bool(case.must) is not case.abstain
    assert bool(case.history) is (case.kind is Kind.FOLLOW_UPS)
    for group in case.must:
        assert any(states(case.answer, one) for one in group), f"the gold answer states none of {group}"
    assert [one for one in case.must_not if states(case.answer, one)] == []
