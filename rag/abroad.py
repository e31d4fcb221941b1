"""A question and a library -> the places in it of which no document says a word. Knows no list of places.

A name that no dictionary holds is told by its form: in Chinese by what the segmenter takes it for, in English by
being spelt as Chinese names are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from index import renderings
from index.searching import Index
from index.text import fold, guessed, tagged
from rag.language import HAN
from rag.questions.names.romanised import sound, syllabic
from rag.translating import names

RUN = re.compile(r"[一-鿿]+")
PROPER = frozenset(
    ("ns", "nz", "nr", "nrt")
)  # how the segmenter marks names; of those it guesses it tells no sorts
ALONE = frozenset(
    ("ns", "g", "j", "zg")
)  # how it marks the characters of a name that it cuts into single ones
BEFORE = re.compile(r"^(?:[按照依去来到在从同跟和与及问写看是要想有给对向为由归住办说])(?=..)")
BEHIND = re.compile(r"(?<=..)(?:省|市|县|区|镇|州|港)?(?:[的要到这那该有想给写是在开])?$")
LONGEST = 3  # characters of a name
# Rather words of place or amount, or of Cantonese speech.
NO_NAME = re.compile("^[比和与跟同由]?[省市县区镇乡村]$|[一中里上下内外前后间么全两咩嚟啲嘅喺佢冇啱咗哋嗰咁]")
# What asks or points does not stand before a place (哪|天发, 我|阿嬷), nor a number right behind one.
ASKED_OF, NUMBERED = re.compile("[哪几多我你您他她某每各这那]$"), re.compile(r"^(?:\d|多少|几)")
LETTERS = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{3,}(?![A-Za-z])")
SYLLABLES = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{1,5}(?: [A-Z][a-z]{1,5})+(?![A-Za-z])")
OPENS = re.compile(r"(?:^|[.!?:;]\s*[\"“]?)$")
REMEMBERED = 256  # questions


@lru_cache(maxsize=REMEMBERED)
def named(text: str, index: Index) -> tuple[str, ...]:
    """Each such place as it is named: one that no text of the library says, nor any word that sounds the same."""
    found = _english(text, index) if HAN.search(text) is None else _chinese(fold(text), index)
    return tuple(dict.fromkeys(found))


def _chinese(text: str, index: Index) -> Iterator[str]:
    for run in RUN.findall(text):
        unknown = {word for _, word in guessed(run)}
        words = tagged(run)
        single = [(word, tag in ALONE and len(word) == 1) for word, tag in words]
        found = [one + other for (one, alone), (other, too) in pairwise(single) if alone and too]
        found += [
            BEHIND.sub("", BEFORE.sub("", word)) for word, tag in words if tag in PROPER and word in unknown
        ]
        yield from (
            name
            for name in found
            if _may_name(name) and not _stands(name, index) and _placed(name, run, index)
        )


def _placed(name: str, run: str, index: Index) -> bool:
    """Whether what stands beside a name in its run leaves it the name of a place, and none that the library says is cut."""
    before, _, behind = run.partition(name)
    cut = bool(before) and index.standing(before[-1] + name[0])
    return not cut and ASKED_OF.search(before) is None and NUMBERED.match(behind) is None


def _may_name(word: str) -> bool:
    return 1 < len(word) <= LONGEST and NO_NAME.search(word) is None


def _stands(name: str, index: Index) -> bool:
    """Whether two neighbouring characters stand side by side in the library, or each begins a region, or all sound known."""
    if any(index.standing(name[at : at + 2]) for at in range(len(name) - 1)):
        return True
    regions = "".join(names.regions(index.documents))
    return all(letter in regions for letter in name) or bool(names.of(index).spelt(sound(name)))


def _english(text: str, index: Index) -> Iterator[str]:
    names_apart = [one for one in SYLLABLES.finditer(text) if all(map(syllabic, one[0].lower().split()))]
    for one in names_apart:
        words = one[0].split()
        if not all(index.knows(word.lower()) for word in words) and not names.of(index).spelt("".join(words)):
            yield one[0]
    for match in LETTERS.finditer(text):
        if any(one.start() <= match.start() < one.end() for one in names_apart):
            continue  # a syllable of a longer name
        word, small = match[0], match[0].lower()
        if not syllabic(small) or index.knows(small) or renderings.of(small):
            continue
        opens = OPENS.search(text[: match.start()]) is not None
        if opens and not text[match.end() :].startswith(("'s", "’s")):
            continue
        if not names.of(index).spelt(word):
            yield word
