"""A question's notions and a library -> the things among them of which no document says a word. Reads no clause.

Whoever asks how to renew a passport asks nothing of a library without passports, however often it renews something.
Verbs and other words are left out: people put in many ways what texts put in one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index import renderings
from index.searching import Index
from index.text import fold, guessed, tagged
from rag.finding.terms import Term
from rag.language import HAN

HEARD = 0.6  # cosine with a token of the library from which a word is as good as said there
SHORTEST = 3  # letters of an English word that may name a thing
# Log odds that a clause must have to be meant though nothing in the library says one thing that is asked about, or
# several; and those of a clause that something else bears out too: it names bodies where they are asked for.
LEAST, LEAST_OF_SEVERAL, BORNE_OUT = -1.5, -0.5, -2.5
# What naming a text or its place adds: who names one asks what it says, and of ten such questions nine are answered there.
NAMED = 1.0


def least(terms: Sequence[Term], index: Index, named: bool = False) -> float:
    """The log odds that a clause must have to answer a question of these notions; any where all things are heard of.

    `named` says that the question names one of the library's texts or its place.
    """
    things = len(unheard(terms, index))
    return (float("-inf"), LEAST, LEAST_OF_SEVERAL)[min(things, 2)] - NAMED * named


def unheard(terms: Sequence[Term], index: Index) -> list[Term]:
    """The things that are asked about of which nothing is said; 渔网 within 渔网厂 is no other."""
    found = [term for term in terms if _unheard(term, index)]
    words = [term.forms[0] for term in found]
    return [
        term for term in found if not any(term.forms[0] in word for word in words if word != term.forms[0])
    ]


def _unheard(term: Term, index: Index) -> bool:
    word = term.forms[0]
    if any(index.knows(form) or index.standing(form) for form in term.forms) or not _thing(word):
        return False
    # 渔船目录: of a compound the texts say the one half and put the other in words of their own.
    halves = [word[at : at + 2] for at in range(0, len(word) - 1, 2)] if len(word) > 3 else []
    return not any(HAN.search(half) and index.standing(half) for half in halves) and index.heard(word) < HEARD


def _thing(word: str) -> bool:
    """Whether a word names a thing: a noun of the segmenter's dictionary, or an English word that is rendered by such."""
    if HAN.search(word):
        return len(word) > 1 and _noun(word)
    said = renderings.of(word)
    return word.isalpha() and len(word) >= SHORTEST and bool(said) and all(map(_noun, said))


def _noun(word: str) -> bool:
    cut = tagged(fold(word)) if re.fullmatch("[一-鿿]+", word) else ()
    return len(cut) == 1 and cut[0][1].startswith("n") and not guessed(fold(word))
