"""The regions of a library's documents -> the names by which people call them, in both languages. Knows no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from documents.clauses import Document
from index.text import fold, guessed, tagged
from rag.glossary import Glossary
from rag.questions.names import naming, places
from rag.questions.names.romanised import sound, spellings
from rag.questions.names.standing import HAN

RANKS = "市县区镇"
USUAL = (2, 3)  # characters of a place's name
PROPER = frozenset({"ns", "nr", "nrt", "nz"})  # the segmenter's tags of names
OURS = re.compile(r"我[们哋們司是的嘅在]|本公司|咱|\b(?:we|our|my|I)\b", re.IGNORECASE)
# A firm of theirs, goods for them, customers there; where somebody goes to a fair, or who sues him.
INCIDENTAL = (
    r"{chinese}(?:籍|的)?(?:独资|合资|控股|跨国)?(?:企业|公司|集团|客户|客商|买家|投资者|投资人|股东|人|订单)",
    r"(?:出口|卖|销|发|运|寄)(?:货|售|往|到|去|至|向|畀|俾|给)*{chinese}",
    r"(?:去|到|赴|往){chinese}[一-鿿]{{0,4}}?(?:[看参布]展|展会|展销|出差|考察|拜访|见客|旅游|留学|读书|打官司)",
    r"(?:被|给|遭){chinese}(?:[一-鿿]{{0,4}})(?:告|诉|查|立案|反倾销|反补贴)",
    r"\b(?:fair|show|exhibition|expo|conference|business trip)s? (?:in|to) (?:the )?{english}\b",
    r"\b(?:export|sell|ship)\w*(?: \w+){{0,3}}? (?:to|in) (?:the )?{english}\b",
    r"\b(?:customers?|clients?|buyers?|orders?|investors?|shareholders?|parent) (?:in|from|of) (?:the )?{english}\b",
    r"\b{english}(?:[ -](?:based|owned))? (?:firms?|compan|customers?|clients?|buyers?|investors?|group|subsidiar)",
)


def names_of(region: str, glossary: Glossary) -> tuple[str, ...]:
    """What a region is called: whole, by its own name, without its rank, in English."""
    own, short = places.own(region), places.short(region)
    english = (glossary.english(region) or glossary.english(short)).removesuffix(" City")
    spelt = (english,) if english else spellings(short)
    return tuple(dict.fromkeys(name for name in (region, own, short, *spelt) if len(name) >= 2))


def region_names(documents: Sequence[Document], glossary: Glossary) -> tuple[str, ...]:
    """Every name of the regions that the documents speak of."""
    return _all_names(tuple(dict.fromkeys(one.region or "" for one in documents)), glossary)


@lru_cache(maxsize=2)
def _all_names(stated: Sequence[str], glossary: Glossary) -> tuple[str, ...]:
    """What all regions are called; a text may state several at once."""
    regions = dict.fromkeys(region for one in stated for region in re.split(r"[、,，]", one))
    return tuple(dict.fromkeys(name for region in regions for name in names_of(region, glossary)))


def covered(place: places.Place, text: str, documents: Sequence[Document]) -> bool:
    """Whether a document is for a place that a text names, for the city whose district it is, or for one spelt alike.

    One that is named in Latin letters only may also be a county or a district of which a document speaks.
    """
    regions = {region for one in documents for region in naming.parts(one)}
    names = [name for name in (place.chinese, place.city) if name]
    if any(name in region for region in regions for name in names):
        return True
    if place.chinese in fold(text):
        return False
    return any(place.english in spellings(places.short(region)) for region in regions) or _alike(
        place, documents
    )


def read(documents: Sequence[Document]) -> None:
    """Read the names before a rank in all clauses, which the first question of a place spelt alike would wait for."""
    for clause in (clause for one in documents for clause in one.walk()):
        for size in USUAL:
            _ranked(clause.text, size)


def _alike(place: places.Place, documents: Sequence[Document]) -> bool:
    """Whether the documents name another place by its rank that sounds the same, and not the place itself."""
    wanted, size = sound(place.chinese), len(place.chinese)
    found = {
        name
        for one in documents
        for clause in one.walk()
        for name, sounds in _ranked(clause.text, size)
        if sounds == wanted and _proper(name, clause.text)
    }
    return bool(found) and place.chinese not in found


def _proper(name: str, text: str) -> bool:
    """Whether the segmenter takes a name for one, alone or with its rank: no 试验 of 试验区, no 和园 of 和园区."""
    for run in HAN.findall(text):
        if name not in run:
            continue
        words = [*tagged(run), ("", "")]
        guesses = {word for _, word in guessed(run)}
        for (word, tag), (after, _) in pairwise(words):
            ranked = word[:-1] == name or (word == name and after in set(RANKS))
            if ranked and (tag in PROPER or word in guesses):
                return True
    return False


@lru_cache(maxsize=16_384)
def _ranked(text: str, size: int) -> frozenset[tuple[str, str]]:
    """The names of so many characters that stand before a rank, and how each sounds."""
    names = re.findall(rf"[一-鿿]{{{size}}}(?=[{RANKS}])", text)
    return frozenset((name, sound(name)) for name in names)


def incidental(place: places.Place, text: str, documents: Sequence[Document]) -> bool:
    """Whether a country abroad is only whence somebody is or where he sells: of a firm of ours, or in a region at hand."""
    if not place.abroad or not (OURS.search(text) or naming.spoken_regions(text, documents)):
        return False
    chinese, english = re.escape(place.chinese), re.escape(place.english)
    ways = "|".join(way.format(chinese=chinese, english=english) for way in INCIDENTAL)
    return re.search(ways, fold(text), re.IGNORECASE) is not None
