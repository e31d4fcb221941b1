"""A word and an index -> how much the word tells of a clause, much the same in a library of any size. Knows no question."""

from __future__ import annotations

from collections.abc import Set
from math import fsum, log

from index.searching import Index

USUAL = 870  # passages of the library on which the thresholds of support were set


def telling(index: Index, word: str) -> float:
    """The mean of a word's rarity in this library and in one of the usual size with as many passages that hold it.

    Rarity alone, ln((N + 1) / (n + 0.5)), lets all words tell more alike with every foreign document, and
    support rises; rarity in a library of fixed size falls where the documents added speak as the others do.
    Measured by bench/calibration.py.
    """
    return telling_in(index, index.frequency(word))


def telling_in(index: Index, passages: int) -> float:
    """The same of whatever stands in that many passages."""
    return (index.rarity_of(passages) + log(1 + USUAL / (passages + 0.5))) / 2


def likeness(one: Set[str], other: Set[str], index: Index, least: float = 1.0) -> float:
    """How much of their words two texts share, the rare ones counting most, 0 to 1; `least` bounds what few words weigh."""
    shared, *both = (fsum(map(index.rarity, words)) for words in (one & other, one, other))
    return float(shared / max(both[0] * both[1], least) ** 0.5)
