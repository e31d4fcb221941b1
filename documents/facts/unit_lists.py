"""A span of text that lists bodies -> each with its place, its own mark of a lead and its role. Knows no label and no verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.facts.bodies import is_body, is_department, restored
from documents.facts.brackets import ROUND, SQUARE
from documents.facts.roles import ROLE_OF, Responsibility, Role

SEPARATORS = "、，,；;"
GROUPS = "，；;"
# On how to read the list, or by when: no unit.
REMARK = re.compile(
    r"第一|首位|下同|不再列出|^按.*(?:负责|落实)$|[：:]|[0-9]\s*[年月]|^(?:长期|持续.{0,4}|年内)(?:完成|推进|实施)?$"
)
LETTER = re.compile(r"[一-鿿A-Za-z]")  # a dash in a cell names nobody
OPENING = re.compile(r"\s*(?:(?:以上|以下|上述|分别|均|统一|主要|具体)*由|以(?=[省市县区州旗镇乡各]))?\s*")
TAGGED = re.compile(
    r"(?<=.)[（(]\s*(牵头|主办|配合|协办|参与|参加|协助)(?:单位|部门)?\s*[)）]\s*$"
)  # 甲局（牵头）、乙局
STAR = r"[*＊★☆▲△※]"  # stands at the name of who leads
STARRED = re.compile(rf"^\s*{STAR}+\s*|\s*{STAR}+\s*$")
TRAILING = re.compile(
    r"(?<=.)(?:等(?:有关|相关)?(?:部门|单位)?(?:按.*)?|按照?(?:各自)?职责.*|(?:分别|各自|共同)(?:负责|承担|落实)|[（(][^（）()]*为(?:牵头|主办|主责)[^（）()]*[)）])$"
)
JOINTS = re.compile("[和及与/]")
BESIDE = re.compile("会同|联合|协同|商")  # A会同B


def joint(text: str, start: int, end: int, role: Role) -> Iterator[Responsibility]:
    """The bodies of a span; A会同B makes A lead and B cooperate."""
    opening = re.compile(r"[，,；;\s]*会同").match(text, start, end)
    if opening:
        yield from listed(text, opening.end(), end, Role.COOPERATE)
        return
    for beside in BESIDE.finditer(text, start, end):
        led = text[start : beside.start()].removesuffix("牵头")
        first = list(listed(text, start, start + len(led), Role.LEAD))
        others = list(listed(text, beside.end(), end, Role.COOPERATE))
        near = first and others and is_body(first[-1].unit) and is_body(others[0].unit)
        if beside[0] == "会同" or near:
            yield from first
            yield from others
            return
    yield from listed(text, start, end, role)


def listed(text: str, start: int, end: int, role: Role) -> Iterator[Responsibility]:
    """Names between separators that stand outside the names' own brackets."""
    depth, begin, group = 0, start, 0
    for position in range(start, end + 1):
        character = text[position] if position < end else "、"
        depth += ROUND.get(character, 0) + SQUARE.get(character, 0)
        if position == end or (character in SEPARATORS and depth <= 0):
            for piece in _parted(text, begin, position):
                yield from unit(text, *piece, role, group)
            group += character in GROUPS
            begin = position + 1


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span, or its parts where blanks or 和 stand between whole names and not in one."""
    words = text[start:end]
    parts = [(start + part.start(), start + part.end()) for part in re.finditer(r"\S+", words)]
    if len(parts) > 1 and all(is_body(text[begin:stop]) for begin, stop in parts):
        return parts
    for mark in JOINTS.finditer(words):
        halves = ((start, start + mark.start()), (start + mark.end(), end))
        names = [TRAILING.sub("", text[begin:stop].strip()) for begin, stop in halves]
        known = is_department if mark[0] == "/" else is_body
        if all(map(known, names)):
            return [part for half in halves for part in _parted(text, *half)]
    return [(start, end)]


def unit(text: str, start: int, end: int, role: Role, group: int = 0) -> Iterator[Responsibility]:
    """The name that a piece of a list holds, if it holds one."""
    slice_ = text[start:end]
    opening = OPENING.match(slice_)
    start += opening.end() if opening else 0
    end -= len(slice_) - len(slice_.rstrip("。 \n\t　"))
    tagged = TAGGED.search(text[start:end])
    if tagged:
        role, end = ROLE_OF[tagged[1]], start + tagged.start()
    trailing = TRAILING.search(text[start:end])
    end = start + trailing.start() if trailing else end
    for star in STARRED.finditer(text[start:end]):
        role = Role.LEAD
        start, end = (start + star.end(), end) if star.start() == 0 else (start, start + star.start())
    name = re.sub(r"\s+", "", text[start:end])
    if LETTER.search(name) and name not in {"等", "无", "暂无"} and not REMARK.search(name):
        yield Responsibility(role, name, start, end, group=group)


def completed(found: list[Responsibility]) -> Iterator[Responsibility]:
    """One list, with the prefix restored where only its first name bears it."""
    for one, name in zip(found, restored([one.unit for one in found]), strict=True):
        yield replace(one, restored=name)
