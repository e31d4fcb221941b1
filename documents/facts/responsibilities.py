"""The units that a clause names as responsible, each with the span it was read from. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from documents.facts.bodies import are_bodies, is_body, is_department, restored
from documents.facts.brackets import ROUND, SQUARE, closings
from documents.reading.markers import marker


class Role(StrEnum):
    """What a unit has to do for a task."""

    LEAD = "lead"  # 牵头
    COOPERATE = "cooperate"  # 配合
    RESPONSIBLE = "responsible"  # 责任


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One unit and its role, read from `text[start:end]` of the clause.

    `unit` is the name as printed, blanks taken out. `restored` is its full form where the list left the
    prefix off (省财政厅、科技厅: 省科技厅), else empty. `group` counts the full-width commas before it in its
    list: some texts let the first group lead.
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
    "配合": Role.COOPERATE,
    "协办": Role.COOPERATE,
    "参与": Role.COOPERATE,
    "参加": Role.COOPERATE,
    "责任": Role.RESPONSIBLE,
    "负责": Role.RESPONSIBLE,
    "承办": Role.RESPONSIBLE,
}
# These give a role as the label of a list only; as verbs they are words of any sentence.
LABEL_ROLE_OF = ROLE_OF | {
    "主责": Role.RESPONSIBLE,
    "落实": Role.RESPONSIBLE,
    "指导": Role.RESPONSIBLE,
    "实施": Role.RESPONSIBLE,
    "主管": Role.RESPONSIBLE,
}
_ROLES = "|".join(ROLE_OF)
_ASIDE = r"(?:[（(][一-鿿]{1,8}[）)])?"  # 牵头（责任）单位
_LABEL = rf"(?:(?:{'|'.join(LABEL_ROLE_OF)})(?:负责|责任)?\s*{_ASIDE}(?:单位|部门|主体)\s*{_ASIDE}|牵头|主办|配合|协办)\s*[:：]"
LABEL = re.compile(_LABEL)  # 牵头单位：A
LABELLED = re.compile(rf"\s*(?={_LABEL})")
LABELLED_LINE = re.compile(rf"(?:^[ \t　]*|(?<=｜))(?={_LABEL})", re.MULTILINE)  # ｜ parts a table's cells
VERB = re.compile(
    rf"(?<![（(])(?:按照?(?:各自)?职责(?:分工)?)?(?P<role>{_ROLES})(?:负责|落实|实施|配合)?(?=[，,；;。）)〕\s]|$)"
)  # A牵头，B配合
HANDS_TO = re.compile(
    r"(?:按照?(?:各自)?职责(?:分工)?|共同|具体|统一|主要|分别)*(?:(?P<role>牵头(?:负责)?|负责|配合)(?!人|同志|制(?![定订作])|任|的|单位|部门)"
    r"|(?P<hand>统筹|承担|组织(?!部)|具体实施)|(?P<join>会同))"
)  # X负责…; 由A牵头，B配合; A会同B制定…
BEFORE_UNITS = re.compile(r"[。；;，,：:\n　]|由|会同")
AFTER_UNITS = re.compile(
    r"$|[，。；]|制定|组织(?!部)|开展|做好|研究|共同|联合|提出|办理|审核|对|在|按|及时|定期|负责|牵头|建立|推进|落实|实施"
    r"|编制|起草|拟[定订]|修[定订]|[划确核]定|审查|公布|发布|评估|督促|指导|设立|依法|根据|每[年季月]|另行"
)
SEPARATORS = "、，,；;"
GROUPS = "，；;"
LONGEST_STATEMENT = 200  # characters in a bracket without a label at its start
NO_BODY = re.compile(r"[。：:]|[0-9]{2,}|^(?:等|其中|分别|由|各|按照?.*)$|谁")  # 谁主管、谁负责 names nobody
# On how to read the list, or by when: no unit.
REMARK = re.compile(
    r"第一|首位|下同|不再列出|^按.*(?:负责|落实)$|[：:]|[0-9]\s*[年月]|^(?:长期|持续.{0,4}|年内)(?:完成|推进|实施)?$"
)
LETTER = re.compile(r"[一-鿿A-Za-z]")  # a dash in a cell names nobody
LINE_END = re.compile(r"[ \t　]*(?:\n|$)")
TAGGED = re.compile(r"(?<=.)[（(]\s*(牵头|主办|配合|协办)(?:单位|部门)?\s*[)）]\s*$")  # 甲局（牵头）、乙局
TRAILING = re.compile(r"(?<=.)(?:等(?:有关|相关)?(?:部门|单位)?(?:按.*)?|按照?(?:各自)?职责.*)$")


def responsibilities(text: str) -> tuple[Responsibility, ...]:
    """The units that a clause's text names as responsible, in printed order.

    Read are lists after a label (牵头单位：A，配合单位：B、C), in brackets, in a table's cell or on a line of
    their own, bracketed statements (A牵头，B、C配合) and, in a text that has none of these, a bracket of mere
    bodies after a full stop, or else a sentence (由A牵头，B配合). A name may hold brackets: 各县〔市、区〕政府.
    """
    return listed(text) or tuple(_in_sentences(text))


def listed(text: str) -> tuple[Responsibility, ...]:
    """The units that stand in a list of their own and in no sentence."""
    found: list[Responsibility] = []
    covered = 0
    for start, end in sorted(_statements(text)):
        if start >= covered:
            found.extend(_completed(list(_read(text, start, end))))
            covered = end
    return tuple(found or _bare(text))


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """Spans that may name responsible units: insides of brackets, and lines or cells that open with a label."""
    closes = closings(text)
    for opening in re.finditer(r"[（(〔\[【]", text):
        end = closes.get(opening.start(), len(text))
        short = end - opening.end() < LONGEST_STATEMENT
        inside = text[opening.end() : end] if short else ""
        labelled = LABELLED.match(text, opening.end()) or LABEL.search(inside)
        if labelled or (VERB.search(inside) and "。" not in inside):
            yield opening.end(), end
    for line in LABELLED_LINE.finditer(text):
        stop = re.compile(r"[\n｜]").search(text, line.end())
        yield line.end(), stop.start() if stop else len(text)


def _read(text: str, start: int, end: int) -> Iterator[Responsibility]:
    labels = list(LABEL.finditer(text, start, end))
    if not labels:
        yield from _by_verb(text, start, end)
        return
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        role = LABEL_ROLE_OF[label[0][:2]]
        stop = following.start() if following else end
        remark = text.find("。", label.end(), stop)
        yield from _units(text, label.end(), stop if remark < 0 else remark, role)


def _by_verb(text: str, start: int, end: int) -> Iterator[Responsibility]:
    """A、B牵头，C配合; A会同B负责: the units stand before the verb that gives their role."""
    begin = start
    for verb in VERB.finditer(text, start, end):
        units = list(_joint(text, begin, verb.start(), ROLE_OF[verb["role"]]))
        if any(NO_BODY.search(one.unit) for one in units):
            return
        yield from units
        begin = verb.end()


def _joint(text: str, start: int, end: int, role: Role) -> Iterator[Responsibility]:
    """The units of a span; A会同B makes A lead and B cooperate."""
    joined = text.find("会同", start, end)
    if joined < 0:
        yield from _units(text, start, end, role)
        return
    yield from _units(text, start, joined, Role.LEAD)
    yield from _units(text, joined + 2, end, Role.COOPERATE)


def _units(text: str, start: int, end: int, role: Role) -> Iterator[Responsibility]:
    """Names between separators that stand outside the names' own brackets."""
    depth, begin, group = 0, start, 0
    for position in range(start, end + 1):
        character = text[position] if position < end else "、"
        depth += ROUND.get(character, 0) + SQUARE.get(character, 0)
        if position == end or (character in SEPARATORS and depth <= 0):
            for piece in _parted(text, begin, position):
                yield from _unit(text, *piece, role, group)
            group += character in GROUPS
            begin = position + 1


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span, or its parts where blanks stand between whole names and not in one that layout broke."""
    parts = [(start + part.start(), start + part.end()) for part in re.finditer(r"\S+", text[start:end])]
    several = len(parts) > 1 and all(is_body(text[begin:stop]) for begin, stop in parts)
    return parts if several else [(start, end)]


def _unit(text: str, start: int, end: int, role: Role, group: int = 0) -> Iterator[Responsibility]:
    slice_ = text[start:end]
    opening = re.match(r"\s*(?:(?:分别)?由)?\s*", slice_)
    start += opening.end() if opening else 0
    end -= len(slice_) - len(slice_.rstrip("。 \n\t　"))
    tagged = TAGGED.search(text[start:end])
    if tagged:
        role, end = ROLE_OF[tagged[1]], start + tagged.start()
    trailing = TRAILING.search(text[start:end])
    end = start + trailing.start() if trailing else end
    name = re.sub(r"\s+", "", text[start:end])
    if LETTER.search(name) and name not in {"等", "无", "暂无"} and not REMARK.search(name):
        yield Responsibility(role, name, start, end, group=group)


def _completed(found: list[Responsibility]) -> Iterator[Responsibility]:
    """One list, with the prefix restored where only its first name bears it."""
    for one, name in zip(found, restored([one.unit for one in found]), strict=True):
        yield replace(one, restored=name)


def _bare(text: str) -> list[Responsibility]:
    """（市科委）: brackets of bodies after a full stop or at the end of a line, and perhaps how to read them.

    A list between a full stop and the end of the line names who is responsible: there a body of an unusual name
    counts among the others. Without a full stop before it a bracket may explain: only departments are read.
    """
    found: list[Responsibility] = []
    closes = closings(text)
    for opening in re.finditer(r"[（(]", text):
        end = closes.get(opening.start(), 0)
        stopped = text[max(0, opening.start() - 1) : opening.start()] in {"。", "；", "\n"}
        last = bool(end) and bool(LINE_END.match(text, end + 1))
        if not end or not (stopped or last):
            continue
        remark = text.find("。", opening.end(), end)
        if remark >= 0 and not REMARK.search(text[remark:end]):
            continue
        units = list(_joint(text, opening.end(), end if remark < 0 else remark, Role.RESPONSIBLE))
        names = [one.unit for one in units]
        if are_bodies(names, among=stopped and last) and (stopped or is_department(names[0])):
            found.extend(_completed(units))
    return found


def _in_sentences(text: str) -> list[Responsibility]:
    """由A牵头，B配合; A会同B制定…; X负责…；Y负责…: the units stand right before the verb, and nothing else."""
    found: list[Responsibility] = []
    begin = first = _after_number(text)
    handed = False  # the sentence has already given something to a unit
    for verb in HANDS_TO.finditer(text):
        between = text[begin : verb.start()]
        handed = handed and not re.search(r"[。；\n]", between)
        bounds = list(BEFORE_UNITS.finditer(between))
        start = begin + (bounds[-1].end() if bounds else 0)
        before = bounds[-1][0] if bounds else "" if begin == first else "verb"
        begin = verb.end()
        role = _role(verb, before, handed)
        units = list(_listed(text, start, verb.start(), role)) if role else []
        goes_on = handed and before == "verb" and start == verb.start()  # 由A牵头会同B
        if verb["join"] and (units or goes_on):
            units.extend(_joined(text, verb.end()))
        found.extend(_completed(units))
        handed = handed or bool(units)
    return found


def _after_number(text: str) -> int:
    """Where the sentence begins behind the printed number of a clause: 第三条 市财政局负责…"""
    found = marker(text)
    return len(text) - len(text.lstrip()) + len(found.printed) if found else 0


def _role(verb: re.Match[str], before: str, handed: bool) -> Role | None:
    """The role that a verb gives to the units before it; None where it is a word like any other."""
    if before in {"会同", "verb"} and not verb["join"]:
        return None
    if verb["hand"]:
        return Role.RESPONSIBLE if before == "由" else None
    if verb["join"] or verb["role"].startswith("牵头"):
        return Role.LEAD
    if verb["role"] == "配合":
        return Role.COOPERATE if handed or before == "由" else None
    return Role.RESPONSIBLE


def _listed(text: str, start: int, end: int, role: Role) -> list[Responsibility]:
    """The bodies of a span, A、B和C; none where one of them is no body."""
    units: list[Responsibility] = []
    for one in _units(text, start, end, role):
        for joint in re.finditer("和", text[one.start : one.end]):
            halves = [
                *_unit(text, one.start, one.start + joint.start(), role),
                *_unit(text, one.start + joint.end(), one.end, role),
            ]
            if all(is_body(half.unit) for half in halves):
                units += halves
                break
        else:
            units.append(one)
    return units if all(is_body(one.unit) for one in units) else []


def _joined(text: str, start: int) -> list[Responsibility]:
    """The bodies right after 会同, as far as the sentence goes on with what they do."""
    for after in AFTER_UNITS.finditer(text, start, start + 60):
        units = _listed(text, start, after.start(), Role.COOPERATE)
        if units:
            return units
    return []
