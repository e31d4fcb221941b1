"""`python -m bench.calibration`: whether the scores that decide "no evidence" part the two kinds of questions, in any library.

Two tables. The first: of the shipped library alone and with made-up documents added, the share of answerable and of
unanswerable cases whose first clause speaks of enough of the question, and how far the support of one and the same clause
moves. The second, of several libraries: how many first clauses pass by support and by odds, where the first clause is
the right one, where all right ones are taken away, and where no clause answers.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path

from bench.firsts import first_clauses
from documents import library
from documents.clauses import Clause, Document
from evals import cases as case_files
from evals import generated, renamed
from evals.cases import Case, Place
from index import embeddings, store
from rag.answers.quoted.passages import ENOUGH
from rag.glossary import Glossary
from rag.retrieval import Retriever

ADDED = 500  # made-up documents


def main() -> None:
    """Print one table, then how far the support of gold clauses moves."""
    added = int(sys.argv[1]) if len(sys.argv) > 1 else ADDED
    cases = case_files.load()
    answerable = [case for case in cases if case.gold and not case.abstain]
    unanswerable = [case for case in cases if case.abstain]
    print(f"{'library':<24}{'passages':>9}{'answerable':>12}{'unanswerable':>14}{'ms':>7}")
    gold = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name, documents in (
            ("shipped", library.shipped()),
            (f"shipped and {added} made up", (*library.shipped(), *_made(added, home))),
        ):
            index = store.build(documents, home / name.replace(" ", "-"), embeddings.load("builtin"))
            retriever = Retriever(index, Glossary.open())
            known, unknown = _measured(answerable, retriever), _measured(unanswerable, retriever)
            print(
                f"{name:<24}{index.manifest.passages:>9}{known.enough:>12.3f}{unknown.enough:>14.3f}"
                f"{1000 * known.seconds:>7.1f}"
            )
            gold.append([_support(case, retriever) for case in answerable])
    moved = [after - before for before, after in zip(*gold, strict=True)]
    print(f"support of the first gold clause: mean {statistics.mean(gold[0]):.3f} alone,", end=" ")
    print(
        f"{statistics.mean(gold[1]):.3f} with the others; moved by {statistics.mean(moved):+.3f} on average,",
        end=" ",
    )
    print(f"by {statistics.mean(map(abs, moved)):.3f} either way, by {max(map(abs, moved)):.3f} at most")
    crossed = sum((before >= ENOUGH) != (after >= ENOUGH) for before, after in zip(*gold, strict=True))
    print(f"gold clauses that cross {ENOUGH}: {crossed} of {len(moved)}")

    with tempfile.TemporaryDirectory() as folder:
        _gates(Path(folder), added)


@dataclass(frozen=True, slots=True)
class Measured:
    """The share of questions whose first clause has enough support, and the seconds that one search takes."""

    enough: float
    seconds: float


def _measured(cases: Sequence[Case], retriever: Retriever) -> Measured:
    started = time.perf_counter()
    first = [retriever.search(_asked(case), 1) for case in cases]
    seconds = time.perf_counter() - started
    return Measured(
        sum(bool(found) and found[0].support >= ENOUGH for found in first) / len(cases), seconds / len(cases)
    )


def _gates(home: Path, added: int) -> None:
    """Print how many first clauses pass each gate."""
    shipped, cases = tuple(library.shipped()), case_files.load()
    made, copy = generated.make(), renamed.make()
    print(f"\n{'library':<24}{'first clause is':<16}{'n':>5}{'support':>9}{'odds':>9}")
    for name, documents, asked in (
        ("digests", shipped, cases),
        ("digests and made up", (*shipped, *_made(added, home)), cases),
        ("made up", made.read(home), made.cases),
        ("renamed copy", copy.read(home), copy.cases(cases)),
    ):
        index = store.build(documents, home / name.replace(" ", "-"), embeddings.load("builtin"))
        for kind, firsts in first_clauses(index, asked).items():
            support = [one.support >= ENOUGH for one in firsts]
            stands = [one.enough for one in firsts]
            figures = (sum(share) / len(firsts) for share in (support, stands))
            print(f"{name:<24}{kind:<16}{len(firsts):>5}" + "".join(f"{figure:>9.3f}" for figure in figures))


def _support(case: Case, retriever: Retriever) -> float:
    """Of the best gold clause, wherever it is ranked."""
    terms = retriever.terms(_asked(case))
    places = [_at(place, retriever) for place in case.gold]
    return max((retriever.support(terms, *one) for one in places if one is not None), default=0.0)


def _at(place: Place, retriever: Retriever) -> tuple[Document, Clause] | None:
    for document in retriever.documents((place.document,)):
        clause = document.clause(place.address)
        return (document, clause) if clause else None
    return None


def _asked(case: Case) -> str:
    return " ".join((*case.history[-1:], case.question))


def _made(wanted: int, folder: Path) -> Iterator[Document]:
    """Made-up documents of as many seeds as are needed, each under an id of its own."""
    every = (
        replace(document, id=f"{document.id}-{seed}")
        for seed in count(1)
        for document in generated.make(seed).read(folder)
    )
    return islice(every, wanted)


if __name__ == "__main__":
    main()
