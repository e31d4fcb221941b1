"""A question's notions and a library -> the things and words among them that no document says. Reads no clause.

Whoever asks how to renew a passport asks nothing of a library without passports, however often it renews something.
One verb or other word tells little, for people put in many ways what texts put in one; several tell together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index import renderings
from index.searching import Index
from index.text import fold, guessed, tagged
from rag.finding.searched import Term
from rag.language import HAN

HEARD = 0.6  # cosine with a token of the library from which a word is as good as said there
SHORTEST = 3  # letters of an English word that may name a thing
# Log odds that a clause must have to be meant though nothing in the library says one thing that is asked about, or
# several; and those of a clause that something else bears out too: it names bodies where they are asked for.
LEAST, LEAST_OF_SEVERAL, BORNE_OUT = -1.5, -0.5, -2.5
# What naming a text or its place adds: who names one asks what it says, and of ten such questions nine are answered there.
NAMED = 1.0
# Log odds that one of the clauses found first must have where all words of a question are heard of, and what each word
# adds that is not, up to so many. Measured on questions put to libraries of other matters: of every 40 answers that
# these end one was right.
LEAST_OF_ALL, EACH, MOST = -3.0, 0.75, 4
# Tags of words that tell nothing alone: numbers, measures, pronouns, times, places within, those that join, particles,
# adverbs and set phrases.
UNTELLING = frozenset("mqrtfcpuydi")
OWN = frozenset("我咱俺")  # 我店: no text says whose


def least(terms: Sequence[Term], index: Index, named: bool = False) -> float:
    """The log odds that a clause must have to answer a question of these notions; any where all things are heard of.

    `named` says that the question names one of the library's texts or its place.
    """
    things = len(unheard(terms, index))
    return (float("-inf"), LEAST, LEAST_OF_SEVERAL)[min(things, 2)] - NAMED * named


def least_of_all(terms: Sequence[Term], index: Index, named: bool = False) -> float:
    """The log odds that one of the clauses found first must have, or no clause answers a question of these notions.

    `named` says that the question calls up a text of the library, however loosely.
    """
    return LEAST_OF_ALL + EACH * min(len(words(terms, index)), MOST) - NAMED * named


def words(terms: Sequence[Term], index: Index) -> list[str]:
    """The words of a question that no document says, nor anything near to them; 渔网 within 渔网厂 is no other."""
    return _whole([term.forms[0] for term in terms if not _said(term, index) and _tells(term.forms[0])])


def unheard(terms: Sequence[Term], index: Index) -> list[Term]:
    """The things that are asked about of which nothing is said; 渔网 within 渔网厂 is no other."""
    found = [term for term in terms if _unheard(term, index)]
    whole = _whole([term.forms[0] for term in found])
    return [term for term in found if term.forms[0] in whole]


def _whole(found: Sequence[str]) -> list[str]:
    """Words without those that stand within another of them."""
    return [word for word in found if not any(word in other for other in found if other != word)]


def _unheard(term: Term, index: Index) -> bool:
    word = term.forms[0]
    if not _thing(word) or _said(term, index):
        return False
    # 渔船目录: of a compound the texts say the one half and put the other in words of their own.
    halves = [word[at : at + 2] for at in range(0, len(word) - 1, 2)] if len(word) > 3 else []
    return not any(HAN.search(half) and index.standing(half) for half in halves)


def _said(term: Term, index: Index) -> bool:
    """Whether the library says a notion in any form, or something near to it."""
    if any(index.knows(form) or index.standing(form) for form in term.forms):
        return True
    return index.heard(term.forms[0]) >= HEARD


def _tells(word: str) -> bool:
    """Whether a word may tell what is asked: one word to the segmenter, and neither a number nor one that only joins."""
    if not HAN.search(word):
        return word.isalpha() and len(word) >= SHORTEST
    cut = tagged(fold(word))
    return len(word) > 1 and word[0] not in OWN and len(cut) == 1 and cut[0][1][0] not in UNTELLING


def _thing(word: str) -> bool:
    """Whether a word names a thing: a noun of the segmenter's dictionary, or an English word that is rendered by such."""
    if HAN.search(word):
        return len(word) > 1 and _noun(word)
    said = renderings.of(word)
    return word.isalpha() and len(word) >= SHORTEST and bool(said) and all(map(_noun, said))


def _noun(word: str) -> bool:
    cut = tagged(fold(word)) if re.fullmatch("[一-鿿]+", word) else ()
    return len(cut) == 1 and cut[0][1].startswith("n") and not guessed(fold(word))
