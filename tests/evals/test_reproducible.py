"""The same question is answered alike in every process: no order of a set reaches an answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

from evals import cases

SEEDS = ("1", "2")
OF_EACH_KIND = 24
# One line for each question on its standard input: what is answered, noted and cited.
ASK = """
import json, sys
from rag.settings import Settings
from rag.home.workspace import Workspace
assistant = Workspace.open(Settings()).assistant
for question in json.load(sys.stdin):
    answer = assistant.ask(question)
    print(json.dumps([answer.text, answer.notes, [(one.document.id, one.clause.address) for one in answer.citations]]))
"""


def test_answers_do_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    every = cases.load()
    questions = [
        one.question
        for kind in cases.Kind
        for one in islice((case for case in every if case.kind is kind and not case.history), OF_EACH_KIND)
    ]
    assert len(questions) > 200
    first, second = (_answered(questions, seed, tmp_path) for seed in SEEDS)
    assert len(first) == len(questions)
    assert first == second


def _answered(questions: list[str], seed: str, home: Path) -> list[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "WENCE_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        input=json.dumps(questions),
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
