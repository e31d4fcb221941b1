"""A question and a library -> the names in it that some text sets in quotation marks: what is said of others is not of them.

Finds no clause.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from weakref import WeakKeyDictionary

from index.searching import Index
from index.text import alone

LENGTHS = range(3, 9)  # characters
QUOTED = re.compile(rf"[“「『\"‘]([一-鿿]{{{LENGTHS[0]},{LENGTHS[-1]}}})[”」』\"’]")
RUN = re.compile(r"[一-鿿]+")
MOST = 4  # clauses; what more of them say is a word

_known: WeakKeyDictionary[Index, Mapping[str, int]] = WeakKeyDictionary()


def named(text: str, index: Index) -> tuple[str, ...]:
    """Names that texts coin, where they stand as words of their own in a question: 船贷通, but not 制造 of 制造业."""
    names = _known.get(index)
    if names is None:
        names = _known[index] = _coined(index)
    said = [name for name in names if name in text]
    alone = [name for name in said if any(_alone(name, run[0]) for run in RUN.finditer(text))]
    return tuple(name for name in alone if not any(_shares(name, other, text) for other in alone))


def _shares(name: str, other: str, text: str) -> bool:
    """Whether a longer name stands on the same words: texts set their marks in different places around one thing."""
    start, at = text.find(name), text.find(other)
    return len(other) > len(name) and start < at + len(other) and at < start + len(name)


def _alone(name: str, run: str) -> bool:
    """Whether a name stands in a run of Chinese and no word that the segmenter knows goes beyond it."""
    start = run.find(name)
    return start >= 0 and alone(run, start, start + len(name))


def _coined(index: Index) -> Mapping[str, int]:
    """Each name with the number of clauses that say it; those that many say are left out."""
    texts = [clause.text for document in index.documents for clause in document.walk()]
    names = frozenset(name for text in texts for name in QUOTED.findall(text))
    counted = Counter(name for text in texts for name in _within(text, names))
    return {name: number for name, number in counted.items() if number <= MOST}


def _within(text: str, names: frozenset[str]) -> frozenset[str]:
    """Those of some names that a text says, looked up stretch by stretch: a large library coins thousands."""
    runs = (match[0] for match in RUN.finditer(text))
    return names & {run[at : at + length] for run in runs for at in range(len(run)) for length in LENGTHS}
