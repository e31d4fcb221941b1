"""What the tests of strangers' cases share: gold that is in no document, demands that a text does not meet."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from documents import library
from documents.clauses import Clause
from evals import cases as case_files
from evals.cases import Case, Kind, Place
from evals.matching import states

EVALS = Path(case_files.__file__).parent
COMPUTED = {Kind.ARITHMETIC, Kind.COUNTS}  # what these ask for is printed in no clause


@cache
def clauses(folder: Path) -> dict[Place, Clause]:
    """Every clause of the documents that stand beside the cases."""
    read = [library.read_file(file) for file in library.files(folder)]
    return {Place(document.id, one.address): one for document in read for one in document.walk()}


@cache
def titles(folder: Path) -> dict[str, str]:
    """The title of each document by its id."""
    read = [library.read_file(file) for file in library.files(folder)]
    return {document.id: document.title for document in read}


def absent(cases: tuple[Case, ...], folder: Path) -> list[str]:
    """Each gold place that no document has, with its case."""
    known = clauses(folder)
    return [
        f"{case.id}: {place.document} {place.address}"
        for case in cases
        for place in case.gold
        if place not in known
    ]


def unmet(case: Case, stated: str) -> list[tuple[str, ...]]:
    """What the case demands that the text does not state."""
    return [group for group in case.must if not any(states(stated, one) for one in group)]


def gold_text(case: Case, folder: Path) -> str:
    """What a citation of the gold clauses shows: the title of the document, and what the clause says."""
    shown = [(titles(folder)[place.document], clauses(folder)[place].text) for place in case.gold]
    return "\n".join(line for lines in shown for line in lines)
