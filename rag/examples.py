"""Questions to begin with, drawn from the clauses of the library that is loaded. Answers none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from documents.clauses import Clause, Level
from documents.facts.responsibilities import Role
from index.searching import Index

ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{3,6}s?(?![A-Za-z])")
FEW = range(2, 6)  # tasks of a unit whose list fits a first look


def of(index: Index) -> tuple[str, ...]:
    """Up to five questions in Chinese and English, of as many sorts as there are; none for an empty library."""
    clauses = [clause for document in index.documents for clause in document.walk()]
    sorts = (_lead_by_acronym(clauses), _tasks_of_unit(index), _target(clauses), _topic(clauses))
    found = (one for row in zip_longest(*sorts) for one in row if one)
    return tuple(dict.fromkeys(found))[:5]


def _lead_by_acronym(clauses: list[Clause]) -> Iterator[str]:
    for clause in clauses:
        found = ACRONYM.search(clause.heading)
        if (
            found
            and clause.level is Level.SUBHEADING
            and any("单位" in child.text for child in clause.children)
        ):
            yield f"Who leads the {found[0]} task?"
            yield f"{found[0]}业务由谁牵头？"
            return


def _tasks_of_unit(index: Index) -> Iterator[str]:
    counts = Counter(duty.responsibility.unit for duty in index.responsibilities(role=Role.LEAD))
    yield from (
        f"{unit}牵头哪些任务？"
        for unit, count in sorted(counts.items())
        if count in FEW and unit.endswith("局")
    )


def _target(clauses: list[Clause]) -> Iterator[str]:
    rows = [clause for clause in clauses if clause.level is Level.ROW and re.search(r"目标：\d", clause.text)]
    yield from (f"{row.heading}的目标是多少？" for row in rows[len(rows) * 2 // 3 :][:1])


def _topic(clauses: list[Clause]) -> Iterator[str]:
    for clause in clauses:
        if (
            clause.level is Level.SUBHEADING
            and clause.english
            and len(clause.english) < 70
            and not clause.children
        ):
            heading = re.sub(r"^\(?\w+\)?\s+", "", clause.english.split("\n")[0])
            yield f"What does the plan say about this: {heading.rstrip('.')}?"
            return
