"""The questions that other libraries answer -> cases to be refused by one that does not hold their documents.

People ask a library what it does not hold. Who answers them from whatever shares a word with the question misleads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from evals import cases
from evals.cases import Case, Endpoint, Kind

ANSWER = "No document of the library states it."


def asked(folders: Sequence[Path]) -> Iterator[Case]:
    """Each question of some sets that is asked by itself and that their own documents answer."""
    for folder in folders:
        for case in cases.load(folder):
            if case.endpoint is Endpoint.ASK and not (case.history or case.abstain):
                yield _refused(case)


def _refused(case: Case) -> Case:
    return replace(
        case,
        id=f"elsewhere-{case.id}",
        kind=Kind.UNANSWERABLE,
        answer=ANSWER,
        must=(),
        must_not=(),
        gold=(),
        abstain=True,
    )
