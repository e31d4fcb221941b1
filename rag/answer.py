"""The answer as data: sentences with `[n]`, the clauses they cite, what was withheld and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from documents.clauses import Clause, Document, Placed


class Kind(StrEnum):
    """What a question asks for; one file in `rag/answers/` writes each."""

    LEAD_UNIT = "lead_unit"
    COOPERATING_UNIT = "cooperating_unit"
    RESPONSIBLE_UNIT = "responsible_unit"
    UNIT_TASKS = "unit_tasks"
    COUNT = "count"
    FIGURE = "figure"
    ARITHMETIC = "arithmetic"
    RHYTHM = "rhythm"
    LIST = "list"
    DEFINITION = "definition"
    DOCUMENT = "document"
    PASSAGES = "passages"
    PROGRAMMES = "programmes"
    GREETING = "greeting"  # nothing is asked of the texts


class Verdict(StrEnum):
    """What the checker found when it held a sentence against the clause it cites."""

    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"


class Reason(StrEnum):
    """What the checker found wrong with a sentence; for programs, beside the line for people."""

    NO_CITATION = "no citation"
    UNKNOWN_CITATION = "unknown citation"
    QUOTATION = "quotation"
    DOCUMENT_NUMBER = "document number"
    CLAUSE_NUMBER = "clause number"
    TITLE = "title"
    DATE = "date"
    FIGURE = "figure"
    UNIT = "unit"
    COMPARATOR = "comparator"
    RHYTHM = "rhythm"
    SWAPPED = "figure of something else"
    BODY = "body"
    ROLE = "role"
    NEGATION = "negation"
    MODALITY = "modality"
    OPPOSITE = "opposite"
    CONDITION = "condition"
    WORDING = "wording"
    ENTAILMENT = "entailment"


@dataclass(frozen=True, slots=True)
class Citation(Placed):
    """`[n]` in the answer: a clause and the words of it that support the sentence.

    `quote == clause.text[start:end]`, or a slice of `clause.english` when `start` is -1.
    """

    n: int
    document: Document
    clause: Clause
    quote: str
    start: int
    end: int
    verdict: Verdict = Verdict.SUPPORTED


@dataclass(frozen=True, slots=True)
class Withheld:
    """A sentence that its clause does not support, kept from the reader, and the reason."""

    sentence: str
    reason: str
    code: Reason | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many clauses a list was drawn from: "8 found in 80 clauses, complete"."""

    found: int
    searched: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader gets. `language` is zh-Hans, zh-Hant or en; `seconds` is wall time."""

    id: str
    question: str
    language: str
    kind: Kind
    text: str
    abstained: bool = False
    reason: str | None = None
    citations: tuple[Citation, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    notes: tuple[str, ...] = ()
    coverage: Coverage | None = None
    model: str = "quote"
    seconds: float = 0.0
