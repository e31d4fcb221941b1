"""A body and a clause of prose -> the words that hand it its part. Reads no list of bodies and writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Document, Level
from documents.facts.responsibilities import listed
from rag import enumerations
from rag.answers.bodies import selection
from rag.answers.bodies.selection import Task, Tasks
from rag.desk import Desk
from rag.drafting import Quote, sentences
from rag.questions.names.units import Mention, Unit
from rag.questions.query import Query

SHORTEST = 4  # characters of a name's end that still names the body
# Of a sentence that hands something to one body after the other each body has its part.
PART = re.compile(r"[^。！？；;\n]+[。！？；;]?")
# What stands in a sentence before the body that does something: nothing, or words that a comma or 由 ends.
SUBJECT = re.compile(r"\s*|[^（(：:]*(?:[，,]由?|由)")


def part(task: Task) -> Quote | None:
    """The part of a sentence that hands the task to the body; None where a list beside the text names it."""
    clause = task.clause
    if clause.level is Level.ROW or bracketed(task) or listed(clause.text):
        return None
    span = next((one for one in _parts(clause.text) if one[0] <= task.start < one[1]), (0, len(clause.text)))
    return Quote(task.document, clause, *span)


def deed(task: Task) -> Quote | None:
    """The sentence that says what the body does, of a clause that names it in a list besides."""
    clause, name = task.clause, task.unit.name
    if clause.level is Level.ROW or not listed(clause.text):
        return None
    for start, end in _parts(clause.text):
        said = clause.text[start:end]
        for called in (name, name[1:]):
            at = said.find(called) if len(called) >= SHORTEST else -1
            if at >= 0 and at + start != task.start and SUBJECT.fullmatch(said[:at]):
                return Quote(
                    task.document, clause, start + (at if said[at - 1 : at] != "由" else at - 1), end
                )
    return None


def words(quote: Quote) -> str:
    """A quote's words on one line, without the printed number of its clause."""
    return " ".join(quote.words.strip().removeprefix(quote.clause.number).rstrip("。；;").split())


def bracketed(task: Task) -> bool:
    """Whether the body stands in brackets."""
    before = task.clause.text[: task.start]
    return before.rfind("（") > before.rfind("）")


def in_passing(query: Query, tasks: Tasks, desk: Desk) -> list[Quote]:
    """In a text that hands out its tasks in sentences: those that name the body, beyond what is read as its duties."""
    documents = desk.within(query)
    if len(documents) != 1 or len(tasks.wish.groups) != 1 or tasks.on:
        return []
    if any(bracketed(task) for one in selection.named(query, desk) for task in one):
        return []
    taken = {task.clause.address for task in tasks.found}
    return list(_naming(documents[0], taken, tasks.wish.groups[0], desk))


def _naming(document: Document, taken: set[str], units: frozenset[Unit], desk: Desk) -> Iterator[Quote]:
    for clause in document.walk():
        if clause.address in taken or "/" not in clause.address:
            continue
        counts = len(enumerations.POINT.findall(clause.text)) > 1  # 一是…；二是…: each point for itself
        for start, end in _parts(clause.text) if counts else sentences(clause.text):
            if any(_cut(one, units) for one in desk.units.mentions(clause.text[start:end])):
                yield Quote(document, clause, start, end)


def _parts(text: str) -> list[tuple[int, int]]:
    return [(match.start(), match.end()) for match in PART.finditer(text)]


def _cut(mention: Mention, units: frozenset[Unit]) -> bool:
    """Whether a text names one of the units, in whole or by the end of its name: 金融工作局 of 市金融工作局."""
    return any(len(mention.text) >= SHORTEST and unit.name.endswith(mention.text) for unit in units)
