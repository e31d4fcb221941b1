"""`python -m bench.strangers`: applicants of one library put to the others, which hold nothing for them.

For each library the share of its own applicants who are answered, and of 26 of each other library's, places left out, who are
told that nothing is for them. A few of the latter are answered rightly: a loan for small firms is one anywhere.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals import cases as case_files
from evals import editions
from evals.cases import Case
from evals.editions import CASES, TOLD, Edition, Subject
from evals.metrics import correct
from index import embeddings
from rag.settings import Settings

APPLICANTS = "programmes"  # the kind of their cases
MOST = 26  # applicants of one library who are put to another
SEED = 3


def main() -> None:
    """Print a row for each library and one for all."""
    with tempfile.TemporaryDirectory() as folder:
        subjects = list(_opened(Path(folder)))
        rows = [_row(one, subjects) for one in subjects]
    print(f"{'library':<12}{'own':>6}{'right':>8}{'others':>8}{'refused':>9}")
    for one, (own, right, others, refused) in zip(subjects, rows, strict=True):
        print(f"{one.edition.value:<12}{own:>6}{right / own:>8.2f}{others:>8}{refused / others:>9.2f}")
    own, right, others, refused = (sum(column) for column in zip(*rows, strict=True))
    print(f"{'all':<12}{own:>6}{right / own:>8.2f}{others:>8}{refused / others:>9.2f}")


def _opened(folder: Path) -> Iterator[Subject]:
    """The libraries with the applicants that each answers."""
    embedder = embeddings.load("builtin")
    for edition in (Edition.FRESH, *sorted(TOLD)):
        read = [one for file in sorted(CASES[edition].glob("*.jsonl")) for one in case_files.load(file)]
        applicants = tuple(
            one for one in read if one.kind == APPLICANTS and not one.history and not one.abstain
        )
        yield editions.prepare(edition, applicants, folder, embedder, Settings())


def _row(subject: Subject, subjects: Sequence[Subject]) -> tuple[int, int, int, int]:
    """How many own applicants, how many of them answered rightly; how many others, how many of them refused."""
    answered = [(one, subject.assistant.ask(one.question)) for one in subject.cases]
    right = sum(correct(one, answer.text, answer.abstained) for one, answer in answered)
    others = [question for other in subjects if other is not subject for question in _strangers(other)]
    refused = sum(subject.assistant.ask(one).abstained for one in others)
    return len(answered), right, len(others), refused


def _strangers(subject: Subject) -> list[str]:
    """Questions of a library's applicants without the places that it is for."""
    regions = {one.region for one in subject.index.documents if one.region}
    names = sorted({name for one in regions for name in (one, one.rstrip("市县省区"))}, key=len, reverse=True)
    return [_without(names, one) for one in _some(subject.cases)]


def _some(cases: Sequence[Case]) -> Sequence[Case]:
    return cases if len(cases) <= MOST else random.Random(SEED).sample(list(cases), MOST)


def _without(names: Sequence[str], case: Case) -> str:
    text = case.question
    for name in names:
        text = text.replace(name, "")
    return text


if __name__ == "__main__":
    main()
