"""Cases -> what is wrong with them as cases. Asks no assistant.

`python -m evals.checking [FILE]` prints each problem with its file and line, and exits 1 when there is one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from documents import library
from evals import editions, metrics
from evals.cases import Case, Place, lines, parse
from evals.errors import CaseFault
from evals.matching import states
from rag.language import HAN, Language

LETTERS = re.compile(r"[A-Za-z]{2,}")
SHORTEST = 2  # characters of an alternative that is no figure; a shorter one is met by chance


def problems(path: Path | None = None, official: Path = editions.OFFICIAL) -> Iterator[str]:
    """Everything that is wrong with a file or folder of cases, one line each; the shipped set without a path."""
    cases, known = [], dict[str, str]()
    for where, text in lines(path):
        try:
            case = parse(text, where)
        except CaseFault as fault:
            yield str(fault)
            continue
        if case.id in known:
            yield f"{where}: id {case.id!r} is used in {known[case.id]} too; choose another"
        known[case.id] = where
        cases.append(case)
    places = clauses(official)
    for case in cases:
        for problem in of_case(case, places):
            yield f"{case.where}: {case.id}: {problem}"


def clauses(official: Path = editions.OFFICIAL) -> Mapping[str, Collection[Place]]:
    """The places of all clauses by edition; the official one only where its texts are at hand."""
    found = {"digest": frozenset(editions.clauses(library.shipped()))}
    if official.is_dir():
        found["official"] = frozenset(editions.clauses(editions.official_texts(official)))
    return found


def of_case(case: Case, places: Mapping[str, Collection[Place]]) -> Iterator[str]:
    """What is wrong with one case; `places` are the clauses by edition."""
    for edition, known in places.items():
        for place in case.gold:
            if place not in known:
                yield f"gold {place.document} {place.address} is not in the {edition} edition; correct the address"
    if len(set(case.gold)) < len(case.gold):
        yield "a gold clause is named twice; name it once"
    yield from _stated(case)
    yield from _answer(case)
    yield from _echoed(case)
    yield from _language(case)


def _stated(case: Case) -> Iterator[str]:
    """An answerable case says what an answer states and cites, an unanswerable one neither."""
    if case.abstain:
        if case.must or case.gold:
            yield "abstain is true, so must and gold have to be empty"
        return
    if not case.must:
        yield "must is empty, so every answer would be right; state a fact, or set abstain"
    if not case.gold:
        yield "gold is empty; name the clause that states the answer, or set abstain"


def _answer(case: Case) -> Iterator[str]:
    """The gold answer is right by the case's own measure."""
    for group in metrics.unmet(case, case.answer):
        yield f"the gold answer states none of {' | '.join(group)}"
    for one in metrics.forbidden(case, case.answer):
        yield f"the gold answer states {one!r}, which must_not forbids"


def _echoed(case: Case) -> Iterator[str]:
    """No fact is stated by the question itself, and none by a single letter."""
    if case.abstain:
        return
    for group in case.must:
        for one in group:
            if states(case.question, one):
                yield f"repeating the question states {one!r} of must; ask or demand otherwise"
            if len(one.strip()) < SHORTEST and not one.strip().isdecimal():
                yield f"{one!r} of must is too short to tell anything; use a longer alternative"


def _language(case: Case) -> Iterator[str]:
    """A question may name bodies in another language; one without a word of its own language is mislabelled."""
    own = LETTERS if case.language is Language.ENGLISH else HAN
    if not own.search(case.question):
        yield f"language is {case.language.value}, but the question has no word of it"


def main() -> int:
    """Print the problems; 1 when there is one."""
    found = list(problems(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
    print("\n".join(found) if found else "no problem found")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
