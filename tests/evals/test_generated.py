"""Made-up documents: what they print is what their cases ask, and a seed gives them again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from documents import library
from documents.facts.responsibilities import Role, responsibilities
from evals import editions, generated
from evals.checking import of_case

SEEDS = (generated.SEED, 1, 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_clause_stands_where_its_cases_say(seed: int, tmp_path: Path) -> None:
    made = generated.make(seed)
    documents = made.read(tmp_path)
    clauses = editions.clauses(documents)
    for plan in made.plans:
        for task in plan.tasks:
            assert task.text in clauses[task.place].text
            assert task.name in task.text
        for target in plan.targets:
            assert {target.name, str(target.base), str(target.target)} <= set(
                clauses[target.place].text.replace("｜", "：").split("：")
            )


def test_units_are_read_in_all_three_forms(tmp_path: Path) -> None:
    made = generated.make()
    clauses = editions.clauses(made.read(tmp_path))
    for plan in made.plans:
        lead = Role.RESPONSIBLE if plan.form == "responsible" else Role.LEAD
        for task in plan.tasks:
            stated = responsibilities(clauses[task.place].text)
            assert [one.unit for one in stated] == list(task.units)
            assert stated[0].role is lead


@pytest.mark.parametrize("seed", SEEDS)
def test_its_cases_are_proved_like_the_others(seed: int, tmp_path: Path) -> None:
    made = generated.make(seed)
    places = {"generated": frozenset(editions.clauses(made.read(tmp_path)))}

    assert [problem for case in made.cases for problem in of_case(case, places)] == []
    assert max(Counter(case.id for case in made.cases).values()) == 1


def test_a_seed_gives_the_same_again_and_another_gives_others() -> None:
    assert generated.make(1) == generated.make(1)
    assert generated.make(1).plans != generated.make(2).plans


def test_no_city_is_one_of_the_library() -> None:
    regions = "".join(document.region or "" for document in library.shipped())

    assert [plan.city for plan in generated.make().plans if plan.city in regions] == []
