"""Words, Chinese or English -> what kinds of enterprise they speak of. Knows no programme and no document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from documents.facts.vocabulary import patterns


class Size(StrEnum):
    """How big."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Stage(StrEnum):
    """How far."""

    SEED = "seed"
    START_UP = "start-up"
    GROWTH = "growth"
    MATURE = "mature"
    PRE_LISTING = "preparing to list"
    LISTED = "listed"
    FIRST_LOAN = "first-time borrower"  # 首贷户


class Owner(StrEnum):
    """Whose."""

    PRIVATE = "private"
    STATE = "state-owned"
    HONG_KONG_MACAO = "Hong Kong, Macao or Taiwan"
    FOREIGN = "foreign-invested"
    COLLECTIVE = "collective"


class Sector(StrEnum):
    """Of what trade. FINANCE: banks, insurers and the like themselves."""

    MANUFACTURING = "manufacturing"
    TECHNOLOGY = "technology"
    GREEN = "green"
    AGRICULTURE = "agriculture"
    FOREIGN_TRADE = "foreign trade"
    BIOMEDICINE = "biomedicine"
    NEW_ENERGY = "new energy"
    NEW_MATERIALS = "new materials"
    INFORMATION = "information technology"
    EQUIPMENT = "equipment"
    CULTURE = "culture and tourism"
    MARINE = "marine"
    LOGISTICS = "trade and logistics"
    CONSTRUCTION = "infrastructure"
    HEALTH = "health and care"
    FINTECH = "fintech"
    FINANCE = "finance"


@dataclass(frozen=True, slots=True)
class Audience:
    """The kinds of enterprise that a text speaks of; an empty field means that it does not say."""

    sectors: tuple[Sector, ...] = ()
    sizes: tuple[Size, ...] = ()
    stages: tuple[Stage, ...] = ()
    owners: tuple[Owner, ...] = ()


INSTITUTIONS = (
    "银行|金融机构|保险公司|保险机构|证券公司|证券机构|期货公司|担保机构|小额贷款公司|典当行|基金管理人|"
    "地方金融组织|金融企业|理财子公司"
)
ENTERPRISE = re.compile(r"企业|外贸|项目|农户|个人|居民|人才|主体|供应商|民企|公司(?!治理)")
# What helps an institution itself, not those whom it serves.
RECEIVES = re.compile(
    rf"(?:支持|鼓励|推动|引导|对|吸引|引进)[^，。；]{{0,24}}(?:{INSTITUTIONS})[^。；]{{0,60}}"
    r"(?:设立|牌照|增资|资本|分支|网点|落户|总部|展业|做大|做强)"
)
Named = TypeVar("Named", bound=StrEnum)


def audience(text: str) -> Audience:
    """The kinds of enterprise that a text speaks of."""
    sectors = _named(Sector, text)
    if not sectors and RECEIVES.search(text) and not ENTERPRISE.search(text):
        sectors = (Sector.FINANCE,)
    return Audience(sectors, _named(Size, text), _named(Stage, text), _named(Owner, text))


def _named(kinds: type[Named], text: str) -> tuple[Named, ...]:
    words = patterns("applicants")
    sections = {kind: words.get(f"{kinds.__name__.lower()}.{kind.name.lower()}") for kind in kinds}
    return tuple(kind for kind, pattern in sections.items() if pattern and pattern.search(text))
