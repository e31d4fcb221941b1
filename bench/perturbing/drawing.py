"""A seed -> labelled sentences on the clauses of many documents, in two halves by document. Judges none of them.

What is false in a sentence is known because it was put there: the outcome must not stand in the clause. The half
`open` may be read by whoever mends the checker, the half `closed` is only counted.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random

from bench.perturbing import chinese_faults, chinese_ways, english_faults, english_ways
from bench.perturbing.chinese_faults import Fault
from bench.perturbing.chinese_ways import Way
from bench.perturbing.ground import Ground, grounds
from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from evals import generated
from evals.editions import CASES, Edition
from rag.language import traditional

SEED = 20
MADE_UP = Path(__file__).parents[1] / "sentences" / "documents"
HALVES = ("open", "closed")
CHINESE_EACH = 40  # true ones of a document, and as many false
ENGLISH_EACH = 40
IN_TRADITIONAL = 0.1  # share of the Chinese sentences
# Ways in which a sentence is worded before something in it is made false.
WORDED_FIRST = (
    "own sentence",
    "own sentence",
    "end left out",
    "introduced",
    "figures in other spelling",
    "small words changed",
    "two joined",
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One sentence with its clause's place; `fault` is what was made untrue in it, empty for a true one."""

    document: str
    clause: str
    language: str
    way: str
    fault: str
    sentence: str


@cache
def draw(half: str) -> tuple[Drawn, ...]:
    """All sentences of a half, the same for the same seed."""
    return tuple(one for document in documents(half).values() for one in _of_document(document))


@cache
def documents(half: str) -> Mapping[str, Document]:
    """The documents of a half by their ids; every other one of each kind."""
    if half not in HALVES:
        raise ValueError(f"half {half!r} is not known; take one of {', '.join(HALVES)}")
    kinds = (library.shipped(), _made_up(), _unseen(), _generated())
    chosen = (
        one for kind in kinds for one in sorted(kind, key=lambda each: each.id)[HALVES.index(half) :: 2]
    )
    return {one.id: one for one in chosen}


def _made_up() -> Sequence[Document]:
    return [
        library.document(read_bytes(path.read_bytes(), path.name), {"id": path.stem})
        for path in sorted(MADE_UP.iterdir())
    ]


def _unseen() -> Sequence[Document]:
    return [library.read_file(file) for file in library.files(CASES[Edition.UNSEEN])]


def _generated() -> Sequence[Document]:
    with tempfile.TemporaryDirectory() as folder:
        return generated.make().read(Path(folder))


def _of_document(document: Document) -> Iterator[Drawn]:
    around, random = grounds(document), Random(f"{SEED} {document.id}")
    if not around:
        return
    ways, faults = chinese_ways.WAYS, chinese_faults.FAULTS
    for one in (*_true(around, "zh-Hans", ways, random), *_false(around, "zh-Hans", ways, faults, random)):
        in_traditional = random.random() < IN_TRADITIONAL
        language, sentence = (
            ("zh-Hant", traditional(one.sentence)) if in_traditional else ("zh-Hans", one.sentence)
        )
        yield Drawn(one.document, one.clause, language, one.way, one.fault, f"{sentence}。[1]")
    rendered = tuple(one for one in around if one.english)
    if rendered:
        ways, faults = english_ways.WAYS, english_faults.FAULTS
        for one in (*_true(rendered, "en", ways, random), *_false(rendered, "en", ways, faults, random)):
            yield Drawn(one.document, one.clause, "en", one.way, one.fault, f"{one.sentence}.[1]")


def _true(around: tuple[Ground, ...], language: str, ways: Mapping[str, Way], random: Random) -> list[Drawn]:
    found: dict[str, Drawn] = {}
    for way in _turns(ways, random):
        for ground in _shuffled(around, random):
            said = ways[way](_base(ground, language, random), ground, random)
            if said and said not in found:
                found[said] = Drawn(ground.document.id, ground.clause.address, language, way, "", said)
                break
        if len(found) == _due(language):
            break
    return list(found.values())


def _false(
    around: tuple[Ground, ...],
    language: str,
    ways: Mapping[str, Way],
    faults: Mapping[str, Fault],
    random: Random,
) -> list[Drawn]:
    found: dict[str, Drawn] = {}
    for fault in _turns(faults, random):
        for ground in _shuffled(around, random):
            way = random.choice(WORDED_FIRST)
            base = _base(ground, language, random)
            worded = ways[way](base, ground, random)
            way, worded = (way, worded) if worded else ("own sentence", base)
            said = faults[fault](worded, ground, around, random) if worded or not base else ""
            if said and said not in found and said not in ground.text and said != worded:
                found[said] = Drawn(ground.document.id, ground.clause.address, language, way, fault, said)
                break
        if len(found) == _due(language):
            break
    return list(found.values())


def _turns(names: Mapping[str, object], random: Random) -> Iterator[str]:
    """Each name in turn, in a drawn order, over and over; an end is set for a document that yields too little."""
    order = list(names)
    random.shuffle(order)
    return (name for name, _ in zip(cycle(order), range(6 * len(order)), strict=False))


def _shuffled(around: tuple[Ground, ...], random: Random) -> list[Ground]:
    return random.sample(around, len(around))


def _base(ground: Ground, language: str, random: Random) -> str:
    sentences = ground.english if language == "en" else ground.chinese
    return random.choice(sentences) if sentences else ""


def _due(language: str) -> int:
    return ENGLISH_EACH if language == "en" else CHINESE_EACH
