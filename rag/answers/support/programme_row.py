"""What an answer shows of one measure that fits. Holds values, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from documents.facts.programmes import Commitment
from rag.drafting import Quote
from rag.programmes.scoring import Fit


@dataclass(frozen=True, slots=True)
class Row:
    """A measure as the answer shows it. `firmness` is None where the text names no known instrument."""

    fit: Fit
    group: str
    text: str
    quote: Quote
    offer: str  # what it offers, in a few of its own words
    suits: bool
    firmness: Commitment | None
    amounts: bool
    units: tuple[str, ...]
    failed: tuple[str, ...]  # what it demands and the enterprise is not
    unmet: tuple[str, ...]  # of what is left to it, a condition of one of its parts that is not met
    unknown: frozenset[str]  # the traits that it names and the applicant did not speak of
    untold: tuple[str, ...]  # what it measures (floor area, beds) and the applicant did not tell
