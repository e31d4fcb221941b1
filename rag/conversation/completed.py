"""Completed: a follow-up made a question that stands alone, and how a question names a clause. Reads no answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.clauses import Clause, Document


@dataclass(frozen=True, slots=True)
class Completed:
    """A question that stands alone; `item` is the clause that it is about, `told` if no more is asked of it.

    `turned` is a thing that may stand in the clause beside the one that was asked about: there it is looked for first.
    `fuller` is a question that may stand alone with what the question before was about. `charged` are documents and
    addresses of clauses of which it asks who does what each says; `lacking` are those of an answer that has no such item.
    `part` is the words of the item that answer. `matter` is the question by its matter, not by its
    clause: in another place it is another clause. `same_as` is the clause whose bodies may do this too.
    `rest` are clauses told of a list whose other items are asked for.
    `case`: it is a description of the asker, for whom measures are sought.
    """

    question: str
    item: tuple[Document, Clause] | None = None
    told: bool = False
    turned: str = ""
    fuller: str = ""
    charged: tuple[tuple[str, str], ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()
    part: tuple[int, int] | None = None
    matter: str = ""
    same_as: tuple[str, str] | None = None
    rest: tuple[tuple[str, str], ...] = ()
    case: bool = False


def named(clause: Clause, english: bool) -> str:
    """A clause as a question names it: 第17条, Task 17, or its heading."""
    number = re.fullmatch(r"第(\d+)条", clause.label)
    if english and number:
        return f"Task {number[1]}"
    return clause.label if number else clause.heading or clause.label
