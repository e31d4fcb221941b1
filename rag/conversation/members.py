"""A follow-up on the bodies that an answer told (第二家, 某局在里面吗, is it one of them) -> which is meant. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts.bodies import ENDINGS
from documents.facts.responsibilities import Responsibility, Role
from rag.answer import Answer, Kind
from rag.conversation import ordinals, same_bodies
from rag.conversation.follow_ups import CLOSES, FOLLOWS
from rag.language import HAN, simplified
from rag.questions.asked import kinds
from rag.questions.names.units import Units
from rag.questions.plain import cantonese

ROLES = r"(?:责任|牵头|配合|主管|主办|协办|参与)的?"  # 配合单位 names no body
BODY = rf"(?![没有]{{0,2}}{ROLES})[一-鿿]{{1,20}}?(?:{'|'.join(ENDINGS)}|支行|银行|证券|信托|镇街)"
_INSIDE = r"(?:里面|里头|其中|当中|这里面|名单[里上中])"
_IN = (
    rf"(?:在(?:不在)?(?:{_INSIDE}|内|上面|其列)|(?:算不算|是不是|是)其中(?:之一|一[个家])|"
    r"(?:有没有|也有|有)(?:份|参与|在内))"
)
AMONG = re.compile(
    rf"(?P<first>{BODY})(?:也|是否|是不是|算不算)?{_IN}(?:吗|么|不)?|"
    rf"{_INSIDE}?(?:有没有|有冇|包不包括|包括|包含|含|有)(?P<second>{BODY})(?:在内|在里面)?(?:吗|么)?|"
    r"(?:and )?(?:is|are|was|were) (?:the )?(?P<third>.{3,60}?) (?:also )?(?:(?:one|part) of (?:them|these|those|it)|"
    r"among (?:them|these|those)|included|on (?:the|that) list|in (?:there|it))(?: too| as well)?|"
    r"(?:does|do) (?:it|that|this|they|the list) include (?:the )?(?P<fourth>.{3,60}?)",
    re.IGNORECASE,
)
# A body is asked to be one of those that were asked for.
ONE_OF = re.compile(
    r"\s*(?:and )?(?:is|are|was|were) (?P<body>.{3,60}?) (?:one of|among) (?:them|these|those)\b",
    re.IGNORECASE,
)
WHICH_BODIES = re.compile(
    r"^\s*(?:who|(?:which|what) (?:\w+ ){0,3}?(?:units?|bod(?:y|ies)|departments?|bureaus?|agenc(?:y|ies)|"
    r"authorit(?:y|ies)))"
    r" (?:is|are|was|were)\b",
    re.IGNORECASE,
)
# Which of them it is, and no more than that.
WHICH = re.compile(
    r"\W*(?:是|系|叫)?(?:谁|哪个?|哪一?[家个](?:单位|部门)?|什么(?:单位|部门)?|边个)?\W*|"
    r"\W*(?:which|who|what)? ?(?:is|was)?\W*",
    re.IGNORECASE,
)
OF_CLAUSES = re.compile("[条项款章节号点]|任务")  # 第五项 is no body
TOLD = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT, Kind.COUNT})
Stated = Callable[[Document, Clause], Sequence[Responsibility]]


@dataclass(frozen=True, slots=True)
class Member:
    """A body that is asked to be one of those told, or the one told at a place; `question` says its name instead.

    `stated` is false for a body that the clause does not name; `question` is empty where no more is asked.
    """

    name: str
    stated: bool
    place: tuple[str, str]
    at: int = 0  # from 1
    question: str = ""


def among(spoken: str, before: str) -> str:
    """Is the forestry bureau one of them: the question for bodies before, put of this one; empty for other follow-ups."""
    one, asks = ONE_OF.match(spoken), WHICH_BODIES.search(before)
    return f"Is {one['body']} {before[asks.end() :].strip(' ?')}?" if one and asks else ""


def passed(history: Sequence[str]) -> tuple[str, ...]:
    """The earlier questions without those whether a body is one of them: what follows is asked of what was told before."""
    return (*history[:1], *(one for one in history[1:] if not AMONG.fullmatch(_bare(one))))


def member(spoken: str, units: Units, recall: Callable[[], Answer], stated: Stated) -> Member | None:
    """The body that a follow-up means; None where it means none, or the answer before told the bodies of no one clause."""
    bare = _bare(spoken)
    among = AMONG.fullmatch(bare)
    found = None if same_bodies.ASKS.match(bare) else ordinals.position(bare)
    if among is None and found is None:
        return None
    before = recall()
    if before.kind not in TOLD or len(before.citations) != 1 or before.abstained:
        return None
    cited = before.citations[0]
    place = cited.place
    told = _told(before, stated(cited.document, cited.clause))
    if not told:
        return None
    if among is not None:
        name = next(group for group in among.groups() if group)
        return _named(name, units, [one.unit for one in stated(cited.document, cited.clause)], place)
    return _placed(bare, *found, told, place) if found else None


def _told(before: Answer, stated: Sequence[Responsibility]) -> list[str]:
    """The bodies in the order of the answer, of the role that was asked for where it has several."""
    said = simplified(before.text)
    own = [one for one in stated if one.unit in said]
    cooperate = [one for one in own if one.role is Role.COOPERATE]
    asked = cooperate if before.kind is Kind.COOPERATING_UNIT and cooperate else own
    return list(dict.fromkeys(one.unit for one in sorted(asked, key=lambda one: said.index(one.unit))))


def _named(name: str, units: Units, stated: Sequence[str], place: tuple[str, str]) -> Member:
    """A body asked to be one of them, under the name that the clause prints."""
    known = {unit.name for one in units.mentions(name) for unit in one.units}
    own = next((one for one in stated if one in known or one == name), "")
    return Member(own or name, bool(own), place)


def _placed(
    bare: str, match: re.Match[str], at: int, told: Sequence[str], place: tuple[str, str]
) -> Member | None:
    """The body at a place of the list; None where the list is shorter, a role other than theirs is asked for, or a clause."""
    if not -1 <= at < len(told) or kinds.role(match[0]) is not None or OF_CLAUSES.search(match[0]):
        return None
    rest = f"{bare[: match.start()]}{bare[match.end() :]}"
    asks = "" if WHICH.fullmatch(rest) else f"{bare[: match.start()]}{told[at]}{bare[match.end() :]}"
    return Member(told[at], True, place, (at if at >= 0 else len(told) - 1) + 1, asks)


def _bare(text: str) -> str:
    said = cantonese.written(simplified(text)) if HAN.search(text) else text
    return CLOSES.sub("", FOLLOWS.sub("", said)).strip(" ，,。？?.!！；;")
