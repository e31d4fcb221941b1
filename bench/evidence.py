"""`python -m bench.evidence`: fits what each sign of a clause adds to the odds that it is meant, and shows what that parts.

Every library whose cases may be read is left out once and judged by what the others teach; the last rows are of the halves
that are only run. Each library and kind weighs by the root of its number. The weights that are printed belong into
`rag.finding.prominence.FITTED`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.firsts import Known, first_clauses, off_topic
from documents import library
from evals import cases as case_files
from evals import generated
from evals.cases import Case
from index import embeddings, store
from index.searching import Index
from rag.finding.prominence import ENOUGH, Odds
from rag.retrieval import Evidence

EVALS = Path(case_files.__file__).parent
TOLD = (
    "unseen",
    "strange",
    "distant",
    "remote",
    "untried",
)  # libraries whose documents stand beside their cases
OPEN = ("a", "b", "c", "d", "e", "f", "g")  # lots of the fresh cases that may be read
SMALLEST = 1.0  # ridge, so that signs that say the same share what they say
STEPS = 50  # of Newton's method, far more than it takes

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lot:
    """The first clauses of one library's questions."""

    name: str
    firsts: Mapping[Known, Sequence[Evidence]]

    def signs(self, *kinds: Known) -> Matrix:
        """(n, signs)."""
        found = [one.prominence.signs(one.support) for kind in kinds for one in self.firsts.get(kind, ())]
        return np.array(found, dtype=np.float64).reshape(len(found), len(fields(Odds)) - 1)


def main() -> None:
    """Print one table and the weights."""
    with tempfile.TemporaryDirectory() as folder:
        seen, held = _lots(Path(folder))
    kinds = tuple(Known)
    print(f"{'library':<18}" + "".join(f"{kind:>20}" for kind in kinds))
    for lot in seen:
        _row(lot, _fitted([one for one in seen if one is not lot]))
    odds = _fitted(seen)
    for lot in held:
        _row(lot, odds)
    print(", ".join(f"{field.name} {value:.2f}" for field, value in zip(fields(Odds), odds, strict=True)))


def _row(lot: Lot, odds: Matrix) -> None:
    shares = []
    for kind in Known:
        signs = lot.signs(kind)
        share = f"{float((odds[0] + signs @ odds[1:] >= ENOUGH).mean()):.2f}" if len(signs) else "-"
        shares.append(f"{share:>14} ({len(signs):>3})")
    print(f"{lot.name:<18}" + "".join(shares))


def _fitted(lots: Sequence[Lot]) -> Matrix:
    """Bias and weights of a logistic regression of the right first clauses against all others."""
    signs, right, weight = [], [], []
    for lot in lots:
        for kind in lot.firsts:
            found = lot.signs(kind)
            signs.append(found)
            right.append(np.full(len(found), float(kind is Known.RIGHT)))
            weight.append(np.full(len(found), max(len(found), 1) ** -0.5))
    return _logistic(np.concatenate(signs), np.concatenate(right), np.concatenate(weight))


def _logistic(signs: Matrix, right: Matrix, weight: Matrix) -> Matrix:
    given = np.column_stack([np.ones(len(signs)), signs])
    weight = weight / weight.mean()
    ridge = np.diag([0.0] + [SMALLEST] * signs.shape[1])
    odds = np.zeros(given.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-given @ odds))
        slope = given.T @ (weight * (right - likely)) - ridge @ odds
        bend = (given.T * (weight * likely * (1 - likely))) @ given + ridge
        odds = odds + np.linalg.solve(bend, slope)
    return odds


def _lots(home: Path) -> tuple[list[Lot], list[Lot]]:
    """Of questions that may be read, and of those that are only run."""
    shipped, made = tuple(library.shipped()), generated.make()
    digests = store.build(shipped, home / "digests", embeddings.load("builtin"))
    indexes = {name: _told(name, home / name) for name in TOLD}
    own = case_files.load()
    (home / "made").mkdir()
    stranger = list(chain.from_iterable(_half(name, "a") for name in TOLD))
    made_up = store.build(made.read(home / "made"), home / "made-index", embeddings.load("builtin"))
    lots = [
        _lot("digests", digests, own, stranger),
        _lot("fresh", digests, [one for half in OPEN for one in _fresh(half)], ()),
        _lot("made up", made_up, made.cases, stranger),
        *(_lot(name, index, _readable(name), own) for name, index in indexes.items()),
    ]
    held = [
        _lot("fresh, only run", digests, _fresh("h"), ()),
        _lot("untried, only run", indexes["untried"], _half("untried", "b"), _half("distant", "b")),
    ]
    return lots, held


def _readable(name: str) -> list[Case]:
    return [*_half(name, "a"), *(() if name == "untried" else _half(name, "b"))]


def _lot(name: str, index: Index, cases: Sequence[Case], strangers: Sequence[Case]) -> Lot:
    found = dict(first_clauses(index, cases))
    if strangers:
        found[Known.ELSEWHERE] = off_topic(index, strangers)
    return Lot(name, found)


def _told(name: str, home: Path) -> Index:
    read = [library.read_file(file) for file in library.files(EVALS / name)]
    return store.build(read, home, embeddings.load("builtin"))


def _half(name: str, half: str) -> tuple[Case, ...]:
    return case_files.load(EVALS / name / f"cases-{half}.jsonl")


def _fresh(half: str) -> tuple[Case, ...]:
    return case_files.load(EVALS / "fresh" / f"{half}.jsonl")


if __name__ == "__main__":
    main()
