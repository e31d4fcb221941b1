"""The clauses that a sentence cites -> what it may be held against, folded once. Knows no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from documents.clauses import Clause, Document
from documents.facts import conventions, rows
from documents.facts import responsibilities as duties
from documents.facts.amounts import Comparator
from documents.facts.quantities import quantities
from documents.facts.responsibilities import Responsibility
from index.text import fold
from rag.checking import chinese_amounts, dates, english_amounts, numbers
from rag.checking.dates import Date
from rag.checking.measures import Amount, Bound, measured
from rag.retrieval import Evidence

BOUND_OF = {
    Comparator.AT_LEAST: Bound.FLOOR,
    Comparator.AT_MOST: Bound.CEILING,
    Comparator.ABOUT: Bound.ABOUT,
}


@dataclass(frozen=True, slots=True)
class Text:
    """One folded text in one language: `plain` has dates, titles and numbers of documents blanked out."""

    folded: str
    plain: str
    english: bool
    dates: tuple[Date, ...]
    amounts: tuple[Amount, ...]

    def printed(self, one: Amount | Date) -> str:
        """A figure or date as it stands in the text."""
        return self.folded[one.start : one.end].strip()


@dataclass(frozen=True)
class Source:
    """What the clauses of one sentence say: in Chinese, in English where they have a rendering, and around them."""

    clauses: tuple[Clause, ...]
    documents: tuple[Document, ...]

    @cached_property
    def chinese(self) -> Text:
        """The clauses' own words."""
        return text("\n".join(clause.text for clause in self.clauses), english=False)

    @cached_property
    def english(self) -> Text | None:
        """Their renderings; None when one of them has none."""
        if not all(clause.english for clause in self.clauses):
            return None
        return text("\n".join(clause.english for clause in self.clauses), english=True)

    @cached_property
    def frame(self) -> str:
        """Labels, headings, titles, numbers, dates, issuers and regions."""
        parts = [part for clause in self.clauses for part in (clause.label, *clause.path)]
        for one in self.documents:
            parts += [
                one.title,
                one.title_english,
                one.number or "",
                one.date or "",
                one.period or "",
                one.region or "",
            ]
            parts += [*one.issuers, *one.implements, one.kind or ""]
        return fold("\n".join(parts))

    @cached_property
    def duties(self) -> tuple[Responsibility, ...]:
        """Who is responsible, read as each document wants its lists read."""
        return tuple(
            duty
            for clause, document in zip(self.clauses, self.documents, strict=True)
            for duty in conventions.apply(
                conventions.conventions(document), duties.responsibilities(clause.text)
            )
        )

    @cached_property
    def headings(self) -> Text:
        """Headings, titles, numbers and dates, for the figures in them."""
        parts = [part for clause in self.clauses for part in clause.path]
        parts += [part or "" for one in self.documents for part in (one.title, one.date, one.period)]
        return text("\n".join(parts), english=False)

    def against(self, english: bool) -> Text:
        """The text in the language of the sentence, the Chinese one where there is no rendering."""
        return (self.english or self.chinese) if english else self.chinese

    @cached_property
    def all(self) -> str:
        """Everything that a name may be looked for in, blanks taken out."""
        rendered = "\n".join(clause.english for clause in self.clauses)
        return re.sub(r"\s+", "", f"{self.chinese.folded}\n{fold(rendered)}\n{self.frame}")


def of(cited: Sequence[Evidence]) -> Source:
    """The source of a sentence that cites these clauses."""
    return Source(tuple(one.clause for one in cited), tuple(one.document for one in cited))


@lru_cache(maxsize=256)
def text(printed: str, english: bool) -> Text:
    """A text folded, with its dates and amounts."""
    folded = fold(printed)
    plain = numbers.blanked(folded)
    found = dates.english(plain) if english else dates.chinese(plain)
    for one in found:
        plain = plain[: one.start] + "\0" * (one.end - one.start) + plain[one.end :]
    if english:
        return Text(folded, plain, english, found, english_amounts.amounts(plain))
    cells, spans = _of_rows(printed, folded)
    read = [
        one
        for one in chinese_amounts.amounts(plain)
        if not any(start <= one.start < end for start, end in spans)
    ]
    return Text(folded, plain, english, found, tuple(sorted([*read, *cells], key=lambda one: one.start)))


def _of_rows(printed: str, folded: str) -> tuple[list[Amount], list[tuple[int, int]]]:
    """The cells of a table's rows, each in the unit that its row states, and where the rows stand."""
    found: list[Amount] = []
    spans: list[tuple[int, int]] = []
    begin = 0
    for line, short in zip(printed.split("\n"), folded.split("\n"), strict=False):
        if rows.row(line) is not None:
            spans.append((begin, begin + len(short)))
            for one in quantities(line):
                value, measure = measured(one.value, one.unit)
                cell = fold(line[one.start : one.end])
                near = len(fold(line[: one.start]))
                bound = BOUND_OF.get(one.comparator, Bound.EXACT)
                found.append(Amount(value, measure, bound, begin + near, begin + near + len(cell)))
        begin += len(short) + 1
    return found, spans
