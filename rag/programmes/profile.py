"""What an enterprise says of itself -> its needs, its traits and its figures. Knows no document and no measure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from documents.facts.amounts import Amount, Comparator, amounts

WORDS = Path(__file__).with_name("needs.toml")
GENERAL = "funds"  # the need that every other need of money implies
# Money of an English profile: USD 6 million, $2.5m, RMB 3 billion.
ENGLISH_MONEY = re.compile(
    r"(?P<currency>USD|US\$|\$|RMB|CNY|¥|HKD|HK\$)\s*(?P<number>[\d,]+(?:\.\d+)?)\s*(?P<scale>billion|bn|million|m|k)?\b",
    re.IGNORECASE,
)
SCALES = {"billion": 1e9, "bn": 1e9, "million": 1e6, "m": 1e6, "k": 1e3, "": 1.0}
CURRENCIES = {"$": "美元", "usd": "美元", "us$": "美元", "hkd": "港元", "hk$": "港元"}


class Sort(StrEnum):
    """What an aspect tells of an enterprise."""

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
    excludes: str = ""  # a trait that nobody has together with this one
    chinese: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """An enterprise as it describes itself."""

    needs: tuple[Aspect, ...]
    traits: tuple[Aspect, ...]
    figures: tuple[Amount, ...]
    text: str

    def has(self, name: str) -> bool:
        """Whether the need or trait of this name was drawn from the description."""
        return any(one.name == name for one in (*self.needs, *self.traits))

    def lacks(self, name: str) -> bool:
        """Whether a trait of the enterprise rules this one out."""
        return not self.has(name) and any(one.excludes == name for one in self.traits)


@cache
def aspects() -> Mapping[str, Aspect]:
    """Every need and trait by name."""
    with WORDS.open("rb") as file:
        return {row["name"]: _aspect(row) for row in tomllib.load(file)["aspect"]}


def read(text: str) -> Profile:
    """Draw needs, traits and figures from a description in English or Simplified Chinese."""
    found = {name: one for name, one in aspects().items() if one.asked.search(text)}
    for one in tuple(found.values()):
        if one.under:
            found.setdefault(one.under, aspects()[one.under])
        if one.suggests and GENERAL in found:
            found.setdefault(one.suggests, aspects()[one.suggests])
    needs = [one for one in found.values() if one.sort is Sort.NEED]
    return Profile(
        tuple(needs),
        tuple(one for one in found.values() if one.sort is Sort.TRAIT),
        tuple(_english_money(text)) or amounts(text.replace("美金", "美元")),
        text,
    )


@lru_cache(maxsize=16_384)
def offered(text: str, among: frozenset[str] | None = None) -> frozenset[str]:
    """The names of the aspects of which a policy text speaks; `among` are those of the text it was cut from."""
    table = aspects()
    return frozenset(name for name in (table if among is None else among) if table[name].offered.search(text))


def _english_money(text: str) -> list[Amount]:
    return [
        Amount(
            float(match["number"].replace(",", "")) * SCALES[(match["scale"] or "").lower()],
            CURRENCIES.get(match["currency"].lower(), "元"),
            Comparator.EXACT,
            None,
            match.start(),
            match.end(),
        )
        for match in ENGLISH_MONEY.finditer(text)
    ]


def _aspect(row: Mapping[str, str]) -> Aspect:
    return Aspect(
        name=row["name"],
        sort=Sort(row["kind"]),
        asked=re.compile(row["asked"], re.IGNORECASE),
        offered=re.compile(row["offered"], re.IGNORECASE),
        weight=float(row.get("weight", 1.0)),
        group=row.get("group", ""),
        under=row.get("under", ""),
        suggests=row.get("suggests", ""),
        excludes=row.get("excludes", ""),
        chinese=row.get("zh", ""),
        english=row.get("en", ""),
    )
