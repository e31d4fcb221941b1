"""What a clause states as data, each fact with the span it was read from. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a unit has to do for a task."""

    LEAD = "lead"  # 牵头
    COOPERATE = "cooperate"  # 配合
    RESPONSIBLE = "responsible"  # 责任


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One unit and its role, read from `text[start:end]` of the clause."""

    role: Role
    unit: str
    start: int
    end: int


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
_ROLES = "|".join(ROLE_OF)
_LABEL = rf"(?:{'|'.join(ROLE_OF)})\s*(?:单位|部门)\s*[:：]"
LABEL = re.compile(_LABEL)  # 牵头单位：A
LABELLED_LINE = re.compile(rf"^[ \t　]*(?={_LABEL})", re.MULTILINE)
VERB = re.compile(
    rf"(?:按职责分工)?(?P<role>{_ROLES})(?:负责|落实|实施|配合)?(?=[，,；;。）)〕\s]|$)"
)  # A牵头，B配合
ROUND = {"（": 1, "(": 1, "）": -1, ")": -1}
SQUARE = {"〔": 1, "[": 1, "【": 1, "〕": -1, "]": -1, "】": -1}
SEPARATORS = "、，,；;"
NO_BODY = re.compile(r"[。：:]|[0-9]{2,}|^(?:等|其中|分别|由|各|按照?.*)$")


def responsibilities(text: str) -> tuple[Responsibility, ...]:
    """The units that a clause's text names as responsible, in printed order.

    Read are lists after a label (牵头单位：A，配合单位：B、C), in brackets or on a line of their own,
    and bracketed statements (A牵头，B、C配合). A name may hold brackets itself: 各县〔市、区〕政府.
    """
    found: list[Responsibility] = []
    covered = 0
    for start, end in _statements(text):
        if start >= covered:
            found.extend(_read(text, start, end))
            covered = end
    return tuple(found)


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """Spans that may name responsible units: insides of brackets, and lines that open with a label."""
    for opening in re.finditer(r"[（(〔\[【]", text):
        end = _closing(text, opening.start())
        inside = text[opening.end() : end]
        if LABEL.match(inside.lstrip()) or (VERB.search(inside) and len(inside) < 200 and "。" not in inside):
            yield opening.end(), end
    for line in LABELLED_LINE.finditer(text):
        stop = text.find("\n", line.end())
        yield line.end(), len(text) if stop < 0 else stop


def _closing(text: str, opening: int) -> int:
    """Index of the bracket that closes the one at `opening`; a full-width and a half-width one match."""
    depths = ROUND if text[opening] in ROUND else SQUARE
    depth = 0
    for position in range(opening, len(text)):
        depth += depths.get(text[position], 0)
        if depth == 0:
            return position
    return len(text)


def _read(text: str, start: int, end: int) -> Iterator[Responsibility]:
    labels = list(LABEL.finditer(text, start, end))
    if not labels:
        yield from _by_verb(text, start, end)
        return
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        role = ROLE_OF[label[0][:2]]
        stop = following.start() if following else end
        yield from (Responsibility(role, unit, a, b) for unit, a, b in _units(text, label.end(), stop))


def _by_verb(text: str, start: int, end: int) -> Iterator[Responsibility]:
    """A、B牵头，C配合: the units stand before the verb that gives their role."""
    begin = start
    for verb in VERB.finditer(text, start, end):
        role = ROLE_OF[verb["role"]]
        units = list(_units(text, begin, verb.start()))
        if any(NO_BODY.search(unit) for unit, _, _ in units):
            return
        yield from (Responsibility(role, unit, a, b) for unit, a, b in units)
        begin = verb.end()


def _units(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Names between separators that stand outside the names' own brackets."""
    depth, begin = 0, start
    for position in range(start, end + 1):
        character = text[position] if position < end else "、"
        depth += ROUND.get(character, 0) + SQUARE.get(character, 0)
        if position == end or (character in SEPARATORS and depth <= 0):
            yield from _unit(text, begin, position)
            begin = position + 1


def _unit(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    slice_ = text[start:end]
    start += len(slice_) - len(slice_.lstrip())
    end -= len(slice_) - len(slice_.rstrip("。 \n\t　"))
    name = re.sub(r"\s+", "", text[start:end])
    name = re.sub(r"^由", "", name)
    name = re.sub(r"(?<=.)等$", "", name)
    if name and name != "等":
        yield name, start, end
