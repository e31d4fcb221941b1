"""A sentence that states a whole and all its members -> their shares, their rates, the whole as it was. Finds no sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.figures.workings import number
from rag.questions.needs.forms import SHARE
from rag.reckoning.asked import Asked, equals
from rag.reckoning.earlier import BEFORE
from rag.reckoning.labelled import Labelled
from rag.reckoning.members import ASKS_SHARE, RISEN

EACH = re.compile(r"各自?(?!类|种|项|级|区|镇|地)|分别|\b(?:each|every|respective(?:ly)?)\b", re.IGNORECASE)
RATES = re.compile(
    r"增(?:长率|速|幅|长[了得]?(?:百分之)?(?:多少|几))|\bgrowth rates?\b|\b(?:grew|grown|growth)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(r"一?共|总(?!部|行|量)|合计|\b(?:total|altogether|in all|overall)\b", re.IGNORECASE)
LEADS = 14  # characters between a whole and the first of its members
MOST = 8


@dataclass(frozen=True, slots=True)
class Member:
    """One part of a whole, and by how much it rose where that stands right behind it."""

    level: Labelled
    rise: Labelled | None = None

    @property
    def now(self) -> float:
        """What it is."""
        return self.level.amount.value

    @property
    def before(self) -> float:
        """What it was before it rose."""
        return self.now - (self.rise.amount.value if self.rise else 0.0)


@dataclass(frozen=True, slots=True)
class Whole:
    """An amount and the members that are stated behind it, which come to it."""

    level: Labelled
    members: tuple[Member, ...]


def found(asked: Asked) -> Whole | None:
    """The first whole to which the amounts behind it add up, whatever each has risen by; None where none does."""
    for at, one in enumerate(asked.found):
        unit, members, total = one.amount.unit, list[Member](), 0.0
        if unit in SHARE or one.amount.upper is not None:
            continue
        for other in asked.found[at + 1 : at + 1 + 2 * MOST]:
            if other.amount.unit != unit:
                break
            if members and RISEN.search(asked.sentence[: other.amount.start]):
                members[-1] = Member(members[-1].level, other)
                continue
            if total >= one.amount.value:
                break
            members.append(Member(other))
            total += other.amount.value
        if len(members) > 1 and total == one.amount.value and _beside(one, members[0].level, asked):
            return Whole(one, tuple(members))
    return None


def _beside(whole: Labelled, first: Labelled, asked: Asked) -> bool:
    between = asked.sentence[whole.amount.end : first.amount.start]
    return len(between) <= LEADS and "。" not in between


def shares(asked: Asked) -> str | None:
    """20艘÷50艘 and so on: what share each member is of the whole."""
    asks = ASKS_SHARE.search(asked.question) and EACH.search(asked.question)
    if not asks or RATES.search(asked.question):
        return None
    whole = found(asked)
    if whole is None:
        return None
    return _joined(
        [
            (
                one,
                f"{number(one.now)}÷{number(whole.level.amount.value)}≈{number(one.now / whole.level.amount.value * 100)}%",
            )
            for one in whole.members
        ],
        asked,
    )


def rates(asked: Asked) -> str | None:
    """5÷(20－5): by what share each member rose, the one that rose by most first."""
    if not RATES.search(asked.question) or not EACH.search(asked.question):
        return None
    whole = found(asked)
    if whole is None or not all(one.rise and one.before > 0 for one in whole.members):
        return None
    ranked = sorted(whole.members, key=lambda one: one.before - one.now)
    return _joined(
        [
            (
                one,
                f"＋{(rise := number(one.now - one.before))}，"
                f"{rise}÷{number(one.before)}≈{number((one.now / one.before - 1) * 100)}%",
            )
            for one in ranked
        ],
        asked,
    )


def before(asked: Asked) -> str | None:
    """50艘－(5艘＋6艘＋9艘): what the whole was before each of its members rose."""
    whole = found(asked) if BEFORE.search(asked.question) and not ASKS_SHARE.search(asked.question) else None
    if whole is None or not all(one.rise for one in whole.members):
        return None
    named = [one for one in whole.members if asked.said(one.level.name)]
    if 0 < len(named) < len(whole.members) or not (named or WHOLE.search(asked.question)):
        return None  # one member is asked about
    rises = "＋".join(number(one.now - one.before) for one in whole.members)
    level = whole.level.amount
    terms = f"{number(level.value)}－（{rises}）"
    if asked.english:
        terms = f"{number(level.value)} - ({rises.replace('＋', ' + ')})"
    return equals(terms, sum(one.before for one in whole.members), level.unit, asked.english)


def _joined(told: list[tuple[Member, str]], asked: Asked) -> str:
    if asked.english:
        rows = [f"{one.level.name} {said}" for one, said in told]
        return "; ".join(rows).replace("，", ", ").replace("÷", " ÷ ").replace("≈", " ≈ ").replace("＋", "+")
    return "；".join(f"{one.level.name}{said}" for one, said in told)
