"""Two runs, case by case; and reports that cannot be compared with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evals.comparison import Scored, compare, read
from evals.errors import BaselineFault

RIGHT = Scored("a", "digest", "units", True, 1.0, 1.0, False, 0, 0, None)


def run(*right: bool, kind: str = "units") -> list[Scored]:
    return [replace(RIGHT, id=str(number), kind=kind, correct=one) for number, one in enumerate(right)]


def test_the_same_run_dropped_nowhere() -> None:
    found = compare(run(True, False), run(True, False))

    assert found.drops == ()
    assert {one.p for one in found.changes} == {1.0}


def test_a_kind_that_drops_is_told_even_when_another_rises() -> None:
    before = [*run(True, True), *(replace(one, id=f"f{one.id}") for one in run(False, False, kind="figures"))]
    after = [*run(True, False), *(replace(one, id=f"f{one.id}") for one in run(True, True, kind="figures"))]

    (drop,) = compare(before, after).drops

    assert (drop.kind, drop.figure, drop.before, drop.after, drop.better, drop.worse, drop.p) == (
        "units", "correct", 1.0, 0.5, 0, 1, 1.0
    )  # fmt: skip
    assert not drop.significant


def test_a_change_that_chance_seldom_makes_is_significant() -> None:
    found = compare(run(*[False] * 6), run(*[True] * 6))

    assert {one.significant for one in found.changes if one.figure == "correct"} == {True}  # p = 2 / 64


def test_a_measure_that_one_run_lacks_is_left_out() -> None:
    before, after = [replace(RIGHT, citation_precision=None)], [replace(RIGHT, citation_precision=0.0)]

    assert {one.figure for one in compare(before, after).changes} == {
        "correct",
        "citation_recall",
        "figures_right",
    }


def test_cases_of_one_run_only_are_counted_and_not_compared() -> None:
    found = compare(run(True, True, True), run(True))

    assert (found.only_before, found.only_now, found.drops) == (2, 0, ())


def test_the_editions_are_compared_apart() -> None:
    official = replace(RIGHT, edition="official", correct=False)

    assert [
        one.edition for one in compare([RIGHT, replace(official, correct=True)], [RIGHT, official]).drops
    ] == ["official"]


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"cases": [{"id": "a"}]}', '{"cases": 3}'])
def test_what_is_no_report_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "report.json"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(BaselineFault, match=r"report\.json: is no report"):
        read(file)


def test_a_report_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BaselineFault, match="cannot be read"):
        read(tmp_path / "none.json")


def test_a_report_of_a_later_version_with_more_keys_is_read(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    values = {name: getattr(RIGHT, name) for name in Scored.__slots__}
    file.write_text(json.dumps({"cases": [{**values, "later": 1}]}), encoding="utf-8")

    assert read(file) == (RIGHT,)
