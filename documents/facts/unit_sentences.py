"""A sentence -> the bodies to which it hands something: 由A牵头，B配合; A会同B制定…; X负责…. Reads no list of its own."""

from __future__ import annotations

import re

from documents.facts.bodies import MATTERS, is_body
from documents.facts.roles import IDLE, LABEL_ROLE_OF, Responsibility, Role
from documents.facts.unit_lists import completed, listed
from documents.reading.markers import marker

HANDS_TO = re.compile(
    rf"{IDLE}(?:(?P<role>牵头(?:负责)?|负总责|负责|配合|为主)(?!人|同志|制(?![定订作])|任|的|单位|部门)"
    r"|(?:为|是|作为|担任)(?:[^，。；、]{2,20}的)?(?P<named>牵头|主办|主责|责任|配合|协办|主管)(?:责任)?(?:单位|部门)"
    r"|(?P<helps>协助|参与|参加|协同|支持)(?=[，。；,;]|做好|$)"
    r"|(?P<hand>统筹|承担|组织(?!部)|具体实施|汇总|定期|每(?:半?年|季度?|月|周[一二三四五六日]?|日))"
    r"|(?P<own>按照?(?:各自)?(?:的)?职责(?:分工)?[，,]?(?:依法)?做好)|(?P<join>会同))"
)
MATTER = re.compile(rf"(?:{'|'.join(MATTERS)})[一-鿿]{{0,6}}$")
SHORT = re.compile(r"[一-鿿]{2,6}$")  # 水运、盐业主管部门: whatever a department is for
MODAL = re.compile(r"(?:应当?|须|需要?|要|可以?|将|必须|(?:应当)?在[^，。；、]{1,12}内)$")
BEFORE_UNITS = re.compile(r"[。；;，,：:\n　]|由|会同|以(?![上下内外及])")
AFTER_UNITS = re.compile(
    r"$|[，。；]|制定|组织(?!部)|开展|做好|研究|共同|联合|提出|办理|审核|对|在|按|及时|定期|负责|牵头|建立|推进|落实|实施"
    r"|编制|起草|拟[定订]|修[定订]|[划确核]定|审查|公布|发布|评估|督促|指导|设立|依法|根据|[每逐][年季月周]|逐[一项级户个处栋家]|于|向|加强|约谈|另行|尽快|抓紧"
    r"|完成|[初复评会]审|复核|解释|验收|认定|确认|印发"
)


def in_sentences(text: str) -> list[Responsibility]:
    """The bodies that stand right before a verb that hands them something, and nothing else."""
    found: list[Responsibility] = []
    begin = first = _after_number(text)
    handed = False  # the sentence has already given something to a unit
    for verb in HANDS_TO.finditer(text):
        between = text[begin : verb.start()]
        handed = handed and not re.search(r"[。\n]", between)
        bounds = list(BEFORE_UNITS.finditer(between))
        start = begin + (bounds[-1].end() if bounds else 0)
        before = bounds[-1][0] if bounds else "" if begin == first else "verb"
        begin = verb.end()
        role = _role(verb, before, handed)
        modal = MODAL.search(text, start, verb.start())
        units = _bodies(text, start, modal.start() if modal else verb.start(), role) if role else []
        goes_on = handed and start == verb.start() and before in {"verb", "，", ","}  # 由A牵头会同B
        if verb["join"] and (units or goes_on):
            units.extend(_joined(text, verb.end()))
        found.extend(completed(units))
        handed = handed or bool(units)
    return found


def _after_number(text: str) -> int:
    """Where the sentence begins behind the printed number of a clause: 第三条 市财政局负责…"""
    found = marker(text)
    return len(text) - len(text.lstrip()) + len(found.printed) if found else 0


def _role(verb: re.Match[str], before: str, handed: bool) -> Role | None:
    """The role that a verb gives to the units before it; None where it is a word like any other."""
    if verb["named"]:
        return LABEL_ROLE_OF[verb["named"]]
    if before in {"会同", "verb"} and not verb["join"]:
        return None
    if verb["own"]:
        return Role.RESPONSIBLE
    if verb["hand"]:
        return Role.RESPONSIBLE if before == "由" else None
    if verb["join"] or verb["role"] == "为主" or (verb["role"] or "").startswith("牵头"):
        return Role.LEAD if verb["role"] != "为主" or before == "以" else None
    if verb["helps"]:
        return Role.COOPERATE if handed else None
    if verb["role"] == "配合":
        return Role.COOPERATE if handed or before == "由" else None
    return Role.RESPONSIBLE


def _bodies(text: str, start: int, end: int, role: Role) -> list[Responsibility]:
    """The bodies of a span, A、B和C; none where one of them is no body."""
    units = list(listed(text, start, end, role))
    # 发展改革、自然资源主管部门: the end of the last name holds for those before it.
    shared = bool(units) and units[-1].unit.endswith("部门")
    fields = SHORT if shared and units[-1].unit.endswith("主管部门") else MATTER
    return units if all(is_body(one.unit) or (shared and fields.match(one.unit)) for one in units) else []


def _joined(text: str, start: int) -> list[Responsibility]:
    """The bodies right after 会同, as far as the sentence goes on with what they do."""
    for after in AFTER_UNITS.finditer(text, start, start + 60):
        units = _bodies(text, start, after.start(), Role.COOPERATE)
        if units:
            return units
    return []
