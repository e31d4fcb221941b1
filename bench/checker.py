"""`python -m bench.checker`: the checker over labelled sentences -> precision and recall, by language and kind.

Each line of bench/sentences/*.tsv is a sentence on clauses of a document, with whether they bear it out. What of
`seen` is judged wrong may be looked at (`--wrong`); `held_out` and `fresh` were written without a look at the checker
and are only counted, one long ago, the other of late. bench/perturbing draws more from the clauses of 39 documents and makes
one thing untrue in half of them; of its two halves `--wrong` shows the `open` one.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.perturbing.drawing import HALVES
from bench.perturbing.measuring import measured
from documents import library
from documents.clauses import Document
from documents.facts.responsibilities import responsibilities
from documents.library import SHIPPED
from documents.sources import read_bytes
from rag import citations
from rag.retrieval import Evidence

FOLDER = Path(__file__).with_name("sentences")
PARTS = ("seen", "held_out", "fresh")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence, the clauses it cites in order, and whether they bear it out."""

    document: str
    clauses: tuple[str, ...]
    language: str
    kind: str  # how a true sentence was worded, or what was made false in it
    supported: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled sentence and what the checker found wrong with it; None for nothing."""

    label: Labelled
    fault: str | None

    @property
    def right(self) -> bool:
        """Whether the checker judged as the label does."""
        return self.label.supported == (self.fault is None)


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of one verdict."""

    precision: float
    recall: float


def labelled(part: str) -> tuple[Labelled, ...]:
    """The sentences of one part. ValueError names a line that can't be read."""
    path = FOLDER / f"{part}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            _label(row, f"{path.name}:{number}")
            for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 2)
        )


def judged(part: str) -> tuple[Judged, ...]:
    """What the checker says of every sentence of a part."""
    units = _units()
    return tuple(Judged(one, citations.fault(one.sentence, _evidence(one), units)) for one in labelled(part))


def drawn(half: str) -> tuple[Judged, ...]:
    """What the checker says of every sentence drawn from the clauses of a half of the documents."""
    return tuple(
        Judged(
            Labelled(
                one.drawn.document,
                (one.drawn.clause,),
                one.drawn.language,
                one.drawn.fault or one.drawn.way,
                not one.drawn.fault,
                one.drawn.sentence,
            ),
            one.found,
        )
        for one in measured(half)
    )


def score(rows: Iterable[Judged], supported: bool) -> Score:
    """Precision and recall of the verdict "supported", or of "not supported"; 1 where nothing was to be found."""
    said = due = both = 0
    for one in rows:
        verdict = (one.fault is None) == supported
        truth = one.label.supported == supported
        said, due, both = said + verdict, due + truth, both + (verdict and truth)
    return Score(both / said if said else 1.0, both / due if due else 1.0)


def main() -> None:
    """Print every part; with `--wrong` also what of the seen part and of the open half is judged wrong."""
    parts = [(part, judged(part), part == "seen") for part in PARTS]
    parts += [(f"drawn, {half} half", drawn(half), half == "open") for half in HALVES]
    for name, rows, readable in parts:
        for one in rows if readable and "--wrong" in sys.argv else ():
            if not one.right:
                print(f"{one.label.kind}: {one.label.sentence}  {one.fault or 'nothing found'}")
        for line in table(name, rows):
            print(line)


def table(part: str, rows: Sequence[Judged]) -> Iterator[str]:
    """The figures of one part, a line each."""
    yield f"{part}: {len(rows)} sentences, {sum(one.label.supported for one in rows)} supported"
    for supported, name in ((True, "supported"), (False, "not supported")):
        found = score(rows, supported)
        yield f"  {name:<16} precision {found.precision:.3f}  recall {found.recall:.3f}"
    for title, key in (("language", _language), ("kind", _kind)):
        for name, some in sorted(_by(rows, key).items()):
            right = sum(one.right for one in some)
            yield f"  {title:<9} {name:<34} {right:>4} of {len(some):>4} right"


def _by(rows: Iterable[Judged], key: Callable[[Judged], str]) -> Mapping[str, list[Judged]]:
    found: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in rows:
        found[key(one)].append(one)
    return found


def _language(one: Judged) -> str:
    return one.label.language


def _kind(one: Judged) -> str:
    return f"{'true' if one.label.supported else 'false'}: {one.label.kind}"


def _label(row: Mapping[str, str], where: str) -> Labelled:
    if row["supported"] not in {"yes", "no"} or not row["sentence"]:
        raise ValueError(
            f"{where}: supported is {row['supported']!r}; write yes or no and the sentence after it"
        )
    clauses = tuple(row["clauses"].split(","))
    return Labelled(
        row["document"], clauses, row["language"], row["kind"], row["supported"] == "yes", row["sentence"]
    )


def _evidence(one: Labelled) -> dict[int, Evidence]:
    document = _documents()[one.document]
    found = {}
    for number, address in enumerate(one.clauses, 1):
        clause = document.clause(address)
        if clause is None:
            raise ValueError(f"{one.document} has no clause {address!r}; mend the line of {one.sentence!r}")
        found[number] = Evidence(document, clause, 1.0)
    return found


@cache
def _documents() -> Mapping[str, Document]:
    paths = [*sorted((FOLDER / "documents").iterdir()), *sorted(SHIPPED.glob("*-*.md"))]
    return {
        path.stem: library.document(read_bytes(path.read_bytes(), path.name), {"id": path.stem})
        for path in paths
    }


@cache
def _units() -> frozenset[str]:
    return frozenset(
        duty.unit
        for document in _documents().values()
        for clause in document.walk()
        for duty in responsibilities(clause.text)
    )


if __name__ == "__main__":
    main()
