"""A sentence that states a whole and all its members -> their shares, their rates, the whole as it was. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.figures.workings import number
from rag.questions.needs.forms import MONEY, SHARE
from rag.reckoning.asked import Asked, equals, shown
from rag.reckoning.earlier import BEFORE
from rag.reckoning.labelled import Labelled
from rag.reckoning.members import ASKS_SHARE, CHANGES, RISEN, counted_list, inline_list

EACH = re.compile(r"各自?(?!类|种|项|级|区|镇|地)|分别|\b(?:each|every|respective(?:ly)?)\b", re.IGNORECASE)
ANOTHER = re.compile(r"[^么]呢[？?]?$")  # 银行类呢: the same of another
RATES = re.compile(
    r"增(?:长率|速|幅|长[了得]?(?:百分之)?(?:多少|几))|\bgrowth rates?\b|\b(?:grew|grown|growth)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(r"一?共|总(?!部|行|量)|合计|\b(?:total|altogether|in all|overall)\b", re.IGNORECASE)
LEADS = 14  # characters between a whole and the first of its members
AMONG = 36  # the same where it is said that they are among it
JOINT = re.compile("[、和及]")
OPENS = re.compile("其中|：|包括")
TWO = 2  # members that must be named of a list that has no stated whole
SHORT = 2  # characters with which a name begins that tell it
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
            if other.amount.unit in SHARE and not members:
                continue  # 3862.4亿元、增长6.1%，其中: what it has grown by stands between
            if other.amount.unit != unit:
                break
            if members and RISEN.search(asked.sentence[: other.amount.start]):
                members[-1] = Member(members[-1].level, other)
                continue
            if total >= one.amount.value or math.isclose(total, one.amount.value):
                break
            members.append(Member(other))
            total += other.amount.value
        if (
            len(members) > 1
            and math.isclose(total, one.amount.value)
            and _beside(one, members[0].level, asked)
        ):
            return Whole(one, tuple(members))
    return None


def _beside(whole: Labelled, first: Labelled, asked: Asked) -> bool:
    between = asked.sentence[whole.amount.end : first.amount.start]
    return len(between) <= (AMONG if "其中" in between else LEADS) and "。" not in between


def shares(asked: Asked) -> str | None:
    """20艘÷50艘 and so on: what share each member is of the whole; only those that are named, where two or more are."""
    times = len(ASKS_SHARE.findall(asked.question))
    several = times > 1 or EACH.search(asked.question) or ANOTHER.search(asked.question)
    if not times or RATES.search(asked.question) or not several:
        return None
    stated = found(asked)
    whole = stated or _summed(asked)
    if whole is None:
        return None
    added = CHANGES.search(asked.question) and all(one.rise for one in whole.members)
    sizes = {id(one): one.now - one.before if added else one.now for one in whole.members}
    total = sum(sizes.values()) if added else whole.level.amount.value
    all_ = stated is None and math.isclose(total, sum(sizes.values()))
    named = [] if all_ or asked.foreign else _of_question(whole.members, asked)
    told = _joined(
        [
            (
                one,
                f"{_size(sizes[id(one)], whole, asked)}÷{_size(total, whole, asked)}≈{number(sizes[id(one)] / total * 100)}%",
            )
            for one in (named if len(named) > 1 else whole.members)
        ],
        asked,
    )
    if not all_:
        return told
    terms = "＋".join(_size(one.now, whole, asked) for one in whole.members)
    return f"{terms}＝{_size(total, whole, asked)}；{told}"


def _summed(asked: Asked) -> Whole | None:
    """A list of which no whole is stated, and its sum, where the question names two or more of its members."""
    amounts = counted_list(asked) or inline_list(asked)
    listed = [one for one in asked.found if one.amount in amounts]
    behind = bool(counted_list(asked))
    longest = max((len(one.name) for one in listed[1:]), default=0)  # of 代表团获得金牌 beside 银牌
    members = [
        Member(replace(one, name=JOINT.split(one.after)[0] if behind else one.name[-longest:]))
        for one in listed
    ]
    if asked.foreign or sum(_named(one.level.name, asked) for one in members) < TWO:
        return None
    total = replace(amounts[0], value=sum(one.value for one in amounts))
    before = [one for one in asked.found if one.amount.end <= amounts[0].start]
    leads = before[-1].amount if before else None
    if leads is not None and leads.unit == total.unit and leads.value >= total.value:
        among = OPENS.search(asked.sentence[leads.end : amounts[0].start]) is not None
        total = leads if among else total  # 其中 says that there is more than these
    return Whole(replace(listed[0], amount=total), tuple(members))


def _size(value: float, whole: Whole, asked: Asked) -> str:
    unit = whole.level.amount.unit
    return shown(value, unit, asked.english) if unit in MONEY else number(value)


def _of_question(members: Sequence[Member], asked: Asked) -> list[Member]:
    """The members that a question names: those whose names it writes, else those of which it says enough."""
    written = [one for one in members if one.level.name and one.level.name in asked.question]
    return written if len(written) > 1 else [one for one in members if _named(one.level.name, asked)]


def _named(name: str, asked: Asked) -> bool:
    """Whether the question says a member's name, or what it begins with: 证券 of 证券期货类."""
    return asked.said(name) or (len(name) > SHORT and name[:SHORT] in asked.question)


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
    asks = BEFORE.search(asked.question) and not (
        ASKS_SHARE.search(asked.question)
        or (EACH.search(asked.question) and not WHOLE.search(asked.question))
    )
    whole = found(asked) if asks else None
    if whole is None or not all(one.rise for one in whole.members):
        return None
    written = [one for one in whole.members if one.level.name and one.level.name in asked.question]
    named = written or [one for one in whole.members if asked.said(one.level.name)]
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
