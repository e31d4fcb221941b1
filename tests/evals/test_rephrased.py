"""Questions asked again in other words: same demands as the originals, other words, two halves alike."""

from __future__ import annotations

from collections import Counter

import pytest

from evals.cases import SHIPPED, Case, Kind, load
from evals.matching import states
from rag.language import Language

EVALS = SHIPPED.parent
LIBRARIES = {"digests": SHIPPED, "strange": EVALS / "strange", "unseen": EVALS / "unseen"}
HALVES = ("a", "b")


def half(library: str, name: str) -> tuple[Case, ...]:
    return load(EVALS / "rephrased" / f"{library}-{name}.jsonl")


def everything(name: str) -> list[Case]:
    return [case for library in LIBRARIES for case in half(library, name)]


@pytest.mark.parametrize("library", LIBRARIES)
def test_each_demands_what_its_original_demands_in_other_words(library: str) -> None:
    originals = {case.id: case for case in load(LIBRARIES[library])}
    for name in HALVES:
        for case in half(library, name):
            first = originals[case.id.removeprefix("rephrased-")]
            assert case.question != first.question
            assert (case.kind, case.gold, case.gold_mode) == (first.kind, first.gold, first.gold_mode)
            assert (case.must, case.must_not, case.abstain) == (first.must, first.must_not, first.abstain)
            assert bool(case.history) is bool(first.history)


def test_every_kind_and_every_language_is_asked_in_both_halves() -> None:
    for name in HALVES:
        cases = everything(name)
        assert len(cases) == 60
        assert {case.language for case in cases} == set(Language)
        assert min(Counter(case.kind for case in cases)[kind] for kind in Kind) >= 4


def test_no_question_states_what_it_asks_for() -> None:
    originals = {case.id: case.question for cases in LIBRARIES.values() for case in load(cases)}
    for name in HALVES:
        for case in everything(name):
            first = originals[case.id.removeprefix("rephrased-")]
            for group in case.must:
                told = [one for one in group if states(case.question, one)]
                assert not told or any(states(first, one) for one in told), case.id
