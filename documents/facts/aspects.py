"""Words, Chinese or English -> the needs and the kinds of applicant of which they speak. The one home of that vocabulary."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from documents.script import simplified

BESIDE = 0.4  # who has no house and owns a patent wants to pledge the patent
INSTITUTION = "financial"  # the trait of a bank or the like
GENERAL = "funds"  # the need that every other need of money implies
# What an institution is called is no instrument: 保险公司, 融资担保机构, 基金公司.
AS_INSTRUMENT = "(?!公司|机构|业|监|资管|法人|总部|深度|密度|行业|牌照|经纪|中心)"


class Sort(StrEnum):
    """What an aspect tells of an applicant."""

    NEED = "need"
    TRAIT = "trait"


@dataclass(frozen=True, slots=True)
class Aspect:
    """A need or a trait: how people speak of it, and how a policy text does."""

    name: str
    sort: Sort
    asked: re.Pattern[str]
    offered: re.Pattern[str]
    weight: float = 1.0
    group: str = ""  # of instruments, for a need
    under: str = ""  # a wider trait that this one implies
    suggests: str = ""  # a need that comes with it where money is sought
    beside: tuple[str, ...] = ()  # needs beside which it counts little
    excludes: str = ""  # a trait that nobody has together with this one
    matter: bool = False  # what support is for, not by what means it comes
    staff_below: int = 0  # people, with fewer than which an enterprise has this trait
    trade: bool = False  # what somebody makes or does; a sentence about one trade is not for the others
    chinese: str = ""
    english: str = ""


@cache
def aspects() -> Mapping[str, Aspect]:
    """Every need and trait by name, from needs.toml and traits.toml.

    ValueError for a word that is no regular expression; the message names file, section and word.
    """
    return {one.name: one for sort in Sort for one in _read(sort)}


@cache
def institutions() -> frozenset[str]:
    """The traits of banks and the like, through whom a measure may reach others."""
    return frozenset(one.name for one in aspects().values() if INSTITUTION in (one.name, one.under))


@lru_cache(maxsize=16_384)
def offered(text: str, among: frozenset[str] | None = None) -> frozenset[str]:
    """The names of the aspects of which a policy text speaks; `among` are those of the text it was cut from."""
    table, plain = aspects(), simplified(text)
    return frozenset(
        name for name in (table if among is None else among) if table[name].offered.search(plain)
    )


def asked(text: str) -> dict[str, Aspect]:
    """The needs and traits that a description states or implies, by name, in the order of the vocabulary."""
    found = {name: one for name, one in aspects().items() if one.asked.search(text)}
    for name, one in tuple(found.items()):
        if not found.keys().isdisjoint(one.beside):
            found[name] = one = replace(one, weight=BESIDE * one.weight, suggests="")
        if one.under:
            found.setdefault(one.under, aspects()[one.under])
        if one.suggests and GENERAL in found:
            found.setdefault(one.suggests, aspects()[one.suggests])
    return found


def needs(names: frozenset[str]) -> tuple[str, ...]:
    """Those of the names that are needs, in the order of the vocabulary."""
    return tuple(name for name, one in aspects().items() if one.sort is Sort.NEED and name in names)


def traits(names: frozenset[str]) -> tuple[str, ...]:
    """Those of the names that are kinds of applicant, in the order of the vocabulary."""
    return tuple(name for name, one in aspects().items() if one.sort is Sort.TRAIT and name in names)


def _read(sort: Sort) -> Iterator[Aspect]:
    path = Path(__file__).with_name(f"{sort.value}s.toml")
    for name, row in tomllib.loads(path.read_text("utf-8")).items():
        where = f"{path}: [{name}]"
        yield Aspect(
            name=name,
            sort=sort,
            asked=_pattern(row.get("asked", []), row.get("asked_english", []), f"{where} asked"),
            offered=_pattern(row.get("offered", []), row.get("offered_english", []), f"{where} offered"),
            weight=float(row.get("weight", 1.0)),
            group=row.get("group", ""),
            under=row.get("under", ""),
            suggests=row.get("suggests", ""),
            beside=tuple(row.get("beside", ())),
            excludes=row.get("excludes", ""),
            matter=bool(row.get("matter", False)),
            staff_below=int(row.get("staff_below", 0)),
            trade=bool(row.get("trade", False)),
            chinese=row.get("zh", ""),
            english=row.get("en", ""),
        )


def _pattern(words: Sequence[str], english: Sequence[str], where: str) -> re.Pattern[str]:
    """One pattern for all of these words; English ones stand between word boundaries."""
    every = [word.replace("{as_instrument}", AS_INSTRUMENT) for word in words]
    every += [rf"\b(?:{word})\b" for word in english]
    try:
        return re.compile("|".join(every) or "(?!)", re.IGNORECASE)
    except re.error:
        raise ValueError(f"{where}: {_misspelt(every)}; mend it") from None


def _misspelt(words: Sequence[str]) -> str:
    """Which word is no regular expression, and why."""
    for word in words:
        try:
            re.compile(word)
        except re.error as error:
            return f"{word!r} is no regular expression ({error})"
    return "the words make no regular expression together"
