"""A document of the library -> a copy in which names, topics, figures and numbers are others, and its cases. Asks nothing.

An answer learnt by heart from the document is wrong of the copy. Only cases whose question and gold answer can be
rewritten by the same table are kept, and only when the rewritten answer is right by the rewritten measure.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from documents import library
from documents.clauses import Document
from evals import metrics
from evals.cases import Case, Place
from evals.errors import EvaluationFault
from evals.matching import states
from evals.renaming import Renaming, draw_renaming
from evals.shuffled import Shuffled, shuffle
from rag.language import simplified

TABLE = Path(__file__).parent / "renamed.toml"
SEED = 11
# Where a question or an answer speaks of tasks by number: 第1、2条, 任务67, Tasks 46, 68 and 73; or 67. as a mark.
REFERENCE = re.compile(
    r"第\s*\d+(?:\s*[、,，和及]\s*第?\s*\d+)*\s*[条條项項]|任[务務]\d+|^\d+\.$"
    r"|\b(?:Task|Item|Article|Clause)s?\s+\d+(?:(?:,\s*(?:and\s+)?|\s+and\s+)\d+)*",
    re.IGNORECASE,
)


# Tasks from one number to another do not stand in a row any more.
RUN = re.compile(r"\d\s*[条條项項]?\s*(?:[到至~—–-]|to)\s*(?:第|Task\s*)?\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Renamed:
    """The copy and the library that it stands in, in the place of the original."""

    original: str
    id: str
    markdown: str
    kinds: frozenset[str]
    unfit: tuple[str, ...]
    renaming: Renaming
    shuffled: Shuffled

    def read(self, folder: Path) -> tuple[Document, ...]:
        """The shipped documents with the copy instead of the original, from a file that this writes."""
        file = folder / f"{self.id}.md"
        file.write_text(self.markdown, encoding="utf-8")
        copy = library.read_file(file, {"id": self.id})
        return tuple(copy if one.id == self.original else one for one in library.shipped())

    def cases(self, asked: Sequence[Case]) -> tuple[Case, ...]:
        """The cases about the original alone, rewritten, under the ids they had; those that cannot be are left out."""
        return tuple(case for case in map(self._case, filter(self._fits, asked)) if _holds(case))

    def _fits(self, case: Case) -> bool:
        said = simplified(" ".join((*case.history, case.question))).lower()
        return (
            case.kind.value in self.kinds
            and bool(case.gold)
            and all(
                one.document == self.original and one.address in self.shuffled.addresses for one in case.gold
            )
            and not any(word.lower() in said for word in self.unfit)
            and not RUN.search(" ".join((*case.history, case.question, case.answer)))
        )

    def _case(self, case: Case) -> Case:
        def told(text: str) -> str:
            return self.renaming.names(self._renumbered(text), case.language)

        def measured(text: str) -> str:
            return self.renaming.names(self._renumbered(text))

        return replace(
            case,
            question=told(case.question),
            answer=told(case.answer),
            history=tuple(map(told, case.history)),
            must=tuple(tuple(map(measured, group)) for group in case.must),
            must_not=tuple(map(measured, case.must_not)),
            gold=tuple(Place(self.id, self.shuffled.addresses[one.address]) for one in case.gold),
        )

    def _renumbered(self, text: str) -> str:
        def number(match: re.Match[str]) -> str:
            return str(self.shuffled.numbers.get(int(match[0]), match[0]))

        return REFERENCE.sub(lambda match: re.sub(r"\d+", number, match[0]), text)


def make(seed: int = SEED) -> Renamed:
    """The same copy for the same seed. Raises EvaluationFault when the table names no digest that ships."""
    table: Mapping[str, Any] = tomllib.loads(TABLE.read_text("utf-8"))
    draw = random.Random(seed)
    renaming = draw_renaming(table["name"], table["bodies"], draw)
    file = library.SHIPPED / f"{table['document']}.md"
    if not file.is_file():
        raise EvaluationFault(
            f"{TABLE.name}: document {table['document']!r} has no digest; name one that ships"
        )
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    shuffled = shuffle(body, draw)
    text = "\n".join(renaming.names(_figures(line, renaming)) for line in shuffled.text.split("\n"))
    return Renamed(
        table["document"],
        table["id"],
        f"---\n{renaming.names(front)}---\n{text}",
        frozenset(table["kinds"]),
        tuple(table["unfit"]),
        renaming,
        shuffled,
    )


def _figures(line: str, renaming: Renaming) -> str:
    """A line in other figures, but for the number at its start."""
    mark = re.match(r"\d+\. ", line)
    start = mark.end() if mark else 0
    return line[:start] + renaming.figures(line[start:])


def _holds(case: Case) -> bool:
    """Whether the rewritten answer meets the rewritten measure, and the question alone does not."""
    right = not metrics.unmet(case, case.answer) and not metrics.forbidden(case, case.answer)
    return right and not any(states(case.question, one) for group in case.must for one in group)
