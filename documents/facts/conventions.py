"""A document -> what it says once on how to read its lists of units, and lists read so. Knows no unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from documents.clauses import Document
from documents.facts.responsibilities import Responsibility, Role
from documents.script import simplified


class Reading(StrEnum):
    """How the units of a list stand to each other."""

    FIRST_UNIT_LEADS = "first unit leads"  # 列第一位的为牵头单位
    FIRST_GROUP_LEADS = "first group leads"  # 第一个逗号前为牵头单位
    EVERYONE_TOO = "these carry out every task"  # 以下均需各区政府落实，不再列出


@dataclass(frozen=True, slots=True)
class Convention:
    """One such sentence, read from `text[start:end]` of the clause at `address`.

    `units` are those that carry out every task. `others` is the role of the units that do not lead, where the
    sentence gives them one (其余为配合单位).
    """

    reading: Reading
    address: str
    start: int
    end: int
    units: tuple[str, ...] = ()
    others: Role | None = None


@dataclass(frozen=True, slots=True)
class Conventions:
    """What a document states on its lists, in printed order; empty for most documents."""

    stated: tuple[Convention, ...] = ()

    def of(self, *readings: Reading) -> Convention | None:
        """The first convention of one of these kinds."""
        return next((one for one in self.stated if one.reading in readings), None)


_FIRST = (
    r"(?:列|排|排列|排序|位列|居|位于|名列)?(?:在|于)?(?:第一位?|首位|第一个?|最前面?|首个)(?:的|者)?"
    r"(?:责任|负责)?(?:单位|部门)?"
)
FIRST_UNIT = re.compile(
    rf"{_FIRST}(?:均|皆)?(?:为|是|即为?|系|作为)(?:牵头|主办|主责|第一责任)(?:负责)?(?:单位|部门|者)?"
)
FIRST_GROUP = re.compile(
    r"(?:第一个?|首个)(?:逗号|分号|顿号|“，”)(?:之?前|以前)(?:的|者)?(?:单位|部门)?(?:均|皆)?(?:为|是|即为?|系)(?:牵头|主办|主责)(?:单位|部门)?"
)
OTHERS = re.compile(r"其[余他它](?:的|各)?(?:单位|部门)?(?:均|皆)?(?:为|是)(?P<role>配合|协办|参与|责任)")
EVERYONE = re.compile(
    r"(?:以下|下述|上述|各项|所有)?(?:任务|措施|事项|工作)?(?:均|都|皆)(?:需要?|须|应当?|由)?(?P<units>各?[一-鿿、〔〕（）]{2,30}?)(?:负责|参与)?(?:贯彻|组织)?(?:落实|实施|负责|配合)"
    r"[^。；\n]{0,8}?(?:不再|不另)(?:逐一|一一|单独|重复)?(?:列出|列示|列明|单列|说明|注明)"
)
# The same, the units said first: 各区政府对所有任务均负有落实责任，不再列出.
EVERYONE_FIRST = re.compile(
    r"(?P<units>各[一-鿿、〔〕（）]{2,30}?)(?:对|按照?)(?:所有|全部|上述|以下|各项|每项)[^，。；]{0,8}(?:均|都|皆)[^。；\n]{0,4}(?:责任|落实|实施|参与)[^。；\n]{0,6}?"
    r"(?:不再|不另)(?:逐[一条项个]|一一|单独|重复)?(?:列出|列示|列明|单列|说明|注明)"
)
SEPARATOR = re.compile(r"、(?![^〔（]*[〕）])")  # none within a name: 各县〔市、区〕政府
OTHER_ROLE = {
    "配合": Role.COOPERATE,
    "协办": Role.COOPERATE,
    "参与": Role.COOPERATE,
    "责任": Role.RESPONSIBLE,
}


def conventions(document: Document) -> Conventions:
    """What a document states once on how to read its lists of units."""
    found = [one for clause in document.walk() for one in stated(clause.text, clause.address)]
    return Conventions(tuple(found))


def stated(text: str, address: str = "") -> Iterator[Convention]:
    """The conventions that one clause states."""
    text = simplified(text)
    for reading, pattern in (
        (Reading.FIRST_GROUP_LEADS, FIRST_GROUP),
        (Reading.FIRST_UNIT_LEADS, FIRST_UNIT),
    ):
        for match in pattern.finditer(text):
            rest = OTHERS.search(text, match.end(), match.end() + 24)
            others = OTHER_ROLE[rest["role"]] if rest else None
            yield Convention(reading, address, match.start(), (rest or match).end(), others=others)
    for match in (*EVERYONE.finditer(text), *EVERYONE_FIRST.finditer(text)):
        units = tuple(unit for unit in SEPARATOR.split(match["units"]) if unit)
        yield Convention(Reading.EVERYONE_TOO, address, *match.span(), units)


def apply(known: Conventions, responsibilities: Sequence[Responsibility]) -> tuple[Responsibility, ...]:
    """The responsibilities of one clause as its document wants them read.

    A list that names its lead itself is left as it is, and so is an empty one. The units that carry out every
    task are added with an empty span at the end of the list, since the clause does not print them.
    """
    if not responsibilities:
        return ()
    read = list(responsibilities)
    leads = known.of(Reading.FIRST_UNIT_LEADS, Reading.FIRST_GROUP_LEADS)
    if leads and all(one.role is Role.RESPONSIBLE for one in read):
        read = [_led(one, place, leads) for place, one in enumerate(read)]
    everyone = known.of(Reading.EVERYONE_TOO)
    end = max(one.end for one in read)
    named = {one.unit for one in read}
    added = [unit for unit in everyone.units if unit not in named] if everyone else []
    return (*read, *(Responsibility(Role.RESPONSIBLE, unit, end, end) for unit in added))


def _led(one: Responsibility, place: int, convention: Convention) -> Responsibility:
    first = place == 0 if convention.reading is Reading.FIRST_UNIT_LEADS else one.group == 0
    return replace(one, role=Role.LEAD if first else convention.others or one.role)
