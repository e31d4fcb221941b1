"""Role, Responsibility, and the words that give a body its role. Reads no text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a unit has to do for a task."""

    LEAD = "lead"  # 牵头
    COOPERATE = "cooperate"  # 配合
    RESPONSIBLE = "responsible"  # 责任


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One unit and its role, read from `text[start:end]` of the clause.

    `unit` is the name in Simplified characters, blanks taken out. `restored` is its full form where the list
    left the prefix off (省财政厅、科技厅: 省科技厅), else empty. `group` counts the full-width commas before it in
    its list: some texts let the first group lead.
    """

    role: Role
    unit: str
    start: int
    end: int
    restored: str = field(default="", compare=False)
    group: int = field(default=0, compare=False)


ROLE_OF = {
    "牵头": Role.LEAD,
    "主办": Role.LEAD,
    "为主": Role.LEAD,
    "配合": Role.COOPERATE,
    "协办": Role.COOPERATE,
    "参与": Role.COOPERATE,
    "参加": Role.COOPERATE,
    "协助": Role.COOPERATE,
    "协同": Role.COOPERATE,
    "支持": Role.COOPERATE,
    "责任": Role.RESPONSIBLE,
    "负责": Role.RESPONSIBLE,
    "负总责": Role.RESPONSIBLE,
    "承办": Role.RESPONSIBLE,
}
# These give a role as the label of a list only; as verbs they are words of any sentence.
LABEL_ROLE_OF = ROLE_OF | {
    "主责": Role.RESPONSIBLE,
    "落实": Role.RESPONSIBLE,
    "指导": Role.RESPONSIBLE,
    "实施": Role.RESPONSIBLE,
    "主管": Role.RESPONSIBLE,
    "承担": Role.RESPONSIBLE,
}
# Verbs of anybody: 企业参与, 社会支持. They name a body's role where bodies stand before them.
ANYBODYS = frozenset({"参与", "参加", "协助", "协同", "支持", "配合", "落实", "实施"})
_ROLES = "|".join(sorted(ROLE_OF, key=len, reverse=True))
_ASIDE = r"(?:[（(][一-鿿]{1,8}[）)])?"  # 牵头（责任）单位
_WHOSE = r"(?:[省市区县镇]级|[省市区县]直|主要|具体|直接|第一|共同|任务|工作|整改|项目)?"  # 市级责任单位
_PARTY = r"(?:单位|部门|主体|[科股处]室|机构)"
_NAMED = rf"{_WHOSE}(?P<role>{'|'.join(LABEL_ROLE_OF)})(?:负责|责任|配合)?\s*{_ASIDE}{_PARTY}\s*{_ASIDE}"
_BARE = r"(?P<bare>牵头|主办|配合|协办|(?<=[，；,;])(?:参加|参与|协助))"
_LABEL = rf"(?:{_NAMED}|{_BARE})\s*[:：]"
LABEL = re.compile(_LABEL)  # 牵头单位：A
LABELLED = re.compile(rf"\s*(?={_LABEL})")
# On a line, in a cell (｜ parts them) or behind a full stop; whose charge it is may stand before it.
LABELLED_LINE = re.compile(
    rf"(?:^[ \t　]*|(?<=[｜。])\s*|^[ \t　]*[一-鿿]{{2,6}}[:：][^。：:\n｜]{{1,30}}[；;，,\s]\s*)(?={_LABEL})",
    re.MULTILINE,
)
# How it is done adds nothing: 按职责分工负责, 具体负责, 予以配合.
IDLE = r"(?:按照?(?:各自)?职责(?:分工)?|分工|分别|共同|具体|统一|主要|直接|密切|积极|协同(?=配合)|予以|给予|做好)*"
VERB = re.compile(
    rf"(?<![（(]){IDLE}(?P<role>{_ROLES}|(?<=职责|分工)(?:抓好|推进)?(?:落实|实施)|(?<=[府门位局委办厅部])落实)"
    r"(?:负责|落实|实施|配合|办理)?(?:工作)?(?=[，,；;。）)〕\]】\s｜]|会同|$)"
)  # A牵头，B配合


def role_of(label: re.Match[str]) -> Role:
    """The role that a label gives."""
    return LABEL_ROLE_OF[label["role"] or label["bare"]]
