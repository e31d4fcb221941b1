"""The units that a clause names as responsible, each with the span it was read from. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.facts.bodies import are_bodies, is_body, is_department
from documents.facts.brackets import closings
from documents.facts.roles import (
    ANYBODYS,
    LABEL,
    LABELLED,
    LABELLED_LINE,
    ROLE_OF,
    VERB,
    Responsibility,
    Role,
    role_of,
)
from documents.facts.unit_lists import REMARK, completed, joint
from documents.facts.unit_lists import listed as names
from documents.facts.unit_sentences import in_sentences
from documents.script import in_simplified

__all__ = ["LABEL", "Responsibility", "Role", "listed", "responsibilities"]

LONGEST_STATEMENT = 200  # characters in a bracket without a label at its start
LONGEST_LIST = 1000  # characters in a bracket of mere bodies
NO_BODY = re.compile(r"[。：:]|[0-9]{2,}|^(?:等|其中|分别|由|各|按照?.*)$|谁")  # 谁主管、谁负责 names nobody
LINE_END = re.compile(r"[ \t　]*(?:\n|$)")
CELL_END = re.compile(r"[\n｜]")
# 责任单位：甲局  完成时限：2031年: where a list ends that no mark closes.
OTHER_LABEL = re.compile(r"[\s　]+[一-鿿]{2,8}\s*[:：]")
PARTIES = re.compile(r"^(?:各|有关|相关|其他|其它|所在)")  # 各区, 有关方面 after a body that leads


@in_simplified
def responsibilities(text: str) -> tuple[Responsibility, ...]:
    """The units that a clause's text names as responsible, in printed order.

    Read are lists after a label (牵头单位：A，配合单位：B、C), in brackets, in a table's cell or on a line of
    their own, bracketed statements (A牵头，B、C配合) and, in a text that has none of these, a bracket of mere
    bodies after a full stop, or else a sentence (由A牵头，B配合). A name may hold brackets: 各县〔市、区〕政府.
    """
    return listed(text) or tuple(in_sentences(text))


@in_simplified
def listed(text: str) -> tuple[Responsibility, ...]:
    """The units that stand in a list of their own and in no sentence."""
    found: list[Responsibility] = []
    covered = 0
    for start, end in sorted(_statements(text)):
        if start >= covered:
            found.extend(completed(list(_read(text, start, end))))
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
        stop = CELL_END.search(text, line.end())
        yield line.end(), stop.start() if stop else len(text)


def _read(text: str, start: int, end: int) -> Iterator[Responsibility]:
    labels = list(LABEL.finditer(text, start, end))
    if not labels:
        yield from _by_verb(text, start, end)
        return
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        stop = following.start() if following else end
        remark = text.find("。", label.end(), stop)
        stop = stop if remark < 0 else remark
        other = OTHER_LABEL.search(text, label.end(), stop)
        yield from _labelled(text, label.end(), other.start() if other else stop, role_of(label))


def _labelled(text: str, start: int, end: int, role: Role) -> Iterator[Responsibility]:
    """The list after a label; 责任单位：甲局牵头，乙局配合 tells more than the label."""
    verbs = {ROLE_OF.get(verb["role"]) for verb in VERB.finditer(text, start, end)}
    if role is Role.RESPONSIBLE and verbs & {Role.LEAD, Role.COOPERATE}:
        yield from _by_verb(text, start, end)
    else:
        yield from names(text, start, end, role)


def _by_verb(text: str, start: int, end: int) -> Iterator[Responsibility]:
    """A、B牵头，C配合; A会同B负责: the units stand before the verb that gives their role.

    Bodies after the last verb, or after 会同, are named too: 由A牵头，会同B、C.
    """
    begin = start
    known = False
    for verb in VERB.finditer(text, start, end):
        units = list(joint(text, begin, verb.start(), ROLE_OF.get(verb["role"], Role.RESPONSIBLE)))
        if any(NO_BODY.search(one.unit) for one in units):
            return
        begin = verb.end()
        if verb["role"] in ANYBODYS and not all(_party(one.unit, known) for one in units):
            continue
        yield from units
        known = known or any(is_body(one.unit) for one in units)
    rest = list(joint(text, begin, end, Role.RESPONSIBLE)) if known and begin > start else []
    if rest and all(is_body(one.unit) for one in rest):
        yield from rest


def _party(name: str, known: bool) -> bool:
    """Whether a name is a body's, or, beside one that is, those of many: 各区, 有关方面."""
    return is_body(name) or (known and bool(PARTIES.match(name)))


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
        if not (stopped or last) or not opening.end() < end < opening.end() + LONGEST_LIST:
            continue
        remark = text.find("。", opening.end(), end)
        if remark >= 0 and not REMARK.search(text[remark:end]):
            continue
        units = list(joint(text, opening.end(), end if remark < 0 else remark, Role.RESPONSIBLE))
        bodies = [one.unit for one in units]
        if are_bodies(bodies, among=stopped and last) and (stopped or is_department(bodies[0])):
            found.extend(completed(units))
    return found
