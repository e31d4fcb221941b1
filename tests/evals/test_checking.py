"""The checker tells what is wrong with a case; the committed cases are all proved by it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from evals import cases, checking
from evals.cases import Case, Place
from evals.checking import of_case, problems
from rag.language import Language
from tests.evals.made import CASE, UNANSWERABLE, at

ROOT = Path(__file__).parents[2]
PLACES = {"digest": {at("1/1"), at("1/2")}, "official": {at("1/1")}}


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (replace(CASE, gold=(at("1/2"),)), "gold plan 1/2 is not in the official edition"),
        (replace(CASE, gold=(Place("other", "1/1"),)), "gold other 1/1 is not in the digest edition"),
        (replace(CASE, gold=(at("1/1"), at("1/1"))), "named twice"),
        (replace(CASE, gold=()), "gold is empty"),
        (replace(CASE, must=()), "must is empty"),
        (replace(UNANSWERABLE, gold=(at("1/1"),)), "must and gold have to be empty"),
        (replace(CASE, answer="要到20亿元。"), "the gold answer states none of 2000亿元"),
        (replace(CASE, answer="从900亿元到2000亿元。"), "states '900亿元', which must_not forbids"),
        (replace(CASE, must=(("科技",),), answer="科技"), "repeating the question states '科技'"),
        (replace(CASE, must=(("超",),)), "'超' of must is too short"),
        (replace(CASE, language=Language.ENGLISH), "language is en, but the question has no word of it"),
    ],
)
def test_what_is_wrong_is_told(case: Case, told: str) -> None:
    assert any(told in problem for problem in of_case(case, PLACES))


@pytest.mark.parametrize("case", [CASE, UNANSWERABLE])
def test_a_sound_case_has_no_problem(case: Case) -> None:
    assert list(of_case(case, PLACES)) == []


def test_the_committed_cases_are_proved() -> None:
    if not list(cases.SHIPPED.glob("*.jsonl")):
        pytest.skip("no case is committed yet")

    assert list(problems()) == []


def test_the_command_prints_each_problem_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text('{"id": "a"}\n', encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["checking", str(file)])

    assert checking.main() == 1
    assert capsys.readouterr().out.startswith("cases.jsonl:1: the key 'answer' is missing")


def test_the_checker_finds_nothing_when_run_as_a_module() -> None:
    """`python -m evals.checking` over the shipped set, in a process of its own."""
    ran = subprocess.run([sys.executable, "-m", "evals.checking"], capture_output=True, text=True, cwd=ROOT)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "no problem found\n", "")


def test_the_places_of_the_digests_are_known() -> None:
    assert len(checking.clauses()["digest"]) > 300
