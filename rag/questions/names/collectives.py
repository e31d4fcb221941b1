"""The printed name of a body -> of which levels of place it names all: 各县（市、区）政府, 各园区镇街. Knows no library."""

from __future__ import annotations

import re
from enum import Enum, auto

COUNTY = ("县级市", "市辖区", "自治县", "辖区", "县", "市", "区", "旗")
TOWN = ("街道", "镇", "乡", "街")
PARK = ("功能区", "开发区", "高新区", "工业区", "管理区", "产业园", "园区", "新区", "管理委员会", "管委会")
BODY = ("人民政府", "政府", "办事处", "党工委", "党委", "各")
OPENS = re.compile(r"^(?:全市|市)?各")
BRACKETED = re.compile(r"^[县区镇乡][（(〔\[]")  # 县（市、区）政府: whichever it is
MARKS = re.compile(r"[（）()〔〕\[\]、/，和与及或\s]")
WORDS = "|".join(sorted((*COUNTY, *TOWN, *PARK, *BODY), key=len, reverse=True))
WORD = re.compile(WORDS)
ALL = re.compile(f"(?:{WORDS})+")


class Level(Enum):
    """What a place within a city is."""

    COUNTY = auto()
    TOWN = auto()
    PARK = auto()


def levels(name: str) -> frozenset[Level]:
    """The levels of which a body's name takes in all; none where it names one body, or all of some other sort."""
    if not (OPENS.search(name) or BRACKETED.search(name)):
        return frozenset()
    words = MARKS.sub("", OPENS.sub("各", name))
    if not ALL.fullmatch(words):
        return frozenset()
    said = set(WORD.findall(words))
    found = {Level.COUNTY} if said & set(COUNTY) - {"市"} else set()  # 各市 alone are no counties
    found |= {Level.TOWN} if said & set(TOWN) else set()
    found |= {Level.PARK} if said & set(PARK) else set()
    return frozenset(found)
