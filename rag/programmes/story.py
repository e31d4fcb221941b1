"""A description and the measures -> those that speak of one of its parts, and few others do. Knows no vocabulary of needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from documents.facts.aspects import offered
from documents.facts.tiers import tiers
from rag.programmes.measures import Measure
from rag.programmes.shelf import Shelf
from rag.retrieval import Retriever, Term

# A case is told bit by bit: 刚贷了款搞装修，电费也高.
BIT = re.compile(
    r"[，,；;。？?！!：:\n]|\.\s|\s(?:and|but|also|then)\s|(?:另外|而且|并且|同时|还有|以及|然后)"
)
MEANS = frozenset({"funds", "subsidy", "guidance", "equity"})  # by what means, not for what
# What is given without a sum.
FREELY = re.compile(
    r"免费|全免|[免减]收|免[租缴交]|减免|减半|优惠|优先|抵付|抵扣|\bfree\b|\bwaive", re.IGNORECASE
)
HALF = 0.5  # share of the words of a bit, those that the library knows, of which a measure must speak
FEW = 2  # measures that may speak of a bit if it is to tell them from the others

Key = tuple[str, str]


def told(text: str, shelf: Shelf, retriever: Retriever) -> tuple[tuple[Key, ...], ...]:
    """For each bit of a description the measures that give something for it, where no more than a few speak of it."""
    regions = " ".join({one.document.region or "" for one in shelf.measures})
    bits = (tuple(_telling(retriever.terms(bit), regions, retriever)) for bit in BIT.split(text))
    found = (_speaking(terms, shelf) for terms in bits if terms)
    return tuple(dict.fromkeys(one for one in found if one))


def _speaking(terms: Sequence[Term], shelf: Shelf) -> tuple[Key, ...]:
    least = HALF * sum(term.weight for term in terms)
    speaking = np.flatnonzero(shelf.spoken(terms) >= least).tolist()
    found = [shelf.measures[at] for at in speaking] if len(speaking) <= FEW else []
    return tuple(one.key for one in found if gives(one))


def gives(one: Measure) -> bool:
    """Whether a measure gives a sum or a rate, or something for nothing."""
    return any(tiers(segment.text) or FREELY.search(segment.text) for segment in one.segments)


def _telling(terms: Sequence[Term], regions: str, retriever: Retriever) -> Iterator[Term]:
    """The words of a bit that the library knows and that say for what or for whom, not where."""
    for term in terms:
        long = any(len(form) > 1 and not form.isdecimal() for form in term.forms)
        idle = any(offered(form) & MEANS or form in regions for form in term.forms)
        if long and not idle and any(map(retriever.knows, term.forms)):
            yield term
