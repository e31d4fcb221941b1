"""A seed -> made-up official documents with their cases, gold by construction. Knows none of the real documents.

It shows what five documents hide: whether names, numbers, topics or one way of naming units were learnt by heart.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

from documents import library
from documents.clauses import Document
from evals.cases import Case
from evals.plans import Plan, draw_plan
from evals.questions import questions

WORDS = Path(__file__).parent / "generated.toml"
SEED = 7


@dataclass(frozen=True, slots=True)
class Made:
    """Made-up documents and the cases over them."""

    plans: tuple[Plan, ...]
    cases: tuple[Case, ...]

    def read(self, folder: Path) -> tuple[Document, ...]:
        """The documents as the library reads them, from files that this writes."""
        return tuple(_read(plan, folder) for plan in self.plans)


def make(seed: int = SEED) -> Made:
    """The same documents and cases for the same seed."""
    words = tomllib.loads(WORDS.read_text("utf-8"))
    draw = random.Random(seed)
    cities = draw.sample(words["cities"], len(words["domain"]))
    plans = tuple(
        draw_plan(domain, city, words["themes"], draw)
        for domain, city in zip(words["domain"], cities, strict=True)
    )
    return Made(plans, tuple(case for plan in plans for case in questions(plan, plans, draw)))


def _read(plan: Plan, folder: Path) -> Document:
    file = folder / f"{plan.id}.md"
    file.write_text(plan.markdown, encoding="utf-8")
    return library.read_file(
        file, {"id": plan.id, "title": plan.title, "region": plan.city, "status": "issued"}
    )
